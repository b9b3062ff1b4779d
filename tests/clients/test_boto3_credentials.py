"""Temporary credentials of identity pools in boto3: guests and users, both flows, and what they are refused for."""

import datetime

import pytest
from botocore.exceptions import ClientError

from support.identities import PROVIDER, IdentityPool, Resources, allow, policy
from support.pool import unique

BUCKET = "arn:aws:s3:::files"


@pytest.fixture
def world(server, pool):
    """An identity pool with a user, `ada`, and roles that may read files, users may also write them."""
    pool.admin_user(attributes={"email": f"{unique('ada')}@example.com", "email_verified": "true"})
    identities = IdentityPool(server, pool)
    identities.user_role = identities.role(
        "authenticated",
        allow(["s3:GetObject", "s3:PutObject"], f"{BUCKET}/${{{PROVIDER}:sub}}/*"),
        allow("cognito-idp:AdminGetUser", pool.arn),
    )
    identities.guest_role = identities.role(
        "unauthenticated", allow("s3:GetObject", f"{BUCKET}/public/*"), allow("cognito-idp:*"), allow("cognito-sync:*")
    )
    identities.set_roles(identities.user_role, identities.guest_role)
    return identities


def fails(call, *arguments, **more):
    with pytest.raises(ClientError) as caught:
        call(*arguments, **more)
    error = caught.value.response["Error"]
    return error["Code"], error["Message"]


def test_a_guest_gets_the_guests_role(server, world):
    identity = world.identity()
    assert identity.startswith("us-east-1:")
    credentials = world.credentials(identity=identity)
    assert credentials["AccessKeyId"].startswith("ASIA")
    left = credentials["Expiration"] - datetime.datetime.now(datetime.UTC)
    assert datetime.timedelta(minutes=55) < left <= datetime.timedelta(hours=1)
    me = server.client_of(credentials, "sts").get_caller_identity()
    role = world.guest_role.rsplit("/", 1)[1]
    assert me["Arn"] == f"arn:aws:sts::000000000000:assumed-role/{role}/CognitoIdentityCredentials"
    assert me["UserId"].startswith("AROA") and me["UserId"].endswith(":CognitoIdentityCredentials")
    files = Resources(server, credentials)
    files.check("s3:GetObject", f"{BUCKET}/public/logo.png")
    code, message = fails(files.check, "s3:PutObject", f"{BUCKET}/public/logo.png")
    assert code == "AccessDeniedException"
    assert message == (
        f"User: {me['Arn']} is not authorized to perform: s3:PutObject on resource: {BUCKET}/public/logo.png "
        "because no identity-based policy allows the s3:PutObject action"
    )


def test_guests_never_reach_beyond_the_scope_of_the_enhanced_flow(server, world):
    """Whatever the guests' role allows, user pools are out of reach; the basic flow has no such limit."""
    identity = world.identity()
    enhanced = world.credentials(identity=identity)
    code, message = fails(server.client_of(enhanced).list_user_pools, MaxResults=1)
    assert code == "AccessDeniedException"
    assert message.endswith("because no session policy allows the cognito-idp:ListUserPools action")
    token = world.public.get_open_id_token(IdentityId=identity)["Token"]
    basic = world.sts.assume_role_with_web_identity(
        RoleArn=world.guest_role, RoleSessionName="guest", WebIdentityToken=token
    )["Credentials"]
    assert server.client_of(basic).list_user_pools(MaxResults=1)["UserPools"]


def test_a_user_gets_the_users_role(server, world, pool):
    logins = world.logins()
    identity = world.identity(logins)
    assert world.identity(world.logins()) == identity
    credentials = world.credentials(logins, identity)
    files = Resources(server, credentials)
    files.check("s3:PutObject", f"{BUCKET}/{identity}/photo.jpg")
    assert fails(files.check, "s3:PutObject", f"{BUCKET}/somebody-else/photo.jpg")[0] == "AccessDeniedException"
    idp = server.client_of(credentials)
    assert idp.admin_get_user(UserPoolId=pool.id, Username="ada")["Username"] == "ada"
    code, message = fails(idp.list_users, UserPoolId=pool.id)
    assert code == "AccessDeniedException"
    assert message.endswith("because no identity-based policy allows the cognito-idp:ListUsers action")


