"""Functions around sign-ups, run by the public runtime clients."""

import pytest

from support.functions import arn
from support.functions.event import NO_CLIENT, checked
from support.pool import NEW_PASSWORD, PASSWORD, attribute_list, attributes_of, refused

UNFILLED = {"autoConfirmUser": False, "autoVerifyEmail": False, "autoVerifyPhone": False}
EVERYWHERE = pytest.mark.parametrize("language", ["python", "javascript", "rust"])
RECORDED = pytest.mark.parametrize("language", ["python", "javascript"])


@pytest.fixture
def guarded(make_pool, language):
    """A pool whose sign-ups are judged."""
    return make_pool(AutoVerifiedAttributes=["email"], LambdaConfig={"PreSignUp": arn(f"{language}-pre_sign_up")})


@EVERYWHERE
def test_a_function_confirms_and_verifies(guarded):
    answer = guarded.sign_up("ada", attributes={"email": "ada@example.com"})
    assert answer["UserConfirmed"] is True
    assert "CodeDeliveryDetails" not in answer
    assert guarded.status("ada") == "CONFIRMED"
    assert attributes_of(guarded.get("ada"))["email_verified"] == "true"
    assert guarded.messages() == []
    assert guarded.sign_in()["AccessToken"]


@EVERYWHERE
def test_validation_data_reaches_the_function_and_nobody_else(guarded):
    guest = {"email": "grace@guests.example"}
    answer = guarded.sign_up("grace", attributes=guest, ValidationData=attribute_list({"invitation": "tea"}))
    assert answer["UserConfirmed"] is True
    attributes = attributes_of(guarded.get("grace"))
    assert attributes.keys() == {"sub", "email", "email_verified"}
    assert attributes["email_verified"] == "false"


@EVERYWHERE
def test_a_function_that_decides_nothing_leaves_the_code(guarded):
    answer = guarded.sign_up("joan", attributes={"email": "joan@guests.example"})
    assert answer["UserConfirmed"] is False
    assert answer["CodeDeliveryDetails"]["Destination"] == "j***@g***"
    assert guarded.status("joan") == "UNCONFIRMED"


@EVERYWHERE
def test_a_function_refuses(guarded):
    message = "PreSignUp failed with error example.net cannot sign up here."
    with guarded.refuses("UserLambdaValidationException", message):
        guarded.sign_up("mallory", attributes={"email": "mallory@example.net"})


@EVERYWHERE
def test_administrators_are_not_bound_by_the_flags(idp, guarded):
    user = {"UserPoolId": guarded.id, "Username": "ada", "MessageAction": "SUPPRESS"}
    idp.admin_create_user(**user, UserAttributes=attribute_list({"email": "ada@example.net"}))
    assert guarded.status("ada") == "FORCE_CHANGE_PASSWORD"
    assert "email_verified" not in attributes_of(guarded.get("ada"))


@RECORDED
def test_pre_sign_up_is_given_the_documented_event(guarded, functions, language):
    guarded.sign_up(
        "ada",
        attributes={"email": "ada@guests.example", "name": "Ada"},
        ValidationData=attribute_list({"captcha": "passed"}),
        ClientMetadata={"campaign": "spring"},
    )
    event = functions.last(f"{language}-pre_sign_up", guarded)
    assert event["userName"] == "ada"
    members = ["userAttributes", "validationData", "clientMetadata"]
    request = checked(event, "PreSignUp_SignUp", guarded, members=members, response=UNFILLED)
    assert request["userAttributes"] == {"email": "ada@guests.example", "name": "Ada"}
    assert request["validationData"] == {"captcha": "passed"}
    assert request["clientMetadata"] == {"campaign": "spring"}
    guarded.sign_up("grace", attributes={"email": "grace@guests.example"})
    plain = functions.last(f"{language}-pre_sign_up", guarded)
    members = ["userAttributes", "validationData"]
    assert checked(plain, "PreSignUp_SignUp", guarded, members=members, response=UNFILLED)["validationData"] is None


