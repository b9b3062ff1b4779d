"""Credentials of an identity pool from another STS than the server's own: moto's, which trusts whoever asks."""

import boto3
import pytest
from botocore.exceptions import ClientError

from support.identities import IdentityPool
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
