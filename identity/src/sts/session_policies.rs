//! Policies that are passed along with a request for a session.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::sts::{ErrorCode, PolicyDescriptorType};
use cognomen_iam::policy::{Kind, Policy};
use cognomen_iam::session::{SessionPolicies, is_managed_policy};

use super::error::invalid;
use crate::Context;

/// The most managed policies of one session.
const MOST_MANAGED: usize = 10;

/// Reads the policies of a session; none when none are passed.
///
/// # Errors
/// `MalformedPolicyDocument` for a document that is no session policy; `ValidationError` for too many managed policies, or ones
/// that do not exist.
pub(super) async fn read(
    ctx: &Context,
    document: Option<String>,
    arns: Option<Vec<PolicyDescriptorType>>,
) -> Result<Option<SessionPolicies>, Error> {
    if let Some(document) = &document {
        check(document)?;
    }
    let arns: BTreeSet<String> = arns.into_iter().flatten().filter_map(|descriptor| descriptor.arn).collect();
    if arns.len() > MOST_MANAGED {
        return Err(invalid(format!("At most {MOST_MANAGED} managed policies can be passed for a session")));
    }
    for arn in &arns {
        if !is_managed_policy(&ctx.iam, arn).await? {
            return Err(invalid(format!("{arn} is invalid")));
        }
    }
    let policies = SessionPolicies { inline: document.into_iter().collect(), managed: arns.into_iter().collect() };
    Ok((policies != SessionPolicies::default()).then_some(policies))
}

fn check(document: &str) -> Result<(), Error> {
    let malformed = |text: String| Error::new(ErrorCode::MalformedPolicyDocumentException, text);
    if serde_json::from_str::<serde::de::IgnoredAny>(document).is_err() {
        return Err(malformed("The policy is not in the valid JSON format.".to_owned()));
    }
    Policy::parse(Kind::Session, document).map(drop).map_err(|fault| malformed(fault.to_string()))
}
