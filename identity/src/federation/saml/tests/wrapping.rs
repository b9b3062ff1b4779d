//! Documents of attackers who hold one good response, and want another user.

use super::super::{Expectation, SamlFault, verify};
use super::maker::{ASSERTION, ENVELOPED, EXCLUSIVE, SIGNER, place, reference, response, signed};
use super::{ISSUED, SamlIdentity, data, provider, swap, verify_now};

const ONE: SamlFault = SamlFault::Malformed("it must have exactly one assertion");

fn own(xml: &str) -> Result<SamlIdentity, SamlFault> {
    verify_now(&provider(&[&SIGNER.certificate]), xml)
}

fn others(xml: &str) -> Result<SamlIdentity, SamlFault> {
    verify_now(&provider(&[data!("rsa.b64")]), xml)
}

/// The part of a document from one text up to and with another.
fn part<'a>(xml: &'a str, from: &str, to: &str) -> &'a str {
    let start = xml.find(from).unwrap();
    let end = start + xml[start..].find(to).unwrap() + to.len();
    &xml[start..end]
}

/// An assertion about somebody else.
fn evil() -> String {
    swap(&swap(ASSERTION, ">ada<", ">eve<"), r#"ID="_a""#, r#"ID="_evil""#)
}

#[test]
fn unsigned_responses_prove_nothing() {
    assert_eq!(own(&response(ASSERTION)), Err(SamlFault::Signature));
    let good = data!("jdk-assertion.xml");
    assert_eq!(others(&swap(good, part(good, "<Signature", "</Signature>"), "")), Err(SamlFault::Signature));
    let hollow = swap(good, part(good, "<SignedInfo>", "</SignedInfo>"), "");
    assert_eq!(others(&hollow), Err(SamlFault::Signature));
    let unsigned = swap(good, part(good, "<SignatureValue>", "</SignatureValue>"), "<SignatureValue/>");
    assert_eq!(others(&unsigned), Err(SamlFault::Signature));
    // A signature that holds makes up for none that does not.
    let both = data!("jdk-both.xml");
    let values: Vec<&str> = both.match_indices("<SignatureValue>").map(|(at, _)| &both[at..at + 30]).collect();
    for value in values {
        let (changed, other) = (swap(both, value, &swap(value, "<SignatureValue>", "<SignatureValue>AAAA")), value);
        assert_eq!(others(&changed), Err(SamlFault::Signature), "{other}");
    }
}

#[test]
fn a_signed_response_beside_or_in_a_forged_one() {
    // XSW 1 and 2: the signature of the response moves into a forged copy, with the original in it or before it.
    let good = data!("response.xml");
    let signature = part(good, "<ds:Signature ", "</ds:Signature>");
    let original = swap(good, signature, "");
    let forged = swap(&swap(&original, "ada@idp.example", "eve@idp.example"), "\"_response\"", "\"_forged\"");
    let within = swap(signature, "</ds:Signature>", &format!("<ds:Object>{original}</ds:Object></ds:Signature>"));
    let wrapped = swap(&forged, "<samlp:Status>", &format!("{within}<samlp:Status>"));
    assert_eq!(others(&wrapped), Err(SamlFault::Malformed("two elements have the same ID")));
    let renamed = swap(&wrapped, r#"ID="_forged""#, r#"ID="_f""#);
    let renamed = renamed.replacen(r#"ID="_assertion""#, r#"ID="_b""#, 1);
    assert!(matches!(others(&renamed), Err(SamlFault::Malformed(_))), "{renamed}");
    let before = swap(&forged, "<samlp:Status>", &format!("{original}{signature}<samlp:Status>"));
    assert!(matches!(others(&before), Err(SamlFault::Malformed(_))));
}

#[test]
fn a_signed_assertion_beside_in_or_around_a_forged_one() {
    let (good, evil) = (signed(ASSERTION), evil());
    let signature = part(&good, "<ds:Signature", "</ds:Signature>").to_owned();
    let evil_with = |inside: &str| place(&evil, inside);
    let object = |inside: &str| {
        let object = format!("<ds:Object>{inside}</ds:Object></ds:Signature>");
        swap(&signature, "</ds:Signature>", &object)
    };
    let wrapped = [
        // XSW 3: the forged assertion stands before the original.
        format!("{evil}{good}"),
        format!("{good}{evil}"),
        // XSW 4: the original stands in the forged one.
        swap(&evil, "</saml:Assertion>", &format!("{good}</saml:Assertion>")),
        // XSW 5: the signature moves to the forged one, the original follows.
        format!("{}{ASSERTION}", evil_with(&signature)),
        // XSW 6: the original stands in the signature.
        evil_with(&object(ASSERTION)),
        // XSW 7: the forged one stands in an extension before the original.
        format!("<samlp:Extensions>{evil}</samlp:Extensions>{good}"),
        // XSW 8: the original stands in an object of the forged one's signature.
        evil_with(&object(&good)),
    ];
    for (n, inside) in wrapped.iter().enumerate() {
        assert_eq!(own(&response(inside)), Err(ONE), "{n}");
    }
    assert!(own(&response(&good)).is_ok());
}

#[test]
fn assertions_hide_nowhere_else() {
    let good = signed(ASSERTION);
    let extended = response(&format!("<samlp:Extensions>{good}</samlp:Extensions>"));
    assert_eq!(own(&extended), Err(SamlFault::Malformed("the assertion must stand directly in the Response")));
    assert_eq!(own(&good), Err(SamlFault::Malformed("it must be a Response")));
    assert_eq!(
        own(&response("<saml:EncryptedAssertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"/>")),
        Err(SamlFault::Encrypted)
    );
    assert_eq!(own(&response("")), Err(ONE));
    // Of the right name, but not SAML's.
    let foreign = swap(&good, "urn:oasis:names:tc:SAML:2.0:assertion", "urn:oasis:names:tc:SAML:1.0:assertion");
    assert_eq!(own(&response(&foreign)), Err(ONE));
}

#[test]
fn a_signature_is_over_the_element_around_it() {
    let (good, evil) = (signed(ASSERTION), evil());
    let signature = part(&good, "<ds:Signature", "</ds:Signature>").to_owned();
    let with = |signature: &str| response(&place(&evil, signature));
    assert_eq!(own(&with(&signature)), Err(SamlFault::Signature));
    let same_id = swap(&with(&signature), r#"ID="_evil""#, r#"ID="_a""#);
    assert_eq!(own(&same_id), Err(SamlFault::Signature));
    // An identifier of another namespace is none of SAML's, and stands for no other one.
    let other_id = swap(&with(&signature), r#"ID="_evil""#, r#"xmlns:x="urn:x" x:ID="_a" ID="_evil""#);
    assert_eq!(own(&other_id), Err(SamlFault::Signature));
    // A signature elsewhere is one too many, even if it held.
    let beside = response(&format!("<samlp:Extensions>{signature}</samlp:Extensions>{good}"));
    assert_eq!(own(&beside), Err(SamlFault::Signature));
    let twice = response(&swap(&good, &signature, &format!("{signature}{signature}")));
    assert_eq!(own(&twice), Err(SamlFault::Signature));
}

#[test]
fn signatures_have_the_form_that_saml_gives_them() {
    // Every one of these is the provider's own; but who reads it may be led to something else than what it was made for.
    let read = |references: &str| own(&response(&place(ASSERTION, &SIGNER.sign(references))));
    let (uri, both) = (r##" URI="#_a""##, [ENVELOPED, EXCLUSIVE].concat());
    assert!(read(&reference(uri, &both, ASSERTION)).is_ok());
    for other in
        [r#" URI="""#, "", r##" URI="#""##, r##" URI="#xpointer(id('_a'))""##, r##" URI="#_r""##, r#" URI="_a""#]
    {
        assert_eq!(read(&reference(other, &both, ASSERTION)), Err(SamlFault::Signature), "{other}");
    }
    let twice = reference(uri, &both, ASSERTION).repeat(2);
    assert_eq!(read(&twice), Err(SamlFault::Signature));
    assert_eq!(read(""), Err(SamlFault::Signature));
    assert_eq!(read(&reference(uri, &both, &evil())), Err(SamlFault::Signature));
    let xpath = r#"<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>true()</ds:XPath></ds:Transform>"#;
    let nested = swap(ENVELOPED, "/>", "><ds:XPath>true()</ds:XPath></ds:Transform>");
    let with_comments = swap(EXCLUSIVE, "exc-c14n#", "exc-c14n#WithComments");
    for transforms in [
        String::new(),
        ENVELOPED.to_owned(),
        EXCLUSIVE.to_owned(),
        [EXCLUSIVE, ENVELOPED].concat(),
        [ENVELOPED, EXCLUSIVE, xpath].concat(),
        [ENVELOPED, xpath].concat(),
        [&nested, EXCLUSIVE].concat(),
        [ENVELOPED, &with_comments].concat(),
    ] {
        assert_eq!(read(&reference(uri, &transforms, ASSERTION)), Err(SamlFault::Algorithm), "{transforms}");
    }
}

#[test]
fn documents_that_cost_too_much_are_refused() {
    let good = response(&signed(ASSERTION));
    let malformed = |xml: &str| match own(xml) {
        Err(SamlFault::Malformed(why)) => why,
        other => panic!("{other:?}"),
    };
    let bomb = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>"#;
    for prolog in ["<!DOCTYPE x>", bomb, r#"<!DOCTYPE x SYSTEM "https://evil.example/x.dtd">"#] {
        assert_eq!(malformed(&format!("{prolog}{good}")), "it is not well-formed XML");
    }
    assert_eq!(malformed(&swap(&good, ">ada<", ">&ada;<")), "it is not well-formed XML");
    let deep = format!("{}{}", "<a>".repeat(5000), "</a>".repeat(5000));
    assert_eq!(malformed(&response(&deep)), "it is not well-formed XML");
    assert_eq!(malformed(&response(&"<a/>".repeat(11_000))), "it is too large");
    let names = format!(r#"<a xmlns:b="{}"/>"#, "x".repeat(257));
    assert_eq!(malformed(&response(&names)), "it has namespaces of overlong names");
    assert_eq!(malformed("\u{feff}"), "it is not well-formed XML");
    assert_eq!(malformed(""), "it is not well-formed XML");
}

#[test]
fn only_base64_of_a_bounded_length_is_read() {
    let provider = provider(&[&SIGNER.certificate]);
    let expected = Expectation { audiences: &[], recipients: &[], now: ISSUED };
    let read = |text: &str| verify(&provider, text, &expected).unwrap_err();
    assert_eq!(read(&"A".repeat(100_001)), SamlFault::TooLong);
    assert!(matches!(read(&"A".repeat(100_000)), SamlFault::Malformed(_)));
    assert_eq!(read("<samlp:Response/>"), SamlFault::Encoding);
    assert_eq!(read("AAA"), SamlFault::Encoding);
    assert_eq!(read("//79"), SamlFault::Malformed("it is not UTF-8"));
}
