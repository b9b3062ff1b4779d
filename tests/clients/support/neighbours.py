"""HTTP services of an application: a directory with users of its own, and a post office."""

import hashlib
import json
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECONDS = 30


class Neighbour:
    """Answers JSON with JSON, on a port of its own. One that was stopped can start again where it was."""

    def __init__(self):
        self.port = 0
        self.start()

    def start(self):
        """Listens."""
        neighbour = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                status, answer = neighbour.answer(self.path.strip("/"), body)
                content = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def stop(self):
        """Listens no longer."""
        self.server.shutdown()
        self.server.server_close()


class Directory(Neighbour):
    """Keeps people with salted hashes of their passwords, which it does not tell."""

    def __init__(self):
        self.people, self.asked = {}, []
        super().__init__()

    @staticmethod
    def _hash(password, salt):
        return hashlib.pbkdf2_hmac("sha1", password.encode(), salt, 1000)

    def add(self, login, password, **person):
        """Takes somebody in; the name."""
        salt = os.urandom(8)
        self.people[login] = (salt, self._hash(password, salt), person)
        return login

    def answer(self, path, body):
        """`authenticate` a login and password, or `lookup` a login."""
        self.asked.append((path, body["login"]))
        salt, expected, person = self.people.get(body["login"], (b"", b"", None))
        if person is None:
            return 404, {"error": "unknown"}
        if path == "authenticate" and self._hash(body["password"], salt) != expected:
            return 401, {"error": "wrong"}
        return 200, person


class PostOffice(Neighbour):
    """Keeps letters until somebody asks for them."""

    def __init__(self):
        self.letters, self.arrived = [], threading.Condition()
        super().__init__()

    def answer(self, _path, body):
        """Takes a letter."""
        with self.arrived:
            self.letters.append(body)
            self.arrived.notify_all()
        return 202, {}

    def take(self, pool, to):
        """The next letter of a pool to an address, once it is there."""

        def mine():
            return next((letter for letter in self.letters if (letter["pool"], letter["to"]) == (pool.id, to)), None)

        with self.arrived:
            if not self.arrived.wait_for(mine, SECONDS):
                raise AssertionError(f"no letter to {to} but {self.letters}")
            letter = mine()
            self.letters.remove(letter)
            return letter


class Gate(Neighbour):
    """Keeps whoever asks waiting until it is opened."""

    def __init__(self):
        self.waiting, self.changed, self.is_open = 0, threading.Condition(), False
        super().__init__()

    def answer(self, _path, _body):
        """Waits."""
        with self.changed:
            self.waiting += 1
            self.changed.notify_all()
            self.changed.wait_for(lambda: self.is_open, SECONDS)
        return 200, {}

    def awaited(self, count):
        """Returns once so many wait."""
        with self.changed:
            assert self.changed.wait_for(lambda: self.waiting >= count, SECONDS), self.waiting

    def open(self):
        """Lets all pass."""
        with self.changed:
            self.is_open = True
            self.changed.notify_all()
