//! The seam to whatever keeps the key-encryption key: a file, AWS KMS, Vault.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::KeyError;

/// A data key under a key-encryption key. Useless without the provider, and therefore not secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrapped {
    /// Names the key-encryption key and its version, in the provider's words.
    pub key: String,
    /// The provider's ciphertext, in base64.
    #[serde(with = "crate::key_set::base64_text")]
    pub sealed: Vec<u8>,
}

/// Wraps and unwraps data keys.
#[async_trait]
pub trait KeyEncryption: Send + Sync {
    /// Wraps a data key under the newest key-encryption key. `context` is authenticated and must be given again to unwrap.
    ///
    /// # Errors
    /// [`KeyError`] when the provider cannot answer.
    async fn wrap(&self, data_key: &[u8; 32], context: &str) -> Result<Wrapped, KeyError>;

    /// Gives the data key back.
    ///
    /// # Errors
    /// [`KeyError::UnknownKey`] when the provider does not hold the key-encryption key, [`KeyError::Altered`] when key and
    /// context do not belong together, others when the provider cannot answer.
    async fn unwrap(&self, wrapped: &Wrapped, context: &str) -> Result<Zeroizing<[u8; 32]>, KeyError>;

    /// Names the key-encryption key that [`wrap`](Self::wrap) uses, as in [`Wrapped::key`]; after a rotation, what is wrapped
    /// under another name should be wrapped again.
    fn current_key(&self) -> String;
}
