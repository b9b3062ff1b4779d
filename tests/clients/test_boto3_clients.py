"""App clients: settings, secrets and what a client may do."""

import re

import jwt
import pytest

from support.pool import FLOWS, PASSWORD, refused, unique


def describe(idp, pool, client_id):
    return idp.describe_user_pool_client(UserPoolId=pool.id, ClientId=client_id)["UserPoolClient"]


def test_a_client_has_cognitos_defaults(idp, pool):
    name = unique("client")
    made = idp.create_user_pool_client(UserPoolId=pool.id, ClientName=name)["UserPoolClient"]
    assert re.fullmatch("[a-z0-9]{26}", made["ClientId"])
    assert made["ClientName"] == name
    assert made["UserPoolId"] == pool.id
    assert "ClientSecret" not in made
    assert made["RefreshTokenValidity"] == 30
    assert made["EnableTokenRevocation"] is True
    assert made["AllowedOAuthFlowsUserPoolClient"] is False
    assert made["AuthSessionValidity"] == 3
    assert describe(idp, pool, made["ClientId"]) == made
    with refused("InvalidParameterException", "USER_PASSWORD_AUTH flow not enabled for this client"):
        pool.sign_in(client_id=made["ClientId"])


def test_a_secret_is_made_on_request(idp, pool):
    made = pool.add_client(GenerateSecret=True)
    assert re.fullmatch("[a-z0-9]{50,52}", made["ClientSecret"])
    assert describe(idp, pool, made["ClientId"])["ClientSecret"] == made["ClientSecret"]


def test_settings_are_returned_and_replaced(idp, pool):
    settings = {
        "RefreshTokenValidity": 12,
        "AccessTokenValidity": 5,
        "IdTokenValidity": 6,
        "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "hours"},
        "ReadAttributes": ["email", "name"],
        "WriteAttributes": ["email"],
        "PreventUserExistenceErrors": "ENABLED",
        "EnableTokenRevocation": False,
        "AuthSessionValidity": 9,
    }
    made = pool.add_client(**settings)
    described = describe(idp, pool, made["ClientId"])
    assert {name: described[name] for name in settings} == settings
    assert sorted(described["ExplicitAuthFlows"]) == sorted(FLOWS)

    idp.update_user_pool_client(UserPoolId=pool.id, ClientId=made["ClientId"], ClientName="renamed")
    updated = describe(idp, pool, made["ClientId"])
    assert updated["ClientName"] == "renamed"
    assert updated["RefreshTokenValidity"] == 30
    assert updated["EnableTokenRevocation"] is True
    assert "ReadAttributes" not in updated


