"""What an authenticator app shows (RFC 6238)."""

import base64
import hmac
import time


def code(secret, steps=0):
    """The code of a secret in Base32, some steps of 30 seconds from now."""
    counter = int(time.time()) // 30 + steps
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, counter.to_bytes(8, "big"), "sha1")
    offset = digest[-1] & 15
    return f"{(int.from_bytes(digest[offset:offset + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def wrong(secret):
    """A code that no step near now has."""
    near = {code(secret, steps) for steps in range(-3, 4)}
    return next(f"{number:06}" for number in range(100) if f"{number:06}" not in near)
