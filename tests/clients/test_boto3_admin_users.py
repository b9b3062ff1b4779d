"""Users as administrators make and manage them."""

import pytest

from support.pool import NEW_PASSWORD, PASSWORD, attribute_list, attributes_of, refused, without_metadata

TEMPORARY = "Temporary-1"


def create(pool, username="ada", attributes=None, **more):
    attributes = {"email": f"{username}@example.com"} if attributes is None else attributes
    return pool.idp.admin_create_user(
        UserPoolId=pool.id, Username=username, UserAttributes=attribute_list(attributes), **more
    )["User"]


def test_a_user_is_invited(pool):
    user = create(pool, DesiredDeliveryMediums=["EMAIL"])
    assert user["Username"] == "ada"
    assert user["UserStatus"] == "FORCE_CHANGE_PASSWORD"
    assert user["Enabled"] is True
    assert attributes_of(user)["email"] == "ada@example.com"
    (invitation,) = pool.messages("ada@example.com")
    assert "ada" in invitation["body"]
    temporary = invitation["code"]
    assert temporary in invitation["body"]
    answer = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=temporary)
    assert answer["ChallengeName"] == "NEW_PASSWORD_REQUIRED"


def test_an_invitation_follows_its_template(make_pool):
    pool = make_pool(
        AdminCreateUserConfig={
            "InviteMessageTemplate": {"EmailSubject": "Welcome", "EmailMessage": "{username} uses {####}."}
        }
    )
    create(pool, TemporaryPassword=TEMPORARY, DesiredDeliveryMediums=["EMAIL"])
    (invitation,) = pool.messages()
    assert invitation["subject"] == "Welcome"
    assert invitation["body"] == f"ada uses {TEMPORARY}."


def test_an_invitation_may_be_suppressed_and_sent_again(pool):
    create(pool, MessageAction="SUPPRESS", TemporaryPassword=TEMPORARY)
    assert pool.messages() == []
    create(pool, attributes={}, MessageAction="RESEND", DesiredDeliveryMediums=["EMAIL"])
    (invitation,) = pool.messages()
    answer = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=invitation["code"])
    assert answer["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    with pool.refuses("UserNotFoundException", "User does not exist."):
        create(pool, "nobody", attributes={}, MessageAction="RESEND")


def test_an_invitation_needs_an_address(pool):
    with pool.refuses("InvalidParameterException", "No email provided but desired delivery medium was Email"):
        create(pool, attributes={"phone_number": "+15550100001"}, DesiredDeliveryMediums=["SMS", "EMAIL"])
    create(pool, "ada", attributes={})
    create(pool, "bob", DesiredDeliveryMediums=["EMAIL"])
    create(pool, "carl")
    assert sorted(message["username"] for message in pool.messages()) == ["bob", "carl"]


def test_a_taken_name_is_refused(pool):
    create(pool)
    with pool.refuses("UsernameExistsException", "User account already exists"):
        create(pool, attributes={"email": "other@example.com"})


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"TemporaryPassword": "Short-1"}, "InvalidPasswordException"),
        ({"attributes": {"email": "nobody"}}, "InvalidParameterException"),
        ({"attributes": {"custom:nothing": "x"}}, "InvalidParameterException"),
        ({"DesiredDeliveryMediums": ["PIGEON"]}, "InvalidParameterException"),
    ],
    ids=str,
)
def test_a_refused_user_is_not_made(pool, more, code):
    with pool.refuses(code):
        create(pool, **more)


