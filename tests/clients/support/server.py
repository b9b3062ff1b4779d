"""A `cognomen dev` process on a port and a folder of its own."""

import os
import queue
import re
import signal
import subprocess
import threading
from pathlib import Path

import boto3
from botocore.config import Config

from support import recorder

BINARY = Path(os.environ.get("COGNOMEN_BINARY", Path(__file__).parents[3] / "target/debug/cognomen"))
START_SECONDS = 30
REGION = "us-east-1"


class Server:
    """Starts at once; `stop` ends it gracefully and `kill` does not."""

    def __init__(self, folder, *flags, config=""):
        self.folder = Path(folder)
        self.data = self.folder / "data"
        self.log = self.folder / "server.log"
        self.flags = flags
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "cognomen.toml").write_text(config)
        self.start()

    def start(self):
        """Starts the process and waits for the line that names its URL."""
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("COGNOMEN_", "AWS_"))}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [BINARY, "dev", "--listen", "127.0.0.1:0", "--data", self.data, *self.flags],
                cwd=self.folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        lines = queue.Queue()
        threading.Thread(target=self._read, args=(self.process.stdout, lines), daemon=True).start()
        try:
            first = lines.get(timeout=START_SECONDS)
        except queue.Empty:
            first = ""
        found = re.search(r"https?://[\w.:\[\]-]+", first)
        if not found:
            self.kill()
            raise RuntimeError(f"the server did not say its URL but {first!r}; its log:\n{self.log.read_text()}")
        self.url = found.group().rstrip("/")

    def _read(self, stream, lines):
        with self.log.open("ab") as log:
            for line in stream:
                log.write(line)
                lines.put(line.decode())
        lines.put("")

    def client(self, service="cognito-idp", key="test", secret="test", region=REGION, token=None, **options):
        """A boto3 client that tries once and whose calls are noted."""
        client = boto3.client(
            service,
            endpoint_url=self.url,
            region_name=region,
            aws_access_key_id=key,
            aws_secret_access_key=secret,
            aws_session_token=token,
            config=Config(retries={"total_max_attempts": 1}, **options),
        )
        recorder.watch(client)
        return client

    def client_of(self, credentials, service="cognito-idp"):
        """A client with temporary credentials, as STS or an identity pool gave them."""
        secret = credentials.get("SecretAccessKey") or credentials["SecretKey"]
        return self.client(service, credentials["AccessKeyId"], secret, token=credentials["SessionToken"])

    def environment(self):
        """The process environment with which AWS's programs find the server."""
        return {
            **os.environ,
            "AWS_ENDPOINT_URL": self.url,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_CONFIG_FILE": str(self.folder / "no-config"),
            "AWS_SHARED_CREDENTIALS_FILE": str(self.folder / "no-credentials"),
        }

    def kill(self):
        """Ends the process as a power failure would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Ends the process gracefully."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout=START_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()
                raise
