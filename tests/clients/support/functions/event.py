"""The form of events, as Amazon documents it."""

ENVELOPE = {"version", "triggerSource", "region", "userPoolId", "userName", "callerContext", "request"}
NO_CLIENT = "CLIENT_ID_NOT_APPLICABLE"


def checked(event, source, pool, *, members, response, client_id=None, version="1"):
    """The request of an event, once event and request have exactly the members they should have.

    `response` is what the function is given to fill in; none where it fills in nothing.
    """
    assert event.keys() == (ENVELOPE if response is None else ENVELOPE | {"response"})
    assert (event["version"], event["triggerSource"]) == (version, source)
    assert (event["region"], event["userPoolId"]) == ("us-east-1", pool.id)
    assert event["callerContext"] == {
        "awsSdkVersion": "aws-sdk-unknown-unknown",
        "clientId": client_id or pool.client_id,
    }
    assert event.get("response") == response
    assert event["request"].keys() == set(members)
    return event["request"]
