"""Makes srp.json: SRP exchanges as Amazon Cognito's client libraries calculate them, in plain integers.

Run `python3 srp.py > srp.json`. With `pycognito` installed, every exchange is also compared with its calculation.
"""

import hashlib
import hmac
import json
import random

N = int(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B"
    "302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE6"
    "49286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB9ED529077096966D"
    "670C354E4ABC9804F1746C08CA18217C32905E462E36CE3BE39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
    "3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7D"
    "B3970F85A6E1E4C7ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C"
    "BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
    16,
)
G = 2


def pad(number):
    """The number's bytes, a zero in front where the top bit is set."""
    return number.to_bytes(number.bit_length() // 8 + 1, "big")


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def integer(digest):
    return int.from_bytes(digest, "big")


K = integer(sha256(pad(N), pad(G)))


def exchange(pool_name, username, password, salt, a, b):
    identity = sha256(f"{pool_name}{username}:{password}".encode())
    x = integer(sha256(pad(salt), identity))
    v = pow(G, x, N)
    public_a, public_b = pow(G, a, N), (K * v + pow(G, b, N)) % N
    u = integer(sha256(pad(public_a), pad(public_b)))
    secret = pow((public_b - K * pow(G, x, N)) % N, a + u * x, N)
    assert secret == pow(public_a * pow(v, u, N), b, N)
    prk = hmac.new(pad(u), pad(secret), "sha256").digest()
    key = hmac.new(prk, b"Caldera Derived Key\x01", "sha256").digest()[:16]
    block, timestamp = sha256(pad(public_b)), "Sat Nov 21 06:05:04 UTC 2026"
    claim = pool_name.encode() + username.encode() + block + timestamp.encode()
    compare_with_library(pool_name, username, password, salt, a, public_b, key)
    return {
        "pool_name": pool_name,
        "username": username,
        "password": password,
        "salt": f"{salt:032x}",
        "a": f"{a:064x}",
        "b": f"{b:064x}",
        "v": f"{v:0768x}",
        "public_a": f"{public_a:x}",
        "public_b": f"{public_b:x}",
        "key": key.hex(),
        "secret_block": block.hex(),
        "timestamp": timestamp,
        "signature": hmac.new(key, claim, "sha256").hexdigest(),
    }


def compare_with_library(pool_name, username, password, salt, a, public_b, key):
    try:
        from pycognito.aws_srp import AWSSRP
    except ImportError:
        return
    client = AWSSRP(username, password, f"us-east-1_{pool_name}", "client", client=object())
    client.small_a_value, client.large_a_value = a, pow(G, a, N)
    assert client.get_password_authentication_key(username, password, public_b, f"{salt:x}") == key


def vectors():
    source = random.Random(3526)
    cases = [
        ("Ab3dE5gH7", "mary", "Correct-horse-1"),
        ("000000000", "0f8fad5b-d9cb-469f-a165-70867728950e", "pässwörd ☃ \U0001f512"),
        ("-GroupKey", "us-east-1_5a1c", "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo="),
        ("Zz9", "", ":"),
    ]
    salts = [0x80 << 120, 1, 0x7F << 112 | 0xFF, source.getrandbits(128)]
    for case, salt in zip(cases, salts):
        yield exchange(*case, salt, source.getrandbits(256), source.getrandbits(256))
    yield exchange(*cases[0], 0, 1, 1)
    yield exchange(*cases[0], salts[3], (1 << 256) - 1, (1 << 256) - 1)
    # Public numbers with leading zero digits, which clients write and hash without them.
    exponent = next(e for e in range(2000, 100000) if pow(G, e, N).bit_length() <= 3072 - 12)
    yield exchange(*cases[0], salts[3], exponent, exponent)


print(json.dumps(list(vectors()), indent=2, ensure_ascii=False))
