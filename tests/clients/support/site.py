"""Pools with a domain, and applications of Authlib's that sign their users in there."""

import uuid
from urllib.parse import parse_qs, urlsplit

import requests
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.jwk import KeySet

from support.visitor import Visitor

CALLBACK = "http://127.0.0.1:4999/callback"
BYE = "http://127.0.0.1:4999/bye"
EMAIL = "ada@example.com"
READ, WRITE = "orders/read", "orders/write"
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

    def machine(self, **settings):
        """A client without users."""
        return self.pool.add_client(**MACHINE, **settings)

    def application(self, method=None, **settings):
        """An application of a client of its own."""
        return Application(self, self.client(GenerateSecret=method != "none", **settings), method)


def answered(url):
    """What an address at the application says."""
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
