"""Devices: confirmed, shown, remembered, forgotten, and what they are good for at sign-in."""

import base64
import hmac
import struct
import time

import jwt
import pytest
from pycognito.aws_srp import generate_hash_device

from support.pool import PASSWORD, refused

ALWAYS = {"ChallengeRequiredOnNewDevice": True, "DeviceOnlyRememberedOnUserPrompt": False}
ON_PROMPT = {"ChallengeRequiredOnNewDevice": True, "DeviceOnlyRememberedOnUserPrompt": True}
UNKNOWN = "us-east-1_00000000-0000-0000-0000-000000000000"


class Device:
    """What a device keeps of its own."""

    def __init__(self, metadata):
        self.key, self.group_key = metadata["DeviceKey"], metadata["DeviceGroupKey"]
        self.password, self.config = generate_hash_device(self.group_key, self.key)

    def confirm(self, pool, tokens, **more):
        """ConfirmDevice; whether the user is still to be asked."""
        answer = pool.idp.confirm_device(
            AccessToken=tokens["AccessToken"],
            DeviceKey=self.key,
            **{"DeviceSecretVerifierConfig": self.config, "DeviceName": "phone", **more},
        )
        return answer["UserConfirmationNecessary"]

    def srp(self, pool, username="ada", password=PASSWORD):
        """An SRP client on this device."""
        return pool.srp(
            username,
            password,
            device_key=self.key,
            device_group_key=self.group_key,
            device_password=self.password,
        )


def tracking(make_pool, configuration):
    """A pool that tracks devices, with a user."""
    pool = make_pool(DeviceConfiguration=configuration)
    pool.admin_user()
    return pool


def confirmed(pool, username="ada", **more):
    """A device on which a user signed in, and the tokens."""
    tokens = pool.sign_in(username)
    device = Device(tokens["NewDeviceMetadata"])
    device.confirm(pool, tokens, **more)
    return device, tokens


