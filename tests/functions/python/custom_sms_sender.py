"""Sends text messages through the shop's post office."""

from letters import post


def handler(event, context):
    if event["request"]["type"] == "customSMSSenderRequestV1":
        post(event, event["request"]["userAttributes"]["phone_number"])
