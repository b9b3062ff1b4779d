"""E-mail addresses, phone numbers and preferred names as sign-in names."""

import pytest

from support.pool import attribute_list, attributes_of, refused

ALIASES = {"AutoVerifiedAttributes": ["email"], "AliasAttributes": ["email", "preferred_username"]}
BY_EMAIL = {"AutoVerifiedAttributes": ["email"], "UsernameAttributes": ["email"]}


def test_a_verified_address_signs_in(make_pool):
    pool = make_pool(**ALIASES)
    pool.confirmed()
    assert "AccessToken" in pool.sign_in("ada@example.com")
    assert "AuthenticationResult" in pool.srp("ada@example.com").authenticate_user()
    assert pool.get("ada@example.com")["Username"] == "ada"


def test_srp_names_the_true_user(make_pool):
    pool = make_pool(**ALIASES)
    pool.confirmed()
    srp = pool.srp("ada@example.com")
    parameters = pool.initiate("USER_SRP_AUTH", **srp.get_auth_params())["ChallengeParameters"]
    assert parameters["USER_ID_FOR_SRP"] == "ada"


def test_an_unverified_address_signs_nobody_in(make_pool):
    pool = make_pool(**ALIASES)
    pool.admin_user(attributes={"email": "ada@example.com"})
    with pool.refuses("UserNotFoundException", "User does not exist."):
        pool.sign_in("ada@example.com")


def test_a_preferred_name_signs_in_and_changes(idp, make_pool):
    pool = make_pool(**ALIASES)
    pool.confirmed()
    token = pool.sign_in()["AccessToken"]
    for name in ("countess", "lovelace"):
        idp.update_user_attributes(AccessToken=token, UserAttributes=attribute_list({"preferred_username": name}))
        assert "AccessToken" in pool.sign_in(name)
    with pool.refuses("UserNotFoundException", "User does not exist."):
        pool.sign_in("countess")


def test_an_address_belongs_to_one_user(idp, make_pool):
    pool = make_pool(**ALIASES)
    pool.confirmed("ada", attributes={"email": "shared@example.com"})
    pool.sign_up("bob", attributes={"email": "shared@example.com"})
    code = pool.code("shared@example.com")
    with pool.refuses("AliasExistsException", "An account with the email already exists."):
        idp.confirm_sign_up(ClientId=pool.client_id, Username="bob", ConfirmationCode=code)
    assert pool.get("shared@example.com")["Username"] == "ada"
    idp.confirm_sign_up(ClientId=pool.client_id, Username="bob", ConfirmationCode=code, ForceAliasCreation=True)
    assert pool.get("shared@example.com")["Username"] == "bob"
    assert "AccessToken" in pool.sign_in("ada")


def test_administrators_meet_taken_addresses_too(idp, make_pool):
    pool = make_pool(**ALIASES)
    pool.confirmed("ada", attributes={"email": "shared@example.com"})
    verified = attribute_list({"email": "shared@example.com", "email_verified": "true"})
    more = {"UserPoolId": pool.id, "Username": "bob", "UserAttributes": verified, "MessageAction": "SUPPRESS"}
    with pool.refuses("AliasExistsException", "An account with the email already exists."):
        idp.admin_create_user(**more)
    idp.admin_create_user(**more, ForceAliasCreation=True)
    assert pool.get("shared@example.com")["Username"] == "bob"


def test_a_name_may_not_look_like_an_alias(make_pool):
    pool = make_pool(**ALIASES)
    with pool.refuses(
        "InvalidParameterException",
        "Username cannot be of email format, since user pool is configured for email alias.",
    ):
        pool.sign_up("ada@example.com", attributes={"email": "ada@example.com"})


def test_an_address_is_the_user_name(idp, make_pool):
    pool = make_pool(**BY_EMAIL)
    sub = pool.sign_up("ada@example.com", attributes={})["UserSub"]
    user = pool.get("ada@example.com")
    assert user["Username"] == sub
    assert attributes_of(user)["email"] == "ada@example.com"
    idp.confirm_sign_up(
        ClientId=pool.client_id, Username="ada@example.com", ConfirmationCode=pool.code("ada@example.com")
    )
    tokens = pool.sign_in("ada@example.com")
    assert idp.get_user(AccessToken=tokens["AccessToken"])["Username"] == sub
    answer = pool.initiate("USER_SRP_AUTH", **pool.srp("ada@example.com").get_auth_params())
    assert answer["ChallengeParameters"]["USER_ID_FOR_SRP"] == sub
    assert "AuthenticationResult" in pool.srp("ada@example.com").authenticate_user()


@pytest.mark.parametrize(
    ("attributes", "message"),
    [
        (["email"], "Username should be an email."),
        (["phone_number"], "Username should be a phone number."),
        (["email", "phone_number"], "Username should be either an email or a phone number."),
    ],
)
def test_other_names_are_refused(make_pool, attributes, message):
    pool = make_pool(UsernameAttributes=attributes)
    with pool.refuses("InvalidParameterException", message):
        pool.sign_up("ada", attributes={})


def test_a_taken_address_is_refused(make_pool):
    pool = make_pool(**BY_EMAIL)
    pool.sign_up("ada@example.com", attributes={})
    with pool.refuses("UsernameExistsException", "An account with the given email already exists."):
        pool.sign_up("ada@example.com", attributes={})


def test_addresses_ignore_case_where_the_pool_does(make_pool):
    pool = make_pool(**BY_EMAIL, UsernameConfiguration={"CaseSensitive": False})
    pool.sign_up("Ada@Example.com", attributes={})
    with pool.refuses("UsernameExistsException", "An account with the given email already exists."):
        pool.sign_up("aDA@example.COM", attributes={})
    pool.idp.admin_confirm_sign_up(UserPoolId=pool.id, Username="ADA@example.com")
    assert "AccessToken" in pool.sign_in("ada@EXAMPLE.com")


def test_aliases_and_addresses_as_names_exclude_each_other(idp):
    with refused("InvalidParameterException"):
        idp.create_user_pool(PoolName="x", AliasAttributes=["email"], UsernameAttributes=["email"])


def test_a_changed_address_frees_the_old_one(idp, make_pool):
    pool = make_pool(**ALIASES)
    pool.confirmed()
    idp.admin_update_user_attributes(
        UserPoolId=pool.id,
        Username="ada",
        UserAttributes=attribute_list({"email": "new@example.com", "email_verified": "true"}),
    )
    assert "AccessToken" in pool.sign_in("new@example.com")
    pool.confirmed("bob", attributes={"email": "ada@example.com"})
    assert pool.get("ada@example.com")["Username"] == "bob"
