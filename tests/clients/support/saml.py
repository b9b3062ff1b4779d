"""A SAML identity provider of a few lines. What it signs is written in canonical form, so that nothing has to bring it there."""

import base64
import hashlib
from datetime import datetime, timedelta, timezone
from xml.sax.saxutils import escape

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

OWN = "https://aws.amazon.com/SAML/Attributes/"
ASSERTION = 'xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"'
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
SIGNATURE = "http://www.w3.org/2000/09/xmldsig#"


def moment(seconds):
    return (datetime.now(timezone.utc) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


class Provider:
    def __init__(self, entity):
        self.entity = entity
        self.made = 0
        self.key = rsa.generate_private_key(65537, 2048)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "idp.example")])
        now = datetime.now(timezone.utc)
        builder = x509.CertificateBuilder(name, name, self.key.public_key(), 1, now, now + timedelta(days=1))
        self.certificate = builder.sign(self.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)

    def metadata(self):
        certificate = base64.encodebytes(self.certificate).decode()
        return (
            f'<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{self.entity}">'
            '<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">'
            f'<KeyDescriptor use="signing"><KeyInfo xmlns="{SIGNATURE}"><X509Data><X509Certificate>{certificate}'
            "</X509Certificate></X509Data></KeyInfo></KeyDescriptor></IDPSSODescriptor></EntityDescriptor>"
        )

    def assertion(self, attributes, subject="ada", issued=0, audience="urn:amazon:webservices", recipient=None):
        """An assertion in canonical form; attributes by name, those of AWS without what their names begin with."""
        self.made += 1
        recipient = recipient or "https://signin.aws.amazon.com/saml"
        listed = "".join(
            f'<saml:Attribute Name="{name if ":" in name.split("Tag:")[0] else OWN + name}">'
            + "".join(f"<saml:AttributeValue>{escape(value)}</saml:AttributeValue>" for value in values)
            + "</saml:Attribute>"
            for name, values in attributes.items()
        )
        return (
            f'<saml:Assertion {ASSERTION} ID="_{id(self)}-{self.made}" IssueInstant="{moment(issued)}" Version="2.0">'
            f"<saml:Issuer>{self.entity}</saml:Issuer>"
            '<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">'
            f'{subject}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">'
            f'<saml:SubjectConfirmationData NotOnOrAfter="{moment(300)}" Recipient="{recipient}">'
            "</saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject>"
            f'<saml:Conditions NotBefore="{moment(issued)}" NotOnOrAfter="{moment(300)}"><saml:AudienceRestriction>'
            f"<saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>"
            f'<saml:AuthnStatement AuthnInstant="{moment(issued)}"></saml:AuthnStatement>'
            f"<saml:AttributeStatement>{listed}</saml:AttributeStatement></saml:Assertion>"
        )

    def sign(self, assertion):
        """A response with the assertion, signed."""
        identifier = assertion.split('ID="')[1].split('"')[0]
        digest = base64.b64encode(hashlib.sha256(assertion.encode()).digest()).decode()
        info = (
            f'<ds:SignedInfo xmlns:ds="{SIGNATURE}">'
            f'<ds:CanonicalizationMethod Algorithm="{EXCLUSIVE}"></ds:CanonicalizationMethod>'
            '<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>'
            f'<ds:Reference URI="#{identifier}"><ds:Transforms>'
            f'<ds:Transform Algorithm="{SIGNATURE}enveloped-signature"></ds:Transform>'
            f'<ds:Transform Algorithm="{EXCLUSIVE}"></ds:Transform></ds:Transforms>'
            '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod>'
            f"<ds:DigestValue>{digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>"
        )
        value = base64.b64encode(self.key.sign(info.encode(), padding.PKCS1v15(), hashes.SHA256())).decode()
        signature = (
            f'<ds:Signature xmlns:ds="{SIGNATURE}">{info}<ds:SignatureValue>{value}</ds:SignatureValue></ds:Signature>'
        )
        return self.response(assertion.replace("</saml:Issuer>", f"</saml:Issuer>{signature}", 1))

    @staticmethod
    def response(inside):
        """A response in Base64."""
        return base64.b64encode(
            f'<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" Version="2.0" '
            f'IssueInstant="{moment(0)}"><samlp:Status><samlp:StatusCode '
            f'Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>{inside}</samlp:Response>'.encode()
        ).decode()
