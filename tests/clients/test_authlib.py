"""Authlib, as an application in Python signs its users in."""

import base64
import json
import threading
import uuid
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import BadSignatureError, JoseError
from joserfc.jwk import KeySet

from support.pool import attribute_list
from support.visitor import Visitor

CALLBACK = "http://127.0.0.1:4999/callback"
BYE = "http://127.0.0.1:4999/bye"
EMAIL = "ada@example.com"
READ, WRITE = "orders/read", "orders/write"
METHODS = ["client_secret_basic", "client_secret_post", "none"]
WEB = {
    "AllowedOAuthFlowsUserPoolClient": True,
    "AllowedOAuthFlows": ["code"],
    "AllowedOAuthScopes": ["openid", "email", "aws.cognito.signin.user.admin", READ],
    "CallbackURLs": [CALLBACK],
    "LogoutURLs": [BYE],
    "SupportedIdentityProviders": ["COGNITO"],
}
MACHINE = {
    "AllowedOAuthFlowsUserPoolClient": True,
    "AllowedOAuthFlows": ["client_credentials"],
    "AllowedOAuthScopes": [READ, WRITE],
    "GenerateSecret": True,
}
SECONDS = 30


class Application:
    """An application of a site's, as one session of Authlib's."""

    def __init__(self, site, client, method=None, scope="openid email"):
        self.site, self.metadata, self.id = site, site.metadata, client["ClientId"]
        secret = client.get("ClientSecret")
        self.session = OAuth2Session(
            self.id,
            secret,
            scope=scope,
            redirect_uri=CALLBACK,
            code_challenge_method="S256",
            token_endpoint=self.metadata["token_endpoint"],
            token_endpoint_auth_method=method or ("client_secret_basic" if secret else "none"),
        )
        self.session.timeout = SECONDS

    def begin(self, **more):
        """Where the user goes; keeps what the user must come back with."""
        self.verifier, self.nonce = generate_token(48), generate_token()
        address, self.state = self.session.create_authorization_url(
            self.metadata["authorization_endpoint"], code_verifier=self.verifier, nonce=self.nonce, **more
        )
        return address

    def finish(self, callback, **more):
        """The tokens for a callback."""
        checks = {"state": self.state, "code_verifier": self.verifier, **more}
        return self.session.fetch_token(
            self.metadata["token_endpoint"], authorization_response=callback, timeout=SECONDS, **checks
        )

    def sign_in(self, visitor=None):
        """The tokens of a user who signs in."""
        return self.finish((visitor or Visitor()).sign_in(self.begin()))

    def verified(self, token, **more):
        """The claims of an ID token that passed every check."""
        keys = KeySet.import_key_set(requests.get(self.metadata["jwks_uri"], timeout=SECONDS).json())
        algorithms = self.metadata["id_token_signing_alg_values_supported"]
        decoded = jwt.decode(token["id_token"], keys, algorithms=algorithms)
        expected = {"nonce": self.nonce, "client_id": self.id, "access_token": token["access_token"], **more}
        values = {"iss": {"values": [self.metadata["issuer"]]}}
        id_token = CodeIDToken(decoded.claims, decoded.header, values, expected)
        id_token.validate(leeway=30)
        return id_token

    def user(self):
        """What the provider tells of the user."""
        return self.session.get(self.metadata["userinfo_endpoint"], timeout=SECONDS)

    def refresh(self):
        """New tokens."""
        return self.session.refresh_token(self.metadata["token_endpoint"], timeout=SECONDS)

    def revoke(self, token):
        """The answer to a revocation."""
        return self.session.revoke_token(
            self.metadata["revocation_endpoint"], token, token_type_hint="refresh_token", timeout=SECONDS
        )


