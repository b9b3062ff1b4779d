"""Identity pools in boto3: their settings, roles, tags and developers' users, and what they are refused for."""

import base64
import json

import boto3
import pytest
import requests
from botocore.exceptions import ClientError

from support.identities import IdentityPool, allow, policy
from support.pool import refused, unique
from support.server import REGION

ACCOUNT = "000000000000"
UNKNOWN = f"{REGION}:00000000-0000-4000-8000-000000000000"


@pytest.fixture
def identity(server):
    """A client with all rights."""
    return server.client("cognito-identity")


@pytest.fixture
def make(identity):
    """Makes identity pools."""
    return lambda **settings: identity.create_identity_pool(
        **{"IdentityPoolName": unique("identities"), "AllowUnauthenticatedIdentities": False} | settings
    )


def plain(answer):
    """An answer without what boto3 adds."""
    return {name: value for name, value in answer.items() if name != "ResponseMetadata"}


def arn(pool_id):
    return f"arn:aws:cognito-identity:{REGION}:{ACCOUNT}:identitypool/{pool_id}"


def role(name):
    return f"arn:aws:iam::{ACCOUNT}:role/{name}"


def test_a_pool_answers_itself(identity, make):
    made = plain(make(IdentityPoolName="plain", AllowUnauthenticatedIdentities=True))
    assert made == {
        "IdentityPoolId": made["IdentityPoolId"],
        "IdentityPoolName": "plain",
        "AllowUnauthenticatedIdentities": True,
        "IdentityPoolTags": {},
    }
    assert plain(identity.describe_identity_pool(IdentityPoolId=made["IdentityPoolId"])) == made
    updated = identity.update_identity_pool(**made | {"IdentityPoolName": "renamed", "AllowClassicFlow": False})
    assert plain(updated) == made | {"IdentityPoolName": "renamed", "AllowClassicFlow": False}
    assert "AllowClassicFlow" not in plain(identity.update_identity_pool(**made))


def test_the_issuer_of_the_server_names_its_user_pools(server, make, pool):
    """Libraries take the key of `Logins` from the token's issuer."""
    name = f"{server.url.split('://')[1]}/{pool.id}"
    made = make(CognitoIdentityProviders=[{"ProviderName": name, "ClientId": pool.client_id}])
    assert made["CognitoIdentityProviders"][0]["ProviderName"] == name
    for wrong in (pool.id, f"elsewhere.example/{pool.id}", f"https://cognito-idp.{REGION}.amazonaws.com/{pool.id}"):
        with refused("InvalidParameterException", "Invalid Cognito Identity Provider"):
            make(CognitoIdentityProviders=[{"ProviderName": wrong, "ClientId": pool.client_id}])


def test_what_the_model_forbids_is_a_validation_exception(identity, make):
    with refused(
        "ValidationException",
        "1 validation error detected: Value 'a/b' at 'identityPoolName' failed to satisfy constraint: "
        r"Member must satisfy regular expression pattern: [\w\s+=,.@-]+",
    ):
        make(IdentityPoolName="a/b")
    with refused("ValidationException"):
        identity.describe_identity_pool(IdentityPoolId="no id")
    rule = {"Claim": "c", "MatchType": "Like", "Value": "v", "RoleARN": role("one-of-them")}
    mapping = {"Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": {"Rules": [rule]}}
    with refused("ValidationException") as caught:
        identity.set_identity_pool_roles(IdentityPoolId=UNKNOWN, Roles={}, RoleMappings={"p": mapping})
    message = caught.value.response["Error"]["Message"]
    assert message.endswith("Member must satisfy enum value set: [StartsWith, Equals, Contains, NotEqual]")


