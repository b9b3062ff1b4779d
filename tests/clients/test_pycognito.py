"""pycognito as its users use it, token verification included."""

import pytest
from pycognito import Cognito
from pycognito.exceptions import (
    ForceChangePasswordException,
    SMSMFAChallengeException,
    SoftwareTokenMFAChallengeException,
    TokenVerificationException,
)

from support.pool import NEW_PASSWORD, PASSWORD, refused
from support.totp import code, wrong

PHONE = "+15555550100"


def connect(pool, username="ada", **more):
    return Cognito(
        pool.id,
        more.pop("client_id", pool.client_id),
        username=username,
        access_key="test",
        secret_key="test",
        boto3_client_kwargs={"endpoint_url": pool.server.url},
        **more,
    )


@pytest.fixture
def user(pool):
    """A user who signed up, confirmed and signed in by SRP."""
    user = connect(pool)
    user.set_base_attributes(email="ada@example.com", name="Ada")
    answer = user.register("ada", PASSWORD)
    assert answer["UserConfirmed"] is False
    user.confirm_sign_up(pool.code("ada@example.com"), "ada")
    user.authenticate(PASSWORD)
    return user


def test_sign_in_verifies_the_tokens(pool, user):
    assert user.token_type == "Bearer"
    assert user.id_claims["email"] == "ada@example.com"
    assert user.access_claims["username"] == "ada"
    user.verify_tokens()
    assert user.check_token(renew=False) is False
    again = connect(pool, id_token=user.id_token, access_token=user.access_token, refresh_token=user.refresh_token)
    again.verify_tokens()


def test_verification_refuses_other_tokens(pool, user, make_pool):
    with pytest.raises(TokenVerificationException):
        user.verify_token(user.access_token, "id_token", "id")
    with pytest.raises(TokenVerificationException):
        user.verify_token(user.id_token, "access_token", "access")
    head, body, signature = user.id_token.split(".")
    middle = len(signature) // 2
    changed = signature[:middle] + ("A" if signature[middle] != "A" else "B") + signature[middle + 1 :]
    with pytest.raises(TokenVerificationException):
        user.verify_token(f"{head}.{body}.{changed}", "id_token", "id")
    other_client = connect(pool, client_id=pool.add_client()["ClientId"])
    with pytest.raises(TokenVerificationException):
        other_client.verify_token(user.id_token, "id_token", "id")
    with pytest.raises(IndexError):
        connect(make_pool()).verify_token(user.id_token, "id_token", "id")


def test_a_wrong_password_is_refused(pool, user):
    with refused("NotAuthorizedException", "Incorrect username or password."):
        connect(pool).authenticate("Wrong-horse-1")


def test_tokens_are_renewed(user):
    before = user.access_token
    user.renew_access_token()
    assert user.access_token != before
    assert user.get_user().email == "ada@example.com"


def test_a_password_is_changed(pool, user):
    user.change_password(PASSWORD, NEW_PASSWORD)
    connect(pool).authenticate(NEW_PASSWORD)


def test_a_forgotten_password_is_replaced(pool, user):
    forgetful = connect(pool)
    forgetful.initiate_forgot_password()
    forgetful.confirm_forgot_password(pool.code("ada@example.com"), NEW_PASSWORD)
    forgetful.authenticate(NEW_PASSWORD)


def test_attributes_are_changed_and_verified(pool, user):
    user.update_profile({"name": "Augusta", "email": "new@example.com"})
    profile = user.get_user()
    assert (profile.name, profile.email, profile.email_verified) == ("Augusta", "new@example.com", False)
    user.send_verification("email")
    user.validate_verification(pool.code("new@example.com"), "email")
    assert user.get_user().email_verified is True


def test_signing_out_everywhere_ends_the_session(pool, user):
    token, refresh_token = user.access_token, user.refresh_token
    user.logout()
    with refused("NotAuthorizedException", "Access Token has been revoked"):
        pool.idp.get_user(AccessToken=token)
    with refused("NotAuthorizedException", "Refresh Token has been revoked"):
        pool.refresh(refresh_token)


