"""An authenticator in software, with the browser around it."""

import base64
import hashlib
import json
import os

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

USER_PRESENT, USER_VERIFIED, ATTESTED = 1, 4, 64


def encode(data):
    """base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def cbor(value):
    """The little CBOR that an authenticator writes."""

    def head(major, number):
        if number < 24:
            return bytes([major << 5 | number])
        size = 1 if number < 256 else 2
        return bytes([major << 5 | 23 + size]) + number.to_bytes(size, "big")

    if isinstance(value, int):
        return head(1, -1 - value) if value < 0 else head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value)) + value.encode()
    return head(5, len(value)) + b"".join(cbor(key) + cbor(item) for key, item in value.items())


class Authenticator:
    """One passkey for the relying party and user of creation options."""

    def __init__(self, options):
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id = os.urandom(16)
        self.credential_id = encode(self.id)
        self.relying_party = options["rp"]["id"]
        self.user_handle = options["user"]["id"]
        self.count = 0

    def _data(self, flags, attested=b""):
        self.count += 1
        relying_party = hashlib.sha256(self.relying_party.encode()).digest()
        return relying_party + bytes([flags]) + self.count.to_bytes(4, "big") + attested

    def _answer(self, **response):
        return {
            "id": self.credential_id,
            "rawId": self.credential_id,
            "type": "public-key",
            "authenticatorAttachment": "platform",
            "clientExtensionResults": {},
            "response": response,
        }

    def create(self, options, origin, attestation="none"):
        """RegistrationResponseJSON."""
        numbers = self.key.public_key().public_numbers()
        x, y = (number.to_bytes(32, "big") for number in (numbers.x, numbers.y))
        key = cbor({1: 2, 3: -7, -1: 1, -2: x, -3: y})
        data = self._data(
            USER_PRESENT | USER_VERIFIED | ATTESTED, bytes(16) + len(self.id).to_bytes(2, "big") + self.id + key
        )
        return self._answer(
            clientDataJSON=encode(client_data("webauthn.create", options, origin)),
            attestationObject=encode(cbor({"fmt": attestation, "attStmt": {}, "authData": data})),
            transports=["internal"],
        )

    def get(self, options, origin):
        """AuthenticationResponseJSON."""
        data = self._data(USER_PRESENT | USER_VERIFIED)
        client = client_data("webauthn.get", options, origin)
        signed = data + hashlib.sha256(client).digest()
        return self._answer(
            clientDataJSON=encode(client),
            authenticatorData=encode(data),
            signature=encode(self.key.sign(signed, ec.ECDSA(hashes.SHA256()))),
            userHandle=self.user_handle,
        )


def client_data(ceremony, options, origin):
    """What the browser tells of the page."""
    return json.dumps({"type": ceremony, "challenge": options["challenge"], "origin": origin}).encode()
