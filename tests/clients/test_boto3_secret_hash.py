"""SECRET_HASH wherever a client with a secret acts for a user."""

import pytest
from pycognito.aws_srp import AWSSRP

from support.pool import NEW_PASSWORD, PASSWORD, refused


@pytest.fixture
def secret_pool(make_pool):
    pool = make_pool(AutoVerifiedAttributes=["email"], client={"GenerateSecret": True})
    described = pool.idp.describe_user_pool_client(UserPoolId=pool.id, ClientId=pool.client_id)
    pool.secret = described["UserPoolClient"]["ClientSecret"]
    pool.digest = lambda name: AWSSRP.get_secret_hash(name, pool.client_id, pool.secret)
    return pool


CALLS = [
    ("sign_up", {"Username": "ada", "Password": PASSWORD}),
    ("confirm_sign_up", {"Username": "ada", "ConfirmationCode": "123456"}),
    ("resend_confirmation_code", {"Username": "ada"}),
    ("forgot_password", {"Username": "ada"}),
    ("confirm_forgot_password", {"Username": "ada", "ConfirmationCode": "123456", "Password": NEW_PASSWORD}),
]


@pytest.mark.parametrize(("operation", "more"), CALLS)
def test_a_missing_hash_is_said_to_be_missing(idp, secret_pool, operation, more):
    message = f"Client {secret_pool.client_id} is configured with secret but SECRET_HASH was not received"
    with secret_pool.refuses("NotAuthorizedException", message):
        getattr(idp, operation)(ClientId=secret_pool.client_id, **more)


@pytest.mark.parametrize(("operation", "more"), CALLS)
def test_a_wrong_hash_is_refused(idp, secret_pool, operation, more):
    message = f"Unable to verify secret hash for client {secret_pool.client_id}"
    for digest in (secret_pool.digest("bob"), "x"):
        with secret_pool.refuses("NotAuthorizedException", message):
            getattr(idp, operation)(ClientId=secret_pool.client_id, SecretHash=digest, **more)


def test_the_right_hash_opens_everything(idp, secret_pool):
    pool, digest = secret_pool, secret_pool.digest("ada")
    ids = {"ClientId": pool.client_id, "Username": "ada", "SecretHash": digest}
    idp.sign_up(**ids, Password=PASSWORD, UserAttributes=[{"Name": "email", "Value": "ada@example.com"}])
    idp.resend_confirmation_code(**ids)
    idp.confirm_sign_up(**ids, ConfirmationCode=pool.code("ada@example.com"))
    assert "AccessToken" in pool.sign_in(SECRET_HASH=digest)
    srp = pool.srp("ada", client_secret=pool.secret)
    tokens = srp.authenticate_user()["AuthenticationResult"]
    assert "AccessToken" in pool.refresh(tokens["RefreshToken"], SECRET_HASH=digest)
    idp.forgot_password(**ids)
    idp.confirm_forgot_password(**ids, ConfirmationCode=pool.code("ada@example.com"), Password=NEW_PASSWORD)
    assert "AccessToken" in pool.sign_in(password=NEW_PASSWORD, SECRET_HASH=digest)
    idp.revoke_token(ClientId=pool.client_id, ClientSecret=pool.secret, Token=tokens["RefreshToken"])


def test_sign_in_needs_the_hash(secret_pool):
    pool = secret_pool
    pool.admin_user()
    missing = f"Client {pool.client_id} is configured with secret but SECRET_HASH was not received"
    with pool.refuses("NotAuthorizedException", missing):
        pool.sign_in()
    with pool.refuses("NotAuthorizedException", missing):
        pool.initiate("USER_SRP_AUTH", **pool.srp("ada").get_auth_params())
    with pool.refuses("NotAuthorizedException", f"Unable to verify secret hash for client {pool.client_id}"):
        pool.sign_in(SECRET_HASH="x")


def test_refresh_has_words_of_its_own(secret_pool):
    pool = secret_pool
    pool.admin_user()
    token = pool.sign_in(SECRET_HASH=pool.digest("ada"))["RefreshToken"]
    with pool.refuses(
        "NotAuthorizedException", f"Client {pool.client_id} is configured for secret but secret was not received"
    ):
        pool.refresh(token)
    with pool.refuses("NotAuthorizedException", f"SecretHash does not match for the client: {pool.client_id}"):
        pool.refresh(token, SECRET_HASH="x")


def test_a_public_client_takes_no_secret(pool):
    pool.admin_user()
    with refused("NotAuthorizedException"):
        pool.sign_in(SECRET_HASH="x")
