"""The model of the server's own service, as AWS's SDKs find models in their data folders."""

import tempfile
from pathlib import Path

import boto3

API = Path(__file__).parents[3] / "api" / "cognomen.json"
_data = tempfile.TemporaryDirectory(prefix="cognomen-models-")
_folder = Path(_data.name) / "cognomen" / "2026-11-01"
_folder.mkdir(parents=True)
(_folder / "service-2.json").write_text(API.read_text())


def session(key="test", secret="test", token=None):
    """A session of boto3 that knows the service `cognomen`."""
    made = boto3.session.Session(key, secret, token, region_name="us-east-1")
    made._loader.search_paths.append(_data.name)
    return made
