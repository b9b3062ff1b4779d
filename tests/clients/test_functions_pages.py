"""Functions that hear of what people do on the pages of a domain, and of the tokens that applications get there."""

from urllib.parse import urlencode

import jwt
import pytest
import requests

from support.functions import arn
from support.functions.event import checked
from support.pool import PASSWORD, attribute_list, unique
from support.site import CALLBACK, READ, SECONDS, Site, answered
from support.visitor import Visitor

RECORDED = pytest.mark.parametrize("language", ["python", "javascript"])
SUSPENDED = [{"Name": "suspended", "AttributeDataType": "String", "Mutable": True}]
SIGN_IN = {"PreAuthentication": "pre_authentication", "PreTokenGeneration": "pre_token_generation"}


def config(language, **handlers):
    """`LambdaConfig` of handlers."""
    return {trigger: arn(f"{language}-{handler}") for trigger, handler in handlers.items()}


def claims(token):
    """What a token says."""
    return jwt.decode(token, options={"verify_signature": False})


@pytest.fixture
def site(make_pool, language):
    """A domain whose pool asks functions about each sign-in."""
    return Site(make_pool(Schema=SUSPENDED, LambdaConfig=config(language, **SIGN_IN)))


def later(make_pool, language, version):
    """A domain whose pool has tokens written by a later version of the function."""
    function = {"LambdaVersion": version, "LambdaArn": arn(f"{language}-pre_token_generation_v2")}
    return Site(make_pool(LambdaConfig={"PreTokenGenerationConfig": function}))


@RECORDED
def test_functions_write_into_the_tokens_of_a_domain(site, functions, language):
    application = site.application()
    tokens = application.sign_in()
    id_token = application.verified(tokens)
    assert (id_token["tenant"], id_token["source"]) == ("example.com", "TokenGeneration_HostedAuth")
    assert "email" not in id_token
    renewed = claims(application.refresh()["id_token"])
    assert (renewed["tenant"], renewed["source"]) == ("example.com", "TokenGeneration_RefreshTokens")
    events = functions.events(f"{language}-pre_token_generation", site.pool)
    assert [event["triggerSource"] for event in events] == [
        "TokenGeneration_HostedAuth",
        "TokenGeneration_RefreshTokens",
    ]
    checked(
        events[0],
        "TokenGeneration_HostedAuth",
        site.pool,
        members=["userAttributes", "groupConfiguration"],
        response={"claimsOverrideDetails": None},
        client_id=application.id,
    )


@RECORDED
def test_functions_are_asked_before_a_sign_in_on_pages(site, functions, language):
    application = site.application()
    application.sign_in()
    event = functions.last(f"{language}-pre_authentication", site.pool)
    assert event["triggerSource"] == "PreAuthentication_Authentication"
    assert event["callerContext"]["clientId"] == application.id
    suspended = attribute_list({"custom:suspended": "yes"})
    site.idp.admin_update_user_attributes(UserPoolId=site.pool.id, Username="ada", UserAttributes=suspended)
    visitor = Visitor()
    page = visitor.fill(visitor.open(application.begin()), {"username": "ada"})
    told = visitor.fill(page, {"password": PASSWORD})
    assert told.status == 400
    assert "PreAuthentication failed with error This account is suspended." in told.text
    assert answered(visitor.open(application.begin(prompt="none")))["error"] == "login_required"


@RECORDED
def test_a_sign_in_that_a_browser_keeps_asks_for_tokens_alone(site, functions, language):
    visitor = Visitor()
    site.application().sign_in(visitor)
    other = site.application()
    other.finish(visitor.open(other.begin()))
    assert len(functions.events(f"{language}-pre_authentication", site.pool)) == 1
    sources = [event["triggerSource"] for event in functions.events(f"{language}-pre_token_generation", site.pool)]
    assert sources == ["TokenGeneration_HostedAuth"] * 2