def test_an_invited_user_sets_a_password(pool):
    invited = connect(pool, "bob")
    invited.admin_create_user("bob", temporary_password="Temporary-1", email="bob@example.com")
    with pytest.raises(ForceChangePasswordException):
        invited.authenticate("Temporary-1")
    invited.new_password_challenge("Temporary-1", NEW_PASSWORD)
    assert invited.access_claims["username"] == "bob"
    assert invited.admin_get_user().user_status == "CONFIRMED"


def test_a_client_with_a_secret(pool):
    client = pool.add_client(GenerateSecret=True)
    pool.admin_user("carl")
    user = connect(pool, "carl", client_id=client["ClientId"], client_secret=client["ClientSecret"])
    user.authenticate(PASSWORD)
    user.renew_access_token()
    assert user.id_claims["aud"] == client["ClientId"]


def test_groups(pool, user):
    pool.idp.create_group(UserPoolId=pool.id, GroupName="staff")
    user.admin_add_user_to_group("ada", "staff")
    assert user.admin_list_groups_for_user("ada") == ["staff"]
    user.renew_access_token()
    assert user.id_claims["cognito:groups"] == ["staff"]


@pytest.fixture
def factors(pool):
    """The pool, with authenticator apps and codes by SMS for those who want them."""
    pool.idp.set_user_pool_mfa_config(
        UserPoolId=pool.id,
        MfaConfiguration="OPTIONAL",
        SoftwareTokenMfaConfiguration={"Enabled": True},
        SmsMfaConfiguration={"SmsConfiguration": {"SnsCallerArn": "arn:aws:iam::000000000000:role/sms"}},
    )
    return pool


def test_an_authenticator_app_is_set_up_asked_for_and_switched_off(factors, user):
    secret = user.associate_software_token()
    with refused("EnableSoftwareTokenMFAException"):
        user.verify_software_token(wrong(secret), "phone")
    secret = user.associate_software_token()
    assert user.verify_software_token(code(secret), "phone") is True
    user.set_user_mfa_preference(False, True, "SOFTWARE_TOKEN")

    again = connect(factors)
    with pytest.raises(SoftwareTokenMFAChallengeException) as challenge:
        again.authenticate(PASSWORD)
    with refused("CodeMismatchException", "Invalid code received for user"):
        again.respond_to_software_token_mfa_challenge(wrong(secret))
    again.respond_to_software_token_mfa_challenge(code(secret, 1))
    again.verify_tokens()
    with refused("NotAuthorizedException"):
        again.respond_to_software_token_mfa_challenge(code(secret, 1), challenge.value.get_tokens())

    again.set_user_mfa_preference(False, False)
    connect(factors).authenticate(PASSWORD)


def test_a_code_by_sms_is_asked_for(factors, user):
    user.update_profile({"phone_number": PHONE})
    user.send_verification("phone_number")
    user.validate_verification(factors.code(PHONE), "phone_number")
    user.set_user_mfa_preference(True, False, "SMS")

    again = connect(factors)
    with pytest.raises(SMSMFAChallengeException):
        again.authenticate(PASSWORD)
    sent = factors.code(PHONE)
    with refused("CodeMismatchException"):
        again.respond_to_sms_mfa_challenge("000000" if sent != "000000" else "111111")
    again.respond_to_sms_mfa_challenge(sent)
    again.verify_tokens()


def test_a_second_factor_at_a_client_with_a_secret(factors, user):
    secret = user.associate_software_token()
    assert user.verify_software_token(code(secret)) is True
    user.set_user_mfa_preference(False, True, "SOFTWARE_TOKEN")
    client = factors.add_client(GenerateSecret=True)
    mine = {"client_id": client["ClientId"], "client_secret": client["ClientSecret"]}
    first = connect(factors, **mine)
    with pytest.raises(SoftwareTokenMFAChallengeException) as challenge:
        first.authenticate(PASSWORD)
    # The challenge may be kept and answered by another instance.
    later = connect(factors, **mine)
    later.respond_to_software_token_mfa_challenge(code(secret, 1), challenge.value.get_tokens())
    assert later.id_claims["aud"] == client["ClientId"]
