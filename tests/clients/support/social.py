"""Stand-ins for Google, Facebook, Login with Amazon and Twitter, on one port."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from urllib.request import parse_http_list, parse_keqv_list

import jwt
from authlib.oauth1.rfc5849.signature import construct_base_string, hmac_sha1_signature
from cryptography.hazmat.primitives.asymmetric import rsa

GOOGLE_CLIENT = "1234.apps.googleusercontent.com"
FACEBOOK_APP = "1000000000000001"
AMAZON_CLIENT = "amzn1.application-oa2-client.0123456789"
AMAZON_APP = "amzn1.application.0123456789"
TWITTER_KEY, TWITTER_SECRET = "consumer-key", "consumer-secret"


class Social:
    """Knows one user at each of them."""

    def __init__(self):
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        social = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                status, answer = social.answer(self.path, self.headers.get("Authorization", ""))
                content = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        """Listens no longer."""
        self.server.shutdown()
        self.server.server_close()

    @property
    def config(self):
        """Settings of a server that asks here."""
        places = {"google_keys": "/google"} | {name: f"/{name}" for name in ("facebook", "amazon", "twitter")}
        lines = (f'{name} = "{self.url}{path}"' for name, path in places.items())
        return "\n".join(["[identity.social]", *lines, ""])

    def google_token(self, key=None, **claims):
        """An ID token of Google's."""
        now = int(time.time())
        times = {"iat": now, "exp": now + 600}
        usual = {"iss": "https://accounts.google.com", "aud": GOOGLE_CLIENT, "sub": "1069"} | times
        return jwt.encode(usual | claims, key or self.key, algorithm="RS256", headers={"kid": "google-1"})

    def answer(self, path, authorization):
        """What a request is answered."""
        url = urlsplit(path)
        if url.path == "/google":
            jwk = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
            return 200, {"keys": [jwk | {"kid": "google-1", "alg": "RS256", "use": "sig"}]}
        if url.path.startswith("/facebook/"):
            if authorization != "Bearer facebook-token":
                return 400, {"error": {"type": "OAuthException", "code": 190}}
            return 200, {"id": {"/facebook/app": FACEBOOK_APP, "/facebook/me": "10158"}[url.path]}
        if url.path == "/amazon/auth/o2/tokeninfo":
            if parse_qs(url.query)["access_token"] != ["Atza|amazon+token"]:
                return 400, {"error": "invalid_token"}
            known = {"iss": "https://www.amazon.com", "user_id": "amzn1.account.K2", "exp": 3000, "iat": 1}
            return 200, known | {"aud": AMAZON_CLIENT, "app_id": AMAZON_APP}
        if url.path == "/twitter/1.1/account/verify_credentials.json":
            return (200, {"id_str": "38895958"}) if self.is_signed(path, authorization) else (401, {"errors": []})
        return 404, {}

    def is_signed(self, path, authorization):
        """Whether a request bears the signature of the one application for the one user (RFC 5849)."""
        given = parse_keqv_list(parse_http_list(authorization.removeprefix("OAuth ")))
        given = {name: unquote(value) for name, value in given.items()}
        signature = given.pop("oauth_signature", "")
        base = construct_base_string("GET", f"{self.url}{path}", list(given.items()))
        known = given.get("oauth_consumer_key") == TWITTER_KEY and given.get("oauth_token") == "twitter-token"
        return known and signature == hmac_sha1_signature(base, TWITTER_SECRET, "twitter-secret")
