"""A Lambda that is not ours: moto's server, in a process of its own. `python lambda_service.py` is that process.

moto would run functions in containers. Here it runs them itself; all that a caller sees of the API stays moto's.
"""

import importlib.util
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import boto3


class Lambda:
    """Starts at once."""

    def __init__(self):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
        self.process = subprocess.Popen(
            [sys.executable, __file__], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.url = self.process.stdout.readline().decode().strip()

    def client(self, service):
        """A boto3 client."""
        return boto3.client(
            service,
            endpoint_url=self.url,
            region_name="us-east-1",
            aws_access_key_id="test",
            aws_secret_access_key="test",
        )

    def deploy(self, source):
        """Makes a function of a file with a `handler`; its ARN."""
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w") as file:
            file.write(source, Path(source).name)
        trust = {"Version": "2012-10-17", "Statement": []}
        role = self.client("iam").create_role(RoleName="functions", AssumeRolePolicyDocument=json.dumps(trust))
        made = self.client("lambda").create_function(
            FunctionName=Path(source).stem,
            Runtime="python3.11",
            Role=role["Role"]["Arn"],
            Handler=f"{Path(source).stem}.handler",
            Code={"ZipFile": archive.getvalue()},
        )
        return made["FunctionArn"]

    def stop(self):
        """Ends the process."""
        self.process.terminate()
        self.process.wait()


def run(function, event):
    """What a deployed function answers to an event."""
    folder = tempfile.mkdtemp()
    zipfile.ZipFile(io.BytesIO(function.code_bytes)).extractall(folder)
    module, name = function.handler.split(".")
    spec = importlib.util.spec_from_file_location(module, f"{folder}/{module}.py")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return getattr(loaded, name)(event, None)


def invoke(backend, function_name, qualifier, body, headers, response_headers):
    """`Invoke` of a moto back end."""
    function = backend.get_function(function_name, qualifier)
    try:
        return json.dumps(run(function, json.loads(body))).encode()
    except Exception as error:
        response_headers["x-amz-function-error"] = "Unhandled"
        return json.dumps({"errorMessage": str(error), "errorType": type(error).__name__}).encode()


def main():
    """Serves until ended."""
    from moto.awslambda_simple.models import LambdaSimpleBackend
    from moto.core import config
    from moto.server import ThreadedMotoServer

    config.default_user_config["lambda"] = {"use_docker": False}
    LambdaSimpleBackend.invoke = invoke
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    print(f"http://{host}:{port}", flush=True)
    server._thread.join()


if __name__ == "__main__":
    main()
