//! `PolicyExclusionList`: policies of a principal that a simulation leaves out.

use cognomen_contract::Error;
use cognomen_contract::iam::{AttachmentType, PolicyIdentifier, PolicyIdentifierPolicyType as Type};

use super::invalid;
use super::sources::Origin;
use crate::policy::managed;

/// Which policies are left out.
pub(super) enum Exclusion {
    Kind(Type),
    /// Pattern over ARNs of managed policies.
    Arn(String),
    /// An inline policy, and a pattern over the names of those who have it.
    Inline {
        policy: String,
        kind: AttachmentType,
        holder: String,
    },
}

/// Reads the list.
///
/// # Errors
/// `InvalidInput` for an entry that names nothing or several things, and for a pattern with more than one `*` or with wildcards
/// before the name.
pub(super) fn read(list: Vec<PolicyIdentifier>) -> Result<Vec<Exclusion>, Error> {
    list.into_iter().map(one).collect()
}

fn one(identifier: PolicyIdentifier) -> Result<Exclusion, Error> {
    let PolicyIdentifier { inline_policy_identifier, policy_arn, policy_type } = identifier;
    match (policy_type, policy_arn, inline_policy_identifier) {
        (Some(kind), None, None) => Ok(Exclusion::Kind(kind)),
        (None, Some(arn), None) => {
            let (owner, name) = arn.split_once(":policy/").unwrap_or_default();
            let account = owner.strip_prefix("arn:aws:iam::").unwrap_or_default();
            let known = account == "aws" || account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
            if !known || name.is_empty() || name.contains(':') {
                return Err(invalid(format!("`{arn}` is not the ARN of a managed policy")));
            }
            pattern(name)?;
            Ok(Exclusion::Arn(arn))
        }
        (None, None, Some(inline)) => {
            pattern(&inline.attachment_name)?;
            let (policy, kind, holder) = (inline.policy_name, inline.attachment_type, inline.attachment_name);
            Ok(Exclusion::Inline { policy, kind, holder })
        }
        _ => Err(invalid(
            "an entry of `PolicyExclusionList` must have exactly one of `PolicyType`, `PolicyArn` and `InlinePolicyIdentifier`",
        )),
    }
}

fn pattern(text: &str) -> Result<(), Error> {
    match text.matches('*').count() {
        0 | 1 => Ok(()),
        _ => Err(invalid(format!("`{text}` has more than one `*`"))),
    }
}

impl Exclusion {
    /// Whether it leaves out a policy. The ARN of a managed policy is compared without its path.
    pub(super) fn covers(&self, origin: &Origin) -> bool {
        match (self, origin) {
            (Self::Kind(Type::Inline), Origin::Inline { .. }) => true,
            (Self::Kind(Type::AwsManaged), Origin::Managed { arn, .. }) => arn.starts_with(managed::ARN_PREFIX),
            (Self::Kind(Type::UserManaged), Origin::Managed { arn, .. }) => !arn.starts_with(managed::ARN_PREFIX),
            (Self::Kind(Type::PermissionBoundary), Origin::Boundary { .. }) => true,
            (Self::Arn(wanted), Origin::Managed { arn, name }) => {
                let owner = arn.split_once(":policy/").map_or("", |(owner, _)| owner);
                fits(wanted, &format!("{owner}:policy/{name}")) || fits(wanted, arn)
            }
            (Self::Inline { policy, kind, holder }, Origin::Inline { kind: own, holder: name, policy: called }) => {
                policy == called && kind == own && fits(holder, name)
            }
            _ => false,
        }
    }
}

/// Whether a text fits a pattern with at most one `*` and any number of `?`.
fn fits(pattern: &str, text: &str) -> bool {
    let same = |pattern: &str, text: &str| {
        let (mut wanted, mut given) = (pattern.chars(), text.chars());
        loop {
            match (wanted.next(), given.next()) {
                (None, None) => return true,
                (Some(one), Some(other)) if one == '?' || one == other => {}
                _ => return false,
            }
        }
    };
    let Some((before, after)) = pattern.split_once('*') else { return same(pattern, text) };
    let letters: Vec<char> = text.chars().collect();
    let (head, tail) = (before.chars().count(), after.chars().count());
    if letters.len() < head + tail {
        return false;
    }
    let part = |letters: &[char]| letters.iter().collect::<String>();
    same(before, &part(&letters[..head])) && same(after, &part(&letters[letters.len() - tail..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_have_one_star() {
        for (pattern, text, expected) in [
            ("ann", "ann", true),
            ("ann", "anna", false),
            ("a*", "a", true),
            ("a*n", "an", true),
            ("a*n", "a", false),
            ("?nn*", "ann", true),
            ("*", "", true),
            ("ab*ba", "aba", false),
            ("ü*", "üa", true),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }
}
