"""Lets colleagues in at once, guests with an invitation, and nobody of a competitor."""

import os

COLLEAGUES = os.environ.get("COLLEAGUES", "example.com")
COMPETITOR = os.environ.get("COMPETITOR", "example.net")


def handler(event, context):
    if event["triggerSource"] == "PreSignUp_AdminCreateUser":
        return event
    request, response = event["request"], event["response"]
    domain = request["userAttributes"].get("email", "").rpartition("@")[2]
    if domain == COMPETITOR:
        raise ValueError(f"{domain} cannot sign up here")
    invited = (request.get("validationData") or {}).get("invitation") == "tea"
    response["autoConfirmUser"] = invited or domain == COLLEAGUES
    response["autoVerifyEmail"] = domain == COLLEAGUES
    return event
