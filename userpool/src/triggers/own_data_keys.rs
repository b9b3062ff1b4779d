//! Data keys under the keys of the server's own account.

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_iam::kms::{KeyArn, OwnKeys};

use super::port::{DataKey, DataKeys};
use crate::error;

/// Bytes of a data key.
const LENGTH: usize = 32;

/// Makes data keys as the server's own KMS does, which unwraps them for whoever may use the key.
pub struct OwnDataKeys {
    keys: OwnKeys,
    account: String,
}

impl OwnDataKeys {
    /// Those of one account.
    #[must_use]
    pub fn new(keys: OwnKeys, account: String) -> Self {
        Self { keys, account }
    }

    fn own(&self, key_arn: &str) -> Result<KeyArn, String> {
        let key = KeyArn::parse(key_arn).filter(|key| key.account() == self.account);
        key.ok_or_else(|| format!("`{key_arn}` is no key of the account {}", self.account))
    }
}

#[async_trait]
impl DataKeys for OwnDataKeys {
    fn check(&self, key_arn: &str) -> Result<(), String> {
        self.own(key_arn).map(|_| ())
    }

    async fn generate(&self, key_arn: &str, context: &[(String, String)]) -> Result<DataKey, Error> {
        let key = self.own(key_arn).map_err(error::invalid)?;
        let (drawn, wrapped) = self.keys.data_key(&key, &context.iter().cloned().collect(), LENGTH).await?;
        let mut plaintext = [0; LENGTH];
        plaintext.copy_from_slice(&drawn);
        Ok(DataKey { key_arn: key.as_str().to_owned(), plaintext, wrapped })
    }
}
