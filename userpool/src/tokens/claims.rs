//! The claims of ID and access tokens, as Cognito's tokens carry them. Each struct is serialised once, straight into
//! the token. What a function adds has no name that stands here beside it.

use std::collections::BTreeMap;

use cognomen_model::client::Client;
use cognomen_model::identity::IdentityClaim;
use cognomen_model::oauth::Granted;
use cognomen_model::user::User;
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::triggers;

/// Claims that a function adds.
pub(super) type Added = BTreeMap<String, Value>;

/// The `act` claim: who acts for the subject, and for whom that one acts (RFC 8693 section 4.1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// The actor's `sub`: a user's, or the id of a client that acts for itself.
    pub sub: String,
    /// Who acted before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Box<Actor>>,
}

/// The `cnf` claim: the key that whoever presents the token must prove (RFC 9449 section 6.1).
#[derive(Serialize)]
pub(super) struct Confirmation<'a> {
    pub(super) jkt: &'a str,
}

/// Claims of the access token of a client itself.
#[derive(Serialize)]
pub(super) struct ClientClaims<'a> {
    pub(super) sub: &'a str,
    pub(super) token_use: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) scope: &'a str,
    pub(super) auth_time: i64,
    pub(super) iss: &'a str,
    pub(super) exp: i64,
    pub(super) iat: i64,
    pub(super) version: u8,
    pub(super) jti: &'a str,
    pub(super) client_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) aud: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cnf: Option<Confirmation<'a>>,
    #[serde(flatten)]
    pub(super) added: Option<&'a Added>,
}

/// Claims of an access token.
#[derive(Serialize)]
pub(super) struct AccessClaims<'a> {
    pub(super) sub: &'a str,
    #[serde(rename = "cognito:groups", skip_serializing_if = "Vec::is_empty")]
    pub(super) groups: Vec<&'a str>,
    pub(super) iss: &'a str,
    /// Two in tokens of the OAuth endpoints.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) version: Option<u8>,
    pub(super) client_id: &'a str,
    /// The service that a derived token is for, or the client itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) aud: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) act: Option<&'a Actor>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) device_key: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) origin_jti: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) event_id: Option<&'a str>,
    pub(super) token_use: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    pub(super) scope: &'a str,
    pub(super) auth_time: i64,
    pub(super) exp: i64,
    pub(super) iat: i64,
    pub(super) jti: &'a str,
    pub(super) username: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cnf: Option<Confirmation<'a>>,
    #[serde(flatten)]
    pub(super) added: Option<&'a Added>,
}

/// Claims of an ID token.
#[derive(Serialize)]
pub(super) struct IdClaims<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at_hash: Option<String>,
    pub(super) sub: &'a str,
    #[serde(rename = "cognito:groups", skip_serializing_if = "Vec::is_empty")]
    pub(super) groups: Vec<&'a str>,
    #[serde(rename = "cognito:roles", skip_serializing_if = "Vec::is_empty")]
    pub(super) roles: Vec<&'a str>,
    #[serde(rename = "cognito:preferred_role", skip_serializing_if = "Option::is_none")]
    pub(super) preferred_role: Option<&'a str>,
    pub(super) iss: &'a str,
    #[serde(rename = "cognito:username")]
    pub(super) username: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) nonce: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) origin_jti: Option<&'a str>,
    pub(super) aud: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) act: Option<&'a Actor>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) event_id: Option<&'a str>,
    pub(super) token_use: &'static str,
    pub(super) auth_time: i64,
    pub(super) exp: i64,
    pub(super) iat: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) jti: Option<&'a str>,
    #[serde(flatten)]
    pub(super) attributes: Attributes<'a>,
}

/// The attributes of a user that a client may read, in the types that OpenID Connect Core section 5.1 gives them, and what a
/// function changes in them.
pub(super) struct Attributes<'a> {
    pub(super) user: &'a User,
    pub(super) client: &'a Client,
    /// What the OAuth endpoints granted; none for a sign-in by API, whose tokens show everything the client may read.
    pub(super) granted: Option<&'a Granted>,
    pub(super) changes: Option<&'a triggers::Claims>,
}

