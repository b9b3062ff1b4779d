"""Sessions of roles for users whom a SAML provider vouches for."""

import base64
import hashlib

import pytest
from botocore import UNSIGNED
from test_boto3_iam import ACCOUNT, document, iam, query_refused  # noqa: F401

from support.pool import unique
from support.saml import Provider

SIGN_IN = "https://signin.aws.amazon.com/saml"


class World:
    """A provider that vouches for `ada`, and a role that trusts it."""

    def __init__(self, server, iam):  # noqa: F811
        self.server = server
        self.sts = server.client("sts", signature_version=UNSIGNED)
        self.idp = Provider(f"https://{unique('idp')}.example/saml")
        self.name = unique("Idp")
        self.provider = iam.create_saml_provider(Name=self.name, SAMLMetadataDocument=self.idp.metadata())[
            "SAMLProviderArn"
        ]
        trust = document(
            {
                "Effect": "Allow",
                "Principal": {"Federated": self.provider},
                "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession", "sts:SetSourceIdentity"],
                "Condition": {"StringEquals": {"SAML:aud": SIGN_IN}},
            }
        )
        self.role_name = unique("role")
        self.role = iam.create_role(RoleName=self.role_name, AssumeRolePolicyDocument=trust)["Role"]["Arn"]
        self.attributes = {"Role": [f"{self.role},{self.provider}"], "RoleSessionName": ["ada"]}

    def assume(self, response, **more):
        return self.sts.assume_role_with_saml(
            **{"RoleArn": self.role, "PrincipalArn": self.provider, "SAMLAssertion": response, **more}
        )


@pytest.fixture
def world(server, iam):  # noqa: F811
    return World(server, iam)


def test_an_assertion_becomes_a_session(world):
    attributes = world.attributes | {
        "PrincipalTag:team": ["Zürich + Genève"],
        "TransitiveTagKeys": ["team"],
        "SourceIdentity": ["ada@x"],
        "SessionDuration": ["900"],
    }
    answer = world.assume(world.idp.sign(world.idp.assertion(attributes)))
    assert (answer["Subject"], answer["SubjectType"]) == ("ada", "persistent")
    assert (answer["Issuer"], answer["Audience"]) == (world.idp.entity, SIGN_IN)
    qualifier = hashlib.sha1(f"{world.idp.entity}{ACCOUNT}/{world.name}".encode()).digest()
    assert answer["NameQualifier"] == base64.b64encode(qualifier).decode()
    assert answer["SourceIdentity"] == "ada@x"
    arn = f"arn:aws:sts::{ACCOUNT}:assumed-role/{world.role_name}/ada"
    assert answer["AssumedRoleUser"]["Arn"] == arn
    caller = world.server.client_of(answer["Credentials"], "sts").get_caller_identity()
    assert caller["Arn"] == arn


def test_an_assertion_is_good_once(world):
    response = world.idp.sign(world.idp.assertion(world.attributes))
    world.assume(response)
    with query_refused("InvalidIdentityToken", 400):
        world.assume(response)


def test_what_the_provider_did_not_sign_is_refused(world):
    assertion = world.idp.assertion(world.attributes)
    invalid = ("InvalidIdentityToken", 400, "Response signature invalid")
    with query_refused(*invalid):
        world.assume(world.idp.response(assertion))
    with query_refused(*invalid):
        forged = base64.b64decode(world.idp.sign(assertion)).replace(b">ada<", b">eve<")
        world.assume(base64.b64encode(forged).decode())
    with query_refused(*invalid):
        world.assume(Provider(world.idp.entity).sign(assertion))
    with query_refused("InvalidIdentityToken", 400, "Issuer not present in specified provider"):
        stranger = Provider("https://stranger.example")
        world.assume(stranger.sign(stranger.assertion(world.attributes)))
    with query_refused("InvalidIdentityToken", 400, "Invalid base64 SAMLResponse"):
        world.assume("<samlp:Response/>")
    with query_refused("InvalidIdentityToken", 400, "Specified provider doesn't exist"):
        world.assume(world.idp.sign(assertion), PrincipalArn=world.provider + "x")
    world.assume(world.idp.sign(assertion))


def test_an_assertion_is_for_one_place_and_time(world):
    def sign(**what):
        return world.idp.sign(world.idp.assertion(world.attributes, **what))

    with query_refused("InvalidIdentityToken", 400, "Response does not contain the required audience"):
        world.assume(sign(audience="https://other.example"))
    with query_refused("InvalidIdentityToken", 400):
        world.assume(sign(recipient="https://other.example/saml"))
    with query_refused("ExpiredTokenException", 400, "Token must be redeemed within 5 minutes of issuance"):
        world.assume(sign(issued=-301))


def test_an_assertion_names_role_and_session(world):
    def refused(attributes, message):
        with query_refused("InvalidIdentityToken", 400, message):
            world.assume(world.idp.sign(world.idp.assertion(attributes)))

    pair = "SAML Assertion doesn't contain the requested Role and Metadata in the attributes"
    refused(world.attributes | {"Role": [f"{world.role}x,{world.provider}"]}, pair)
    refused({"RoleSessionName": ["ada"]}, pair)
    refused({"Role": world.attributes["Role"]}, "RoleSessionName is required in AuthnResponse")
    refused(
        world.attributes | {"RoleSessionName": ["ada lovelace"]},
        "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}",
    )


def test_the_role_decides_whom_it_trusts(world, iam):  # noqa: F811
    other = World(world.server, iam)
    attributes = {"Role": [f"{other.role},{world.provider}"], "RoleSessionName": ["ada"]}
    with query_refused("AccessDenied", 403, "Not authorized to perform sts:AssumeRoleWithSAML"):
        world.assume(world.idp.sign(world.idp.assertion(attributes)), RoleArn=other.role)
    iam.delete_saml_provider(SAMLProviderArn=other.provider)
    with query_refused("InvalidIdentityToken", 400, "Specified provider doesn't exist"):
        other.assume(other.idp.sign(other.idp.assertion(other.attributes)))
