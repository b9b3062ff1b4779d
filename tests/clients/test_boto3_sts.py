"""Temporary credentials of STS in boto3: roles, sessions, federated users, tokens of callers and their chains."""

import datetime
import json

import boto3
import jwt
import pytest
import requests
from botocore.exceptions import ClientError

from support.identities import public
from support.models import session as session_with_models
from support.pool import unique

ACCOUNT = "000000000000"
EVERYTHING = {"Effect": "Allow", "Action": "*", "Resource": "*"}
ASSUME = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def trust(principal, *actions, condition=None):
    statement = {"Effect": "Allow", "Principal": principal, "Action": list(actions or ASSUME)}
    return document({**statement, **({"Condition": condition} if condition else {})})


def fails(call, *arguments, **more):
    """Code, status and message of the error that a call ends in."""
    with pytest.raises(ClientError) as caught:
        call(*arguments, **more)
    answer = caught.value.response
    return answer["Error"]["Code"], answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"].get("Message", "")


@pytest.fixture(scope="session")
def iam(server):
    return server.client("iam")


@pytest.fixture(scope="session")
def sts(server):
    return server.client("sts")


@pytest.fixture
def make_role(iam):
    """Makes roles that the account trusts, and that may do everything unless told otherwise; the ARN of one."""

    def make(*statements, principal=None, actions=(), condition=None, **settings):
        name = unique("role")
        document_of_trust = trust(principal or {"AWS": ACCOUNT}, *actions, condition=condition)
        made = iam.create_role(RoleName=name, AssumeRolePolicyDocument=document_of_trust, **settings)
        policy = document(*(statements or (EVERYTHING,)))
        iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=policy)
        return made["Role"]["Arn"]

    return make


