"""Identity pools and STS with logins of social providers, which stand-ins play."""

import time

import pytest
from botocore.exceptions import ClientError

from support.identities import PROVIDER, policy, public
from support.pool import unique
from support.server import Server
from support.social import (
    AMAZON_APP,
    AMAZON_CLIENT,
    FACEBOOK_APP,
    GOOGLE_CLIENT,
    TWITTER_KEY,
    TWITTER_SECRET,
    Social,
)

GOOGLE, FACEBOOK, AMAZON, TWITTER = "accounts.google.com", "graph.facebook.com", "www.amazon.com", "api.twitter.com"


@pytest.fixture(scope="module")
def social():
    """The providers."""
    providers = Social()
    yield providers
    providers.stop()


@pytest.fixture(scope="module")
def asking(social, tmp_path_factory):
    """A server that asks them."""
    running = Server(tmp_path_factory.mktemp("social"), config=social.config)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def make(asking):
    """Makes an identity pool that takes logins of providers and gives a role; its id."""
    iam, identity = asking.client("iam"), asking.client("cognito-identity")

    def made(providers):
        pool = identity.create_identity_pool(
            IdentityPoolName=unique("social"), AllowUnauthenticatedIdentities=False, SupportedLoginProviders=providers
        )["IdentityPoolId"]
        statement = {
            "Effect": "Allow",
            "Principal": {"Federated": PROVIDER},
            "Action": "sts:AssumeRoleWithWebIdentity",
            "Condition": {"StringEquals": {f"{PROVIDER}:aud": pool}},
        }
        role = iam.create_role(RoleName=unique("social"), AssumeRolePolicyDocument=policy(statement))["Role"]["Arn"]
        identity.set_identity_pool_roles(IdentityPoolId=pool, Roles={"authenticated": role})
        return pool

    return made


@pytest.fixture(scope="module")
def pool(make):
    """An identity pool with all of them."""
    return make(
        {
            GOOGLE: GOOGLE_CLIENT,
            FACEBOOK: FACEBOOK_APP,
            AMAZON: AMAZON_CLIENT,
            TWITTER: f"{TWITTER_KEY};{TWITTER_SECRET}",
        }
    )


@pytest.fixture
def tokens(social):
    """What proves the user at each."""
    return {
        GOOGLE: social.google_token(),
        FACEBOOK: "facebook-token",
        AMAZON: "Atza|amazon+token",
        TWITTER: "twitter-token;twitter-secret",
    }


@pytest.fixture
def get_id(asking):
    """GetId, as applications call it."""
    client = public(asking, "cognito-identity")
    return lambda pool, **logins: client.get_id(IdentityPoolId=pool, Logins=logins)["IdentityId"]


def fails(call, *arguments, **more):
    """Code and message of a refusal."""
    with pytest.raises(ClientError) as caught:
        call(*arguments, **more)
    error = caught.value.response["Error"]
    return error["Code"], error["Message"]


@pytest.mark.parametrize("provider", [GOOGLE, FACEBOOK, AMAZON, TWITTER])
def test_a_login_leads_to_one_identity_and_credentials(asking, pool, tokens, get_id, provider):
    logins = {provider: tokens[provider]}
    identity = get_id(pool, **logins)
    assert get_id(pool, **logins) == identity
    client = public(asking, "cognito-identity")
    answer = client.get_credentials_for_identity(IdentityId=identity, Logins=logins)
    arn = asking.client_of(answer["Credentials"], "sts").get_caller_identity()["Arn"]
    assert arn.endswith("/CognitoIdentityCredentials")
    described = asking.client("cognito-identity").describe_identity(IdentityId=identity)
    assert described["Logins"] == [provider]


def test_users_of_different_providers_are_different(pool, tokens, get_id):
    identities = {get_id(pool, **{provider: token}) for provider, token in tokens.items()}
    assert len(identities) == 4