class Site:
    """A pool with a domain and Ada."""

    def __init__(self, pool):
        self.pool, self.idp = pool, pool.idp
        self.domain = f"shop-{uuid.uuid4().hex[:12]}"
        self.idp.create_user_pool_domain(UserPoolId=pool.id, Domain=self.domain, ManagedLoginVersion=2)
        scopes = [{"ScopeName": name, "ScopeDescription": name} for name in ("read", "write")]
        self.idp.create_resource_server(UserPoolId=pool.id, Identifier="orders", Name="Orders", Scopes=scopes)
        pool.admin_user(attributes={"email": EMAIL, "email_verified": "true"})
        document = f"{pool.server.url}/{pool.id}/.well-known/openid-configuration"
        self.metadata = requests.get(document, timeout=SECONDS).json()

    def client(self, **settings):
        """A client of the pool."""
        return self.pool.add_client(**{**WEB, **settings})

    def application(self, method=None, **settings):
        """An application of a client of its own."""
        return Application(self, self.client(GenerateSecret=method != "none", **settings), method)


@pytest.fixture
def site(pool):
    return Site(pool)


def claims(token):
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def answered(url):
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def refuses(error, start):
    with pytest.raises(OAuthError) as caught:
        start()
    assert caught.value.error == error


@pytest.mark.parametrize("method", METHODS)
def test_a_user_signs_in(site, method):
    application = site.application(method)
    tokens = application.sign_in()
    assert {*tokens} == {"access_token", "id_token", "refresh_token", "expires_in", "expires_at", "token_type"}
    id_token = application.verified(tokens)
    assert (id_token["cognito:username"], id_token["email"], id_token["email_verified"]) == ("ada", EMAIL, True)
    user = application.user().json()
    assert user == {"sub": id_token["sub"], "email": EMAIL, "email_verified": "true", "username": "ada"}

    renewed = application.refresh()
    assert renewed["refresh_token"] == tokens["refresh_token"]
    assert renewed["access_token"] != tokens["access_token"]
    assert application.user().json() == user

    assert application.revoke(tokens["refresh_token"]).status_code == 200
    refuses("invalid_grant", application.refresh)
    assert application.user().status_code == 401


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post"])
def test_an_application_gets_tokens_of_its_own(site, method):
    client = site.client(**MACHINE, CallbackURLs=[], LogoutURLs=[])
    session = OAuth2Session(client["ClientId"], client["ClientSecret"], token_endpoint_auth_method=method)
    endpoint = site.metadata["token_endpoint"]
    token = session.fetch_token(endpoint, grant_type="client_credentials", scope=READ)
    assert {*token} == {"access_token", "expires_in", "expires_at", "token_type"}
    access = claims(token["access_token"])
    assert (access["sub"], access["scope"]) == (client["ClientId"], READ)
    liar = OAuth2Session(client["ClientId"], "x" * 52, token_endpoint_auth_method=method)
    refuses("invalid_client", lambda: liar.fetch_token(endpoint, grant_type="client_credentials", scope=READ))


def test_a_callback_with_another_state_is_refused(site):
    application = site.application()
    callback = Visitor().sign_in(application.begin())
    with pytest.raises(AuthlibBaseError, match="state"):
        application.finish(callback, state="another")
    assert application.finish(callback)["access_token"]


def test_an_id_token_of_another_sign_in_is_refused(site):
    application = site.application()
    tokens = application.sign_in()
    with pytest.raises((AuthlibBaseError, JoseError), match="nonce"):
        application.verified(tokens, nonce="another")


def test_an_id_token_of_another_application_is_refused(site):
    one, other = site.application(), site.application()
    tokens = one.sign_in()
    other.nonce = one.nonce
    with pytest.raises((AuthlibBaseError, JoseError)):
        other.verified(tokens)


def test_a_changed_id_token_is_refused(site):
    application = site.application()
    tokens = application.sign_in()
    head, body, signature = tokens["id_token"].split(".")
    forged = {**claims(tokens["id_token"]), "email": "eve@example.com"}
    body = base64.urlsafe_b64encode(json.dumps(forged).encode()).decode().rstrip("=")
    with pytest.raises(BadSignatureError):
        application.verified({**tokens, "id_token": f"{head}.{body}.{signature}"})


def test_an_id_token_belongs_to_its_access_token(site):
    application = site.application()
    first = application.sign_in()
    other = site.application().sign_in()
    application.verified(first)
    with pytest.raises((AuthlibBaseError, JoseError), match="at_hash"):
        application.verified({**first, "access_token": other["access_token"]})


