"""Sign-up and its confirmation."""

import re

import pytest
import requests

from support.pool import PASSWORD, attributes_of, refused, unique, without_metadata

NO_DOMAIN = (
    "Cannot perform specific action because there does not exist a valid use pool domain associated with the user pool"
)
WRONG_CODE = "Invalid verification code provided, please try again."


def other_than(code):
    """A code that is surely another."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def confirm(pool, username, code, **more):
    return pool.idp.confirm_sign_up(**{"ClientId": pool.client_id, **more}, Username=username, ConfirmationCode=code)


def test_a_user_signs_up_and_confirms(idp, pool):
    answer = without_metadata(
        pool.sign_up("ada", attributes={"email": "ada@example.com", "phone_number": "+15550100001"})
    )
    assert re.fullmatch("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", answer.pop("UserSub"))
    assert answer == {
        "UserConfirmed": False,
        "CodeDeliveryDetails": {
            "Destination": "a***@e***",
            "DeliveryMedium": "EMAIL",
            "AttributeName": "email",
        },
    }
    assert pool.status("ada") == "UNCONFIRMED"
    (message,) = pool.messages()
    assert (message["to"], message["medium"], message["username"]) == ("ada@example.com", "EMAIL", "ada")
    assert re.fullmatch("[0-9]{6}", message["code"]) and message["code"] in message["body"]

    confirm(pool, "ada", message["code"])
    user = pool.get("ada")
    assert user["UserStatus"] == "CONFIRMED" and user["Enabled"] is True
    assert attributes_of(user)["email_verified"] == "true"
    assert attributes_of(user)["phone_number"] == "+15550100001"
    assert pool.sign_in("ada")["TokenType"] == "Bearer"


def test_a_wrong_code_confirms_nobody(pool):
    pool.sign_up("ada")
    code = pool.code("ada@example.com")
    with pool.refuses("CodeMismatchException", WRONG_CODE):
        confirm(pool, "ada", other_than(code))
    confirm(pool, "ada", code)


def test_a_link_confirms(idp, make_pool):
    template = {
        "DefaultEmailOption": "CONFIRM_WITH_LINK",
        "EmailSubjectByLink": "Welcome",
        "EmailMessageByLink": "Please {##confirm##}.",
    }
    pool = make_pool(VerificationMessageTemplate=template, AutoVerifiedAttributes=["email"])
    described = idp.describe_user_pool(UserPoolId=pool.id)["UserPool"]["VerificationMessageTemplate"]
    assert {**described, **template} == described
    with pool.refuses("InvalidParameterException", NO_DOMAIN):
        pool.sign_up("ada")
    idp.create_user_pool_domain(UserPoolId=pool.id, Domain=unique("links"))
    pool.sign_up("ada")
    (message,) = pool.messages()
    link = re.fullmatch('Please <a href="([^"]+)">confirm</a>.', message["body"])[1].replace("&amp;", "&")
    assert message["subject"] == "Welcome" and link.startswith(f"{pool.server.url}/domain/links")
    wrong = link.replace(message["code"], other_than(message["code"]))
    assert requests.get(wrong, timeout=10).status_code == 400
    assert requests.head(link, timeout=10).status_code == 200
    assert pool.status("ada") == "UNCONFIRMED"
    assert requests.get(link, timeout=10).status_code == 200
    assert pool.status("ada") == "CONFIRMED"
    assert requests.get(link, timeout=10).status_code == 400


def test_a_code_serves_once(pool):
    pool.confirmed()
    code = pool.code("ada@example.com")
    with pool.refuses("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED"):
        confirm(pool, "ada", code)


def test_a_code_is_for_its_user(pool):
    pool.sign_up("ada")
    pool.sign_up("bob")
    ada, bob = pool.code("ada@example.com"), pool.code("bob@example.com")
    if ada != bob:
        with pool.refuses("CodeMismatchException", WRONG_CODE):
            confirm(pool, "ada", bob)
    confirm(pool, "ada", ada)


def test_guessing_codes_ends(pool):
    pool.sign_up("ada")
    wrong = other_than(pool.code("ada@example.com"))
    seen = []
    for _ in range(30):
        try:
            confirm(pool, "ada", wrong)
        except pool.idp.exceptions.ClientError as error:
            seen.append(error.response["Error"]["Code"])
    assert seen[0] == "CodeMismatchException"
    assert seen[-1] in ("LimitExceededException", "TooManyFailedAttemptsException")
    with refused(seen[-1]):
        confirm(pool, "ada", pool.code("ada@example.com"))


def test_a_code_is_sent_again(idp, pool):
    pool.sign_up("ada")
    for _ in range(2):
        answer = without_metadata(idp.resend_confirmation_code(ClientId=pool.client_id, Username="ada"))
        assert answer == {
            "CodeDeliveryDetails": {
                "Destination": "a***@e***",
                "DeliveryMedium": "EMAIL",
                "AttributeName": "email",
            }
        }
    assert len(pool.messages("ada@example.com")) == 3
    confirm(pool, "ada", pool.code("ada@example.com"))
    with pool.refuses("InvalidParameterException", "User is already confirmed."):
        idp.resend_confirmation_code(ClientId=pool.client_id, Username="ada")


def test_a_taken_name_is_refused(pool):
    pool.sign_up("ada")
    with pool.refuses("UsernameExistsException", "User already exists"):
        pool.sign_up("ada", attributes={"email": "other@example.com"})


@pytest.mark.parametrize(
    ("password", "rule"),
    [
        ("Ab1!xyz", "Password not long enough"),
        ("correct-horse-1", "Password must have uppercase characters"),
        ("CORRECT-HORSE-1", "Password must have lowercase characters"),
        ("Correct-horse-x", "Password must have numeric characters"),
        ("Correcthorse1", "Password must have symbol characters"),
    ],
)
def test_the_password_policy_is_named(pool, password, rule):
    with pool.refuses("InvalidPasswordException", f"Password did not conform with policy: {rule}"):
        pool.sign_up("ada", password)


def test_a_pools_own_policy_counts(make_pool):
    loose = {name: False for name in ("RequireUppercase", "RequireLowercase", "RequireNumbers", "RequireSymbols")}
    pool = make_pool(Policies={"PasswordPolicy": {"MinimumLength": 6, **loose}})
    pool.sign_up("ada", "simple")
    with pool.refuses("InvalidPasswordException", "Password did not conform with policy: Password not long enough"):
        pool.sign_up("bob", "short")


@pytest.mark.parametrize(
    ("attributes", "message"),
    [
        ({"email": "nobody"}, "Invalid email address format."),
        ({"email": "ada@example.com", "phone_number": "5550100"}, "Invalid phone number format."),
        (
            {"custom:colour": "red"},
            "Attributes did not conform to the schema: custom:colour: Attribute does not exist in the schema.",
        ),
        ({"email": "ada@example.com", "birthdate": "1990"}, None),
        ({"email": "ada@example.com", "email_verified": "true"}, None),
        ({"email": "ada@example.com", "sub": "chosen"}, None),
    ],
    ids=str,
)
def test_attributes_must_fit_the_schema(pool, attributes, message):
    codes = ("InvalidParameterException", "NotAuthorizedException")
    code = codes[1] if {"email_verified", "sub"} & attributes.keys() else codes[0]
    with pool.refuses(code, message):
        pool.sign_up("ada", attributes=attributes)


def test_required_attributes_are_required(make_pool):
    pool = make_pool(
        AutoVerifiedAttributes=["email"],
        Schema=[{"Name": "email", "AttributeDataType": "String", "Required": True, "Mutable": True}],
    )
    with pool.refuses(
        "InvalidParameterException", "Attributes did not conform to the schema: email: The attribute is required"
    ):
        pool.sign_up("ada", attributes={"name": "Ada"})
    pool.sign_up("ada")


def test_a_closed_pool_takes_no_sign_ups(make_pool):
    pool = make_pool(AdminCreateUserConfig={"AllowAdminCreateUserOnly": True})
    with pool.refuses("NotAuthorizedException", "SignUp is not permitted for this user pool"):
        pool.sign_up("ada")


def test_an_unknown_client_is_not_found(pool):
    absent = "a" * 26
    message = f"User pool client {absent} does not exist."
    with pool.refuses("ResourceNotFoundException", message):
        pool.sign_up("ada", ClientId=absent)
    with pool.refuses("ResourceNotFoundException", message):
        confirm(pool, "ada", "123456", ClientId=absent)


def test_an_unknown_user_is_not_confirmed(idp, pool):
    with pool.refuses("UserNotFoundException", "Username/client id combination not found."):
        confirm(pool, "nobody", "123456")
    with pool.refuses("UserNotFoundException", "Username/client id combination not found."):
        idp.resend_confirmation_code(ClientId=pool.client_id, Username="nobody")


def test_the_unconfirmed_cannot_sign_in(pool):
    pool.sign_up("ada")
    with pool.refuses("UserNotConfirmedException", "User is not confirmed."):
        pool.sign_in("ada")
    with pool.refuses("UserNotConfirmedException", "User is not confirmed."):
        pool.sign_in("ada", "Wrong-horse-1")


def test_an_administrator_confirms(idp, pool):
    pool.sign_up("ada")
    idp.admin_confirm_sign_up(UserPoolId=pool.id, Username="ada")
    assert pool.status("ada") == "CONFIRMED"
    assert attributes_of(pool.get("ada")).get("email_verified", "false") == "false"
    with pool.refuses("NotAuthorizedException", "User cannot be confirmed. Current status is CONFIRMED"):
        idp.admin_confirm_sign_up(UserPoolId=pool.id, Username="ada")


def test_the_message_follows_the_template(make_pool):
    pool = make_pool(
        AutoVerifiedAttributes=["email"],
        VerificationMessageTemplate={
            "DefaultEmailOption": "CONFIRM_WITH_CODE",
            "EmailSubject": "Your shop",
            "EmailMessage": "Code: {####}. Bye.",
        },
    )
    pool.sign_up("ada")
    (message,) = pool.messages()
    assert message["subject"] == "Your shop"
    assert message["body"] == f"Code: {message['code']}. Bye."


def test_codes_go_by_sms_to_phone_numbers(make_pool):
    pool = make_pool(
        AutoVerifiedAttributes=["phone_number"],
        SmsConfiguration={"SnsCallerArn": "arn:aws:iam::000000000000:role/sms"},
    )
    answer = pool.sign_up("ada", attributes={"phone_number": "+15550100123"})
    assert answer["CodeDeliveryDetails"] == {
        "Destination": "+*******0123",
        "DeliveryMedium": "SMS",
        "AttributeName": "phone_number",
    }
    confirm(pool, "ada", pool.code("+15550100123"))
    assert attributes_of(pool.get("ada"))["phone_number_verified"] == "true"


def test_passwords_may_hold_anything_printable(pool):
    password = "Pä55wörd✓\"'\\{}<&>😀"
    pool.admin_user("ada", password)
    assert pool.sign_in("ada", password)["TokenType"] == "Bearer"
    assert pool.srp("ada", password).authenticate_user()["AuthenticationResult"]["TokenType"] == "Bearer"
    with pool.refuses("NotAuthorizedException", "Incorrect username or password."):
        pool.sign_in("ada", PASSWORD)
