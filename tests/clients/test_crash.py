"""What was answered survives a `kill -9`."""

import itertools
import threading

import pytest

from support.pool import PASSWORD, Pool
from support.server import Server

WORKERS = 8
ROUNDS = 3
ACKNOWLEDGED_BEFORE_KILL = 60


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
def test_acknowledged_sign_ups_outlive_the_process(request, tmp_path, store):
    flags = []
    if store == "postgres":
        flags = ["--store", request.getfixturevalue("postgres").database()]
    server = Server(tmp_path, *flags)
    pool = Pool(server, server.client())
    acknowledged, names = [], (f"user-{n}" for n in itertools.count())
    for _ in range(ROUNDS):
        kill_under_load(server, pool.client_id, names, acknowledged)
        server.start()
        pool.idp = server.client()
        found = {user["Username"]: user["Attributes"] for user in pool.users()}
        missing = [name for name, sub in acknowledged if {"Name": "sub", "Value": sub} not in found.get(name, [])]
        assert missing == []
    name, _ = acknowledged[-1]
    pool.idp.admin_confirm_sign_up(UserPoolId=pool.id, Username=name)
    assert "AccessToken" in pool.sign_in(name, PASSWORD)
    server.stop()


def kill_under_load(server, client_id, names, acknowledged):
    """Signs users up until the server is killed in the middle; notes each one that was acknowledged."""
    idp = server.client(max_pool_connections=WORKERS)
    enough, before = threading.Event(), len(acknowledged)
    lock = threading.Lock()

    def work():
        while True:
            with lock:
                name = next(names)
            try:
                answer = idp.sign_up(ClientId=client_id, Username=name, Password=PASSWORD)
            except Exception:  # The server is gone.
                enough.set()
                return
            acknowledged.append((name, answer["UserSub"]))
            if len(acknowledged) - before >= ACKNOWLEDGED_BEFORE_KILL:
                enough.set()

    workers = [threading.Thread(target=work) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    enough.wait()
    server.kill()
    for worker in workers:
        worker.join()
    assert len(acknowledged) - before >= ACKNOWLEDGED_BEFORE_KILL
