"""The server's own service: AWS's SDKs speak it once they are given its model."""

import json

import pytest
from botocore.exceptions import ClientError

from support.models import session
from support.pool import unique

OFF = {
    "PushedAuthorizationRequests": "OFF",
    "DPoP": "OFF",
    "DeviceGrant": False,
    "Introspection": False,
    "TokenExchange": False,
    "RequirePkce": False,
    "TokenEndpointAuthMethod": "CLIENT_SECRET",
}


@pytest.fixture(scope="module")
def make_client(server):
    """Makes clients of the service."""
    return lambda key="test", secret="test": session(key, secret).client("cognomen", endpoint_url=server.url)


@pytest.fixture
def names(idp, pool):
    made = idp.create_user_pool_client(UserPoolId=pool.id, ClientName=unique("client"))["UserPoolClient"]
    return {"UserPoolId": pool.id, "ClientId": made["ClientId"]}


def answered(response):
    return {name: value for name, value in response.items() if name != "ResponseMetadata"}


def test_settings_are_off_until_they_are_set(make_client, names):
    service = make_client()
    assert answered(service.get_user_pool_client_o_auth_configuration(**names)) == names | OFF
    wanted = {"DPoP": "REQUIRED", "DeviceGrant": True}
    done = service.set_user_pool_client_o_auth_configuration(**names, **wanted)
    assert answered(done) == names | OFF | wanted
    assert answered(service.get_user_pool_client_o_auth_configuration(**names)) == names | OFF | wanted


def test_refusals_are_of_the_model(make_client, names):
    service = make_client()
    with pytest.raises(service.exceptions.InvalidParameterException):
        service.set_user_pool_client_o_auth_configuration(**names, Jwks="{}")
    with pytest.raises(service.exceptions.ResourceNotFoundException):
        service.get_user_pool_client_o_auth_configuration(UserPoolId=names["UserPoolId"], ClientId="nobody")


def test_policies_say_who_may(server, make_client, names):
    iam = server.client("iam")
    arn = f"arn:aws:cognito-idp:us-east-1:000000000000:userpool/{names['UserPoolId']}"
    user = unique("user")
    iam.create_user(UserName=user)
    key = iam.create_access_key(UserName=user)["AccessKey"]
    service = make_client(key["AccessKeyId"], key["SecretAccessKey"])
    with pytest.raises(ClientError, match="AccessDeniedException"):
        service.get_user_pool_client_o_auth_configuration(**names)
    action = "cognomen:GetUserPoolClientOAuthConfiguration"
    statement = {"Effect": "Allow", "Action": action, "Resource": arn}
    document = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.put_user_policy(UserName=user, PolicyName="settings", PolicyDocument=document)
    assert answered(service.get_user_pool_client_o_auth_configuration(**names)) == names | OFF
    with pytest.raises(ClientError, match="AccessDeniedException"):
        service.set_user_pool_client_o_auth_configuration(**names, RequirePkce=True)
