"""IAM users, access keys and policies, and what they permit on user pools."""

import json
from contextlib import contextmanager

import pytest
from botocore.exceptions import ClientError

from support.pool import refused, unique

ACCOUNT = "000000000000"


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(action, resource="*"):
    return {"Effect": "Allow", "Action": action, "Resource": resource}


def deny(action, resource="*"):
    return {**allow(action, resource), "Effect": "Deny"}


@contextmanager
def query_refused(code, status, message=None):
    """The block must end in this error of IAM or STS."""
    with pytest.raises(ClientError) as caught:
        yield
    answer = caught.value.response
    assert answer["Error"]["Code"] == code, answer["Error"]
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == status
    if message is not None:
        assert answer["Error"]["Message"] == message


@pytest.fixture(scope="session")
def iam(server):
    return server.client("iam")


@pytest.fixture
def user(iam):
    """An IAM user with an access key and no rights."""
    name = unique("user")
    iam.create_user(UserName=name)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return {"name": name, "key": key["AccessKeyId"], "secret": key["SecretAccessKey"]}


@pytest.fixture
def acting(server, iam, user):
    """A client of the user, once the user has the policy."""

    def with_policy(*statements, service="cognito-idp"):
        if statements:
            iam.put_user_policy(UserName=user["name"], PolicyName="test", PolicyDocument=document(*statements))
        return server.client(service, user["key"], user["secret"])

    return with_policy


def arn_of(user):
    return f"arn:aws:iam::{ACCOUNT}:user/{user['name']}"


def denied(user, action, resource, why=None):
    why = why or f"because no identity-based policy allows the {action} action"
    message = f"User: {arn_of(user)} is not authorized to perform: {action} on resource: {resource} {why}"
    return "AccessDeniedException", message


def test_callers_learn_who_they_are(server, user):
    answer = server.client("sts", user["key"], user["secret"]).get_caller_identity()
    assert (answer["Account"], answer["Arn"]) == (ACCOUNT, arn_of(user))
    assert answer["UserId"].startswith("AIDA")
    assert server.client("sts").get_caller_identity()["Account"] == ACCOUNT


def test_nothing_is_allowed_without_a_policy(acting, user, pool):
    with pool.refuses(*denied(user, "cognito-idp:AdminGetUser", pool.arn)):
        acting().admin_get_user(UserPoolId=pool.id, Username="ada")
    with pool.refuses(*denied(user, "cognito-idp:AdminCreateUser", pool.arn)):
        acting().admin_create_user(UserPoolId=pool.id, Username="ada")
    with refused(*denied(user, "cognito-idp:ListUserPools", "*")):
        acting().list_user_pools(MaxResults=1)
    with refused("AccessDeniedException"):
        acting().create_user_pool(PoolName="x")


def test_a_policy_names_actions_and_resources(acting, user, pool, make_pool):
    other = make_pool()
    for target in (pool, other):
        target.admin_user()
    client = acting(allow("cognito-idp:AdminGet*", pool.arn))
    assert client.admin_get_user(UserPoolId=pool.id, Username="ada")["Username"] == "ada"
    with other.refuses(*denied(user, "cognito-idp:AdminGetUser", other.arn)):
        client.admin_get_user(UserPoolId=other.id, Username="ada")
    with pool.refuses(*denied(user, "cognito-idp:AdminDeleteUser", pool.arn)):
        client.admin_delete_user(UserPoolId=pool.id, Username="ada")


@pytest.mark.parametrize(
    ("action", "resource"),
    [
        ("*", "*"),
        ("cognito-idp:*", "arn:aws:cognito-idp:*:*:userpool/*"),
        ("COGNITO-IDP:admingetuser", "*"),
        (
            ["iam:GetUser", "cognito-idp:AdminGetUse?"],
            ["arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_?????????"],
        ),
    ],
)
def test_wildcards_match(acting, pool, action, resource):
    pool.admin_user()
    assert acting(allow(action, resource)).admin_get_user(UserPoolId=pool.id, Username="ada")


