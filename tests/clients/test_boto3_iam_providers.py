"""Identity providers that roles may trust: OpenID Connect and SAML."""

import pathlib
from datetime import datetime, timedelta, timezone

import pytest
from test_boto3_iam import ACCOUNT, acting, allow, iam, query_refused, user  # noqa: F401

from support.pool import unique

CERTIFICATE = (
    pathlib.Path(__file__).parents[2] / "identity" / "tests" / "data" / "saml" / "rsa.b64"
).read_text()


def metadata(entity="https://idp.example/saml", certificate=CERTIFICATE, attributes=""):
    return f"""<?xml version="1.0"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{entity}"{attributes}>
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data>
      <X509Certificate>{certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso"/>
  </IDPSSODescriptor>
</EntityDescriptor>"""


def test_an_oidc_provider_lives(iam):  # noqa: F811
    host = f"{unique('idp').lower()}.example"
    answer = iam.create_open_id_connect_provider(
        Url=f"https://{host}/realms/a",
        ClientIDList=["one"],
        ThumbprintList=["A" * 40],
        Tags=[{"Key": "team", "Value": "x"}],
    )
    arn = answer["OpenIDConnectProviderArn"]
    assert arn == f"arn:aws:iam::{ACCOUNT}:oidc-provider/{host}/realms/a"
    assert answer["Tags"] == [{"Key": "team", "Value": "x"}]
    iam.add_client_id_to_open_id_connect_provider(OpenIDConnectProviderArn=arn, ClientID="two")
    iam.remove_client_id_from_open_id_connect_provider(OpenIDConnectProviderArn=arn, ClientID="one")
    iam.update_open_id_connect_provider_thumbprint(OpenIDConnectProviderArn=arn, ThumbprintList=["b" * 40, "c" * 40])
    found = iam.get_open_id_connect_provider(OpenIDConnectProviderArn=arn)
    assert (found["Url"], found["ClientIDList"]) == (f"{host}/realms/a", ["two"])
    assert found["ThumbprintList"] == ["b" * 40, "c" * 40]
    assert abs(found["CreateDate"] - datetime.now(timezone.utc)) < timedelta(minutes=5)
    assert {"Arn": arn} in iam.list_open_id_connect_providers()["OpenIDConnectProviderList"]
    with query_refused("EntityAlreadyExists", 409, f"Provider with url https://{host}/realms/a already exists."):
        iam.create_open_id_connect_provider(Url=f"https://{host}/realms/a")
    iam.delete_open_id_connect_provider(OpenIDConnectProviderArn=arn)
    with query_refused("NoSuchEntity", 404, f"OpenIDConnect Provider not found for arn {arn}"):
        iam.get_open_id_connect_provider(OpenIDConnectProviderArn=arn)
    with query_refused("NoSuchEntity", 404, f"OpenId connect Provider {arn} cannot be found."):
        iam.delete_open_id_connect_provider(OpenIDConnectProviderArn=arn)


def test_an_oidc_provider_of_nothing_but_a_url(iam):  # noqa: F811
    url = f"https://{unique('idp').lower()}.example"
    answer = iam.create_open_id_connect_provider(Url=url)
    assert "Tags" not in answer
    found = iam.get_open_id_connect_provider(OpenIDConnectProviderArn=answer["OpenIDConnectProviderArn"])
    assert (found["ClientIDList"], found["ThumbprintList"], found["Tags"]) == ([], [], [])


@pytest.mark.parametrize(
    ("url", "code", "message"),
    [
        ("idp.example", "ValidationError", "Invalid Open ID Connect Provider URL"),
        (
            "ftp://idp.example",
            "InvalidInput",
            "Invalid Open ID Connect Provider URL. The URL must begin with https://.",
        ),
        ("https://idp.example:0", "InvalidInput", "Invalid Open ID Connect Provider URL."),
        ("https://idp.example?a=b", "InvalidInput", "Invalid Open ID Connect Provider URL."),
        ("https://cognito-identity.amazonaws.com", "InvalidInput", "Invalid Open ID Connect Provider URL."),
        ("https://saml", "InvalidInput", "Invalid Open ID Connect Provider URL."),
    ],
)
def test_urls_that_are_no_issuers_are_refused(iam, url, code, message):  # noqa: F811
    with query_refused(code, 400, message):
        iam.create_open_id_connect_provider(Url=url)


def test_oidc_providers_are_bounded(iam):  # noqa: F811
    url = f"https://{unique('idp').lower()}.example"
    with query_refused("InvalidInput", 400, "Thumbprint list must contain fewer than 5 entries."):
        iam.create_open_id_connect_provider(Url=url, ThumbprintList=[f"{n}" * 40 for n in range(6)])
    with query_refused("LimitExceeded", 409, "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100"):
        iam.create_open_id_connect_provider(Url=url, ClientIDList=[f"{n}" for n in range(101)])


