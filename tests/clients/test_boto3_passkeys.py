"""Passkeys, with an authenticator of the test's own."""

import json

import pytest

from support.authenticator import Authenticator
from support.pool import FLOWS, refused, without_metadata

RELYING_PARTY = "example.com"
ORIGIN = "https://app.example.com"


@pytest.fixture
def pool(make_pool, idp):
    """A pool with a user, `ada`, who may sign in by passkeys of a domain."""
    made = make_pool(
        Policies={"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}},
        client={"ExplicitAuthFlows": [*FLOWS, "ALLOW_USER_AUTH"]},
    )
    idp.set_user_pool_mfa_config(
        UserPoolId=made.id,
        MfaConfiguration="OFF",
        WebAuthnConfiguration={"RelyingPartyId": RELYING_PARTY, "UserVerification": "preferred"},
    )
    made.admin_user()
    return made


def start(idp, token):
    return idp.start_web_authn_registration(AccessToken=token)["CredentialCreationOptions"]


def register(idp, token):
    """A new authenticator whose passkey the user has registered."""
    options = start(idp, token)
    device = Authenticator(options)
    idp.complete_web_authn_registration(AccessToken=token, Credential=device.create(options, ORIGIN))
    return device


def ask(pool, username="ada"):
    return pool.initiate("USER_AUTH", USERNAME=username, PREFERRED_CHALLENGE="WEB_AUTHN")


def present(pool, asked, credential, username="ada"):
    return pool.idp.respond_to_auth_challenge(
        ClientId=pool.client_id,
        ChallengeName="WEB_AUTHN",
        Session=asked["Session"],
        ChallengeResponses={"USERNAME": username, "CREDENTIAL": json.dumps(credential)},
    )


def request_options(asked):
    return json.loads(asked["ChallengeParameters"]["CREDENTIAL_REQUEST_OPTIONS"])


def test_a_passkey_lives(idp, pool):
    token = pool.sign_in()["AccessToken"]
    device = register(idp, token)
    [listed] = idp.list_web_authn_credentials(AccessToken=token)["Credentials"]
    assert listed.pop("CreatedAt")
    assert listed == {
        "CredentialId": device.credential_id,
        "FriendlyCredentialName": "Platform passkey",
        "RelyingPartyId": RELYING_PARTY,
        "AuthenticatorAttachment": "platform",
        "AuthenticatorTransports": ["internal"],
    }
    [excluded] = start(idp, token)["excludeCredentials"]
    assert excluded == {"id": device.credential_id, "type": "public-key"}
    factors = idp.get_user_auth_factors(AccessToken=token)["ConfiguredUserAuthFactors"]
    assert "WEB_AUTHN" in factors

    asked = ask(pool)
    assert asked["ChallengeName"] == "WEB_AUTHN"
    assert "WEB_AUTHN" in asked["AvailableChallenges"]
    options = request_options(asked)
    [allowed] = options["allowCredentials"]
    assert allowed == {"type": "public-key", "id": device.credential_id, "transports": ["internal"]}
    assertion = device.get(options, ORIGIN)
    tokens = present(pool, asked, assertion)["AuthenticationResult"]
    assert idp.get_user(AccessToken=tokens["AccessToken"])["Username"] == "ada"
    with refused("NotAuthorizedException", "Invalid session for the user, session can only be used once."):
        present(pool, asked, assertion)

    deleted = idp.delete_web_authn_credential(AccessToken=token, CredentialId=device.credential_id)
    assert without_metadata(deleted) == {}
    assert idp.list_web_authn_credentials(AccessToken=token)["Credentials"] == []
    with refused("ResourceNotFoundException"):
        idp.delete_web_authn_credential(AccessToken=token, CredentialId=device.credential_id)
    assert ask(pool)["ChallengeName"] == "SELECT_CHALLENGE"


def test_passkeys_are_listed_page_by_page(idp, pool):
    token = pool.sign_in()["AccessToken"]
    ids = [register(idp, token).credential_id for _ in range(3)]
    first = idp.list_web_authn_credentials(AccessToken=token, MaxResults=2)
    rest = idp.list_web_authn_credentials(AccessToken=token, MaxResults=2, NextToken=first["NextToken"])
    assert "NextToken" not in rest
    found = [credential["CredentialId"] for page in (first, rest) for credential in page["Credentials"]]
    assert found == ids


def test_a_pool_without_passkeys_registers_none(idp, make_pool):
    plain = make_pool(client={"ExplicitAuthFlows": [*FLOWS, "ALLOW_USER_AUTH"]})
    plain.admin_user()
    token = plain.sign_in()["AccessToken"]
    with refused("WebAuthnNotEnabledException"):
        start(idp, token)


def test_a_pool_without_relying_party_or_domain_registers_none(idp, make_pool):
    plain = make_pool(Policies={"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"]}})
    plain.admin_user()
    token = plain.sign_in()["AccessToken"]
    with refused("WebAuthnConfigurationMissingException"):
        start(idp, token)


def test_wrong_registrations_are_named(idp, pool):
    token = pool.sign_in()["AccessToken"]

    def complete(credential, access_token=token):
        idp.complete_web_authn_registration(AccessToken=access_token, Credential=credential)

    options = start(idp, token)
    device = Authenticator(options)
    with refused("InvalidParameterException", "Credential data is not valid"):
        complete({})
    with refused("WebAuthnOriginNotAllowedException"):
        complete(device.create(options, "https://evil.net"))
    with refused("WebAuthnChallengeNotFoundException"):
        complete(device.create({**options, "challenge": "A" * 43}, ORIGIN))
    elsewhere = Authenticator({**options, "rp": {"id": "evil.net"}})
    with refused("WebAuthnRelyingPartyMismatchException"):
        complete(elsewhere.create(options, ORIGIN))
    with refused("WebAuthnCredentialNotSupportedException"):
        complete(device.create(options, ORIGIN, attestation="homemade"))
    other = pool.add_client()["ClientId"]
    with refused("WebAuthnClientMismatchException"):
        complete(device.create(options, ORIGIN), pool.sign_in(client_id=other)["AccessToken"])
    complete(device.create(options, ORIGIN))
    with refused("WebAuthnChallengeNotFoundException"):
        complete(device.create(options, ORIGIN))


def test_twenty_passkeys_are_enough(idp, pool):
    token = pool.sign_in()["AccessToken"]
    for _ in range(20):
        register(idp, token)
    with refused("LimitExceededException"):
        start(idp, token)


def test_the_count_of_signatures_survives(idp, pool):
    token = pool.sign_in()["AccessToken"]
    device = register(idp, token)
    for _ in range(2):
        asked = ask(pool)
        present(pool, asked, device.get(request_options(asked), ORIGIN))
    device.count -= 2
    asked = ask(pool)
    with refused("NotAuthorizedException"):
        present(pool, asked, device.get(request_options(asked), ORIGIN))
