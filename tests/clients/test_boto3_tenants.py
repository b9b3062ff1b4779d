"""Two tenants in one user pool: a role each by a claim, and one role for both whose policy names the tenant by its tag.

What a tenant's users may reach is decided by the server; a file store and a table ask it with the users' own credentials.
"""

import pytest
from botocore.exceptions import ClientError

from support.identities import IdentityPool, Resources, allow
from support.pool import unique

BUCKET = "arn:aws:s3:::documents"
TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/documents"
TENANT = "${aws:PrincipalTag/tenant}"
SUB = "${cognito-identity.amazonaws.com:sub}"
TENANTS = ("acme", "globex")


def by_tag():
    """What a user of any tenant may do: its tenant's files and rows, and its own folder."""
    return [
        allow(["s3:GetObject", "s3:PutObject"], f"{BUCKET}/{TENANT}/*"),
        allow("s3:ListBucket", BUCKET, StringLike={"s3:prefix": f"{TENANT}/*"}),
        allow("s3:DeleteObject", f"{BUCKET}/{TENANT}/home/{SUB}/*"),
        allow(
            ["dynamodb:GetItem", "dynamodb:Query"],
            TABLE,
            **{"ForAllValues:StringEquals": {"dynamodb:LeadingKeys": TENANT}, "Null": {"dynamodb:LeadingKeys": "false"}},
        ),
    ]


@pytest.fixture
def world(server, make_pool):
    """A user pool with a user of each tenant, and an identity pool that tags them."""
    schema = [{"Name": "tenant", "AttributeDataType": "String", "Mutable": True}]
    pool = make_pool(Schema=schema)
    for tenant in TENANTS:
        pool.admin_user(tenant, attributes={"email": f"{unique(tenant)}@example.com", "custom:tenant": tenant})
    pool.admin_user("stranger", attributes={"email": f"{unique('stranger')}@example.com"})
    identities = IdentityPool(server, pool)
    identities.admin.set_principal_tag_attribute_map(
        IdentityPoolId=identities.id,
        IdentityProviderName=identities.login,
        UseDefaults=False,
        PrincipalTags={"tenant": "custom:tenant"},
    )
    return identities


@pytest.fixture
def shared(world):
    """The same role for both tenants, told apart by their tags."""
    world.set_roles(authenticated=world.role("authenticated", *by_tag(), tagged=True))
    return world


def denied(resources, action, resource, **keys):
    with pytest.raises(ClientError) as caught:
        resources.check(action, resource, **keys)
    error = caught.value.response["Error"]
    assert error["Code"] == "AccessDeniedException", error
    assert f"is not authorized to perform: {action} on resource: {resource} because no identity-based policy" in error["Message"]


def test_a_tenant_reaches_its_own(server, shared):
    for tenant in TENANTS:
        logins = shared.logins(tenant)
        identity = shared.identity(logins)
        own = Resources(server, shared.credentials(logins, identity))
        arn = own.check("s3:GetObject", f"{BUCKET}/{tenant}/report.pdf")
        assert arn.endswith("/CognitoIdentityCredentials")
        own.check("s3:ListBucket", BUCKET, **{"s3:prefix": [f"{tenant}/2026"]})
        own.check("s3:DeleteObject", f"{BUCKET}/{tenant}/home/{identity}/draft")
        own.check("dynamodb:Query", TABLE, **{"dynamodb:LeadingKeys": [tenant]})


