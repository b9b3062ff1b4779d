"""An OpenID Connect provider with keys of its own, on a port of this machine."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from joserfc import jwt
from joserfc.jwk import ECKey, RSAKey


class OpenIdProvider:
    """Answers discovery and keys; counts what it is asked for. `issuer` may lie about who it is."""

    def __init__(self):
        self.keys = {"one": RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})}
        self.asked = []
        provider = self

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self):
                provider.asked.append(self.path)
                body = provider.documents().get(self.path)
                self.send_response(200 if body else 404)
                self.end_headers()
                self.wfile.write(json.dumps(body).encode() if body else b"")

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        self.name = f"127.0.0.1:{self.server.server_address[1]}"
        self.issuer = self.claimed = f"http://{self.name}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def documents(self):
        """What it answers by path."""
        keys = [key.as_dict(private=False) for key in self.keys.values()]
        discovery = {"issuer": self.claimed, "jwks_uri": f"{self.issuer}/keys"}
        return {"/.well-known/openid-configuration": discovery, "/keys": {"keys": keys}}

    def add_key(self, kid, kind="RSA"):
        """Signs with another key from now on."""
        made = RSAKey.generate_key(2048, {"kid": kid}) if kind == "RSA" else ECKey.generate_key("P-256", {"kid": kid})
        self.keys[kid] = made

    def token(self, kid="one", algorithm="RS256", key=None, **claims):
        """An ID token of `ada` for the client `app`, signed by a key of the provider's unless another is given."""
        now = int(time.time())
        claims = {"iss": self.issuer, "sub": "ada", "aud": "app", "iat": now, "exp": now + 600, **claims}
        return jwt.encode({"alg": algorithm, "kid": kid}, claims, key or self.keys[kid], algorithms=[algorithm])

    def stop(self):
        """Ends it."""
        self.server.shutdown()
        self.server.server_close()
