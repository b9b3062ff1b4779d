//! How much of the space for policies and tags a session uses up.

use cognomen_contract::Error;
use cognomen_iam::session::SessionPolicies;

use super::error::too_large;

/// Characters of policies and their ARNs.
const POLICY_SPACE: usize = 2048;
/// Bytes of session tags, keys and values.
const TAG_SPACE: usize = 4096;

/// Percentage of the space that is used, at least one; none when nothing is passed.
///
/// # Errors
/// `PackedPolicyTooLarge` when policies or tags need more than there is.
pub(super) fn percent(policies: Option<&SessionPolicies>, tags: &[(String, String)]) -> Result<Option<i32>, Error> {
    let policy_texts = policies.iter().flat_map(|policies| policies.inline.iter().chain(&policies.managed));
    let policy_size: usize = policy_texts.map(|text| text.chars().count()).sum();
    let tag_size: usize = tags.iter().map(|(key, value)| key.len() + value.len()).sum();
    if policy_size > POLICY_SPACE {
        let used = of_hundred(policy_size, POLICY_SPACE);
        return Err(too_large(format!("Packed policy consumes {used}% of allotted space, please use smaller policy.")));
    }
    if tag_size > TAG_SPACE {
        let used = of_hundred(tag_size, TAG_SPACE);
        return Err(too_large(format!("Packed size of session tags consumes {used}% of allotted space.")));
    }
    let used = of_hundred(policy_size + tag_size, POLICY_SPACE + TAG_SPACE);
    Ok((policies.is_some() || !tags.is_empty()).then_some(i32::try_from(used).unwrap_or(i32::MAX)))
}

fn of_hundred(size: usize, space: usize) -> usize {
    (size * 100).div_ceil(space)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(length: usize) -> SessionPolicies {
        SessionPolicies { inline: vec!["x".repeat(length)], managed: Vec::new() }
    }

    #[test]
    fn what_is_passed_is_measured() {
        let tag = |length: usize| vec![("k".to_owned(), "v".repeat(length - 1))];
        assert_eq!(percent(None, &[]).unwrap(), None);
        assert_eq!(percent(Some(&policy(1)), &[]).unwrap(), Some(1));
        assert_eq!(percent(Some(&policy(2048)), &tag(4096)).unwrap(), Some(100));
        let error = percent(Some(&policy(2049)), &[]).unwrap_err();
        assert_eq!(error.message(), "Packed policy consumes 101% of allotted space, please use smaller policy.");
        let error = percent(None, &tag(4097)).unwrap_err();
        assert_eq!(error.message(), "Packed size of session tags consumes 101% of allotted space.");
        let both = SessionPolicies { managed: vec!["a".repeat(1500)], ..policy(1500) };
        assert!(percent(Some(&both), &[]).unwrap_err().message().starts_with("Packed policy consumes 147% of"));
    }
}
