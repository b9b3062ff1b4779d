"""The processes of functions: kept warm, started again, changed, and ended with the server."""

import re

import pytest

from support.functions import PATIENT, SUPPORT, arn, declaration, javascript, python
from support.pool import Pool, refused
from support.processes import eventually, is_running
from support.server import Server


class Machine:
    """A server with one function, and a pool whose sign-ups the function refuses."""

    def __init__(self, folder, *functions, name):
        self.server = Server(folder / "server", config="".join([PATIENT, *functions]))
        self.pool = Pool(self.server, self.server.client(), LambdaConfig={"PreSignUp": arn(name)})

    def words(self):
        """What the function says."""
        with refused("UserLambdaValidationException") as caught:
            self.pool.sign_up("ada")
        message = caught.value.response["Error"]["Message"]
        return re.fullmatch(r"PreSignUp failed with error (.*)\.", message).group(1)


@pytest.fixture
def start(tmp_path):
    """Starts machines."""
    started = []

    def start(*functions, name):
        started.append(Machine(tmp_path, *functions, name=name))
        return started[-1]

    yield start
    for machine in started:
        machine.server.stop()


@pytest.fixture
def counting(start):
    """A machine whose function counts the calls of its process."""
    return start(declaration("count", python("hostile.count"), SUPPORT, concurrency=1), name="count")


def test_a_process_serves_call_after_call_and_is_replaced_when_it_ends(counting):
    first, again = counting.words(), counting.words()
    pid = first.split()[0]
    assert (first, again) == (f"{pid} 1", f"{pid} 2")
    assert counting.words().endswith("Error: Runtime exited with error: exit status 1")
    # Nobody is served during the pause after a crash, which is short.
    words = eventually(lambda: (said := counting.words()).endswith(" 1") and said)
    assert words.split()[0] != pid


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_processes_end_with_the_server(counting, end):
    pid = int(counting.words().split()[0])
    assert is_running(pid)
    getattr(counting.server, end)()
    eventually(lambda: not is_running(pid))


@pytest.mark.parametrize(
    ("command", "file", "source"),
    [
        (python("shop.handler"), "shop.py", "def handler(event, context):\n    raise Exception('{}')\n"),
        (javascript("shop.handler"), "shop.mjs", "export const handler = async () => {{ throw new Error('{}'); }};\n"),
    ],
    ids=["python", "javascript"],
)
def test_a_changed_file_is_in_force_at_the_next_call(start, tmp_path, command, file, source):
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / file).write_text(source.format("closed on Monday"))
    machine = start(declaration("shop", command, folder), name="shop")
    assert machine.words() == "closed on Monday"
    (folder / file).write_text(source.format("closed on Tuesday, too"))
    assert machine.words() == "closed on Tuesday, too"
