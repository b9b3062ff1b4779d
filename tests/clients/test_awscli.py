"""The AWS CLI from a new pool to a signed-in user, with files and skeletons, and through IAM."""

import base64
import json
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from support.pool import NEW_PASSWORD, PASSWORD, unique
from support.server import REGION
from support.totp import code

PNG = b"\x89PNG\r\n\x1a\n and more"
AWS = Path(sys.executable).with_name("aws")


@pytest.fixture
def aws(server):
    """Runs the CLI; its answer, or its error's text when it must fail."""

    def run(*arguments, fails=False, **environment):
        done = subprocess.run(
            [sys.executable, AWS, *arguments, "--output", "json", "--region", REGION],
            env={**server.environment(), **environment},
            capture_output=True,
            text=True,
        )
        if fails:
            assert done.returncode == 255, done.stdout + done.stderr
            return done.stderr.strip()
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout) if done.stdout.strip() else None

    return run


def test_a_user_signs_up_and_in(aws, server):
    def idp(*arguments, **more):
        return aws("cognito-idp", *arguments, **more)

    pool = idp("create-user-pool", "--pool-name", unique("pool"), "--auto-verified-attributes", "email")
    pool_id = pool["UserPool"]["Id"]
    client = idp(
        "create-user-pool-client",
        *("--user-pool-id", pool_id, "--client-name", "web"),
        *("--explicit-auth-flows", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"),
    )["UserPoolClient"]["ClientId"]
    email = f"{unique('cli')}@example.com"
    ids = ("--client-id", client, "--username", "ada")
    attributes = ("--user-attributes", f"Name=email,Value={email}")
    assert not idp("sign-up", *ids, "--password", PASSWORD, *attributes)["UserConfirmed"]
    assert idp("sign-up", *ids, "--password", PASSWORD, *attributes, fails=True).endswith(
        "(UsernameExistsException) when calling the SignUp operation: User already exists"
    )
    (message,) = requests.get(f"{server.url}/_inbox/messages", params={"to": email}, timeout=10).json()
    assert idp("confirm-sign-up", *ids, "--confirmation-code", message["code"]) in (None, {})

    sign_in = ("initiate-auth", "--client-id", client, "--auth-flow", "USER_PASSWORD_AUTH", "--auth-parameters")
    token = idp(*sign_in, f"USERNAME=ada,PASSWORD={PASSWORD}")["AuthenticationResult"]["AccessToken"]
    user = idp("get-user", "--access-token", token)
    assert user["Username"] == "ada"
    assert {"Name": "email_verified", "Value": "true"} in user["UserAttributes"]

    change = ("--previous-password", PASSWORD, "--proposed-password", NEW_PASSWORD)
    idp("change-password", *change, "--access-token", token)
    assert idp(*sign_in, f"USERNAME=ada,PASSWORD={PASSWORD}", fails=True).endswith(
        "(NotAuthorizedException) when calling the InitiateAuth operation: Incorrect username or password."
    )
    listed = idp("list-users", "--user-pool-id", pool_id, "--filter", 'username ^= "a"')
    assert [found["Username"] for found in listed["Users"]] == ["ada"]


def test_iam_rights_are_given_and_used(aws):
    name = unique("cli")
    pool = aws("cognito-idp", "create-user-pool", "--pool-name", name)["UserPool"]
    made = aws("iam", "create-user", "--user-name", name)["User"]
    key = aws("iam", "create-access-key", "--user-name", name)["AccessKey"]
    theirs = {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}
    describe = ("cognito-idp", "describe-user-pool", "--user-pool-id", pool["Id"])
    assert aws("sts", "get-caller-identity", **theirs)["Arn"] == made["Arn"]
    assert aws(*describe, fails=True, **theirs).endswith(
        "(AccessDeniedException) when calling the DescribeUserPool operation: "
        f"User: {made['Arn']} is not authorized to perform: cognito-idp:DescribeUserPool "
        f"on resource: {pool['Arn']} "
        "because no identity-based policy allows the cognito-idp:DescribeUserPool action"
    )
    policy = {
        "Version": "2012-10-17",
        "Statement": {"Effect": "Allow", "Action": "cognito-idp:Describe*", "Resource": pool["Arn"]},
    }
    aws(
        *("iam", "put-user-policy", "--user-name", name, "--policy-name", "read"),
        *("--policy-document", json.dumps(policy)),
    )
    assert aws(*describe, **theirs)["UserPool"]["Id"] == pool["Id"]


@pytest.fixture
def of_pool(aws, pool, tmp_path):
    """Runs an operation on the pool with an input in a file of JSON, as `--generate-cli-skeleton` prints it."""

    def run(operation, *arguments, **members):
        path = tmp_path / f"{unique('input')}.json"
        path.write_text(json.dumps({"UserPoolId": pool.id, **members}))
        return aws("cognito-idp", operation, "--cli-input-json", f"file://{path}", *arguments)

    return run


def test_skeletons_name_what_the_server_takes(aws, of_pool, pool):
    skeleton = aws("cognito-idp", "create-resource-server", "--generate-cli-skeleton", "input")
    assert skeleton.keys() == {"UserPoolId", "Identifier", "Name", "Scopes"}
    scopes = [{"ScopeName": "read", "ScopeDescription": "Reads orders"}]
    filled = {**skeleton, "UserPoolId": pool.id, "Identifier": "orders", "Name": "Orders", "Scopes": scopes}
    assert of_pool("create-resource-server", **filled)["ResourceServer"] == filled
    listed = aws("cognito-idp", "list-resource-servers", "--user-pool-id", pool.id, "--query", "ResourceServers[]")
    assert listed == [filled]


def test_files_are_sent_as_their_bytes(aws, of_pool, pool, tmp_path):
    image = tmp_path / "logo.png"
    image.write_bytes(PNG)
    of_pool("create-user-pool-domain", Domain=unique("cli"))
    made = of_pool("set-ui-customization", "--image-file", f"fileb://{image}", ClientId=pool.client_id)
    assert requests.get(made["UICustomization"]["ImageUrl"], timeout=10).content == PNG

    logo = {"Category": "FORM_LOGO", "ColorMode": "LIGHT", "Extension": "PNG"}
    made = aws(
        *("cognito-idp", "create-managed-login-branding", "--user-pool-id", pool.id, "--client-id", pool.client_id),
        *("--settings", '{"componentClasses": {"buttons": {"borderRadius": 2.5}}}'),
        *("--assets", ",".join(f"{name}={value}" for name, value in logo.items()) + f",Bytes@=fileb://{image}"),
    )["ManagedLoginBranding"]
    assert made["Assets"] == [{**logo, "Bytes": base64.b64encode(PNG).decode()}]
    assert made["Settings"] == {"componentClasses": {"buttons": {"borderRadius": 2.5}}}


def test_second_factors_are_set_up(aws, of_pool, pool):
    factors = {"MfaConfiguration": "OPTIONAL", "SoftwareTokenMfaConfiguration": {"Enabled": True}}
    assert of_pool("set-user-pool-mfa-config", **factors) == factors
    assert of_pool("get-user-pool-mfa-config") == factors
    pool.admin_user()
    mine = ("--access-token", pool.sign_in()["AccessToken"])
    secret = aws("cognito-idp", "associate-software-token", *mine)["SecretCode"]
    verified = aws("cognito-idp", "verify-software-token", *mine, "--user-code", code(secret))
    assert verified == {"Status": "SUCCESS"}
    preference = ("--software-token-mfa-settings", "Enabled=true,PreferredMfa=true")
    aws("cognito-idp", "set-user-mfa-preference", *mine, *preference)
    challenge = aws(
        *("cognito-idp", "initiate-auth", "--client-id", pool.client_id, "--auth-flow", "USER_PASSWORD_AUTH"),
        *("--auth-parameters", f"USERNAME=ada,PASSWORD={PASSWORD}"),
    )
    assert challenge["ChallengeName"] == "SOFTWARE_TOKEN_MFA"
    answer = aws(
        *("cognito-idp", "respond-to-auth-challenge", "--client-id", pool.client_id),
        *("--challenge-name", "SOFTWARE_TOKEN_MFA", "--session", challenge["Session"]),
        *("--challenge-responses", f"USERNAME=ada,SOFTWARE_TOKEN_MFA_CODE={code(secret, 1)}"),
    )
    assert "AccessToken" in answer["AuthenticationResult"]


def test_risks_are_configured(of_pool, aws, make_pool):
    pool = make_pool(UserPoolAddOns={"AdvancedSecurityMode": "ENFORCED"}, UserPoolTier="PLUS")
    exceptions = {"BlockedIPRangeList": ["192.0.2.0/24"], "SkippedIPRangeList": ["198.51.100.7/32"]}
    breached = {"EventFilter": ["SIGN_IN"], "Actions": {"EventAction": "BLOCK"}}
    settings = {
        "UserPoolId": pool.id,
        "RiskExceptionConfiguration": exceptions,
        "CompromisedCredentialsRiskConfiguration": breached,
    }
    made = of_pool("set-risk-configuration", **settings)["RiskConfiguration"]
    assert made["RiskExceptionConfiguration"] == exceptions
    found = aws("cognito-idp", "describe-risk-configuration", "--user-pool-id", pool.id)["RiskConfiguration"]
    assert found == made


def test_users_are_imported(aws, pool, tmp_path):
    ids = ("--user-pool-id", pool.id)
    header = aws("cognito-idp", "get-csv-header", *ids)["CSVHeader"]
    row = {"cognito:username": "ada", "email": "ada@example.com", "email_verified": "TRUE"}
    row["cognito:mfa_enabled"] = "FALSE"
    file = "\n".join([",".join(header), ",".join(row.get(name, "") for name in header)])
    role = ("--cloud-watch-logs-role-arn", "arn:aws:iam::000000000000:role/logs")
    job = aws("cognito-idp", "create-user-import-job", *ids, "--job-name", "users", *role)["UserImportJob"]
    encryption = {"x-amz-server-side-encryption": "aws:kms"}
    assert requests.put(job["PreSignedUrl"], data=file, headers=encryption, timeout=10).status_code == 200
    assert aws("cognito-idp", "start-user-import-job", *ids, "--job-id", job["JobId"])["UserImportJob"]["StartDate"]
    for _ in range(60):
        now = aws("cognito-idp", "describe-user-import-job", *ids, "--job-id", job["JobId"])["UserImportJob"]
        if now["Status"] not in ("Pending", "InProgress"):
            break
    assert (now["Status"], now["ImportedUsers"]) == ("Succeeded", 1)