def test_google_tokens_are_checked(social, pool, get_id):
    now = int(time.time())
    begin = "Invalid login token. "
    for token, text in [
        (social.google_token(key=social.stranger), "Couldn't verify signed token."),
        (social.google_token(aud="other.apps.googleusercontent.com"), "Incorrect token audience."),
        (social.google_token(iss="https://accounts.example.com"), "Issuer doesn't match providerName"),
        ("ya29.opaque", "Not a valid OpenId Connect identity token."),
    ]:
        assert fails(get_id, pool, **{GOOGLE: token}) == ("NotAuthorizedException", begin + text)
    code, message = fails(get_id, pool, **{GOOGLE: social.google_token(exp=now - 1, iat=now - 60)})
    assert (code, message.startswith(f"{begin}Token expired: ")) == ("NotAuthorizedException", True)
    assert message.endswith(f" >= {now - 1}")


@pytest.mark.parametrize(
    "provider, token",
    [
        (FACEBOOK, "other"),
        (AMAZON, "Atza|other"),
        (TWITTER, "twitter-token;other"),
        (TWITTER, "other;twitter-secret"),
        (TWITTER, "twitter-token"),
    ],
)
def test_tokens_that_a_provider_does_not_know_are_refused(pool, get_id, provider, token):
    assert fails(get_id, pool, **{provider: token})[0] == "NotAuthorizedException"


def test_tokens_of_other_applications_are_refused(make, tokens, get_id):
    other = make({FACEBOOK: "2000000000000002", AMAZON: "amzn1.application.9", TWITTER: f"{TWITTER_KEY};other"})
    for provider in (FACEBOOK, AMAZON, TWITTER):
        assert fails(get_id, other, **{provider: tokens[provider]})[0] == "NotAuthorizedException"


def test_an_application_of_amazon_goes_by_either_id(make, tokens, get_id):
    assert get_id(make({AMAZON: AMAZON_APP}), **{AMAZON: tokens[AMAZON]})


def test_a_silent_provider_is_told_apart(tmp_path, tokens):
    server = Server(tmp_path, config='[identity.social]\nfacebook = "http://127.0.0.1:9"\n')
    try:
        made = server.client("cognito-identity").create_identity_pool(
            IdentityPoolName="silent",
            AllowUnauthenticatedIdentities=False,
            SupportedLoginProviders={FACEBOOK: FACEBOOK_APP},
        )
        client = public(server, "cognito-identity")
        logins = {FACEBOOK: tokens[FACEBOOK]}
        code, _ = fails(client.get_id, IdentityPoolId=made["IdentityPoolId"], Logins=logins)
        assert code == "ExternalServiceException"
    finally:
        server.stop()


@pytest.mark.parametrize(
    "provider, provider_id, key, value",
    [
        (GOOGLE, None, "aud", GOOGLE_CLIENT),
        (FACEBOOK, FACEBOOK, "app_id", FACEBOOK_APP),
        (AMAZON, AMAZON, "app_id", AMAZON_APP),
    ],
)
def test_sts_takes_their_tokens(asking, tokens, provider, provider_id, key, value):
    def assume(wanted):
        statement = {
            "Effect": "Allow",
            "Principal": {"Federated": provider},
            "Action": "sts:AssumeRoleWithWebIdentity",
            "Condition": {"StringEquals": {f"{provider}:{key}": wanted}},
        }
        created = asking.client("iam").create_role(RoleName=unique("web"), AssumeRolePolicyDocument=policy(statement))
        return public(asking, "sts").assume_role_with_web_identity(
            RoleArn=created["Role"]["Arn"],
            RoleSessionName="web",
            WebIdentityToken=tokens[provider],
            **({"ProviderId": provider_id} if provider_id else {}),
        )

    answer = assume(value)
    assert (answer["Provider"], answer["Audience"]) == (provider, value)
    assert asking.client_of(answer["Credentials"], "sts").get_caller_identity()["Arn"].endswith("/web")
    denied = ("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity")
    assert fails(assume, "other") == denied
