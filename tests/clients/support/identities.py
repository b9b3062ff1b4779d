"""Identity pools and roles of one test, and what a file store or a table asks of credentials."""

import json

import boto3
from botocore import UNSIGNED
from botocore.config import Config

from support.models import session
from support.pool import unique
from support.server import REGION

PROVIDER = "cognito-identity.amazonaws.com"


def allow(action, resource="*", **condition):
    """A statement."""
    statement = {"Effect": "Allow", "Action": action, "Resource": resource}
    return statement | ({"Condition": condition} if condition else {})


def policy(*statements):
    """A policy document."""
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def trust(pool_id, kind, *more):
    """The trust policy of a role for identities of a pool, `authenticated` or `unauthenticated`, with further actions."""
    statement = {
        "Effect": "Allow",
        "Principal": {"Federated": PROVIDER},
        "Action": ["sts:AssumeRoleWithWebIdentity", *more],
        "Condition": {
            "StringEquals": {f"{PROVIDER}:aud": pool_id},
            "ForAnyValue:StringLike": {f"{PROVIDER}:amr": kind},
        },
    }
    return policy(statement)


def public(server, service):
    """A client that signs nothing, as applications have it."""
    return boto3.client(
        service,
        endpoint_url=server.url,
        region_name=REGION,
        config=Config(signature_version=UNSIGNED, retries={"total_max_attempts": 1}),
    )


class IdentityPool:
    """An identity pool over a user pool, with roles."""

    def __init__(self, server, pool, guests=True, **settings):
        self.server, self.pool = server, pool
        self.iam = server.client("iam")
        self.admin = server.client("cognito-identity")
        self.public = public(server, "cognito-identity")
        self.sts = public(server, "sts")
        self.login = f"cognito-idp.{REGION}.amazonaws.com/{pool.id}"
        provider = {"ProviderName": self.login, "ClientId": pool.client_id, "ServerSideTokenCheck": False}
        made = self.admin.create_identity_pool(
            IdentityPoolName=unique("identities"),
            AllowUnauthenticatedIdentities=guests,
            CognitoIdentityProviders=[provider],
            **settings,
        )
        self.id = made["IdentityPoolId"]

    def role(self, kind, *statements, tagged=False, name=None):
        """A role that identities of a kind may assume; its ARN."""
        name = name or unique(f"role-{kind}")
        document = trust(self.id, kind, *(["sts:TagSession"] if tagged else []))
        made = self.iam.create_role(RoleName=name, AssumeRolePolicyDocument=document)["Role"]
        if statements:
            self.iam.put_role_policy(RoleName=name, PolicyName="own", PolicyDocument=policy(*statements))
        return made["Arn"]

    def set_roles(self, authenticated=None, unauthenticated=None, mappings=None):
        """Roles of the pool, and which identity gets which."""
        roles = {"authenticated": authenticated, "unauthenticated": unauthenticated}
        self.admin.set_identity_pool_roles(
            IdentityPoolId=self.id,
            Roles={kind: role for kind, role in roles.items() if role},
            **({"RoleMappings": mappings} if mappings else {}),
        )

    def logins(self, username="ada"):
        """What proves a user of the user pool."""
        return {self.login: self.pool.sign_in(username)["IdToken"]}

    def identity(self, logins=None):
        """GetId."""
        return self.public.get_id(IdentityPoolId=self.id, **({"Logins": logins} if logins else {}))["IdentityId"]

    def credentials(self, logins=None, identity=None, **more):
        """GetId if there is no identity yet, then GetCredentialsForIdentity."""
        identity = identity or self.identity(logins)
        more |= {"Logins": logins} if logins else {}
        return self.public.get_credentials_for_identity(IdentityId=identity, **more)["Credentials"]


class Resources:
    """A file store or a table that asks the server what the holder of credentials may do."""

    def __init__(self, server, credentials):
        secret = credentials.get("SecretAccessKey") or credentials["SecretKey"]
        self.client = session(credentials["AccessKeyId"], secret, credentials["SessionToken"]).client(
            "cognomen", endpoint_url=server.url
        )

    def check(self, action, resource, **keys):
        """Passes, or raises AccessDenied."""
        entries = [{"Name": name, "Values": values} for name, values in keys.items()]
        return self.client.check_access(Action=action, Resource=resource, ContextEntries=entries)["PrincipalArn"]
