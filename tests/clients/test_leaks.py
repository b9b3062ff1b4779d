"""What is written through the API is found in no file of the store, no dump and no log."""

import base64
import re

import pytest

from support.pool import NEW_PASSWORD, Pool, attribute_list
from support.server import Server

USERNAME = "Zanzibarnaut"
EMAIL = "quixotic.wombat@leakcheck.example"
PHONE = "+15557349021"
CUSTOM = "heliotrope-manatee"
GROUP = "Xylophonists"
GROUP_TEXT = "gregarious-pangolins"
NAME = "Wilhelmina Featherstonehaugh"
PASSWORD = "Flabbergasted-77-gnu"
TEMPORARY = "Bumfuzzled-88-yak"
POOL_NAME = "kaleidoscope-emporium"
CLIENT_NAME = "serendipity-kiosk"
MESSAGE = "Your persnickety code is {####}."
TAG = "lollygagger"
LOUD = '[log]\nlevel = "trace"\n'
IAM_USER = "cattywampus-operator"
IAM_POLICY = "brouhaha-policy"


def use_everything(server):
    """Writes each text through the API that takes it; the secrets that came back."""
    idp, iam = server.client(), server.client("iam")
    pool = Pool(
        server,
        idp,
        AutoVerifiedAttributes=["email"],
        AliasAttributes=["email", "phone_number", "preferred_username"],
        Schema=[{"Name": "tenant", "AttributeDataType": "String", "Mutable": True}],
        VerificationMessageTemplate={"DefaultEmailOption": "CONFIRM_WITH_CODE", "EmailMessage": MESSAGE},
        UserPoolTags={"team": TAG},
    )
    idp.create_user_pool(PoolName=POOL_NAME)
    named = idp.create_user_pool_client(UserPoolId=pool.id, ClientName=CLIENT_NAME, GenerateSecret=True)
    secret = named["UserPoolClient"]["ClientSecret"]
    pool.sign_up(
        USERNAME,
        PASSWORD,
        attributes={"email": EMAIL, "phone_number": PHONE, "custom:tenant": CUSTOM, "name": NAME},
    )
    code = pool.code(EMAIL)
    idp.confirm_sign_up(ClientId=pool.client_id, Username=USERNAME, ConfirmationCode=code)
    idp.create_group(UserPoolId=pool.id, GroupName=GROUP, Description=GROUP_TEXT)
    idp.admin_add_user_to_group(UserPoolId=pool.id, Username=USERNAME, GroupName=GROUP)
    idp.admin_create_user(
        UserPoolId=pool.id,
        Username=f"{USERNAME}2",
        TemporaryPassword=TEMPORARY,
        UserAttributes=attribute_list({"email": f"2{EMAIL}"}),
    )
    tokens = pool.sign_in(USERNAME, PASSWORD)
    pool.srp(USERNAME, PASSWORD).authenticate_user()
    pool.refresh(tokens["RefreshToken"])
    idp.update_user_attributes(
        AccessToken=tokens["AccessToken"], UserAttributes=attribute_list({"preferred_username": f"p{USERNAME}"})
    )
    idp.forgot_password(ClientId=pool.client_id, Username=USERNAME)
    idp.change_password(AccessToken=tokens["AccessToken"], PreviousPassword=PASSWORD, ProposedPassword=NEW_PASSWORD)
    pool.users(Filter=f'email = "{EMAIL}"')
    for wrong in (f"{PASSWORD}-wrong", TEMPORARY):
        with pytest.raises(idp.exceptions.NotAuthorizedException):
            pool.sign_in(USERNAME, wrong)
    with pytest.raises(idp.exceptions.ClientError):
        pool.sign_up(f"{USERNAME}3", PASSWORD.lower())
    iam.create_user(UserName=IAM_USER)
    key = iam.create_access_key(UserName=IAM_USER)["AccessKey"]
    iam.put_user_policy(
        UserName=IAM_USER,
        PolicyName=IAM_POLICY,
        PolicyDocument='{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:Get*","Resource":"*"}}',
    )
    server.client("iam", key["AccessKeyId"], key["SecretAccessKey"]).get_user(UserName=IAM_USER)
    secrets = {
        "password": PASSWORD,
        "wrong password": f"{PASSWORD}-wrong",
        "refused password": PASSWORD.lower(),
        "new password": NEW_PASSWORD,
        "temporary password": TEMPORARY,
        "client secret": secret,
        "IAM secret": key["SecretAccessKey"],
        "refresh token": tokens["RefreshToken"][:80],
        "refresh token's middle": tokens["RefreshToken"][100:160],
        "access token": tokens["AccessToken"],
        "access token's signature": tokens["AccessToken"].split(".")[2],
        "ID token's claims": tokens["IdToken"].split(".")[1],
    }
    personal = {
        "username": USERNAME,
        "email": EMAIL,
        "email's name": EMAIL.partition("@")[0],
        "phone": PHONE,
        "phone without plus": PHONE[1:],
        "custom attribute": CUSTOM,
        "name": NAME,
        "family name": NAME.split()[1],
        "group": GROUP,
        "group's text": GROUP_TEXT,
        "pool name": POOL_NAME,
        "client name": CLIENT_NAME,
        "message": "persnickety",
        "tag": TAG,
        "IAM user": IAM_USER,
        "IAM policy": IAM_POLICY,
        "policy document": "iam:Get*",
    }
    return secrets, personal


