"""IAM's policy simulator, as boto3 calls it."""

import json

import pytest

from support.pool import unique
from test_boto3_iam import ACCOUNT, allow, deny, document, query_refused

BUCKET = "arn:aws:s3:::bucket"


@pytest.fixture(scope="session")
def iam(server):
    return server.client("iam")


def custom(iam, *policies, actions=("s3:GetObject",), **more):
    """The results of SimulateCustomPolicy."""
    answer = iam.simulate_custom_policy(PolicyInputList=list(policies), ActionNames=list(actions), **more)
    assert not answer["IsTruncated"]
    return answer["EvaluationResults"]


def entry(name, kind, *values):
    return {"ContextKeyName": name, "ContextKeyType": kind, "ContextKeyValues": list(values)}


def test_a_simulation_tells_the_statements_and_where_they_stand(iam):
    policy = document(allow("s3:*", f"{BUCKET}/*"), deny("s3:DeleteObject"))
    get, delete, other = custom(
        iam, policy, actions=["s3:GetObject", "s3:DeleteObject", "sqs:SendMessage"], ResourceArns=[f"{BUCKET}/a"]
    )
    assert (get["EvalDecision"], get["EvalResourceName"]) == ("allowed", f"{BUCKET}/a")
    first = json.loads(policy)["Statement"][0]
    end = 41 + len(json.dumps(first))
    assert get["MatchedStatements"] == [
        {
            "SourcePolicyId": "PolicyInputList.1",
            "SourcePolicyType": "IAM Policy",
            "StartPosition": {"Line": 1, "Column": 41},
            "EndPosition": {"Line": 1, "Column": end},
        }
    ]
    assert get["EvalDecisionDetails"] == {} and get["MissingContextValues"] == []
    assert get["ResourceSpecificResults"] == [
        {
            "EvalResourceName": f"{BUCKET}/a",
            "EvalResourceDecision": "allowed",
            "MatchedStatements": get["MatchedStatements"],
        }
    ]
    assert delete["EvalDecision"] == "explicitDeny"
    assert [s["StartPosition"]["Column"] for s in delete["MatchedStatements"]] == [end]
    assert (other["EvalDecision"], other["MatchedStatements"]) == ("implicitDeny", [])


def test_context_is_given_and_missing_context_is_told(iam):
    condition = {
        "IpAddress": {"aws:SourceIp": "10.0.0.0/8"},
        "DateLessThan": {"aws:CurrentTime": "2030-01-01T00:00:00Z"},
        "ForAnyValue:StringEquals": {"aws:TagKeys": ["tenant"]},
    }
    policy = document({**allow("s3:GetObject"), "Condition": condition})
    (result,) = custom(iam, policy)
    assert result["EvalDecision"] == "implicitDeny"
    assert sorted(result["MissingContextValues"]) == ["aws:CurrentTime", "aws:SourceIp", "aws:TagKeys"]
    context = [
        entry("aws:sourceip", "ip", "10.1.2.3"),
        entry("aws:CurrentTime", "date", "2029-12-31"),
        entry("aws:TagKeys", "stringList", "owner", "tenant"),
    ]
    (result,) = custom(iam, policy, ContextEntries=context)
    assert result["EvalDecision"] == "allowed"
    with query_refused("InvalidInput", 400, "Invalid context value for key aws:SourceIp: expected IP address."):
        custom(iam, policy, ContextEntries=[entry("aws:SourceIp", "ip", "10.1")])
    with query_refused("ValidationError", 400):
        custom(iam, policy, ContextEntries=[entry("aws:SourceIp", "address", "10.1.2.3")])


def test_accounts_are_told_apart(iam):
    caller = f"arn:aws:iam::{ACCOUNT}:user/ann"
    statement = {**allow("s3:GetObject", f"{BUCKET}/*"), "Principal": {"AWS": caller}}
    asked = {"CallerArn": caller, "ResourcePolicy": document(statement), "ResourceArns": [f"{BUCKET}/a"]}
    (result,) = custom(iam, document(allow("sqs:*")), **asked)
    assert (result["EvalDecision"], result["EvalDecisionDetails"]) == ("allowed", {})
    assert [s["SourcePolicyType"] for s in result["MatchedStatements"]] == ["Resource Policy"]
    (result,) = custom(
        iam,
        document(allow("sqs:*")),
        **asked,
        ResourceOwner="arn:aws:iam::999999999999:root",
        PermissionsBoundaryPolicyInputList=[document(allow("sqs:*"))],
    )
    assert result["EvalDecision"] == "implicitDeny"
    assert result["EvalDecisionDetails"] == {
        "IAM Policy": "implicitDeny",
        "Resource Policy": "allowed",
        "Permissions Boundary Policy": "implicitDeny",
    }
    assert result["PermissionsBoundaryDecisionDetail"] == {"AllowedByPermissionsBoundary": False}


