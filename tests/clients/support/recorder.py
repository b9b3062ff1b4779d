"""Notes which operations of user pools boto3 called, and how they ended."""

from botocore.session import get_session

SERVICE = "cognito-idp"
answered, refused = set(), set()


def operations():
    """Every operation that boto3 knows."""
    return set(get_session().get_service_model(SERVICE).operation_names)


def watch(client):
    """Notes what this client calls."""
    client.meta.events.register("after-call", _note)


def _note(model, http_response, **_):
    if model.service_model.service_name == SERVICE:
        (answered if http_response.status_code == 200 else refused).add(model.name)
