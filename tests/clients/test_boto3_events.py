"""Authentication events."""

import jwt
import pytest

from support.pool import PASSWORD, refused

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"


@pytest.fixture
def pool(make_pool):
    """A pool that writes events down."""
    return make_pool(
        AutoVerifiedAttributes=["email"], UserPoolAddOns={"AdvancedSecurityMode": "AUDIT"}, UserPoolTier="PLUS"
    )


def events(pool, username="ada"):
    pages = pool.idp.get_paginator("admin_list_user_auth_events").paginate(UserPoolId=pool.id, Username=username)
    return [event for page in pages for event in page["AuthEvents"]]


def outcomes(pool):
    return [(event["EventType"], event["EventResponse"]) for event in events(pool)]


def admin_sign_in(pool, address, password=PASSWORD):
    return pool.idp.admin_initiate_auth(
        UserPoolId=pool.id,
        ClientId=pool.client_id,
        AuthFlow="ADMIN_USER_PASSWORD_AUTH",
        AuthParameters={"USERNAME": "ada", "PASSWORD": password},
        ContextData={
            "IpAddress": address,
            "ServerName": "shop",
            "ServerPath": "/sign-in",
            "HttpHeaders": [{"headerName": "User-Agent", "headerValue": BROWSER}],
        },
    )


def test_a_sign_in_is_one_event_and_its_tokens_name_it(pool):
    pool.confirmed("ada")
    tokens = pool.sign_in("ada")
    newest = events(pool)[0]
    assert (newest["EventType"], newest["EventResponse"]) == ("SignIn", "Pass")
    assert newest["ChallengeResponses"] == [{"ChallengeName": "Password", "ChallengeResponse": "Success"}]
    assert newest["EventRisk"]["RiskDecision"] == "NoRisk"
    assert newest["EventContextData"]["IpAddress"] == "127.0.0.1"
    claims = jwt.decode(tokens["AccessToken"], options={"verify_signature": False})
    assert claims["event_id"] == newest["EventId"]


def test_failures_are_events_too(pool):
    pool.confirmed("ada")
    with refused("NotAuthorizedException", "Incorrect username or password."):
        pool.sign_in("ada", "Wrong-horse-1")
    newest = events(pool)[0]
    assert (newest["EventType"], newest["EventResponse"]) == ("SignIn", "Fail")
    assert newest["ChallengeResponses"] == [{"ChallengeName": "Password", "ChallengeResponse": "Failure"}]


def test_an_exchange_by_srp_is_one_event(pool):
    pool.confirmed("ada")
    pool.srp("ada").authenticate_user()
    assert [outcome for outcome in outcomes(pool) if outcome[0] == "SignIn"] == [("SignIn", "Pass")]


def test_the_context_of_an_administrator_is_the_users(pool):
    pool.confirmed("ada")
    admin_sign_in(pool, "203.0.113.7")
    context = events(pool)[0]["EventContextData"]
    assert context == {"IpAddress": "203.0.113.7", "DeviceName": "Firefox 127, Linux"}


def test_feedback_is_shown(idp, pool):
    pool.confirmed("ada")
    pool.sign_in("ada")
    event = events(pool)[0]["EventId"]
    idp.admin_update_auth_event_feedback(
        UserPoolId=pool.id, Username="ada", EventId=event, FeedbackValue="Invalid"
    )
    feedback = events(pool)[0]["EventFeedback"]
    assert feedback.pop("FeedbackDate")
    assert feedback == {"FeedbackValue": "Invalid", "Provider": "Admin"}
    with refused("ResourceNotFoundException"):
        idp.admin_update_auth_event_feedback(
            UserPoolId=pool.id, Username="ada", EventId="nothing", FeedbackValue="Valid"
        )
    with refused("NotAuthorizedException"):
        idp.update_auth_event_feedback(
            UserPoolId=pool.id, Username="ada", EventId=event, FeedbackToken="made-up", FeedbackValue="Valid"
        )


def test_pages_are_bounded(idp, pool):
    pool.confirmed("ada")
    first = idp.admin_list_user_auth_events(UserPoolId=pool.id, Username="ada", MaxResults=1)
    assert len(first["AuthEvents"]) == 1
    rest = idp.admin_list_user_auth_events(UserPoolId=pool.id, Username="ada", NextToken=first["NextToken"])
    assert [event["EventType"] for event in rest["AuthEvents"]] == ["SignUp"]
    assert "NextToken" not in rest


def test_a_pool_without_threat_protection_has_no_events(idp, make_pool):
    pool = make_pool()
    pool.admin_user()
    with refused("UserPoolAddOnNotEnabledException"):
        idp.admin_list_user_auth_events(UserPoolId=pool.id, Username="ada")
