"""Identities of external providers that are linked to users."""

import json

import jwt
import pytest

from support.pool import attributes_of
from test_boto3_identity_providers import create as create_provider


@pytest.fixture
def linked(idp, pool):
    """Links an identity of the provider Corp to a user."""
    create_provider(pool, AttributeMapping={"email": "email"})
    pool.admin_user()

    def link(subject="00u1", username="ada"):
        idp.admin_link_provider_for_user(
            UserPoolId=pool.id,
            DestinationUser={"ProviderName": "Cognito", "ProviderAttributeValue": username},
            SourceUser=source(subject),
        )

    return link


def source(subject):
    return {"ProviderName": "Corp", "ProviderAttributeName": "Cognito_Subject", "ProviderAttributeValue": subject}


def test_a_linked_identity_is_shown_to_administrators_and_users_and_in_tokens(idp, pool, linked):
    linked()
    shown = json.loads(attributes_of(pool.get("ada"))["identities"])
    made = shown[0].pop("dateCreated")
    expected = {"userId": "00u1", "providerName": "Corp", "providerType": "OIDC", "issuer": None}
    assert shown == [{**expected, "primary": False}]
    tokens = pool.sign_in()
    own = idp.get_user(AccessToken=tokens["AccessToken"])
    assert json.loads(attributes_of(own)["identities"])[0]["userId"] == "00u1"
    claims = jwt.decode(tokens["IdToken"], options={"verify_signature": False})
    assert claims["identities"] == [{**expected, "primary": "false", "dateCreated": str(made)}]


def test_an_identity_belongs_to_one_user_until_it_is_unlinked(idp, pool, linked):
    linked()
    pool.admin_user("bob")
    with pool.refuses("InvalidParameterException"):
        linked(username="bob")
    idp.admin_disable_provider_for_user(UserPoolId=pool.id, User=source("00u1"))
    assert "identities" not in attributes_of(pool.get("ada"))
    linked(username="bob")
    with pool.refuses("UserNotFoundException"):
        linked("other", "nobody")


def test_a_disabled_password_signs_nobody_in(idp, pool):
    pool.admin_user()
    pool.sign_in()
    user = {"ProviderName": "Cognito", "ProviderAttributeName": "Cognito_Subject", "ProviderAttributeValue": "ada"}
    idp.admin_disable_provider_for_user(UserPoolId=pool.id, User=user)
    with pool.refuses("NotAuthorizedException", "Incorrect username or password."):
        pool.sign_in()
