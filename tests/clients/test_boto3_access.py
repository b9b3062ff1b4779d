"""Checks, explanations and findings of the server's own service."""

import json

import pytest
from botocore.exceptions import ClientError

from support.identities import IdentityPool, Resources, allow, policy
from support.models import session
from support.pool import refused, unique

ACCOUNT = "000000000000"
BUCKET = "arn:aws:s3:::bucket"


@pytest.fixture(scope="module")
def service(server):
    return session().client("cognomen", endpoint_url=server.url)


@pytest.fixture(scope="module")
def iam(server):
    return server.client("iam")


@pytest.fixture
def ann(server, iam):
    """A user whose folder is her own."""
    name = unique("user")
    arn = iam.create_user(UserName=name)["User"]["Arn"]
    own = allow("s3:*", f"{BUCKET}/${{aws:username}}/*", StringEquals={"s3:x-amz-acl": "private"})
    iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=policy(own))
    key = iam.create_access_key(UserName=name)["AccessKey"]
    client = session(key["AccessKeyId"], key["SecretAccessKey"]).client("cognomen", endpoint_url=server.url)
    return {"name": name, "arn": arn, "client": client}


def test_callers_check_what_they_may_do(ann):
    private = [{"Name": "s3:x-amz-acl", "Values": ["private"]}]
    check = {"Action": "s3:PutObject", "Resource": f"{BUCKET}/{ann['name']}/a"}
    assert ann["client"].check_access(**check, ContextEntries=private)["PrincipalArn"] == ann["arn"]
    with pytest.raises(ClientError, match="AccessDeniedException") as caught:
        ann["client"].check_access(**check)
    assert caught.value.response["Error"]["Message"].startswith(
        f"User: {ann['arn']} is not authorized to perform: s3:PutObject on resource: {check['Resource']} because no "
        "identity-based policy allows the s3:PutObject action"
    )
    with refused("InvalidParameterException"):
        ann["client"].check_access(**check, ContextEntries=[{"Name": "aws:username", "Values": ["bob"]}])
    with refused("InvalidParameterException"):
        ann["client"].check_access(Action="s3:PutObject", Resource="bucket")


def test_only_administrators_get_explanations(ann, service):
    asked = {"PrincipalArn": ann["arn"], "Action": "s3:GetObject", "Resource": f"{BUCKET}/{ann['name']}/a"}
    told = service.explain_access(**asked)
    assert (told["Decision"], told["MissingContextKeys"]) == ("IMPLICIT_DENY", ["s3:x-amz-acl"])
    told = service.explain_access(**asked, ContextEntries=[{"Name": "s3:x-amz-acl", "Values": ["private"]}])
    assert (told["Decision"], told["Layer"]) == ("ALLOWED", "IDENTITY")
    assert told["DecidingStatement"] == {"Layer": "IDENTITY", "Policy": "own", "Index": 0, "Effect": "ALLOW"}
    assert "statement 1 of the policy `own` allows it" in told["Explanation"]
    for call in (
        lambda client: client.explain_access(**asked),
        lambda client: client.list_findings(),
        lambda client: client.explain_identity(IdentityPoolId="us-east-1:11111111-2222-3333-4444-555555555555"),
    ):
        with pytest.raises(ClientError, match="AccessDeniedException"):
            call(ann["client"])
    with refused("ResourceNotFoundException"):
        service.explain_access(PrincipalArn=f"arn:aws:iam::{ACCOUNT}:role/nobody", Action="s3:GetObject")


@pytest.fixture
def identities(server, make_pool):
    """A pool of identities that get a role by a rule, and a tag."""
    pool = make_pool(AutoVerifiedAttributes=["email"])
    pool.confirmed("ada")
    made = IdentityPool(server, pool)
    made.default = made.role("authenticated", allow("s3:GetObject", f"{BUCKET}/${{aws:PrincipalTag/user}}/*"), tagged=True)
    made.guest = made.role("unauthenticated", allow("s3:GetObject", f"{BUCKET}/public/*"))
    made.ruled = made.role("authenticated", tagged=True)
    rule = {"Claim": "sub", "MatchType": "Equals", "Value": "known", "RoleARN": made.ruled}
    mapping = {
        "Type": "Rules",
        "AmbiguousRoleResolution": "AuthenticatedRole",
        "RulesConfiguration": {"Rules": [rule]},
    }
    made.set_roles(made.default, made.guest, {f"{made.login}:{pool.client_id}": mapping})
    made.admin.set_principal_tag_attribute_map(
        IdentityPoolId=made.id, IdentityProviderName=made.login, UseDefaults=False, PrincipalTags={"user": "sub"}
    )
    return made