def code_of(secret):
    """What an authenticator app shows now (RFC 6238)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    mac = hmac.digest(key, struct.pack(">Q", int(time.time()) // 30), "sha1")
    return f"{(int.from_bytes(mac[mac[-1] & 15 :][:4], 'big') & 0x7FFFFFFF) % 10**6:06}"


def attributes(device):
    return {a["Name"]: a["Value"] for a in device["DeviceAttributes"]}


def test_a_device_lives(idp, make_pool):
    pool = tracking(make_pool, ON_PROMPT)
    assert idp.describe_user_pool(UserPoolId=pool.id)["UserPool"]["DeviceConfiguration"] == ON_PROMPT
    tokens = pool.sign_in()
    device = Device(tokens["NewDeviceMetadata"])
    claims = jwt.decode(tokens["AccessToken"], options={"verify_signature": False})
    assert claims["device_key"] == device.key
    assert device.key.startswith("us-east-1_") and device.group_key.startswith("-")
    assert device.confirm(pool, tokens) is True

    token = tokens["AccessToken"]
    assert idp.list_devices(AccessToken=token)["Devices"] == []
    with pool.refuses("ResourceNotFoundException", "Device does not exist."):
        idp.get_device(AccessToken=token, DeviceKey=device.key)
    idp.update_device_status(AccessToken=token, DeviceKey=device.key, DeviceRememberedStatus="remembered")
    [listed] = idp.list_devices(AccessToken=token)["Devices"]
    assert attributes(listed) == {
        "device_status": "valid",
        "device_name": "phone",
        "last_ip_used": "127.0.0.1",
    }
    shown = idp.get_device(AccessToken=token, DeviceKey=device.key)["Device"]
    owner = f"ada.{pool.id}"
    account = pool.arn.split(":")[4]
    assert attributes(shown) == {
        **attributes(listed),
        "dev:device_arn": f"arn:aws:cognito-idp:us-east-1:{account}:owner/{owner}/device/{device.key}",
        "dev:device_owner": owner,
        "dev:device_remembered_status": "remembered",
    }
    assert shown["DeviceCreateDate"] <= shown["DeviceLastModifiedDate"]
    assert shown["DeviceLastAuthenticatedDate"].microsecond == 0
    idp.forget_device(AccessToken=token, DeviceKey=device.key)
    assert idp.list_devices(AccessToken=token)["Devices"] == []
    with pool.refuses("ResourceNotFoundException", "Device does not exist."):
        idp.update_device_status(AccessToken=token, DeviceKey=device.key, DeviceRememberedStatus="remembered")


def test_administrators_manage_devices(idp, make_pool):
    pool = tracking(make_pool, ALWAYS)
    keys = sorted(confirmed(pool)[0].key for _ in range(3))
    whom = {"UserPoolId": pool.id, "Username": "ada"}
    first = idp.admin_list_devices(**whom, Limit=2)
    rest = idp.admin_list_devices(**whom, Limit=2, PaginationToken=first["PaginationToken"])
    assert "PaginationToken" not in rest
    assert [d["DeviceKey"] for d in first["Devices"] + rest["Devices"]] == keys
    idp.admin_update_device_status(**whom, DeviceKey=keys[0], DeviceRememberedStatus="not_remembered")
    shown = idp.admin_get_device(**whom, DeviceKey=keys[0])["Device"]
    assert attributes(shown)["dev:device_remembered_status"] == "not_remembered"
    idp.admin_forget_device(**whom, DeviceKey=keys[0])
    with pool.refuses("ResourceNotFoundException", "Device does not exist."):
        idp.admin_get_device(**whom, DeviceKey=keys[0])
    assert len(idp.admin_list_devices(**whom)["Devices"]) == 2


@pytest.mark.parametrize(
    "call",
    [
        lambda idp, pool, token: idp.get_device(AccessToken=token, DeviceKey=UNKNOWN),
        lambda idp, pool, token: idp.list_devices(AccessToken=token),
        lambda idp, pool, token: idp.forget_device(AccessToken=token, DeviceKey=UNKNOWN),
        lambda idp, pool, token: idp.confirm_device(AccessToken=token, DeviceKey=UNKNOWN),
        lambda idp, pool, token: idp.update_device_status(
            AccessToken=token, DeviceKey=UNKNOWN, DeviceRememberedStatus="remembered"
        ),
        lambda idp, pool, token: idp.admin_get_device(UserPoolId=pool.id, Username="ada", DeviceKey=UNKNOWN),
        lambda idp, pool, token: idp.admin_list_devices(UserPoolId=pool.id, Username="ada"),
        lambda idp, pool, token: idp.admin_forget_device(UserPoolId=pool.id, Username="ada", DeviceKey=UNKNOWN),
        lambda idp, pool, token: idp.admin_update_device_status(
            UserPoolId=pool.id, Username="ada", DeviceKey=UNKNOWN, DeviceRememberedStatus="remembered"
        ),
    ],
)
def test_a_pool_without_tracking_has_no_devices(idp, make_pool, call):
    pool = make_pool()
    pool.admin_user()
    tokens = pool.sign_in()
    assert "NewDeviceMetadata" not in tokens
    with pool.refuses("InvalidUserPoolConfigurationException"):
        call(idp, pool, tokens["AccessToken"])


def test_a_key_is_confirmed_once_and_by_its_own_session(make_pool):
    pool = tracking(make_pool, ALWAYS)
    tokens, others = pool.sign_in(), pool.sign_in()
    device = Device(tokens["NewDeviceMetadata"])
    with pool.refuses("InvalidParameterException", "Invalid device key given."):
        device.confirm(pool, others)
    with pool.refuses("InvalidParameterException"):
        device.confirm(pool, tokens, DeviceSecretVerifierConfig={"PasswordVerifier": "AQ==", "Salt": "AQ=="})
    assert device.confirm(pool, tokens) is False
    with pool.refuses("DeviceKeyExistsException"):
        device.confirm(pool, tokens)


def test_a_remembered_device_signs_in_and_refreshes(idp, make_pool):
    pool = tracking(make_pool, ALWAYS)
    device, _ = confirmed(pool)
    tokens = device.srp(pool).authenticate_user()["AuthenticationResult"]
    assert "NewDeviceMetadata" not in tokens
    for wrong in ({}, {"DEVICE_KEY": UNKNOWN}):
        with pool.refuses("NotAuthorizedException", "Invalid Refresh Token."):
            pool.refresh(tokens["RefreshToken"], **wrong)
    renewed = pool.refresh(tokens["RefreshToken"], DEVICE_KEY=device.key)
    assert jwt.decode(renewed["AccessToken"], options={"verify_signature": False})["device_key"] == device.key
    answer = idp.get_tokens_from_refresh_token(
        RefreshToken=tokens["RefreshToken"], ClientId=pool.client_id, DeviceKey=device.key
    )
    assert answer["AuthenticationResult"]["AccessToken"]
    idp.admin_forget_device(UserPoolId=pool.id, Username="ada", DeviceKey=device.key)
    with pool.refuses("NotAuthorizedException", "Invalid Refresh Token."):
        pool.refresh(tokens["RefreshToken"], DEVICE_KEY=device.key)


def test_a_wrong_device_secret_is_refused(make_pool):
    pool = tracking(make_pool, ALWAYS)
    device, _ = confirmed(pool)
    device.password = "guessed"
    with refused("NotAuthorizedException", "Incorrect username or password."):
        device.srp(pool).authenticate_user()
    assert pool.sign_in()["NewDeviceMetadata"]


def test_others_sign_in_as_new_devices(idp, make_pool):
    pool = tracking(make_pool, ON_PROMPT)
    pool.admin_user("eve")
    tracked, _ = confirmed(pool)
    foreign, eves = confirmed(pool, "eve")
    idp.update_device_status(
        AccessToken=eves["AccessToken"], DeviceKey=foreign.key, DeviceRememberedStatus="remembered"
    )
    for key in (UNKNOWN, tracked.key, foreign.key):
        tokens = pool.sign_in(DEVICE_KEY=key)
        assert tokens["NewDeviceMetadata"]["DeviceKey"] != key


def test_a_remembered_device_spares_the_second_factor(idp, make_pool):
    pool = tracking(make_pool, ALWAYS)
    idp.set_user_pool_mfa_config(
        UserPoolId=pool.id, MfaConfiguration="OPTIONAL", SoftwareTokenMfaConfiguration={"Enabled": True}
    )
    device, tokens = confirmed(pool)
    secret = idp.associate_software_token(AccessToken=tokens["AccessToken"])["SecretCode"]
    idp.verify_software_token(AccessToken=tokens["AccessToken"], UserCode=code_of(secret))
    idp.admin_set_user_mfa_preference(
        UserPoolId=pool.id, Username="ada", SoftwareTokenMfaSettings={"Enabled": True, "PreferredMfa": True}
    )
    asked = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=PASSWORD)
    assert asked["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
    assert device.srp(pool).authenticate_user()["AuthenticationResult"]["AccessToken"]
