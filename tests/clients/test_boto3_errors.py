"""Requests that are wrong before any operation sees them."""

import json

import pytest
import requests
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from support.pool import PASSWORD, refused

SIGN_UP = {"ClientId": "a" * 26, "Username": "ada", "Password": PASSWORD}


@pytest.mark.parametrize(
    ("operation", "body", "message"),
    [
        (
            "SignUp",
            {**SIGN_UP, "Username": "a b"},
            "1 validation error detected: Value at 'username' failed to satisfy constraint: "
            r"Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+",
        ),
        (
            "SignUp",
            {**SIGN_UP, "Username": "a" * 129},
            "1 validation error detected: Value at 'username' failed to satisfy constraint: "
            "Member must have length less than or equal to 128",
        ),
        (
            "SignUp",
            {"Username": "ada", "Password": PASSWORD},
            "1 validation error detected: Value null at 'clientId' failed to satisfy constraint: "
            "Member must not be null",
        ),
        (
            "SignUp",
            {**SIGN_UP, "Password": "x" * 257},
            "1 validation error detected: Value at 'password' failed to satisfy constraint: "
            "Member must have length less than or equal to 256",
        ),
        (
            "SignUp",
            {**SIGN_UP, "UserAttributes": [{"Name": "email", "Value": "x"}, {"Name": "a" * 33, "Value": "x"}]},
            f"1 validation error detected: Value '{'a' * 33}' at 'userAttributes.2.member.name' failed to satisfy "
            "constraint: Member must have length less than or equal to 32",
        ),
        (
            "InitiateAuth",
            {"ClientId": "a" * 26, "AuthFlow": "WISHFUL_THINKING"},
            "1 validation error detected: Value 'WISHFUL_THINKING' at 'authFlow' failed to satisfy constraint: "
            "Member must satisfy enum value set: [",
        ),
    ],
)
def test_constraints_are_named_as_aws_names_them(call, operation, body, message):
    answer = call(operation, json.dumps(body))
    assert answer.status_code == 400
    error = answer.json()
    assert error["__type"] == "InvalidParameterException"
    assert error["message"] == message or message.endswith("[") and error["message"].startswith(message)


def test_every_violation_is_told(call):
    error = call("SignUp", json.dumps({"ClientId": "not one", "Username": "", "Password": PASSWORD})).json()
    head, _, rest = error["message"].partition(": ")
    assert head.endswith("validation errors detected")
    told = rest.split("; ")
    assert head.split()[0] == str(len(told)) and len(told) >= 2
    for expected in (
        r"Value 'not one' at 'clientId' failed to satisfy constraint: Member must satisfy regular expression "
        r"pattern: [\w+]+",
        "Value at 'username' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ):
        assert expected in told


def test_secrets_are_never_repeated(call):
    secret = "Sw0rdf!sh" * 40
    for body in (
        {**SIGN_UP, "Password": secret},
        {**SIGN_UP, "SecretHash": f"{secret} \n"},
        {**SIGN_UP, "UserAttributes": [{"Name": "name", "Value": secret * 10}]},
    ):
        answer = call("SignUp", json.dumps(body))
        assert answer.status_code == 400
        assert secret not in answer.text and secret not in str(answer.headers)


@pytest.mark.parametrize(
    "body",
    ["{", "[]", "null", '"x"', '{"ClientId": 7}', '{"Username": {}}', '{"UserAttributes": "x"}', b"\xff\xfe", "{}{}"],
)
def test_malformed_bodies_do_not_parse(call, body):
    answer = call("SignUp", body)
    assert answer.status_code == 400
    assert answer.json()["__type"] == "SerializationException"
    assert answer.headers["x-amzn-errortype"] == "SerializationException:"


def test_a_body_has_a_limit(call):
    answer = call("SignUp", json.dumps({**SIGN_UP, "ClientMetadata": {"x": "y" * (1 << 20)}}))
    assert answer.status_code == 413
    assert answer.json()["__type"] == "RequestEntityTooLargeException"


def test_deep_nesting_is_no_danger(call):
    answer = call("SignUp", '{"Username": ' + "[" * 200_000 + "]" * 200_000 + "}")
    assert answer.status_code == 400
    assert answer.json()["__type"] == "SerializationException"


def test_unknown_operations_are_unknown(call):
    answer = call("MakeCoffee", "{}")
    assert (answer.status_code, answer.json()["__type"]) == (400, "UnknownOperationException")


def test_operations_not_served_say_so(server):
    elsewhere = server.client("cognito-sync")
    with pytest.raises(elsewhere.exceptions.ClientError) as caught:
        elsewhere.list_identity_pool_usage(MaxResults=1)
    answer = caught.value.response
    assert answer["Error"] == {
        "Code": "NotImplementedException",
        "Message": "operation `ListIdentityPoolUsage` is not implemented",
    }
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 501


@pytest.mark.parametrize("operation", ["AdminGetUser", "ListUserPools", "CreateUserPool"])
def test_signed_operations_need_a_signature(call, operation):
    answer = call(operation, json.dumps({"UserPoolId": "us-east-1_x", "Username": "ada", "MaxResults": 1}))
    assert answer.status_code == 400
    assert answer.json()["__type"] == "MissingAuthenticationTokenException"
    assert answer.json()["message"] == "Missing Authentication Token"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("AWS4-HMAC-SHA256 nonsense", "IncompleteSignatureException"),
        ("Bearer x", None),
    ],
)
def test_malformed_signatures_prove_nothing(call, header, code):
    answer = call("ListUserPools", '{"MaxResults": 1}', Authorization=header)
    assert answer.status_code == 400
    assert "UserPools" not in answer.json()
    if code:
        assert answer.json()["__type"] == code


