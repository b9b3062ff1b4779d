//! What a `KeyId` means.

use std::fmt;

use cognomen_contract::Error;

use super::refused::not_found;

/// Longest id of a key; Amazon's have 36 characters.
const MAX_ID: usize = 128;

/// The ARN of a key, `arn:aws:kms:REGION:ACCOUNT:key/ID`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyArn {
    text: String,
    region: String,
    account: String,
}

impl KeyArn {
    /// Reads an ARN; none when it names no key.
    #[must_use]
    pub fn parse(arn: &str) -> Option<Self> {
        let [region, account, resource] = parts(arn)?;
        let id = resource.strip_prefix("key/")?;
        let of_words = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let is_account = account.len() == 12 && account.bytes().all(|b| b.is_ascii_digit());
        let named = of_words(region) && region.len() <= 32 && is_account && of_words(id) && id.len() <= MAX_ID;
        named.then(|| Self { text: arn.to_owned(), region: region.to_owned(), account: account.to_owned() })
    }

    /// What a `KeyId` names in a region of an account: the ARN or the id of a key.
    ///
    /// # Errors
    /// `NotFoundException` for keys of other regions and accounts, aliases, and what is no key at all.
    pub(super) fn named(given: &str, region: &str, account: &str) -> Result<Self, Error> {
        let alias = |resource: &str| resource.starts_with("alias/");
        if parts(given).is_some_and(|[_, _, resource]| alias(resource)) {
            return Err(not_found(format!("Alias {given} is not found.")));
        }
        if alias(given) {
            return Err(not_found(format!("Alias arn:aws:kms:{region}:{account}:{given} is not found.")));
        }
        let key = Self::parse(given).or_else(|| Self::parse(&format!("arn:aws:kms:{region}:{account}:key/{given}")));
        let key = key.ok_or_else(|| not_found(format!("Invalid keyId {given}")))?;
        if key.account != account {
            return Err(not_found(format!("Key '{key}' does not exist")));
        }
        if key.region != region {
            return Err(not_found(format!("Invalid arn {}", key.region)));
        }
        Ok(key)
    }

    /// The whole ARN.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The account that the key belongs to.
    #[must_use]
    pub fn account(&self) -> &str {
        &self.account
    }

    /// The region of the key.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.region
    }

    /// What stands behind `key/`.
    pub(super) fn id(&self) -> &str {
        self.text.rsplit('/').next().unwrap_or_default()
    }
}

impl fmt::Display for KeyArn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Region, account and resource of an ARN of KMS.
fn parts(arn: &str) -> Option<[&str; 3]> {
    let mut parts = arn.strip_prefix("arn:aws:kms:")?.splitn(3, ':');
    Some([parts.next()?, parts.next()?, parts.next()?])
}