def test_a_principal_brings_its_policies(iam):
    name = unique("user")
    arn = iam.create_user(UserName=name)["User"]["Arn"]
    iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=document(allow("s3:GetObject")))
    iam.attach_user_policy(UserName=name, PolicyArn="arn:aws:iam::aws:policy/AmazonCognitoReadOnly")

    def simulate(**more):
        answer = iam.simulate_principal_policy(
            PolicySourceArn=arn, ActionNames=["s3:GetObject", "cognito-idp:ListUsers"], **more
        )
        return [
            [statement["SourcePolicyId"] for statement in result["MatchedStatements"]]
            for result in answer["EvaluationResults"]
        ]

    assert simulate() == [[f"user_{name}_own"], ["AmazonCognitoReadOnly"]]
    assert simulate(PolicyExclusionList=[{"PolicyType": "inline"}]) == [[], ["AmazonCognitoReadOnly"]]
    inline = {"PolicyName": "own", "AttachmentType": "user", "AttachmentName": name}
    assert simulate(PolicyExclusionList=[{"InlinePolicyIdentifier": inline}])[0] == []
    with query_refused("NoSuchEntity", 404, "The user with name nobody cannot be found."):
        iam.simulate_principal_policy(PolicySourceArn=f"arn:aws:iam::{ACCOUNT}:user/nobody", ActionNames=["s3:GetObject"])
    session = f"arn:aws:sts::{ACCOUNT}:assumed-role/a/b"
    text = f"Invalid Entity Arn: {session} does not clearly define entity type and name."
    with query_refused("InvalidInput", 400, text):
        iam.simulate_principal_policy(PolicySourceArn=session, ActionNames=["s3:GetObject"])


def test_pages_and_the_paginator(iam):
    actions = [f"s3:Action{number}" for number in range(5)]
    pages = iam.get_paginator("simulate_custom_policy").paginate(
        PolicyInputList=[document(allow("*"))], ActionNames=actions, PaginationConfig={"PageSize": 2}
    )
    found = [[result["EvalActionName"] for result in page["EvaluationResults"]] for page in pages]
    assert found == [actions[:2], actions[2:4], actions[4:]]


def test_organizations_are_simulated_and_scenarios_refused(iam):
    levels = [{"ServiceControlPolicyInputList": [document(allow("*"))]}] * 2
    levels.append({"ServiceControlPolicyInputList": [document(allow("*")), document(deny("s3:GetObject"))]})
    policy = document(allow("*"))
    get, put = custom(iam, policy, actions=["s3:GetObject", "s3:PutObject"], OrderedOrganizationPolicyInputList=levels)
    assert (get["EvalDecision"], get["OrganizationsDecisionDetail"]) == ("explicitDeny", {"AllowedByOrganizations": False})
    assert (put["EvalDecision"], put["OrganizationsDecisionDetail"]) == ("allowed", {"AllowedByOrganizations": True})
    with query_refused("NotImplemented", 501):
        custom(iam, policy, ResourceHandlingOption="EC2-VPC-EBS")
    with query_refused("InvalidInput", 400, "Policy input list item 1 has invalid content"):
        custom(iam, "{")


def test_simulating_a_principal_is_permitted_by_its_arn(server, iam):
    name = unique("user")
    arn = iam.create_user(UserName=name)["User"]["Arn"]
    key = iam.create_access_key(UserName=name)["AccessKey"]
    iam.put_user_policy(
        UserName=name, PolicyName="own", PolicyDocument=document(allow("iam:SimulatePrincipalPolicy", arn))
    )
    acting = server.client("iam", key["AccessKeyId"], key["SecretAccessKey"])
    answer = acting.simulate_principal_policy(PolicySourceArn=arn, ActionNames=["iam:SimulatePrincipalPolicy"])
    # Nothing is said of resources, so that only `*` counts.
    assert answer["EvaluationResults"][0]["EvalDecision"] == "implicitDeny"
    with query_refused("AccessDenied", 403):
        acting.simulate_principal_policy(PolicySourceArn=f"{arn}-other", ActionNames=["s3:GetObject"])