def test_a_deny_wins(acting, user, pool):
    client = acting(allow("*"), deny("cognito-idp:AdminDelete*", pool.arn))
    pool.admin_user()
    assert client.admin_get_user(UserPoolId=pool.id, Username="ada")
    why = "with an explicit deny in an identity-based policy"
    with pool.refuses(*denied(user, "cognito-idp:AdminDeleteUser", pool.arn, why)):
        client.admin_delete_user(UserPoolId=pool.id, Username="ada")


def test_not_action_and_not_resource(acting, user, pool):
    client = acting({"Effect": "Allow", "NotAction": "cognito-idp:Admin*", "Resource": "*"})
    assert client.describe_user_pool(UserPoolId=pool.id)
    with pool.refuses(*denied(user, "cognito-idp:AdminGetUser", pool.arn)):
        client.admin_get_user(UserPoolId=pool.id, Username="ada")


def test_managed_policies_are_attached_and_detached(iam, acting, user, pool):
    arn = iam.create_policy(
        PolicyName=unique("policy"), PolicyDocument=document(allow("cognito-idp:DescribeUserPool"))
    )["Policy"]["Arn"]
    iam.attach_user_policy(UserName=user["name"], PolicyArn=arn)
    assert acting().describe_user_pool(UserPoolId=pool.id)
    attached = iam.list_attached_user_policies(UserName=user["name"])["AttachedPolicies"]
    assert [policy["PolicyArn"] for policy in attached] == [arn]
    with query_refused("DeleteConflict", 409):
        iam.delete_policy(PolicyArn=arn)
    iam.detach_user_policy(UserName=user["name"], PolicyArn=arn)
    with refused(*denied(user, "cognito-idp:DescribeUserPool", pool.arn)):
        acting().describe_user_pool(UserPoolId=pool.id)
    iam.delete_policy(PolicyArn=arn)


def test_iam_itself_is_guarded(acting, user):
    client = acting(allow("cognito-idp:*"), service="iam")
    victim = unique("user")
    arn = f"arn:aws:iam::{ACCOUNT}:user/{victim}"
    with query_refused("AccessDenied", 403, denied(user, "iam:CreateUser", arn)[1]):
        client.create_user(UserName=victim)
    with query_refused("AccessDenied", 403):
        client.create_access_key(UserName="test")
    with query_refused("AccessDenied", 403):
        client.put_user_policy(UserName=user["name"], PolicyName="more", PolicyDocument=document(allow("*")))


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "not JSON",
        document({"Effect": "Perhaps", "Action": "*", "Resource": "*"}),
        document({"Effect": "Allow", "Action": "*"}),
        document({"Effect": "Allow", "Action": "nothing", "Resource": "*"}),
        document({**allow("*"), "Principal": "*"}),
        document({**allow("*"), "Condition": {"StringPerhaps": {"aws:username": "ada"}}}),
        document({**allow("*"), "Unknown": 1}),
        document({**allow("*"), "Condition": {"IpAddress": {"aws:SourceIp": "nowhere"}}}),
        '{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Effect": "Allow", "Action": "*", "Resource": "*"}}',
    ],
)
def test_what_cannot_be_honoured_is_not_stored(iam, user, text):
    with query_refused("MalformedPolicyDocument", 400):
        iam.put_user_policy(UserName=user["name"], PolicyName="test", PolicyDocument=text)
    assert iam.list_user_policies(UserName=user["name"])["PolicyNames"] == []


def test_a_policy_is_returned_as_given(iam, user):
    text = document(allow("cognito-idp:AdminGetUser"))
    iam.put_user_policy(UserName=user["name"], PolicyName="mine", PolicyDocument=text)
    answer = iam.get_user_policy(UserName=user["name"], PolicyName="mine")
    assert answer["PolicyDocument"] == json.loads(text)
    iam.delete_user_policy(UserName=user["name"], PolicyName="mine")
    with query_refused("NoSuchEntity", 404):
        iam.get_user_policy(UserName=user["name"], PolicyName="mine")


