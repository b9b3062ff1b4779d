"""The functions of `tests/functions`, as a server's configuration declares them."""

import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[4]
SOURCES = ROOT / "tests/functions"
RUST = Path(os.environ.get("COGNOMEN_BINARY", ROOT / "target/debug/cognomen")).parent
SUPPORT = Path(__file__).parent
REGION, ACCOUNT = "us-east-1", "000000000000"
# A machine that is busy starts processes slowly: what Amazon bounds to five seconds has longer here.
PATIENT = "[lambda]\ntimeout_ms = 30000\n\n"
KEY = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/9a4f1d2c-77e1-4a43-8c5e-0d6c3d0b9b11"
SECONDS = 30


def arn(name, region=REGION, account=ACCOUNT):
    """ARN of a function."""
    return f"arn:aws:lambda:{region}:{account}:function:{name}"


def declaration(name, command, directory, environment=None, **settings):
    """One `[[functions]]` table."""
    settings = {"timeout": SECONDS, **settings}
    lines = [
        "[[functions]]",
        f"name = {json.dumps(name)}",
        f"command = {json.dumps([str(word) for word in command])}",
        f"directory = {json.dumps(str(directory))}",
        *(f"{key} = {json.dumps(value)}" for key, value in settings.items()),
    ]
    if environment:
        pairs = ", ".join(f"{key} = {json.dumps(str(value))}" for key, value in environment.items())
        lines.append(f"environment = {{ {pairs} }}")
    return "\n".join(lines) + "\n\n"


def python(handler):
    """The command that runs a handler in Python."""
    return [sys.executable, "-m", "awslambdaric", handler]


def javascript(handler):
    """The command that runs a handler in JavaScript."""
    return [SOURCES / "javascript/node_modules/.bin/aws-lambda-ric", handler]


class Functions:
    """Every function of `tests/functions`, called LANGUAGE-HANDLER, and what each was given."""

    def __init__(self, folder, **environment):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.environment = {**environment, "KEY_ARN": KEY}
        self.config = "".join([PATIENT, *self._python(), *self._javascript(), *self._rust()])

    def _recorded(self, name, handler, **more):
        return {
            **self.environment,
            **more,
            "RECORD": self.folder / f"{name}.jsonl",
            "RECORDED_HANDLER": f"{handler}.handler",
        }

    def _python(self):
        folder = SOURCES / "python"
        for handler in sorted(file.stem for file in folder.glob("*.py")):
            name = f"python-{handler}"
            environment = self._recorded(name, handler, PYTHONPATH=SUPPORT)
            yield declaration(name, python("recorder.handler"), folder, environment)

    def _javascript(self):
        folder = SOURCES / "javascript"
        for handler in sorted(file.stem for file in folder.glob("*.mjs")):
            name = f"javascript-{handler}"
            environment = self._recorded(name, handler, RECORDED_FOLDER=folder)
            yield declaration(name, javascript("recorder.handler"), SUPPORT, environment)

    def _rust(self):
        for handler in sorted(file.stem for file in (SOURCES / "rust/src/bin").glob("*.rs")):
            yield declaration(f"rust-{handler}", [RUST / handler], SOURCES / "rust", self.environment)

    def events(self, name, pool):
        """The events that a function was given by a pool, in order."""
        record = self.folder / f"{name}.jsonl"
        events = [json.loads(line) for line in record.read_text().splitlines()] if record.exists() else []
        return [event for event in events if event["userPoolId"] == pool.id]

    def last(self, name, pool):
        """The newest of them."""
        return self.events(name, pool)[-1]
