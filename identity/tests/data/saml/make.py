"""Makes the signed responses beside this file, by two signers that have nothing to do with the verifier: signxml on lxml, and
the JDK's own XML signatures (Sign.java). The keys are thrown away; the clock of the responses is 2026-01-01T00:00:00Z.

    pip install signxml && python make.py
"""

import base64
import pathlib
import subprocess
import sys
import tempfile

from cryptography.hazmat.primitives import serialization
from lxml import etree
from signxml import CanonicalizationMethod, SignatureMethod, XMLSigner, methods

HERE = pathlib.Path(__file__).parent
OWN = "https://aws.amazon.com/SAML/Attributes/"
ROLE = "arn:aws:iam::123456789012:role/Reader,arn:aws:iam::123456789012:saml-provider/Idp"
PLACE = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="placeholder"/>'


def attribute(p, name, *values):
    inside = "".join(f'<{p}AttributeValue xsi:type="xs:string">{value}</{p}AttributeValue>' for value in values)
    return f'<{p}Attribute Name="{name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">{inside}</{p}Attribute>'


def response(sign, p="saml:", pp="samlp:", indent=""):
    """A response; `sign` says which of `assertion` and `response` get a place for a signature."""
    ns = 'xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"' if p else 'xmlns="urn:oasis:names:tc:SAML:2.0:assertion"'
    inside = indent.join(
        [
            f"<{p}Issuer>https://idp.example/saml</{p}Issuer>",
            PLACE if "assertion" in sign else "",
            f'<{p}Subject><{p}NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">ada@idp.example</{p}NameID>'
            f'<{p}SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><{p}SubjectConfirmationData '
            'InResponseTo="_request" NotOnOrAfter="2026-01-01T00:05:00.000Z" Recipient="https://signin.aws.amazon.com/saml"/>'
            f"</{p}SubjectConfirmation></{p}Subject>",
            f'<{p}Conditions NotBefore="2025-12-31T23:59:00.000Z" NotOnOrAfter="2026-01-01T00:05:00.000Z">'
            f"<{p}AudienceRestriction><{p}Audience>urn:amazon:webservices</{p}Audience></{p}AudienceRestriction></{p}Conditions>",
            f'<{p}AuthnStatement AuthnInstant="2025-12-31T23:59:59.000Z" SessionIndex="_session" '
            f'SessionNotOnOrAfter="2026-01-01T08:00:00.000Z"><{p}AuthnContext><{p}AuthnContextClassRef>'
            f"urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</{p}AuthnContextClassRef></{p}AuthnContext>"
            f"</{p}AuthnStatement>",
            f'<{p}AttributeStatement xmlns:xs="http://www.w3.org/2001/XMLSchema" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
            attribute(p, OWN + "Role", ROLE, ROLE.replace("Reader", "Writer")),
            attribute(p, OWN + "RoleSessionName", "ada"),
            attribute(p, OWN + "SessionDuration", "1800"),
            attribute(p, OWN + "PrincipalTag:Team", "Zürich &amp; Genève"),
            attribute(p, OWN + "TransitiveTagKeys", "Team"),
            attribute(p, "urn:oid:1.3.6.1.4.1.5923.1.1.1.1", "staff", "member"),
            f"</{p}AttributeStatement>",
        ]
    )
    return (
        f'<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" Version="2.0" '
        'IssueInstant="2026-01-01T00:00:00.000Z" Destination="https://signin.aws.amazon.com/saml">'
        '<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://idp.example/saml</saml:Issuer>'
        f"{PLACE if 'response' in sign else ''}"
        '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>'
        f'<{p}Assertion {ns} ID="_assertion" Version="2.0" IssueInstant="2026-01-01T00:00:00.000Z">{indent}{inside}'
        f"{indent}</{p}Assertion></samlp:Response>"
    )


class Signer(XMLSigner):
    """Signs by whatever it is told to, SHA-1 among it."""

    def check_deprecated_methods(self):
        pass


