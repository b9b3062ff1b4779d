"""Threat protection."""

import re
import time

import pytest
import requests

from support.pool import PASSWORD, refused, without_metadata
from test_boto3_events import admin_sign_in, events

SOURCE = "arn:aws:ses:us-east-1:000000000000:identity/example.com"
LINKS = 'Was it you? <a href="{one-click-link-valid}">yes</a> <a href="{one-click-link-invalid}">no</a> {feedback-token}'


@pytest.fixture
def pool(make_pool):
    """A pool that acts on risks."""
    return make_pool(
        AutoVerifiedAttributes=["email"], UserPoolAddOns={"AdvancedSecurityMode": "ENFORCED"}, UserPoolTier="PLUS"
    )


def actions(action, notify=False):
    response = {"EventAction": action, "Notify": notify}
    return {"LowAction": response, "MediumAction": response, "HighAction": response}


def at_home(pool):
    """Three sign-ins from one address."""
    pool.confirmed("ada")
    for _ in range(3):
        admin_sign_in(pool, "192.0.2.1")


def test_a_configuration_is_described_as_it_was_set(idp, pool):
    given = {
        "CompromisedCredentialsRiskConfiguration": {"EventFilter": ["SIGN_UP"], "Actions": {"EventAction": "BLOCK"}},
        "AccountTakeoverRiskConfiguration": {
            "NotifyConfiguration": {
                "SourceArn": SOURCE,
                "From": "security@example.com",
                "BlockEmail": {"Subject": "Blocked", "HtmlBody": "<b>blocked</b>", "TextBody": "blocked"},
            },
            "Actions": {"HighAction": {"EventAction": "BLOCK", "Notify": True}},
        },
        "RiskExceptionConfiguration": {
            "BlockedIPRangeList": ["198.51.100.0/24"],
            "SkippedIPRangeList": ["2001:db8::/32"],
        },
    }
    made = without_metadata(idp.set_risk_configuration(UserPoolId=pool.id, **given))["RiskConfiguration"]
    assert made.pop("LastModifiedDate")
    assert made == {"UserPoolId": pool.id, **given}
    described = without_metadata(idp.describe_risk_configuration(UserPoolId=pool.id))["RiskConfiguration"]
    assert described.pop("LastModifiedDate")
    assert described == made
    idp.set_risk_configuration(UserPoolId=pool.id)
    assert idp.describe_risk_configuration(UserPoolId=pool.id)["RiskConfiguration"] == {"UserPoolId": pool.id}


def test_what_is_no_range_is_refused(idp, pool):
    with refused("InvalidParameterException"):
        idp.set_risk_configuration(
            UserPoolId=pool.id, RiskExceptionConfiguration={"BlockedIPRangeList": ["198.51.100.7"]}
        )


def test_blocked_addresses_cannot_sign_in(idp, pool):
    pool.confirmed("ada")
    idp.set_risk_configuration(
        UserPoolId=pool.id, RiskExceptionConfiguration={"BlockedIPRangeList": ["198.51.100.0/24"]}
    )
    pool.sign_in("ada")
    with refused("NotAuthorizedException", "Request not allowed due to security reasons."):
        admin_sign_in(pool, "198.51.100.7")


def test_breached_passwords_cannot_sign_up(idp, pool):
    idp.set_risk_configuration(
        UserPoolId=pool.id, CompromisedCredentialsRiskConfiguration={"Actions": {"EventAction": "BLOCK"}}
    )
    with refused("InvalidPasswordException", "Provided password cannot be used for security reasons."):
        pool.sign_up("ada", "Password123!")
    pool.sign_up("ada")


def test_a_breached_password_must_be_reset_at_sign_in(idp, pool):
    pool.confirmed("ada", password="Password123!")
    pool.sign_in("ada", "Password123!")
    idp.set_risk_configuration(
        UserPoolId=pool.id, CompromisedCredentialsRiskConfiguration={"Actions": {"EventAction": "BLOCK"}}
    )
    with refused("PasswordResetRequiredException"):
        pool.sign_in("ada", "Password123!")
    assert pool.status("ada") == "RESET_REQUIRED"
    assert events(pool)[0]["EventRisk"]["CompromisedCredentialsDetected"] is True


