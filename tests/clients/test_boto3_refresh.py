"""Refresh tokens: used, rotated, revoked."""

import jwt
import pytest

from support.pool import refused

ROTATING = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"]


def claims(token):
    return jwt.decode(token, options={"verify_signature": False})


def get_tokens(pool, token, client_id, **more):
    answer = pool.idp.get_tokens_from_refresh_token(ClientId=client_id, RefreshToken=token, **more)
    return answer["AuthenticationResult"]


def rotating(pool, grace):
    rotation = {"Feature": "ENABLED", "RetryGracePeriodSeconds": grace}
    return pool.add_client(ExplicitAuthFlows=ROTATING, RefreshTokenRotation=rotation)["ClientId"]


def test_a_refresh_token_brings_new_tokens(idp, pool):
    pool.admin_user()
    first = pool.sign_in()
    second = pool.refresh(first["RefreshToken"])
    assert second.keys() == {"AccessToken", "IdToken", "ExpiresIn", "TokenType"}
    before, after = claims(first["AccessToken"]), claims(second["AccessToken"])
    assert after["jti"] != before["jti"]
    for name in ("origin_jti", "auth_time", "sub", "client_id", "event_id"):
        assert after[name] == before[name], name
    assert idp.get_user(AccessToken=second["AccessToken"])["Username"] == "ada"
    assert "RefreshToken" not in get_tokens(pool, first["RefreshToken"], pool.client_id)


def test_new_tokens_show_new_attributes(idp, pool):
    pool.admin_user()
    token = pool.sign_in()["RefreshToken"]
    idp.admin_update_user_attributes(
        UserPoolId=pool.id, Username="ada", UserAttributes=[{"Name": "name", "Value": "Ada"}]
    )
    assert claims(pool.refresh(token)["IdToken"])["name"] == "Ada"


@pytest.mark.parametrize("token", ["x", "a.b.c.d.e"])
def test_a_made_up_token_is_refused(pool, token):
    with pool.refuses("NotAuthorizedException", "Invalid Refresh Token."):
        pool.refresh(token)


def test_a_changed_token_is_refused(pool):
    pool.admin_user()
    token = pool.sign_in()["RefreshToken"]
    middle = len(token) // 2
    changed = token[:middle] + ("A" if token[middle] != "A" else "B") + token[middle + 1 :]
    with pool.refuses("NotAuthorizedException", "Invalid Refresh Token."):
        pool.refresh(changed)


def test_an_access_token_is_no_refresh_token(pool):
    pool.admin_user()
    with pool.refuses("NotAuthorizedException", "Invalid Refresh Token."):
        pool.refresh(pool.sign_in()["AccessToken"])


def test_a_token_is_for_its_client(pool, make_pool):
    pool.admin_user()
    token = pool.sign_in()["RefreshToken"]
    for client_id in (pool.add_client()["ClientId"], make_pool().client_id):
        with pool.refuses("NotAuthorizedException", "Invalid Refresh Token."):
            pool.refresh(token, client_id=client_id)


def test_a_deleted_users_token_is_refused(idp, pool):
    pool.admin_user()
    token = pool.sign_in()["RefreshToken"]
    idp.admin_delete_user(UserPoolId=pool.id, Username="ada")
    with pool.refuses("UserNotFoundException", "User does not exist."):
        pool.refresh(token)


def test_rotation_replaces_the_token(pool):
    pool.admin_user()
    client = rotating(pool, 0)
    first = pool.sign_in(client_id=client)["RefreshToken"]
    second = get_tokens(pool, first, client)["RefreshToken"]
    assert second != first
    third = get_tokens(pool, second, client)["RefreshToken"]
    with pool.refuses("RefreshTokenReuseException"):
        get_tokens(pool, second, client)
    assert third


def test_a_grace_period_allows_a_second_try(pool):
    pool.admin_user()
    client = rotating(pool, 60)
    first = pool.sign_in(client_id=client)["RefreshToken"]
    for _ in range(2):
        assert "AccessToken" in get_tokens(pool, first, client)
    second = get_tokens(pool, first, client)["RefreshToken"]
    get_tokens(pool, second, client)
    assert "AccessToken" in get_tokens(pool, second, client)


