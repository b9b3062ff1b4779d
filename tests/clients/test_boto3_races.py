"""Requests that meet: of many at the same moment, exactly as many succeed as may."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from botocore.exceptions import ClientError

from support.pool import NEW_PASSWORD, PASSWORD, attributes_of

CALLERS = 8
# How the server says that callers were in each other's way.
BUSY = {"ConcurrentModificationException", "LimitExceededException", "TooManyRequestsException"}


@pytest.fixture
def together(server):
    """Calls at the same moment, each caller with a client of its own; results and error codes."""
    clients = [server.client() for _ in range(CALLERS)]

    def run(call):
        barrier = Barrier(CALLERS)

        def work(number):
            barrier.wait()
            try:
                return call(clients[number], number)
            except ClientError as error:
                return error.response["Error"]["Code"]

        with ThreadPoolExecutor(CALLERS) as pool:
            outcomes = list(pool.map(work, range(CALLERS)))
        refusals = [outcome for outcome in outcomes if isinstance(outcome, str)]
        return [outcome for outcome in outcomes if not isinstance(outcome, str)], set(refusals)

    return run


def test_a_name_is_taken_once(pool, together):
    successes, refusals = together(
        lambda idp, _: idp.sign_up(ClientId=pool.client_id, Username="ada", Password=PASSWORD)
    )
    assert len(successes) == 1
    assert refusals == {"UsernameExistsException"}
    (user,) = pool.users()
    assert attributes_of(user)["sub"] == successes[0]["UserSub"]


def test_an_address_is_taken_once(make_pool, together):
    pool = make_pool(AliasAttributes=["email"])
    attributes = [{"Name": "email", "Value": "shared@example.com"}, {"Name": "email_verified", "Value": "true"}]
    successes, refusals = together(
        lambda idp, number: idp.admin_create_user(
            UserPoolId=pool.id, Username=f"user-{number}", UserAttributes=attributes, MessageAction="SUPPRESS"
        )
    )
    assert len(successes) == 1
    assert refusals == {"AliasExistsException"}
    assert [user["Username"] for user in pool.users()] == [successes[0]["User"]["Username"]]
    assert pool.get("shared@example.com")["Username"] == successes[0]["User"]["Username"]


def test_a_session_is_used_once(pool, together):
    pool.idp.admin_create_user(
        UserPoolId=pool.id, Username="ada", TemporaryPassword="Temporary-1", MessageAction="SUPPRESS"
    )
    session = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD="Temporary-1")["Session"]
    successes, refusals = together(
        lambda idp, number: idp.respond_to_auth_challenge(
            ClientId=pool.client_id,
            ChallengeName="NEW_PASSWORD_REQUIRED",
            Session=session,
            ChallengeResponses={"USERNAME": "ada", "NEW_PASSWORD": f"{NEW_PASSWORD}{number}"},
        )
    )
    assert len(successes) == 1
    assert refusals == {"NotAuthorizedException"}


def test_a_reset_code_is_used_once(pool, together):
    pool.confirmed()
    pool.idp.forgot_password(ClientId=pool.client_id, Username="ada")
    code = pool.code("ada@example.com")
    successes, refusals = together(
        lambda idp, number: idp.confirm_forgot_password(
            ClientId=pool.client_id,
            Username="ada",
            ConfirmationCode=code,
            Password=f"{NEW_PASSWORD}{number}",
        )
    )
    assert len(successes) <= 1
    assert refusals <= {"ExpiredCodeException", *BUSY}


def test_a_rotating_token_is_used_once(pool, together):
    pool.admin_user()
    client = pool.add_client(
        ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH"],
        RefreshTokenRotation={"Feature": "ENABLED", "RetryGracePeriodSeconds": 0},
    )["ClientId"]
    token = pool.sign_in(client_id=client)["RefreshToken"]
    successes, refusals = together(
        lambda idp, _: idp.get_tokens_from_refresh_token(ClientId=client, RefreshToken=token)
    )
    assert len(successes) == 1
    assert refusals <= {"RefreshTokenReuseException", "NotAuthorizedException"}


def test_nobody_guesses_faster_by_guessing_at_once(pool, together):
    pool.confirmed()
    seen = [
        together(
            lambda idp, _: idp.initiate_auth(
                ClientId=pool.client_id,
                AuthFlow="USER_PASSWORD_AUTH",
                AuthParameters={"USERNAME": "ada", "PASSWORD": "Wrong-horse-1"},
            )
        )
        for _ in range(2)
    ]
    assert seen == [([], {"NotAuthorizedException"})] * 2
    with pytest.raises(pool.idp.exceptions.NotAuthorizedException) as caught:
        pool.sign_in()
    assert caught.value.response["Error"]["Message"] == "Password attempts exceeded"


def test_changes_to_one_user_are_not_lost(pool, together):
    pool.admin_user()
    names = ["name", "given_name", "family_name", "nickname", "locale", "zoneinfo", "website", "profile"]
    _, refusals = together(
        lambda idp, number: idp.admin_update_user_attributes(
            UserPoolId=pool.id,
            Username="ada",
            UserAttributes=[{"Name": names[number], "Value": f"value-{number}"}],
        )
    )
    kept = attributes_of(pool.get("ada"))
    if not refusals:
        assert {name: kept[name] for name in names} == {name: f"value-{n}" for n, name in enumerate(names)}
    assert refusals <= BUSY
