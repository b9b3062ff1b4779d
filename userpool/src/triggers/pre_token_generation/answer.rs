//! What the function may answer, in both forms of `response`. Members that are not named here are not looked at; those that are
//! have these types, or the answer is none.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// `response` of `V1_0`.
#[derive(Deserialize)]
pub(super) struct First {
    #[serde(rename = "claimsOverrideDetails")]
    details: Option<FirstDetails>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FirstDetails {
    claims_to_add_or_override: Option<BTreeMap<String, String>>,
    claims_to_suppress: Option<Vec<String>>,
    #[serde(default, deserialize_with = "given")]
    group_override_details: Option<Groups>,
}

/// `response` of `V2_0` and `V3_0`.
#[derive(Deserialize)]
pub(super) struct Later {
    #[serde(rename = "claimsAndScopeOverrideDetails")]
    details: Option<Answer>,
}

/// An answer in the later form, of which the first can say a part.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Answer {
    pub(super) id_token_generation: Option<Generation>,
    pub(super) access_token_generation: Option<Generation>,
    /// The groups that the tokens name instead of the user's.
    #[serde(default, deserialize_with = "given")]
    pub(super) group_override_details: Option<Groups>,
}

/// What changes in one token.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Generation {
    pub(super) claims_to_add_or_override: Option<BTreeMap<String, Value>>,
    pub(super) claims_to_suppress: Option<Vec<String>>,
    /// Of access tokens.
    pub(super) scopes_to_add: Option<Vec<String>>,
    /// Of access tokens.
    pub(super) scopes_to_suppress: Option<Vec<String>>,
}

/// Groups and roles in the place of the user's own.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Groups {
    pub(super) groups_to_override: Option<Vec<String>>,
    pub(super) iam_roles_to_override: Option<Vec<String>>,
    pub(super) preferred_role: Option<String>,
}

/// A member that is there. Null says as much as an empty object: no groups at all; who leaves it out keeps them.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Groups>, D::Error> {
    Option::<Groups>::deserialize(deserializer).map(|groups| Some(groups.unwrap_or_default()))
}

impl From<First> for Answer {
    fn from(first: First) -> Self {
        let Some(details) = first.details else { return Self::default() };
        let claims = details.claims_to_add_or_override.unwrap_or_default();
        let claims = claims.into_iter().map(|(name, value)| (name, Value::String(value))).collect();
        Self {
            id_token_generation: Some(Generation {
                claims_to_add_or_override: Some(claims),
                claims_to_suppress: details.claims_to_suppress,
                ..Generation::default()
            }),
            access_token_generation: None,
            group_override_details: details.group_override_details,
        }
    }
}

impl From<Later> for Answer {
    fn from(later: Later) -> Self {
        later.details.unwrap_or_default()
    }
}
