"""Second factors of users: authenticator apps, preferences, sign-in with them."""

import pytest

from support.pool import PASSWORD, refused, without_metadata
from support.totp import code, wrong

SMS = {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms", "ExternalId": "outside"}
ON = {"Enabled": True, "PreferredMfa": True}


@pytest.fixture
def mfa_pool(idp, make_pool):
    """A pool with optional apps and SMS, and the user ada."""
    pool = make_pool(AutoVerifiedAttributes=["email"])
    demand(idp, pool, "OPTIONAL")
    pool.confirmed()
    return pool


def demand(idp, pool, mode, **factors):
    factors = factors or {
        "SmsMfaConfiguration": {"SmsConfiguration": SMS},
        "SoftwareTokenMfaConfiguration": {"Enabled": True},
    }
    idp.set_user_pool_mfa_config(UserPoolId=pool.id, MfaConfiguration=mode, **factors)


def set_up(idp, token):
    secret = idp.associate_software_token(AccessToken=token)["SecretCode"]
    answer = idp.verify_software_token(AccessToken=token, UserCode=code(secret), FriendlyDeviceName="phone")
    assert without_metadata(answer) == {"Status": "SUCCESS"}
    return secret


def begin(idp, pool):
    return idp.initiate_auth(
        ClientId=pool.client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ada", "PASSWORD": PASSWORD},
    )


def respond(idp, pool, challenge, **responses):
    return idp.respond_to_auth_challenge(
        ClientId=pool.client_id,
        ChallengeName=challenge["ChallengeName"],
        Session=challenge["Session"],
        ChallengeResponses={"USERNAME": "ada", **responses},
    )


def test_an_app_is_asked_for_once_it_is_switched_on(idp, mfa_pool):
    token = mfa_pool.sign_in()["AccessToken"]
    secret = set_up(idp, token)
    assert "AuthenticationResult" in begin(idp, mfa_pool)
    idp.set_user_mfa_preference(AccessToken=token, SoftwareTokenMfaSettings=ON)
    me = idp.get_user(AccessToken=token)
    assert me["UserMFASettingList"] == ["SOFTWARE_TOKEN_MFA"]
    assert me["PreferredMfaSetting"] == "SOFTWARE_TOKEN_MFA"
    challenge = begin(idp, mfa_pool)
    assert challenge["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
    assert challenge["ChallengeParameters"]["FRIENDLY_DEVICE_NAME"] == "phone"
    with refused("CodeMismatchException", "Invalid code received for user"):
        respond(idp, mfa_pool, challenge, SOFTWARE_TOKEN_MFA_CODE=wrong(secret))
    answer = respond(idp, mfa_pool, challenge, SOFTWARE_TOKEN_MFA_CODE=code(secret, 1))
    assert "AccessToken" in answer["AuthenticationResult"]


def test_a_wrong_first_code_sets_nothing_up(idp, mfa_pool):
    token = mfa_pool.sign_in()["AccessToken"]
    secret = idp.associate_software_token(AccessToken=token)["SecretCode"]
    with refused("EnableSoftwareTokenMFAException", "Code mismatch and fail enable Software Token MFA"):
        idp.verify_software_token(AccessToken=token, UserCode=wrong(secret))
    with refused("InvalidParameterException", "User has not verified software token mfa"):
        idp.set_user_mfa_preference(AccessToken=token, SoftwareTokenMfaSettings=ON)


def test_pools_without_apps_say_so(idp, pool):
    pool.confirmed()
    with refused("SoftwareTokenMFANotFoundException", "Software Token MFA has not been enabled by the userPool"):
        idp.associate_software_token(AccessToken=pool.sign_in()["AccessToken"])


def test_a_demanded_app_is_set_up_by_session(idp, mfa_pool):
    demand(idp, mfa_pool, "ON", SoftwareTokenMfaConfiguration={"Enabled": True})
    challenge = begin(idp, mfa_pool)
    assert challenge["ChallengeName"] == "MFA_SETUP"
    assert challenge["ChallengeParameters"]["MFAS_CAN_SETUP"] == '["SOFTWARE_TOKEN_MFA"]'
    associated = idp.associate_software_token(Session=challenge["Session"])
    secret = associated["SecretCode"]
    verified = idp.verify_software_token(Session=associated["Session"], UserCode=code(secret))
    assert verified["Status"] == "SUCCESS"
    answer = respond(idp, mfa_pool, {**challenge, "Session": verified["Session"]})
    token = answer["AuthenticationResult"]["AccessToken"]
    assert idp.get_user(AccessToken=token)["UserMFASettingList"] == ["SOFTWARE_TOKEN_MFA"]
    assert begin(idp, mfa_pool)["ChallengeName"] == "SOFTWARE_TOKEN_MFA"


def test_a_code_by_sms_goes_to_the_users_phone(idp, mfa_pool):
    options = {"UserPoolId": mfa_pool.id, "Username": "ada"}
    message = "User does not have delivery config set to turn on SMS_MFA"
    with refused("InvalidParameterException", message):
        idp.admin_set_user_mfa_preference(**options, SMSMfaSettings=ON)
    phone = [{"Name": "phone_number", "Value": "+15555550100"}, {"Name": "phone_number_verified", "Value": "true"}]
    idp.admin_update_user_attributes(**options, UserAttributes=phone)
    idp.admin_set_user_mfa_preference(**options, SMSMfaSettings=ON)
    seen = idp.admin_get_user(**options)
    assert seen["MFAOptions"] == [{"DeliveryMedium": "SMS", "AttributeName": "phone_number"}]
    assert seen["PreferredMfaSetting"] == "SMS_MFA"
    challenge = begin(idp, mfa_pool)
    assert challenge["ChallengeName"] == "SMS_MFA"
    answer = respond(idp, mfa_pool, challenge, SMS_MFA_CODE=mfa_pool.code("+15555550100"))
    assert "AccessToken" in answer["AuthenticationResult"]


def test_the_older_settings_switch_sms(idp, mfa_pool):
    options = {"UserPoolId": mfa_pool.id, "Username": "ada"}
    phone = [{"Name": "phone_number", "Value": "+15555550100"}]
    idp.admin_update_user_attributes(**options, UserAttributes=phone)
    sms = [{"DeliveryMedium": "SMS", "AttributeName": "phone_number"}]
    token = mfa_pool.sign_in()["AccessToken"]
    idp.set_user_settings(AccessToken=token, MFAOptions=sms)
    assert idp.get_user(AccessToken=token)["MFAOptions"] == sms
    idp.admin_set_user_settings(**options, MFAOptions=[])
    assert "MFAOptions" not in idp.get_user(AccessToken=token)
    with refused("InvalidParameterException"):
        idp.set_user_settings(AccessToken=token, MFAOptions=[{"DeliveryMedium": "EMAIL", "AttributeName": "email"}])


def test_factors_are_listed(idp, mfa_pool):
    token = mfa_pool.sign_in()["AccessToken"]
    set_up(idp, token)
    expected = {"Username": "ada", "ConfiguredUserAuthFactors": ["PASSWORD", "SOFTWARE_TOKEN"]}
    assert without_metadata(idp.get_user_auth_factors(AccessToken=token)) == expected
    listed = idp.admin_get_user_auth_factors(UserPoolId=mfa_pool.id, Username="ada")
    assert without_metadata(listed) == expected
    idp.admin_delete_software_token(UserPoolId=mfa_pool.id, Username="ada")
    assert idp.get_user_auth_factors(AccessToken=token)["ConfiguredUserAuthFactors"] == ["PASSWORD"]


def test_a_user_without_a_password(idp, make_pool):
    pool = make_pool(
        AutoVerifiedAttributes=["email"],
        Policies={"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}},
    )
    user = idp.admin_create_user(
        UserPoolId=pool.id,
        Username="ada",
        MessageAction="SUPPRESS",
        UserAttributes=[{"Name": "email", "Value": "ada@example.com"}, {"Name": "email_verified", "Value": "true"}],
    )["User"]
    assert user["UserStatus"] == "CONFIRMED"
    listed = idp.admin_get_user_auth_factors(UserPoolId=pool.id, Username="ada")
    assert listed["ConfiguredUserAuthFactors"] == ["EMAIL_OTP"]