def test_unknown_pools(identity, make):
    calls = [
        identity.describe_identity_pool,
        identity.delete_identity_pool,
        identity.get_identity_pool_roles,
        lambda **named: identity.update_identity_pool(
            **named, IdentityPoolName="p", AllowUnauthenticatedIdentities=False
        ),
        lambda **named: identity.set_identity_pool_roles(**named, Roles={}),
        lambda **named: identity.list_identities(**named, MaxResults=1),
        lambda **named: identity.set_principal_tag_attribute_map(**named, IdentityProviderName="graph.facebook.com"),
        lambda **named: identity.get_open_id_token_for_developer_identity(**named, Logins={"d": "u"}),
        identity.get_id,
    ]
    gone = make()["IdentityPoolId"]
    identity.delete_identity_pool(IdentityPoolId=gone)
    for pool_id in (UNKNOWN, gone):
        for call in calls:
            with refused("ResourceNotFoundException", f"IdentityPool '{pool_id}' not found."):
                call(IdentityPoolId=pool_id)


def test_pools_are_listed_by_region(server, make):
    region = server.client("cognito-identity", region="ap-south-2")
    names = sorted(
        region.create_identity_pool(IdentityPoolName=unique("p"), AllowUnauthenticatedIdentities=False)[
            "IdentityPoolName"
        ]
        for _ in range(3)
    )
    make()
    pages = region.get_paginator("list_identity_pools").paginate(PaginationConfig={"PageSize": 2})
    found = [pool for page in pages for pool in page["IdentityPools"]]
    assert {pool["IdentityPoolName"] for pool in found} >= set(names)
    assert all(pool["IdentityPoolId"].startswith("ap-south-2:") for pool in found)
    # A region knows nothing of the pools of another.
    elsewhere = found[0]["IdentityPoolId"]
    with refused("ResourceNotFoundException", f"IdentityPool '{elsewhere}' not found."):
        server.client("cognito-identity").describe_identity_pool(IdentityPoolId=elsewhere)


def test_tags(identity, make):
    name = arn(make(IdentityPoolTags={"team": "red"})["IdentityPoolId"])
    identity.tag_resource(ResourceArn=name, Tags={"stage": "test"})
    identity.untag_resource(ResourceArn=name, TagKeys=["team"])
    assert identity.list_tags_for_resource(ResourceArn=name)["Tags"] == {"stage": "test"}
    with refused("ResourceNotFoundException", f"IdentityPool '{UNKNOWN}' not found."):
        identity.list_tags_for_resource(ResourceArn=arn(UNKNOWN))
    with refused("AccessDeniedException") as caught:
        identity.list_tags_for_resource(ResourceArn=UNKNOWN)
    assert f"cognito-identity:ListTagsForResource on resource: {UNKNOWN}" in caught.value.response["Error"]["Message"]


def test_roles_are_passed_on_by_who_may(server, pool):
    """A user of IAM who manages pools, but may pass only one role."""
    identities = IdentityPool(server, pool)
    iam, name = server.client("iam"), unique("ann")
    iam.create_user(UserName=name)
    document = policy(
        allow("cognito-identity:*", arn(identities.id)),
        allow("iam:PassRole", role("app-*"), StringEquals={"iam:PassedToService": "cognito-identity.amazonaws.com"}),
    )
    iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    ann = server.client("cognito-identity", key["AccessKeyId"], key["SecretAccessKey"])
    ann.set_identity_pool_roles(IdentityPoolId=identities.id, Roles={"authenticated": role("app-users")})
    with refused("NotAuthorizedException", f"Access to Role '{role('admin')}' is forbidden."):
        ann.set_identity_pool_roles(IdentityPoolId=identities.id, Roles={"authenticated": role("admin")})
    with refused("NotAuthorizedException", "Access to Role 'the-name-of-a-role-alone' is forbidden."):
        ann.set_identity_pool_roles(IdentityPoolId=identities.id, Roles={"authenticated": "the-name-of-a-role-alone"})
    found = plain(ann.get_identity_pool_roles(IdentityPoolId=identities.id))
    assert found == {"IdentityPoolId": identities.id, "Roles": {"authenticated": role("app-users")}}
    with refused("AccessDeniedException") as caught:
        ann.describe_identity_pool(IdentityPoolId=UNKNOWN)
    assert f"cognito-identity:DescribeIdentityPool on resource: {arn(UNKNOWN)}" in str(caught.value)