def test_a_guest_signs_in_and_keeps_the_identity(world):
    guest = world.identity()
    logins = world.logins()
    credentials = world.credentials(logins, guest)
    assert credentials["SessionToken"]
    assert world.identity(logins) == guest
    code, _ = fails(world.credentials, identity=guest)
    assert code == "NotAuthorizedException"


def test_the_basic_flow_is_refused_when_it_is_off(server, pool):
    identities = IdentityPool(server, pool, AllowClassicFlow=False)
    identity = identities.identity()
    code, message = fails(identities.public.get_open_id_token, IdentityId=identity)
    assert (code, message) == (
        "InvalidParameterException",
        "Basic (classic) flow is not enabled, please use enhanced flow.",
    )


def test_a_token_ends_with_its_identity_its_pool_and_the_basic_flow(server, pool):
    identities = IdentityPool(server, pool, DeveloperProviderName="login.example")
    role = identities.role("authenticated")

    def token(user):
        return identities.admin.get_open_id_token_for_developer_identity(
            IdentityPoolId=identities.id, Logins={"login.example": user}, TokenDuration=86400
        )

    def assume(made):
        return identities.sts.assume_role_with_web_identity(
            RoleArn=role, RoleSessionName="visit", WebIdentityToken=made["Token"]
        )

    gone, kept = token("ada"), token("bob")
    assert assume(gone)["SubjectFromWebIdentityToken"] == gone["IdentityId"]
    identities.admin.delete_identities(IdentityIdsToDelete=[gone["IdentityId"]])
    rejected = ("IDPRejectedClaim", "The identity provider rejected the token")
    assert fails(assume, gone) == rejected
    settings = identities.admin.describe_identity_pool(IdentityPoolId=identities.id)
    settings.pop("ResponseMetadata")
    assert assume(kept)
    identities.admin.update_identity_pool(**settings | {"AllowClassicFlow": False})
    assert fails(assume, kept) == ("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity")
    identities.set_roles(authenticated=role)
    assert identities.credentials({PROVIDER: kept["Token"]}, kept["IdentityId"])
    identities.admin.update_identity_pool(**settings)
    assert assume(kept)
    identities.admin.delete_identity_pool(IdentityPoolId=identities.id)
    assert fails(assume, kept) == rejected


def test_a_token_takes_over_no_identity_that_its_user_left(server, pool):
    """Two of the developer's users are merged and parted; who was there for a while keeps nothing."""
    pool.admin_user("eve")
    identities = IdentityPool(server, pool, DeveloperProviderName="login.example")
    identities.set_roles(authenticated=identities.role("authenticated"))
    named = {"IdentityPoolId": identities.id}

    def token(user):
        return identities.admin.get_open_id_token_for_developer_identity(
            **named, Logins={"login.example": user}, TokenDuration=86400
        )

    victim = token("victim")["IdentityId"]
    token("eve")
    users = {"SourceUserIdentifier": "eve", "DestinationUserIdentifier": "victim"}
    identities.admin.merge_developer_identities(**named, **users, DeveloperProviderName="login.example")
    stale = token("eve")
    assert stale["IdentityId"] == victim
    identities.admin.unlink_developer_identity(
        **named, IdentityId=victim, DeveloperProviderName="login.example", DeveloperUserIdentifier="eve"
    )
    own = identities.logins("eve")
    for logins in ({PROVIDER: stale["Token"]}, {PROVIDER: stale["Token"]} | own):
        assert fails(identities.credentials, logins, victim)[0] == "NotAuthorizedException"
    assert identities.identity(own) != victim


def test_no_role_no_credentials(server, pool):
    identities = IdentityPool(server, pool)
    assert fails(identities.credentials) == (
        "InvalidIdentityPoolConfigurationException",
        "Invalid identity pool configuration. Check assigned IAM roles for this pool.",
    )


def test_a_role_that_does_not_trust_the_pool_gives_none(server, pool, world):
    other = IdentityPool(server, pool)
    other.set_roles(world.user_role, world.guest_role)
    assert fails(other.credentials)[0] in ("NotAuthorizedException", "InvalidIdentityPoolConfigurationException")


