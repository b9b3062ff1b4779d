//! Session tags, and which of them pass on along a chain of roles.

use std::collections::HashSet;

use cognomen_contract::{Error, sts};
use cognomen_iam::policy::ConditionKeys;
use cognomen_iam::session::Session;

use super::error::{invalid, invalid_value};

/// The most tags of one session, inherited ones included.
const MOST: usize = 50;
/// Keys that begin so are AWS's.
const RESERVED: &str = "aws:";

/// The tags of a session that is to begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tags {
    /// Those that the request passes.
    passed: Vec<(String, String)>,
    /// Keys of those that the request makes transitive.
    passed_transitive: Vec<String>,
    /// All that the session has.
    pub(super) all: Vec<(String, String)>,
    /// Keys of all that pass on.
    pub(super) transitive: Vec<String>,
}

impl Tags {
    /// The tags of a request, and those that a chain of roles hands down. Keys are compared without regard to case.
    ///
    /// # Errors
    /// `InvalidParameterValue` for duplicate or reserved keys, transitive keys of no tag, and keys that are handed down already;
    /// `ValidationError` for too many.
    pub(super) fn new(
        passed: Vec<(String, String)>,
        passed_transitive: Vec<String>,
        chain: Option<&Session>,
    ) -> Result<Self, Error> {
        let inherited: Vec<(String, String)> = chain
            .map(|session| session.tags.iter().filter(|(key, _)| contains(&session.transitive, key)).cloned().collect())
            .unwrap_or_default();
        let mut keys = HashSet::new();
        if !passed.iter().all(|(key, _)| keys.insert(key.to_lowercase())) {
            return Err(invalid_value("Duplicate tag keys found. Please note that Tag keys are case insensitive."));
        }
        if keys.iter().any(|key| key.starts_with(RESERVED)) {
            return Err(invalid_value("Tag keys that begin with `aws:` are reserved."));
        }
        if !passed_transitive.iter().all(|key| keys.contains(&key.to_lowercase())) {
            return Err(invalid_value("The specified transitive tag key must be included in the requested tags."));
        }
        if inherited.iter().any(|(key, _)| keys.contains(&key.to_lowercase())) {
            return Err(invalid_value(
                "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from \
                 the calling session.",
            ));
        }
        if passed.len() + inherited.len() > MOST {
            return Err(invalid(format!("A session can have at most {MOST} tags")));
        }
        let transitive = inherited.iter().map(|(key, _)| key).chain(&passed_transitive).cloned().collect();
        let all = inherited.into_iter().chain(passed.iter().cloned()).collect();
        Ok(Self { passed, passed_transitive, all, transitive })
    }

    /// Whether `sts:TagSession` is asked for: also by tags that are only handed down.
    pub(super) fn need_consent(&self) -> bool {
        !self.all.is_empty()
    }

    /// `aws:RequestTag/…`, `aws:TagKeys` and `sts:TransitiveTagKeys`.
    pub(super) fn set_keys(&self, keys: &mut ConditionKeys) {
        if !self.passed.is_empty() {
            keys.set_all("aws:tagkeys", self.passed.iter().map(|(key, _)| key.clone()));
        }
        for (key, value) in &self.passed {
            keys.set(format!("aws:requesttag/{key}"), value.clone());
        }
        if !self.passed_transitive.is_empty() {
            keys.set_all("sts:transitivetagkeys", self.passed_transitive.iter().cloned());
        }
    }
}

/// Tags of a request as pairs.
pub(super) fn pairs(tags: Option<Vec<sts::Tag>>) -> Vec<(String, String)> {
    tags.into_iter().flatten().map(|tag| (tag.key, tag.value)).collect()
}

fn contains(keys: &[String], wanted: &str) -> bool {
    let wanted = wanted.to_lowercase();
    keys.iter().any(|key| key.to_lowercase() == wanted)
}

/// Whether key and value of a tag that a provider passes have the form that requests need.
pub(super) fn is_tag(key: &str, value: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || c.is_whitespace() && !c.is_control() || "_.:/=+-@".contains(c);
    (1..=128).contains(&key.chars().count())
        && value.chars().count() <= 256
        && key.chars().chain(value.chars()).all(fits)
}
