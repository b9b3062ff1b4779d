"""Writes an audit log, and minds where a sign-in comes from."""

import logging

log = logging.getLogger()
log.setLevel(logging.INFO)


def handler(event, context):
    request = event["request"]
    country = (request.get("clientMetadata") or {}).get("country")
    log.info("signed in: %s, new device: %s, country: %s", event["userName"], request["newDeviceUsed"], country)
    if country == "Atlantis":
        raise Exception("No sign-ins from Atlantis")
    return event
