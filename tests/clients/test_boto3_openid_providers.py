"""Roles and identity pools that trust an OpenID Connect provider of somebody else's."""

import base64
import hmac
import json
import time

import pytest
from botocore.exceptions import ClientError
from joserfc.jwk import RSAKey

from support.identities import IdentityPool, policy
from support.openid import OpenIdProvider
from support.pool import unique


@pytest.fixture
def provider():
    running = OpenIdProvider()
    yield running
    running.stop()


@pytest.fixture
def world(server, pool, provider):
    """The provider in IAM, a role that trusts it, and an identity pool that lists it."""
    iam = server.client("iam")
    arn = iam.create_open_id_connect_provider(Url=provider.issuer, ClientIDList=["app", "other"])
    arn = arn["OpenIDConnectProviderArn"]
    identities = IdentityPool(server, pool, guests=False, OpenIdConnectProviderARNs=[arn])
    identities.set_roles(authenticated=identities.role("authenticated"))
    statement = {
        "Effect": "Allow",
        "Principal": {"Federated": arn},
        "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
        "Condition": {"StringEquals": {f"{provider.name}:aud": "app"}, "StringLike": {f"{provider.name}:sub": "a*"}},
    }
    made = iam.create_role(RoleName=unique("openid"), AssumeRolePolicyDocument=policy(statement))
    identities.trusting, identities.provider_arn = made["Role"]["Arn"], arn
    yield identities
    iam.delete_open_id_connect_provider(OpenIDConnectProviderArn=arn)


def assume(world, token, **more):
    return world.sts.assume_role_with_web_identity(
        RoleArn=world.trusting, RoleSessionName="ada", WebIdentityToken=token, **more
    )


def fails(call, *arguments, **more):
    with pytest.raises(ClientError) as caught:
        call(*arguments, **more)
    error = caught.value.response["Error"]
    return error["Code"], error["Message"]


def test_a_token_assumes_a_role(server, world, provider):
    provider.add_key("two", "EC")
    answer = assume(world, provider.token())
    assert answer["SubjectFromWebIdentityToken"] == "ada"
    assert (answer["Audience"], answer["Provider"]) == ("app", world.provider_arn)
    me = server.client_of(answer["Credentials"], "sts").get_caller_identity()
    assert me["Arn"].endswith("/ada")
    assert assume(world, provider.token("two", "ES256"))["Credentials"]


def test_a_token_is_a_login_of_an_identity_pool(world, provider):
    logins = {provider.name: provider.token()}
    identity = world.identity(logins)
    assert world.credentials(logins, identity)["SessionToken"]
    assert world.identity({provider.name: provider.token()}) == identity
    assert world.identity({provider.name: provider.token(sub="bob")}) != identity
    token = world.public.get_open_id_token(IdentityId=identity, Logins=logins)["Token"]
    claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
    assert claims["amr"][:2] == ["authenticated", provider.name]
    assert (claims["sub"], claims["aud"]) == (identity, world.id)


def encoded(content):
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def signed_by_secret(token, secret):
    """The token's claims under HS256."""
    body = encoded(b'{"alg":"HS256","kid":"one"}') + "." + token.split(".")[1]
    return f"{body}.{encoded(hmac.digest(secret, body.encode(), 'sha256'))}"


def test_tokens_that_prove_nothing(world, provider):
    """Each is refused by STS and by the identity pool."""
    public = provider.keys["one"].as_pem(private=False)
    now = int(time.time())
    broken = {
        "another key": provider.token(key=RSAKey.generate_key(2048)),
        "a public key as a secret": signed_by_secret(provider.token(), public),
        "an audience of nobody": provider.token(aud="stranger"),
        "an end in the past": provider.token(iat=now - 9000, exp=now - 8000),
        "a beginning in the future": provider.token(nbf=now + 8000),
        "no subject": provider.token(sub=None),
        "somebody else's issuer": provider.token(iss="https://accounts.example.com"),
        "no signature": ".".join([*provider.token().split(".")[:2], ""]),
        "no algorithm": ".".join([encoded(b'{"alg":"none"}'), provider.token().split(".")[1], ""]),
    }
    for what, token in broken.items():
        code, message = fails(assume, world, token)
        assert code in ("InvalidIdentityToken", "ExpiredTokenException", "AccessDenied"), (what, code, message)
        code, message = fails(world.identity, {provider.name: token})
        assert code == "NotAuthorizedException", (what, message)


def test_the_trust_policy_has_the_last_word(world, provider):
    refused = ("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity")
    assert fails(assume, world, provider.token(aud="other")) == refused
    assert fails(assume, world, provider.token(sub="bob")) == refused
    other = world.role("authenticated")
    assert fails(
        world.sts.assume_role_with_web_identity,
        RoleArn=other,
        RoleSessionName="ada",
        WebIdentityToken=provider.token(),
    ) == refused


def test_tags_of_the_token_are_tags_of_the_session(server, world, provider):
    tags = {"principal_tags": {"tenant": ["acme"]}, "transitive_tag_keys": ["tenant"]}
    token = provider.token(**{"https://aws.amazon.com/tags": tags})
    role = world.trusting.rsplit("/", 1)[1]
    statement = {"Effect": "Allow", "Action": "cognito-idp:ListUserPools", "Resource": "*"}
    statement["Condition"] = {"StringEquals": {"aws:PrincipalTag/tenant": "acme"}}
    world.iam.put_role_policy(RoleName=role, PolicyName="tenant", PolicyDocument=policy(statement))
    tagged = assume(world, token)["Credentials"]
    assert server.client_of(tagged).list_user_pools(MaxResults=1)["UserPools"]
    plain = assume(world, provider.token())["Credentials"]
    assert fails(server.client_of(plain).list_user_pools, MaxResults=1)[0] == "AccessDeniedException"


def test_keys_are_asked_for_once(world, provider):
    for _ in range(5):
        assume(world, provider.token())
    assert provider.asked.count("/keys") == 1
    forged = RSAKey.generate_key(2048)
    for number in range(5):
        assert fails(assume, world, provider.token(f"unknown-{number}", key=forged))[0] == "InvalidIdentityToken"
    assert provider.asked.count("/keys") <= 2


def test_a_provider_that_calls_itself_otherwise_is_not_believed(world, provider):
    provider.claimed = "https://accounts.example.com"
    assert fails(assume, world, provider.token())[0] == "InvalidIdentityToken"
