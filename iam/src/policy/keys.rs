//! The condition context of one request: what is known of it, by key.

use std::collections::BTreeMap;

/// Condition keys of one request. Names are told apart regardless of case; a key with no values is present and empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConditionKeys(BTreeMap<String, Vec<String>>);

impl ConditionKeys {
    /// Sets a key to one value, in place of what it had.
    pub fn set(&mut self, key: impl Into<String>, value: impl Into<String>) {
        self.set_all(key, [value.into()]);
    }

    /// Sets a key to many values, or to none, in place of what it had.
    pub fn set_all(&mut self, key: impl Into<String>, values: impl IntoIterator<Item = String>) {
        self.0.insert(folded(key.into()), values.into_iter().collect());
    }

    /// Values of a key; `None` when the request does not have it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&[String]> {
        if key.bytes().any(|byte| byte.is_ascii_uppercase()) {
            return self.0.get(&key.to_ascii_lowercase()).map(Vec::as_slice);
        }
        self.0.get(key).map(Vec::as_slice)
    }

    /// Takes over all keys of another set, whose values win.
    pub fn merge(&mut self, other: &Self) {
        for (key, values) in &other.0 {
            self.0.insert(key.clone(), values.clone());
        }
    }

    /// Keys in lower case, with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(key, values)| (key.as_str(), values.as_slice()))
    }
}

fn folded(mut key: String) -> String {
    key.make_ascii_lowercase();
    key
}
