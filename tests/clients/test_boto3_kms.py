"""Keys of the account: what boto3 and the AWS Encryption SDK do with them, and whom policies let."""

import json
from contextlib import contextmanager

import aws_encryption_sdk
import pytest
from aws_encryption_sdk.exceptions import AWSEncryptionSDKClientError
from aws_encryption_sdk.key_providers.kms import KMSMasterKey
from botocore.exceptions import ClientError

from support.pool import unique

ACCOUNT = "000000000000"
KEY = f"arn:aws:kms:us-east-1:{ACCOUNT}:key/5c1ad6f7-8a35-4a5e-a53c-4ff3b9d8b4f1"
OTHER = f"arn:aws:kms:us-east-1:{ACCOUNT}:key/0e6b3b1e-1d50-47a3-9c0e-6f0d5cbd1a55"
CONTEXT = {"userpool-id": "us-east-1_a", "purpose": "tests"}


@contextmanager
def kms_refused(code, message=None, status=400):
    """The block must end in this error of KMS."""
    with pytest.raises(ClientError) as caught:
        yield
    answer = caught.value.response
    assert answer["Error"]["Code"] == code, answer["Error"]
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == status
    if message is not None:
        assert message in answer["Error"]["Message"]


@pytest.fixture(scope="module")
def kms(server):
    return server.client("kms")


@pytest.fixture
def acting(server):
    """Makes a KMS client of an IAM user with one statement, or with none."""
    iam = server.client("iam")

    def with_policy(action=None, resource="*"):
        name = unique("user")
        iam.create_user(UserName=name)
        if action:
            statement = {"Effect": "Allow", "Action": action, "Resource": resource}
            document = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
            iam.put_user_policy(UserName=name, PolicyName="keys", PolicyDocument=document)
        key = iam.create_access_key(UserName=name)["AccessKey"]
        return server.client("kms", key["AccessKeyId"], key["SecretAccessKey"])

    return with_policy


def test_a_data_key_comes_back(kms):
    made = kms.generate_data_key(KeyId=KEY, KeySpec="AES_256", EncryptionContext=CONTEXT)
    assert made["KeyId"] == KEY and len(made["Plaintext"]) == 32
    for key in ({}, {"KeyId": KEY}, {"KeyId": KEY.split("/")[1]}):
        opened = kms.decrypt(CiphertextBlob=made["CiphertextBlob"], EncryptionContext=CONTEXT, **key)
        assert opened["Plaintext"] == made["Plaintext"]
        assert opened["KeyId"] == KEY and opened["EncryptionAlgorithm"] == "SYMMETRIC_DEFAULT"
    again = kms.generate_data_key(KeyId=KEY, NumberOfBytes=64, EncryptionContext=CONTEXT)
    assert len(again["Plaintext"]) == 64 and again["CiphertextBlob"] != made["CiphertextBlob"]


def test_a_text_comes_back(kms):
    made = kms.encrypt(KeyId=KEY, Plaintext=b"text")
    assert made["KeyId"] == KEY and b"text" not in made["CiphertextBlob"]
    assert kms.decrypt(CiphertextBlob=made["CiphertextBlob"])["Plaintext"] == b"text"


def test_a_key_is_described(kms):
    key = kms.describe_key(KeyId=KEY)["KeyMetadata"]
    assert (key["Arn"], key["AWSAccountId"], key["KeyState"]) == (KEY, ACCOUNT, "Enabled")
    assert (key["KeySpec"], key["KeyUsage"], key["Enabled"]) == ("SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT", True)


@pytest.mark.parametrize("context", [{}, {"userpool-id": "us-east-1_a"}, {**CONTEXT, "purpose": "Tests"}])
def test_another_context_opens_nothing(kms, context):
    blob = kms.generate_data_key(KeyId=KEY, KeySpec="AES_256", EncryptionContext=CONTEXT)["CiphertextBlob"]
    with kms_refused("InvalidCiphertextException"):
        kms.decrypt(CiphertextBlob=blob, EncryptionContext=context)


