//! The form of a role's ARN.

use cognomen_contract::Error;

use super::error::invalid;

/// Refuses what is no ARN of a role, before anybody asks for such a role.
///
/// # Errors
/// `ValidationError` in AWS's words: one for what is no ARN, another for an ARN of something else.
pub(super) fn check(arn: &str) -> Result<(), Error> {
    let mut parts = arn.splitn(6, ':');
    let parts: [Option<&str>; 6] = std::array::from_fn(|_| parts.next());
    let [Some("arn"), Some(partition), Some(service), Some(region), Some(account), Some(resource)] = parts else {
        return Err(invalid(format!("{arn} is invalid")));
    };
    let name = resource.strip_prefix("role/").and_then(|path| path.rsplit('/').next()).unwrap_or_default();
    let in_account = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
    let named = name.len() <= 64 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+=,.@-".contains(&byte));
    if !partition.is_empty() && service == "iam" && region.is_empty() && in_account && named && !name.is_empty() {
        return Ok(());
    }
    Err(invalid("Request ARN is invalid"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_roles_are_named() {
        for good in ["arn:aws:iam::123456789012:role/a", "arn:aws:iam::123456789012:role/path/to/Reader.1"] {
            assert!(check(good).is_ok(), "{good}");
        }
        let text = |arn: &str| check(arn).unwrap_err().message().to_owned();
        for arn in ["xxxxxxxxxxxxxxxxxxxx", "arn:aws:iam::123456789012", "urn:aws:iam::123456789012:role/a"] {
            assert_eq!(text(arn), format!("{arn} is invalid"));
        }
        for arn in [
            "arn:aws:iam::123456789012:user/a",
            "arn:aws:iam::123456789012:role/",
            "arn:aws:iam::123456789012:role/a b",
            "arn:aws:iam::12345678901:role/a",
            "arn:aws:iam:us-east-1:123456789012:role/a",
            "arn:aws:sts::123456789012:role/a",
            "arn::iam::123456789012:role/a",
        ] {
            assert_eq!(text(arn), "Request ARN is invalid", "{arn}");
        }
    }
}
