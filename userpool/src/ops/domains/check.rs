//! What a domain may be called, and which settings it may have.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    CustomDomainConfigType, ErrorCode, RoutingType, SecurityPolicyType, UserPoolTierType,
};
use cognomen_model::pool::Pool;

use crate::error;

/// Words that a prefix may not contain.
const RESERVED: [&str; 3] = ["aws", "amazon", "cognito"];
/// The longest name, in characters.
const LONGEST: usize = 63;
/// The branding of the classic hosted UI, and of managed login.
pub(super) const CLASSIC: i32 = 1;
pub(super) const MANAGED_LOGIN: i32 = 2;

/// Whether text could be a domain's name at all.
pub(super) fn is_name(name: &str) -> bool {
    name.len() <= LONGEST && name.split('.').all(is_label)
}

/// A label as RFC 1035 section 2.3.1 has it, with digits in front allowed (RFC 1123 section 2.1).
fn is_label(label: &str) -> bool {
    let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    !label.is_empty() && label.bytes().all(inner) && !label.starts_with('-') && !label.ends_with('-')
}

/// # Errors
/// `InvalidParameterException`, in Cognito's words.
pub(super) fn prefix(name: &str) -> Result<(), Error> {
    if name.len() > LONGEST || !is_label(name) {
        return Err(error::invalid(
            "The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, \
             and hyphens. Please enter a different name that follows this format: \
             ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$",
        ));
    }
    match RESERVED.iter().find(|word| name.contains(**word)) {
        Some(word) => Err(error::invalid(format!("Domain cannot contain reserved word: {word}"))),
        None => Ok(()),
    }
}

/// A domain below another one but that of prefixes (`base`), with a certificate of ACM and a floor of TLS that the listener keeps.
///
/// # Errors
/// `InvalidParameterException`; `NotImplementedException` for a policy that rules TLS 1.2 out, which the listener offers.
pub(super) fn custom(name: &str, config: &CustomDomainConfigType, base: &str) -> Result<(), Error> {
    // What lies below the domain of all prefixes is, or may become, the domain of another pool's prefix.
    let of_prefixes = name.strip_suffix(base).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    if !is_name(name) || name.split('.').count() < 2 || of_prefixes {
        return Err(error::invalid(format!("Custom domain is not a valid subdomain: {name}")));
    }
    config_of(config)
}

/// As [`custom`], the settings alone.
///
/// # Errors
/// Those of [`custom`].
pub(super) fn config_of(config: &CustomDomainConfigType) -> Result<(), Error> {
    let mut parts = config.certificate_arn.splitn(6, ':');
    let is_acm = parts.nth(2) == Some("acm") && parts.nth(2).is_some_and(|what| what.starts_with("certificate/"));
    if !is_acm {
        return Err(error::invalid("CertificateArn must be the ARN of a certificate of ACM"));
    }
    if config.security_policy == Some(SecurityPolicyType::TlsV132025) {
        return Err(error::not_implemented("SecurityPolicy TLS_V1_3_2025"));
    }
    Ok(())
}

/// The branding version of a domain of `pool`.
///
/// # Errors
/// `InvalidParameterException` for a version there is not; `FeatureUnavailableInTierException` for managed login where
/// the pool asked for the tier without it.
pub(super) fn version(pool: &Pool, asked: i32) -> Result<i32, Error> {
    if !(CLASSIC..=MANAGED_LOGIN).contains(&asked) {
        return Err(error::invalid("ManagedLoginVersion must be 1 or 2"));
    }
    if asked == MANAGED_LOGIN && pool.settings.user_pool_tier == Some(UserPoolTierType::Lite) {
        let message = "Managed login is not available in the LITE tier of the user pool.";
        return Err(Error::new(ErrorCode::FeatureUnavailableInTierException, message));
    }
    Ok(asked)
}

/// # Errors
/// `OperationNotEnabledException` when requests were to fail over to another region: there are no replicas.
pub(super) fn routing(routing: Option<&RoutingType>) -> Result<(), Error> {
    if routing.is_some_and(|routing| routing.failover.is_some()) {
        let message = "Failover needs a replica of the user pool, and there is none.";
        return Err(Error::new(ErrorCode::OperationNotEnabledException, message));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_lower_case_labels() {
        for good in ["a", "a-b", "1a", "auth.example.com", &"x".repeat(63)] {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", ".", "a.", ".a", "-a", "a-", "A", "a_b", "a b", "ä", "a/b", &"x".repeat(64)] {
            assert!(!is_name(bad), "{bad}");
        }
    }
}
