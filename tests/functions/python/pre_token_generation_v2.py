"""Versions 2 and 3: claims of any type in both tokens, and scopes."""


def handler(event, context):
    request = event["request"]
    plan = (request.get("clientMetadata") or {}).get("plan", "free")
    entitlements = {"plan": plan, "seats": 5, "trial": plan == "free", "regions": ["north", "south"]}
    event["response"]["claimsAndScopeOverrideDetails"] = {
        "idTokenGeneration": {
            "claimsToAddOrOverride": {"nickname": "Countess", "entitlements": entitlements},
            "claimsToSuppress": ["email"],
        },
        "accessTokenGeneration": {
            "claimsToAddOrOverride": {"entitlements": entitlements, "iss": "forged"},
            "scopesToAdd": ["orders:read"],
        },
        "groupOverrideDetails": {"groupsToOverride": ["customers"]},
    }
    return event
