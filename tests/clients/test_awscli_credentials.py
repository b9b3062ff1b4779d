"""The AWS CLI with temporary credentials: from a program, and from a web identity's token in a file."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from support.identities import IdentityPool, allow
from support.pool import unique
from support.server import REGION

AWS = Path(sys.executable).with_name("aws")
PROGRAM = """\
#!{python}
import json
import boto3
from botocore import UNSIGNED
from botocore.config import Config

pool = boto3.client("cognito-identity", endpoint_url="{url}", region_name="us-east-1", config=Config(signature_version=UNSIGNED))
identity = pool.get_id(IdentityPoolId="{pool}")["IdentityId"]
given = pool.get_credentials_for_identity(IdentityId=identity)["Credentials"]
print(json.dumps({{
    "Version": 1,
    "AccessKeyId": given["AccessKeyId"],
    "SecretAccessKey": given["SecretKey"],
    "SessionToken": given["SessionToken"],
    "Expiration": given["Expiration"].isoformat(),
}}))
"""


@pytest.fixture
def world(server, pool):
    pool.admin_user(attributes={"email": f"{unique('ada')}@example.com"})
    identities = IdentityPool(server, pool)
    role = identities.role("authenticated", allow("cognito-idp:DescribeUserPool", pool.arn))
    identities.set_roles(role, identities.role("unauthenticated"))
    identities.user_role = role
    return identities


@pytest.fixture
def aws(server):
    """Runs the CLI without any key of its own."""

    def run(*arguments, fails=False, **environment):
        own = {k: v for k, v in server.environment().items() if not k.startswith("AWS_ACCESS") and "SECRET" not in k}
        done = subprocess.run(
            [sys.executable, AWS, *arguments, "--output", "json", "--region", REGION],
            env={**own, **environment},
            capture_output=True,
            text=True,
        )
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return done.stderr.strip() if fails else json.loads(done.stdout)

    return run


def test_credentials_from_a_program(aws, server, world, tmp_path):
    program = tmp_path / "credentials.py"
    program.write_text(PROGRAM.format(python=sys.executable, url=server.url, pool=world.id))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    config = tmp_path / "config"
    config.write_text(f"[profile guest]\ncredential_process = {program}\n")
    options = {"AWS_CONFIG_FILE": str(config), "AWS_PROFILE": "guest"}
    me = aws("sts", "get-caller-identity", **options)
    assert me["Arn"].endswith("/CognitoIdentityCredentials")
    refused = aws("cognito-idp", "describe-user-pool", "--user-pool-id", world.pool.id, fails=True, **options)
    assert "AccessDeniedException" in refused and "is not authorized to perform" in refused


def test_credentials_by_a_token_in_a_file(aws, world, tmp_path):
    logins = world.logins()
    identity = world.identity(logins)
    token = world.public.get_open_id_token(IdentityId=identity, Logins=logins)["Token"]
    file = tmp_path / "token"
    file.write_text(token)
    options = {
        "AWS_WEB_IDENTITY_TOKEN_FILE": str(file),
        "AWS_ROLE_ARN": world.user_role,
        "AWS_ROLE_SESSION_NAME": "laptop",
    }
    role = world.user_role.rsplit("/", 1)[1]
    assert aws("sts", "get-caller-identity", **options)["Arn"].endswith(f":assumed-role/{role}/laptop")
    found = aws("cognito-idp", "describe-user-pool", "--user-pool-id", world.pool.id, **options)
    assert found["UserPool"]["Id"] == world.pool.id
    refused = aws("cognito-idp", "list-users", "--user-pool-id", world.pool.id, fails=True, **options)
    assert "because no identity-based policy allows the cognito-idp:ListUsers action" in refused
    file.write_text(token[:-8] + "AAAAAAAA")
    assert "InvalidIdentityToken" in aws("sts", "get-caller-identity", fails=True, **options)