def test_role_mappings(server, pool):
    identities = IdentityPool(server, pool)
    admin = identities.admin
    rule = {"Claim": "cognito:groups", "MatchType": "Contains", "Value": "admin", "RoleARN": role("one-of-them")}
    rules = {"Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": {"Rules": [rule]}}
    key = f"{identities.login}:{pool.client_id}"
    identities.set_roles(role("users-of-it"), mappings={key: rules})
    assert admin.get_identity_pool_roles(IdentityPoolId=identities.id)["RoleMappings"] == {key: rules}
    wrong = f"https://{key}"
    with refused(
        "InvalidParameterException",
        f"({wrong}) is not a valid RoleMapping ProviderName or is not a configured provider.",
    ):
        identities.set_roles(role("users-of-it"), mappings={wrong: rules})
    many = rules | {"RulesConfiguration": {"Rules": [rule] * 26}}
    with refused("InvalidParameterException", "The number of rules in the request exceeded 25."):
        identities.set_roles(role("users-of-it"), mappings={key: many})
    identities.set_roles()
    assert plain(admin.get_identity_pool_roles(IdentityPoolId=identities.id)) == {"IdentityPoolId": identities.id}


def test_principal_tags(server, pool):
    identities = IdentityPool(server, pool)
    named = {"IdentityPoolId": identities.id, "IdentityProviderName": identities.login}
    with refused("ResourceNotFoundException"):
        identities.admin.get_principal_tag_attribute_map(**named)
    expected = named | {"UseDefaults": True, "PrincipalTags": {"client": "aud", "username": "sub"}}
    assert plain(identities.admin.set_principal_tag_attribute_map(**named, UseDefaults=True)) == expected
    assert plain(identities.admin.get_principal_tag_attribute_map(**named)) == expected


def test_developers_vouch_for_their_users(server, make, identity):
    made = make(DeveloperProviderName="login.example", AllowUnauthenticatedIdentities=True)
    named = {"IdentityPoolId": made["IdentityPoolId"]}

    def vouch(user, **more):
        return identity.get_open_id_token_for_developer_identity(**named, Logins={"login.example": user}, **more)

    ada, bob = vouch("ada"), vouch("bob", TokenDuration=60, PrincipalTags={"team": "red"})
    assert vouch("ada")["IdentityId"] == ada["IdentityId"] != bob["IdentityId"]
    body = bob["Token"].split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    assert claims["sub"] == bob["IdentityId"] and claims["aud"] == made["IdentityPoolId"]
    assert claims["amr"] == ["authenticated", "login.example", f"login.example:{made['IdentityPoolId']}:bob"]
    assert claims["https://aws.amazon.com/tags"] == {"principal_tags": {"team": ["red"]}}
    assert claims["exp"] - claims["iat"] == 60
    with refused("InvalidParameterException", "This identity pool does not support the specified developer provider"):
        identity.get_open_id_token_for_developer_identity(**named, Logins={"other.example": "ada"})
    with refused("DeveloperUserAlreadyRegisteredException"):
        vouch("ada", IdentityId=bob["IdentityId"])

    found = identity.lookup_developer_identity(**named, DeveloperUserIdentifier="ada")
    assert plain(found) == {"IdentityId": ada["IdentityId"], "DeveloperUserIdentifierList": ["ada"]}
    with refused("ResourceConflictException"):
        identity.lookup_developer_identity(**named, DeveloperUserIdentifier="ada", IdentityId=bob["IdentityId"])
    with refused("ResourceNotFoundException"):
        identity.lookup_developer_identity(**named, DeveloperUserIdentifier="nobody")

    users = {"SourceUserIdentifier": "ada", "DestinationUserIdentifier": "bob"}
    merged = identity.merge_developer_identities(**named, **users, DeveloperProviderName="login.example")
    assert merged["IdentityId"] == bob["IdentityId"]
    found = identity.lookup_developer_identity(**named, IdentityId=bob["IdentityId"])
    assert found["DeveloperUserIdentifierList"] == ["ada", "bob"]
    listed = identity.list_identities(**named, MaxResults=60, HideDisabled=True)["Identities"]
    assert [(one["IdentityId"], one["Logins"]) for one in listed] == [(bob["IdentityId"], ["login.example"])]
    assert len(identity.list_identities(**named, MaxResults=60)["Identities"]) == 2

    identity.unlink_developer_identity(
        **named,
        IdentityId=bob["IdentityId"],
        DeveloperProviderName="login.example",
        DeveloperUserIdentifier="ada",
    )
    assert vouch("ada")["IdentityId"] not in (ada["IdentityId"], bob["IdentityId"])


