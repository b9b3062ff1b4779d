"""User pools: settings as they are made, returned, replaced and removed."""

import pytest

from support.pool import PASSWORD, refused, unique, without_metadata

STANDARD = (
    "profile address birthdate gender preferred_username updated_at website picture identities sub phone_number "
    "phone_number_verified zoneinfo locale email email_verified given_name family_name middle_name name nickname"
).split()


def describe(idp, pool_id):
    return idp.describe_user_pool(UserPoolId=pool_id)["UserPool"]


def test_a_pool_has_cognitos_defaults(idp, make_pool):
    pool = describe(idp, make_pool().id)
    assert pool["Policies"] == {
        "PasswordPolicy": {
            "MinimumLength": 8,
            "RequireUppercase": True,
            "RequireLowercase": True,
            "RequireNumbers": True,
            "RequireSymbols": True,
            "TemporaryPasswordValidityDays": 7,
        },
        "SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD"]},
    }
    assert pool["LambdaConfig"] == {}
    assert pool["MfaConfiguration"] == "OFF"
    assert pool["EmailConfiguration"] == {"EmailSendingAccount": "COGNITO_DEFAULT"}
    assert pool["UserPoolTags"] == {}
    assert pool["AdminCreateUserConfig"] == {"AllowAdminCreateUserOnly": False, "UnusedAccountValidityDays": 7}
    assert pool["VerificationMessageTemplate"] == {"DefaultEmailOption": "CONFIRM_WITH_CODE"}
    assert pool["UserPoolTier"] == "ESSENTIALS"
    assert pool["DeletionProtection"] == "INACTIVE"
    assert pool["EstimatedNumberOfUsers"] == 0
    assert pool["AccountRecoverySetting"]["RecoveryMechanisms"] == [
        {"Name": "verified_email", "Priority": 1},
        {"Name": "verified_phone_number", "Priority": 2},
    ]
    assert pool["UserAttributeUpdateSettings"] == {"AttributesRequireVerificationBeforeUpdate": []}
    unset = {"SmsConfiguration", "DeviceConfiguration", "UserPoolAddOns", "Status", "UsernameConfiguration"}
    assert not unset & pool.keys()


def test_a_pool_has_the_standard_attributes(idp, make_pool):
    schema = describe(idp, make_pool().id)["SchemaAttributes"]
    assert [attribute["Name"] for attribute in schema] == STANDARD
    by_name = {attribute["Name"]: attribute for attribute in schema}
    assert by_name["sub"] == {
        "Name": "sub",
        "AttributeDataType": "String",
        "DeveloperOnlyAttribute": False,
        "Mutable": False,
        "Required": True,
        "StringAttributeConstraints": {"MinLength": "1", "MaxLength": "2048"},
    }
    assert by_name["birthdate"]["StringAttributeConstraints"] == {"MinLength": "10", "MaxLength": "10"}
    assert by_name["email"]["StringAttributeConstraints"] == {"MinLength": "0", "MaxLength": "2048"}
    assert by_name["updated_at"]["NumberAttributeConstraints"] == {"MinValue": "0"}
    assert by_name["identities"]["StringAttributeConstraints"] == {}
    assert not {"StringAttributeConstraints", "NumberAttributeConstraints"} & by_name["email_verified"].keys()


def test_ids_and_arns_have_cognitos_form(make_pool):
    pool = make_pool().created
    region, _, name = pool["Id"].partition("_")
    assert region == "us-east-1"
    assert len(name) == 9 and name.isalnum()
    assert pool["Arn"] == f"arn:aws:cognito-idp:us-east-1:000000000000:userpool/{pool['Id']}"