def test_an_unusual_sign_in_is_blocked_and_written_down(idp, pool):
    at_home(pool)
    idp.set_risk_configuration(
        UserPoolId=pool.id, AccountTakeoverRiskConfiguration={"Actions": actions("BLOCK")}
    )
    admin_sign_in(pool, "192.0.2.99")
    with refused("NotAuthorizedException", "Incorrect username or password."):
        admin_sign_in(pool, "203.0.113.7", "Wrong-horse-1")
    with refused("NotAuthorizedException", "Unable to login because of security reasons."):
        admin_sign_in(pool, "203.0.113.7")
    newest = events(pool)[0]
    assert newest["EventResponse"] == "Fail"
    assert (newest["EventRisk"]["RiskLevel"], newest["EventRisk"]["RiskDecision"]) == ("Low", "Block")


def test_without_a_second_factor_required_mfa_refuses(idp, pool):
    at_home(pool)
    idp.set_risk_configuration(
        UserPoolId=pool.id, AccountTakeoverRiskConfiguration={"Actions": actions("MFA_REQUIRED")}
    )
    with refused("NotAuthorizedException", "Unable to login because of security reasons."):
        admin_sign_in(pool, "203.0.113.7")
    idp.set_risk_configuration(
        UserPoolId=pool.id, AccountTakeoverRiskConfiguration={"Actions": actions("MFA_IF_CONFIGURED")}
    )
    assert "AuthenticationResult" in admin_sign_in(pool, "203.0.113.7")


def test_a_user_answers_the_message_about_a_sign_in(idp, pool):
    at_home(pool)
    email = {"Subject": "A sign-in", "HtmlBody": LINKS}
    takeover = {
        "NotifyConfiguration": {"SourceArn": SOURCE, "NoActionEmail": email},
        "Actions": actions("NO_ACTION", notify=True),
    }
    idp.set_risk_configuration(UserPoolId=pool.id, AccountTakeoverRiskConfiguration=takeover)
    admin_sign_in(pool, "203.0.113.7")
    event = events(pool)[0]
    assert event["EventRisk"]["RiskLevel"] == "Low"
    message = wait_for_message(pool, "A sign-in")
    link = re.search(r'href="([^"]+)">no', message["body"])[1].replace("&amp;", "&")
    asked = requests.get(link, timeout=10)
    assert asked.status_code == 200 and "<form" in asked.text
    assert "EventFeedback" not in events(pool)[0]
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', asked.text))
    assert requests.post(link.split("?")[0], data={**fields, "token": "x"}, timeout=10).status_code == 400
    assert requests.post(link.split("?")[0], data=fields, timeout=10).status_code == 200
    feedback = events(pool)[0]["EventFeedback"]
    assert (feedback["FeedbackValue"], feedback["Provider"]) == ("Invalid", "User")

    token = message["body"].rsplit(" ", 1)[1]
    idp.update_auth_event_feedback(
        UserPoolId=pool.id, Username="ada", EventId=event["EventId"], FeedbackToken=token, FeedbackValue="Valid"
    )
    assert events(pool)[0]["EventFeedback"]["FeedbackValue"] == "Valid"


def wait_for_message(pool, subject):
    """Messages about risks leave after the answer."""
    deadline = time.monotonic() + 10
    while True:
        found = [message for message in pool.messages() if message["subject"] == subject]
        if found:
            return found[0]
        assert time.monotonic() < deadline, "no message"


def test_a_pool_without_threat_protection_has_no_risks(idp, make_pool):
    pool = make_pool()
    for call in (idp.describe_risk_configuration, idp.set_risk_configuration):
        with refused("UserPoolAddOnNotEnabledException"):
            call(UserPoolId=pool.id)


def test_sign_in_is_as_ever_while_nothing_is_configured(pool):
    at_home(pool)
    assert "AuthenticationResult" in admin_sign_in(pool, "203.0.113.7", PASSWORD)
