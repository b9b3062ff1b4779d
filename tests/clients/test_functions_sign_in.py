"""Functions before and after sign-ins, run by the public runtime clients."""

import pytest

from support.functions import arn
from support.functions.event import checked
from support.pool import NEW_PASSWORD, PASSWORD, attribute_list, refused

EVERYWHERE = pytest.mark.parametrize("language", ["python", "javascript", "rust"])
RECORDED = pytest.mark.parametrize("language", ["python", "javascript"])
SUSPENDED = [{"Name": "suspended", "AttributeDataType": "String", "Mutable": True}]


@pytest.fixture
def guarded(make_pool, language):
    """A pool that asks a function before each sign-in, with a user."""
    pool = make_pool(Schema=SUSPENDED, LambdaConfig={"PreAuthentication": arn(f"{language}-pre_authentication")})
    pool.admin_user("ada")
    return pool


def start(pool, password=PASSWORD, username="ada", client_id=None, **metadata):
    """A sign-in with metadata of the client's."""
    return pool.idp.initiate_auth(
        ClientId=client_id or pool.client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": username, "PASSWORD": password},
        ClientMetadata=metadata,
    )


@EVERYWHERE
def test_a_function_lets_users_pass(guarded):
    assert guarded.sign_in()["AccessToken"]
    assert guarded.srp("ada").authenticate_user()["AuthenticationResult"]["AccessToken"]
    assert start(guarded, appVersion="3")["AuthenticationResult"]


@EVERYWHERE
@pytest.mark.parametrize("password", [PASSWORD, "Wrong-horse-1"])
def test_a_function_refuses_before_the_password_is_judged(idp, guarded, password):
    attributes = attribute_list({"custom:suspended": "yes"})
    idp.admin_update_user_attributes(UserPoolId=guarded.id, Username="ada", UserAttributes=attributes)
    with refused(
        "UserLambdaValidationException", "PreAuthentication failed with error This account is suspended."
    ):
        guarded.sign_in(password=password)


@EVERYWHERE
def test_a_function_reads_validation_data(guarded):
    message = "PreAuthentication failed with error Version 2 is too old. Please update.."
    with refused("UserLambdaValidationException", message):
        start(guarded, appVersion="2")


@RECORDED
def test_pre_authentication_is_given_the_documented_event(guarded, functions, language):
    name = f"{language}-pre_authentication"
    start(guarded, appVersion="5")
    event = functions.last(name, guarded)
    members = ["userAttributes", "validationData"]
    request = checked(event, "PreAuthentication_Authentication", guarded, members=members, response={})
    assert event["userName"] == "ada"
    assert request["validationData"] == {"appVersion": "5"}
    assert request["userAttributes"]["cognito:user_status"] == "CONFIRMED"
    guarded.sign_in()
    assert functions.last(name, guarded)["request"]["validationData"] in (None, {})
    assert PASSWORD not in str(functions.events(name, guarded))


@RECORDED
def test_unknown_users_are_marked_where_their_absence_is_hidden(guarded, functions, language):
    name = f"{language}-pre_authentication"
    hiding = guarded.add_client(PreventUserExistenceErrors="ENABLED")["ClientId"]
    with refused("NotAuthorizedException", "Incorrect username or password."):
        start(guarded, username="nobody", client_id=hiding)
    event = functions.last(name, guarded)
    assert (event["userName"], event["request"]["userNotFound"]) == ("nobody", True)
    start(guarded, client_id=hiding)
    event = functions.last(name, guarded)
    members = ["userAttributes", "validationData", "userNotFound"]
    source = "PreAuthentication_Authentication"
    request = checked(event, source, guarded, members=members, response={}, client_id=hiding)
    assert request["userNotFound"] is False
    seen = len(functions.events(name, guarded))
    with refused("UserNotFoundException", "User does not exist."):
        start(guarded, username="nobody")
    assert len(functions.events(name, guarded)) == seen


@RECORDED
def test_refreshing_asks_no_function(guarded, functions, language):
    tokens = guarded.sign_in()
    assert guarded.refresh(tokens["RefreshToken"])["AccessToken"]
    assert len(functions.events(f"{language}-pre_authentication", guarded)) == 1


@pytest.fixture
def audited(make_pool, language):
    """A pool that tells a function of each sign-in, with a user."""
    pool = make_pool(LambdaConfig={"PostAuthentication": arn(f"{language}-post_authentication")})
    pool.admin_user("ada")
    return pool


@RECORDED
def test_post_authentication_is_given_the_documented_event(audited, functions, language):
    start(audited, country="Utopia")
    (event,) = functions.events(f"{language}-post_authentication", audited)
    members = ["userAttributes", "newDeviceUsed"]
    request = checked(event, "PostAuthentication_Authentication", audited, members=members, response={})
    assert request["newDeviceUsed"] is False
    assert request["userAttributes"].keys() == {"sub", "cognito:user_status"}


@RECORDED
def test_no_function_is_told_of_a_failed_sign_in(audited, functions, language):
    with refused("NotAuthorizedException", "Incorrect username or password."):
        audited.sign_in(password="Wrong-horse-1")
    assert functions.events(f"{language}-post_authentication", audited) == []


@RECORDED
def test_metadata_of_an_answer_reaches_the_function_which_stops_the_sign_in(idp, audited, functions, language):
    user = {"UserPoolId": audited.id, "Username": "bob"}
    idp.admin_create_user(**user, TemporaryPassword=PASSWORD, MessageAction="SUPPRESS")

    def answer(country):
        started = audited.initiate("USER_PASSWORD_AUTH", USERNAME="bob", PASSWORD=PASSWORD)
        return idp.respond_to_auth_challenge(
            ClientId=audited.client_id,
            ChallengeName="NEW_PASSWORD_REQUIRED",
            Session=started["Session"],
            ChallengeResponses={"USERNAME": "bob", "NEW_PASSWORD": NEW_PASSWORD},
            ClientMetadata={"country": country},
        )

    with refused("UserLambdaValidationException", "PostAuthentication failed with error No sign-ins from Atlantis."):
        answer("Atlantis")
    (event,) = functions.events(f"{language}-post_authentication", audited)
    assert event["request"]["clientMetadata"] == {"country": "Atlantis"}
