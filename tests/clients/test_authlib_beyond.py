"""What Authlib does beyond Cognito, with clients that boto3 has turned it on for.

boto3 learns the server's own operations from their model, as every SDK of AWS's could.
"""

import json
import shutil
from pathlib import Path

import boto3
import botocore.session
import pytest
import requests
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc7523 import PrivateKeyJWT
from botocore.exceptions import ClientError
from joserfc.jwk import RSAKey

from support.server import REGION
from support.site import EMAIL, READ, SECONDS, Site, answered
from support.visitor import Visitor

MODEL = Path(__file__).parents[2] / "api/cognomen.json"
OFF = {
    "PushedAuthorizationRequests": "OFF",
    "DPoP": "OFF",
    "DeviceGrant": False,
    "Introspection": False,
    "TokenExchange": False,
    "RequirePkce": False,
    "TokenEndpointAuthMethod": "CLIENT_SECRET",
}


@pytest.fixture
def site(pool):
    return Site(pool)


@pytest.fixture
def cognomen(server, tmp_path):
    """A boto3 client of the server's own service."""
    folder = tmp_path / "cognomen/2026-11-01"
    folder.mkdir(parents=True)
    shutil.copy(MODEL, folder / "service-2.json")
    core = botocore.session.get_session()
    core.get_component("data_loader").search_paths.insert(0, str(tmp_path))
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    return boto3.Session(botocore_session=core).client(
        "cognomen", endpoint_url=server.url, region_name=REGION, **keys
    )


@pytest.fixture
def configure(cognomen, site):
    """Sets what a client may do."""

    def set_configuration(client_id, **settings):
        return cognomen.set_user_pool_client_o_auth_configuration(
            UserPoolId=site.pool.id, ClientId=client_id, **settings
        )

    return set_configuration


def refuses(error, start):
    with pytest.raises(OAuthError) as caught:
        start()
    assert caught.value.error == error


def test_settings_are_kept_whole(cognomen, site, configure):
    client = {"UserPoolId": site.pool.id, "ClientId": site.client(GenerateSecret=True)["ClientId"]}

    def shown():
        answer = cognomen.get_user_pool_client_o_auth_configuration(**client)
        return {name: answer[name] for name in answer.keys() - {"ResponseMetadata", "UserPoolId", "ClientId"}}

    assert shown() == OFF
    configure(client["ClientId"], DPoP="ALLOWED", Introspection=True)
    assert shown() == {**OFF, "DPoP": "ALLOWED", "Introspection": True}
    configure(client["ClientId"], RequirePkce=True)
    assert shown() == {**OFF, "RequirePkce": True}
    for wrong, code in [
        ({"DPoP": "SOMETIMES"}, "InvalidParameterException"),
        ({"TokenEndpointAuthMethod": "PRIVATE_KEY_JWT"}, "InvalidParameterException"),
    ]:
        with pytest.raises(ClientError) as caught:
            configure(client["ClientId"], **wrong)
        assert caught.value.response["Error"]["Code"] == code
    with pytest.raises(ClientError) as caught:
        configure("nobody", RequirePkce=True)
    assert caught.value.response["Error"]["Code"] == "ResourceNotFoundException"
    assert shown() == {**OFF, "RequirePkce": True}


def test_a_resource_server_asks_what_tokens_are_worth(site, configure):
    application = site.application()
    tokens = application.sign_in()
    machine = site.machine()
    orders = OAuth2Session(machine["ClientId"], machine["ClientSecret"])
    endpoint = site.metadata["introspection_endpoint"]

    def worth(token):
        return orders.introspect_token(endpoint, token=token, timeout=SECONDS)

    assert worth(tokens["access_token"]).json()["error"] == "unauthorized_client"
    configure(machine["ClientId"], Introspection=True)
    shown = worth(tokens["access_token"]).json()
    assert (shown["active"], shown["username"], shown["client_id"]) == (True, "ada", application.id)
    assert set(shown["scope"].split()) == {"openid", "email"}
    # The refresh token is another client's.
    assert worth(tokens["refresh_token"]).json() == {"active": False}
    site.idp.admin_disable_user(UserPoolId=site.pool.id, Username="ada")
    assert worth(tokens["access_token"]).json() == {"active": False}
    site.idp.admin_enable_user(UserPoolId=site.pool.id, Username="ada")
    again = application.sign_in()
    assert worth(again["access_token"]).json()["active"] is True
    application.revoke(again["refresh_token"])
    assert worth(again["access_token"]).json() == {"active": False}


def test_a_client_signs_instead_of_sending_a_secret(site, configure):
    key, other = (RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"}) for _ in range(2))
    machine = site.machine()
    keys = json.dumps({"keys": [key.as_dict(private=False)]})
    configure(machine["ClientId"], TokenEndpointAuthMethod="PRIVATE_KEY_JWT", Jwks=keys)
    endpoint = site.metadata["token_endpoint"]

    def ask(secret, method):
        session = OAuth2Session(machine["ClientId"], secret, token_endpoint_auth_method=method)
        return session.fetch_token(endpoint, grant_type="client_credentials", scope=READ, timeout=SECONDS)

    signed = PrivateKeyJWT(endpoint, headers={"kid": "one"})
    assert ask(key.as_pem(private=True), signed)["token_type"] == "Bearer"
    refuses("invalid_client", lambda: ask(other.as_pem(private=True), signed))
    refuses("invalid_client", lambda: ask(machine["ClientSecret"], "client_secret_basic"))


def test_a_client_may_be_held_to_pkce(site, configure):
    application = site.application()
    configure(application.id, RequirePkce=True)
    wish = {"response_type": "code", "scope": "openid", "redirect_uri": application.session.redirect_uri}
    bare = requests.Request("GET", site.metadata["authorization_endpoint"], params={"client_id": application.id, **wish})
    assert answered(Visitor().open(bare.prepare().url))["error"] == "invalid_request"
    assert application.verified(application.sign_in())["email"] == EMAIL