def signxml(xml, key, algorithm, digest, c14n=CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0):
    root = etree.fromstring(xml)
    for place in root.xpath('//*[@Id="placeholder"]')[::-1]:
        element = place.getparent()
        signer = Signer(method=methods.enveloped, signature_algorithm=algorithm, digest_algorithm=digest, c14n_algorithm=c14n)
        signed = signer.sign(
            etree.fromstring(etree.tostring(element)) if element is not root else root,
            key=key.key,
            cert=key.certificate,
            reference_uri=element.get("ID"),
            id_attribute="ID",
        )
        if element is root:
            root = signed
        else:
            element.getparent().replace(element, signed)
    return etree.tostring(root)


class Key:
    def __init__(self, folder, name, *options):
        self.path, crt = f"{folder}/{name}.pem", f"{folder}/{name}.crt"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", *options, "-keyout", self.path, "-out", crt, "-days", "36500", "-nodes"]
            + ["-subj", "/CN=idp.example"],
            check=True,
            capture_output=True,
        )
        self.pkcs8 = f"{folder}/{name}.der"
        subprocess.run(
            ["openssl", "pkcs8", "-topk8", "-nocrypt", "-in", self.path, "-outform", "DER", "-out", self.pkcs8], check=True
        )
        self.key = serialization.load_pem_private_key(pathlib.Path(self.path).read_bytes(), None)
        self.certificate = pathlib.Path(crt).read_text()


def jdk(xml, key, kind, algorithm, digest, *prefixes):
    """Signs by the JDK; the innermost place first."""
    with tempfile.NamedTemporaryFile(suffix=".xml") as file:
        file.write(xml.encode())
        file.flush()
        command = ["java", str(HERE / "Sign.java"), file.name, key.pkcs8, kind, algorithm, digest, *prefixes]
        return subprocess.run(command, check=True, capture_output=True).stdout


def main():
    with tempfile.TemporaryDirectory() as folder:
        rsa = Key(folder, "rsa", "rsa:2048")
        foreign = Key(folder, "foreign", "rsa:2048")
        p256 = Key(folder, "p256", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")
        p384 = Key(folder, "p384", "ec", "-pkeyopt", "ec_paramgen_curve:P-384")
        p521 = Key(folder, "p521", "ec", "-pkeyopt", "ec_paramgen_curve:P-521")
        made = {
            "both": signxml(response({"assertion", "response"}), rsa, SignatureMethod.RSA_SHA256, "sha256"),
            "assertion": signxml(response({"assertion"}, p="", indent="\n  "), rsa, SignatureMethod.RSA_SHA384, "sha384"),
            "response": signxml(response({"response"}), rsa, SignatureMethod.RSA_SHA512, "sha512"),
            "p384": signxml(response({"assertion"}), p384, SignatureMethod.ECDSA_SHA384, "sha384"),
            "p521": signxml(response({"response"}), p521, SignatureMethod.ECDSA_SHA512, "sha512"),
            "foreign": signxml(response({"assertion"}), foreign, SignatureMethod.RSA_SHA256, "sha256"),
            "sha1": signxml(response({"assertion"}), rsa, SignatureMethod.RSA_SHA1, "sha256"),
            "digest-sha1": signxml(response({"assertion"}), rsa, SignatureMethod.RSA_SHA256, "sha1"),
            "inclusive": signxml(
                response({"assertion"}),
                rsa,
                SignatureMethod.RSA_SHA256,
                "sha256",
                c14n=CanonicalizationMethod.CANONICAL_XML_1_0,
            ),
            "jdk-assertion": jdk(response({"assertion"}, p="", indent="\n  "), rsa, "RSA", "rsa-sha256", "sha256"),
            "jdk-both": jdk(response({"assertion", "response"}), rsa, "RSA", "rsa-sha512", "sha512", "xs", "#default"),
            "jdk-p256": jdk(response({"response"}), p256, "EC", "ecdsa-sha256", "sha256"),
        }
        for name, xml in made.items():
            (HERE / f"{name}.xml").write_bytes(xml)
        for name, key in {"rsa": rsa, "p256": p256, "p384": p384, "p521": p521}.items():
            der = subprocess.run(["openssl", "x509", "-outform", "DER"], input=key.certificate.encode(), capture_output=True)
            (HERE / f"{name}.b64").write_text(base64.encodebytes(der.stdout).decode())


if __name__ == "__main__":
    sys.exit(main())
