//! Keys of the server's own account, and the four operations of KMS on them that envelope encryption takes.
//!
//! `arn:aws:kms:REGION:ACCOUNT:key/ID` of the own account names a key for every ID, and nothing is stored of it: a ciphertext is
//! sealed under the system scope's key and bound to the ARN and to its encryption context, so every node opens it at any time.
//! Who may use a key is for policies to say, by its ARN.

mod arn;
mod decrypt;
mod describe_key;
mod encrypt;
mod envelope;
mod generate_data_key;
mod refused;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_crypto::Random;
use cognomen_store::Store;
use zeroize::Zeroizing;

pub use arn::KeyArn;
pub use decrypt::decrypt;
pub use describe_key::describe_key;
pub use encrypt::encrypt;
pub(crate) use envelope::named_key;
pub use generate_data_key::generate_data_key;

use crate::context::Iam;
use crate::directory::store_error;

/// Names and values that a ciphertext is bound to (`EncryptionContext`).
pub type EncryptionContext = BTreeMap<String, String>;

/// The keys of one account.
#[derive(Clone)]
pub struct OwnKeys {
    store: Arc<Store>,
    random: Arc<dyn Random>,
}

impl OwnKeys {
    /// Those that `store` keeps the root of.
    #[must_use]
    pub fn new(store: Arc<Store>, random: Arc<dyn Random>) -> Self {
        Self { store, random }
    }

    fn of(iam: &Iam) -> Self {
        Self::new(Arc::clone(&iam.store), Arc::clone(&iam.random))
    }

    /// Encrypts under a key.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn encrypt(&self, key: &KeyArn, context: &EncryptionContext, plain: &[u8]) -> Result<Vec<u8>, Error> {
        let keys = self.store.keys(&envelope::SCOPE).await.map_err(store_error)?;
        Ok(envelope::seal(keys.token_key(), &*self.random, key, context, plain))
    }

    /// Draws a data key of `length` bytes and encrypts it: the key, then its ciphertext.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn data_key(
        &self,
        key: &KeyArn,
        context: &EncryptionContext,
        length: usize,
    ) -> Result<(Zeroizing<Vec<u8>>, Vec<u8>), Error> {
        let mut plain = Zeroizing::new(vec![0; length]);
        self.random.fill(&mut plain);
        let wrapped = self.encrypt(key, context, &plain).await?;
        Ok((plain, wrapped))
    }

    /// Decrypts what was encrypted under the key that the ciphertext names.
    ///
    /// # Errors
    /// `InvalidCiphertextException` for another context, or bytes that were changed; when the store cannot answer.
    async fn decrypt(&self, context: &EncryptionContext, blob: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
        let keys = self.store.keys(&envelope::SCOPE).await.map_err(store_error)?;
        envelope::open(keys.token_key(), context, blob).ok_or_else(refused::invalid_ciphertext)
    }
}
