"""What both senders do: open the code, and hand the letter to the shop's own post office."""

import base64
import json
import os
import urllib.request

import aws_encryption_sdk
from aws_encryption_sdk import CommitmentPolicy

POST_OFFICE = os.environ["POST_OFFICE_URL"]
client = aws_encryption_sdk.EncryptionSDKClient(commitment_policy=CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT)
keys = aws_encryption_sdk.StrictAwsKmsMasterKeyProvider(key_ids=[os.environ["KEY_ARN"]])


def opened(event):
    """The code in the clear. It must have been made for the pool that sends it."""
    plaintext, header = client.decrypt(source=base64.b64decode(event["request"]["code"]), key_provider=keys)
    if header.encryption_context["userpool-id"] != event["userPoolId"]:
        raise ValueError("the code is another pool's")
    return plaintext.decode()


def post(event, to):
    """Posts the code to an address or a number."""
    letter = {
        "pool": event["userPoolId"],
        "source": event["triggerSource"],
        "user": event["userName"],
        "to": to,
        "code": opened(event),
    }
    request = urllib.request.Request(f"{POST_OFFICE}/letters", json.dumps(letter).encode())
    urllib.request.urlopen(request, timeout=3).close()
