"""Tokens claim by claim, and the documents by which they are verified."""

import re

import jwt
import pytest
import requests

from support.pool import attributes_of, refused

UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def verified(pool, token, **options):
    key_id = jwt.get_unverified_header(token)["kid"]
    (key,) = [key for key in pool.jwks()["keys"] if key["kid"] == key_id]
    return jwt.decode(token, jwt.PyJWK(key).key, algorithms=["RS256"], **options)


def test_an_id_token_has_cognitos_claims(server, pool):
    pool.confirmed(attributes={"email": "ada@example.com", "phone_number": "+15550100001", "name": "Ada"})
    claims = verified(pool, pool.sign_in()["IdToken"], audience=pool.client_id)
    assert claims.keys() == {
        "sub",
        "email",
        "email_verified",
        "phone_number",
        "phone_number_verified",
        "name",
        "cognito:username",
        "iss",
        "aud",
        "token_use",
        "auth_time",
        "iat",
        "exp",
        "jti",
        "origin_jti",
        "event_id",
    }
    assert claims["sub"] == attributes_of(pool.get("ada"))["sub"]
    assert (claims["email_verified"], claims["phone_number_verified"]) == (True, False)
    assert (claims["token_use"], claims["cognito:username"]) == ("id", "ada")
    assert (claims["iss"], claims["aud"]) == (f"{server.url}/{pool.id}", pool.client_id)
    assert claims["exp"] - claims["iat"] == 3600
    for name in ("jti", "origin_jti", "event_id"):
        assert re.fullmatch(UUID, claims[name]), name


def test_an_access_token_has_cognitos_claims(server, pool):
    pool.confirmed()
    tokens = pool.sign_in()
    claims = verified(pool, tokens["AccessToken"])
    assert claims.keys() == {
        "sub",
        "iss",
        "client_id",
        "origin_jti",
        "event_id",
        "token_use",
        "scope",
        "auth_time",
        "exp",
        "iat",
        "jti",
        "username",
    }
    assert (claims["token_use"], claims["username"]) == ("access", "ada")
    assert (claims["client_id"], claims["scope"]) == (pool.client_id, "aws.cognito.signin.user.admin")
    identity = verified(pool, tokens["IdToken"], audience=pool.client_id)
    for name in ("sub", "iss", "origin_jti", "event_id", "auth_time"):
        assert claims[name] == identity[name], name
    assert claims["jti"] != identity["jti"]


def test_custom_attributes_are_claims_of_the_id_token(make_pool):
    pool = make_pool(Schema=[{"Name": "tenant", "AttributeDataType": "String", "Mutable": True}])
    pool.admin_user(attributes={"custom:tenant": "one"})
    tokens = pool.sign_in()
    assert verified(pool, tokens["IdToken"], audience=pool.client_id)["custom:tenant"] == "one"
    assert "custom:tenant" not in verified(pool, tokens["AccessToken"])


def test_keys_are_published_in_cognitos_form(pool):
    pool.admin_user()
    tokens = pool.sign_in()
    keys = pool.jwks()["keys"]
    assert len(keys) == 2
    for key in keys:
        assert key.keys() == {"alg", "e", "kid", "kty", "n", "use"}
        assert (key["alg"], key["e"], key["kty"], key["use"]) == ("RS256", "AQAB", "RSA", "sig")
    headers = [jwt.get_unverified_header(tokens[name]) for name in ("IdToken", "AccessToken")]
    assert {header["kid"] for header in headers} == {key["kid"] for key in keys}
    assert all(header.keys() == {"kid", "alg"} and header["alg"] == "RS256" for header in headers)


def test_discovery(server, pool):
    answer = requests.get(f"{server.url}/{pool.id}/.well-known/openid-configuration", timeout=10)
    document = answer.json()
    issuer = f"{server.url}/{pool.id}"
    assert document["issuer"] == issuer
    assert document["jwks_uri"] == f"{issuer}/.well-known/jwks.json"
    assert document["id_token_signing_alg_values_supported"] == ["RS256"]
    assert document["subject_types_supported"] == ["public"]
    absent = requests.get(f"{server.url}/us-east-1_absent000/.well-known/jwks.json", timeout=10)
    assert absent.status_code in (400, 404)


def test_pools_have_keys_of_their_own(pool, make_pool):
    pool.admin_user()
    token = pool.sign_in()["AccessToken"]
    kids = {key["kid"] for key in make_pool().jwks()["keys"]}
    assert not kids & {key["kid"] for key in pool.jwks()["keys"]}
    assert jwt.get_unverified_header(token)["kid"] not in kids


@pytest.mark.parametrize("kind", ["IdToken", "RefreshToken"])
def test_other_tokens_are_no_access_tokens(idp, pool, kind):
    pool.admin_user()
    with refused("NotAuthorizedException", "Invalid Access Token"):
        idp.get_user(AccessToken=pool.sign_in()[kind])


def test_a_changed_token_proves_nothing(idp, pool):
    pool.admin_user()
    head, body, signature = pool.sign_in()["AccessToken"].split(".")
    padded = body + "=" * (-len(body) % 4)
    forged = jwt.utils.base64url_decode(padded).replace(b'"ada"', b'"bob"')
    middle = len(signature) // 2
    flipped = signature[:middle] + ("A" if signature[middle] != "A" else "B") + signature[middle + 1 :]
    none = jwt.utils.base64url_encode(b'{"alg":"none"}').decode()
    unproven, malformed = "Could not verify signature for Access Token", "Invalid Access Token"
    for token, message in (
        (f"{head}.{jwt.utils.base64url_encode(forged).decode()}.{signature}", unproven),
        (f"{head}.{body}.{flipped}", unproven),
        (f"{head}.{body}.", None),
        (f"{none}.{body}.", malformed),
        (f"{head}.{body}", malformed),
    ):
        with refused("NotAuthorizedException", message):
            idp.get_user(AccessToken=token)
