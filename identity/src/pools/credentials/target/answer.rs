//! Answers of STS, read strictly: what does not have the form of credentials is none.

use cognomen_contract::Timestamp;
use cognomen_contract::cognito_identity::Credentials;
use uppsala::Parser;
use uppsala::dom::{Document, NodeId};

/// Elements within elements; the deepest of an answer has four around it.
const MAX_DEPTH: u32 = 16;
/// Bytes of the longest answer that is read.
const LONGEST: usize = 64 * 1024;
/// Characters of the longest session token.
const LONGEST_TOKEN: usize = 16 * 1024;
/// The longest session of a role there is, in seconds, and some for clocks that differ.
const LONGEST_SESSION: i64 = 12 * 3600 + 300;

/// The credentials of an answer to `AssumeRoleWithWebIdentity` at `now`, in seconds since 1970.
pub(super) fn credentials(body: &[u8], now: i64) -> Option<Credentials> {
    let document = parse(body)?;
    let root = document.document_element()?;
    let found = path(&document, root, &["AssumeRoleWithWebIdentityResult", "Credentials"])
        .filter(|_| is(&document, root, "AssumeRoleWithWebIdentityResponse"))?;
    let text = |name: &str, longest: usize| {
        let node = child(&document, found, name)?;
        if document.children_iter(node).any(|inside| document.element(inside).is_some()) {
            return None;
        }
        let text = document.text_content_deep(node).trim().to_owned();
        let fits = (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        fits.then_some(text)
    };
    let expiration = Timestamp::parse_iso8601(&text("Expiration", 64)?)?;
    if !(now + 1..=now + LONGEST_SESSION).contains(&expiration.seconds()) {
        return None;
    }
    Some(Credentials {
        access_key_id: Some(text("AccessKeyId", 128)?),
        expiration: Some(expiration),
        secret_key: Some(text("SecretAccessKey", 256)?),
        session_token: Some(text("SessionToken", LONGEST_TOKEN)?),
    })
}

/// The code of an error, if the answer is one.
pub(super) fn error_code(body: &[u8]) -> Option<String> {
    let document = parse(body)?;
    let root = document.document_element().filter(|root| is(&document, *root, "ErrorResponse"))?;
    let code = document.text_content_deep(path(&document, root, &["Error", "Code"])?);
    let code = code.trim();
    let fits = (1..=64).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
    fits.then(|| code.to_owned())
}

fn parse(body: &[u8]) -> Option<Document<'_>> {
    let text = std::str::from_utf8(body).ok().filter(|text| text.len() <= LONGEST)?;
    Parser::new().with_forbid_dtd(true).with_max_depth(MAX_DEPTH).parse(text).ok()
}

fn path(document: &Document<'_>, from: NodeId, names: &[&str]) -> Option<NodeId> {
    names.iter().try_fold(from, |node, name| child(document, node, name))
}

/// The child element of a name; none unless there is exactly one.
fn child(document: &Document<'_>, node: NodeId, name: &str) -> Option<NodeId> {
    let mut found = document.children_iter(node).filter(|child| is(document, *child, name));
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// Whether a node is an element of this name, in whatever namespace: compatible services differ there.
fn is(document: &Document<'_>, node: NodeId, name: &str) -> bool {
    document.element(node).is_some_and(|element| element.name.local_name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_700_000_000;

    fn answer(expiration: &str, token: &str) -> String {
        format!(
            r#"<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult>
            <Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>
            <SessionToken>{token}</SessionToken><Expiration>{expiration}</Expiration></Credentials>
            <SubjectFromWebIdentityToken>x</SubjectFromWebIdentityToken></AssumeRoleWithWebIdentityResult>
            </AssumeRoleWithWebIdentityResponse>"#
        )
    }

    #[test]
    fn credentials_are_read() {
        let found = credentials(answer("2023-11-14T23:13:20Z", "token").as_bytes(), NOW).unwrap();
        assert_eq!(found.access_key_id.as_deref(), Some("ASIAEXAMPLE"));
        assert_eq!(found.secret_key.as_deref(), Some("secret"));
        assert_eq!(found.session_token.as_deref(), Some("token"));
        assert_eq!(found.expiration.unwrap().seconds(), NOW + 3600);
    }

    #[test]
    fn everything_else_is_no_credentials() {
        let good = answer("2023-11-14T23:13:20Z", "token");
        for bad in [
            answer("2023-11-14T22:13:20Z", "token"),
            answer("2033-11-14T22:13:20Z", "token"),
            answer("tomorrow", "token"),
            answer("2023-11-14T23:13:20Z", ""),
            answer("2023-11-14T23:13:20Z", "a b"),
            answer("2023-11-14T23:13:20Z", &"x".repeat(LONGEST_TOKEN + 1)),
            answer("2023-11-14T23:13:20Z", "a</SessionToken><SessionToken>b"),
            answer("2023-11-14T23:13:20Z", "a<x>b</x>"),
            good.replace("AssumeRoleWithWebIdentityRes", "AssumeRoleRes"),
            format!("<!DOCTYPE x [<!ENTITY e \"e\">]>{good}"),
            "{}".to_owned(),
            String::new(),
        ] {
            assert!(credentials(bad.as_bytes(), NOW).is_none(), "{bad}");
        }
    }

    #[test]
    fn errors_have_codes() {
        let error = "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code></Error></ErrorResponse>";
        assert_eq!(error_code(error.as_bytes()).as_deref(), Some("AccessDenied"));
        assert_eq!(error_code(error.replace("AccessDenied", "a b").as_bytes()), None);
        assert_eq!(error_code(b"<html/>"), None);
    }
}
