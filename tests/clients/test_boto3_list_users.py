"""ListUsers: filters, paging, chosen attributes."""

import pytest

from support.pool import Pool, attributes_of, refused

PEOPLE = {
    "ada": {"email": "ada@one.test", "name": "Ada Lovelace", "given_name": "Ada", "family_name": "Lovelace"},
    "adam": {"email": "adam@one.test", "name": "Adam Smith", "phone_number": "+15550100002"},
    "bob": {"email": "bob@two.test", "name": 'Bob "the" \\ Builder', "phone_number": "+15550100003"},
    "carl": {"email": "Carl@two.test", "name": "Ünal", "preferred_username": "charly"},
}


@pytest.fixture(scope="module")
def people(server, idp):
    """A pool of people whom tests only read."""
    return populated(Pool(server, idp, AutoVerifiedAttributes=["email"]))


def populated(pool):
    for username, attributes in PEOPLE.items():
        pool.admin_user(username, attributes=attributes)
    pool.idp.admin_disable_user(UserPoolId=pool.id, Username="bob")
    pool.sign_up("dora", attributes={"email": "dora@one.test"})
    return pool


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ('username = "ada"', "ada"),
        ('username ^= "ada"', "ada adam"),
        ('email = "bob@two.test"', "bob"),
        ('email ^= "ad"', "ada adam"),
        ('email ^= "adam@one.te"', "adam"),
        ('phone_number ^= "+1555"', "adam bob"),
        ('phone_number = "+15550100003"', "bob"),
        ('name = "Ada Lovelace"', "ada"),
        ('name ^= "Ada"', "ada adam"),
        ('name ^= "Ü"', "carl"),
        ('name = "Bob \\"the\\" \\\\ Builder"', "bob"),
        ('given_name = "Ada"', "ada"),
        ('family_name ^= "Love"', "ada"),
        ('preferred_username = "charly"', "carl"),
        ('cognito:user_status = "UNCONFIRMED"', "dora"),
        ('cognito:user_status = "unconfirmed"', "dora"),
        ('status = "Enabled"', "ada adam carl dora"),
        ('status = "Disabled"', "bob"),
        ('username="ada"', "ada"),
        ('  username   ^=   "ada"  ', "ada adam"),
        ('username = "nobody"', ""),
        ('username ^= ""', "ada adam bob carl dora"),
        ("", "ada adam bob carl dora"),
    ],
)
def test_filters_find_their_users(people, expression, expected):
    found = sorted(user["Username"] for user in people.users(Filter=expression))
    assert found == expected.split()


def test_a_sub_is_filtered_by(people):
    sub = attributes_of(people.get("carl"))["sub"]
    assert [user["Username"] for user in people.users(Filter=f'sub = "{sub}"')] == ["carl"]


def test_filters_follow_changes(idp, pool):
    people = populated(pool)
    idp.admin_update_user_attributes(
        UserPoolId=people.id, Username="ada", UserAttributes=[{"Name": "email", "Value": "zoe@one.test"}]
    )
    idp.admin_delete_user(UserPoolId=people.id, Username="adam")
    idp.admin_confirm_sign_up(UserPoolId=people.id, Username="dora")
    assert people.users(Filter='email ^= "ad"') == []
    assert [user["Username"] for user in people.users(Filter='email ^= "zo"')] == ["ada"]
    assert people.users(Filter='cognito:user_status = "UNCONFIRMED"') == []


@pytest.mark.parametrize(
    "expression",
    [
        "username",
        'username = ada"',
        'username == "ada"',
        'username = "ada" and email = "x"',
        'username > "ada"',
        'custom:tenant = "x"',
        'nickname = "x"',
        '= "ada"',
        'username = "ada\\"',
    ],
)
def test_other_expressions_are_refused(pool, expression):
    with refused("InvalidParameterException"):
        pool.users(Filter=expression)


def test_pages_hold_every_user_once(idp, pool):
    names = sorted(f"user-{n}" for n in range(7))
    for name in names:
        pool.idp.admin_create_user(UserPoolId=pool.id, Username=name, MessageAction="SUPPRESS")
    pages = list(idp.get_paginator("list_users").paginate(UserPoolId=pool.id, PaginationConfig={"PageSize": 3}))
    assert all(len(page["Users"]) <= 3 for page in pages)
    assert "PaginationToken" not in pages[-1]
    assert sorted(user["Username"] for page in pages for user in page["Users"]) == names
    filtered = idp.get_paginator("list_users").paginate(
        UserPoolId=pool.id, Filter='username ^= "user"', PaginationConfig={"PageSize": 2}
    )
    assert sorted(user["Username"] for page in filtered for user in page["Users"]) == names
    assert pool.idp.describe_user_pool(UserPoolId=pool.id)["UserPool"]["EstimatedNumberOfUsers"] == 7


def test_a_paging_token_is_for_its_listing(idp, pool, make_pool):
    for name in ("ada", "bob"):
        pool.admin_user(name)
    token = idp.list_users(UserPoolId=pool.id, Limit=1)["PaginationToken"]
    other = make_pool()
    for ids, given in (
        ({"UserPoolId": other.id}, token),
        ({"UserPoolId": pool.id}, "made-up"),
        ({"UserPoolId": pool.id}, token[:-2] + ("AA" if token[-2:] != "AA" else "BB")),
    ):
        with refused("InvalidParameterException"):
            idp.list_users(**ids, PaginationToken=given)


def test_attributes_are_chosen(people):
    (user,) = people.users(Filter='username = "ada"', AttributesToGet=["email"])
    assert user["Attributes"] == [{"Name": "email", "Value": "ada@one.test"}]
    assert user.keys() == {
        "Username",
        "Attributes",
        "UserCreateDate",
        "UserLastModifiedDate",
        "Enabled",
        "UserStatus",
    }
