"""What a development server shows of calls, without the secrets in them."""

import pytest
import requests

from support.functions import KEY, arn
from support.pool import PASSWORD, refused, unique

RECORDED = pytest.mark.parametrize("language", ["python", "javascript"])


@pytest.fixture
def calls(server):
    """The calls of a pool, newest first."""

    def shown(pool, **filters):
        answer = requests.get(f"{server.url}/_dev/functions/calls", params={"pool": pool.id, **filters}, timeout=10)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return shown


@RECORDED
def test_a_call_is_shown_with_event_answer_and_log(make_pool, calls, language):
    config = {
        "PreSignUp": arn(f"{language}-pre_sign_up"),
        "PostAuthentication": arn(f"{language}-post_authentication"),
    }
    pool = make_pool(LambdaConfig=config)
    pool.sign_up("ada")
    pool.sign_in()
    after, before = calls(pool)
    assert (before["trigger"], before["source"]) == ("PreSignUp", "PreSignUp_SignUp")
    assert before["event"]["request"]["userAttributes"] == {"email": "ada@example.com"}
    assert before["event"]["response"]["autoConfirmUser"] is False
    assert before["answer"]["response"]["autoConfirmUser"] is True
    for call, name in ((before, "pre_sign_up"), (after, "post_authentication")):
        assert (call["outcome"], call["error"], call["attempts"]) == ("answered", None, 1)
        assert (call["place"], call["function"]) == ("machine", arn(f"{language}-{name}"))
        assert call["userPoolId"] == pool.id
        assert call["durationMs"] > 0
    assert any("signed in: ada, new device: " in line for line in after["logs"]), after["logs"]
    assert [call["trigger"] for call in calls(pool, trigger="PreSignUp")] == ["PreSignUp"]


@RECORDED
def test_a_failure_is_shown_in_the_functions_words(server, make_pool, calls, language):
    pool = make_pool(LambdaConfig={"PreSignUp": arn(f"{language}-pre_sign_up")})
    with refused("UserLambdaValidationException"):
        pool.sign_up("mallory", attributes={"email": "mallory@example.net"})
    (call,) = calls(pool)
    assert (call["outcome"], call["answer"]) == ("function error", None)
    assert "example.net cannot sign up here" in call["error"]
    page = requests.get(f"{server.url}/_dev/functions", params={"pool": pool.id}, timeout=10).text
    assert "example.net cannot sign up here" in page


@RECORDED
def test_passwords_are_left_out(server, make_pool, directory, calls, language):
    pool = make_pool(LambdaConfig={"UserMigration": arn(f"{language}-user_migration")})
    login = directory.add(unique("grace"), PASSWORD, mail="grace@old.example", displayName="Grace")
    pool.sign_in(login)
    (call,) = calls(pool)
    assert call["event"]["request"]["password"] == "[redacted]"
    page = requests.get(f"{server.url}/_dev/functions", params={"pool": pool.id}, timeout=10).text
    assert login in page
    assert PASSWORD not in str(call) and PASSWORD not in page
    assert PASSWORD not in server.log.read_text()


@RECORDED
def test_answers_of_challenges_are_left_out(make_pool, calls, language):
    handlers = ("DefineAuthChallenge", "CreateAuthChallenge", "VerifyAuthChallengeResponse")
    names = ("define_auth_challenge", "create_auth_challenge", "verify_auth_challenge_response")
    config = {trigger: arn(f"{language}-{name}") for trigger, name in zip(handlers, names)}
    pool = make_pool(LambdaConfig=config, client={"ExplicitAuthFlows": ["ALLOW_CUSTOM_AUTH"]})
    pool.admin_user("ada")
    step = pool.initiate("CUSTOM_AUTH", USERNAME="ada")
    pool.idp.respond_to_auth_challenge(
        ClientId=pool.client_id,
        ChallengeName="CUSTOM_CHALLENGE",
        Session=step["Session"],
        ChallengeResponses={"USERNAME": "ada", "ANSWER": "my-own-secret-answer"},
    )
    (verified,) = calls(pool, trigger="VerifyAuthChallengeResponse")
    request = verified["event"]["request"]
    assert request["challengeAnswer"] == "[redacted]"
    assert request["privateChallengeParameters"] in ("[redacted]", {"sum": "[redacted]"})
    made = calls(pool, trigger="CreateAuthChallenge")[-1]
    assert made["answer"]["response"]["privateChallengeParameters"] in ("[redacted]", {"sum": "[redacted]"})
    assert "my-own-secret-answer" not in str(calls(pool))


@RECORDED
def test_codes_are_left_out(server, make_pool, post_office, calls, language):
    sender = {"LambdaVersion": "V1_0", "LambdaArn": arn(f"{language}-custom_email_sender")}
    pool = make_pool(AutoVerifiedAttributes=["email"], LambdaConfig={"CustomEmailSender": sender, "KMSKeyID": KEY})
    pool.sign_up("ada")
    letter = post_office.take(pool, "ada@example.com")
    # The function tells its letter before it ends.
    ended = next(filter(None, (calls(pool) for _ in range(1000))))
    assert [call["outcome"] for call in ended] == ["handed over"]
    page = requests.get(f"{server.url}/_dev/functions", params={"pool": pool.id}, timeout=10).text
    assert letter["code"] not in page.replace(pool.id, "")
    assert letter["code"] not in server.log.read_text()
