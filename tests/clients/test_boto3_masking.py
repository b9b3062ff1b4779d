"""Clients that hide who exists: the same answers for unknown users as for known ones."""

import pytest

from support.pool import PASSWORD, refused, without_metadata

INCORRECT = "Incorrect username or password."


@pytest.fixture
def masked(make_pool):
    return make_pool(AutoVerifiedAttributes=["email"], client={"PreventUserExistenceErrors": "ENABLED"})


def test_a_wrong_name_looks_like_a_wrong_password(masked):
    masked.confirmed()
    for username in ("ada", "nobody"):
        with masked.refuses("NotAuthorizedException", INCORRECT):
            masked.sign_in(username, "Wrong-horse-1")


def test_srp_goes_on_for_unknown_users(masked):
    masked.confirmed()
    shown = {}
    for username in ("ada", "nobody"):
        srp = masked.srp(username)
        answer = masked.initiate("USER_SRP_AUTH", **srp.get_auth_params())
        assert answer["ChallengeName"] == "PASSWORD_VERIFIER"
        parameters = answer["ChallengeParameters"]
        shown[username] = (set(answer) - {"ResponseMetadata"}, set(parameters), len(parameters["SECRET_BLOCK"]))
        srp.password = "Wrong-horse-1"
        with masked.refuses("NotAuthorizedException", INCORRECT):
            masked.idp.respond_to_auth_challenge(
                ClientId=masked.client_id,
                ChallengeName="PASSWORD_VERIFIER",
                ChallengeResponses=srp.process_challenge(parameters, srp.get_auth_params()),
            )
    known, unknown = shown["ada"], shown["nobody"]
    assert known[:2] == unknown[:2]
    assert abs(known[2] - unknown[2]) <= 16


def test_an_unknown_user_keeps_one_salt(masked):
    salts = {
        masked.initiate("USER_SRP_AUTH", **masked.srp("nobody").get_auth_params())["ChallengeParameters"]["SALT"]
        for _ in range(3)
    }
    assert len(salts) == 1


def test_a_forgotten_password_of_nobody_is_said_to_be_sent(masked):
    masked.confirmed()
    known, unknown = (
        without_metadata(masked.idp.forgot_password(ClientId=masked.client_id, Username=name))
        for name in ("ada", "nobody")
    )
    assert known["CodeDeliveryDetails"].keys() == unknown["CodeDeliveryDetails"].keys()
    assert unknown["CodeDeliveryDetails"]["DeliveryMedium"] == "EMAIL"
    assert masked.messages("nobody@example.com") == []


def test_codes_of_nobody_are_wrong(masked):
    def confirm_forgot():
        masked.idp.confirm_forgot_password(
            ClientId=masked.client_id, Username="nobody", ConfirmationCode="123456", Password=PASSWORD
        )

    expired = ("ExpiredCodeException", "Invalid code provided, please request a code again.")
    with masked.refuses(*expired):
        confirm_forgot()
    masked.idp.forgot_password(ClientId=masked.client_id, Username="nobody")
    with masked.refuses("CodeMismatchException", "Invalid verification code provided, please try again."):
        confirm_forgot()
    with masked.refuses(*expired):
        masked.idp.confirm_sign_up(ClientId=masked.client_id, Username="nobody", ConfirmationCode="123456")


def test_a_code_of_nobody_is_said_to_be_sent_again(masked):
    masked.sign_up("ada")
    known, unknown = (
        without_metadata(masked.idp.resend_confirmation_code(ClientId=masked.client_id, Username=name))
        for name in ("ada", "nobody")
    )
    assert known["CodeDeliveryDetails"].keys() == unknown["CodeDeliveryDetails"].keys()


def test_guesses_lock_nobody_too(masked):
    masked.confirmed()
    for username in ("ada", "nobody"):
        for _ in range(5):
            with refused("NotAuthorizedException", INCORRECT):
                masked.sign_in(username, "Wrong-horse-1")
        with refused("NotAuthorizedException", "Password attempts exceeded"):
            masked.sign_in(username, "Wrong-horse-1")


def test_the_unconfirmed_are_shown_only_to_those_with_the_password(masked):
    masked.sign_up("ada")
    with masked.refuses("NotAuthorizedException", INCORRECT):
        masked.sign_in("ada", "Wrong-horse-1")
    with masked.refuses("UserNotConfirmedException", "User is not confirmed."):
        masked.sign_in("ada")
