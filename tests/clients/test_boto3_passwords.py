"""Passwords: changed, forgotten, reset, remembered."""

import time

import pytest

from support.pool import NEW_PASSWORD, PASSWORD, refused, without_metadata

INCORRECT = "Incorrect username or password."


def forgot(pool, username="ada", **more):
    return without_metadata(pool.idp.forgot_password(**{"ClientId": pool.client_id, **more}, Username=username))


def confirm_forgot(pool, code, password=NEW_PASSWORD, username="ada"):
    pool.idp.confirm_forgot_password(
        ClientId=pool.client_id, Username=username, ConfirmationCode=code, Password=password
    )


def change(pool, token, previous=PASSWORD, proposed=NEW_PASSWORD):
    pool.idp.change_password(AccessToken=token, PreviousPassword=previous, ProposedPassword=proposed)


def test_a_password_is_changed(pool):
    pool.confirmed()
    change(pool, pool.sign_in()["AccessToken"])
    assert "AccessToken" in pool.sign_in(password=NEW_PASSWORD)
    with pool.refuses("NotAuthorizedException", INCORRECT):
        pool.sign_in()


@pytest.mark.parametrize(
    ("previous", "proposed", "code", "message"),
    [
        ("Wrong-horse-1", NEW_PASSWORD, "NotAuthorizedException", INCORRECT),
        (
            PASSWORD,
            "Short-1",
            "InvalidPasswordException",
            "Password does not conform to policy: Password not long enough",
        ),
    ],
)
def test_a_refused_change_changes_nothing(pool, previous, proposed, code, message):
    pool.confirmed()
    token = pool.sign_in()["AccessToken"]
    with pool.refuses(code, message):
        change(pool, token, previous, proposed)
    assert "AccessToken" in pool.sign_in()


def test_a_forgotten_password_is_replaced(pool):
    pool.confirmed()
    assert forgot(pool) == {
        "CodeDeliveryDetails": {"Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
    }
    assert "AccessToken" in pool.sign_in(), "the old password serves until a new one is set"
    code = pool.code("ada@example.com")
    with pool.refuses("CodeMismatchException", "Invalid verification code provided, please try again."):
        confirm_forgot(pool, f"{(int(code) + 1) % 1_000_000:06}")
    with pool.refuses(
        "InvalidPasswordException", "Password does not conform to policy: Password must have symbol characters"
    ):
        confirm_forgot(pool, code, "Correcthorse1")
    confirm_forgot(pool, code)
    assert "AccessToken" in pool.sign_in(password=NEW_PASSWORD)
    with pool.refuses("ExpiredCodeException", "Invalid code provided, please request a code again."):
        confirm_forgot(pool, code, PASSWORD)
    with pool.refuses("NotAuthorizedException", INCORRECT):
        pool.sign_in()


def test_a_sign_up_code_resets_no_password(pool):
    pool.sign_up("ada")
    code = pool.code("ada@example.com")
    with pool.refuses("ExpiredCodeException", "Invalid code provided, please request a code again."):
        confirm_forgot(pool, code)


def test_recovery_needs_a_verified_address(pool):
    pool.admin_user(attributes={"email": "ada@example.com"})
    with pool.refuses(
        "InvalidParameterException",
        "Cannot reset password for the user as there is no registered/verified email or phone_number",
    ):
        forgot(pool)


def test_unknown_users_are_named_to_old_clients(pool):
    with pool.refuses("UserNotFoundException", "Username/client id combination not found."):
        forgot(pool, "nobody")


def test_recovery_may_be_left_to_administrators(make_pool):
    pool = make_pool(
        AutoVerifiedAttributes=["email"],
        AccountRecoverySetting={"RecoveryMechanisms": [{"Name": "admin_only", "Priority": 1}]},
    )
    pool.confirmed()
    with pool.refuses("NotAuthorizedException"):
        forgot(pool)


def test_an_administrator_sets_a_password(idp, pool):
    pool.confirmed()
    idp.admin_set_user_password(UserPoolId=pool.id, Username="ada", Password=NEW_PASSWORD, Permanent=True)
    assert pool.status("ada") == "CONFIRMED"
    assert "AccessToken" in pool.sign_in(password=NEW_PASSWORD)
    with pool.refuses("InvalidPasswordException", "Password does not conform to policy: Password not long enough"):
        idp.admin_set_user_password(UserPoolId=pool.id, Username="ada", Password="Short-1", Permanent=True)
    idp.admin_set_user_password(UserPoolId=pool.id, Username="ada", Password=PASSWORD, Permanent=False)
    assert pool.status("ada") == "FORCE_CHANGE_PASSWORD"
    answer = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=PASSWORD)
    assert answer["ChallengeName"] == "NEW_PASSWORD_REQUIRED"


