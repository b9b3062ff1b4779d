"""Functions that write messages, run by the public runtime clients."""

import pytest

from support.functions import arn
from support.functions.event import NO_CLIENT, checked
from support.pool import attribute_list

RECORDED = pytest.mark.parametrize("language", ["python", "javascript"])
UNWRITTEN = {"smsMessage": None, "emailMessage": None, "emailSubject": None}
ADA = {"email": "ada@example.com", "name": "Ada"}


@pytest.fixture
def shop(make_pool, language):
    """A pool whose messages a function writes."""
    config = {"CustomMessage": arn(f"{language}-custom_message")}
    return make_pool(AutoVerifiedAttributes=["email"], LambdaConfig=config)


@RECORDED
def test_a_function_writes_the_message_of_a_sign_up(idp, shop, functions, language):
    shop.sign_up("ada", attributes=ADA, ClientMetadata={"language": "en"})
    (message,) = shop.messages()
    assert message["subject"] == "Welcome to the shop"
    assert f"<p>The code for Ada is {message['code']}.</p>" in str(message)
    idp.confirm_sign_up(ClientId=shop.client_id, Username="ada", ConfirmationCode=message["code"])
    (event,) = functions.events(f"{language}-custom_message", shop)
    members = ["userAttributes", "codeParameter", "linkParameter", "usernameParameter", "clientMetadata"]
    request = checked(event, "CustomMessage_SignUp", shop, members=members, response=UNWRITTEN)
    assert (request["codeParameter"], request["usernameParameter"]) == ("{####}", None)
    assert request["linkParameter"] == "{##Click Here##}"
    assert message["code"] not in str(event)


@RECORDED
def test_metadata_chooses_the_words(shop):
    shop.sign_up("ada", attributes=ADA, ClientMetadata={"language": "de"})
    (message,) = shop.messages()
    assert f"<p>Der Code lautet {message['code']}.</p>" in str(message)


@RECORDED
def test_what_the_function_leaves_is_the_pools_own(idp, shop, functions, language):
    shop.sign_up("ada", attributes=ADA)
    idp.resend_confirmation_code(ClientId=shop.client_id, Username="ada")
    newest, oldest = shop.messages()
    assert oldest["subject"] == "Welcome to the shop" != newest["subject"]
    sources = [event["triggerSource"] for event in functions.events(f"{language}-custom_message", shop)]
    assert sources == ["CustomMessage_SignUp", "CustomMessage_ResendCode"]


@RECORDED
def test_a_function_invites(idp, shop, functions, language):
    attributes = attribute_list({"email": "ada@example.com", "email_verified": "true"})
    idp.admin_create_user(UserPoolId=shop.id, Username="ada", UserAttributes=attributes, DesiredDeliveryMediums=["EMAIL"])
    (message,) = shop.messages()
    assert message["subject"] == "You are invited"
    assert "Sign in as ada with " in str(message)
    (event,) = functions.events(f"{language}-custom_message", shop)
    members = ["userAttributes", "codeParameter", "linkParameter", "usernameParameter"]
    source = "CustomMessage_AdminCreateUser"
    request = checked(event, source, shop, members=members, response=UNWRITTEN, client_id=NO_CLIENT)
    assert request["usernameParameter"] == "{username}"


@RECORDED
def test_a_function_writes_of_forgotten_passwords(idp, shop, functions, language):
    shop.confirmed(attributes=ADA)
    idp.forgot_password(ClientId=shop.client_id, Username="ada", ClientMetadata={"language": "de"})
    message = shop.messages()[0]
    assert message["subject"] == "A new password"
    assert f"Der Code lautet {message['code']}." in str(message)
    event = functions.last(f"{language}-custom_message", shop)
    assert event["triggerSource"] == "CustomMessage_ForgotPassword"
    assert event["request"]["clientMetadata"] == {"language": "de"}