SETTINGS = {
    "Policies": {
        "PasswordPolicy": {
            "MinimumLength": 12,
            "RequireUppercase": False,
            "RequireLowercase": True,
            "RequireNumbers": False,
            "RequireSymbols": False,
            "PasswordHistorySize": 3,
            "TemporaryPasswordValidityDays": 2,
        }
    },
    "DeletionProtection": "INACTIVE",
    "AutoVerifiedAttributes": ["email"],
    "VerificationMessageTemplate": {
        "DefaultEmailOption": "CONFIRM_WITH_CODE",
        "EmailSubject": "Your shop",
        "EmailMessage": "The code is {####}.",
    },
    "UserAttributeUpdateSettings": {"AttributesRequireVerificationBeforeUpdate": ["email"]},
    "UserPoolTags": {"team": "shop"},
    "AdminCreateUserConfig": {
        "AllowAdminCreateUserOnly": True,
        "InviteMessageTemplate": {"EmailSubject": "Welcome", "EmailMessage": "{username} and {####}"},
    },
    "AccountRecoverySetting": {"RecoveryMechanisms": [{"Name": "verified_email", "Priority": 1}]},
}


def test_settings_are_returned_as_given(idp, make_pool):
    pool = describe(idp, make_pool(**SETTINGS).id)
    for name, value in SETTINGS.items():
        returned = pool[name]
        if isinstance(value, dict):
            assert returned | value == returned, name
        else:
            assert returned == value
    assert pool["Policies"]["PasswordPolicy"] == SETTINGS["Policies"]["PasswordPolicy"]


def test_update_replaces_every_setting_but_policies(idp, make_pool):
    pool = make_pool(**SETTINGS)
    idp.update_user_pool(UserPoolId=pool.id, UserPoolTags={"team": "other"})
    updated = describe(idp, pool.id)
    assert updated["UserPoolTags"] == {"team": "other"}
    assert updated["Policies"]["PasswordPolicy"] == SETTINGS["Policies"]["PasswordPolicy"]
    assert updated["AdminCreateUserConfig"]["AllowAdminCreateUserOnly"] is False
    assert "AutoVerifiedAttributes" not in updated
    assert updated["LastModifiedDate"] >= updated["CreationDate"]


def test_pools_are_listed_page_by_page(idp, make_pool):
    made = {make_pool().id for _ in range(3)}
    pages = idp.get_paginator("list_user_pools").paginate(PaginationConfig={"PageSize": 2})
    listed = []
    for page in pages:
        assert len(page["UserPools"]) <= 2
        listed += [pool["Id"] for pool in page["UserPools"]]
    assert made <= set(listed)
    assert len(listed) == len(set(listed))


def test_a_deleted_pool_is_gone_with_its_clients_and_users(idp, make_pool):
    pool = make_pool()
    pool.admin_user()
    tokens = pool.sign_in()
    idp.delete_user_pool(UserPoolId=pool.id)
    with refused("ResourceNotFoundException", f"User pool {pool.id} does not exist."):
        idp.describe_user_pool(UserPoolId=pool.id)
    with refused("ResourceNotFoundException", f"User pool client {pool.client_id} does not exist."):
        pool.sign_in()
    with refused("NotAuthorizedException"):
        idp.get_user(AccessToken=tokens["AccessToken"])


def test_deletion_protection_keeps_a_pool(idp, make_pool):
    pool = make_pool(DeletionProtection="ACTIVE")
    with pool.refuses(
        "InvalidParameterException",
        "The user pool cannot be deleted because deletion protection is activated. "
        "Deletion protection must be inactivated first.",
    ):
        idp.delete_user_pool(UserPoolId=pool.id)
    idp.update_user_pool(UserPoolId=pool.id, DeletionProtection="INACTIVE")
    idp.delete_user_pool(UserPoolId=pool.id)


def test_custom_attributes_are_added(idp, pool):
    attribute = {
        "Name": "level",
        "AttributeDataType": "Number",
        "Mutable": True,
        "NumberAttributeConstraints": {"MinValue": "1", "MaxValue": "9"},
    }
    idp.add_custom_attributes(UserPoolId=pool.id, CustomAttributes=[attribute])
    added = describe(idp, pool.id)["SchemaAttributes"][-1]
    assert added == {**attribute, "Name": "custom:level", "Required": False, "DeveloperOnlyAttribute": False}
    with pool.refuses("InvalidParameterException"):
        idp.add_custom_attributes(UserPoolId=pool.id, CustomAttributes=[attribute])