ESCAPES = [
    ("s3:GetObject", f"{BUCKET}/globex/report.pdf", {}),
    ("s3:PutObject", f"{BUCKET}/globex/acme/report.pdf", {}),
    ("s3:GetObject", f"{BUCKET}/acme", {}),
    ("s3:GetObject", f"{BUCKET}/acme-old/report.pdf", {}),
    ("s3:GetObject", f"{BUCKET}/ACME/report.pdf", {}),
    ("s3:GetObject", f"{BUCKET}//acme/report.pdf", {}),
    ("s3:GetObject", f"{BUCKET}/*", {}),
    ("s3:GetObject", f"{BUCKET}-2/acme/report.pdf", {}),
    ("s3:GetObject", "arn:aws-cn:s3:::documents/acme/report.pdf", {}),
    ("s3:GetObject", "*", {}),
    ("s3:GetObjectAcl", f"{BUCKET}/acme/report.pdf", {}),
    ("s3:ListBucket", BUCKET, {}),
    ("s3:ListBucket", BUCKET, {"s3:prefix": [""]}),
    ("s3:ListBucket", BUCKET, {"s3:prefix": ["globex/"]}),
    ("s3:ListBucket", BUCKET, {"s3:prefix": ["acme"]}),
    ("s3:DeleteObject", f"{BUCKET}/acme/home/somebody-else/draft", {}),
    ("s3:DeleteObject", f"{BUCKET}/acme/report.pdf", {}),
    ("dynamodb:Query", TABLE, {}),
    ("dynamodb:Query", TABLE, {"dynamodb:LeadingKeys": []}),
    ("dynamodb:Query", TABLE, {"dynamodb:LeadingKeys": ["globex"]}),
    ("dynamodb:Query", TABLE, {"dynamodb:LeadingKeys": ["acme", "globex"]}),
    ("dynamodb:Query", f"{TABLE}-2", {"dynamodb:LeadingKeys": ["acme"]}),
    ("dynamodb:Scan", TABLE, {"dynamodb:LeadingKeys": ["acme"]}),
    ("iam:PassRole", "arn:aws:iam::000000000000:role/admin", {}),
]


def test_no_tenant_escapes(server, shared):
    acme = Resources(server, shared.credentials(shared.logins("acme")))
    for action, resource, keys in ESCAPES:
        denied(acme, action, resource, **keys)


def test_nobody_says_who_they_are(server, shared):
    """Keys of the principal are the server's to set, never the caller's."""
    acme = Resources(server, shared.credentials(shared.logins("acme")))
    for key in ("aws:PrincipalTag/tenant", "cognito-identity.amazonaws.com:sub", "aws:userid", "sts:ExternalId"):
        with pytest.raises(ClientError) as caught:
            acme.check("s3:GetObject", f"{BUCKET}/globex/report.pdf", **{key: ["globex"]})
        assert caught.value.response["Error"]["Code"] == "InvalidParameterException"


def test_a_user_without_a_tenant_reaches_nothing(server, shared):
    stranger = Resources(server, shared.credentials(shared.logins("stranger")))
    for resource in (f"{BUCKET}/acme/x", f"{BUCKET}//x", f"{BUCKET}/${{aws:PrincipalTag/tenant}}/x"):
        denied(stranger, "s3:GetObject", resource)


def test_a_tenant_is_not_chosen_by_writing_the_attribute_of_another(server, make_pool):
    """A tenant that users may not write is out of their reach."""
    schema = [{"Name": "tenant", "AttributeDataType": "String", "Mutable": True}]
    pool = make_pool(Schema=schema)
    client = pool.add_client(WriteAttributes=["email"])
    pool.admin_user("acme", attributes={"email": f"{unique('acme')}@example.com", "custom:tenant": "acme"})
    token = pool.sign_in("acme", client_id=client["ClientId"])["AccessToken"]
    with pytest.raises(ClientError) as caught:
        pool.idp.update_user_attributes(
            AccessToken=token, UserAttributes=[{"Name": "custom:tenant", "Value": "globex"}]
        )
    assert caught.value.response["Error"]["Code"] == "NotAuthorizedException"


