"""IAM groups: their users, their policies, and what both come to."""

import json

import pytest
from test_boto3_iam import ACCOUNT, acting, allow, denied, deny, document, iam, query_refused, user  # noqa: F401

from support.pool import unique


@pytest.fixture
def group(iam):  # noqa: F811
    name = unique("group")
    iam.create_group(GroupName=name)
    return name


def test_groups_live(iam):  # noqa: F811
    name = unique("Group")
    made = iam.create_group(GroupName=name, Path="/staff/")["Group"]
    assert made["Arn"] == f"arn:aws:iam::{ACCOUNT}:group/staff/{name}"
    assert made["GroupId"].startswith("AGPA")
    with query_refused("EntityAlreadyExists", 409, f"Group with name {name.upper()} already exists."):
        iam.create_group(GroupName=name.upper())
    pages = iam.get_paginator("list_groups").paginate(PathPrefix="/staff", PaginationConfig={"PageSize": 1})
    assert made in [group for page in pages for group in page["Groups"]]
    assert iam.get_group(GroupName=name)["Group"] == made
    iam.delete_group(GroupName=name)
    with query_refused("NoSuchEntity", 404, f"The group with name {name} cannot be found."):
        iam.get_group(GroupName=name)


def test_users_join_and_leave(iam, group):  # noqa: F811
    users = sorted(unique("member") for _ in range(3))
    for name in users:
        iam.create_user(UserName=name)
        iam.add_user_to_group(GroupName=group, UserName=name)
        iam.add_user_to_group(GroupName=group, UserName=name)
    pages = iam.get_paginator("get_group").paginate(GroupName=group, PaginationConfig={"PageSize": 2})
    assert [member["UserName"] for page in pages for member in page["Users"]] == users
    pages = iam.get_paginator("list_groups_for_user").paginate(UserName=users[0])
    assert [joined["GroupName"] for page in pages for joined in page["Groups"]] == [group]
    with query_refused("DeleteConflict", 409, "Cannot delete entity, must remove users from group first."):
        iam.delete_group(GroupName=group)
    with query_refused("DeleteConflict", 409, "Cannot delete entity, must remove users from group first."):
        iam.delete_user(UserName=users[0])
    for name in users:
        iam.remove_user_from_group(GroupName=group, UserName=name)
        iam.delete_user(UserName=name)
    assert iam.get_group(GroupName=group)["Users"] == []
    with query_refused("NoSuchEntity", 404):
        iam.add_user_to_group(GroupName=group, UserName=users[0])
    iam.delete_group(GroupName=group)


def test_a_user_belongs_to_ten_groups(iam, user):  # noqa: F811
    groups = [unique("group") for _ in range(11)]
    for name in groups:
        iam.create_group(GroupName=name)
    for name in groups[:10]:
        iam.add_user_to_group(GroupName=name, UserName=user["name"])
    with query_refused("LimitExceeded", 409, "Cannot exceed quota for GroupsPerUser: 10"):
        iam.add_user_to_group(GroupName=groups[10], UserName=user["name"])


def test_policies_of_a_group(iam, group):  # noqa: F811
    text = document(allow("cognito-idp:AdminGetUser"))
    iam.put_group_policy(GroupName=group, PolicyName="own", PolicyDocument=text)
    assert iam.get_group_policy(GroupName=group, PolicyName="own")["PolicyDocument"] == json.loads(text)
    pages = iam.get_paginator("list_group_policies").paginate(GroupName=group)
    assert [name for page in pages for name in page["PolicyNames"]] == ["own"]
    arn = "arn:aws:iam::aws:policy/AmazonCognitoReadOnly"
    iam.attach_group_policy(GroupName=group, PolicyArn=arn)
    pages = iam.get_paginator("list_attached_group_policies").paginate(GroupName=group)
    assert [policy["PolicyArn"] for page in pages for policy in page["AttachedPolicies"]] == [arn]
    with query_refused("DeleteConflict", 409, "Cannot delete entity, must detach all policies first."):
        iam.delete_group(GroupName=group)
    iam.detach_group_policy(GroupName=group, PolicyArn=arn)
    with query_refused("DeleteConflict", 409, "Cannot delete entity, must delete policies first."):
        iam.delete_group(GroupName=group)
    iam.delete_group_policy(GroupName=group, PolicyName="own")
    with query_refused("NoSuchEntity", 404, "The group policy with name own cannot be found."):
        iam.delete_group_policy(GroupName=group, PolicyName="own")
    with query_refused("MalformedPolicyDocument", 400):
        iam.put_group_policy(GroupName=group, PolicyName="own", PolicyDocument="{}")
    iam.delete_group(GroupName=group)


def test_what_a_group_may_its_users_may(iam, acting, user, group, pool):  # noqa: F811
    pool.admin_user()
    client = acting()
    iam.put_group_policy(GroupName=group, PolicyName="own", PolicyDocument=document(allow("cognito-idp:AdminGetUser")))
    with pool.refuses(*denied(user, "cognito-idp:AdminGetUser", pool.arn)):
        client.admin_get_user(UserPoolId=pool.id, Username="ada")
    iam.add_user_to_group(GroupName=group, UserName=user["name"])
    assert client.admin_get_user(UserPoolId=pool.id, Username="ada")
    denying = document(deny("cognito-idp:*", pool.arn))
    iam.put_user_policy(UserName=user["name"], PolicyName="own", PolicyDocument=denying)
    with pool.refuses("AccessDeniedException"):
        client.admin_get_user(UserPoolId=pool.id, Username="ada")
    iam.delete_user_policy(UserName=user["name"], PolicyName="own")
    iam.remove_user_from_group(GroupName=group, UserName=user["name"])
    with pool.refuses(*denied(user, "cognito-idp:AdminGetUser", pool.arn)):
        client.admin_get_user(UserPoolId=pool.id, Username="ada")