@RECORDED
def test_functions_write_scopes_into_tokens_of_a_domain(make_pool, functions, language):
    site = later(make_pool, language, "V2_0")
    application = site.application()
    tokens = application.sign_in()
    access = claims(tokens["access_token"])
    assert access["entitlements"]["plan"] == "free"
    assert set(access["scope"].split()) == {"openid", "email", "orders:read"}
    assert application.verified(tokens)["nickname"] == "Countess"
    event = functions.last(f"{language}-pre_token_generation_v2", site.pool)
    assert event["triggerSource"] == "TokenGeneration_HostedAuth"
    assert set(event["request"]["scopes"]) == {"openid", "email"}


@RECORDED
@pytest.mark.parametrize("version", ["V2_0", "V3_0"])
def test_version_3_writes_into_the_tokens_of_applications(make_pool, functions, language, version):
    site = later(make_pool, language, version)
    machine = site.machine()
    form = {"grant_type": "client_credentials", "scope": READ, "aws_client_metadata": '{"plan":"gold"}'}
    proof = (machine["ClientId"], machine["ClientSecret"])
    answer = requests.post(site.metadata["token_endpoint"], data=form, auth=proof, timeout=SECONDS)
    token = claims(answer.json()["access_token"])
    events = functions.events(f"{language}-pre_token_generation_v2", site.pool)
    if version == "V2_0":
        assert (token["scope"], events) == (READ, [])
        return
    assert token["entitlements"]["plan"] == "gold"
    assert set(token["scope"].split()) == {READ, "orders:read"}
    (event,) = events
    assert (event["version"], event["triggerSource"]) == ("3", "TokenGeneration_ClientCredentials")
    assert (event["request"]["scopes"], event["request"]["clientMetadata"]) == ([READ], {"plan": "gold"})


@RECORDED
def test_users_move_by_their_first_sign_in_on_pages(make_pool, functions, directory, language):
    site = Site(make_pool(LambdaConfig=config(language, UserMigration="user_migration")))
    login = unique("grace")
    directory.add(login, "old and plain", mail=f"{login}@old.example", displayName="Grace")
    application = site.application()
    tokens = application.finish(Visitor().sign_in(application.begin(), login, "old and plain"))
    assert application.verified(tokens)["cognito:username"] == login
    assert site.pool.status(login) == "CONFIRMED"
    (event,) = functions.events(f"{language}-user_migration", site.pool)
    assert event["triggerSource"] == "UserMigration_Authentication"
    assert event["callerContext"]["clientId"] == application.id


@RECORDED
def test_functions_are_asked_about_sign_ups_on_pages(make_pool, functions, language):
    handlers = {"PreSignUp": "pre_sign_up", "CustomMessage": "custom_message"}
    settings = {"AutoVerifiedAttributes": ["email"], "Schema": [{"Name": "email", "Required": True}]}
    site = Site(make_pool(**settings, LambdaConfig=config(language, **handlers)))
    application = site.application()
    wish = {"client_id": application.id, "response_type": "code", "redirect_uri": CALLBACK}
    address = f"{site.metadata['authorization_endpoint'].removesuffix('/oauth2/authorize')}/signup?{urlencode(wish)}"

    passwords = {"password": PASSWORD, "confirm_password": PASSWORD}

    def sign_up(username, email):
        visitor = Visitor()
        answers = {"username": username, "attribute-email": email, **passwords}
        return visitor.fill(visitor.open(address), answers)

    refused = sign_up("eve", "eve@example.net")
    assert refused.status == 400
    assert "PreSignUp failed with error example.net cannot sign up here." in refused.text
    sign_up("bob", "bob@example.org")
    assert site.pool.status("bob") == "UNCONFIRMED"
    sign_up("eli", "eli@example.com")
    assert site.pool.status("eli") == "CONFIRMED"
    events = functions.events(f"{language}-pre_sign_up", site.pool)
    assert [event["triggerSource"] for event in events] == ["PreSignUp_AdminCreateUser"] + ["PreSignUp_SignUp"] * 3
    assert {event["callerContext"]["clientId"] for event in events[1:]} == {application.id}
    told = functions.last(f"{language}-custom_message", site.pool)
    assert (told["triggerSource"], told["userName"]) == ("CustomMessage_SignUp", "bob")
