"""Sign-ins by challenges of one's own, run by the public runtime clients."""

import pytest

from support.functions import arn
from support.functions.event import checked
from support.pool import refused

RECORDED = pytest.mark.parametrize("language", ["python", "javascript"])
TRIGGERS = {
    "DefineAuthChallenge": "define_auth_challenge",
    "CreateAuthChallenge": "create_auth_challenge",
    "VerifyAuthChallengeResponse": "verify_auth_challenge_response",
}
UNDECIDED = {"challengeName": None, "issueTokens": None, "failAuthentication": None}
UNMADE = {"publicChallengeParameters": None, "privateChallengeParameters": None, "challengeMetadata": None}
FLOWS = ["ALLOW_CUSTOM_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]


@pytest.fixture
def riddles(make_pool, language):
    """A pool that asks sums, with a user."""
    config = {trigger: arn(f"{language}-{handler}") for trigger, handler in TRIGGERS.items()}
    pool = make_pool(LambdaConfig=config, client={"ExplicitAuthFlows": FLOWS})
    pool.admin_user("ada")
    return pool


@pytest.fixture
def events(functions, riddles, language):
    """The events of one of the three functions."""
    return lambda trigger: functions.events(f"{language}-{TRIGGERS[trigger]}", riddles)


def solved(step):
    """The answer to a challenge."""
    return str(sum(int(number) for number in step["ChallengeParameters"]["question"].split(" + ")))


def start(pool, username="ada", **more):
    """The first challenge."""
    return pool.idp.initiate_auth(
        **{"ClientId": pool.client_id, **more}, AuthFlow="CUSTOM_AUTH", AuthParameters={"USERNAME": username}
    )


def answer(pool, step, text, username="ada", **more):
    """What follows an answer."""
    return pool.idp.respond_to_auth_challenge(
        **{"ClientId": pool.client_id, **more},
        ChallengeName="CUSTOM_CHALLENGE",
        Session=step["Session"],
        ChallengeResponses={"USERNAME": username, "ANSWER": text},
    )


@RECORDED
def test_the_right_answer_signs_in(idp, riddles):
    step = start(riddles)
    assert step["ChallengeName"] == "CUSTOM_CHALLENGE"
    assert step["ChallengeParameters"].keys() == {"USERNAME", "question", "tries"}
    tokens = answer(riddles, step, solved(step))["AuthenticationResult"]
    assert idp.get_user(AccessToken=tokens["AccessToken"])["Username"] == "ada"
    assert riddles.refresh(tokens["RefreshToken"])["AccessToken"]


@RECORDED
def test_functions_remember_what_was_tried(riddles, events):
    step = start(riddles)
    first_sum = solved(step)
    step = answer(riddles, step, "none")
    assert step["ChallengeParameters"]["tries"] == "1"
    answer(riddles, step, solved(step), ClientMetadata={"shop": "north"})
    tried = [
        {"challengeName": "CUSTOM_CHALLENGE", "challengeResult": result, "challengeMetadata": metadata}
        for result, metadata in ((False, "SUM_1"), (True, "SUM_2"))
    ]
    defined = events("DefineAuthChallenge")
    assert [event["request"]["session"] for event in defined] == [[], tried[:1], tried]
    assert [event["request"].get("clientMetadata") for event in defined] == [None, None, {"shop": "north"}]
    source = "DefineAuthChallenge_Authentication"
    checked(defined[0], source, riddles, members=["userAttributes", "session"], response=UNDECIDED)
    members = ["userAttributes", "session", "clientMetadata"]
    checked(defined[-1], source, riddles, members=members, response=UNDECIDED)
    made = events("CreateAuthChallenge")
    assert [event["request"]["session"] for event in made] == [[], tried[:1]]
    source, members = "CreateAuthChallenge_Authentication", ["userAttributes", "challengeName", "session"]
    request = checked(made[0], source, riddles, members=members, response=UNMADE)
    assert request["challengeName"] == "CUSTOM_CHALLENGE"
    verified = events("VerifyAuthChallengeResponse")
    source = "VerifyAuthChallengeResponse_Authentication"
    members = ["userAttributes", "privateChallengeParameters", "challengeAnswer"]
    request = checked(verified[0], source, riddles, members=members, response={"answerCorrect": None})
    assert request["privateChallengeParameters"] == {"sum": first_sum}
    assert request["challengeAnswer"] == "none"
    assert verified[1]["request"]["clientMetadata"] == {"shop": "north"}


@RECORDED
def test_metadata_of_an_answer_can_decide(riddles):
    step = answer(riddles, start(riddles), "none", ClientMetadata={"helpdesk": "please"})
    assert step["AuthenticationResult"]["AccessToken"]


@RECORDED
def test_the_functions_end_a_sign_in_after_three_tries(riddles):
    step = start(riddles)
    for _ in range(2):
        step = answer(riddles, step, "none")
    with refused("NotAuthorizedException", "Incorrect username or password."):
        answer(riddles, step, "none")
    with refused("NotAuthorizedException"):
        answer(riddles, step, solved(step))


@RECORDED
def test_a_session_takes_one_answer(riddles):
    step = start(riddles)
    answer(riddles, step, "none")
    message = "Invalid session for the user, session can only be used once."
    with refused("NotAuthorizedException", message):
        answer(riddles, step, solved(step))


@RECORDED
def test_the_password_comes_before_the_sum(riddles, events):
    srp = riddles.srp("ada")
    parameters = {**srp.get_auth_params(), "CHALLENGE_NAME": "SRP_A"}
    step = riddles.idp.initiate_auth(ClientId=riddles.client_id, AuthFlow="CUSTOM_AUTH", AuthParameters=parameters)
    assert step["ChallengeName"] == "PASSWORD_VERIFIER"
    step = riddles.idp.respond_to_auth_challenge(
        ClientId=riddles.client_id,
        ChallengeName="PASSWORD_VERIFIER",
        Session=step["Session"],
        ChallengeResponses=srp.process_challenge(step["ChallengeParameters"], parameters),
    )
    assert step["ChallengeName"] == "CUSTOM_CHALLENGE"
    assert answer(riddles, step, solved(step))["AuthenticationResult"]["AccessToken"]
    names = [
        [(entry["challengeName"], entry["challengeResult"]) for entry in event["request"]["session"]]
        for event in events("DefineAuthChallenge")
    ]
    proof = [("SRP_A", True), ("PASSWORD_VERIFIER", True), ("CUSTOM_CHALLENGE", True)]
    assert names == [proof[:1], proof[:2], proof]


@RECORDED
def test_nobody_meets_the_same_challenges_where_absence_is_hidden(riddles, events):
    hiding = riddles.add_client(ExplicitAuthFlows=FLOWS, PreventUserExistenceErrors="ENABLED")["ClientId"]
    step = start(riddles, "nobody", ClientId=hiding)
    assert step["ChallengeName"] == "CUSTOM_CHALLENGE"
    assert step["ChallengeParameters"]["USERNAME"] == "nobody"
    with refused("NotAuthorizedException", "Incorrect username or password."):
        answer(riddles, step, solved(step), "nobody", ClientId=hiding)
    asked = events("DefineAuthChallenge")[0]
    assert (asked["userName"], asked["request"]["userNotFound"]) == ("nobody", True)
    with refused("UserNotFoundException", "User does not exist."):
        start(riddles, "nobody")