def test_the_first_sign_in_asks_for_a_new_password(idp, pool):
    create(pool, TemporaryPassword=TEMPORARY, MessageAction="SUPPRESS")
    with pool.refuses("NotAuthorizedException", "Incorrect username or password."):
        pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=PASSWORD)
    answer = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=TEMPORARY)
    assert answer["ChallengeName"] == "NEW_PASSWORD_REQUIRED"
    assert "AuthenticationResult" not in answer
    assert answer["ChallengeParameters"]["USER_ID_FOR_SRP"] == "ada"
    assert "email" in answer["ChallengeParameters"]["userAttributes"]

    def respond(password, session=answer["Session"], **more):
        return idp.respond_to_auth_challenge(
            ClientId=pool.client_id,
            ChallengeName="NEW_PASSWORD_REQUIRED",
            Session=session,
            ChallengeResponses={"USERNAME": "ada", "NEW_PASSWORD": password, **more},
        )

    with pool.refuses(
        "InvalidPasswordException", "Password does not conform to policy: Password must have symbol characters"
    ):
        respond("Correcthorse1")
    tokens = respond(NEW_PASSWORD, **{"userAttributes.name": "Ada"})["AuthenticationResult"]
    assert tokens.keys() >= {"AccessToken", "IdToken", "RefreshToken"}
    assert pool.status("ada") == "CONFIRMED"
    assert attributes_of(pool.get("ada"))["name"] == "Ada"
    with pool.refuses("NotAuthorizedException", "Invalid session for the user, session can only be used once."):
        respond(PASSWORD)
    assert "AccessToken" in pool.sign_in(password=NEW_PASSWORD)


def test_required_attributes_come_with_the_new_password(idp, make_pool):
    pool = make_pool(Schema=[{"Name": "family_name", "AttributeDataType": "String", "Required": True, "Mutable": True}])
    create(pool, TemporaryPassword=TEMPORARY, MessageAction="SUPPRESS")
    answer = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=TEMPORARY)
    assert answer["ChallengeParameters"]["requiredAttributes"] == '["userAttributes.family_name"]'
    response = {
        "ClientId": pool.client_id,
        "ChallengeName": "NEW_PASSWORD_REQUIRED",
        "Session": answer["Session"],
    }
    with pool.refuses("InvalidParameterException", "Invalid attributes given, family_name is missing"):
        idp.respond_to_auth_challenge(**response, ChallengeResponses={"USERNAME": "ada", "NEW_PASSWORD": NEW_PASSWORD})


def test_a_required_attribute_is_given_once(idp, make_pool):
    pool = make_pool(Schema=[{"Name": "email", "AttributeDataType": "String", "Required": True, "Mutable": True}])
    create(pool, TemporaryPassword=TEMPORARY, MessageAction="SUPPRESS")
    session = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada", PASSWORD=TEMPORARY)["Session"]
    with pool.refuses("NotAuthorizedException", "Cannot modify an already provided email"):
        idp.respond_to_auth_challenge(
            ClientId=pool.client_id,
            ChallengeName="NEW_PASSWORD_REQUIRED",
            Session=session,
            ChallengeResponses={
                "USERNAME": "ada",
                "NEW_PASSWORD": NEW_PASSWORD,
                "userAttributes.email": "other@example.com",
            },
        )


def test_disabled_users_stay_out(idp, pool):
    pool.admin_user()
    tokens = pool.sign_in()
    idp.admin_disable_user(UserPoolId=pool.id, Username="ada")
    assert pool.get("ada")["Enabled"] is False
    with pool.refuses("NotAuthorizedException", "User is disabled."):
        pool.sign_in()
    with pool.refuses("NotAuthorizedException", "User is disabled."):
        pool.refresh(tokens["RefreshToken"])
    with pool.refuses("NotAuthorizedException"):
        idp.get_user(AccessToken=tokens["AccessToken"])
    idp.admin_enable_user(UserPoolId=pool.id, Username="ada")
    assert "AccessToken" in pool.sign_in()


def test_a_deleted_user_is_gone(idp, pool):
    pool.admin_user(attributes={"email": "ada@example.com"})
    sub = attributes_of(pool.get("ada"))["sub"]
    idp.admin_delete_user(UserPoolId=pool.id, Username="ada")
    with pool.refuses("UserNotFoundException", "User does not exist."):
        pool.get("ada")
    pool.admin_user()
    assert attributes_of(pool.get("ada"))["sub"] != sub