def test_a_saml_provider_lives(iam):  # noqa: F811
    name = unique("Idp")
    document = metadata(attributes=' validUntil="2037-01-01T00:00:00Z"')
    answer = iam.create_saml_provider(
        Name=name, SAMLMetadataDocument=document, Tags=[{"Key": "team", "Value": "x"}]
    )
    arn = answer["SAMLProviderArn"]
    assert arn == f"arn:aws:iam::{ACCOUNT}:saml-provider/{name}"
    found = iam.get_saml_provider(SAMLProviderArn=arn)
    assert found["SAMLMetadataDocument"] == document
    assert found["ValidUntil"] == datetime(2037, 1, 1, tzinfo=timezone.utc)
    assert (found["AssertionEncryptionMode"], found["PrivateKeyList"]) == ("Allowed", [])
    assert found["Tags"] == answer["Tags"] == [{"Key": "team", "Value": "x"}]
    uuid = found["SAMLProviderUUID"]
    assert uuid.isalnum() and uuid == uuid.upper() and 22 <= len(uuid) <= 64
    other = metadata(entity="urn:other")
    assert iam.update_saml_provider(SAMLProviderArn=arn, SAMLMetadataDocument=other)["SAMLProviderArn"] == arn
    found = iam.get_saml_provider(SAMLProviderArn=arn)
    assert (found["SAMLMetadataDocument"], found["SAMLProviderUUID"]) == (other, uuid)
    assert found["ValidUntil"].year == found["CreateDate"].year + 100
    listed = [entry for entry in iam.list_saml_providers()["SAMLProviderList"] if entry["Arn"] == arn]
    assert listed == [{"Arn": arn, "ValidUntil": found["ValidUntil"], "CreateDate": found["CreateDate"]}]
    with query_refused("EntityAlreadyExists", 409, f"Provider with name {name.upper()} already exists."):
        iam.create_saml_provider(Name=name.upper(), SAMLMetadataDocument=document)
    iam.delete_saml_provider(SAMLProviderArn=arn)
    for call in (iam.get_saml_provider, iam.delete_saml_provider):
        with query_refused("NoSuchEntity", 404, f"Manifest not found for arn {arn}"):
            call(SAMLProviderArn=arn)


def test_metadata_must_describe_a_provider(iam):  # noqa: F811
    with query_refused("InvalidInput", 400, "Could not parse metadata: the document is not well-formed XML"):
        iam.create_saml_provider(Name=unique("idp"), SAMLMetadataDocument="<a>" + "x" * 1000)
    with query_refused("InvalidInput", 400, "Could not parse metadata: the document is past its validUntil"):
        old = metadata(attributes=' validUntil="2020-01-01T00:00:00Z"')
        iam.create_saml_provider(Name=unique("idp"), SAMLMetadataDocument=old)
    with query_refused("ValidationError", 400):
        iam.create_saml_provider(Name="a/b", SAMLMetadataDocument=metadata())


def test_private_keys_are_refused(iam):  # noqa: F811
    with query_refused("NotImplemented", 501, "private keys of SAML providers are not supported"):
        iam.create_saml_provider(Name=unique("idp"), SAMLMetadataDocument=metadata(), AddPrivateKey="key")
    with query_refused(
        "InvalidInput", 400, "Unable to set assertion encryption mode to Required because no private key is provided."
    ):
        iam.create_saml_provider(
            Name=unique("idp"), SAMLMetadataDocument=metadata(), AssertionEncryptionMode="Required"
        )


def test_policies_name_providers(iam, acting):  # noqa: F811
    name = unique("idp")
    arn = f"arn:aws:iam::{ACCOUNT}:saml-provider/{name}"
    client = acting(allow("iam:*SAMLProvider", f"arn:aws:iam::{ACCOUNT}:saml-provider/{name}"), service="iam")
    client.create_saml_provider(Name=name, SAMLMetadataDocument=metadata())
    assert client.get_saml_provider(SAMLProviderArn=arn)["SAMLMetadataDocument"] == metadata()
    with query_refused("AccessDenied", 403):
        client.create_saml_provider(Name=name + "x", SAMLMetadataDocument=metadata())
    with query_refused("AccessDenied", 403):
        client.list_saml_providers()
    with query_refused("AccessDenied", 403):
        client.create_open_id_connect_provider(Url="https://idp.example")
    client.delete_saml_provider(SAMLProviderArn=arn)
