"""Attributes: read, changed, verified, custom ones with types and bounds."""

import pytest

from support.pool import attribute_list, attributes_of, refused, without_metadata

CUSTOM = [
    {
        "Name": "colour",
        "AttributeDataType": "String",
        "Mutable": True,
        "StringAttributeConstraints": {"MinLength": "2", "MaxLength": "5"},
    },
    {
        "Name": "level",
        "AttributeDataType": "Number",
        "Mutable": True,
        "NumberAttributeConstraints": {"MinValue": "1", "MaxValue": "9"},
    },
    {"Name": "tenant", "AttributeDataType": "String", "Mutable": False},
    {"Name": "vip", "AttributeDataType": "Boolean", "Mutable": True},
    {"Name": "joined", "AttributeDataType": "DateTime", "Mutable": True},
]


@pytest.fixture
def custom_pool(make_pool):
    return make_pool(AutoVerifiedAttributes=["email"], Schema=CUSTOM)


def update(pool, token, attributes):
    return pool.idp.update_user_attributes(AccessToken=token, UserAttributes=attribute_list(attributes))


def test_a_user_reads_what_an_administrator_reads(idp, pool):
    pool.confirmed()
    mine = without_metadata(idp.get_user(AccessToken=pool.sign_in()["AccessToken"]))
    theirs = pool.get("ada")
    assert mine["Username"] == theirs["Username"] == "ada"
    assert mine["UserAttributes"] == theirs["UserAttributes"]
    assert attributes_of(mine).keys() == {"sub", "email", "email_verified"}
    assert theirs.keys() >= {"UserCreateDate", "UserLastModifiedDate", "Enabled", "UserStatus"}
    assert theirs["UserStatus"] == "CONFIRMED"


def test_a_user_changes_attributes(idp, pool):
    pool.confirmed()
    token = pool.sign_in()["AccessToken"]
    assert update(pool, token, {"name": "Ada", "given_name": "Augusta"}).get("CodeDeliveryDetailsList", []) == []
    assert attributes_of(pool.get("ada"))["given_name"] == "Augusta"
    idp.delete_user_attributes(AccessToken=token, UserAttributeNames=["given_name"])
    assert "given_name" not in attributes_of(pool.get("ada"))
    assert attributes_of(pool.get("ada"))["name"] == "Ada"


def test_an_administrator_changes_attributes(idp, pool):
    pool.confirmed()
    idp.admin_update_user_attributes(
        UserPoolId=pool.id,
        Username="ada",
        UserAttributes=attribute_list({"email": "new@example.com", "email_verified": "true", "nickname": "A"}),
    )
    attributes = attributes_of(pool.get("ada"))
    assert (attributes["email"], attributes["email_verified"]) == ("new@example.com", "true")
    idp.admin_delete_user_attributes(UserPoolId=pool.id, Username="ada", UserAttributeNames=["nickname"])
    assert "nickname" not in attributes_of(pool.get("ada"))


