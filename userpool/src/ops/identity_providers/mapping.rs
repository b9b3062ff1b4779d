//! `AttributeMapping`: pool attributes that a provider fills.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::IdentityProviderTypeType as Kind;
use cognomen_model::pool::Pool;
use cognomen_model::schema;

use crate::error;

/// The longest name of a provider's attribute, in characters.
const LONGEST: usize = 256;

/// The mapping, checked, with the claim that becomes the user name.
///
/// # Errors
/// `InvalidParameterException` for an attribute that the pool does not have or that could not be written at each sign-in.
pub(super) fn complete(
    pool: &Pool,
    kind: Kind,
    mut mapping: BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, Error> {
    for (attribute, source) in &mapping {
        if source.trim().is_empty() || source.chars().count() > LONGEST {
            return Err(error::invalid(format!(
                "attribute `{attribute}` must be mapped to a name of at most {LONGEST} characters"
            )));
        }
        if attribute == "username" {
            continue;
        }
        let known = pool.schema.find(attribute).filter(|_| !attribute.starts_with("dev:"));
        let known = known.ok_or_else(|| error::invalid(format!("attribute `{attribute}` is not in the schema")))?;
        if !schema::is_mutable(known) || matches!(attribute.as_str(), "sub" | "identities") {
            return Err(error::invalid(format!("attribute `{attribute}` cannot change, so that it cannot be mapped")));
        }
    }
    let subject = match kind {
        Kind::Saml => None,
        Kind::Facebook => Some("id"),
        Kind::LoginWithAmazon => Some("user_id"),
        Kind::Google | Kind::Oidc | Kind::SignInWithApple => Some("sub"),
    };
    if let Some(subject) = subject {
        mapping.entry("username".to_owned()).or_insert_with(|| subject.to_owned());
    }
    Ok(mapping)
}
