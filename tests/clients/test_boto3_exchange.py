"""Tokens for clients themselves, and tokens for tokens."""

import json

import jwt
import pytest
from botocore import UNSIGNED

from support.pool import PASSWORD, refused

EXCHANGE = ["ALLOW_TOKEN_EXCHANGE_DELEGATION", "ALLOW_TOKEN_EXCHANGE_IMPERSONATION"]


@pytest.fixture
def photos(idp, pool):
    """A pool with the resource server `photos` and the user `ada`."""
    idp.create_resource_server(
        UserPoolId=pool.id,
        Identifier="photos",
        Name="photos",
        Scopes=[{"ScopeName": name, "ScopeDescription": name} for name in ("read", "write")],
    )
    pool.admin_user("ada")
    return pool


@pytest.fixture
def machine(photos):
    return photos.add_client(
        GenerateSecret=True,
        ExplicitAuthFlows=["ALLOW_CLIENT_TOKEN_AUTH"],
        AllowedOAuthScopes=["photos/read", "photos/write"],
    )


@pytest.fixture
def broker(photos):
    return photos.add_client(GenerateSecret=True, ExplicitAuthFlows=EXCHANGE)


@pytest.fixture
def anonymous(server):
    """A boto3 client that does not sign."""
    return server.client(signature_version=UNSIGNED)


def claims(token):
    return jwt.decode(token, options={"verify_signature": False})


def own_token(client, machine, **more):
    answer = client.get_client_token(ClientId=machine["ClientId"], Secret=machine["ClientSecret"], **more)
    return answer["ClientAuthenticationResult"]


def user_token(pool):
    answer = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=PASSWORD)
    return answer["AuthenticationResult"]["AccessToken"]


def verified(pool, token):
    """The claims of a token, by the pool's published keys."""
    issuer = claims(token)["iss"]
    keys = jwt.PyJWKClient(f"{pool.server.url}/{pool.id}/.well-known/jwks.json")
    key = keys.get_signing_key_from_jwt(token).key
    return jwt.decode(token, key, algorithms=["RS256"], issuer=issuer, options={"verify_aud": False})


def test_a_client_gets_a_token_signed_or_not(idp, anonymous, photos, machine):
    for client in (idp, anonymous):
        result = own_token(client, machine, Scopes=["photos/read"], ClientMetadata={"a": "b"})
        assert (result["TokenType"], result["ExpiresIn"]) == ("Bearer", 3600)
        token = verified(photos, result["AccessToken"])
        assert token["sub"] == token["client_id"] == machine["ClientId"]
        assert (token["scope"], token["token_use"], token["version"]) == ("photos/read", "access", 2)
    with refused("NotAuthorizedException"):
        idp.get_user(AccessToken=result["AccessToken"])
    with refused("NotAuthorizedException"):
        idp.get_client_token(ClientId=machine["ClientId"], Secret="x" * 52)
    with refused("InvalidParameterException"):
        own_token(idp, machine, Scopes=["photos/delete"])


def test_the_flow_of_machines_stands_alone(photos):
    for settings in (
        {"GenerateSecret": True, "ExplicitAuthFlows": ["ALLOW_CLIENT_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"]},
        {"ExplicitAuthFlows": ["ALLOW_CLIENT_TOKEN_AUTH"]},
    ):
        with refused("InvalidParameterException"):
            photos.add_client(**settings)


def test_both_secrets_are_good(idp, photos, machine):
    names = {"UserPoolId": photos.id, "ClientId": machine["ClientId"]}
    own = idp.add_user_pool_client_secret(**names, ClientSecret="y" * 24)["ClientSecretDescriptor"]
    assert "ClientSecretValue" not in own
    for secret in (machine["ClientSecret"], "y" * 24):
        assert own_token(idp, {**machine, "ClientSecret": secret})
    with refused("LimitExceededException"):
        idp.add_user_pool_client_secret(**names)
    secrets = idp.list_user_pool_client_secrets(**names)["ClientSecrets"]
    assert len(secrets) == 2 and not any("ClientSecretValue" in secret for secret in secrets)
    idp.delete_user_pool_client_secret(**names, ClientSecretId=secrets[0]["ClientSecretId"])
    with refused("NotAuthorizedException"):
        own_token(idp, machine)
    with refused("InvalidParameterException"):
        idp.delete_user_pool_client_secret(**names, ClientSecretId=secrets[1]["ClientSecretId"])


def test_a_users_token_is_exchanged(anonymous, idp, photos, machine, broker):
    subject = user_token(photos)
    asked = {
        "ClientId": broker["ClientId"],
        "ClientSecret": broker["ClientSecret"],
        "SubjectToken": subject,
        "SubjectTokenType": "ACCESS_TOKEN",
    }
    answer = anonymous.get_derived_token(**asked, Resources=["photos"])
    assert (answer["IssuedTokenType"], answer["TokenType"]) == ("ACCESS_TOKEN", "Bearer")
    issued = verified(photos, answer["IssuedToken"])
    assert issued["aud"] == "photos" and "act" not in issued
    for kept in ("sub", "exp", "scope", "origin_jti"):
        assert issued[kept] == claims(subject)[kept]
    with refused("NotAuthorizedException"):
        idp.get_user(AccessToken=answer["IssuedToken"])
    actor = own_token(idp, machine)["AccessToken"]
    answer = anonymous.get_derived_token(
        **asked, ActorToken=actor, ActorTokenType="ACCESS_TOKEN", RequestedTokenType="ID_TOKEN"
    )
    assert (answer["IssuedTokenType"], answer["TokenType"]) == ("ID_TOKEN", "N_A")
    assert verified(photos, answer["IssuedToken"])["act"] == {"sub": machine["ClientId"]}


def test_iam_stands_in_for_the_secret_if_its_policies_allow_it(server, idp, anonymous, photos, broker):
    asked = {
        "ClientId": broker["ClientId"],
        "SubjectToken": user_token(photos),
        "SubjectTokenType": "ACCESS_TOKEN",
    }
    assert idp.get_derived_token(**asked)["IssuedToken"]
    with refused("NotAuthorizedException"):
        anonymous.get_derived_token(**asked)
    with refused("UnrecognizedClientException"):
        server.client(key="AKIANOBODY", secret="x").get_derived_token(**asked)
    with refused("InvalidSignatureException"):
        server.client(secret="wrong").get_derived_token(**asked)
    iam = server.client("iam")
    name = photos.name
    iam.create_user(UserName=name)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    poor = server.client(key=key["AccessKeyId"], secret=key["SecretAccessKey"])
    with refused("AccessDeniedException"):
        poor.get_derived_token(**asked)
    statement = {"Effect": "Allow", "Action": "cognito-idp:GetDerivedToken", "Resource": "*"}
    document = json.dumps({"Version": "2012-10-17", "Statement": statement})
    iam.put_user_policy(UserName=name, PolicyName="exchange", PolicyDocument=document)
    assert poor.get_derived_token(**asked)["IssuedToken"]


def test_a_client_without_the_flow_exchanges_nothing(anonymous, photos):
    with refused("InvalidParameterException", "TOKEN_EXCHANGE_IMPERSONATION flow not enabled for this client"):
        anonymous.get_derived_token(
            ClientId=photos.client_id, SubjectToken=user_token(photos), SubjectTokenType="ACCESS_TOKEN"
        )
