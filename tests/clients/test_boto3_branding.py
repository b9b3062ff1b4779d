"""Styles of managed login and customisations of the classic hosted UI."""

import pytest
import requests
from support.pool import unique

PNG = b"\x89PNG\r\n\x1a\n and more"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"


def logo(data=PNG, kind="PNG", mode="LIGHT"):
    return {"Category": "FORM_LOGO", "ColorMode": mode, "Extension": kind, "Bytes": data}


@pytest.fixture
def create(idp, pool):
    """Makes the style of the pool's client."""

    def make(**more):
        answer = idp.create_managed_login_branding(UserPoolId=pool.id, ClientId=pool.client_id, **more)
        return answer["ManagedLoginBranding"]

    return make


def test_a_style_of_defaults_lives(idp, pool, create):
    made = create(UseCognitoProvidedValues=True)
    assert made["UserPoolId"] == pool.id and made["UseCognitoProvidedValues"] is True
    assert "Settings" not in made and made["Assets"] == []
    found = idp.describe_managed_login_branding_by_client(UserPoolId=pool.id, ClientId=pool.client_id)
    assert found["ManagedLoginBranding"] == made
    name = {"UserPoolId": pool.id, "ManagedLoginBrandingId": made["ManagedLoginBrandingId"]}
    merged = idp.describe_managed_login_branding(**name, ReturnMergedResources=True)["ManagedLoginBranding"]
    assert sorted(merged["Settings"]) == ["categories", "componentClasses", "components"]
    with pool.refuses("ManagedLoginBrandingExistsException"):
        create(UseCognitoProvidedValues=True)
    idp.delete_managed_login_branding(**name)
    with pool.refuses("ResourceNotFoundException"):
        idp.describe_managed_login_branding(**name)


def test_settings_and_images_come_back_as_they_went(idp, pool, create):
    settings = {"componentClasses": {"buttons": {"borderRadius": 2.5}}}
    made = create(Settings=settings, Assets=[logo()])
    assert made["Settings"] == settings and made["Assets"] == [logo()]
    name = {"UserPoolId": pool.id, "ManagedLoginBrandingId": made["ManagedLoginBrandingId"]}
    more = {"categories": {"global": {"colorSchemeMode": "DARK"}}}
    changed = idp.update_managed_login_branding(**name, Settings=more, Assets=[logo(SVG, "SVG", "DARK")])
    changed = changed["ManagedLoginBranding"]
    assert changed["Settings"] == {**settings, **more}
    assert changed["Assets"] == [logo(), logo(SVG, "SVG", "DARK")]
    assert idp.describe_managed_login_branding(**name)["ManagedLoginBranding"] == changed


def test_a_described_style_can_be_sent_again(idp, pool, create):
    made = create(UseCognitoProvidedValues=True)
    name = {"UserPoolId": pool.id, "ManagedLoginBrandingId": made["ManagedLoginBrandingId"]}
    merged = idp.describe_managed_login_branding(**name, ReturnMergedResources=True)["ManagedLoginBranding"]
    changed = idp.update_managed_login_branding(**name, Settings=merged["Settings"])["ManagedLoginBranding"]
    assert changed["Settings"] == merged["Settings"] and changed["UseCognitoProvidedValues"] is False


@pytest.mark.parametrize(
    "more",
    [
        {"UseCognitoProvidedValues": True, "Assets": [logo()]},
        {"Settings": ["list"]},
        {"Settings": {"components": {"form": {"borderRadius": "wide"}}}},
        {"Assets": [logo(b"not an image")]},
        {"Assets": [logo(b"<svg><script>alert(1)</script></svg>", "SVG")]},
    ],
)
def test_what_cannot_be_shown_is_refused(pool, create, more):
    with pool.refuses("InvalidParameterException"):
        create(**more)


def test_the_classic_hosted_ui_asks_for_a_domain(idp, pool):
    message = "There has to be an existing domain associated with this user pool"
    for call in (idp.get_ui_customization, idp.set_ui_customization):
        with pool.refuses("InvalidParameterException", message):
            call(UserPoolId=pool.id)


def test_unknown_images_are_not_found(server, pool):
    path = f"{server.url}/{pool.id}/ALL/20260101000000/assets/images/image.png"
    assert requests.get(path, timeout=10).status_code == 404
    assert requests.post(path, timeout=10).status_code == 405


def test_a_customised_client_shows_its_logo(idp, pool):
    idp.create_user_pool_domain(UserPoolId=pool.id, Domain=unique("looks"))
    css = ".label-customizable { color: #333; }"
    name = {"UserPoolId": pool.id, "ClientId": pool.client_id}
    made = idp.set_ui_customization(**name, CSS=css, ImageFile=PNG)["UICustomization"]
    assert made["CSS"] == css and len(made["CSSVersion"]) == 14
    assert idp.get_ui_customization(**name)["UICustomization"] == made
    image = requests.get(made["ImageUrl"], timeout=10)
    assert image.content == PNG
    assert image.headers["content-type"] == "image/png"
    assert image.headers["x-content-type-options"] == "nosniff"
    assert idp.get_ui_customization(UserPoolId=pool.id)["UICustomization"] == {}
    with pool.refuses("InvalidParameterException"):
        idp.set_ui_customization(**name, CSS="body { color: red }")
    ended = idp.set_ui_customization(**name)["UICustomization"]
    assert "CSS" not in ended and "ImageUrl" not in ended
    assert requests.get(made["ImageUrl"], timeout=10).status_code == 404
