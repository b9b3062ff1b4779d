"""Asks for a sum. Only the question leaves the server."""

import random


def handler(event, context):
    if event["request"]["challengeName"] == "CUSTOM_CHALLENGE":
        first, second = random.randint(1, 99), random.randint(1, 99)
        tries = sum(step["challengeName"] == "CUSTOM_CHALLENGE" for step in event["request"]["session"])
        event["response"]["publicChallengeParameters"] = {"question": f"{first} + {second}", "tries": str(tries)}
        event["response"]["privateChallengeParameters"] = {"sum": str(first + second)}
        event["response"]["challengeMetadata"] = f"SUM_{tries + 1}"
    return event
