"""Functions that write into tokens, run by the public runtime clients."""

import jwt
import pytest

from support.functions import arn
from support.functions.event import checked
from support.pool import NEW_PASSWORD, PASSWORD

EVERYWHERE = pytest.mark.parametrize("language", ["python", "javascript", "rust"])
RECORDED = pytest.mark.parametrize("language", ["python", "javascript"])
VERSIONS = pytest.mark.parametrize("version", ["V2_0", "V3_0"])
ROLE = "arn:aws:iam::000000000000:role/staff"
ADA = {"email": "ada@example.com", "nickname": "Ada"}


def claims(token):
    """What a token says."""
    return jwt.decode(token, options={"verify_signature": False})


def verified(pool, token):
    """What a token says, once its signature held."""
    key_id = jwt.get_unverified_header(token)["kid"]
    (key,) = [key for key in pool.jwks()["keys"] if key["kid"] == key_id]
    return jwt.decode(token, jwt.PyJWK(key).key, algorithms=["RS256"], options={"verify_aud": False})


@pytest.fixture
def tenants(make_pool, language):
    """A pool whose ID tokens name a tenant, with a user."""
    pool = make_pool(LambdaConfig={"PreTokenGeneration": arn(f"{language}-pre_token_generation")})
    pool.admin_user("ada", attributes=ADA)
    return pool


@RECORDED
def test_version_1_writes_into_the_id_token_alone(tenants):
    tokens = tenants.sign_in()
    id_token, access_token = verified(tenants, tokens["IdToken"]), verified(tenants, tokens["AccessToken"])
    assert id_token["tenant"] == "example.com"
    assert id_token["source"] == "TokenGeneration_Authentication"
    assert "email" not in id_token and id_token["nickname"] == "Ada"
    assert "tenant" not in access_token
    assert id_token["sub"] == access_token["sub"] != "forged"


@RECORDED
def test_version_1_is_given_the_documented_event(idp, tenants, functions, language):
    idp.create_group(UserPoolId=tenants.id, GroupName="staff", RoleArn=ROLE, Precedence=1)
    idp.create_group(UserPoolId=tenants.id, GroupName="late", Precedence=9)
    for group in ("staff", "late"):
        idp.admin_add_user_to_group(UserPoolId=tenants.id, Username="ada", GroupName=group)
    tokens = tenants.sign_in()
    event = functions.last(f"{language}-pre_token_generation", tenants)
    request = checked(
        event,
        "TokenGeneration_Authentication",
        tenants,
        members=["userAttributes", "groupConfiguration"],
        response={"claimsOverrideDetails": None},
    )
    assert request["groupConfiguration"].keys() == {"groupsToOverride", "iamRolesToOverride", "preferredRole"}
    assert set(request["groupConfiguration"]["groupsToOverride"]) == {"staff", "late"}
    assert request["groupConfiguration"]["iamRolesToOverride"] == [ROLE]
    assert request["groupConfiguration"]["preferredRole"] == ROLE
    assert request["userAttributes"].keys() == {"sub", "email", "nickname", "cognito:user_status"}
    for token in (tokens["IdToken"], tokens["AccessToken"]):
        assert set(claims(token)["cognito:groups"]) == {"staff", "late", "everyone"}
    assert claims(tokens["IdToken"])["cognito:preferred_role"] == ROLE


@RECORDED
def test_version_1_is_asked_again_when_tokens_are_refreshed(tenants, functions, language):
    tokens = tenants.sign_in()
    renewed = claims(tenants.refresh(tokens["RefreshToken"])["IdToken"])
    assert (renewed["tenant"], renewed["source"]) == ("example.com", "TokenGeneration_RefreshTokens")
    sources = [event["triggerSource"] for event in functions.events(f"{language}-pre_token_generation", tenants)]
    assert sources == ["TokenGeneration_Authentication", "TokenGeneration_RefreshTokens"]


@pytest.fixture
def plans(make_pool, language, version):
    """A pool whose tokens tell what a customer has paid for, with a user."""
    function = {"LambdaVersion": version, "LambdaArn": arn(f"{language}-pre_token_generation_v2")}
    pool = make_pool(LambdaConfig={"PreTokenGenerationConfig": function})
    pool.admin_user("ada", attributes=ADA)
    return pool


@VERSIONS
@EVERYWHERE
def test_later_versions_write_any_type_into_both_tokens(server, idp, plans):
    tokens = plans.sign_in()
    id_token, access_token = verified(plans, tokens["IdToken"]), verified(plans, tokens["AccessToken"])
    free = {"plan": "free", "seats": 5, "trial": True, "regions": ["north", "south"]}
    assert id_token["entitlements"] == access_token["entitlements"] == free
    assert id_token["nickname"] == "Countess"
    assert "email" not in id_token
    assert set(access_token["scope"].split()) == {"aws.cognito.signin.user.admin", "orders:read"}
    assert access_token["iss"] == f"{server.url}/{plans.id}"
    assert id_token["cognito:groups"] == access_token["cognito:groups"] == ["customers"]
    assert idp.get_user(AccessToken=tokens["AccessToken"])["Username"] == "ada"


