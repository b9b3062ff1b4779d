//! Which keys of a partition to read, and in which direction.

use std::ops::Bound;

/// Sorts before every character of a key.
const BEFORE_ALL: char = '\u{1}';
/// Sorts behind every key.
const BEHIND_ALL: &str = "\u{7f}";

/// An interval of keys, compared byte by byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// Lower end.
    pub from: Bound<String>,
    /// Upper end.
    pub to: Bound<String>,
    /// Read from the upper end downwards.
    pub reverse: bool,
}

impl Range {
    /// Every key.
    #[must_use]
    pub fn all() -> Self {
        Self { from: Bound::Unbounded, to: Bound::Unbounded, reverse: false }
    }

    /// The keys that begin with `prefix`.
    #[must_use]
    pub fn prefix(prefix: &str) -> Self {
        let to = match prefix.char_indices().next_back() {
            None => Bound::Unbounded,
            Some((at, last)) => {
                let above = char::from_u32(u32::from(last) + 1).unwrap_or(char::MAX);
                Bound::Excluded(format!("{}{above}", &prefix[..at]))
            }
        };
        Self { from: Bound::Included(prefix.to_owned()), to, reverse: false }
    }

    /// The keys behind `key`.
    pub fn after(key: impl Into<String>) -> Self {
        Self { from: Bound::Excluded(key.into()), ..Self::all() }
    }

    /// The same keys in descending order.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self { reverse: !self.reverse, ..self }
    }

    /// What is left of the range once `key` has been read: pass [`Page::next`](super::Page::next) here.
    #[must_use]
    pub fn resume(self, key: impl Into<String>) -> Self {
        let bound = Bound::Excluded(key.into());
        if self.reverse { Self { to: bound, ..self } } else { Self { from: bound, ..self } }
    }

    /// The range as a half-open interval, lower end included and upper end excluded, as the engines' SQL takes it.
    pub(crate) fn half_open(&self) -> (String, String) {
        let from = match &self.from {
            Bound::Included(key) => key.clone(),
            Bound::Excluded(key) => format!("{key}{BEFORE_ALL}"),
            Bound::Unbounded => String::new(),
        };
        let to = match &self.to {
            Bound::Included(key) => format!("{key}{BEFORE_ALL}"),
            Bound::Excluded(key) => key.clone(),
            Bound::Unbounded => BEHIND_ALL.to_owned(),
        };
        (from, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(range: &Range, key: &str) -> bool {
        let (from, to) = range.half_open();
        from.as_str() <= key && key < to.as_str()
    }

    #[test]
    fn prefix_takes_what_begins_with_it() {
        let range = Range::prefix("session/");
        assert!(holds(&range, "session/"));
        assert!(holds(&range, "session/~~~"));
        assert!(!holds(&range, "session"));
        assert!(!holds(&range, "session0"));
        assert!(holds(&Range::prefix("~"), "~~"));
        assert!(holds(&Range::prefix(""), "~"));
    }

    #[test]
    fn after_leaves_the_key_out_and_takes_its_extensions() {
        let range = Range::after("a");
        assert!(!holds(&range, "a"));
        assert!(holds(&range, "a!"));
        assert!(holds(&range, "b"));
    }

    #[test]
    fn resume_follows_the_direction() {
        let forward = Range::prefix("k").resume("k5");
        assert!(holds(&forward, "k6") && !holds(&forward, "k5") && !holds(&forward, "k4") && !holds(&forward, "l"));
        let backward = Range::prefix("k").reversed().resume("k5");
        assert!(!holds(&backward, "k6") && !holds(&backward, "k5") && holds(&backward, "k4") && !holds(&backward, "j"));
    }
}
