"""Sends mail through the shop's post office."""

from letters import post


def handler(event, context):
    if event["request"]["type"] == "customEmailSenderRequestV1":
        post(event, event["request"]["userAttributes"]["email"])
