//! The data keys of one scope in the form that is stored: every key wrapped.

use std::collections::BTreeMap;

use cognomen_crypto::Random;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{DataKeys, KeyEncryption, KeyError, Wrapped};

/// The wrapped data keys of a scope: one root for blind indexes and tokens, which never changes, and versions of the sealing key,
/// of which the newest seals and all open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeySet {
    root: Wrapped,
    versions: BTreeMap<u32, Wrapped>,
}

impl KeySet {
    /// Draws the keys of a new scope.
    ///
    /// # Errors
    /// [`KeyError`] when the provider cannot wrap them.
    pub async fn generate(scope: &str, provider: &dyn KeyEncryption, random: &dyn Random) -> Result<Self, KeyError> {
        let root = provider.wrap(&draw(random), &root_context(scope)).await?;
        let first = provider.wrap(&draw(random), &version_context(scope, 1)).await?;
        Ok(Self { root, versions: BTreeMap::from([(1, first)]) })
    }

    /// Reads the stored form.
    ///
    /// # Errors
    /// [`KeyError::Form`] when the bytes are not a key set.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        serde_json::from_slice(bytes).map_err(KeyError::Form)
    }

    /// The stored form.
    ///
    /// # Errors
    /// [`KeyError::Form`]; a key set always has a form.
    pub fn to_bytes(&self) -> Result<Vec<u8>, KeyError> {
        serde_json::to_vec(self).map_err(KeyError::Form)
    }

    /// Unwraps every key.
    ///
    /// # Errors
    /// [`KeyError`] when the provider cannot unwrap one, or it was wrapped for another scope.
    pub async fn unwrap(&self, scope: &str, provider: &dyn KeyEncryption) -> Result<DataKeys, KeyError> {
        let root = provider.unwrap(&self.root, &root_context(scope)).await?;
        let mut versions = BTreeMap::new();
        for (version, wrapped) in &self.versions {
            versions.insert(*version, provider.unwrap(wrapped, &version_context(scope, *version)).await?);
        }
        DataKeys::new(&root, &versions)
    }

    /// Adds a version of the sealing key; from now on it seals.
    ///
    /// # Errors
    /// [`KeyError`] when the provider cannot wrap it.
    pub async fn rotate(
        &mut self,
        scope: &str,
        provider: &dyn KeyEncryption,
        random: &dyn Random,
    ) -> Result<u32, KeyError> {
        let version = self.versions.keys().next_back().map_or(1, |newest| newest + 1);
        let wrapped = provider.wrap(&draw(random), &version_context(scope, version)).await?;
        self.versions.insert(version, wrapped);
        Ok(version)
    }

    /// Wraps again what an older key-encryption key wrapped; tells whether anything was.
    ///
    /// # Errors
    /// [`KeyError`] when the provider cannot unwrap or wrap a key.
    pub async fn rewrap(&mut self, scope: &str, provider: &dyn KeyEncryption) -> Result<bool, KeyError> {
        let mut changed = rewrap(&mut self.root, &root_context(scope), provider).await?;
        for (version, wrapped) in &mut self.versions {
            changed |= rewrap(wrapped, &version_context(scope, *version), provider).await?;
        }
        Ok(changed)
    }
}

async fn rewrap(wrapped: &mut Wrapped, context: &str, provider: &dyn KeyEncryption) -> Result<bool, KeyError> {
    if wrapped.key == provider.current_key() {
        return Ok(false);
    }
    let key = provider.unwrap(wrapped, context).await?;
    *wrapped = provider.wrap(&key, context).await?;
    Ok(true)
}

fn draw(random: &dyn Random) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    random.fill(key.as_mut_slice());
    key
}

fn root_context(scope: &str) -> String {
    format!("cognomen/data-key/{scope}/root")
}

fn version_context(scope: &str, version: u32) -> String {
    format!("cognomen/data-key/{scope}/{version}")
}

/// Bytes as base64 in JSON.
pub(crate) mod base64_text {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(crate) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(bytes))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        STANDARD.decode(String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}
