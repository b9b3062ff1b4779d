"""Second factors of pools."""

import pytest

from support.pool import refused, without_metadata

SMS = {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms", "ExternalId": "outside"}
SENDER = {
    "EmailSendingAccount": "DEVELOPER",
    "SourceArn": "arn:aws:ses:us-east-1:000000000000:identity/example.com",
}
PASSKEYS = {
    "RelyingPartyId": "example.com",
    "UserVerification": "required",
    "FactorConfiguration": "MULTI_FACTOR_WITH_USER_VERIFICATION",
}


def get(idp, pool):
    return without_metadata(idp.get_user_pool_mfa_config(UserPoolId=pool.id))


def test_factors_are_answered_as_set(idp, make_pool):
    pool = make_pool(EmailConfiguration=SENDER)
    assert get(idp, pool) == {"MfaConfiguration": "OFF"}
    given = {
        "SmsMfaConfiguration": {"SmsAuthenticationMessage": "Code: {####}", "SmsConfiguration": SMS},
        "SoftwareTokenMfaConfiguration": {"Enabled": True},
        "EmailMfaConfiguration": {"Message": "Code: {####}", "Subject": "Code"},
        "WebAuthnConfiguration": PASSKEYS,
        "MfaConfiguration": "OPTIONAL",
    }
    answer = without_metadata(idp.set_user_pool_mfa_config(UserPoolId=pool.id, **given))
    assert answer == given
    assert get(idp, pool) == given
    described = idp.describe_user_pool(UserPoolId=pool.id)["UserPool"]
    assert described["MfaConfiguration"] == "OPTIONAL"
    assert described["SmsAuthenticationMessage"] == "Code: {####}"


def test_factors_that_are_not_named_are_off(idp, make_pool):
    pool = make_pool(MfaConfiguration="ON", SmsConfiguration=SMS)
    assert get(idp, pool)["SmsMfaConfiguration"]["SmsConfiguration"] == SMS
    idp.set_user_pool_mfa_config(
        UserPoolId=pool.id, MfaConfiguration="ON", SoftwareTokenMfaConfiguration={"Enabled": True}
    )
    assert get(idp, pool) == {"MfaConfiguration": "ON", "SoftwareTokenMfaConfiguration": {"Enabled": True}}


def test_an_update_keeps_factors_and_mode(idp, pool):
    idp.set_user_pool_mfa_config(
        UserPoolId=pool.id, MfaConfiguration="ON", SoftwareTokenMfaConfiguration={"Enabled": True}
    )
    before = get(idp, pool)
    idp.update_user_pool(UserPoolId=pool.id, DeletionProtection="INACTIVE")
    assert get(idp, pool) == before


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            {"MfaConfiguration": "OFF", "SoftwareTokenMfaConfiguration": {"Enabled": True}},
            "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
        ),
        (
            {"MfaConfiguration": "ON"},
            "Invalid MFA configuration given, can't disable all MFAs with a required or optional configuration.",
        ),
        (
            {"MfaConfiguration": "OPTIONAL", "EmailMfaConfiguration": {"Message": "Code: {####}", "Subject": "Code"}},
            "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of "
            "COGNITO_DEFAULT.",
        ),
    ],
)
def test_what_does_not_fit_is_refused(idp, pool, settings, message):
    with refused("InvalidParameterException", message):
        idp.set_user_pool_mfa_config(UserPoolId=pool.id, **settings)
    assert get(idp, pool) == {"MfaConfiguration": "OFF"}


@pytest.mark.parametrize("mode", ["ON", "OPTIONAL"])
def test_a_pool_made_with_mfa_needs_a_sender_of_sms(idp, mode):
    message = "SMS configuration and Auto verification for phone_number are required when MFA is required/optional"
    with refused("InvalidParameterException", message):
        idp.create_user_pool(PoolName="x", MfaConfiguration=mode)


def test_one_time_passwords_and_a_demanded_factor_exclude_each_other(idp, make_pool):
    pool = make_pool(Policies={"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"]}})
    message = "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled"
    with refused("InvalidParameterException", message):
        idp.set_user_pool_mfa_config(
            UserPoolId=pool.id, MfaConfiguration="ON", SoftwareTokenMfaConfiguration={"Enabled": True}
        )


def test_the_lite_tier_has_passwords_only(idp):
    message = "The following features need to be disabled for the LITE pricing tier configured: Passwordless Sign-In"
    with refused("FeatureUnavailableInTierException", message):
        idp.create_user_pool(
            PoolName="x",
            UserPoolTier="LITE",
            Policies={"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}},
        )