def test_lifetimes_are_those_of_the_client(pool):
    client = pool.add_client(
        AccessTokenValidity=7,
        IdTokenValidity=20,
        TokenValidityUnits={"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "days"},
    )
    pool.admin_user()
    tokens = pool.sign_in(client_id=client["ClientId"])
    assert tokens["ExpiresIn"] == 420
    for name, seconds in (("AccessToken", 420), ("IdToken", 1200)):
        claims = jwt.decode(tokens[name], options={"verify_signature": False})
        assert claims["exp"] - claims["iat"] == seconds


def test_clients_are_listed_page_by_page(idp, pool):
    made = {pool.client_id, *(pool.add_client()["ClientId"] for _ in range(4))}
    pages = list(
        idp.get_paginator("list_user_pool_clients").paginate(UserPoolId=pool.id, PaginationConfig={"PageSize": 2})
    )
    assert [len(page["UserPoolClients"]) for page in pages] == [2, 2, 1]
    listed = [client for page in pages for client in page["UserPoolClients"]]
    assert {client["ClientId"] for client in listed} == made
    assert all(client.keys() == {"ClientId", "ClientName", "UserPoolId"} for client in listed)


def test_a_deleted_client_is_gone(idp, pool):
    client_id = pool.add_client()["ClientId"]
    idp.delete_user_pool_client(UserPoolId=pool.id, ClientId=client_id)
    message = f"User pool client {client_id} does not exist."
    with refused("ResourceNotFoundException", message):
        idp.describe_user_pool_client(UserPoolId=pool.id, ClientId=client_id)
    with pool.refuses("ResourceNotFoundException", message):
        pool.sign_up("ada", ClientId=client_id)


def test_a_client_of_another_pool_is_not_found(idp, pool, make_pool):
    other = make_pool()
    with pool.refuses("ResourceNotFoundException", f"User pool client {other.client_id} does not exist."):
        idp.delete_user_pool_client(UserPoolId=pool.id, ClientId=other.client_id)
    assert describe(idp, other, other.client_id)["ClientId"] == other.client_id


def test_two_secrets_serve_at_a_time(idp, pool):
    client = pool.add_client(GenerateSecret=True)
    ids = {"UserPoolId": pool.id, "ClientId": client["ClientId"]}
    pool.admin_user()

    def sign_in(secret):
        digest = pool.srp("ada").get_secret_hash("ada", client["ClientId"], secret)
        return pool.sign_in(client_id=client["ClientId"], SECRET_HASH=digest)

    first = client["ClientSecret"]
    added = idp.add_user_pool_client_secret(**ids)["ClientSecretDescriptor"]
    second = added["ClientSecretValue"]
    assert sign_in(first)["TokenType"] == sign_in(second)["TokenType"] == "Bearer"
    with pool.refuses("LimitExceededException"):
        idp.add_user_pool_client_secret(**ids)

    listed = idp.list_user_pool_client_secrets(**ids)["ClientSecrets"]
    assert len(listed) == 2
    assert all("ClientSecretValue" not in secret for secret in listed)
    (oldest,) = {secret["ClientSecretId"] for secret in listed} - {added["ClientSecretId"]}
    idp.delete_user_pool_client_secret(**ids, ClientSecretId=oldest)
    assert sign_in(second)["TokenType"] == "Bearer"
    with refused("NotAuthorizedException"):
        sign_in(first)


@pytest.mark.parametrize(
    "settings",
    [
        {"RefreshTokenRotation": {"Feature": "ENABLED"}},
        {"ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "USER_PASSWORD_AUTH"]},
        {"AccessTokenValidity": 25},
        {"IdTokenValidity": 2, "TokenValidityUnits": {"IdToken": "minutes"}},
        {"RefreshTokenValidity": 3651},
        {"WriteAttributes": ["custom:nothing"]},
        {"GenerateSecret": True, "ClientSecret": "a" * 30},
        {"EnablePropagateAdditionalUserContextData": True},
    ],
    ids=str,
)
def test_contradictory_settings_are_refused(pool, settings):
    with pool.refuses("InvalidParameterException"):
        pool.add_client(**settings)


def test_attributes_are_written_only_with_leave(idp, pool):
    client = pool.add_client(WriteAttributes=["email"], ReadAttributes=["email"])
    with pool.refuses("NotAuthorizedException", "A client attempted to write unauthorized attribute"):
        pool.sign_up("ada", attributes={"email": "ada@example.com", "name": "Ada"}, ClientId=client["ClientId"])
    pool.admin_user("bob", attributes={"email": "bob@example.com", "name": "Bob"})
    token = pool.sign_in("bob", client_id=client["ClientId"])
    with pool.refuses("NotAuthorizedException", "A client attempted to write unauthorized attribute"):
        idp.update_user_attributes(
            AccessToken=token["AccessToken"], UserAttributes=[{"Name": "name", "Value": "Robert"}]
        )


def test_attributes_are_read_only_with_leave(idp, pool):
    client = pool.add_client(ReadAttributes=["email"])
    pool.admin_user("bob", attributes={"email": "bob@example.com", "name": "Bob"})
    tokens = pool.sign_in("bob", client_id=client["ClientId"])
    names = {a["Name"] for a in idp.get_user(AccessToken=tokens["AccessToken"])["UserAttributes"]}
    assert "email" in names and "name" not in names
    assert "name" not in jwt.decode(tokens["IdToken"], options={"verify_signature": False})


@pytest.mark.parametrize(
    ("flow", "parameters", "message"),
    [
        (
            "USER_PASSWORD_AUTH",
            {"USERNAME": "ada", "PASSWORD": PASSWORD},
            "USER_PASSWORD_AUTH flow not enabled for this client",
        ),
        ("USER_SRP_AUTH", {"USERNAME": "ada", "SRP_A": "abc"}, "USER_SRP_AUTH is not enabled for the client."),
    ],
)
def test_flows_need_the_clients_leave(pool, flow, parameters, message):
    pool.admin_user()
    client = pool.add_client(ExplicitAuthFlows=["ALLOW_REFRESH_TOKEN_AUTH"])
    with pool.refuses("InvalidParameterException", message):
        pool.initiate(flow, client_id=client["ClientId"], **parameters)


def test_admin_flows_need_the_clients_leave(idp, pool):
    pool.admin_user()
    client = pool.add_client(ExplicitAuthFlows=["ALLOW_REFRESH_TOKEN_AUTH"])
    with pool.refuses("InvalidParameterException", "Auth flow not enabled for this client"):
        idp.admin_initiate_auth(
            UserPoolId=pool.id,
            ClientId=client["ClientId"],
            AuthFlow="ADMIN_USER_PASSWORD_AUTH",
            AuthParameters={"USERNAME": "ada", "PASSWORD": PASSWORD},
        )
