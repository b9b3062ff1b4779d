//! Principal tags: claims of a login that become tags of the session.

use std::collections::BTreeMap;

use cognomen_model::identity_pool::IdentityPool;

use super::rules::text;
use crate::pools::logins::Proven;

/// The most bytes of all keys and values together.
const MOST_BYTES: usize = 460;
/// Longest key, in characters.
const LONGEST_KEY: usize = 128;
/// Longest value, in characters.
const LONGEST_VALUE: usize = 256;

/// Why a login gives no tags that STS would take.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TagFault {
    /// A claim's value is none that a tag may have.
    #[error("the claim `{0}` is no value of a tag")]
    Value(String),
    /// All of them together are too long.
    #[error("the tags need more than {MOST_BYTES} bytes")]
    TooLarge,
}

/// The tags that a login gives: for every entry of the provider's map the claim that it names. Without the claim there is no tag.
///
/// # Errors
/// [`TagFault`]: a tag is never left out or cut because of its value, as policies may deny by it.
pub fn principal_tags(pool: &IdentityPool, login: &Proven) -> Result<BTreeMap<String, String>, TagFault> {
    let Some(map) = pool.principal_tags.get(&login.provider) else { return Ok(BTreeMap::new()) };
    let mut tags = BTreeMap::new();
    for (key, claim) in map.effective(&login.provider) {
        let Some(value) = text(&login.claims, &claim) else { continue };
        if key.chars().count() > LONGEST_KEY || value.chars().count() > LONGEST_VALUE || !value.chars().all(fits) {
            return Err(TagFault::Value(claim));
        }
        tags.insert(key, value);
    }
    let bytes: usize = tags.iter().map(|(key, value)| key.len() + value.len()).sum();
    if bytes > MOST_BYTES { Err(TagFault::TooLarge) } else { Ok(tags) }
}

/// What values of session tags are made of: letters, digits, blanks and `_.:/=+-@`.
fn fits(character: char) -> bool {
    character.is_alphanumeric()
        || (character.is_whitespace() && !character.is_control())
        || "_.:/=+-@".contains(character)
}
