//! A user of a pool.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp as idp;
use serde::{Deserialize, Serialize};

use crate::UnixMillis;
use crate::identity::{self, Identity};
use crate::mfa::MfaPreferences;
use crate::session::Session;

/// A user as stored. Attributes are kept by name, `custom:` ones with their prefix; `sub` stands apart.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct User {
    /// The user's immutable identifier within the pool.
    pub sub: String,
    /// The user name as first given (a generated id where e-mail or phone is the user name).
    pub username: String,
    /// State of the account.
    pub status: idp::UserStatusType,
    /// Whether the user may sign in.
    pub enabled: bool,
    /// Attribute values in force.
    pub attributes: BTreeMap<String, String>,
    /// New values that wait for their code (`AttributesRequireVerificationBeforeUpdate`).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pending: BTreeMap<String, String>,
    /// Internal ids of the groups the user belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// When the user was made.
    pub created_at: UnixMillis,
    /// When anything about the user last changed.
    pub modified_at: UnixMillis,
    /// The last sign-out everywhere (`GlobalSignOut`). No two of a user's are alike, so that it also tells which sessions
    /// began after it, whatever the clocks of several nodes say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_out_at: Option<UnixMillis>,
    /// Second factors switched on.
    #[serde(default, skip_serializing_if = "MfaPreferences::is_empty")]
    pub mfa: MfaPreferences,
    /// Identities of external providers that sign in as the user.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identities: Vec<Identity>,
}

impl std::fmt::Debug for User {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("User").field("sub", &self.sub).field("status", &self.status).finish_non_exhaustive()
    }
}

impl User {
    /// A user made at `now`, enabled, with nothing but a name and a status.
    #[must_use]
    pub fn new(sub: String, username: String, status: idp::UserStatusType, now: UnixMillis) -> Self {
        Self {
            sub,
            username,
            status,
            enabled: true,
            attributes: BTreeMap::new(),
            pending: BTreeMap::new(),
            groups: Vec::new(),
            created_at: now,
            modified_at: now,
            signed_out_at: None,
            identities: Vec::new(),
            mfa: MfaPreferences::default(),
        }
    }

    /// The value of an attribute, `sub` included.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        if name == "sub" { Some(&self.sub) } else { self.attributes.get(name).map(String::as_str) }
    }

    /// Whether `email` or `phone_number` is set and verified.
    #[must_use]
    pub fn is_verified(&self, attribute: &str) -> bool {
        self.attributes.contains_key(attribute)
            && self.attributes.get(&format!("{attribute}_verified")).is_some_and(|v| v.eq_ignore_ascii_case("true"))
    }

    /// Sets or clears the verified mark of `email` or `phone_number`.
    pub fn set_verified(&mut self, attribute: &str, verified: bool) {
        self.attributes.insert(format!("{attribute}_verified"), verified.to_string());
    }

    /// Whether a session is still good for this user: none that began before the last sign-out is.
    #[must_use]
    pub fn honours(&self, session: &Session) -> bool {
        self.enabled && session.after_sign_out == self.signed_out_at
    }

    /// Ends every session begun so far, at `now` or just after the sign-out before.
    pub fn sign_out(&mut self, now: UnixMillis) {
        self.signed_out_at = Some(self.signed_out_at.map_or(now, |last| now.max(UnixMillis(last.0.saturating_add(1)))));
    }

    /// All attributes in wire form, `sub` first.
    #[must_use]
    pub fn wire_attributes(&self) -> Vec<idp::AttributeType> {
        let sub = idp::AttributeType { name: "sub".to_owned(), value: Some(self.sub.clone()) };
        let identities = identity::attribute(&self.identities);
        let identities = identities.map(|list| idp::AttributeType { name: "identities".to_owned(), value: Some(list) });
        let others = self.attributes.iter();
        std::iter::once(sub)
            .chain(identities)
            .chain(others.map(|(name, value)| idp::AttributeType { name: name.clone(), value: Some(value.clone()) }))
            .collect()
    }
}

/// A user proved by an access token: what every access-token operation starts from.
#[derive(Clone, Debug)]
pub struct SignedInUser {
    /// Pool of the token.
    pub pool_id: String,
    /// Client the token was issued to.
    pub client_id: String,
    /// The user, as read while the token was checked.
    pub user: User,
    /// Version of the user's record at that moment.
    pub version: u64,
    /// The session the token belongs to.
    pub session: Session,
    /// Scopes of the token.
    pub scopes: Vec<String>,
}