def test_a_role_is_assumed(server, sts, make_role):
    role = make_role(Path="/team/")
    name = role.rsplit("/", 1)[1]
    answer = sts.assume_role(RoleArn=role, RoleSessionName="visit")
    assert answer["AssumedRoleUser"]["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/{name}/visit"
    assert "PackedPolicySize" not in answer and "SourceIdentity" not in answer
    credentials = answer["Credentials"]
    left = credentials["Expiration"] - datetime.datetime.now(datetime.UTC)
    assert datetime.timedelta(minutes=59) < left <= datetime.timedelta(hours=1)
    me = server.client_of(credentials, "sts").get_caller_identity()
    assert me["Arn"] == answer["AssumedRoleUser"]["Arn"]
    assert me["UserId"] == answer["AssumedRoleUser"]["AssumedRoleId"]
    server.client_of(credentials).list_user_pools(MaxResults=1)
    assert server.client_of(credentials, "iam").get_role(RoleName=name)["Role"]["Arn"] == role


def test_boto3_assumes_a_role_by_its_profile_and_refreshes(server, make_role, tmp_path, monkeypatch):
    role = make_role()
    config = tmp_path / "config"
    config.write_text(
        f"[profile base]\naws_access_key_id = test\naws_secret_access_key = test\n"
        f"[profile worker]\nrole_arn = {role}\nsource_profile = base\nrole_session_name = from-profile\n"
        "duration_seconds = 900\nregion = us-east-1\n"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(config))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
    session = boto3.Session(profile_name="worker")
    assert session.client("sts").get_caller_identity()["Arn"].endswith("/from-profile")
    credentials = session.get_credentials()
    first = credentials.get_frozen_credentials().access_key
    # Fifteen minutes are within the time in which botocore asks for new ones.
    assert credentials.refresh_needed() or credentials.get_frozen_credentials().access_key == first


def test_boto3_changes_a_web_identity_token_file_for_credentials(server, make_role, tmp_path, monkeypatch):
    """The token of an identity pool, in the file that AWS_WEB_IDENTITY_TOKEN_FILE names."""
    role = make_role(
        principal={"Federated": "cognito-identity.amazonaws.com"}, actions=["sts:AssumeRoleWithWebIdentity"]
    )
    identities = server.client("cognito-identity")
    pool = identities.create_identity_pool(
        IdentityPoolName=unique("pool"), AllowUnauthenticatedIdentities=True, AllowClassicFlow=True
    )["IdentityPoolId"]
    identity = identities.get_id(IdentityPoolId=pool)["IdentityId"]
    token = identities.get_open_id_token(IdentityId=identity)["Token"]
    unsigned = public(server, "sts")
    answer = unsigned.assume_role_with_web_identity(RoleArn=role, RoleSessionName="guest", WebIdentityToken=token)
    assert answer["SubjectFromWebIdentityToken"] == identity
    assert answer["Audience"] == pool
    assert answer["Provider"] == "cognito-identity.amazonaws.com"
    assert server.client_of(answer["Credentials"], "sts").get_caller_identity()["Arn"].endswith("/guest")
    file = tmp_path / "token"
    file.write_text(token)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_ROLE_ARN", role)
    monkeypatch.setenv("AWS_WEB_IDENTITY_TOKEN_FILE", str(file))
    monkeypatch.setenv("AWS_ROLE_SESSION_NAME", "from-file")
    monkeypatch.setenv("AWS_ENDPOINT_URL", server.url)
    me = boto3.Session(region_name="us-east-1").client("sts").get_caller_identity()
    assert me["Arn"].endswith("/from-file")
    code, status, text = fails(
        unsigned.assume_role_with_web_identity, RoleArn=role, RoleSessionName="guest", WebIdentityToken="not a token"
    )
    assert (code, status) == ("InvalidIdentityToken", 400)
    assert text == "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)"
    other = make_role()
    refused = fails(
        unsigned.assume_role_with_web_identity, RoleArn=other, RoleSessionName="guest", WebIdentityToken=token
    )
    assert refused == ("AccessDenied", 403, "Not authorized to perform sts:AssumeRoleWithWebIdentity")


def test_refusals_do_not_tell_whether_there_is_a_role(sts, make_role):
    mine = sts.get_caller_identity()["Arn"]
    external = make_role(condition={"StringEquals": {"sts:ExternalId": "secret"}})
    for role in (external, f"arn:aws:iam::{ACCOUNT}:role/absent", "arn:aws:iam::111111111111:role/other"):
        expected = f"User: {mine} is not authorized to perform: sts:AssumeRole on resource: {role}"
        assert fails(sts.assume_role, RoleArn=role, RoleSessionName="visit") == ("AccessDenied", 403, expected)
    assert sts.assume_role(RoleArn=external, RoleSessionName="visit", ExternalId="secret")["Credentials"]


def test_durations_and_chains(server, sts, make_role):
    short = make_role()
    text = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."
    asked = {"RoleSessionName": "visit", "DurationSeconds": 3601}
    assert fails(sts.assume_role, RoleArn=short, **asked) == ("ValidationError", 400, text)
    long = make_role(MaxSessionDuration=43200)
    first = sts.assume_role(RoleArn=long, **asked)["Credentials"]
    text = "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."
    chained = server.client_of(first, "sts")
    assert fails(chained.assume_role, RoleArn=long, **asked) == ("ValidationError", 400, text)
    assert chained.assume_role(RoleArn=short, RoleSessionName="visit")["Credentials"]


def test_tags_and_source_identity_along_a_chain(server, sts, make_role):
    role = make_role()
    answer = sts.assume_role(
        RoleArn=role,
        RoleSessionName="visit",
        SourceIdentity="ann",
        Tags=[{"Key": "Team", "Value": "a"}, {"Key": "Cost", "Value": "b"}],
        TransitiveTagKeys=["Team"],
    )
    assert answer["SourceIdentity"] == "ann"
    assert 0 < answer["PackedPolicySize"] <= 100
    chained = server.client_of(answer["Credentials"], "sts")
    assert chained.assume_role(RoleArn=role, RoleSessionName="visit")["SourceIdentity"] == "ann"
    text = "The source identity is already set for this assume role session"
    refused = fails(chained.assume_role, RoleArn=role, RoleSessionName="visit", SourceIdentity="bob")
    assert refused == ("ValidationError", 400, text)
    conflict = fails(
        chained.assume_role, RoleArn=role, RoleSessionName="visit", Tags=[{"Key": "team", "Value": "c"}]
    )
    assert conflict[:2] == ("InvalidParameterValue", 400)
    assert conflict[2].startswith("One of the specified transitive tag keys can't be set because it conflicts")


def test_session_policies(server, sts, make_role):
    role = make_role()
    policy = document({"Effect": "Allow", "Action": "cognito-idp:Describe*", "Resource": "*"})
    answer = sts.assume_role(RoleArn=role, RoleSessionName="visit", Policy=policy)
    assert 0 < answer["PackedPolicySize"] < 100
    code, status, text = fails(server.client_of(answer["Credentials"]).list_user_pools, MaxResults=1)
    assert (code, status) == ("AccessDeniedException", 400)
    assert text.endswith("because no session policy allows the cognito-idp:ListUserPools action")
    refused = fails(sts.assume_role, RoleArn=role, RoleSessionName="visit", Policy="{")
    assert refused == ("MalformedPolicyDocument", 400, "The policy is not in the valid JSON format.")
    absent = [{"arn": f"arn:aws:iam::{ACCOUNT}:policy/absent"}]
    assert fails(sts.assume_role, RoleArn=role, RoleSessionName="visit", PolicyArns=absent)[:2] == ("ValidationError", 400)
    long = document({"Effect": "Allow", "Action": "s3:GetObject", "Resource": f"arn:aws:s3:::{'x' * 2000}"})
    code, status, text = fails(sts.assume_role, RoleArn=role, RoleSessionName="visit", Policy=long)
    assert (code, status) == ("PackedPolicyTooLarge", 400)
    assert text.startswith("Packed policy consumes 1") and text.endswith("% of allotted space, please use smaller policy.")


def test_sessions_of_users(server, sts):
    credentials = sts.get_session_token(DurationSeconds=900)["Credentials"]
    own = server.client_of(credentials, "sts")
    assert own.get_caller_identity()["Arn"] == sts.get_caller_identity()["Arn"]
    server.client_of(credentials).list_user_pools(MaxResults=1)
    gone = "The security token included in the request is invalid."
    assert fails(server.client_of(credentials, "iam").list_users) == ("InvalidClientTokenId", 403, gone)
    text = "Cannot call GetSessionToken with session credentials"
    assert fails(own.get_session_token) == ("AccessDenied", 403, text)
    text = (
        "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and "
        "associated with this user."
    )
    device = {"SerialNumber": f"arn:aws:iam::{ACCOUNT}:mfa/ann", "TokenCode": "123456"}
    assert fails(sts.get_session_token, **device) == ("AccessDenied", 403, text)


def test_federated_users(server, sts):
    policy = document({"Effect": "Allow", "Action": "cognito-idp:*", "Resource": "*"})
    answer = sts.get_federation_token(Name="guest", Policy=policy, DurationSeconds=900)
    arn = f"arn:aws:sts::{ACCOUNT}:federated-user/guest"
    assert answer["FederatedUser"] == {"Arn": arn, "FederatedUserId": f"{ACCOUNT}:guest"}
    guest = server.client_of(answer["Credentials"], "sts")
    assert guest.get_caller_identity()["Arn"] == arn
    server.client_of(answer["Credentials"]).list_user_pools(MaxResults=1)
    role = f"arn:aws:iam::{ACCOUNT}:role/absent"
    text = f"User: {arn} is not authorized to perform: sts:AssumeRole on resource: {role}"
    assert fails(guest.assume_role, RoleArn=role, RoleSessionName="visit") == ("AccessDenied", 403, text)
    alone = sts.get_federation_token(Name="guest")["Credentials"]
    assert fails(server.client_of(alone).list_user_pools, MaxResults=1)[0] == "AccessDeniedException"


def test_the_account_of_a_key(server, iam, sts):
    name = unique("user")
    iam.create_user(UserName=name)
    key = iam.create_access_key(UserName=name)["AccessKey"]["AccessKeyId"]
    assert sts.get_access_key_info(AccessKeyId=key)["Account"] == ACCOUNT
    assert sts.get_access_key_info(AccessKeyId="ASIAY34FZKBOKMUTVV7A")["Account"] == "609629065308"
    assert fails(sts.get_access_key_info, AccessKeyId="AKIAIOSFODNN7UNKNOWN")[:2] == ("ValidationError", 400)


@pytest.mark.parametrize("algorithm", ["RS256", "ES384"])
def test_a_caller_is_proved_to_others(server, sts, algorithm):
    """Another library reads the token with nothing but the documents of its issuer."""
    answer = sts.get_web_identity_token(
        Audience=["https://service.example"], SigningAlgorithm=algorithm, Tags=[{"Key": "Job", "Value": "7"}]
    )
    discovery = requests.get(f"{server.url}/identity/sts/.well-known/openid-configuration", timeout=10).json()
    token = answer["WebIdentityToken"]
    key = jwt.PyJWKClient(discovery["jwks_uri"]).get_signing_key_from_jwt(token)
    claims = jwt.decode(
        token, key, algorithms=[algorithm], audience="https://service.example", issuer=f"{server.url}/identity/sts"
    )
    assert discovery["issuer"] == claims["iss"]
    assert claims["sub"] == sts.get_caller_identity()["Arn"]
    assert claims["exp"] - claims["iat"] == 300
    assert claims["https://sts.amazonaws.com/"]["request_tags"] == {"Job": "7"}
    assert jwt.get_unverified_header(token)["typ"] == "JWT"


def test_refusals_of_the_servers_own_service_can_be_decoded(server, iam, sts):
    name = unique("user")
    iam.create_user(UserName=name)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    service = session_with_models(key["AccessKeyId"], key["SecretAccessKey"]).client("cognomen", endpoint_url=server.url)
    names = {"UserPoolId": "us-east-1_absent", "ClientId": "nobody"}
    code, _, text = fails(service.get_user_pool_client_o_auth_configuration, **names)
    assert code == "AccessDeniedException"
    message = text.split("Encoded authorization failure message: ")[1]
    told = json.loads(sts.decode_authorization_message(EncodedMessage=message)["DecodedMessage"])
    assert (told["allowed"], told["explicitDeny"]) == (False, False)
    assert told["context"]["principal"]["name"] == name
    assert told["context"]["action"] == "cognomen:GetUserPoolClientOAuthConfiguration"
    refused = fails(sts.decode_authorization_message, EncodedMessage=message[:-4] + "AAAA")
    assert refused[:2] == ("InvalidAuthorizationMessageException", 400)


def test_what_needs_an_organization_or_a_partner(sts):
    mine = sts.get_caller_identity()["Arn"]
    policy = {"arn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"}
    text = f"User: {mine} is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::111111111111:root"
    refused = fails(sts.assume_root, TargetPrincipal="111111111111", TaskPolicyArn=policy)
    assert refused == ("AccessDenied", 403, text)
    assert fails(sts.get_delegated_access_token, TradeInToken="token")[:2] == ("ValidationError", 400)
