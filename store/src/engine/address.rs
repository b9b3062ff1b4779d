//! Where a record lives.

use std::fmt;

use super::EngineError;

/// Longest name of a partition in bytes.
pub const MAX_PARTITION_LENGTH: usize = 512;
/// Longest key in bytes.
pub const MAX_KEY_LENGTH: usize = 1024;

/// A partition and a key within it: printable ASCII without blanks, compared byte by byte.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Records of one partition are read in order and committed together cheaply.
    pub partition: String,
    /// Unique within the partition.
    pub key: String,
}

impl Address {
    /// The address of `key` in `partition`.
    pub fn new(partition: impl Into<String>, key: impl Into<String>) -> Self {
        Self { partition: partition.into(), key: key.into() }
    }

    /// The address as associated data of a sealed value: no two addresses have the same.
    #[must_use]
    pub fn associated_data(&self) -> Vec<u8> {
        let mut data = Vec::with_capacity(self.partition.len() + 1 + self.key.len());
        data.extend_from_slice(self.partition.as_bytes());
        data.push(0);
        data.extend_from_slice(self.key.as_bytes());
        data
    }

    /// Refuses what the engines cannot order alike.
    pub(crate) fn check(&self) -> Result<(), EngineError> {
        check_part("partition", &self.partition, MAX_PARTITION_LENGTH)?;
        check_part("key", &self.key, MAX_KEY_LENGTH)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.partition, self.key)
    }
}

fn check_part(what: &str, text: &str, longest: usize) -> Result<(), EngineError> {
    if text.is_empty() || text.len() > longest {
        return Err(EngineError::Invalid(format!(
            "{what} of {} bytes: between 1 and {longest} are allowed",
            text.len()
        )));
    }
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(());
    }
    Err(EngineError::Invalid(format!("{what} `{}` is not printable ASCII", text.escape_debug())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_printable_ascii_of_bounded_length() {
        assert!(Address::new("p", "a/b~!").check().is_ok());
        for (partition, key) in [("", "k"), ("p", ""), ("p", "a b"), ("p", "é"), ("p\0", "k"), ("p", "\u{7f}")] {
            assert!(Address::new(partition, key).check().is_err(), "{partition:?} {key:?}");
        }
        assert!(Address::new("p", "k".repeat(MAX_KEY_LENGTH)).check().is_ok());
        assert!(Address::new("p", "k".repeat(MAX_KEY_LENGTH + 1)).check().is_err());
    }

    #[test]
    fn associated_data_tells_addresses_apart() {
        assert_ne!(Address::new("a", "bc").associated_data(), Address::new("ab", "c").associated_data());
    }
}
