"""Sign-in by password and by SRP, for users and for administrators."""

import pytest
from pycognito.aws_srp import N_HEX, long_to_hex

from support.pool import NEW_PASSWORD, PASSWORD, refused

INCORRECT = "Incorrect username or password."


def answer_srp(pool, srp, parameters, **changed):
    responses = {**srp.process_challenge(parameters, srp.get_auth_params()), **changed}
    return pool.idp.respond_to_auth_challenge(
        ClientId=srp.client_id, ChallengeName="PASSWORD_VERIFIER", ChallengeResponses=responses
    )


def begin_srp(pool, srp):
    return pool.idp.initiate_auth(
        ClientId=srp.client_id, AuthFlow="USER_SRP_AUTH", AuthParameters=srp.get_auth_params()
    )


def test_a_password_signs_in(pool):
    pool.confirmed()
    tokens = pool.sign_in()
    assert tokens.keys() == {"AccessToken", "IdToken", "RefreshToken", "ExpiresIn", "TokenType"}
    assert (tokens["ExpiresIn"], tokens["TokenType"]) == (3600, "Bearer")
    answer = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=PASSWORD)
    assert answer["ChallengeParameters"] == {}


def test_a_wrong_password_does_not(pool):
    pool.confirmed()
    with pool.refuses("NotAuthorizedException", INCORRECT):
        pool.sign_in(password="Wrong-horse-1")


def test_an_unknown_user_is_named_to_old_clients(pool):
    with pool.refuses("UserNotFoundException", "User does not exist."):
        pool.sign_in("nobody")
    with pool.refuses("UserNotFoundException", "User does not exist."):
        begin_srp(pool, pool.srp("nobody"))


@pytest.mark.parametrize("missing", ["USERNAME", "PASSWORD"])
def test_parameters_are_required(pool, missing):
    parameters = {"USERNAME": "ada", "PASSWORD": PASSWORD}
    del parameters[missing]
    with pool.refuses("InvalidParameterException", f"Missing required parameter {missing}"):
        pool.initiate("USER_PASSWORD_AUTH", **parameters)


def test_srp_signs_in(pool):
    pool.confirmed()
    # A few rounds meet numbers with leading zeros and set top bits.
    for _ in range(8):
        srp = pool.srp("ada")
        answer = begin_srp(pool, srp)
        assert answer["ChallengeName"] == "PASSWORD_VERIFIER"
        parameters = answer["ChallengeParameters"]
        assert parameters.keys() >= {"SALT", "SRP_B", "SECRET_BLOCK", "USERNAME", "USER_ID_FOR_SRP"}
        assert parameters["USER_ID_FOR_SRP"] == "ada"
        tokens = answer_srp(pool, srp, parameters)["AuthenticationResult"]
        assert tokens.keys() == {"AccessToken", "IdToken", "RefreshToken", "ExpiresIn", "TokenType"}


def test_srp_needs_the_password(pool):
    pool.confirmed()
    with pool.refuses("NotAuthorizedException", INCORRECT):
        pool.srp("ada", "Wrong-horse-1").authenticate_user()


def test_an_srp_challenge_serves_once(pool):
    pool.confirmed()
    srp = pool.srp("ada")
    parameters = begin_srp(pool, srp)["ChallengeParameters"]
    answer_srp(pool, srp, parameters)
    with pool.refuses("NotAuthorizedException"):
        answer_srp(pool, srp, parameters)


@pytest.mark.parametrize("multiple", [0, 1, 2])
def test_a_multiple_of_the_modulus_is_refused(pool, multiple):
    pool.confirmed()
    with pool.refuses("InvalidParameterException"):
        pool.initiate("USER_SRP_AUTH", USERNAME="ada", SRP_A=long_to_hex(multiple * int(N_HEX, 16)))


@pytest.mark.parametrize("value", ["", "xyz", "f" * 4000])
def test_a_malformed_public_value_is_refused(pool, value):
    pool.confirmed()
    with pool.refuses("InvalidParameterException"):
        pool.initiate("USER_SRP_AUTH", USERNAME="ada", SRP_A=value)


@pytest.mark.parametrize(
    "changed",
    [
        {"PASSWORD_CLAIM_SIGNATURE": "AAAA"},
        {"PASSWORD_CLAIM_SECRET_BLOCK": "AAAA"},
        {"TIMESTAMP": "Sat Jan 1 00:00:00 UTC 2022"},
        {"TIMESTAMP": "yesterday"},
    ],
    ids=str,
)
def test_a_changed_answer_is_refused(pool, changed):
    pool.confirmed()
    srp = pool.srp("ada")
    parameters = begin_srp(pool, srp)["ChallengeParameters"]
    with pytest.raises(pool.idp.exceptions.ClientError) as caught:
        answer_srp(pool, srp, parameters, **changed)
    assert caught.value.response["Error"]["Code"] in ("NotAuthorizedException", "InvalidParameterException")


