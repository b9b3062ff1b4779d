"""A Lambda that does not keep to its protocol."""

import json
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

HUGE = 7_000_000


class Misbehaving:
    """Answers as the name of the function says, and keeps every request."""

    def __init__(self, key, secret):
        self.credentials, self.requests, self.over = Credentials(key, secret), [], threading.Event()
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                name = urllib.parse.unquote(self.path).split("/")[3].split(":")[6]
                service.requests.append((name, self.path, dict(self.headers), body))
                getattr(service, name)(self, body)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"

    def stop(self):
        """Lets go of all who wait, and ends."""
        self.over.set()
        self.server.shutdown()
        self.server.server_close()

    def of(self, name):
        """The requests for a function."""
        return [request for request in self.requests if request[0] == name]

    def is_signed(self, request):
        """Whether botocore would have signed a request like this."""
        _, path, headers, body = request
        given = {name.lower(): value for name, value in headers.items()}
        names = given["authorization"].partition("SignedHeaders=")[2].partition(",")[0].split(";")
        again = AWSRequest("POST", f"{self.url}{path}", {name: given[name] for name in names}, body)
        again.context["timestamp"] = given["x-amz-date"]
        signer = SigV4Auth(self.credentials, "lambda", "us-east-1")
        signature = signer.signature(signer.string_to_sign(again, signer.canonical_request(again)), again)
        return given["authorization"].endswith(f"Signature={signature}")

    @staticmethod
    def _answer(request, body, status=200, **headers):
        request.send_response(status)
        request.send_header("Content-Type", "application/json")
        request.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    def _changed(self, request, body, **changes):
        self._answer(request, json.dumps({**json.loads(body), **changes}).encode())

    def _hang_up(self, request):
        request.close_connection = True
        request.connection.shutdown(2)

    def good(self, request, body):
        """Gives the event back."""
        self._answer(request, body)

    def slow(self, request, body):
        """Answers when all is over."""
        self.over.wait()
        self._hang_up(request)

    def broken(self, request, body):
        """500."""
        self._answer(request, b'{"Message":"Service error"}', 500, X_Amzn_ErrorType="ServiceException")

    def throttled(self, request, body):
        """429."""
        self._answer(request, b'{"Reason":"ConcurrentInvocationLimitExceeded"}', 429)

    def pending(self, request, body):
        """409."""
        self._answer(request, b"{}", 409, X_Amzn_ErrorType="ResourceConflictException:http://internal/")

    def moved(self, request, body):
        """A redirect, which must not be followed: events hold secrets."""
        self._answer(request, b"", 307, Location=f"{self.url}/2015-03-31/functions/a:b:c:d:e:f:good/invocations")

    def garbage(self, request, body):
        """No JSON."""
        self._answer(request, b'{"version": "1", ')

    def nothing(self, request, body):
        """`null`, as functions without a return value answer."""
        self._answer(request, b"null")

    def empty(self, request, body):
        """No body at all."""
        self._answer(request, b"")

    def future(self, request, body):
        """Another version."""
        self._changed(request, body, version="2")

    def stranger(self, request, body):
        """A response that is no response."""
        self._changed(request, body, response="yes")

    def huge(self, request, body):
        """More than Lambda lets through, announced."""
        self._changed(request, body, more="x" * HUGE)

    def endless(self, request, body):
        """More than Lambda lets through, piece by piece."""
        request.send_response(200)
        request.send_header("Content-Type", "application/json")
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        piece = b"x" * 65536
        try:
            while not self.over.is_set():
                request.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        except OSError:
            request.close_connection = True

    def cut(self, request, body):
        """Hangs up without a word."""
        self._hang_up(request)

    def halved(self, request, body):
        """Hangs up in the middle."""
        request.send_response(200)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body[: len(body) // 2])
        request.wfile.flush()
        self._hang_up(request)

    def wordless(self, request, body):
        """A failure without a message."""
        self._answer(request, b"{}", X_Amz_Function_Error="Unhandled")
