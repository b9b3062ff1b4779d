"""Compares the answer with the sum, or lets the helpdesk's word count."""


def handler(event, context):
    request = event["request"]
    expected = request["privateChallengeParameters"]["sum"]
    helped = (request.get("clientMetadata") or {}).get("helpdesk") == "please"
    event["response"]["answerCorrect"] = helped or request["challengeAnswer"] == expected
    return event