def test_an_answer_is_for_its_user(pool):
    pool.confirmed("ada")
    pool.confirmed("bob")
    srp = pool.srp("ada")
    parameters = begin_srp(pool, srp)["ChallengeParameters"]
    with pool.refuses("NotAuthorizedException"):
        answer_srp(pool, srp, parameters, USERNAME="bob")


def test_an_answer_is_for_its_client(pool):
    pool.confirmed()
    srp = pool.srp("ada")
    parameters = begin_srp(pool, srp)["ChallengeParameters"]
    srp.client_id = pool.add_client()["ClientId"]
    with pool.refuses("NotAuthorizedException"):
        answer_srp(pool, srp, parameters)


def test_srp_sets_a_new_password(idp, pool):
    idp.admin_create_user(UserPoolId=pool.id, Username="ada", TemporaryPassword="Temporary-1", MessageAction="SUPPRESS")
    tokens = pool.srp("ada", "Temporary-1").set_new_password_challenge(NEW_PASSWORD)
    assert tokens["AuthenticationResult"]["TokenType"] == "Bearer"
    assert pool.status("ada") == "CONFIRMED"
    assert "AuthenticationResult" in pool.srp("ada", NEW_PASSWORD).authenticate_user()


def test_an_administrator_signs_users_in(idp, pool):
    pool.confirmed()
    ids = {"UserPoolId": pool.id, "ClientId": pool.client_id}
    flow = {"AuthFlow": "ADMIN_USER_PASSWORD_AUTH"}
    answer = idp.admin_initiate_auth(**ids, **flow, AuthParameters={"USERNAME": "ada", "PASSWORD": PASSWORD})
    assert "RefreshToken" in answer["AuthenticationResult"]
    with pool.refuses("NotAuthorizedException", INCORRECT):
        idp.admin_initiate_auth(**ids, **flow, AuthParameters={"USERNAME": "ada", "PASSWORD": "Wrong-horse-1"})
    with pool.refuses("UserNotFoundException", "User does not exist."):
        idp.admin_initiate_auth(**ids, **flow, AuthParameters={"USERNAME": "nobody", "PASSWORD": PASSWORD})
    refreshed = idp.admin_initiate_auth(
        **ids,
        AuthFlow="REFRESH_TOKEN_AUTH",
        AuthParameters={"REFRESH_TOKEN": answer["AuthenticationResult"]["RefreshToken"]},
    )
    assert "RefreshToken" not in refreshed["AuthenticationResult"]


def test_an_administrator_answers_challenges(idp, pool):
    idp.admin_create_user(UserPoolId=pool.id, Username="ada", TemporaryPassword="Temporary-1", MessageAction="SUPPRESS")
    ids = {"UserPoolId": pool.id, "ClientId": pool.client_id}
    first = idp.admin_initiate_auth(
        **ids,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ada", "PASSWORD": "Temporary-1"},
    )
    assert first["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    answer = idp.admin_respond_to_auth_challenge(
        **ids,
        ChallengeName="NEW_PASSWORD_REQUIRED",
        Session=first["Session"],
        ChallengeResponses={"USERNAME": "ada", "NEW_PASSWORD": NEW_PASSWORD},
    )
    assert "AccessToken" in answer["AuthenticationResult"]


def test_admin_flows_are_for_administrators(pool):
    pool.confirmed()
    with pool.refuses("InvalidParameterException", "Initiate Auth method not supported"):
        pool.initiate("ADMIN_USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=PASSWORD)


def test_custom_auth_needs_a_trigger(pool):
    pool.confirmed()
    client = pool.add_client(ExplicitAuthFlows=["ALLOW_CUSTOM_AUTH"])
    with pool.refuses("InvalidParameterException", "Custom auth lambda trigger is not configured for the user pool."):
        pool.initiate("CUSTOM_AUTH", client_id=client["ClientId"], USERNAME="ada")


def test_a_made_up_session_is_refused(idp, pool):
    pool.confirmed()
    with pool.refuses("NotAuthorizedException"):
        idp.respond_to_auth_challenge(
            ClientId=pool.client_id,
            ChallengeName="NEW_PASSWORD_REQUIRED",
            Session="A" * 60,
            ChallengeResponses={"USERNAME": "ada", "NEW_PASSWORD": NEW_PASSWORD},
        )


def test_a_session_is_for_its_user(idp, pool):
    for name in ("ada", "bob"):
        idp.admin_create_user(
            UserPoolId=pool.id, Username=name, TemporaryPassword="Temporary-1", MessageAction="SUPPRESS"
        )
    session = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD="Temporary-1")["Session"]
    with pool.refuses("NotAuthorizedException"):
        idp.respond_to_auth_challenge(
            ClientId=pool.client_id,
            ChallengeName="NEW_PASSWORD_REQUIRED",
            Session=session,
            ChallengeResponses={"USERNAME": "bob", "NEW_PASSWORD": NEW_PASSWORD},
        )


def test_an_unknown_client_signs_nobody_in(pool):
    absent = "a" * 26
    with refused("ResourceNotFoundException", f"User pool client {absent} does not exist."):
        pool.sign_in("ada", client_id=absent)
