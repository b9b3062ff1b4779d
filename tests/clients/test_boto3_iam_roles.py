"""IAM roles: their life, who is trusted, what bounds them, and delegated administration."""

import json

import pytest
from test_boto3_iam import ACCOUNT, acting, allow, deny, document, iam, query_refused, user  # noqa: F401

from support.pool import unique

ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess"


def trusting(principal, action="sts:AssumeRole", **more):
    return document({"Effect": "Allow", "Principal": principal, "Action": action, **more})


TRUST = trusting({"AWS": ACCOUNT})


@pytest.fixture
def role(iam):  # noqa: F811
    return iam.create_role(RoleName=unique("role"), AssumeRolePolicyDocument=TRUST)["Role"]


def test_roles_live(iam):  # noqa: F811
    name = unique("Role")
    made = iam.create_role(
        RoleName=name,
        Path="/apps/",
        AssumeRolePolicyDocument=TRUST,
        Description="reads",
        MaxSessionDuration=7200,
        Tags=[{"Key": "team", "Value": "a"}],
    )["Role"]
    iam.get_waiter("role_exists").wait(RoleName=name, WaiterConfig={"MaxAttempts": 1})
    assert made["Arn"] == f"arn:aws:iam::{ACCOUNT}:role/apps/{name}"
    assert made["RoleId"].startswith("AROA") and made["MaxSessionDuration"] == 7200
    assert made["AssumeRolePolicyDocument"] == json.loads(TRUST)
    found = iam.get_role(RoleName=name)["Role"]
    assert found["RoleLastUsed"] == {}
    assert {key: value for key, value in found.items() if key != "RoleLastUsed"} == made
    with query_refused("EntityAlreadyExists", 409, f"Role with name {name.lower()} already exists."):
        iam.create_role(RoleName=name.lower(), AssumeRolePolicyDocument=TRUST)
    pages = iam.get_paginator("list_roles").paginate(PathPrefix="/apps/", PaginationConfig={"PageSize": 1})
    listed = [found for page in pages for found in page["Roles"] if found["RoleName"] == name]
    assert len(listed) == 1 and "Tags" not in listed[0]
    iam.update_role(RoleName=name, Description="writes", MaxSessionDuration=3600)
    found = iam.get_role(RoleName=name)["Role"]
    assert (found["Description"], found["MaxSessionDuration"]) == ("writes", 3600)
    iam.delete_role(RoleName=name)
    with query_refused("NoSuchEntity", 404, f"The role with name {name} cannot be found."):
        iam.get_role(RoleName=name)


def test_sessions_last_twelve_hours_at_most(iam):  # noqa: F811
    with query_refused("ValidationError", 400):
        iam.create_role(RoleName=unique("r"), AssumeRolePolicyDocument=TRUST, MaxSessionDuration=43201)


def test_policies_of_a_role(iam, role):  # noqa: F811
    name = role["RoleName"]
    text = document(allow("cognito-idp:AdminGetUser"))
    for policy in ("a", "b", "c"):
        iam.put_role_policy(RoleName=name, PolicyName=policy, PolicyDocument=text)
    assert iam.get_role_policy(RoleName=name, PolicyName="b")["PolicyDocument"] == json.loads(text)
    pages = iam.get_paginator("list_role_policies").paginate(RoleName=name, PaginationConfig={"PageSize": 2})
    assert [policy for page in pages for policy in page["PolicyNames"]] == ["a", "b", "c"]
    iam.attach_role_policy(RoleName=name, PolicyArn=ADMINISTRATOR)
    pages = iam.get_paginator("list_attached_role_policies").paginate(RoleName=name)
    attached = [policy for page in pages for policy in page["AttachedPolicies"]]
    assert attached == [{"PolicyName": "AdministratorAccess", "PolicyArn": ADMINISTRATOR}]
    with query_refused("DeleteConflict", 409, "Cannot delete entity, must detach all policies first."):
        iam.delete_role(RoleName=name)
    iam.detach_role_policy(RoleName=name, PolicyArn=ADMINISTRATOR)
    with query_refused("NoSuchEntity", 404, f"Policy {ADMINISTRATOR} was not found."):
        iam.detach_role_policy(RoleName=name, PolicyArn=ADMINISTRATOR)
    with query_refused("DeleteConflict", 409, "Cannot delete entity, must delete policies first."):
        iam.delete_role(RoleName=name)
    for policy in ("a", "b", "c"):
        iam.delete_role_policy(RoleName=name, PolicyName=policy)
    with query_refused("NoSuchEntity", 404, "The role policy with name a cannot be found."):
        iam.get_role_policy(RoleName=name, PolicyName="a")
    with query_refused("InvalidInput", 400):
        iam.attach_role_policy(RoleName=name, PolicyArn="arn:aws:iam::aws:role/AdministratorAccess")
    iam.delete_role(RoleName=name)


