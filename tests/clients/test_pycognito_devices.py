"""Devices as pycognito's users have them."""

import jwt
import pytest
import requests

from support.pool import PASSWORD, refused

ALWAYS = {"ChallengeRequiredOnNewDevice": True, "DeviceOnlyRememberedOnUserPrompt": False}
ON_PROMPT = {"ChallengeRequiredOnNewDevice": True, "DeviceOnlyRememberedOnUserPrompt": True}


@pytest.fixture
def answers(server, monkeypatch):
    """pycognito posts its device calls to Amazon's own address: they go to the server instead. Their answers."""
    seen = []
    post = requests.post

    def elsewhere(url, **more):
        assert url == "https://cognito-idp.us-east-1.amazonaws.com/"
        seen.append(post(server.url, **more))
        return seen[-1]

    monkeypatch.setattr("pycognito.aws_srp.requests.post", elsewhere)
    return seen


def device_key(tokens):
    access = tokens["AuthenticationResult"]["AccessToken"]
    return jwt.decode(access, options={"verify_signature": False})["device_key"]


def on_device(pool, first, password, **more):
    """The SRP client of a device that `first` confirmed."""
    return pool.srp(
        "ada",
        device_key=first.device_key,
        device_group_key=first.device_group_key,
        device_password=password,
        **more,
    )


def test_a_device_is_confirmed_signs_in_and_is_forgotten(make_pool, answers):
    pool = make_pool(DeviceConfiguration=ALWAYS)
    pool.admin_user()
    first = pool.srp("ada")
    tokens = first.authenticate_user()
    response, password = first.confirm_device(tokens, "laptop")
    assert response.json() == {"UserConfirmationNecessary": False}
    assert device_key(tokens) == first.device_key

    again = on_device(pool, first, password)
    tokens = again.authenticate_user()
    assert "NewDeviceMetadata" not in tokens["AuthenticationResult"]
    assert device_key(tokens) == first.device_key

    with refused("NotAuthorizedException", "Incorrect username or password."):
        on_device(pool, first, "guessed").authenticate_user()

    again.forget_device(tokens["AuthenticationResult"]["AccessToken"], first.device_key)
    assert (answers[-1].status_code, answers[-1].content) == (200, b"")
    tokens = on_device(pool, first, password).authenticate_user()
    assert tokens["AuthenticationResult"]["NewDeviceMetadata"]["DeviceKey"] != first.device_key


def test_a_device_is_remembered_on_prompt(make_pool, answers):
    pool = make_pool(DeviceConfiguration=ON_PROMPT)
    pool.admin_user()
    first = pool.srp("ada")
    tokens = first.authenticate_user()
    response, password = first.confirm_device(tokens)
    assert response.json() == {"UserConfirmationNecessary": True}
    access = tokens["AuthenticationResult"]["AccessToken"]
    for remembered in (True, False, True):
        first.update_device_status(remembered, access, first.device_key)
        assert answers[-1].json() == {}
        tokens = on_device(pool, first, password).authenticate_user()
        assert ("NewDeviceMetadata" in tokens["AuthenticationResult"]) is not remembered


def test_a_device_of_a_client_with_a_secret(make_pool, answers):
    pool = make_pool(DeviceConfiguration=ALWAYS)
    pool.admin_user()
    made = pool.add_client(GenerateSecret=True)
    client = {"client_id": made["ClientId"], "client_secret": made["ClientSecret"]}
    first = pool.srp("ada", **client)
    _, password = first.confirm_device(first.authenticate_user())
    again = on_device(pool, first, password, **client)
    # pycognito leaves the secret's hash out of its first answer for the device.
    with refused("NotAuthorizedException"):
        again.authenticate_user()
    key = {"DEVICE_KEY": first.device_key}
    answer = pool.initiate(
        "USER_PASSWORD_AUTH",
        client_id=made["ClientId"],
        USERNAME="ada",
        PASSWORD=PASSWORD,
        SECRET_HASH=again.get_secret_hash("ada", again.client_id, again.client_secret),
        **key,
    )
    assert answer["ChallengeName"] == "DEVICE_SRP_AUTH"
    asked = pool.idp.respond_to_auth_challenge(
        ClientId=made["ClientId"],
        ChallengeName="DEVICE_SRP_AUTH",
        Session=answer["Session"],
        ChallengeResponses={
            "USERNAME": "ada",
            "SRP_A": f"{again.large_a_value:x}",
            "SECRET_HASH": again.get_secret_hash("ada", again.client_id, again.client_secret),
            **key,
        },
    )
    tokens = pool.idp.respond_to_auth_challenge(
        ClientId=made["ClientId"],
        ChallengeName="DEVICE_PASSWORD_VERIFIER",
        ChallengeResponses=again.process_device_challenge(asked["ChallengeParameters"]),
    )
    assert device_key(tokens) == first.device_key
