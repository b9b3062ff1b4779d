"""Two servers on one PostgreSQL: what one does, the other honours within a second."""

import itertools
import shutil
import time

import pytest
from authlib.integrations.base_client.errors import OAuthError
from botocore.exceptions import ClientError

from support.pool import NEW_PASSWORD, PASSWORD, Pool, attribute_list, attributes_of, refused
from support.server import Server
from support.site import Site, answered
from support.visitor import Visitor

# A second is promised; the rest is for a busy machine.
SECONDS = 3


def soon(holds):
    """Waits until something holds."""
    end = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < end, "the other node has not seen the change"


@pytest.fixture(scope="module")
def nodes(postgres, tmp_path_factory):
    folder = tmp_path_factory.mktemp("nodes")
    flags = ["--store", postgres.database(), "--issuer", "https://id.example/{poolId}"]
    first = Server(folder / "first", *flags)
    # The second node is given the first one's key-encryption key.
    shutil.copytree(first.data, folder / "second" / "data")
    second = Server(folder / "second", *flags)
    yield first, second
    first.stop()
    second.stop()


@pytest.fixture
def pools(nodes):
    """One pool as both nodes see it, with a user."""
    here = Pool(nodes[0], nodes[0].client(), AutoVerifiedAttributes=["email"])
    there = Pool.__new__(Pool)
    there.__dict__.update({**here.__dict__, "server": nodes[1], "idp": nodes[1].client()})
    here.admin_user()
    return here, there


class Wanderer(Visitor):
    """A browser whose every page is asked of the next node."""

    def __init__(self, nodes):
        super().__init__()
        self.nodes = itertools.cycle(node.url for node in nodes)

    def open(self, url, method="GET", data=None):
        return super().open(next(self.nodes) + url[url.index("/domain/") :], method, data)


def is_refused(call):
    """Whether a call ends in an error of the service."""
    try:
        call()
    except ClientError:
        return True
    return False


def test_users_and_tokens_are_everybodys(pools):
    here, there = pools
    tokens = here.sign_in()
    assert there.idp.get_user(AccessToken=tokens["AccessToken"])["Username"] == "ada"
    assert "AccessToken" in there.refresh(tokens["RefreshToken"])
    assert there.jwks() == here.jwks()
    srp = here.srp("ada")
    parameters = here.initiate("USER_SRP_AUTH", **srp.get_auth_params())["ChallengeParameters"]
    answer = there.idp.respond_to_auth_challenge(
        ClientId=there.client_id,
        ChallengeName="PASSWORD_VERIFIER",
        ChallengeResponses=srp.process_challenge(parameters, srp.get_auth_params()),
    )
    assert "AuthenticationResult" in answer
    with refused("NotAuthorizedException"):
        here.idp.respond_to_auth_challenge(
            ClientId=there.client_id,
            ChallengeName="PASSWORD_VERIFIER",
            ChallengeResponses=srp.process_challenge(parameters, srp.get_auth_params()),
        )


def test_revocation_reaches_the_other_node(pools):
    here, there = pools
    for end in (
        lambda tokens: here.idp.revoke_token(ClientId=here.client_id, Token=tokens["RefreshToken"]),
        lambda tokens: here.idp.global_sign_out(AccessToken=tokens["AccessToken"]),
        lambda _: here.idp.admin_disable_user(UserPoolId=here.id, Username="ada"),
        lambda _: here.idp.admin_delete_user(UserPoolId=here.id, Username="ada"),
    ):
        tokens = there.sign_in()
        assert there.idp.get_user(AccessToken=tokens["AccessToken"])["Username"] == "ada"
        end(tokens)
        soon(lambda: is_refused(lambda: there.idp.get_user(AccessToken=tokens["AccessToken"])))
        soon(lambda: is_refused(lambda: there.refresh(tokens["RefreshToken"])))
        if not is_refused(lambda: here.get("ada")):
            here.idp.admin_enable_user(UserPoolId=here.id, Username="ada")


def test_changes_reach_the_other_node(pools):
    here, there = pools
    there.sign_in()
    here.idp.admin_set_user_password(UserPoolId=here.id, Username="ada", Password=NEW_PASSWORD, Permanent=True)
    soon(lambda: is_refused(lambda: there.sign_in(password=PASSWORD)))
    assert "AccessToken" in there.sign_in(password=NEW_PASSWORD)
    here.idp.admin_update_user_attributes(
        UserPoolId=here.id, Username="ada", UserAttributes=attribute_list({"name": "Ada"})
    )
    soon(lambda: attributes_of(there.get("ada")).get("name") == "Ada")
    here.idp.update_user_pool(UserPoolId=here.id, AdminCreateUserConfig={"AllowAdminCreateUserOnly": True})
    soon(lambda: is_refused(lambda: there.sign_up("bob", attributes={})))
    here.idp.delete_user_pool_client(UserPoolId=here.id, ClientId=here.client_id)
    soon(lambda: is_refused(lambda: there.sign_in(password=NEW_PASSWORD)))
    here.idp.delete_user_pool(UserPoolId=here.id)
    soon(lambda: is_refused(lambda: there.get("ada")))


def test_access_keys_end_everywhere(nodes):
    here, there = (node.client("iam") for node in nodes)
    here.create_user(UserName="operator")
    key = here.create_access_key(UserName="operator")["AccessKey"]
    sts = nodes[1].client("sts", key["AccessKeyId"], key["SecretAccessKey"])
    assert sts.get_caller_identity()["Arn"].endswith(":user/operator")
    here.update_access_key(UserName="operator", AccessKeyId=key["AccessKeyId"], Status="Inactive")
    soon(lambda: is_refused(sts.get_caller_identity))


def test_a_sign_in_on_pages_is_everybodys(nodes):
    first, second = nodes
    site = Site(Pool(first, first.client(), AutoVerifiedAttributes=["email"]))
    visitor, application, other = Wanderer(nodes), site.application(), site.application()
    callback = visitor.sign_in(application.begin())
    for _ in nodes:
        assert "code" in answered(visitor.open(other.begin(prompt="none")))
    here = application.metadata
    endpoints = [name for name in here if name.endswith("_endpoint")]
    there = {**here, **{name: here[name].replace(first.url, second.url) for name in endpoints}}
    application.metadata = there
    tokens = application.finish(callback)
    assert application.user().json()["username"] == "ada"
    application.metadata = here
    with pytest.raises(OAuthError) as caught:
        application.finish(callback)
    assert caught.value.error == "invalid_grant"
    application.session.token = tokens
    for application.metadata in (here, there):
        soon(lambda: application.user().status_code == 401)
