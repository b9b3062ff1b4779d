"""Users that come over from a directory of another kind, at their first sign-in."""

import pytest

from support.functions import arn
from support.functions.event import checked
from support.pool import NEW_PASSWORD, attributes_of, refused, unique

RECORDED = pytest.mark.parametrize("language", ["python", "javascript"])
UNFILLED = {
    "userAttributes": None,
    "forceAliasCreation": None,
    "enableSMSMFA": None,
    "finalUserStatus": None,
    "messageAction": None,
    "desiredDeliveryMediums": None,
}
OLD_PASSWORD = "old and plain"


@pytest.fixture
def moving(make_pool, language):
    """A pool without users that asks the old directory."""
    config = {"UserMigration": arn(f"{language}-user_migration")}
    return make_pool(AutoVerifiedAttributes=["email"], LambdaConfig=config)


@pytest.fixture
def grace(directory):
    """Somebody in the old directory, whose password none of the pool's rules allows."""
    login = unique("grace")
    return directory.add(login, OLD_PASSWORD, mail=f"{login}@old.example", displayName="Grace")


def asked(directory, login):
    """What the directory was asked about somebody."""
    return [path for path, name in directory.asked if name == login]


@RECORDED
def test_a_user_moves_at_the_first_sign_in_and_keeps_the_password(moving, directory, grace):
    tokens = moving.sign_in(grace, OLD_PASSWORD)
    assert moving.idp.get_user(AccessToken=tokens["AccessToken"])["Username"] == grace
    assert moving.status(grace) == "CONFIRMED"
    attributes = attributes_of(moving.get(grace))
    assert (attributes["email"], attributes["email_verified"]) == (f"{grace}@old.example", "true")
    assert attributes["name"] == "Grace"
    assert asked(directory, grace) == ["authenticate"]
    directory.stop()
    try:
        assert moving.sign_in(grace, OLD_PASSWORD)["AccessToken"]
        assert moving.srp(grace, OLD_PASSWORD).authenticate_user()["AuthenticationResult"]["AccessToken"]
        with refused("NotAuthorizedException", "Incorrect username or password."):
            moving.sign_in(grace, "Wrong-horse-1")
    finally:
        directory.start()
    assert asked(directory, grace) == ["authenticate"]


@RECORDED
def test_the_function_is_given_the_documented_event(moving, functions, grace, language):
    moving.idp.initiate_auth(
        ClientId=moving.client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": grace, "PASSWORD": OLD_PASSWORD},
        ClientMetadata={"from": "app"},
    )
    (event,) = functions.events(f"{language}-user_migration", moving)
    members = ["password", "validationData", "userAttributes"]
    request = checked(event, "UserMigration_Authentication", moving, members=members, response=UNFILLED)
    assert (event["userName"], request["password"]) == (grace, OLD_PASSWORD)
    assert request["validationData"] == {"from": "app"}
    assert request["userAttributes"] is None


@RECORDED
def test_whom_the_directory_refuses_does_not_move(moving, grace):
    message = "UserMigration failed with error Bad user name or password."
    for username in (grace, unique("nobody")):
        with moving.refuses("UserLambdaValidationException", message):
            moving.sign_in(username, "Wrong-horse-1")


@RECORDED
def test_administrators_sign_users_in_over_the_function(idp, moving, grace):
    answer = idp.admin_initiate_auth(
        UserPoolId=moving.id,
        ClientId=moving.client_id,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": grace, "PASSWORD": OLD_PASSWORD},
    )
    assert answer["AuthenticationResult"]["AccessToken"]


@RECORDED
def test_a_proof_without_the_password_moves_nobody(moving, functions, grace, language):
    with refused("UserNotFoundException", "User does not exist."):
        moving.srp(grace, OLD_PASSWORD).authenticate_user()
    assert functions.events(f"{language}-user_migration", moving) == []


@RECORDED
def test_a_user_moves_by_forgetting_the_password(idp, moving, functions, grace, language):
    user = {"ClientId": moving.client_id, "Username": grace}
    answer = idp.forgot_password(**user, ClientMetadata={"from": "app"})
    assert answer["CodeDeliveryDetails"]["AttributeName"] == "email"
    (event,) = functions.events(f"{language}-user_migration", moving)
    assert event["triggerSource"] == "UserMigration_ForgotPassword"
    assert event["request"].get("password") is None
    assert event["request"]["clientMetadata"] == {"from": "app"}
    code = moving.code(f"{grace}@old.example")
    idp.confirm_forgot_password(**user, ConfirmationCode=code, Password=NEW_PASSWORD)
    assert moving.sign_in(grace, NEW_PASSWORD)["AccessToken"]


@RECORDED
def test_a_directory_that_is_down_is_an_error_of_the_function(moving, directory, grace):
    directory.stop()
    try:
        with refused("UserLambdaValidationException") as caught:
            moving.sign_in(grace, OLD_PASSWORD)
    finally:
        directory.start()
    assert caught.value.response["Error"]["Message"].startswith("UserMigration failed with error ")
    assert moving.sign_in(grace, OLD_PASSWORD)["AccessToken"]