def test_a_custom_attribute_cannot_be_required(idp, pool):
    with pool.refuses("InvalidParameterException"):
        idp.add_custom_attributes(
            UserPoolId=pool.id, CustomAttributes=[{"Name": "x", "AttributeDataType": "String", "Required": True}]
        )


def test_tags(idp, pool):
    idp.tag_resource(ResourceArn=pool.arn, Tags={"a": "1", "b": "2"})
    idp.untag_resource(ResourceArn=pool.arn, TagKeys=["a"])
    assert idp.list_tags_for_resource(ResourceArn=pool.arn)["Tags"] == {"b": "2"}
    assert describe(idp, pool.id)["UserPoolTags"] == {"b": "2"}


ABSENT = "us-east-1_absent000"


@pytest.mark.parametrize(
    ("operation", "more"),
    [
        ("describe_user_pool", {}),
        ("delete_user_pool", {}),
        ("update_user_pool", {}),
        ("list_users", {}),
        ("list_groups", {}),
        ("list_user_pool_clients", {}),
        ("create_user_pool_client", {"ClientName": "web"}),
        ("admin_get_user", {"Username": "ada"}),
        ("admin_create_user", {"Username": "ada"}),
        ("create_group", {"GroupName": "staff"}),
        ("admin_initiate_auth", {"ClientId": "0", "AuthFlow": "ADMIN_USER_PASSWORD_AUTH"}),
    ],
)
def test_an_unknown_pool_is_said_to_be_unknown(idp, operation, more):
    with refused("ResourceNotFoundException", f"User pool {ABSENT} does not exist."):
        getattr(idp, operation)(UserPoolId=ABSENT, **more)


def test_a_pool_belongs_to_its_region(server, pool):
    elsewhere = server.client(region="eu-west-1")
    with refused("ResourceNotFoundException", f"User pool {pool.id} does not exist."):
        elsewhere.describe_user_pool(UserPoolId=pool.id)
    other = elsewhere.create_user_pool(PoolName=unique("pool"))["UserPool"]
    assert other["Id"].startswith("eu-west-1_")
    assert other["Arn"].startswith("arn:aws:cognito-idp:eu-west-1:")
    assert other["Id"] in [p["Id"] for p in elsewhere.list_user_pools(MaxResults=60)["UserPools"]]


def test_client_ids_resolve_without_a_region(server, pool):
    pool.admin_user()
    answer = server.client(region="eu-west-1").initiate_auth(
        ClientId=pool.client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ada", "PASSWORD": PASSWORD},
    )
    assert "AccessToken" in answer["AuthenticationResult"]


def test_mfa_settings(idp, pool):
    answer = without_metadata(idp.get_user_pool_mfa_config(UserPoolId=pool.id))
    assert answer["MfaConfiguration"] == "OFF"


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (
            "UserPoolAddOns",
            {"AdvancedSecurityMode": "ENFORCED", "AdvancedSecurityAdditionalFlows": {"CustomAuthMode": "AUDIT"}},
        ),
    ],
)
def test_what_cannot_be_honoured_is_not_accepted(idp, pool, setting, value):
    for call in (
        lambda: idp.create_user_pool(PoolName="x", **{setting: value}),
        lambda: idp.update_user_pool(UserPoolId=pool.id, **{setting: value}),
    ):
        before = pool.state()
        with pytest.raises(idp.exceptions.ClientError) as caught:
            call()
        answer = caught.value.response
        assert answer["Error"]["Code"] == "NotImplementedException"
        assert setting in answer["Error"]["Message"]
        assert answer["ResponseMetadata"]["HTTPStatusCode"] == 501
        assert pool.state() == before
