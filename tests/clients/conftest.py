"""Servers and pools for the tests. Each test makes its own pool; servers are shared by all of them."""

from pathlib import Path

import pytest
import requests

from support.functions import Functions
from support.neighbours import Directory, PostOffice
from support.pool import Pool
from support.postgres import Postgres
from support.server import Server


def pytest_generate_tests(metafunc):
    """The suites of boto3, of Authlib and of functions run on every store, the others on SQLite."""
    if "server" in metafunc.fixturenames:
        suite = metafunc.module.__name__
        with_functions = suite.startswith("test_functions_")
        every = with_functions or suite.startswith(("test_boto3_", "test_authlib"))
        stores = ["sqlite", "postgres"] if every else ["sqlite"]
        kinds = [(store, with_functions) for store in stores]
        metafunc.parametrize("server", kinds, ids=stores, indirect=True, scope="session")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """What looks back at the whole run comes last, and only if the whole suite runs."""
    last = [item for item in items if item.module.__name__ == "test_every_operation"]
    items[:] = [item for item in items if item not in last]
    files = {*Path(__file__).parent.glob("test_*.py")} - {item.path for item in last}
    if config.option.keyword or any("::" in name for name in config.args) or files - {item.path for item in items}:
        config.hook.pytest_deselected(items=last)
    else:
        items += last


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL cluster."""
    cluster = Postgres()
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def directory():
    """A directory of users of another kind."""
    service = Directory()
    yield service
    service.stop()


@pytest.fixture(scope="session")
def post_office():
    """What functions hand their letters to."""
    service = PostOffice()
    yield service
    service.stop()


@pytest.fixture(scope="session")
def functions(directory, post_office, tmp_path_factory):
    """Functions, as servers of the suites of functions know them."""
    urls = {"DIRECTORY_URL": directory.url, "POST_OFFICE_URL": post_office.url}
    return Functions(tmp_path_factory.mktemp("events"), **urls)


@pytest.fixture(scope="session")
def server(request, tmp_path_factory):
    """A server on the store of the test's parameter, with or without functions."""
    store, with_functions = request.param
    flags = []
    if store == "postgres":
        flags = ["--store", request.getfixturevalue("postgres").database()]
    config = request.getfixturevalue("functions").config if with_functions else ""
    running = Server(tmp_path_factory.mktemp(store), *flags, config=config)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def idp(server):
    """A boto3 client with all rights."""
    return server.client()


@pytest.fixture
def make_pool(server, idp):
    """Makes pools."""
    return lambda **settings: Pool(server, idp, **settings)


@pytest.fixture
def pool(make_pool):
    """A pool that verifies e-mail addresses."""
    return make_pool(AutoVerifiedAttributes=["email"])


@pytest.fixture
def call(server):
    """Posts a JSON request without signature, as a browser would; the answer."""

    def post(operation, body, **headers):
        fixed = {
            "Content-Type": "application/x-amz-json-1.1",
            "X-Amz-Target": f"AWSCognitoIdentityProviderService.{operation}",
        }
        return requests.post(server.url, data=body, headers={**fixed, **headers}, timeout=10)

    return post
