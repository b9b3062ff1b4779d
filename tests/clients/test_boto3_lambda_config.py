"""The functions that pools name for their triggers: what a server refuses that has none."""

import pytest
from botocore.exceptions import ClientError

from support.pool import refused

FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:check"
ABROAD = "arn:aws:lambda:eu-west-1:000000000000:function:check"
ROLE = "arn:aws:iam::000000000000:role/check"
KEY = "arn:aws:kms:us-east-1:000000000000:key/0d9a1b3c"
SENDER = {"LambdaVersion": "V1_0", "LambdaArn": FUNCTION}
PATTERN = r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?"


@pytest.fixture(params=["create", "update"])
def name(request, idp, make_pool):
    """Names functions in a new pool or in one that is there."""
    if request.param == "create":
        return lambda config, **more: idp.create_user_pool(PoolName="pool", LambdaConfig=config, **more)
    pool = make_pool()
    return lambda config, **more: idp.update_user_pool(UserPoolId=pool.id, LambdaConfig=config, **more)


def test_functions_that_the_server_does_not_know_are_refused(name):
    with pytest.raises(ClientError) as caught:
        name({"PreSignUp": FUNCTION})
    error = caught.value.response["Error"]
    assert error["Code"] == "InvalidParameterException"
    assert error["Message"].startswith("the function of `PreSignUp` cannot be called: ")


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ({"PostConfirmation": ABROAD}, "Cross-region lambda functions are not supported"),
        ({"PostConfirmation": ROLE}, "`PostConfirmation` is not the ARN of a function"),
        (
            {"PreTokenGeneration": ABROAD, "PreTokenGenerationConfig": {"LambdaVersion": "V1_0", "LambdaArn": FUNCTION}},
            "Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
        ),
        (
            {"CustomEmailSender": SENDER},
            "KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.",
        ),
        ({"CustomSMSSender": SENDER}, "KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used."),
        ({"KMSKeyID": KEY.replace("us-east-1", "eu-west-1")}, "Invalid arn eu-west-1"),
        ({"KMSKeyID": ROLE}, "`KMSKeyID` is not the ARN of a key"),
    ],
)
def test_settings_that_contradict_themselves_are_refused(name, config, message):
    with refused("InvalidParameterException", message):
        name(config)


def test_arns_have_the_form_of_arns(name):
    wrong = "x" * 20
    message = (
        f"1 validation error detected: Value '{wrong}' at 'lambdaConfig.preSignUp' failed to satisfy constraint: Member "
        f"must satisfy regular expression pattern: {PATTERN}"
    )
    with refused("InvalidParameterException", message):
        name({"PreSignUp": wrong})


@pytest.mark.parametrize(
    ("config", "value"),
    [
        ({"CustomEmailSender": {"LambdaArn": FUNCTION}}, "null at 'lambdaConfig.customEmailSender.lambdaVersion'"),
        ({"PreSignUp": ""}, "'' at 'lambdaConfig.preSignUp'"),
    ],
)
def test_what_sdks_refuse_by_themselves_is_refused(server, config, value):
    lax = server.client(parameter_validation=False)
    with pytest.raises(ClientError) as caught:
        lax.create_user_pool(PoolName="pool", LambdaConfig=config)
    error = caught.value.response["Error"]
    assert error["Code"] == "InvalidParameterException"
    assert f"Value {value} failed to satisfy constraint: " in error["Message"]


def test_no_functions_are_named_unless_asked_for(idp, make_pool):
    pool = make_pool()
    idp.update_user_pool(UserPoolId=pool.id, LambdaConfig={})
    assert idp.describe_user_pool(UserPoolId=pool.id)["UserPool"]["LambdaConfig"] == {}