def test_identities_are_described_and_deleted(server, make, identity):
    pool_id = make(AllowUnauthenticatedIdentities=True)["IdentityPoolId"]
    guest = identity.get_id(IdentityPoolId=pool_id)["IdentityId"]
    described = plain(identity.describe_identity(IdentityId=guest))
    assert set(described) == {"IdentityId", "CreationDate", "LastModifiedDate"}
    assert identity.list_identities(IdentityPoolId=pool_id, MaxResults=60)["Identities"] == [described]
    unknown = guest[:-4] + ("0000" if guest[-4:] != "0000" else "1111")
    deleted = identity.delete_identities(IdentityIdsToDelete=[guest, unknown, UNKNOWN])
    assert plain(deleted) == {"UnprocessedIdentityIds": []}
    for gone in (guest, UNKNOWN):
        with refused("ResourceNotFoundException", f"Identity '{gone}' not found."):
            identity.describe_identity(IdentityId=gone)


def test_pages_get_identities_from_other_origins(server, make):
    pool_id = make(AllowUnauthenticatedIdentities=True)["IdentityPoolId"]
    origin = {"Origin": "https://app.example"}
    asked = "cache-control,content-type,x-amz-target,x-amz-user-agent"
    preflight = requests.options(
        server.url,
        headers=origin | {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": asked},
        timeout=10,
    )
    assert preflight.headers["access-control-allow-origin"] == "*"
    allowed = preflight.headers["access-control-allow-headers"]
    assert allowed == "*" or set(asked.split(",")) <= set(allowed.split(","))

    def get_id(body):
        fixed = {"Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "AWSCognitoIdentityService.GetId"}
        return requests.post(server.url, data=json.dumps(body), headers=origin | fixed, timeout=10)

    good, bad = get_id({"IdentityPoolId": pool_id, "Logins": {}}), get_id({"IdentityPoolId": UNKNOWN})
    assert good.json()["IdentityId"].startswith(f"{REGION}:")
    assert bad.status_code == 400 and bad.headers["x-amzn-errortype"] == "ResourceNotFoundException:"
    assert bad.json() == {
        "__type": "ResourceNotFoundException",
        "message": f"IdentityPool '{UNKNOWN}' not found.",
    }
    for answer in (good, bad):
        assert answer.headers["access-control-allow-origin"] == "*"
        exposed = answer.headers["access-control-expose-headers"]
        assert exposed == "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date"


def test_nobody_manages_pools_without_a_key(server, make):
    pool_id = make()["IdentityPoolId"]
    fixed = {"Content-Type": "application/x-amz-json-1.1"}
    for operation in ("DescribeIdentityPool", "ListIdentityPools", "DeleteIdentities", "LookupDeveloperIdentity"):
        target = {"X-Amz-Target": f"AWSCognitoIdentityService.{operation}"}
        body = json.dumps({"IdentityPoolId": pool_id})
        answer = requests.post(server.url, data=body, headers=fixed | target, timeout=10)
        assert answer.status_code == 400
        assert answer.json()["__type"] == "MissingAuthenticationTokenException"
    stranger = boto3.client(
        "cognito-identity",
        endpoint_url=server.url,
        region_name=REGION,
        aws_access_key_id="AKIAUNKNOWN",
        aws_secret_access_key="x",
    )
    with pytest.raises(ClientError) as caught:
        stranger.describe_identity_pool(IdentityPoolId=pool_id)
    assert caught.value.response["Error"]["Code"] == "UnrecognizedClientException"