def test_errors_carry_cognitos_headers(call):
    answer = call("SignUp", json.dumps(SIGN_UP))
    message = f"User pool client {SIGN_UP['ClientId']} does not exist."
    assert answer.json() == {"__type": "ResourceNotFoundException", "message": message}
    assert answer.headers["x-amzn-errortype"] == "ResourceNotFoundException:"
    assert answer.headers["x-amzn-errormessage"] == message
    assert len(answer.headers["x-amzn-requestid"]) == 36
    assert answer.headers["content-type"] == "application/x-amz-json-1.1"


def test_browsers_may_call(server, call):
    origin = {"Origin": "https://shop.example"}
    preflight = requests.options(
        server.url,
        headers={
            **origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "cache-control,content-type,x-amz-target,x-amz-user-agent",
        },
        timeout=10,
    )
    assert preflight.ok
    assert preflight.headers["access-control-allow-origin"] == "*"
    allowed = preflight.headers["access-control-allow-headers"].lower()
    for name in ("cache-control", "content-type", "x-amz-target", "x-amz-user-agent"):
        assert allowed == "*" or name in allowed
    answer = call("SignUp", json.dumps(SIGN_UP), **origin)
    assert answer.headers["access-control-allow-origin"] == "*"
    exposed = answer.headers["access-control-expose-headers"].lower()
    for name in ("x-amzn-errortype", "x-amzn-errormessage", "x-amzn-requestid"):
        assert name in exposed


def signed(server, operation, body, at=None):
    """The headers of a signed request, as of now or of another time."""
    headers = {
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": f"AWSCognitoIdentityProviderService.{operation}",
    }
    request = AWSRequest("POST", f"{server.url}/", data=json.dumps(body), headers=headers)
    signer = SigV4Auth(Credentials("test", "test"), "cognito-idp", "us-east-1")
    if at is None:
        signer.add_auth(request)
    else:
        request.context["timestamp"] = at
        signer._modify_request_before_signing(request)
        text = signer.string_to_sign(request, signer.canonical_request(request))
        signer._inject_signature_to_request(request, signer.signature(text, request))
    return dict(request.headers)


def test_an_old_signature_is_refused(server, pool):
    body = {"UserPoolId": pool.id}
    headers = signed(server, "DeleteUserPool", body, at="20200101T000000Z")
    before = pool.state()
    answer = requests.post(server.url, data=json.dumps(body), headers=headers, timeout=10)
    assert (answer.status_code, answer.json()["__type"]) == (400, "InvalidSignatureException")
    assert answer.json()["message"].startswith("Signature expired: ")
    assert pool.state() == before


def test_a_signature_covers_the_body(server, pool):
    headers = signed(server, "DeleteUserPool", {"UserPoolId": "us-east-1_another00"})
    before = pool.state()
    answer = requests.post(server.url, data=json.dumps({"UserPoolId": pool.id}), headers=headers, timeout=10)
    assert (answer.status_code, answer.json()["__type"]) == (400, "InvalidSignatureException")
    assert pool.state() == before


def test_a_missing_pool_parameter_is_told_before_a_missing_pool(idp):
    with refused("InvalidParameterException"):
        idp.describe_user_pool(UserPoolId="nonsense!")
