"""Credentials of an identity pool from another STS than the server's own: moto's, which trusts whoever asks."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import boto3
import pytest
from botocore.exceptions import ClientError

from support.identities import PROVIDER, IdentityPool, allow
from support.lambda_service import Lambda
from support.models import session

ROLE = "arn:aws:iam::123456789012:role/elsewhere"
SESSION = "arn:aws:sts::123456789012:assumed-role/elsewhere/CognitoIdentityCredentials"


@pytest.fixture(scope="module")
def moto():
    service = Lambda()
    yield service
    service.stop()


@pytest.fixture
def settings(server):
    """The service that sets where credentials come from."""
    return session().client("cognomen", endpoint_url=server.url)


@pytest.fixture
def identities(server, pool, settings, moto):
    """An identity pool whose credentials are moto's."""
    pool.admin_user("ada")
    made = IdentityPool(server, pool)
    settings.set_identity_pool_credentials_target(IdentityPoolId=made.id, Endpoint=moto.url)
    made.set_roles(authenticated=ROLE, unauthenticated=ROLE)
    return made


def who(moto, credentials):
    """Whom another service takes the holder of credentials for."""
    client = boto3.client(
        "sts",
        endpoint_url=moto.url,
        region_name="us-east-1",
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretKey"],
        aws_session_token=credentials["SessionToken"],
    )
    return client.get_caller_identity()["Arn"]


def test_users_and_guests_get_credentials_of_the_other_service(identities, moto):
    logins = identities.logins()
    for credentials in [identities.credentials(logins), identities.credentials()]:
        assert who(moto, credentials) == SESSION


def test_the_other_services_credentials_are_not_ours(server, identities):
    credentials = identities.credentials(identities.logins())
    client = boto3.client(
        "sts",
        endpoint_url=server.url,
        region_name="us-east-1",
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretKey"],
        aws_session_token=credentials["SessionToken"],
    )
    with pytest.raises(ClientError, match="InvalidClientTokenId"):
        client.get_caller_identity()


def test_the_target_is_shown_and_taken_away(identities, settings, moto):
    shown = settings.get_identity_pool_credentials_target(IdentityPoolId=identities.id)
    assert (shown["Endpoint"], "Region" in shown) == (moto.url, False)
    settings.set_identity_pool_credentials_target(IdentityPoolId=identities.id)
    assert "Endpoint" not in settings.get_identity_pool_credentials_target(IdentityPoolId=identities.id)
    # The roles are the other service's still.
    with pytest.raises(ClientError, match="InvalidIdentityPoolConfigurationException"):
        identities.credentials()


def test_a_service_that_is_not_there_is_said_to_be_silent(identities, settings):
    settings.set_identity_pool_credentials_target(IdentityPoolId=identities.id, Endpoint="http://127.0.0.1:9")
    with pytest.raises(ClientError, match="ExternalServiceException"):
        identities.credentials()


@pytest.fixture
def listener():
    """A service that keeps the tokens it is shown and gives nothing for them."""

    class Listener(BaseHTTPRequestHandler):
        tokens = []

        def do_POST(self):
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            self.tokens.append(parse_qs(body)["WebIdentityToken"][0])
            self.send_response(503)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Listener)
    Listener.url = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Listener
    server.shutdown()


def test_a_service_never_passes_for_its_users_here(server, pool, settings, listener):
    """Roles of this server that trust the pool are not given for the tokens that another service was shown."""
    pool.admin_user("ada")
    identities = IdentityPool(server, pool)
    usual, administrators = identities.role("authenticated"), identities.role("authenticated", allow("*"))
    identities.set_roles(authenticated=usual)
    logins = identities.logins()
    identity = identities.identity(logins)
    settings.set_identity_pool_credentials_target(IdentityPoolId=identities.id, Endpoint=listener.url)
    with pytest.raises(ClientError, match="ExternalServiceException"):
        identities.credentials(logins, identity)
    for _ in range(2):
        with pytest.raises(ClientError, match="InvalidIdentityToken"):
            identities.sts.assume_role_with_web_identity(
                RoleArn=administrators, RoleSessionName="thief", WebIdentityToken=listener.tokens[0]
            )
        with pytest.raises(ClientError, match="NotAuthorizedException"):
            identities.credentials({PROVIDER: listener.tokens[0]}, identity)
        settings.set_identity_pool_credentials_target(IdentityPoolId=identities.id)
    assert identities.credentials(logins, identity)["SessionToken"]
