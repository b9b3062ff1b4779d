//! Responses that were signed by implementations other than ours.

use super::super::SamlFault;
use super::{ISSUED, data, provider, swap, verify_now};

const RSA: &str = data!("rsa.b64");
const P256: &str = data!("p256.b64");
const P384: &str = data!("p384.b64");
const P521: &str = data!("p521.b64");

#[test]
fn responses_of_other_signers_are_read() {
    let good = [
        ("both", data!("both.xml"), RSA),
        ("assertion", data!("assertion.xml"), RSA),
        ("response", data!("response.xml"), RSA),
        ("p384", data!("p384.xml"), P384),
        ("p521", data!("p521.xml"), P521),
        ("jdk-assertion", data!("jdk-assertion.xml"), RSA),
        ("jdk-both", data!("jdk-both.xml"), RSA),
        ("jdk-p256", data!("jdk-p256.xml"), P256),
    ];
    for (name, xml, certificate) in good {
        // The first key of metadata is not the one that signed.
        let first = if certificate == P256 { RSA } else { P256 };
        let provider = provider(&[first, certificate]);
        let found = verify_now(&provider, xml).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        assert_eq!((found.assertion_id.as_str(), found.issuer.as_str()), ("_assertion", "https://idp.example/saml"));
        assert_eq!((found.subject.as_str(), found.subject_type.as_str()), ("ada@idp.example", "persistent"), "{name}");
        assert_eq!(found.recipient, "https://signin.aws.amazon.com/saml");
        assert_eq!(found.redeemable_until, ISSUED.plus_seconds(300));
        assert_eq!(found.session_until, Some(ISSUED.plus_seconds(8 * 3600)));
        assert_eq!(found.attributes["https://aws.amazon.com/SAML/Attributes/PrincipalTag:Team"], ["Zürich & Genève"]);
        assert_eq!(found.attributes["urn:oid:1.3.6.1.4.1.5923.1.1.1.1"], ["staff", "member"]);
        assert_eq!(found.attributes.len(), 6, "{name}");
    }
}

#[test]
fn only_keys_of_the_metadata_count() {
    // The response brings the certificate of the key that signed it along.
    let foreign = data!("foreign.xml");
    assert!(foreign.contains("<ds:X509Certificate>"));
    assert_eq!(verify_now(&provider(&[RSA, P256, P384]), foreign), Err(SamlFault::Signature));
    assert_eq!(verify_now(&provider(&[P256]), data!("both.xml")), Err(SamlFault::Signature));
    assert_eq!(verify_now(&provider(&[]), data!("both.xml")), Err(SamlFault::Signature));
}

#[test]
fn weak_algorithms_and_other_canonical_forms_are_refused() {
    let provider = provider(&[RSA]);
    for xml in [data!("sha1.xml"), data!("digest-sha1.xml"), data!("inclusive.xml")] {
        assert_eq!(verify_now(&provider, xml), Err(SamlFault::Algorithm));
    }
    // An attacker who could choose HMAC would use the public key as its secret.
    for algorithm in
        ["http://www.w3.org/2000/09/xmldsig#hmac-sha1", "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", ""]
    {
        let xml = swap(data!("jdk-assertion.xml"), "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", algorithm);
        assert_eq!(verify_now(&provider, &xml), Err(SamlFault::Algorithm));
    }
}

#[test]
fn a_change_of_anything_that_is_signed_is_noticed() {
    for xml in [data!("jdk-assertion.xml"), data!("jdk-both.xml"), data!("response.xml"), data!("both.xml")] {
        let changes = [
            ("ada@idp.example", "eve@idp.example"),
            ("role/Reader", "role/Admins"),
            ("1800", "43200"),
            ("2026-01-01T00:05:00.000Z", "2027-01-01T00:05:00.000Z"),
            ("nameid-format:persistent", "nameid-format:transient"),
            ("SessionIndex=\"_session\" ", ""),
            ("</", " </"),
            ("_assertion", "_other"),
        ];
        for (from, to) in changes {
            let changed = swap(xml, from, to);
            assert!(verify_now(&provider(&[RSA]), &changed).is_err(), "{from}");
        }
    }
}

#[test]
fn comments_do_not_cut_names() {
    // A comment is not signed, so that anybody may put one in; the name stays whole all the same.
    let xml = swap(data!("jdk-assertion.xml"), "ada@idp.example", "ada@idp<!-- -->.example<!---->");
    assert_eq!(verify_now(&provider(&[RSA]), &xml).unwrap().subject, "ada@idp.example");
    let xml = swap(data!("jdk-both.xml"), "1800", "18<!---->00");
    assert_eq!(verify_now(&provider(&[RSA]), &xml).unwrap().session_seconds(), Ok(Some(1800)));
    // Neither does character data cut them; its canonical form is text.
    let xml = swap(data!("jdk-assertion.xml"), "ada@idp.example", "ada<![CDATA[@idp]]>.example");
    assert_eq!(verify_now(&provider(&[RSA]), &xml).unwrap().subject, "ada@idp.example");
    let xml = swap(data!("jdk-assertion.xml"), "ada@idp.example", "ada<?x y?>@idp.example");
    assert_eq!(verify_now(&provider(&[RSA]), &xml), Err(SamlFault::Malformed("it has processing instructions")));
}

#[test]
fn no_change_of_a_character_makes_somebody_else() {
    // What is not signed, such as the certificate, may change; whoever is proved stays the same.
    for (xml, certificate) in
        [(data!("jdk-both.xml"), RSA), (data!("jdk-p256.xml"), P256), (data!("assertion.xml"), RSA)]
    {
        let provider = provider(&[certificate]);
        let good = verify_now(&provider, xml).unwrap();
        for at in (0..xml.len()).step_by(5).filter(|at| xml.is_char_boundary(*at) && xml.is_char_boundary(at + 1)) {
            for other in ["x", "<", " ", "\"", ""] {
                let changed = format!("{}{other}{}", &xml[..at], &xml[at + 1..]);
                if let Ok(found) = verify_now(&provider, &changed) {
                    assert_eq!(found, good, "{other} at {at}");
                }
            }
        }
    }
}