def test_an_administrator_resets_a_password(idp, pool):
    pool.confirmed()
    idp.admin_reset_user_password(UserPoolId=pool.id, Username="ada")
    assert pool.status("ada") == "RESET_REQUIRED"
    with pool.refuses("PasswordResetRequiredException", "Password reset required for the user"):
        pool.sign_in()
    confirm_forgot(pool, pool.code("ada@example.com"))
    assert pool.status("ada") == "CONFIRMED"
    assert "AccessToken" in pool.sign_in(password=NEW_PASSWORD)


def test_a_reset_needs_a_known_user(idp, pool):
    with pool.refuses("UserNotFoundException", "User does not exist."):
        idp.admin_reset_user_password(UserPoolId=pool.id, Username="nobody")


def test_earlier_passwords_are_remembered(idp, make_pool):
    pool = make_pool(
        AutoVerifiedAttributes=["email"],
        Policies={"PasswordPolicy": {"MinimumLength": 8, "PasswordHistorySize": 2}},
    )
    first, second, third = "password-1", "password-2", "password-3"
    pool.confirmed(password=first)
    token = pool.sign_in(password=first)["AccessToken"]
    change(pool, token, first, second)
    for remembered in (first, second):
        with pool.refuses("PasswordHistoryPolicyViolationException"):
            change(pool, token, second, remembered)
        with pool.refuses("PasswordHistoryPolicyViolationException"):
            idp.admin_set_user_password(UserPoolId=pool.id, Username="ada", Password=remembered, Permanent=True)
    forgot(pool)
    with refused("PasswordHistoryPolicyViolationException"):
        confirm_forgot(pool, pool.code("ada@example.com"), first)
    change(pool, token, second, third)
    change(pool, token, third, first)
    assert "AccessToken" in pool.sign_in(password=first)


def test_guesses_lock_the_account_for_a_while(pool):
    pool.confirmed()
    for _ in range(5):
        with refused("NotAuthorizedException", INCORRECT):
            pool.sign_in(password="Wrong-horse-1")
    for password in ("Wrong-horse-1", PASSWORD):
        with refused("NotAuthorizedException", "Password attempts exceeded"):
            pool.sign_in(password=password)
    started, tokens = time.monotonic(), None
    while tokens is None and time.monotonic() - started < 10:
        try:
            tokens = pool.sign_in()
        except pool.idp.exceptions.NotAuthorizedException as error:
            assert error.response["Error"]["Message"] == "Password attempts exceeded"
    assert "AccessToken" in tokens


def test_a_success_forgives_guesses(pool):
    pool.confirmed()
    for _ in range(3):
        for _ in range(4):
            with refused("NotAuthorizedException", INCORRECT):
                pool.sign_in(password="Wrong-horse-1")
        assert "AccessToken" in pool.sign_in()


def test_codes_are_not_sent_without_end(pool):
    pool.confirmed()
    codes = []
    with refused("LimitExceededException", "Attempt limit exceeded, please try after some time."):
        for _ in range(21):
            forgot(pool)
            codes.append(pool.code("ada@example.com"))
    assert 5 <= len(codes) <= 20
    confirm_forgot(pool, codes[-1])
    assert "AccessToken" in pool.sign_in(password=NEW_PASSWORD)
