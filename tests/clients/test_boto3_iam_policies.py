"""Managed policies: their versions, and who uses them."""

import json

import pytest
from test_boto3_iam import ACCOUNT, acting, allow, denied, deny, document, iam, query_refused, user  # noqa: F401

from support.pool import unique

ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess"


@pytest.fixture
def policy(iam):  # noqa: F811
    text = document(allow("cognito-idp:AdminGetUser"))
    return iam.create_policy(PolicyName=unique("policy"), PolicyDocument=text, Path="/team/")["Policy"]


def test_versions_live(iam, policy):  # noqa: F811
    arn = policy["Arn"]
    iam.get_waiter("policy_exists").wait(PolicyArn=arn, WaiterConfig={"MaxAttempts": 1})
    text = document(deny("cognito-idp:AdminGetUser"))
    made = iam.create_policy_version(PolicyArn=arn, PolicyDocument=text)["PolicyVersion"]
    assert (made["VersionId"], made["IsDefaultVersion"]) == ("v2", False) and "Document" not in made
    found = iam.get_policy_version(PolicyArn=arn, VersionId="v2")["PolicyVersion"]
    assert found["Document"] == json.loads(text)
    for _ in range(3):
        iam.create_policy_version(PolicyArn=arn, PolicyDocument=text)
    with query_refused("LimitExceeded", 409):
        iam.create_policy_version(PolicyArn=arn, PolicyDocument=text)
    pages = iam.get_paginator("list_policy_versions").paginate(PolicyArn=arn, PaginationConfig={"PageSize": 2})
    versions = [(version["VersionId"], version["IsDefaultVersion"]) for page in pages for version in page["Versions"]]
    assert versions == [("v5", False), ("v4", False), ("v3", False), ("v2", False), ("v1", True)]
    iam.set_default_policy_version(PolicyArn=arn, VersionId="v3")
    assert iam.get_policy(PolicyArn=arn)["Policy"]["DefaultVersionId"] == "v3"
    with query_refused("DeleteConflict", 409, "Cannot delete the default version of a policy."):
        iam.delete_policy_version(PolicyArn=arn, VersionId="v3")
    with query_refused("DeleteConflict", 409):
        iam.delete_policy(PolicyArn=arn)
    for version in ("v1", "v2", "v4", "v5"):
        iam.delete_policy_version(PolicyArn=arn, VersionId=version)
    with query_refused("NoSuchEntity", 404):
        iam.set_default_policy_version(PolicyArn=arn, VersionId="v1")
    iam.delete_policy(PolicyArn=arn)
    with query_refused("NoSuchEntity", 404, f"Policy {arn} was not found."):
        iam.list_policy_versions(PolicyArn=arn)


def test_the_default_version_decides(iam, acting, user, pool, policy):  # noqa: F811
    pool.admin_user()
    client = acting()
    iam.attach_user_policy(UserName=user["name"], PolicyArn=policy["Arn"])
    assert client.admin_get_user(UserPoolId=pool.id, Username="ada")
    other = document(allow("cognito-idp:AdminCreateUser"))
    iam.create_policy_version(PolicyArn=policy["Arn"], PolicyDocument=other, SetAsDefault=True)
    with pool.refuses(*denied(user, "cognito-idp:AdminGetUser", pool.arn)):
        client.admin_get_user(UserPoolId=pool.id, Username="ada")
    iam.set_default_policy_version(PolicyArn=policy["Arn"], VersionId="v1")
    assert client.admin_get_user(UserPoolId=pool.id, Username="ada")


def test_policies_of_aws_stay_as_they_are(iam):  # noqa: F811
    with query_refused("InvalidInput", 400):
        iam.create_policy_version(PolicyArn=ADMINISTRATOR, PolicyDocument=document(allow("*")), SetAsDefault=True)
    with query_refused("InvalidInput", 400):
        iam.delete_policy(PolicyArn=ADMINISTRATOR)


def test_policies_are_listed_by_use(iam, policy):  # noqa: F811
    def listed(**filters):
        pages = iam.get_paginator("list_policies").paginate(Scope="Local", **filters)
        return {found["Arn"]: found for page in pages for found in page["Policies"]}

    arn = policy["Arn"]
    assert arn in listed() and arn not in listed(OnlyAttached=True)
    name = unique("user")
    iam.create_user(UserName=name, PermissionsBoundary=arn)
    assert iam.get_user(UserName=name)["User"]["PermissionsBoundary"]["PermissionsBoundaryArn"] == arn
    assert listed(PolicyUsageFilter="PermissionsBoundary")[arn]["PermissionsBoundaryUsageCount"] == 1
    assert arn not in listed(PolicyUsageFilter="PermissionsPolicy")
    iam.attach_user_policy(UserName=name, PolicyArn=arn)
    assert listed(OnlyAttached=True)[arn]["AttachmentCount"] == 1
    assert arn in listed(PolicyUsageFilter="PermissionsPolicy")
    assert arn not in listed(PathPrefix="/other/")
    iam.detach_user_policy(UserName=name, PolicyArn=arn)
    with query_refused("DeleteConflict", 409, "Cannot delete a policy attached to entities."):
        iam.delete_policy(PolicyArn=arn)
    iam.delete_user(UserName=name)
    iam.delete_policy(PolicyArn=arn)


def test_a_boundary_of_a_user_holds_back(server, iam, pool):  # noqa: F811
    pool.admin_user()
    text = document(allow("cognito-idp:Admin*"), deny("cognito-idp:AdminDeleteUser"))
    arn = iam.create_policy(PolicyName=unique("bound"), PolicyDocument=text)["Policy"]["Arn"]
    name = unique("user")
    iam.create_user(UserName=name, PermissionsBoundary=arn)
    iam.attach_user_policy(UserName=name, PolicyArn=ADMINISTRATOR)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    client = server.client("cognito-idp", key["AccessKeyId"], key["SecretAccessKey"])
    assert client.admin_get_user(UserPoolId=pool.id, Username="ada")
    user = {"name": name}  # noqa: F811
    why = "because no permissions boundary allows the cognito-idp:DescribeUserPool action"
    with pool.refuses(*denied(user, "cognito-idp:DescribeUserPool", pool.arn, why)):
        client.describe_user_pool(UserPoolId=pool.id)
    why = "with an explicit deny in a permissions boundary"
    with pool.refuses(*denied(user, "cognito-idp:AdminDeleteUser", pool.arn, why)):
        client.admin_delete_user(UserPoolId=pool.id, Username="ada")
