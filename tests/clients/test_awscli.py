"""The AWS CLI from a new pool to a signed-in user, and through IAM."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from support.pool import NEW_PASSWORD, PASSWORD, unique
from support.server import REGION

AWS = Path(sys.executable).with_name("aws")


@pytest.fixture
def aws(server):
    """Runs the CLI; its answer, or its error's text when it must fail."""

    def run(*arguments, fails=False, **environment):
        done = subprocess.run(
            [sys.executable, AWS, *arguments, "--output", "json", "--region", REGION],
            env={**server.environment(), **environment},
            capture_output=True,
            text=True,
        )
        if fails:
            assert done.returncode == 255, done.stdout + done.stderr
            return done.stderr.strip()
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout.strip() else None

    return run


def test_a_user_signs_up_and_in(aws, server):
    def idp(*arguments, **more):
        return aws("cognito-idp", *arguments, **more)

    pool = idp("create-user-pool", "--pool-name", unique("pool"), "--auto-verified-attributes", "email")
    pool_id = pool["UserPool"]["Id"]
    client = idp(
        "create-user-pool-client",
        *("--user-pool-id", pool_id, "--client-name", "web"),
        *("--explicit-auth-flows", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
    )["UserPoolClient"]["ClientId"]
    email = f"{unique('cli')}@example.com"
    ids = ("--client-id", client, "--username", "ada")
    attributes = ("--user-attributes", f"Name=email,Value={email}")
    assert not idp("sign-up", *ids, "--password", PASSWORD, *attributes)["UserConfirmed"]
    assert idp("sign-up", *ids, "--password", PASSWORD, *attributes, fails=True).endswith(
        "(UsernameExistsException) when calling the SignUp operation: User already exists"
    )
    (message,) = requests.get(f"{server.url}/_inbox/messages", params={"to": email}, timeout=10).json()
    assert idp("confirm-sign-up", *ids, "--confirmation-code", message["code"]) in (None, {})

    sign_in = ("initiate-auth", "--client-id", client, "--auth-flow", "USER_PASSWORD_AUTH", "--auth-parameters")
    token = idp(*sign_in, f"USERNAME=ada,PASSWORD={PASSWORD}")["AuthenticationResult"]["AccessToken"]
    user = idp("get-user", "--access-token", token)
    assert user["Username"] == "ada"
    assert {"Name": "email_verified", "Value": "true"} in user["UserAttributes"]

    change = ("--previous-password", PASSWORD, "--proposed-password", NEW_PASSWORD)
    idp("change-password", *change, "--access-token", token)
    assert idp(*sign_in, f"USERNAME=ada,PASSWORD={PASSWORD}", fails=True).endswith(
        "(NotAuthorizedException) when calling the InitiateAuth operation: Incorrect username or password."
    )
    listed = idp("list-users", "--user-pool-id", pool_id, "--filter", 'username ^= "a"')
    assert [found["Username"] for found in listed["Users"]] == ["ada"]


def test_iam_rights_are_given_and_used(aws):
    name = unique("cli")
    pool = aws("cognito-idp", "create-user-pool", "--pool-name", name)["UserPool"]
    made = aws("iam", "create-user", "--user-name", name)["User"]
    key = aws("iam", "create-access-key", "--user-name", name)["AccessKey"]
    theirs = {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}
    describe = ("cognito-idp", "describe-user-pool", "--user-pool-id", pool["Id"])
    assert aws("sts", "get-caller-identity", **theirs)["Arn"] == made["Arn"]
    assert aws(*describe, fails=True, **theirs).endswith(
        "(AccessDeniedException) when calling the DescribeUserPool operation: "
        f"User: {made['Arn']} is not authorized to perform: cognito-idp:DescribeUserPool "
        f"on resource: {pool['Arn']} "
        "because no identity-based policy allows the cognito-idp:DescribeUserPool action"
    )
    policy = {
        "Version": "2012-10-17",
        "Statement": {"Effect": "Allow", "Action": "cognito-idp:Describe*", "Resource": pool["Arn"]},
    }
    aws(
        *("iam", "put-user-policy", "--user-name", name, "--policy-name", "read"),
        *("--policy-document", json.dumps(policy)),
    )
    assert aws(*describe, **theirs)["UserPool"]["Id"] == pool["Id"]
