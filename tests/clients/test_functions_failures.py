"""Functions that hang, leave, flood their log or allocate without end harm nobody else."""

import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from support.functions import PATIENT, SOURCES, SUPPORT, arn, declaration, python
from support.neighbours import Gate
from support.pool import Pool, refused
from support.processes import eventually, is_running, resident
from support.server import Server

ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
TIMED_OUT = f"PreSignUp failed with error RequestId: {ID} Error: Task timed out after 2.00 seconds."
ENDINGS = {
    "hang": TIMED_OUT,
    "flood": TIMED_OUT,
    "leave": f"PreSignUp failed with error RequestId: {ID} Error: Runtime exited with error: exit status 3.",
    "hoard": f"PreSignUp failed with error RequestId: {ID} Error: Runtime exited with error: signal: killed.",
}
MEGABYTE = 1 << 20
# What the server may grow by, whatever functions do.
GROWTH = 150 * MEGABYTE


@pytest.fixture(scope="module")
def gate():
    service = Gate()
    yield service
    service.open()
    service.stop()


@pytest.fixture(scope="module")
def machine(gate, tmp_path_factory):
    """A server with harmful functions, and a good one."""
    folder = tmp_path_factory.mktemp("harm")
    environment = {"GATE_URL": gate.url, "CHILD": folder / "child"}
    harmful = [
        declaration(name, python(f"hostile.{name}"), SUPPORT, environment, timeout=2, memory=128)
        for name in ("hang", "leave", "flood", "hoard", "burst", "linger")
    ]
    waiting = declaration("wait", python("hostile.wait"), SUPPORT, environment, concurrency=2)
    good = declaration("good", python("pre_sign_up.handler"), SOURCES / "python")
    absent = declaration("absent", ["/nonexistent/program"], SUPPORT)
    broken = declaration("broken", python("nowhere.handler"), SUPPORT)
    config = "".join([PATIENT, *harmful, waiting, good, absent, broken])
    running = Server(folder, config=config)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def idp(machine):
    return machine.client()


@pytest.fixture
def make_pool(machine, idp):
    return lambda **settings: Pool(machine, idp, **settings)


@pytest.fixture
def harmed(make_pool):
    """Makes pools that ask a function before sign-ups."""
    return lambda name: make_pool(AutoVerifiedAttributes=["email"], LambdaConfig={"PreSignUp": arn(name)})


def calls(machine, pool):
    """What the trace holds of a pool, newest first."""
    return requests.get(f"{machine.url}/_dev/functions/calls", params={"pool": pool.id}, timeout=10).json()


@pytest.mark.parametrize("name", ENDINGS)
def test_a_harmful_function_fails_in_lambdas_words(machine, harmed, make_pool, name):
    bystander = make_pool(AutoVerifiedAttributes=["email"], LambdaConfig={"PreSignUp": arn("good")})
    before = resident(machine.process.pid)
    pool = harmed(name)
    with refused("UserLambdaValidationException") as caught:
        pool.sign_up("ada")
    message = caught.value.response["Error"]["Message"]
    assert re.fullmatch(ENDINGS[name].replace(".", r"\."), message), message
    assert pool.users() == []
    (call,) = calls(machine, pool)
    assert (call["outcome"], call["attempts"]) == ("function error", 1)
    assert len(json.dumps(call["logs"])) < 3 * MEGABYTE
    assert resident(machine.process.pid) - before < GROWTH
    bystander.sign_up("ada")
    assert bystander.sign_in()["AccessToken"]
    assert machine.process.poll() is None


def test_an_answer_beyond_lambdas_bound_is_no_answer(machine, harmed):
    before = resident(machine.process.pid)
    with refused("InvalidLambdaResponseException", "Unrecognizable lambda output"):
        harmed("burst").sign_up("ada")
    assert resident(machine.process.pid) - before < GROWTH


def test_what_a_function_leaves_behind_ends_with_it(machine, harmed):
    with refused("UserLambdaValidationException"):
        harmed("linger").sign_up("ada")
    child = int((machine.folder / "child").read_text())
    # The answer need not wait for that.
    eventually(lambda: not is_running(child))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("absent", f"RequestId: {ID} Error: Runtime exited with error: exit status 127"),
        ("broken", "Unable to import module 'nowhere': No module named 'nowhere'"),
    ],
)
def test_a_function_that_cannot_start_says_so(machine, harmed, name, message):
    pool = harmed(name)
    with refused("UserLambdaValidationException") as caught:
        pool.sign_up("ada")
    assert re.fullmatch(f"PreSignUp failed with error {message}.", caught.value.response["Error"]["Message"])
    (call,) = calls(machine, pool)
    assert any("No such file" in line or "No module named 'nowhere'" in line for line in call["logs"]), call["logs"]


def test_a_function_that_is_not_declared_is_refused_when_it_is_named(idp):
    with refused("InvalidParameterException"):
        idp.create_user_pool(PoolName="pool", LambdaConfig={"PreSignUp": arn("nobody")})


def test_others_go_on_while_a_function_keeps_its_pool_waiting(machine, idp, gate, harmed, make_pool):
    slow, plain, good = make_pool(), make_pool(), harmed("good")
    slow.admin_user("eve")
    idp.update_user_pool(UserPoolId=slow.id, LambdaConfig={"PreSignUp": arn("wait")})
    plain.admin_user("ada")
    names = [f"user-{number}" for number in range(5)]
    with ThreadPoolExecutor(len(names)) as threads:
        waiting = [threads.submit(slow.sign_up, name) for name in names]
        gate.awaited(2)
        for number in range(10):
            assert plain.sign_in()["AccessToken"]
            assert good.sign_up(f"ada-{number}")["UserConfirmed"]
        assert slow.sign_in("eve")["AccessToken"]
        assert (gate.waiting, [future.done() for future in waiting]) == (2, [False] * len(names))
        gate.open()
        assert [future.result()["UserConfirmed"] for future in waiting] == [False] * len(names)
    assert sorted(user["Username"] for user in slow.users()) == sorted(["eve", *names])
