//! `ListPolicies`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListPoliciesRequest, ListPoliciesResponse, PolicyScopeType, PolicyUsageType, operations};

use crate::directory::{PolicyRecord, customer_policies};
use crate::ops::paging::Paged;
use crate::ops::uses::Uses;
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
        let uses = Uses::count(iam).await?;
        policies.extend(managed::all().into_iter().map(|policy| uses.counted(policy)));
    }
    let attached_only = input.only_attached.unwrap_or_default();
    policies.retain(|policy| {
        let (attached, bounds) = (policy.attachments > 0, policy.boundary_uses > 0);
        let wanted = match input.policy_usage_filter {
            Some(PolicyUsageType::PermissionsPolicy) => attached || (!bounds && !attached_only),
            Some(PolicyUsageType::PermissionsBoundary) => bounds,
            None => attached || !attached_only,
        };
        wanted && policy.path.starts_with(&prefix)
    });
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
