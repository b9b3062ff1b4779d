"""Sessions: tracking, the limit, lists, and their end."""

import re

import pytest

from support.pool import PASSWORD, refused, without_metadata


@pytest.fixture
def tracking(idp, make_pool):
    """A pool that tracks up to two sessions of each user, with the user `ada`."""
    pool = make_pool()
    idp.set_user_pool_session_configuration(
        UserPoolId=pool.id, UserSessionTracking="ENABLED", TokenSession={"MaxPerUser": 2}
    )
    pool.admin_user("ada")
    return pool


def sign_in(pool, username="ada"):
    answer = pool.initiate("USER_PASSWORD_AUTH", USERNAME=username, PASSWORD=PASSWORD)
    return answer["AuthenticationResult"]


def test_tracking_is_off_until_it_is_set(idp, pool):
    found = without_metadata(idp.get_user_pool_session_configuration(UserPoolId=pool.id))
    assert found == {"UserPoolId": pool.id, "UserSessionTracking": "DISABLED", "TokenSession": {"MaxPerUser": 20}}
    wanted = {"UserPoolId": pool.id, "UserSessionTracking": "ENABLED", "TokenSession": {"MaxPerUser": 100}}
    assert without_metadata(idp.set_user_pool_session_configuration(**wanted)) == wanted
    assert without_metadata(idp.get_user_pool_session_configuration(UserPoolId=pool.id)) == wanted
    with refused("InvalidParameterException"):
        idp.set_user_pool_session_configuration(**{**wanted, "TokenSession": {"MaxPerUser": 101}})


def test_a_pool_without_tracking_lists_nothing(idp, pool):
    pool.admin_user("ada")
    token = sign_in(pool)["AccessToken"]
    with refused("OperationNotEnabledException"):
        idp.list_user_sessions(AccessToken=token)
    with refused("OperationNotEnabledException"):
        idp.admin_list_user_sessions(UserPoolId=pool.id, Username="ada")


def test_the_lowest_tier_cannot_track(idp, make_pool):
    pool = make_pool(UserPoolTier="LITE")
    with refused("FeatureUnavailableInTierException"):
        idp.set_user_pool_session_configuration(
            UserPoolId=pool.id, UserSessionTracking="ENABLED", TokenSession={"MaxPerUser": 2}
        )


def test_single_sign_on_of_a_client(idp, tracking):
    names = {"UserPoolId": tracking.id, "ClientId": tracking.client_id}
    found = without_metadata(idp.get_user_pool_client_session_configuration(**names))
    assert found == {**names, "SSOSession": {"MaxValidityMinutes": 60}}
    wanted = {**names, "SSOSession": {"MaxValidityMinutes": 0}}
    assert without_metadata(idp.set_user_pool_client_session_configuration(**wanted)) == wanted
    assert without_metadata(idp.get_user_pool_client_session_configuration(**names)) == wanted


def test_sessions_are_listed_with_their_devices(idp, tracking):
    first, second = sign_in(tracking), sign_in(tracking)
    sessions = idp.list_user_sessions(AccessToken=second["AccessToken"])["Sessions"]
    assert [session["IsCurrentSession"] for session in sessions] == [True, False]
    for session in sessions:
        assert re.fullmatch("tkn[a-z0-9]{25}", session["SessionId"])
        assert (session["SessionType"], session["ClientId"]) == ("TOKEN", tracking.client_id)
        assert session["DeviceType"].startswith("Boto3") and session["LastIPAddress"] == "127.0.0.1"
        assert session["CreateDate"] == session["LastActiveDate"]
    seen = idp.admin_list_user_sessions(UserPoolId=tracking.id, Username="ada")["Sessions"]
    assert [session["SessionId"] for session in seen] == [session["SessionId"] for session in sessions]
    assert not any(session["IsCurrentSession"] for session in seen)
    assert idp.get_user(AccessToken=first["AccessToken"])["Username"] == "ada"


def test_one_session_too_many_ends_the_oldest(idp, tracking):
    tokens = [sign_in(tracking)["AccessToken"] for _ in range(3)]
    with refused("NotAuthorizedException", "Access Token has been revoked"):
        idp.get_user(AccessToken=tokens[0])
    for token in tokens[1:]:
        assert len(idp.list_user_sessions(AccessToken=token)["Sessions"]) == 2


def test_sessions_are_revoked(idp, tracking):
    first, second = sign_in(tracking), sign_in(tracking)
    own, other = (s["SessionId"] for s in idp.list_user_sessions(AccessToken=second["AccessToken"])["Sessions"])
    with refused("InvalidParameterException"):
        idp.revoke_user_session(AccessToken=second["AccessToken"], SessionId=own)
    idp.revoke_user_session(AccessToken=second["AccessToken"], SessionId=other)
    with refused("ResourceNotFoundException"):
        idp.revoke_user_session(AccessToken=second["AccessToken"], SessionId=other)
    with refused("NotAuthorizedException", "Refresh Token has been revoked"):
        tracking.initiate("REFRESH_TOKEN_AUTH", REFRESH_TOKEN=first["RefreshToken"])
    idp.admin_revoke_user_session(
        UserPoolId=tracking.id, Username="ada", SessionId=own, RevokeAssociatedSessions="LINKED"
    )
    with refused("NotAuthorizedException", "Access Token has been revoked"):
        idp.list_user_sessions(AccessToken=second["AccessToken"])
    assert idp.admin_list_user_sessions(UserPoolId=tracking.id, Username="ada")["Sessions"] == []
    with refused("InvalidParameterException"):
        idp.admin_revoke_user_session(UserPoolId=tracking.id, Username="ada", SessionId="abc" + "0" * 25)


def test_a_token_is_revoked_with_what_is_linked_to_it(idp, tracking):
    tokens = sign_in(tracking)
    idp.revoke_token(
        Token=tokens["RefreshToken"], ClientId=tracking.client_id, RevokeAssociatedSessions="LINKED"
    )
    assert idp.admin_list_user_sessions(UserPoolId=tracking.id, Username="ada")["Sessions"] == []
