//! Identity pools: their settings, roles and maps of principal tags.

use std::collections::BTreeMap;
use std::fmt;

use cognomen_contract::cognito_identity::{CognitoIdentityProvider, RoleMapping};
use serde::{Deserialize, Serialize};

use crate::UnixMillis;
use crate::id::uuid_like;

/// An identity pool as stored.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct IdentityPool {
    /// `REGION:UUID`.
    pub id: String,
    /// Eight hexadecimal digits that the ids of its identities have behind the region, and those of no other pool's.
    pub tag: String,
    /// Need not be unique.
    pub name: String,
    /// Twelve-digit account.
    pub account: String,
    /// When it was made.
    pub created_at: UnixMillis,
    /// When it was changed last.
    pub modified_at: UnixMillis,
    /// Whether those who prove nothing get an identity.
    pub allow_guests: bool,
    /// Whether the basic flow is open; unset leaves it open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_classic: Option<bool>,
    /// Ids at social providers, by the provider's name; of Twitter `key;secret`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub login_providers: BTreeMap<String, String>,
    /// The name under which the developer vouches for users; never changes once set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub developer_provider: Option<String>,
    /// ARNs of IAM's OpenID Connect providers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open_id_providers: Vec<String>,
    /// Clients of user pools.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub user_pools: Vec<CognitoIdentityProvider>,
    /// ARNs of IAM's SAML providers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub saml_providers: Vec<String>,
    /// Tags.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub tags: BTreeMap<String, String>,
    /// Role of guests, by ARN.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guest_role: Option<String>,
    /// Default role of those who proved who they are, by ARN.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authenticated_role: Option<String>,
    /// How roles are chosen, by provider: `HOST/POOL:CLIENT` of a user pool, the name of a social provider, or an ARN.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub role_mappings: BTreeMap<String, RoleMapping>,
    /// Principal tags, by provider: `HOST/POOL` of a user pool, the name of a social provider, or an ARN.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub principal_tags: BTreeMap<String, PrincipalTagMap>,
    /// The service that gives credentials for the tokens of its identities; none for the one that all pools have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credentials_target: Option<CredentialsTarget>,
}

/// A service that speaks the protocol of STS and trusts the tokens of identity pools.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialsTarget {
    /// Its address; `{region}` is filled in.
    pub endpoint: String,
    /// The region to fill in; none for the pool's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// Which claims of a provider become principal tags.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrincipalTagMap {
    /// The provider's usual map in place of `tags`.
    pub use_defaults: bool,
    /// Names of claims, by the key of the tag.
    pub tags: BTreeMap<String, String>,
}

/// Claims of a SAML assertion that the usual map names.
const SAML_CLAIMS: [&str; 2] = [
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name",
];

impl PrincipalTagMap {
    /// Names of claims by the key of the tag, for a provider: its usual map, or the one that was set.
    #[must_use]
    pub fn effective(&self, provider: &str) -> BTreeMap<String, String> {
        if !self.use_defaults {
            return self.tags.clone();
        }
        let [client, user] = match provider {
            "www.amazon.com" => ["aud", "user_id"],
            arn if arn.contains(":saml-provider/") => SAML_CLAIMS,
            _ => ["aud", "sub"],
        };
        BTreeMap::from([("client".to_owned(), client.to_owned()), ("username".to_owned(), user.to_owned())])
    }
}

impl IdentityPool {
    /// The region, which its id begins with.
    #[must_use]
    pub fn region(&self) -> &str {
        self.id.split_once(':').map_or("", |(region, _)| region)
    }

    /// `arn:aws:cognito-identity:REGION:ACCOUNT:identitypool/ID`.
    #[must_use]
    pub fn arn(&self) -> String {
        format!("arn:aws:cognito-identity:{}:{}:identitypool/{}", self.region(), self.account, self.id)
    }

    /// The id of a new identity: the region, the pool's tag and ninety-six random bits.
    #[must_use]
    pub fn identity_id(&self, random: [u8; 12]) -> String {
        let mut bytes = [0; 16];
        bytes[4..].copy_from_slice(&random);
        format!("{}:{}{}", self.region(), self.tag, &uuid_like(bytes)[TAG..])
    }

    /// Whether any provider vouches for users.
    #[must_use]
    pub fn has_providers(&self) -> bool {
        !self.login_providers.is_empty()
            || self.developer_provider.is_some()
            || !self.open_id_providers.is_empty()
            || !self.user_pools.is_empty()
            || !self.saml_providers.is_empty()
    }
}

impl fmt::Debug for IdentityPool {
    // Login providers hold a secret of Twitter's.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdentityPool").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Length of a pool's tag.
const TAG: usize = 8;

/// The tag of the pool that an identity's id tells of; none when it is no id of an identity.
#[must_use]
pub fn tag_of_identity(identity_id: &str) -> Option<&str> {
    let (_, uuid) = identity_id.split_once(':')?;
    if crate::id::is_uuid_like(uuid) { uuid.get(..TAG) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pool() -> IdentityPool {
        IdentityPool {
            id: "eu-west-1:b73cb2d2-0d00-4e77-8e80-f99d9c13da3b".to_owned(),
            tag: "0123abcd".to_owned(),
            name: "pool".to_owned(),
            account: "123456789012".to_owned(),
            created_at: UnixMillis(0),
            modified_at: UnixMillis(0),
            allow_guests: false,
            allow_classic: None,
            login_providers: BTreeMap::from([("api.twitter.com".to_owned(), "key;secret".to_owned())]),
            developer_provider: None,
            open_id_providers: Vec::new(),
            user_pools: Vec::new(),
            saml_providers: Vec::new(),
            tags: BTreeMap::new(),
            guest_role: None,
            authenticated_role: None,
            role_mappings: BTreeMap::new(),
            principal_tags: BTreeMap::new(),
            credentials_target: None,
        }
    }

    #[test]
    fn ids_of_identities_tell_their_pool() {
        let id = pool().identity_id([0x77; 12]);
        assert_eq!(id, "eu-west-1:0123abcd-7777-7777-7777-777777777777");
        assert_eq!(tag_of_identity(&id), Some("0123abcd"));
        for bad in
            ["", "eu-west-1", "eu-west-1:", "eu-west-1:0123abcd", "eu-west-1:0123abcd/7777-7777-7777-777777777777"]
        {
            assert_eq!(tag_of_identity(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_pool_does_not_tell_its_secrets() {
        assert!(!format!("{:?}", pool()).contains("secret"));
    }

    #[test]
    fn defaults_are_the_providers() {
        let map = PrincipalTagMap { use_defaults: true, tags: BTreeMap::from([("a".to_owned(), "b".to_owned())]) };
        let effective = |provider: &str| map.effective(provider).into_values().collect::<Vec<_>>();
        assert_eq!(effective("graph.facebook.com"), ["aud", "sub"]);
        assert_eq!(effective("www.amazon.com"), ["aud", "user_id"]);
        assert!(effective("arn:aws:iam::123456789012:saml-provider/x")[1].ends_with("/name"));
        assert_eq!(PrincipalTagMap { use_defaults: false, ..map }.effective("x")["a"], "b");
    }
}
