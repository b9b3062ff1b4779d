"""A user pool of one test, and what tests do in it again and again."""

import itertools
from contextlib import contextmanager

import pytest
import requests
from botocore.exceptions import ClientError
from pycognito.aws_srp import AWSSRP

PASSWORD = "Correct-horse-1"
NEW_PASSWORD = "Battery-staple-2"
FLOWS = [
    "ALLOW_USER_SRP_AUTH",
    "ALLOW_USER_PASSWORD_AUTH",
    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    "ALLOW_REFRESH_TOKEN_AUTH",
]
_numbers = itertools.count(1)


def unique(word):
    """A name that no other test uses."""
    return f"{word}-{next(_numbers)}"


def attribute_list(attributes):
    """Attributes as the API takes them."""
    return [{"Name": name, "Value": value} for name, value in attributes.items()]


def attributes_of(user):
    """Attributes of an answer as a dictionary."""
    return {a["Name"]: a["Value"] for a in user.get("UserAttributes", user.get("Attributes", []))}


def without_metadata(answer):
    """An answer without what the SDK adds."""
    return {name: value for name, value in answer.items() if name != "ResponseMetadata"}


@contextmanager
def refused(code, message=None):
    """The block must end in this error, with status 400 and the headers of Cognito's errors."""
    with pytest.raises(ClientError) as caught:
        yield caught
    answer = caught.value.response
    assert answer["Error"]["Code"] == code, answer["Error"]
    if message is not None:
        assert answer["Error"]["Message"] == message
    metadata = answer["ResponseMetadata"]
    assert metadata["HTTPStatusCode"] == 400
    assert metadata["HTTPHeaders"]["content-type"] == "application/x-amz-json-1.1"
    assert metadata["HTTPHeaders"]["x-amzn-errortype"] == f"{code}:"


class Pool:
    """A pool with one public app client."""

    def __init__(self, server, idp, client=None, **settings):
        self.server, self.idp = server, idp
        self.name = unique("pool")
        self.created = idp.create_user_pool(PoolName=self.name, **settings)["UserPool"]
        self.id, self.arn = self.created["Id"], self.created["Arn"]
        self.client_id = self.add_client(**(client or {}))["ClientId"]

    def add_client(self, **settings):
        """Another app client, with the usual flows unless told otherwise."""
        settings = {"ExplicitAuthFlows": FLOWS, **settings}
        answer = self.idp.create_user_pool_client(UserPoolId=self.id, ClientName=unique("client"), **settings)
        return answer["UserPoolClient"]

    def messages(self, to=None):
        """What the inbox holds for this pool, newest first."""
        found = requests.get(f"{self.server.url}/_inbox/messages", params={"to": to} if to else {}, timeout=10)
        return [message for message in found.json() if message["userPoolId"] == self.id]

    def code(self, to):
        """The newest code that went to an address."""
        return self.messages(to)[0]["code"]

    def sign_up(self, username, password=PASSWORD, attributes=None, **more):
        """Signs up, with an e-mail address when nothing else is said."""
        attributes = {"email": f"{username}@example.com"} if attributes is None else attributes
        return self.idp.sign_up(
            **{"ClientId": self.client_id, **more},
            Username=username,
            Password=password,
            UserAttributes=attribute_list(attributes),
        )

    def confirmed(self, username="ada", **more):
        """A user who signed up and answered with the code; the name. The pool must verify e-mail addresses."""
        self.sign_up(username, **more)
        address = attributes_of(self.get(username))["email"]
        self.idp.confirm_sign_up(ClientId=self.client_id, Username=username, ConfirmationCode=self.code(address))
        return username

    def admin_user(self, username="ada", password=PASSWORD, attributes=None):
        """A user made by an administrator, with a password for good; the name."""
        self.idp.admin_create_user(
            UserPoolId=self.id,
            Username=username,
            MessageAction="SUPPRESS",
            UserAttributes=attribute_list(attributes or {}),
        )
        self.idp.admin_set_user_password(UserPoolId=self.id, Username=username, Password=password, Permanent=True)
        return username

    def get(self, username):
        """AdminGetUser."""
        return without_metadata(self.idp.admin_get_user(UserPoolId=self.id, Username=username))

    def status(self, username):
        """The user's status."""
        return self.get(username)["UserStatus"]

    def initiate(self, flow, client_id=None, **parameters):
        """InitiateAuth."""
        return self.idp.initiate_auth(ClientId=client_id or self.client_id, AuthFlow=flow, AuthParameters=parameters)

    def sign_in(self, username="ada", password=PASSWORD, **more):
        """The tokens of a sign-in by USER_PASSWORD_AUTH."""
        answer = self.initiate("USER_PASSWORD_AUTH", USERNAME=username, PASSWORD=password, **more)
        return answer["AuthenticationResult"]

    def refresh(self, refresh_token, **more):
        """The tokens of REFRESH_TOKEN_AUTH."""
        return self.initiate("REFRESH_TOKEN_AUTH", REFRESH_TOKEN=refresh_token, **more)["AuthenticationResult"]

    def srp(self, username, password=PASSWORD, **more):
        """An SRP client."""
        return AWSSRP(
            username=username,
            password=password,
            pool_id=self.id,
            client_id=more.pop("client_id", self.client_id),
            client=self.idp,
            **more,
        )

    def jwks(self):
        """The pool's public keys."""
        return requests.get(f"{self.server.url}/{self.id}/.well-known/jwks.json", timeout=10).json()

    def users(self, **more):
        """All users, page by page."""
        pages = self.idp.get_paginator("list_users").paginate(UserPoolId=self.id, **more)
        return [user for page in pages for user in page["Users"]]

    def state(self):
        """Everything about the pool that can be read: what a refused call must not change."""
        groups = self.idp.list_groups(UserPoolId=self.id)["Groups"]
        clients = self.idp.list_user_pool_clients(UserPoolId=self.id, MaxResults=60)["UserPoolClients"]
        return {
            "pool": without_metadata(self.idp.describe_user_pool(UserPoolId=self.id)),
            "clients": [
                self.idp.describe_user_pool_client(UserPoolId=self.id, ClientId=c["ClientId"])["UserPoolClient"]
                for c in clients
            ],
            "users": sorted(self.users(), key=lambda user: user["Username"]),
            "groups": groups,
            "members": {
                g["GroupName"]: self.idp.list_users_in_group(UserPoolId=self.id, GroupName=g["GroupName"])["Users"]
                for g in groups
            },
            "messages": self.messages(),
        }

    @contextmanager
    def refuses(self, code, message=None):
        """The block must end in this error and change nothing."""
        before = self.state()
        with refused(code, message) as caught:
            yield caught
        assert self.state() == before