def test_users_live(iam):
    name = unique("user")
    made = iam.create_user(UserName=name, Path="/team/")["User"]
    assert made["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/team/{name}"
    assert made["UserId"].startswith("AIDA")
    with query_refused("EntityAlreadyExists", 409, f"User with name {name} already exists."):
        iam.create_user(UserName=name)
    assert iam.get_user(UserName=name)["User"] == made
    listed = iam.get_paginator("list_users").paginate(PaginationConfig={"PageSize": 2})
    assert name in [user["UserName"] for page in listed for user in page["Users"]]
    iam.delete_user(UserName=name)
    with query_refused("NoSuchEntity", 404, f"The user with name {name} cannot be found."):
        iam.get_user(UserName=name)


def test_access_keys_live(server, iam, user):
    sts = server.client("sts", user["key"], user["secret"])
    keys = iam.list_access_keys(UserName=user["name"])["AccessKeyMetadata"]
    assert [(key["AccessKeyId"], key["Status"]) for key in keys] == [(user["key"], "Active")]
    assert user["key"].startswith("AKIA") and len(user["key"]) == 20 and len(user["secret"]) == 40
    iam.create_access_key(UserName=user["name"])
    with query_refused("LimitExceeded", 409):
        iam.create_access_key(UserName=user["name"])
    iam.update_access_key(UserName=user["name"], AccessKeyId=user["key"], Status="Inactive")
    unknown = "The security token included in the request is invalid."
    with query_refused("InvalidClientTokenId", 403, unknown):
        sts.get_caller_identity()
    iam.update_access_key(UserName=user["name"], AccessKeyId=user["key"], Status="Active")
    assert sts.get_caller_identity()["Arn"] == arn_of(user)
    with query_refused("DeleteConflict", 409):
        iam.delete_user(UserName=user["name"])
    for key in iam.list_access_keys(UserName=user["name"])["AccessKeyMetadata"]:
        iam.delete_access_key(UserName=user["name"], AccessKeyId=key["AccessKeyId"])
    with query_refused("InvalidClientTokenId", 403, unknown):
        sts.get_caller_identity()
    iam.delete_user(UserName=user["name"])


def test_signatures_are_checked(server, pool, user):
    with refused("UnrecognizedClientException", "The security token included in the request is invalid."):
        server.client(key="AKIAABSENT0000000000").describe_user_pool(UserPoolId=pool.id)
    with refused("InvalidSignatureException") as caught:
        server.client(secret="wrong").describe_user_pool(UserPoolId=pool.id)
    text = caught.value.response["Error"]["Message"]
    assert text.startswith("The request signature we calculated does not match the signature you provided.")
    with query_refused("SignatureDoesNotMatch", 403):
        server.client("sts", user["key"], "wrong").get_caller_identity()


def test_tags_of_pools_are_asked_for(server, acting, make_pool):
    prod, test = make_pool(UserPoolTags={"Env": "prod"}), make_pool(UserPoolTags={"Env": "test"})
    on_prod = {**deny("cognito-idp:*"), "Condition": {"StringEquals": {"aws:ResourceTag/env": "prod"}}}
    client = acting(allow("*"), on_prod)
    with prod.refuses("AccessDeniedException"):
        client.describe_user_pool(UserPoolId=prod.id)
    assert client.describe_user_pool(UserPoolId=test.id)["UserPool"]["Id"] == test.id
    kept = {**deny("cognito-idp:TagResource"), "Condition": {"ForAnyValue:StringEquals": {"aws:TagKeys": "Env"}}}
    client = acting(allow("*"), kept)
    for key in ("Env", "env"):
        with refused("AccessDeniedException"):
            client.tag_resource(ResourceArn=test.arn, Tags={key: "prod"})
    client.tag_resource(ResourceArn=test.arn, Tags={"Other": "prod"})
