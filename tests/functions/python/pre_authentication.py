"""Keeps suspended users out, and apps that are too old."""

OLDEST = 3


class OutdatedApp(Exception):
    pass


def handler(event, context):
    request = event["request"]
    if request["userAttributes"].get("custom:suspended") == "yes":
        raise PermissionError("This account is suspended")
    version = (request.get("validationData") or {}).get("appVersion")
    if version is not None and int(version) < OLDEST:
        raise OutdatedApp(f"Version {version} is too old. Please update.")
    return event
