"""Groups and their members."""

import jwt
import pytest

from support.identities import allow, policy
from support.pool import refused, unique, without_metadata

ROLE = "arn:aws:iam::000000000000:role/{}"


def create(pool, name, **more):
    return pool.idp.create_group(UserPoolId=pool.id, GroupName=name, **more)["Group"]


def add(pool, username, group):
    pool.idp.admin_add_user_to_group(UserPoolId=pool.id, Username=username, GroupName=group)


def test_a_group_lives(idp, pool):
    made = create(pool, "staff", Description="People", Precedence=3, RoleArn=ROLE.format("staff"))
    assert made.pop("CreationDate") and made.pop("LastModifiedDate")
    assert made == {
        "GroupName": "staff",
        "UserPoolId": pool.id,
        "Description": "People",
        "Precedence": 3,
        "RoleArn": ROLE.format("staff"),
    }
    idp.update_group(UserPoolId=pool.id, GroupName="staff", Description="Folk")
    assert idp.get_group(UserPoolId=pool.id, GroupName="staff")["Group"]["Description"] == "Folk"
    with pool.refuses("GroupExistsException", "A group with the name already exists."):
        create(pool, "staff")
    idp.delete_group(UserPoolId=pool.id, GroupName="staff")
    with pool.refuses("ResourceNotFoundException", "Group not found."):
        idp.get_group(UserPoolId=pool.id, GroupName="staff")


@pytest.mark.parametrize("operation", ["get_group", "update_group", "delete_group", "list_users_in_group"])
def test_unknown_groups_are_not_found(idp, pool, operation):
    with pool.refuses("ResourceNotFoundException", "Group not found."):
        getattr(idp, operation)(UserPoolId=pool.id, GroupName="nothing")


def test_members_come_and_go(idp, pool):
    for group in ("staff", "buyers"):
        create(pool, group)
    for user in ("ada", "bob"):
        pool.admin_user(user)
        add(pool, user, "staff")
    add(pool, "ada", "buyers")
    add(pool, "ada", "buyers")

    def groups_of(user):
        groups = idp.admin_list_groups_for_user(UserPoolId=pool.id, Username=user)["Groups"]
        return {group["GroupName"] for group in groups}

    def members_of(group):
        users = idp.list_users_in_group(UserPoolId=pool.id, GroupName=group)["Users"]
        return {user["Username"] for user in users}

    assert groups_of("ada") == {"staff", "buyers"}
    assert members_of("staff") == {"ada", "bob"}
    idp.admin_remove_user_from_group(UserPoolId=pool.id, Username="ada", GroupName="staff")
    assert members_of("staff") == {"bob"}
    idp.admin_delete_user(UserPoolId=pool.id, Username="bob")
    assert members_of("staff") == set()
    idp.delete_group(UserPoolId=pool.id, GroupName="buyers")
    assert groups_of("ada") == set()
    create(pool, "buyers")
    assert members_of("buyers") == set(), "a new group of an old name has no members"


def test_both_sides_of_a_membership_must_exist(pool):
    create(pool, "staff")
    with pool.refuses("UserNotFoundException", "User does not exist."):
        add(pool, "nobody", "staff")
    pool.admin_user()
    with pool.refuses("ResourceNotFoundException", "Group not found."):
        add(pool, "ada", "nothing")


def test_groups_and_members_are_listed_page_by_page(idp, pool):
    groups = [f"group-{n}" for n in range(5)]
    users = [f"user-{n}" for n in range(5)]
    for group in groups:
        create(pool, group)
    for user in users:
        pool.admin_user(user)
        add(pool, user, "group-0")

    def pages(name, key, **more):
        return [
            [entry[key] for entry in next(v for v in without_metadata(page).values() if isinstance(v, list))]
            for page in idp.get_paginator(name).paginate(UserPoolId=pool.id, PaginationConfig={"PageSize": 2}, **more)
        ]

    for found, expected in (
        (pages("list_groups", "GroupName"), groups),
        (pages("list_users_in_group", "Username", GroupName="group-0"), users),
    ):
        assert all(len(page) <= 2 for page in found)
        assert sorted(sum(found, [])) == expected


def test_tokens_name_groups_and_roles(pool):
    pool.admin_user()
    for name, precedence in (("low", 9), ("high", 0), ("plain", None)):
        more = {"Precedence": precedence, "RoleArn": ROLE.format(name)} if precedence is not None else {}
        create(pool, name, **more)
        add(pool, "ada", name)
    tokens = pool.sign_in()
    identity, access = (
        jwt.decode(tokens[name], options={"verify_signature": False}) for name in ("IdToken", "AccessToken")
    )
    assert sorted(identity["cognito:groups"]) == sorted(access["cognito:groups"]) == ["high", "low", "plain"]
    assert sorted(identity["cognito:roles"]) == [ROLE.format("high"), ROLE.format("low")]
    assert identity["cognito:preferred_role"] == ROLE.format("high")
    assert not {"cognito:roles", "cognito:preferred_role"} & access.keys()


def test_equal_precedence_prefers_no_role(pool):
    pool.admin_user()
    for name in ("one", "two"):
        create(pool, name, Precedence=1, RoleArn=ROLE.format(name))
        add(pool, "ada", name)
    claims = jwt.decode(pool.sign_in()["IdToken"], options={"verify_signature": False})
    assert "cognito:preferred_role" not in claims


def test_a_stale_paging_token_is_refused(idp, pool):
    with refused("InvalidParameterException"):
        idp.list_groups(UserPoolId=pool.id, NextToken="made-up")


def test_roles_are_given_to_groups_by_who_may_pass_them(server, pool):
    """A user of IAM who manages the pool, but may pass only one role."""
    iam, name = server.client("iam"), unique("helper")
    arn = iam.create_user(UserName=name)["User"]["Arn"]
    document = policy(
        allow("cognito-idp:*", "*"),
        allow("iam:PassRole", ROLE.format("app-*"), StringEquals={"iam:PassedToService": "cognito-idp.amazonaws.com"}),
    )
    iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    helper = server.client(key=key["AccessKeyId"], secret=key["SecretAccessKey"])
    denial = (
        f"User: {arn} is not authorized to perform: iam:PassRole on resource: {ROLE.format('admin')} because no "
        "identity-based policy allows the iam:PassRole action"
    )
    of_pool = {"UserPoolId": pool.id, "GroupName": "staff"}
    with refused("AccessDeniedException", denial):
        helper.create_group(**of_pool, RoleArn=ROLE.format("admin"), Precedence=0)
    helper.create_group(**of_pool, RoleArn=ROLE.format("app-staff"))
    with refused("AccessDeniedException", denial):
        helper.update_group(**of_pool, RoleArn=ROLE.format("admin"))
    pool.idp.update_group(**of_pool, RoleArn=ROLE.format("admin"))
    helper.update_group(**of_pool, RoleArn=ROLE.format("admin"), Description="People")
    assert helper.get_group(**of_pool)["Group"]["RoleArn"] == ROLE.format("admin")