@RECORDED
def test_pre_sign_up_is_told_of_administrators(idp, guarded, functions, language):
    idp.admin_create_user(
        UserPoolId=guarded.id,
        Username="ada",
        MessageAction="SUPPRESS",
        UserAttributes=attribute_list({"email": "ada@example.com"}),
        ClientMetadata={"by": "helpdesk"},
        ValidationData=attribute_list({"ticket": "7"}),
    )
    (event,) = functions.events(f"{language}-pre_sign_up", guarded)
    members = ["userAttributes", "validationData", "clientMetadata"]
    request = checked(
        event, "PreSignUp_AdminCreateUser", guarded, members=members, response=UNFILLED, client_id=NO_CLIENT
    )
    assert request["validationData"] == {"ticket": "7"}
    assert request["clientMetadata"] == {"by": "helpdesk"}


@pytest.fixture
def welcoming(idp, make_pool, language):
    """A pool whose confirmed users become members of a group."""
    config = {"PostConfirmation": arn(f"{language}-post_confirmation")}
    pool = make_pool(AutoVerifiedAttributes=["email"], LambdaConfig=config)
    idp.create_group(UserPoolId=pool.id, GroupName="members")
    return pool


def groups(idp, pool, username="ada"):
    """The groups of a user."""
    answer = idp.admin_list_groups_for_user(UserPoolId=pool.id, Username=username)
    return [group["GroupName"] for group in answer["Groups"]]


@RECORDED
def test_a_function_calls_the_server_that_waits_for_it(idp, welcoming, functions, language):
    welcoming.sign_up("ada")
    code = welcoming.code("ada@example.com")
    user = {"ClientId": welcoming.client_id, "Username": "ada"}
    idp.confirm_sign_up(**user, ConfirmationCode=code, ClientMetadata={"campaign": "spring"})
    assert groups(idp, welcoming) == ["members"]
    (event,) = functions.events(f"{language}-post_confirmation", welcoming)
    members = ["userAttributes", "clientMetadata"]
    request = checked(event, "PostConfirmation_ConfirmSignUp", welcoming, members=members, response={})
    assert request["clientMetadata"] == {"campaign": "spring"}
    assert request["userAttributes"] == {
        "sub": attributes_of(welcoming.get("ada"))["sub"],
        "email": "ada@example.com",
        "email_verified": "true",
        "cognito:user_status": "CONFIRMED",
    }


@RECORDED
def test_administrators_confirm_through_the_same_function(idp, welcoming, functions, language):
    welcoming.sign_up("ada")
    idp.admin_confirm_sign_up(UserPoolId=welcoming.id, Username="ada")
    assert groups(idp, welcoming) == ["members"]
    (event,) = functions.events(f"{language}-post_confirmation", welcoming)
    source = "PostConfirmation_ConfirmSignUp"
    checked(event, source, welcoming, members=["userAttributes"], response={}, client_id=NO_CLIENT)


@RECORDED
def test_a_user_stays_confirmed_when_the_function_fails_afterwards(idp, welcoming, language):
    idp.delete_group(UserPoolId=welcoming.id, GroupName="members")
    welcoming.sign_up("ada")
    with refused("UserLambdaValidationException") as caught:
        user = {"ClientId": welcoming.client_id, "Username": "ada"}
        idp.confirm_sign_up(**user, ConfirmationCode=welcoming.code("ada@example.com"))
    assert caught.value.response["Error"]["Message"].startswith("PostConfirmation failed with error ")
    assert welcoming.status("ada") == "CONFIRMED"


@RECORDED
def test_a_new_password_is_told_of(idp, welcoming, functions, language):
    welcoming.confirmed()
    user = {"ClientId": welcoming.client_id, "Username": "ada"}
    idp.forgot_password(**user)
    code = welcoming.code("ada@example.com")
    idp.confirm_forgot_password(**user, ConfirmationCode=code, Password=NEW_PASSWORD)
    event = functions.last(f"{language}-post_confirmation", welcoming)
    source = "PostConfirmation_ConfirmForgotPassword"
    request = checked(event, source, welcoming, members=["userAttributes"], response={})
    assert request["userAttributes"]["cognito:user_status"] == "CONFIRMED"
    assert PASSWORD not in str(event) and NEW_PASSWORD not in str(event)
