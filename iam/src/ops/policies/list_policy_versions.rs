//! `ListPolicyVersions`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListPolicyVersionsRequest, ListPolicyVersionsResponse, operations};

use super::found;
use crate::ops::paging::Paged;
use crate::{Iam, Permit};

/// The versions of a managed policy, the newest first, without their documents.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN.
pub async fn list_policy_versions(
    _permit: Permit<operations::ListPolicyVersions>,
    input: ListPolicyVersionsRequest,
    iam: &Iam,
) -> Result<ListPolicyVersionsResponse, Error> {
    let policy = found(iam, &input.policy_arn).await?;
    let newest_first = |number: u32| format!("{:010}", u32::MAX - number);
    let page = Paged::cut(policy.versions(), |version| newest_first(version.number), input.marker, input.max_items)?;
    let versions = page.items.iter().map(|version| version.to_api(version.number == policy.default_version));
    Ok(ListPolicyVersionsResponse {
        is_truncated: Some(page.marker.is_some()),
        versions: Some(versions.collect()),
        marker: page.marker,
    })
}