def test_a_sub_finds_its_user(pool):
    pool.admin_user()
    sub = attributes_of(pool.get("ada"))["sub"]
    assert pool.get(sub)["Username"] == "ada"


@pytest.mark.parametrize(
    ("operation", "more"),
    [
        ("admin_get_user", {}),
        ("admin_delete_user", {}),
        ("admin_disable_user", {}),
        ("admin_enable_user", {}),
        ("admin_confirm_sign_up", {}),
        ("admin_set_user_password", {"Password": PASSWORD}),
        ("admin_update_user_attributes", {"UserAttributes": []}),
        ("admin_delete_user_attributes", {"UserAttributeNames": []}),
        ("admin_list_groups_for_user", {}),
        ("admin_user_global_sign_out", {}),
    ],
)
def test_unknown_users_are_said_to_be_unknown(idp, pool, operation, more):
    with pool.refuses("UserNotFoundException", "User does not exist."):
        getattr(idp, operation)(UserPoolId=pool.id, Username="nobody", **more)


def test_a_sub_is_nobody_elses_name(pool):
    pool.admin_user()
    sub = attributes_of(pool.get("ada"))["sub"]
    with pool.refuses("UsernameExistsException", "User already exists"):
        pool.sign_up(sub)
    with pool.refuses("UsernameExistsException", "User account already exists"):
        create(pool, sub)


def test_an_invited_address_is_the_user_name(make_pool):
    pool = make_pool(UsernameAttributes=["email"])
    user = create(pool, "ada@example.com", {"email": "ada@example.com"}, DesiredDeliveryMediums=["EMAIL"])
    assert user["Username"] == attributes_of(user)["sub"]
    (invitation,) = pool.messages("ada@example.com")
    assert "ada@example.com" in invitation["body"]
    answer = pool.initiate("USER_PASSWORD_AUTH", USERNAME="ada@example.com", PASSWORD=invitation["code"])
    assert answer["ChallengeParameters"]["USER_ID_FOR_SRP"] == user["Username"]
    with pool.refuses("UsernameExistsException"):
        create(pool, "ada@example.com", {"email": "ada@example.com"})


def test_names_are_told_apart_by_case_unless_said_otherwise(make_pool):
    exact = make_pool()
    exact.admin_user("Ada")
    exact.admin_user("ada")
    with exact.refuses("UserNotFoundException", "User does not exist."):
        exact.get("ADA")

    loose = make_pool(UsernameConfiguration={"CaseSensitive": False})
    loose.admin_user("Ada")
    assert loose.get("ADA")["Username"] == loose.get("ada")["Username"]
    with loose.refuses("UsernameExistsException", "User account already exists"):
        create(loose, "aDA")
    assert "AccessToken" in loose.sign_in("aDa")
    assert "AuthenticationResult" in loose.srp("aDa").authenticate_user()


def test_the_answer_has_no_more_than_cognitos(pool):
    user = create(pool, MessageAction="SUPPRESS")
    assert user.keys() == {
        "Username",
        "Attributes",
        "UserCreateDate",
        "UserLastModifiedDate",
        "Enabled",
        "UserStatus",
    }
    assert without_metadata(pool.get("ada")).keys() == {
        "Username",
        "UserAttributes",
        "UserCreateDate",
        "UserLastModifiedDate",
        "Enabled",
        "UserStatus",
    }


def test_a_temporary_password_is_for_one_use(pool):
    create(pool, TemporaryPassword=TEMPORARY, MessageAction="SUPPRESS")
    pool.idp.admin_set_user_password(UserPoolId=pool.id, Username="ada", Password=PASSWORD, Permanent=True)
    with refused("NotAuthorizedException", "Incorrect username or password."):
        pool.sign_in(password=TEMPORARY)