@VERSIONS
@RECORDED
def test_later_versions_are_given_the_documented_event(idp, plans, functions, language, version):
    user = {"UserPoolId": plans.id, "Username": "bob"}
    idp.admin_create_user(**user, TemporaryPassword=PASSWORD, MessageAction="SUPPRESS")
    started = plans.initiate("USER_PASSWORD_AUTH", USERNAME="bob", PASSWORD=PASSWORD)
    answer = idp.respond_to_auth_challenge(
        ClientId=plans.client_id,
        ChallengeName="NEW_PASSWORD_REQUIRED",
        Session=started["Session"],
        ChallengeResponses={"USERNAME": "bob", "NEW_PASSWORD": NEW_PASSWORD},
        ClientMetadata={"plan": "gold"},
    )
    entitlements = claims(answer["AuthenticationResult"]["AccessToken"])["entitlements"]
    assert (entitlements["plan"], entitlements["trial"]) == ("gold", False)
    (event,) = functions.events(f"{language}-pre_token_generation_v2", plans)
    request = checked(
        event,
        "TokenGeneration_NewPasswordChallenge",
        plans,
        members=["userAttributes", "groupConfiguration", "scopes", "clientMetadata"],
        response={"claimsAndScopeOverrideDetails": None},
        version=version[1],
    )
    assert request["scopes"] == ["aws.cognito.signin.user.admin"]
    assert request["clientMetadata"] == {"plan": "gold"}


@RECORDED
def test_metadata_of_a_first_step_does_not_reach_tokens(make_pool, functions, language):
    name = f"{language}-pre_token_generation_v2"
    function = {"LambdaVersion": "V2_0", "LambdaArn": arn(name)}
    pool = make_pool(LambdaConfig={"PreTokenGenerationConfig": function})
    pool.admin_user("ada", attributes=ADA)
    answer = pool.idp.initiate_auth(
        ClientId=pool.client_id,
        AuthFlow="USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ada", "PASSWORD": PASSWORD},
        ClientMetadata={"plan": "gold"},
    )
    assert claims(answer["AuthenticationResult"]["AccessToken"])["entitlements"]["plan"] == "free"
    assert "clientMetadata" not in functions.last(name, pool)["request"]


@RECORDED
def test_metadata_of_a_refresh_reaches_tokens(make_pool, functions, language):
    name = f"{language}-pre_token_generation_v2"
    function = {"LambdaVersion": "V3_0", "LambdaArn": arn(name)}
    pool = make_pool(LambdaConfig={"PreTokenGenerationConfig": function})
    pool.admin_user("ada", attributes=ADA)
    first = pool.sign_in()
    answer = pool.idp.get_tokens_from_refresh_token(
        ClientId=pool.client_id, RefreshToken=first["RefreshToken"], ClientMetadata={"plan": "gold"}
    )
    assert claims(answer["AuthenticationResult"]["AccessToken"])["entitlements"]["plan"] == "gold"
    assert functions.last(name, pool)["request"]["clientMetadata"] == {"plan": "gold"}


@EVERYWHERE
def test_version_3_writes_into_the_tokens_of_clients(make_pool, functions, language):
    name = f"{language}-pre_token_generation_v2"
    function = {"LambdaVersion": "V3_0", "LambdaArn": arn(name)}
    pool = make_pool(LambdaConfig={"PreTokenGenerationConfig": function})
    scopes = [{"ScopeName": "read", "ScopeDescription": "read"}]
    pool.idp.create_resource_server(UserPoolId=pool.id, Identifier="photos", Name="photos", Scopes=scopes)
    machine = pool.add_client(
        GenerateSecret=True, ExplicitAuthFlows=["ALLOW_CLIENT_TOKEN_AUTH"], AllowedOAuthScopes=["photos/read"]
    )
    answer = pool.idp.get_client_token(
        ClientId=machine["ClientId"], Secret=machine["ClientSecret"], ClientMetadata={"plan": "gold"}
    )
    token = verified(pool, answer["ClientAuthenticationResult"]["AccessToken"])
    assert token["entitlements"]["plan"] == "gold"
    assert set(token["scope"].split()) == {"photos/read", "orders:read"}
    assert token["client_id"] == machine["ClientId"]
    if language != "rust":
        event = functions.last(name, pool)
        assert (event["version"], event["triggerSource"]) == ("3", "TokenGeneration_ClientCredentials")
        assert event["request"]["scopes"] == ["photos/read"]
        assert event["request"]["clientMetadata"] == {"plan": "gold"}
