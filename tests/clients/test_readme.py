"""The README's quick start, word for word."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from support.server import Server

README = Path(__file__).parents[2] / "README.md"
DOCUMENTED_URL = "http://127.0.0.1:8400"


def opened(address):
    """The page of an address whose host only browsers resolve without help."""
    parts = urlsplit(address)
    request = Request(f"http://127.0.0.1:{parts.port}{parts.path}?{parts.query}", headers={"Host": parts.netloc})
    with urlopen(request) as answer:
        return answer.read().decode()


def test_the_quick_start_works_as_printed(tmp_path):
    text = README.read_text()
    after = text[text.index("In a second terminal") :]
    shell, pages, identities = re.findall(r"```sh\n(.*?)```", after, re.S)[:3]
    python = re.search(r"```python\n(.*?)```", after, re.S).group(1)
    assert DOCUMENTED_URL in shell and DOCUMENTED_URL in python

    server = Server(tmp_path)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "HOME": str(tmp_path)}

    def run(*command, program):
        port = server.url.rpartition(":")[2]
        done = subprocess.run(
            command,
            input=program.replace(DOCUMENTED_URL, server.url).replace(":8400/", f":{port}/"),
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0 and not done.stderr, done.stdout + done.stderr
        return done.stdout

    try:
        printed = run("bash", "-e", program=shell + pages + identities)
        assert '"Username": "ada"' in printed
        *_, address, key = printed.splitlines()
        assert "<h1>Sign in</h1>" in opened(address)
        assert re.fullmatch(r"ASIA[A-Z2-7]{16}", key)
        assert "ada@example.com" in run(sys.executable, "-", program=python)
    finally:
        server.stop()
