"""Functions behind the Lambda API: a server of others' making, and one that does not keep to the protocol."""

import socket

import pytest
import requests

from support.functions import KEY, SOURCES, arn
from support.lambda_service import Lambda
from support.misbehaving import Misbehaving
from support.pool import Pool, attributes_of, refused
from support.processes import resident
from support.server import Server

KEY_ID, SECRET = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
FOREIGN = "123456789012"
MEGABYTE = 1 << 20
JSON = "Invalid lambda function output : Invalid JSON"
FORM = "Unrecognizable lambda output"


def unexpected(cause):
    """The error of a function that was not called."""
    return "UnexpectedLambdaException", f"PreSignUp invocation failed due to error {cause}."


# What the client is told, and how often the function was asked.
FAULTS = {
    "slow": (*unexpected("Socket timeout while invoking Lambda function"), 3),
    "broken": (*unexpected("ServiceException"), 1),
    "throttled": (*unexpected("TooManyRequestsException"), 3),
    "pending": (*unexpected("ResourceConflictException"), 1),
    "moved": (*unexpected("ServiceException"), 1),
    "cut": (*unexpected("ServiceException"), 3),
    "halved": (*unexpected("ServiceException"), 1),
    "garbage": ("InvalidLambdaResponseException", JSON, 1),
    "nothing": ("InvalidLambdaResponseException", JSON, 1),
    "empty": ("InvalidLambdaResponseException", JSON, 1),
    "future": ("InvalidLambdaResponseException", FORM, 1),
    "stranger": ("InvalidLambdaResponseException", FORM, 1),
    "huge": ("InvalidLambdaResponseException", FORM, 1),
    "endless": ("InvalidLambdaResponseException", FORM, 1),
    "wordless": ("UserLambdaValidationException", "PreSignUp failed with error .", 1),
}


@pytest.fixture(scope="module")
def moto():
    service = Lambda()
    yield service
    service.stop()


@pytest.fixture(scope="module")
def deployed(moto):
    """The ARN of a function that moto's server has."""
    return moto.deploy(SOURCES / "python/pre_sign_up.py")


@pytest.fixture(scope="module")
def calling(moto, tmp_path_factory):
    """A server that calls functions of moto's."""
    running = Server(tmp_path_factory.mktemp("moto"), config=f'[lambda]\nendpoint = "{moto.url}"\n')
    yield running
    running.stop()


def pool_of(server, function, **settings):
    """A pool that asks a function before sign-ups."""
    config = {"PreSignUp": function}
    return Pool(server, server.client(), AutoVerifiedAttributes=["email"], LambdaConfig=config, **settings)


def test_a_function_of_motos_server_decides(calling, deployed):
    pool = pool_of(calling, deployed)
    assert pool.sign_up("ada")["UserConfirmed"] is True
    assert attributes_of(pool.get("ada"))["email_verified"] == "true"
    assert pool.sign_up("grace", attributes={"email": "grace@guests.example"})["UserConfirmed"] is False
    with pool.refuses("UserLambdaValidationException", "PreSignUp failed with error example.net cannot sign up here."):
        pool.sign_up("mallory", attributes={"email": "mallory@example.net"})
    calls = requests.get(f"{calling.url}/_dev/functions/calls", params={"pool": pool.id}, timeout=10).json()
    assert [(call["place"], call["outcome"], call["attempts"]) for call in calls] == [
        ("endpoint", "function error", 1),
        ("endpoint", "answered", 1),
        ("endpoint", "answered", 1),
    ]


def test_a_function_that_motos_server_lacks_is_not_told_from_one_that_may_not_be_called(calling, deployed):
    pool = pool_of(calling, arn("nobody", account=FOREIGN))
    with pool.refuses(*unexpected("AccessDeniedException")):
        pool.sign_up("ada")


@pytest.fixture(scope="module")
def misbehaving():
    service = Misbehaving(KEY_ID, SECRET)
    yield service
    service.stop()


@pytest.fixture(scope="module")
def enduring(misbehaving, tmp_path_factory):
    """A server that calls functions of the service that misbehaves."""
    folder = tmp_path_factory.mktemp("misbehaving")
    secret = folder / "secret"
    secret.write_text(SECRET)
    secret.chmod(0o600)
    config = f"""
[lambda]
endpoint = "{misbehaving.url}"
access_key_id = "{KEY_ID}"
secret_access_key_file = "{secret}"
timeout_ms = 1000
"""
    running = Server(folder, config=config)
    yield running
    running.stop()


def test_calls_are_signed(enduring, misbehaving):
    pool = pool_of(enduring, arn("good", account=FOREIGN))
    pool.sign_up("ada")
    (request,) = misbehaving.of("good")
    assert misbehaving.is_signed(request)
    _, path, headers, _ = request
    assert path == f"/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A{FOREIGN}%3Afunction%3Agood/invocations"
    given = {name.lower(): value for name, value in headers.items()}
    assert given["x-amz-invocation-type"] == "RequestResponse"
    assert f"Credential={KEY_ID}/" in given["authorization"]


@pytest.mark.parametrize("name", FAULTS)
def test_faults_have_amazons_words_and_bounded_attempts(enduring, misbehaving, name):
    code, message, attempts = FAULTS[name]
    pool = pool_of(enduring, arn(name, account=FOREIGN))
    asked = len(misbehaving.of("good"))
    memory = resident(enduring.process.pid)
    with pool.refuses(code, message):
        pool.sign_up("ada")
    assert len(misbehaving.of(name)) == attempts
    assert len(misbehaving.of("good")) == asked
    assert resident(enduring.process.pid) - memory < 100 * MEGABYTE


def test_a_service_that_is_gone(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    running = Server(tmp_path, config=f'[lambda]\nendpoint = "http://127.0.0.1:{port}"\n')
    try:
        pool = pool_of(running, arn("good", account=FOREIGN))
        with pool.refuses(*unexpected("ServiceException")):
            pool.sign_up("ada")
    finally:
        running.stop()


@pytest.mark.parametrize("name", ["slow", "cut", "broken"])
def test_a_message_is_handed_over_once_however_that_ends(enduring, misbehaving, name):
    sender = {"LambdaVersion": "V1_0", "LambdaArn": arn(name, account=FOREIGN)}
    config = {"CustomEmailSender": sender, "KMSKeyID": KEY}
    pool = Pool(enduring, enduring.client(), AutoVerifiedAttributes=["email"], LambdaConfig=config)
    asked = len(misbehaving.of(name))
    with refused("CodeDeliveryFailureException"):
        pool.sign_up("ada")
    (request,) = misbehaving.of(name)[asked:]
    given = {header.lower(): value for header, value in request[2].items()}
    assert given["x-amz-invocation-type"] == "Event"
    assert pool.messages() == []
