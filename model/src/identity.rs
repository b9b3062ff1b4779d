//! Identities of external providers that a user goes by.

use cognomen_contract::cognito_idp::IdentityProviderTypeType;
use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// The most identities linked to one user beside their own (`AdminLinkProviderForUser`).
pub const MAX_LINKED_IDENTITIES: usize = 5;

/// The attribute name that stands for the provider's own identifier of a user.
pub const SUBJECT: &str = "Cognito_Subject";

/// A user at an external provider, as stored with the pool's user it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Name of the provider.
    pub provider: String,
    /// Type of the provider.
    pub kind: IdentityProviderTypeType,
    /// The attribute by which the user is known: [`SUBJECT`], or an attribute that the provider maps.
    pub attribute: String,
    /// Its value, compared letter by letter.
    pub value: String,
    /// Entity id of a SAML provider.
    pub issuer: Option<String>,
    /// Whether the user came from the provider, rather than being linked to it later.
    pub primary: bool,
    /// When the identity was added.
    pub created_at: UnixMillis,
}

impl Identity {
    /// Whether this is the identity of those parts.
    #[must_use]
    pub fn is(&self, provider: &str, attribute: &str, value: &str) -> bool {
        self.provider == provider && self.attribute == attribute && self.value == value
    }
}

/// An identity as the `identities` attribute shows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Shown<'a> {
    user_id: &'a str,
    provider_name: &'a str,
    provider_type: &'a str,
    issuer: Option<&'a str>,
    primary: bool,
    date_created: i64,
}

/// An identity as the `identities` claim of an ID token shows it: every value is text.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct IdentityClaim<'a> {
    user_id: &'a str,
    provider_name: &'a str,
    provider_type: &'a str,
    issuer: Option<&'a str>,
    primary: &'static str,
    date_created: String,
}

impl<'a> From<&'a Identity> for IdentityClaim<'a> {
    fn from(identity: &'a Identity) -> Self {
        Self {
            user_id: &identity.value,
            provider_name: &identity.provider,
            provider_type: identity.kind.as_str(),
            issuer: identity.issuer.as_deref(),
            primary: if identity.primary { "true" } else { "false" },
            date_created: identity.created_at.0.to_string(),
        }
    }
}

/// The value of the `identities` attribute; none without identities.
#[must_use]
pub fn attribute(identities: &[Identity]) -> Option<String> {
    let shown: Vec<_> = identities
        .iter()
        .map(|identity| Shown {
            user_id: &identity.value,
            provider_name: &identity.provider,
            provider_type: identity.kind.as_str(),
            issuer: identity.issuer.as_deref(),
            primary: identity.primary,
            date_created: identity.created_at.0,
        })
        .collect();
    if shown.is_empty() { None } else { serde_json::to_string(&shown).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attribute_and_claim_have_cognitos_form() {
        let identity = Identity {
            provider: "Corp".to_owned(),
            kind: IdentityProviderTypeType::Saml,
            attribute: SUBJECT.to_owned(),
            value: "auth0|5f".to_owned(),
            issuer: Some("urn:idp".to_owned()),
            primary: true,
            created_at: UnixMillis(1_597_158_755_583),
        };
        assert_eq!(
            attribute(std::slice::from_ref(&identity)).unwrap(),
            r#"[{"userId":"auth0|5f","providerName":"Corp","providerType":"SAML","issuer":"urn:idp","primary":true,"dateCreated":1597158755583}]"#
        );
        assert_eq!(
            serde_json::to_string(&IdentityClaim::from(&Identity { issuer: None, ..identity })).unwrap(),
            r#"{"userId":"auth0|5f","providerName":"Corp","providerType":"SAML","issuer":null,"primary":"true","dateCreated":"1597158755583"}"#
        );
        assert_eq!(attribute(&[]), None);
    }
}
