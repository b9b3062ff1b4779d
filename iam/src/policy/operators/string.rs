//! Strings: compared as they stand, regardless of case, or with wildcards.

use crate::policy::PolicyError;
use crate::policy::glob::Reach;
use crate::policy::variables::{Pattern, Template};

pub(super) fn equal(one: &str, other: &str) -> bool {
    one == other
}

pub(super) fn equal_ignoring_case(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}

pub(super) fn patterns(
    templates: impl Iterator<Item = Result<Template, PolicyError>>,
) -> Result<Vec<Pattern>, PolicyError> {
    templates.map(|template| Ok(Pattern::new(template?, Reach::Text))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_ignored_beyond_ascii() {
        assert!(equal_ignoring_case("JÖRG", "jörg"));
        assert!(!equal_ignoring_case("jörg", "jorg"));
        assert!(!equal("JÖRG", "jörg"));
    }
}
