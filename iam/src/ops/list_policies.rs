//! `ListPolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListPoliciesRequest, ListPoliciesResponse, PolicyScopeType, PolicyUsageType, operations};

use super::attachments::Attachments;
use super::paging::Paged;
use crate::directory::{PolicyRecord, customer_policies};
use crate::policy::managed;
use crate::{Iam, Permit};

/// Managed policies of the account, of AWS, or both, ordered by name.
///
/// # Errors
/// `ValidationError` for a marker that no listing gave.
pub async fn list_policies(
    _permit: Permit<operations::ListPolicies>,
    input: ListPoliciesRequest,
    iam: &Iam,
) -> Result<ListPoliciesResponse, Error> {
    let scope = input.scope.unwrap_or(PolicyScopeType::All);
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let mut policies: Vec<PolicyRecord> = Vec::new();
    if scope != PolicyScopeType::Aws {
        policies.extend(customer_policies(iam).await?);
    }
    if scope != PolicyScopeType::Local {
        let attachments = Attachments::count(iam).await?;
        policies.extend(
            managed::all().into_iter().map(|policy| PolicyRecord { attachments: attachments.of(&policy), ..policy }),
        );
    }
    let attached_only = input.only_attached.unwrap_or_default();
    // Nothing is a permissions boundary here.
    let none = input.policy_usage_filter == Some(PolicyUsageType::PermissionsBoundary);
    policies.retain(|p| !none && p.path.starts_with(&prefix) && (!attached_only || p.attachments > 0));
    policies.sort_by_cached_key(order);
    let page = Paged::cut(policies, order, input.marker, input.max_items)?;
    Ok(ListPoliciesResponse {
        is_truncated: Some(page.marker.is_some()),
        marker: page.marker,
        policies: Some(page.items.iter().map(|policy| policy.to_api(false)).collect()),
    })
}

/// By name; an account may have a policy of the same name as AWS.
fn order(policy: &PolicyRecord) -> String {
    format!("{}/{}", policy.name.to_ascii_lowercase(), if policy.is_aws() { "aws" } else { "local" })
}
