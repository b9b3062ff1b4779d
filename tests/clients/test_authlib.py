"""Authlib, as an application in Python signs its users in."""

import base64
import json
import threading

import pytest
import requests
from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from joserfc.errors import BadSignatureError, JoseError

from support.pool import attribute_list
from support.site import BYE, CALLBACK, EMAIL, READ, SECONDS, Site, answered
from support.visitor import Visitor

METHODS = ["client_secret_basic", "client_secret_post", "none"]


@pytest.fixture
def site(pool):
    return Site(pool)


def claims(token):
    payload = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))


def refuses(error, start):
    with pytest.raises(OAuthError) as caught:
        start()
    assert caught.value.error == error


@pytest.mark.parametrize("method", METHODS)
def test_a_user_signs_in(site, method):
    application = site.application(method)
    tokens = application.sign_in()
    assert {*tokens} == {"access_token", "id_token", "refresh_token", "expires_in", "expires_at", "token_type"}
    id_token = application.verified(tokens)
    assert (id_token["cognito:username"], id_token["email"], id_token["email_verified"]) == ("ada", EMAIL, True)
    user = application.user().json()
    assert user == {"sub": id_token["sub"], "email": EMAIL, "email_verified": "true", "username": "ada"}

    renewed = application.refresh()
    assert renewed["refresh_token"] == tokens["refresh_token"]
    assert renewed["access_token"] != tokens["access_token"]
    assert application.user().json() == user

    assert application.revoke(tokens["refresh_token"]).status_code == 200
    refuses("invalid_grant", application.refresh)
    assert application.user().status_code == 401


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post"])
def test_an_application_gets_tokens_of_its_own(site, method):
    client = site.machine()
    session = OAuth2Session(client["ClientId"], client["ClientSecret"], token_endpoint_auth_method=method)
    endpoint = site.metadata["token_endpoint"]
    token = session.fetch_token(endpoint, grant_type="client_credentials", scope=READ)
    assert {*token} == {"access_token", "expires_in", "expires_at", "token_type"}
    access = claims(token["access_token"])
    assert (access["sub"], access["scope"]) == (client["ClientId"], READ)
    liar = OAuth2Session(client["ClientId"], "x" * 52, token_endpoint_auth_method=method)
    refuses("invalid_client", lambda: liar.fetch_token(endpoint, grant_type="client_credentials", scope=READ))


def test_a_callback_with_another_state_is_refused(site):
    application = site.application()
    callback = Visitor().sign_in(application.begin())
    with pytest.raises(AuthlibBaseError, match="state"):
        application.finish(callback, state="another")
    assert application.finish(callback)["access_token"]


def test_an_id_token_of_another_sign_in_is_refused(site):
    application = site.application()
    tokens = application.sign_in()
    with pytest.raises((AuthlibBaseError, JoseError), match="nonce"):
        application.verified(tokens, nonce="another")


def test_an_id_token_of_another_application_is_refused(site):
    one, other = site.application(), site.application()
    tokens = one.sign_in()
    other.nonce = one.nonce
    with pytest.raises((AuthlibBaseError, JoseError)):
        other.verified(tokens)


def test_a_changed_id_token_is_refused(site):
    application = site.application()
    tokens = application.sign_in()
    head, body, signature = tokens["id_token"].split(".")
    forged = {**claims(tokens["id_token"]), "email": "eve@example.com"}
    body = base64.urlsafe_b64encode(json.dumps(forged).encode()).decode().rstrip("=")
    with pytest.raises(BadSignatureError):
        application.verified({**tokens, "id_token": f"{head}.{body}.{signature}"})


def test_an_id_token_belongs_to_its_access_token(site):
    application = site.application()
    first = application.sign_in()
    other = site.application().sign_in()
    application.verified(first)
    with pytest.raises((AuthlibBaseError, JoseError), match="at_hash"):
        application.verified({**first, "access_token": other["access_token"]})


def test_a_code_that_comes_twice_ends_the_tokens_of_the_first(site):
    application = site.application()
    callback = Visitor().sign_in(application.begin())
    tokens = application.finish(callback)
    assert application.user().status_code == 200
    refuses("invalid_grant", lambda: application.finish(callback))
    application.session.token = tokens
    assert application.user().status_code == 401
    refuses("invalid_grant", application.refresh)


