"""Functions that send messages, with codes that AWS's own Encryption SDK opens."""

import pytest

from support.functions import KEY, arn
from support.functions.event import NO_CLIENT, checked
from support.pool import NEW_PASSWORD, PASSWORD, attribute_list, attributes_of

RECORDED = pytest.mark.parametrize("language", ["python", "javascript"])
MEMBERS = ["type", "code", "clientMetadata", "userAttributes"]
NUMBER = "+15550100001"
SMS = {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms", "ExternalId": "outside"}


@pytest.fixture
def mailing(make_pool, language):
    """A pool whose mail a function sends."""
    sender = {"LambdaVersion": "V1_0", "LambdaArn": arn(f"{language}-custom_email_sender")}
    config = {"CustomEmailSender": sender, "KMSKeyID": KEY}
    return make_pool(AutoVerifiedAttributes=["email"], LambdaConfig=config)


@pytest.fixture
def texting(make_pool, language):
    """A pool whose text messages a function sends."""
    sender = {"LambdaVersion": "V1_0", "LambdaArn": arn(f"{language}-custom_sms_sender")}
    config = {"CustomSMSSender": sender, "KMSKeyID": KEY}
    return make_pool(AutoVerifiedAttributes=["phone_number"], SmsConfiguration=SMS, LambdaConfig=config)


@RECORDED
def test_a_code_that_a_function_opened_and_mailed_confirms(idp, mailing, post_office, functions, language):
    answer = mailing.sign_up("ada", ClientMetadata={"campaign": "spring"})
    assert answer["CodeDeliveryDetails"]["Destination"] == "a***@e***"
    letter = post_office.take(mailing, "ada@example.com")
    assert letter["source"] == "CustomEmailSender_SignUp"
    assert mailing.messages() == []
    idp.confirm_sign_up(ClientId=mailing.client_id, Username="ada", ConfirmationCode=letter["code"])
    assert mailing.sign_in()["AccessToken"]
    (event,) = functions.events(f"{language}-custom_email_sender", mailing)
    request = checked(event, "CustomEmailSender_SignUp", mailing, members=MEMBERS, response=None)
    assert request["type"] == "customEmailSenderRequestV1"
    assert request["clientMetadata"] == {"campaign": "spring"}
    assert request["userAttributes"] == {
        "sub": attributes_of(mailing.get("ada"))["sub"],
        "email": "ada@example.com",
        "email_verified": "false",
        "cognito:user_status": "UNCONFIRMED",
    }
    assert letter["code"] not in str(event)


@RECORDED
def test_a_forgotten_password_is_replaced_by_a_mailed_code(idp, mailing, post_office):
    attributes = {"email": "ada@example.com", "email_verified": "true"}
    mailing.admin_user("ada", attributes=attributes)
    user = {"ClientId": mailing.client_id, "Username": "ada"}
    idp.forgot_password(**user)
    letter = post_office.take(mailing, "ada@example.com")
    assert letter["source"] == "CustomEmailSender_ForgotPassword"
    idp.confirm_forgot_password(**user, ConfirmationCode=letter["code"], Password=NEW_PASSWORD)
    assert mailing.sign_in(password=NEW_PASSWORD)["AccessToken"]


@RECORDED
def test_an_invitation_carries_the_temporary_password(idp, mailing, post_office, functions, language):
    idp.admin_create_user(
        UserPoolId=mailing.id,
        Username="ada",
        TemporaryPassword=PASSWORD,
        DesiredDeliveryMediums=["EMAIL"],
        UserAttributes=attribute_list({"email": "ada@example.com"}),
    )
    letter = post_office.take(mailing, "ada@example.com")
    assert (letter["source"], letter["code"]) == ("CustomEmailSender_AdminCreateUser", PASSWORD)
    (event,) = functions.events(f"{language}-custom_email_sender", mailing)
    source = "CustomEmailSender_AdminCreateUser"
    request = checked(event, source, mailing, members=MEMBERS, response=None, client_id=NO_CLIENT)
    assert request["clientMetadata"] is None


@RECORDED
def test_a_code_that_a_function_opened_and_texted_confirms(idp, texting, post_office, functions, language):
    texting.sign_up("ada", attributes={"phone_number": NUMBER})
    letter = post_office.take(texting, NUMBER)
    assert letter["source"] == "CustomSMSSender_SignUp"
    idp.confirm_sign_up(ClientId=texting.client_id, Username="ada", ConfirmationCode=letter["code"])
    assert attributes_of(texting.get("ada"))["phone_number_verified"] == "true"
    (event,) = functions.events(f"{language}-custom_sms_sender", texting)
    request = checked(event, "CustomSMSSender_SignUp", texting, members=MEMBERS, response=None)
    assert request["type"] == "customSMSSenderRequestV1"
    assert texting.messages() == []
