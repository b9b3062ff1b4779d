"""A riddle, after the password where the app sends one; three tries."""

TRIES = 3


def handler(event, context):
    session, response = event["request"]["session"], event["response"]
    response["issueTokens"] = response["failAuthentication"] = False
    last = session[-1] if session else None
    riddles = [step for step in session if step["challengeName"] == "CUSTOM_CHALLENGE"]
    if last and last["challengeName"] == "SRP_A":
        response["challengeName"] = "PASSWORD_VERIFIER"
    elif last and last["challengeName"] == "CUSTOM_CHALLENGE" and last["challengeResult"]:
        response["issueTokens"] = True
    elif len(riddles) >= TRIES or (last and not last["challengeResult"] and not riddles):
        response["failAuthentication"] = True
    else:
        response["challengeName"] = "CUSTOM_CHALLENGE"
    return event