def test_a_code_is_redeemed_by_one_of_many(site):
    application = site.application()
    code = answered(Visitor().sign_in(application.begin()))["code"]
    client = {"client_id": application.id, "client_secret": application.session.client_secret}
    proof = {"code_verifier": application.verifier, "redirect_uri": CALLBACK}
    body = {"grant_type": "authorization_code", "code": code, **client, **proof}
    endpoint, found, ready = site.metadata["token_endpoint"], [], threading.Barrier(8)

    def redeem():
        ready.wait()
        found.append(requests.post(endpoint, data=body, timeout=SECONDS))

    threads = [threading.Thread(target=redeem) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lucky = [answer.json() for answer in found if answer.status_code == 200]
    assert len(lucky) <= 1
    unlucky = [(answer.status_code, answer.json()["error"]) for answer in found if answer.status_code != 200]
    assert set(unlucky) == {(400, "invalid_grant")}
    for tokens in lucky:
        body = {"grant_type": "refresh_token", "refresh_token": tokens["refresh_token"], **client}
        assert requests.post(endpoint, data=body, timeout=SECONDS).json()["error"] == "invalid_grant"


def test_a_code_is_worth_nothing_to_others(site):
    application, other = site.application(), site.application()
    callback = Visitor().sign_in(application.begin())
    refuses("invalid_grant", lambda: application.finish(callback, code_verifier=generate_token(48)))
    callback = Visitor().sign_in(application.begin())
    other.state, other.verifier = application.state, application.verifier
    refuses("invalid_grant", lambda: other.finish(callback))


def test_a_refresh_token_is_worth_nothing_to_others(site):
    application, other = site.application(), site.application()
    application.sign_in()
    other.session.token = application.session.token
    refuses("invalid_grant", other.refresh)
    assert application.refresh()["access_token"]


def test_answers_name_their_provider(site, make_pool):
    application = site.application()
    assert site.metadata["authorization_response_iss_parameter_supported"] is True
    good = answered(Visitor().sign_in(application.begin()))
    refused = answered(Visitor().open(application.begin(prompt="none")))
    assert (refused["error"], refused["state"]) == ("login_required", application.state)
    assert good["iss"] == refused["iss"] == site.metadata["issuer"]
    stranger = Site(make_pool(AutoVerifiedAttributes=["email"])).application()
    assert answered(Visitor().sign_in(stranger.begin()))["iss"] != good["iss"]


def test_a_refused_request_is_told(site):
    application = site.application(AllowedOAuthScopes=["openid"])
    told = answered(Visitor().open(application.begin()))
    assert (told["error"], told["state"]) == ("invalid_scope", application.state)
    assert "code" not in told


def test_a_user_signs_in_once_for_all_applications(site):
    one, other = site.application(), site.application("none")
    visitor = Visitor()
    first = one.verified(one.sign_in(visitor))
    second = other.verified(other.finish(visitor.open(other.begin())))
    assert (first["sub"], first["auth_time"]) == (second["sub"], second["auth_time"])
    end = f"{site.metadata['end_session_endpoint']}?client_id={one.id}&logout_uri={BYE}"
    assert visitor.open(end) == BYE
    assert answered(visitor.open(other.begin(prompt="none")))["error"] == "login_required"


def test_changed_attributes_are_told(site):
    application = site.application()
    application.sign_in()
    attributes = attribute_list({"email": "ada@example.org", "email_verified": "true"})
    site.idp.admin_update_user_attributes(UserPoolId=site.pool.id, Username="ada", UserAttributes=attributes)
    assert application.user().json()["email"] == "ada@example.org"
    assert claims(application.refresh()["id_token"])["email"] == "ada@example.org"


def test_signing_out_everywhere_ends_tokens(site):
    application = site.application()
    application.sign_in()
    site.idp.admin_user_global_sign_out(UserPoolId=site.pool.id, Username="ada")
    assert application.user().status_code == 401
    refuses("invalid_grant", application.refresh)