def test_a_code_that_comes_twice_ends_the_tokens_of_the_first(site):
    application = site.application()
    callback = Visitor().sign_in(application.begin())
    tokens = application.finish(callback)
    assert application.user().status_code == 200
    refuses("invalid_grant", lambda: application.finish(callback))
    application.session.token = tokens
    assert application.user().status_code == 401
    refuses("invalid_grant", application.refresh)


def test_a_code_is_redeemed_by_one_of_many(site):
    application = site.application()
    code = answered(Visitor().sign_in(application.begin()))["code"]
    client = {"client_id": application.id, "client_secret": application.session.client_secret}
    proof = {"code_verifier": application.verifier, "redirect_uri": CALLBACK}
    body = {"grant_type": "authorization_code", "code": code, **client, **proof}
    endpoint, found, ready = site.metadata["token_endpoint"], [], threading.Barrier(8)

    def redeem():
        ready.wait()
        found.append(requests.post(endpoint, data=body, timeout=SECONDS))

    threads = [threading.Thread(target=redeem) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lucky = [answer.json() for answer in found if answer.status_code == 200]
    assert len(lucky) <= 1
    unlucky = [(answer.status_code, answer.json()["error"]) for answer in found if answer.status_code != 200]
    assert set(unlucky) == {(400, "invalid_grant")}
    for tokens in lucky:
        body = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"], **client}
        assert requests.post(endpoint, data=body, timeout=SECONDS).json()["error"] == "invalid_grant"


def test_a_code_is_worth_nothing_to_others(site):
    application, other = site.application(), site.application()
    callback = Visitor().sign_in(application.begin())
    refuses("invalid_grant", lambda: application.finish(callback, code_verifier=generate_token(48)))
    callback = Visitor().sign_in(application.begin())
    other.state, other.verifier = application.state, application.verifier
    refuses("invalid_grant", lambda: other.finish(callback))


def test_a_refresh_token_is_worth_nothing_to_others(site):
    application, other = site.application(), site.application()
    application.sign_in()
    other.session.token = application.session.token
    refuses("invalid_grant", other.refresh)
    assert application.refresh()["access_token"]


def test_answers_name_their_provider(site, make_pool):
    application = site.application()
    assert site.metadata["authorization_response_iss_parameter_supported"] is True
    good = answered(Visitor().sign_in(application.begin()))
    refused = answered(Visitor().open(application.begin(prompt="none")))
    assert (refused["error"], refused["state"]) == ("login_required", application.state)
    assert good["iss"] == refused["iss"] == site.metadata["issuer"]
    stranger = Site(make_pool(AutoVerifiedAttributes=["email"])).application()
    assert answered(Visitor().sign_in(stranger.begin()))["iss"] != good["iss"]


def test_a_refused_request_is_told(site):
    application = site.application(AllowedOAuthScopes=["openid"])
    told = answered(Visitor().open(application.begin()))
    assert (told["error"], told["state"]) == ("invalid_scope", application.state)
    assert "code" not in told


def test_a_user_signs_in_once_for_all_applications(site):
    one, other = site.application(), site.application("none")
    visitor = Visitor()
    first = one.verified(one.sign_in(visitor))
    second = other.verified(other.finish(visitor.open(other.begin())))
    assert (first["sub"], first["auth_time"]) == (second["sub"], second["auth_time"])
    end = f"{site.metadata['end_session_endpoint']}?client_id={one.id}&logout_uri={BYE}"
    assert visitor.open(end) == BYE
    assert answered(visitor.open(other.begin(prompt="none")))["error"] == "login_required"


def test_changed_attributes_are_told(site):
    application = site.application()
    application.sign_in()
    attributes = attribute_list({"email": "ada@example.org", "email_verified": "true"})
    site.idp.admin_update_user_attributes(UserPoolId=site.pool.id, Username="ada", UserAttributes=attributes)
    assert application.user().json()["email"] == "ada@example.org"
    assert claims(application.refresh()["id_token"])["email"] == "ada@example.org"


def test_signing_out_everywhere_ends_tokens(site):
    application = site.application()
    application.sign_in()
    site.idp.admin_user_global_sign_out(UserPoolId=site.pool.id, Username="ada")
    assert application.user().status_code == 401
    refuses("invalid_grant", application.refresh)
