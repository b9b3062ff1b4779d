//! The unwrapped data keys of one scope.

use std::collections::BTreeMap;
use std::fmt;

use cognomen_crypto::Random;
use cognomen_crypto::kdf::derive_key;
use cognomen_crypto::mac::MacKey;
use cognomen_crypto::seal::SealKey;
use zeroize::Zeroizing;

use crate::{KeyError, OpenError};

/// First byte of every sealed record: the form of what follows.
const FORMAT: u8 = 1;
/// Format byte and key version, big-endian.
const HEADER: usize = 5;

/// Seals the records of a scope and makes its blind indexes and tokens.
///
/// A sealed record is `format (1) · key version (4) · sealed bytes`; the header is authenticated with the associated data.
pub struct DataKeys {
    /// All but the newest.
    older: BTreeMap<u32, SealKey>,
    newest: SealKey,
    current: u32,
    index_key: MacKey,
    token_key: SealKey,
}

impl DataKeys {
    /// Makes the working keys from a scope's root and its sealing keys.
    pub(crate) fn new(root: &[u8; 32], versions: &BTreeMap<u32, Zeroizing<[u8; 32]>>) -> Result<Self, KeyError> {
        let (current, newest) = versions.last_key_value().ok_or(KeyError::Altered)?;
        let older = versions.range(..current);
        let index_key = Zeroizing::new(derive_key(root, &[], b"cognomen index key"));
        Ok(Self {
            older: older.map(|(version, key)| (*version, SealKey::new(**key))).collect(),
            newest: SealKey::new(**newest),
            current: *current,
            index_key: MacKey::new(index_key.as_slice()),
            token_key: SealKey::new(derive_key(root, &[], b"cognomen token key")),
        })
    }

    /// The version of the key that seals.
    #[must_use]
    pub fn current_version(&self) -> u32 {
        self.current
    }

    /// Seals a record. The same associated data must be given to open it.
    #[must_use]
    pub fn seal(&self, random: &dyn Random, associated: &[u8], plain: &[u8]) -> Vec<u8> {
        let header = header(self.current);
        let sealed = self.newest.seal(random, &authenticated(header, associated), plain);
        let mut record = Vec::with_capacity(HEADER + sealed.len());
        record.extend_from_slice(&header);
        record.extend_from_slice(&sealed);
        record
    }

    /// Opens a record.
    ///
    /// # Errors
    /// [`OpenError::UnknownVersion`] when newer keys are needed, [`OpenError::Altered`] when record and associated data do not
    /// belong together.
    pub fn open(&self, associated: &[u8], record: &[u8]) -> Result<Vec<u8>, OpenError> {
        let version = Self::version_of(record).ok_or(OpenError::Altered)?;
        let key = self.key(version).ok_or(OpenError::UnknownVersion(version))?;
        let sealed = record.get(HEADER..).ok_or(OpenError::Altered)?;
        key.open(&authenticated(header(version), associated), sealed).map_err(|_| OpenError::Altered)
    }

    /// Whether these keys hold the version that sealed `record`.
    #[must_use]
    pub fn can_open(&self, record: &[u8]) -> bool {
        Self::version_of(record).is_none_or(|version| self.key(version).is_some())
    }

    fn key(&self, version: u32) -> Option<&SealKey> {
        if version == self.current { Some(&self.newest) } else { self.older.get(&version) }
    }

    /// The version of the key that sealed `record`, from its header; `None` when it is no sealed record.
    #[must_use]
    pub fn version_of(record: &[u8]) -> Option<u32> {
        match record {
            [FORMAT, a, b, c, d, ..] => Some(u32::from_be_bytes([*a, *b, *c, *d])),
            _ => None,
        }
    }

    /// A keyed hash of `values`, to look records up without storing what they are looked up by. `kind` keeps the indexes apart.
    /// It stays the same when the sealing key is rotated.
    #[must_use]
    pub fn blind(&self, kind: &str, values: &[&str]) -> [u8; 16] {
        let mut input = Vec::with_capacity(64);
        for part in std::iter::once(&kind).chain(values) {
            input.extend_from_slice(&(part.len() as u64).to_be_bytes());
            input.extend_from_slice(part.as_bytes());
        }
        let hash = self.index_key.sign(&[&input]);
        let mut short = [0; 16];
        short.copy_from_slice(&hash[..16]);
        short
    }

    /// [`blind`](Self::blind) as 32 hexadecimal digits, to be used in a record's address.
    #[must_use]
    pub fn blind_text(&self, kind: &str, values: &[&str]) -> String {
        format!("{:032x}", u128::from_be_bytes(self.blind(kind, values)))
    }

    /// Seals what is handed to clients and given back by them (sessions, cursors). It stays the same when the sealing key is
    /// rotated; keep purposes apart by the associated data.
    #[must_use]
    pub fn token_key(&self) -> &SealKey {
        &self.token_key
    }
}

impl fmt::Debug for DataKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DataKeys").field("current", &self.current).finish_non_exhaustive()
    }
}

fn header(version: u32) -> [u8; HEADER] {
    let [a, b, c, d] = version.to_be_bytes();
    [FORMAT, a, b, c, d]
}

fn authenticated(header: [u8; HEADER], associated: &[u8]) -> Vec<u8> {
    let mut data = Vec::with_capacity(HEADER + associated.len());
    data.extend_from_slice(&header);
    data.extend_from_slice(associated);
    data
}