def test_policies_of_a_role_have_a_size(iam, role):  # noqa: F811
    name = role["RoleName"]
    long = document(allow("cognito-idp:AdminGetUser", [f"arn:aws:cognito-idp:*:*:userpool/{n:04}" for n in range(160)]))
    iam.put_role_policy(RoleName=name, PolicyName="a", PolicyDocument=long)
    with query_refused("LimitExceeded", 409, f"Maximum policy size of 10240 bytes exceeded for role {name}"):
        iam.put_role_policy(RoleName=name, PolicyName="b", PolicyDocument=long)


def test_a_trusted_user_must_be_there(iam, role, user):  # noqa: F811
    arn = f"arn:aws:iam::{ACCOUNT}:user/{user['name']}"
    iam.update_assume_role_policy(RoleName=role["RoleName"], PolicyDocument=trusting({"AWS": arn}))
    gone = f"arn:aws:iam::{ACCOUNT}:user/{unique('nobody')}"
    with query_refused("MalformedPolicyDocument", 400, f'Invalid principal in policy: "AWS":"{gone}"'):
        iam.update_assume_role_policy(RoleName=role["RoleName"], PolicyDocument=trusting({"AWS": [arn, gone]}))
    with query_refused("MalformedPolicyDocument", 400):
        iam.create_role(RoleName=unique("r"), AssumeRolePolicyDocument="{}")
    many = trusting({"AWS": [f"{n:012}" for n in range(150)]})
    with query_refused("LimitExceeded", 409, "Cannot exceed quota for ACLSizePerRole: 2048"):
        iam.update_assume_role_policy(RoleName=role["RoleName"], PolicyDocument=many)


def test_a_trusted_user_that_is_gone_is_shown_by_id(iam, role):  # noqa: F811
    name = unique("user")
    trusted = iam.create_user(UserName=name)["User"]
    iam.update_assume_role_policy(RoleName=role["RoleName"], PolicyDocument=trusting({"AWS": trusted["Arn"]}))
    iam.delete_user(UserName=name)
    iam.create_user(UserName=name)
    shown = iam.get_role(RoleName=role["RoleName"])["Role"]["AssumeRolePolicyDocument"]
    assert shown["Statement"][0]["Principal"] == {"AWS": trusted["UserId"]}


def test_tags_of_a_role(iam, role):  # noqa: F811
    name = role["RoleName"]
    iam.tag_role(RoleName=name, Tags=[{"Key": "Team", "Value": "a"}, {"Key": "cost", "Value": "1"}])
    iam.tag_role(RoleName=name, Tags=[{"Key": "team", "Value": "b"}])
    pages = iam.get_paginator("list_role_tags").paginate(RoleName=name, PaginationConfig={"PageSize": 1})
    tags = [tag for page in pages for tag in page["Tags"]]
    assert tags == [{"Key": "cost", "Value": "1"}, {"Key": "team", "Value": "b"}]
    iam.untag_role(RoleName=name, TagKeys=["COST"])
    assert iam.get_role(RoleName=name)["Role"]["Tags"] == [{"Key": "team", "Value": "b"}]
    with query_refused("InvalidInput", 400):
        iam.tag_role(RoleName=name, Tags=[{"Key": "x", "Value": ""}, {"Key": "X", "Value": ""}])
    with query_refused("LimitExceeded", 409, "The number of tags has reached the maximum limit."):
        iam.tag_role(RoleName=name, Tags=[{"Key": f"k{n}", "Value": ""} for n in range(50)])


