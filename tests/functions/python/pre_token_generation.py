"""Version 1: writes the tenant into the ID token, takes the address out of it, and replaces groups."""


def handler(event, context):
    request = event["request"]
    groups = request["groupConfiguration"]["groupsToOverride"]
    tenant = request["userAttributes"].get("email", "@nowhere").rpartition("@")[2]
    details = {
        "claimsToAddOrOverride": {"tenant": tenant, "source": event["triggerSource"], "sub": "forged"},
        "claimsToSuppress": ["email"],
    }
    if "staff" in groups:
        details["groupOverrideDetails"] = {
            "groupsToOverride": [*groups, "everyone"],
            "iamRolesToOverride": request["groupConfiguration"]["iamRolesToOverride"],
            "preferredRole": request["groupConfiguration"]["preferredRole"],
        }
    event["response"]["claimsOverrideDetails"] = details
    return event