def forms(text):
    """A text as it might lie in a file: as it is, in other cases, UTF-16, hexadecimal, base64 at each offset."""
    raw = text.encode()
    yield raw
    yield raw.lower()
    yield text.encode("utf-16-le")
    yield raw.hex().encode()
    yield raw.hex().upper().encode()
    for offset in range(3):
        start = -(-offset * 4 // 3) if offset else 0
        encoded = base64.b64encode(b"\0" * offset + raw)
        whole = encoded[start + (1 if offset else 0) : len(encoded) // 4 * 4 - 4]
        if len(whole) >= 8:
            yield whole


def found_in(data, texts):
    """Which of the texts occur in the data, in any form."""
    lowered = data.lower()
    return sorted(name for name, text in texts.items() if any(form in data or form in lowered for form in forms(text)))


def files_of(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_search_finds_what_is_there():
    for hidden in (USERNAME.encode(), USERNAME.lower().encode(), USERNAME.encode().hex().encode()):
        assert found_in(b"xx" + hidden + b"yy", {"it": USERNAME}) == ["it"]
    for before in (b"", b"x", b"xy", b"xyz"):
        assert found_in(base64.b64encode(before + USERNAME.encode() + b"zz"), {"it": USERNAME}) == ["it"]
    assert found_in(b"nothing of the kind", {"it": USERNAME}) == []


def test_sqlite_holds_nothing_readable(tmp_path):
    server = Server(tmp_path, config=LOUD)
    try:
        secrets, personal = use_everything(server)
        while_running = files_of(server.data)
    finally:
        server.stop()
    assert any(path.name.endswith("-wal") for path in while_running)
    for files in (while_running, files_of(server.data)):
        assert sum(map(len, files.values())) > 10_000
        for path, data in files.items():
            assert found_in(data, secrets | personal) == [], path
    assert found_in(server.log.read_bytes(), secrets) == []


def test_postgresql_holds_nothing_readable(tmp_path, postgres):
    database = postgres.database()
    server = Server(tmp_path, "--store", database, config=LOUD)
    try:
        secrets, personal = use_everything(server)
    finally:
        server.stop()
    dump = postgres.run("pg_dump", "--inserts", database)
    assert len(dump) > 10_000
    assert found_in(dump, secrets | personal) == []
    raw = b"".join(bytes.fromhex(part) for part in hexadecimal(dump))
    assert len(raw) > 5_000
    assert found_in(raw, secrets | personal) == []
    assert found_in(server.log.read_bytes(), secrets) == []
    for path, data in files_of(server.data).items():
        assert found_in(data, secrets | personal) == [], path


def hexadecimal(dump):
    """Every `bytea` of a dump, in hexadecimal."""
    return [part.decode() for part in re.findall(rb"\\x([0-9a-f]+)", dump)]