def test_a_role_each_by_claim(server, world):
    """Rules choose the role; nobody gets that of another tenant by asking for it."""
    roles = {t: world.role("authenticated", allow("s3:*", f"{BUCKET}/{t}/*"), tagged=True) for t in TENANTS}
    rules = [
        {"Claim": "custom:tenant", "MatchType": "Equals", "Value": tenant, "RoleARN": role}
        for tenant, role in roles.items()
    ]
    mapping = {
        f"{world.login}:{world.pool.client_id}": {
            "Type": "Rules",
            "AmbiguousRoleResolution": "Deny",
            "RulesConfiguration": {"Rules": rules},
        }
    }
    world.set_roles(authenticated=roles["acme"], mappings=mapping)
    for tenant, other in zip(TENANTS, reversed(TENANTS)):
        logins = world.logins(tenant)
        identity = world.identity(logins)
        resources = Resources(server, world.credentials(logins, identity))
        resources.check("s3:GetObject", f"{BUCKET}/{tenant}/x")
        denied(resources, "s3:GetObject", f"{BUCKET}/{other}/x")
        with pytest.raises(ClientError) as caught:
            world.credentials(logins, identity, CustomRoleArn=roles[other])
        assert caught.value.response["Error"]["Code"] in ("NotAuthorizedException", "InvalidParameterException")
    with pytest.raises(ClientError) as caught:
        world.credentials(world.logins("stranger"))
    assert caught.value.response["Error"]["Code"] == "NotAuthorizedException"
    assert "denied this request" in caught.value.response["Error"]["Message"]


@pytest.mark.parametrize("listed", ["amazon", "issuer"])
@pytest.mark.parametrize("named", ["amazon", "issuer"])
def test_rules_and_tags_hold_by_either_name_of_the_user_pool(server, world, listed, named):
    """A user pool is listed, mapped and brought along by Amazon's name or by its issuer; all four are one pool."""
    names = {"amazon": world.login, "issuer": f"{server.url.split('://')[1]}/{world.pool.id}"}
    provider = {"ProviderName": names[listed], "ClientId": world.pool.client_id}
    settings = world.admin.describe_identity_pool(IdentityPoolId=world.id)
    settings.pop("ResponseMetadata")
    world.admin.update_identity_pool(**settings | {"CognitoIdentityProviders": [provider]})
    world.admin.set_principal_tag_attribute_map(
        IdentityPoolId=world.id, IdentityProviderName=names[named], PrincipalTags={"tenant": "custom:tenant"}
    )
    role = world.role("authenticated", *by_tag(), tagged=True)
    rule = {"Claim": "custom:tenant", "MatchType": "Equals", "Value": "acme", "RoleARN": role}
    mapping = {"Type": "Rules", "AmbiguousRoleResolution": "Deny", "RulesConfiguration": {"Rules": [rule]}}
    world.set_roles(role, mappings={f"{names[named]}:{world.pool.client_id}": mapping})
    for name in names.values():
        logins = {name: world.logins("acme")[world.login]}
        resources = Resources(server, world.credentials(logins))
        resources.check("s3:GetObject", f"{BUCKET}/acme/x")
        denied(resources, "s3:GetObject", f"{BUCKET}/globex/x")
        with pytest.raises(ClientError, match="denied this request"):
            world.credentials({name: world.logins("globex")[world.login]})


def test_a_token_of_another_pool_gives_no_identity(world, make_pool):
    """The same tenant's name in another user pool is another tenant."""
    other = make_pool(Schema=[{"Name": "tenant", "AttributeDataType": "String", "Mutable": True}])
    other.admin_user("acme", attributes={"custom:tenant": "acme"})
    token = other.sign_in("acme")["IdToken"]
    for logins in ({world.login: token}, {f"cognito-idp.us-east-1.amazonaws.com/{other.id}": token}):
        with pytest.raises(ClientError) as caught:
            world.identity(logins)
        assert caught.value.response["Error"]["Code"] == "NotAuthorizedException"


def test_an_identity_of_another_user_is_refused(shared):
    """Knowing an identity's id is not enough."""
    theirs = shared.identity(shared.logins("globex"))
    with pytest.raises(ClientError) as caught:
        shared.credentials(identity=theirs)
    assert caught.value.response["Error"]["Code"] == "NotAuthorizedException"
    with pytest.raises(ClientError) as caught:
        shared.credentials(shared.logins("acme"), identity=theirs)
    assert caught.value.response["Error"]["Code"] in ("NotAuthorizedException", "ResourceConflictException")