def test_a_new_address_is_unverified_until_its_code(idp, pool):
    pool.confirmed()
    token = pool.sign_in()["AccessToken"]
    answer = update(pool, token, {"email": "new@shop.test"})
    assert answer["CodeDeliveryDetailsList"] == [
        {"Destination": "n***@s***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
    ]
    attributes = attributes_of(pool.get("ada"))
    assert (attributes["email"], attributes["email_verified"]) == ("new@shop.test", "false")
    idp.verify_user_attribute(AccessToken=token, AttributeName="email", Code=pool.code("new@shop.test"))
    assert attributes_of(pool.get("ada"))["email_verified"] == "true"


def test_an_old_address_may_stay_until_the_code(idp, make_pool):
    pool = make_pool(
        AutoVerifiedAttributes=["email"],
        UserAttributeUpdateSettings={"AttributesRequireVerificationBeforeUpdate": ["email"]},
    )
    pool.confirmed()
    token = pool.sign_in()["AccessToken"]
    update(pool, token, {"email": "new@shop.test"})
    attributes = attributes_of(pool.get("ada"))
    assert (attributes["email"], attributes["email_verified"]) == ("ada@example.com", "true")
    idp.verify_user_attribute(AccessToken=token, AttributeName="email", Code=pool.code("new@shop.test"))
    attributes = attributes_of(pool.get("ada"))
    assert (attributes["email"], attributes["email_verified"]) == ("new@shop.test", "true")


def test_a_code_is_asked_for_and_answered(idp, pool):
    pool.admin_user(attributes={"email": "ada@example.com"})
    token = pool.sign_in()["AccessToken"]
    answer = idp.get_user_attribute_verification_code(AccessToken=token, AttributeName="email")
    assert answer["CodeDeliveryDetails"] == {
        "Destination": "a***@e***",
        "DeliveryMedium": "EMAIL",
        "AttributeName": "email",
    }
    code = pool.code("ada@example.com")
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    with pool.refuses("CodeMismatchException", "Invalid verification code provided, please try again."):
        idp.verify_user_attribute(AccessToken=token, AttributeName="email", Code=wrong)
    idp.verify_user_attribute(AccessToken=token, AttributeName="email", Code=code)
    assert attributes_of(pool.get("ada"))["email_verified"] == "true"
    with pool.refuses("ExpiredCodeException", "Invalid code provided, please request a code again."):
        idp.verify_user_attribute(AccessToken=token, AttributeName="email", Code=code)


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("custom:colour", "red", ["r", "purple"]),
        ("custom:level", "9", ["0", "10", "many"]),
        ("custom:vip", "true", ["perhaps"]),
        ("custom:joined", "2024-02-29", ["yesterday"]),
    ],
)
def test_custom_attributes_have_types_and_bounds(custom_pool, name, good, bad):
    pool = custom_pool
    pool.confirmed()
    token = pool.sign_in()["AccessToken"]
    update(pool, token, {name: good})
    assert attributes_of(pool.get("ada"))[name] == good
    for value in bad:
        with pool.refuses("InvalidParameterException"):
            update(pool, token, {"name": "must not stay", name: value})


def test_a_fixed_attribute_is_set_once(idp, custom_pool):
    pool = custom_pool
    pool.confirmed(attributes={"email": "ada@example.com", "custom:tenant": "one"})
    token = pool.sign_in()["AccessToken"]
    with pool.refuses("InvalidParameterException"):
        update(pool, token, {"custom:tenant": "two"})
    with pool.refuses("InvalidParameterException"):
        idp.admin_update_user_attributes(
            UserPoolId=pool.id, Username="ada", UserAttributes=attribute_list({"custom:tenant": "two"})
        )
    assert attributes_of(pool.get("ada"))["custom:tenant"] == "one"


def test_nobody_verifies_their_own_address_by_writing(pool):
    pool.sign_up("ada")
    pool.idp.admin_confirm_sign_up(UserPoolId=pool.id, Username="ada")
    token = pool.sign_in()["AccessToken"]
    with pool.refuses("NotAuthorizedException", "A client attempted to write unauthorized attribute"):
        update(pool, token, {"email_verified": "true"})


def test_sub_is_nobodys_to_change(idp, pool):
    pool.confirmed()
    with pool.refuses("InvalidParameterException"):
        idp.admin_update_user_attributes(
            UserPoolId=pool.id, Username="ada", UserAttributes=attribute_list({"sub": "another"})
        )


def test_unknown_attributes_are_refused(pool):
    pool.confirmed()
    token = pool.sign_in()["AccessToken"]
    with pool.refuses("InvalidParameterException"):
        update(pool, token, {"custom:nothing": "x"})


def test_values_may_hold_any_text(pool):
    pool.confirmed()
    token = pool.sign_in()["AccessToken"]
    text = 'Ünï "quoted" \\ 😀\u2028 <b>&amp;</b>'
    update(pool, token, {"name": text})
    assert attributes_of(pool.get("ada"))["name"] == text


def test_a_user_may_leave(idp, pool):
    pool.confirmed()
    token = pool.sign_in()["AccessToken"]
    idp.delete_user(AccessToken=token)
    with refused("UserNotFoundException", "User does not exist."):
        pool.get("ada")
    with refused("UserNotFoundException", "User does not exist."):
        pool.sign_in()
    assert pool.users() == []
    pool.confirmed()


@pytest.mark.parametrize("token", ["x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."])
def test_a_made_up_token_proves_nothing(idp, token):
    with refused("NotAuthorizedException", "Invalid Access Token"):
        idp.get_user(AccessToken=token)