def test_a_boundary_is_set_and_taken_away(iam, role):  # noqa: F811
    name = role["RoleName"]
    arn = iam.create_policy(PolicyName=unique("bound"), PolicyDocument=document(allow("cognito-idp:*")))["Policy"]["Arn"]
    iam.put_role_permissions_boundary(RoleName=name, PermissionsBoundary=arn)
    boundary = iam.get_role(RoleName=name)["Role"]["PermissionsBoundary"]
    assert boundary == {"PermissionsBoundaryType": "PermissionsBoundaryPolicy", "PermissionsBoundaryArn": arn}
    assert iam.get_policy(PolicyArn=arn)["Policy"]["PermissionsBoundaryUsageCount"] == 1
    with query_refused("DeleteConflict", 409, "Cannot delete a policy attached to entities."):
        iam.delete_policy(PolicyArn=arn)
    iam.delete_role_permissions_boundary(RoleName=name)
    assert "PermissionsBoundary" not in iam.get_role(RoleName=name)["Role"]
    iam.delete_policy(PolicyArn=arn)
    with query_refused("NoSuchEntity", 404, f"Scope ARN: {arn} does not exist or is not attachable."):
        iam.put_role_permissions_boundary(RoleName=name, PermissionsBoundary=arn)


def test_roles_are_made_under_a_boundary_alone(iam, acting, user):  # noqa: F811
    arn = iam.create_policy(PolicyName=unique("bound"), PolicyDocument=document(allow("cognito-idp:*")))["Policy"]["Arn"]
    bounded = {"Condition": {"StringEquals": {"iam:PermissionsBoundary": arn}}}
    client = acting(
        {**allow(["iam:CreateRole", "iam:AttachRolePolicy", "iam:PutRolePolicy"]), **bounded},
        deny("iam:DeleteRolePermissionsBoundary"),
        service="iam",
    )
    name = unique("made")
    with query_refused("AccessDenied", 403):
        client.create_role(RoleName=name, AssumeRolePolicyDocument=TRUST)
    with query_refused("AccessDenied", 403):
        client.create_role(RoleName=name, AssumeRolePolicyDocument=TRUST, PermissionsBoundary=ADMINISTRATOR)
    client.create_role(RoleName=name, AssumeRolePolicyDocument=TRUST, PermissionsBoundary=arn)
    client.attach_role_policy(RoleName=name, PolicyArn=ADMINISTRATOR)
    with query_refused("AccessDenied", 403):
        client.delete_role_permissions_boundary(RoleName=name)
    free = unique("free")
    iam.create_role(RoleName=free, AssumeRolePolicyDocument=TRUST)
    with query_refused("AccessDenied", 403):
        client.attach_role_policy(RoleName=free, PolicyArn=ADMINISTRATOR)


def test_the_last_use_of_a_key_is_told(server, iam, user):  # noqa: F811
    unused = iam.get_access_key_last_used(AccessKeyId=user["key"])
    assert unused["UserName"] == user["name"]
    assert unused["AccessKeyLastUsed"] == {"Region": "N/A", "ServiceName": "N/A"}
    server.client("sts", user["key"], user["secret"]).get_caller_identity()
    used = iam.get_access_key_last_used(AccessKeyId=user["key"])["AccessKeyLastUsed"]
    assert used["ServiceName"] == "sts" and used["Region"] == "us-east-1" and used["LastUsedDate"]