impl Attributes<'_> {
    /// Whether the token shows an attribute as it is stored.
    fn shows(&self, name: &str) -> bool {
        let granted = self.granted.is_none_or(|granted| granted.shows(name));
        granted
            && self.client.may_read(name)
            && !is_hidden(name)
            && self.changes.is_none_or(|changes| !changes.replaces(name))
    }
}

/// The `address` claim (OpenID Connect Core section 5.1.1).
#[derive(Serialize)]
struct Address<'a> {
    formatted: &'a str,
}

impl Serialize for Attributes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if !self.user.identities.is_empty() {
            let identities: Vec<_> = self.user.identities.iter().map(IdentityClaim::from).collect();
            map.serialize_entry("identities", &identities)?;
        }
        for (name, value) in &self.user.attributes {
            if !self.shows(name) {
                continue;
            }
            match (name.as_str(), value.parse::<i64>()) {
                ("email_verified" | "phone_number_verified", _) => {
                    map.serialize_entry(name, &value.eq_ignore_ascii_case("true"))?;
                }
                ("address", _) => map.serialize_entry(name, &Address { formatted: value })?,
                ("updated_at", Ok(seconds)) => map.serialize_entry(name, &seconds)?,
                _ => map.serialize_entry(name, value)?,
            }
        }
        for (name, mark) in [("email", "email_verified"), ("phone_number", "phone_number_verified")] {
            let attributes = &self.user.attributes;
            let unmarked = attributes.contains_key(name) && !attributes.contains_key(mark);
            if unmarked && self.shows(mark) {
                map.serialize_entry(mark, &false)?;
            }
        }
        for (name, value) in self.changes.iter().flat_map(|changes| &changes.added) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// Attributes that no token carries: developer-only ones, and linked identities, which are a list there.
fn is_hidden(name: &str) -> bool {
    name.starts_with("dev:") || name == "identities"
}

#[cfg(test)]
mod tests {
    use cognomen_contract::cognito_idp::UserStatusType;
    use cognomen_model::UnixMillis;
    use cognomen_model::client::ClientSettings;

    use super::*;

    fn user(attributes: &[(&str, &str)]) -> User {
        User {
            attributes: attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            ..User::new(
                "34343434-3434-3434-3434-343434343434".to_owned(),
                "mary".to_owned(),
                UserStatusType::Confirmed,
                UnixMillis(0),
            )
        }
    }

    fn client(read_attributes: Option<&[&str]>) -> Client {
        let read_attributes = read_attributes.map(|list| list.iter().map(|name| (*name).to_owned()).collect());
        Client {
            id: "client".to_owned(),
            pool_id: "eu-west-1_Example".to_owned(),
            name: "app".to_owned(),
            created_at: UnixMillis(0),
            modified_at: UnixMillis(0),
            secrets: Vec::new(),
            settings: ClientSettings { read_attributes, ..ClientSettings::default() },
        }
    }

    fn shown(user: &User, client: &Client) -> String {
        serde_json::to_string(&Attributes { user, client, granted: None, changes: None }).unwrap()
    }

    #[test]
    fn attributes_have_their_types() {
        let user = user(&[
            ("address", "1 High Street"),
            ("custom:level", "3"),
            ("dev:custom:secret", "x"),
            ("email", "mary@example.com"),
            ("email_verified", "true"),
            ("phone_number", "+15555550100"),
            ("updated_at", "1700000000"),
        ]);
        assert_eq!(
            shown(&user, &client(None)),
            concat!(
                r#"{"address":{"formatted":"1 High Street"},"custom:level":"3","email":"mary@example.com","#,
                r#""email_verified":true,"phone_number":"+15555550100","updated_at":1700000000,"#,
                r#""phone_number_verified":false}"#
            )
        );
    }

    #[test]
    fn only_readable_attributes_are_shown() {
        let user = user(&[("email", "mary@example.com"), ("name", "Mary")]);
        assert_eq!(shown(&user, &client(Some(&["name"]))), r#"{"name":"Mary"}"#);
    }
}