def test_a_guest_is_no_user_to_the_trust_policy(server, world):
    """The users' role asks for `authenticated` among the token's methods."""
    identity = world.identity()
    token = world.public.get_open_id_token(IdentityId=identity)["Token"]
    assert fails(
        world.sts.assume_role_with_web_identity,
        RoleArn=world.user_role,
        RoleSessionName="guest",
        WebIdentityToken=token,
    ) == ("AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity")


def test_tampered_credentials_are_refused(server, world):
    mine, others = world.credentials(), world.credentials()
    token = mine["SessionToken"]
    middle = len(token) // 2
    tampered = token[:middle] + ("A" if token[middle] != "A" else "B") + token[middle + 1 :]
    invalid = "The security token included in the request is invalid"
    for broken in (tampered, others["SessionToken"], "nonsense", token[:-4]):
        sts = server.client_of(mine | {"SessionToken": broken}, "sts")
        code, message = fails(sts.get_caller_identity)
        assert code == "InvalidClientTokenId" and message.startswith(invalid)
        code, message = fails(server.client_of(mine | {"SessionToken": broken}).list_user_pools, MaxResults=1)
        assert code == "UnrecognizedClientException" and message.startswith(invalid)
    wrong = server.client_of(mine | {"SecretKey": others["SecretKey"]}, "sts")
    assert fails(wrong.get_caller_identity)[0] == "SignatureDoesNotMatch"
    without = server.client("sts", mine["AccessKeyId"], mine["SecretKey"])
    assert fails(without.get_caller_identity)[0] == "InvalidClientTokenId"


def test_sessions_older_than_a_moment_are_revoked(server, world):
    """As AWS does it: the role denies everything to sessions that were issued before."""
    before = world.credentials(world.logins())
    idp = server.client_of(before)
    assert idp.admin_get_user(UserPoolId=world.pool.id, Username="ada")
    moment = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=2)).strftime("%Y-%m-%dT%H:%M:%SZ")
    role = world.user_role.rsplit("/", 1)[1]
    revoked = {"Effect": "Deny", "Action": "*", "Resource": "*"}
    revoked["Condition"] = {"DateLessThan": {"aws:TokenIssueTime": moment}}
    world.iam.put_role_policy(RoleName=role, PolicyName="AWSRevokeOlderSessions", PolicyDocument=policy(revoked))
    code, message = fails(idp.admin_get_user, UserPoolId=world.pool.id, Username="ada")
    assert code == "AccessDeniedException"
    assert message.endswith("with an explicit deny in an identity-based policy")
    world.iam.delete_role_policy(RoleName=role, PolicyName="AWSRevokeOlderSessions")
    assert idp.admin_get_user(UserPoolId=world.pool.id, Username="ada")


def test_a_deleted_role_ends_its_sessions(server, world):
    role = world.role("unauthenticated", allow("s3:*"))
    world.set_roles(world.user_role, role)
    credentials = world.credentials()
    Resources(server, credentials).check("s3:GetObject", f"{BUCKET}/x")
    name = role.rsplit("/", 1)[1]
    world.iam.delete_role_policy(RoleName=name, PolicyName="own")
    world.iam.delete_role(RoleName=name)
    assert fails(Resources(server, credentials).check, "s3:GetObject", f"{BUCKET}/x")[0] == "UnrecognizedClientException"
    world.role("unauthenticated", allow("s3:*"), name=name)
    assert fails(Resources(server, credentials).check, "s3:GetObject", f"{BUCKET}/x")[0] == "UnrecognizedClientException"


def test_disabled_users_get_no_credentials_where_the_pool_checks(server, world, pool):
    logins = world.logins()
    identity = world.identity(logins)
    pool.idp.admin_disable_user(UserPoolId=pool.id, Username="ada")
    assert world.credentials(logins, identity)
    provider = {"ProviderName": world.login, "ClientId": pool.client_id, "ServerSideTokenCheck": True}
    settings = world.admin.describe_identity_pool(IdentityPoolId=world.id)
    settings.pop("ResponseMetadata")
    world.admin.update_identity_pool(**settings | {"CognitoIdentityProviders": [provider]})
    assert fails(world.credentials, logins, identity)[0] == "NotAuthorizedException"