def test_rotation_leaves_no_other_way(pool):
    pool.admin_user()
    client = rotating(pool, 0)
    token = pool.sign_in(client_id=client)["RefreshToken"]
    with pool.refuses("InvalidParameterException"):
        pool.refresh(token, client_id=client)


def test_a_secret_is_needed(pool):
    pool.admin_user()
    client = pool.add_client(GenerateSecret=True)
    digest = pool.srp("ada").get_secret_hash("ada", client["ClientId"], client["ClientSecret"])
    token = pool.sign_in(client_id=client["ClientId"], SECRET_HASH=digest)["RefreshToken"]
    ids = (token, client["ClientId"])
    assert "AccessToken" in get_tokens(pool, *ids, ClientSecret=client["ClientSecret"])
    with pool.refuses("NotAuthorizedException"):
        get_tokens(pool, *ids, ClientSecret="x" * 52)
    with pool.refuses("NotAuthorizedException"):
        get_tokens(pool, *ids)


def test_a_revoked_token_is_refused(idp, pool):
    pool.admin_user()
    first, other = pool.sign_in(), pool.sign_in()
    renewed = pool.refresh(first["RefreshToken"])
    idp.revoke_token(ClientId=pool.client_id, Token=first["RefreshToken"])
    with pool.refuses("NotAuthorizedException", "Refresh Token has been revoked"):
        pool.refresh(first["RefreshToken"])
    for token in (first["AccessToken"], renewed["AccessToken"]):
        with refused("NotAuthorizedException", "Access Token has been revoked"):
            idp.get_user(AccessToken=token)
    assert "AccessToken" in pool.refresh(other["RefreshToken"])
    assert idp.get_user(AccessToken=other["AccessToken"])["Username"] == "ada"
    idp.revoke_token(ClientId=pool.client_id, Token=first["RefreshToken"])


def test_only_refresh_tokens_are_revoked(idp, pool):
    pool.admin_user()
    tokens = pool.sign_in()
    with pool.refuses("UnsupportedTokenTypeException"):
        idp.revoke_token(ClientId=pool.client_id, Token=tokens["AccessToken"])
    assert idp.get_user(AccessToken=tokens["AccessToken"])["Username"] == "ada"


def test_a_token_is_revoked_by_its_client_only(idp, pool):
    pool.admin_user()
    token = pool.sign_in()["RefreshToken"]
    other = pool.add_client()["ClientId"]
    with pytest.raises(idp.exceptions.ClientError):
        idp.revoke_token(ClientId=other, Token=token)
    assert "AccessToken" in pool.refresh(token)


def test_clients_may_do_without_revocation(idp, pool):
    pool.admin_user()
    client = pool.add_client(EnableTokenRevocation=False)["ClientId"]
    tokens = pool.sign_in(client_id=client)
    assert "origin_jti" not in claims(tokens["AccessToken"])
    with pool.refuses("UnsupportedOperationException"):
        idp.revoke_token(ClientId=client, Token=tokens["RefreshToken"])


@pytest.mark.parametrize("by_admin", [False, True])
def test_signing_out_everywhere_ends_every_session(idp, pool, by_admin):
    pool.admin_user()
    sessions = [pool.sign_in() for _ in range(2)]
    if by_admin:
        idp.admin_user_global_sign_out(UserPoolId=pool.id, Username="ada")
    else:
        idp.global_sign_out(AccessToken=sessions[0]["AccessToken"])
    for tokens in sessions:
        with refused("NotAuthorizedException", "Access Token has been revoked"):
            idp.get_user(AccessToken=tokens["AccessToken"])
        with pool.refuses("NotAuthorizedException", "Refresh Token has been revoked"):
            pool.refresh(tokens["RefreshToken"])
    fresh = pool.sign_in()
    assert idp.get_user(AccessToken=fresh["AccessToken"])["Username"] == "ada"
    assert "AccessToken" in pool.refresh(fresh["RefreshToken"])
