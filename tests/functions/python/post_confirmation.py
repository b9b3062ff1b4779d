"""Makes every confirmed user a member of one group."""

import os

import boto3

GROUP = os.environ.get("GROUP", "members")
idp = boto3.client("cognito-idp")


def handler(event, context):
    if event["triggerSource"] == "PostConfirmation_ConfirmSignUp":
        idp.admin_add_user_to_group(
            UserPoolId=event["userPoolId"],
            Username=event["userName"],
            GroupName=GROUP,
        )
    return event