def test_another_key_opens_nothing(kms):
    blob = kms.encrypt(KeyId=KEY, Plaintext=b"text")["CiphertextBlob"]
    with kms_refused("IncorrectKeyException"):
        kms.decrypt(CiphertextBlob=blob, KeyId=OTHER)
    with kms_refused("InvalidCiphertextException"):
        kms.decrypt(CiphertextBlob=blob.replace(KEY.encode(), OTHER.encode()))


def test_bytes_that_were_changed_open_nothing(kms):
    blob = kms.encrypt(KeyId=KEY, Plaintext=b"text")["CiphertextBlob"]
    for at in (0, 2, 40, len(blob) // 2, len(blob) - 1):
        changed = bytes([*blob[:at], blob[at] ^ 1, *blob[at + 1 :]])
        with kms_refused("InvalidCiphertextException"):
            kms.decrypt(CiphertextBlob=changed)
    for changed in (blob[:-1], blob + b"x", b"x"):
        with kms_refused("InvalidCiphertextException"):
            kms.decrypt(CiphertextBlob=changed)


def test_keys_of_others_are_not_found(kms):
    for key in (KEY.replace(ACCOUNT, "000000000001"), KEY.replace("us-east-1", "eu-west-1"), "alias/a"):
        with kms_refused("NotFoundException"):
            kms.encrypt(KeyId=key, Plaintext=b"text")


def test_what_is_not_served_says_so(kms):
    with kms_refused("NotImplementedException", "operation `CreateKey` is not implemented", 501):
        kms.create_key()
    with kms_refused("DryRunOperationException"):
        kms.encrypt(KeyId=KEY, Plaintext=b"text", DryRun=True)
    with kms_refused("ValidationException"):
        kms.generate_data_key(KeyId=KEY)
    with kms_refused("InvalidGrantTokenException"):
        kms.encrypt(KeyId=KEY, Plaintext=b"text", GrantTokens=["token"])
    with kms_refused("InvalidKeyUsageException"):
        kms.encrypt(KeyId=KEY, Plaintext=b"text", EncryptionAlgorithm="RSAES_OAEP_SHA_1")


def test_policies_say_who_may_use_a_key(kms, acting):
    blob = kms.encrypt(KeyId=KEY, Plaintext=b"text")["CiphertextBlob"]
    with kms_refused("AccessDeniedException", f"kms:Decrypt on resource: {KEY} because"):
        acting().decrypt(CiphertextBlob=blob)
    with kms_refused("AccessDeniedException"):
        acting("kms:Decrypt", OTHER).decrypt(CiphertextBlob=blob)
    reader = acting("kms:Decrypt", KEY)
    assert reader.decrypt(CiphertextBlob=blob)["Plaintext"] == b"text"
    with kms_refused("AccessDeniedException"):
        reader.decrypt(CiphertextBlob=kms.encrypt(KeyId=OTHER, Plaintext=b"text")["CiphertextBlob"])
    with kms_refused("AccessDeniedException"):
        reader.generate_data_key(KeyId=KEY, KeySpec="AES_256")


def test_a_wrong_secret_opens_nothing(server, kms):
    blob = kms.encrypt(KeyId=KEY, Plaintext=b"text")["CiphertextBlob"]
    with kms_refused("InvalidSignatureException"):
        server.client("kms", "test", "wrong").decrypt(CiphertextBlob=blob)


def test_the_encryption_sdk_writes_and_reads_under_a_key(kms):
    client = aws_encryption_sdk.EncryptionSDKClient()
    key, other = (KMSMasterKey(key_id=arn, client=kms) for arn in (KEY, OTHER))
    message, _ = client.encrypt(source=b"text", encryption_context=CONTEXT, key_provider=key)
    text, header = client.decrypt(source=message, key_provider=key)
    assert text == b"text" and CONTEXT.items() <= header.encryption_context.items()
    with pytest.raises(AWSEncryptionSDKClientError):
        client.decrypt(source=message, key_provider=other)