def test_identities_are_explained(service, identities):
    def explain(sub=None, **more):
        claims = {"ProviderName": identities.login, "Claims": json.dumps({"sub": sub})} if sub else {}
        return service.explain_identity(IdentityPoolId=identities.id, **claims, **more)

    told = explain("known")
    assert (told["Authenticated"], told["RoleArn"], told["PrincipalTags"]) == (True, identities.ruled, {"user": "known"})
    assert told["TrustDecision"] == "ALLOWED" and told["TrustStatement"]["Policy"] == "trust policy"
    assert "`sub` is `known`" in told["Explanation"]
    told = explain("else")
    assert told["RoleArn"] == identities.default
    assert any("not Equals `known`" in reason for reason in told["Reasons"])
    logins = identities.logins("ada")
    told = explain(Logins=logins)
    sub = told["PrincipalTags"]["user"]
    assert (told["RoleArn"], told["TrustDecision"]) == (identities.default, "ALLOWED")
    assert "no identity has the login yet: a new one is supposed" in told["Reasons"]
    identity = identities.identity(logins)
    told = explain(Logins=logins)
    assert "no identity has the login yet: a new one is supposed" not in told["Reasons"]
    assert explain(Logins=logins, IdentityId=identity)["PrincipalTags"] == {"user": sub}
    told = explain()
    assert (told["Authenticated"], told["RoleArn"], told["PrincipalTags"]) == (False, identities.guest, {})
    with refused("InvalidParameterException"):
        explain("known", Logins={identities.login: "token"})
    with refused("InvalidParameterException"):
        service.explain_identity(IdentityPoolId=identities.id, ProviderName="accounts.google.com", Claims="{}")
    with refused("ResourceNotFoundException"):
        service.explain_identity(IdentityPoolId="us-east-1:11111111-2222-3333-4444-555555555555")
    with pytest.raises(ClientError):
        explain(Logins={identities.login: "token"})


def test_what_guests_get_too_is_found(service, iam, identities):
    arn = f"arn:aws:cognito-identity:us-east-1:{ACCOUNT}:identitypool/{identities.id}"

    def codes(resource, **more):
        return {found["Code"]: found["Severity"] for found in service.list_findings(ResourceArn=resource, **more)["Findings"]}

    assert codes(arn) == {"CLASSIC_FLOW_FOR_GUESTS": "MEDIUM", "UNCHECKED_TOKENS": "LOW"}
    identities.set_roles(identities.default, identities.default)
    assert codes(arn, Severities=["HIGH"]) == {"GUESTS_SHARE_ROLE": "HIGH"}
    name = unique("role")
    trust = {
        "Effect": "Allow",
        "Principal": {"Federated": "cognito-identity.amazonaws.com"},
        "Action": "sts:AssumeRoleWithWebIdentity",
    }
    role = iam.create_role(RoleName=name, AssumeRolePolicyDocument=policy(trust))["Role"]["Arn"]
    assert codes(role) == {"TRUST_MISSING_AUDIENCE": "HIGH", "TRUST_MISSING_AMR": "MEDIUM"}
    pages = []
    token = {}
    while True:
        page = service.list_findings(MaxResults=1, **token)
        pages += page["Findings"]
        if "NextToken" not in page:
            break
        token = {"NextToken": page["NextToken"]}
    order = {"HIGH": 0, "MEDIUM": 1, "LOW": 2}
    ranks = [order[found["Severity"]] for found in pages]
    assert len(pages) > 3 and ranks == sorted(ranks)
    with refused("InvalidParameterException"):
        service.list_findings(NextToken="x")


def test_credentials_of_identities_are_checked_with_their_tags(server, identities, service):
    credentials = identities.credentials()
    files = Resources(server, credentials)
    assert files.check("s3:GetObject", f"{BUCKET}/public/a").startswith(f"arn:aws:sts::{ACCOUNT}:assumed-role/")
    with pytest.raises(ClientError, match="AccessDeniedException"):
        files.check("s3:GetObject", f"{BUCKET}/private/a")
    with pytest.raises(ClientError, match="AccessDeniedException"):
        files.check("iam:GetRole", f"arn:aws:iam::{ACCOUNT}:role/a")
