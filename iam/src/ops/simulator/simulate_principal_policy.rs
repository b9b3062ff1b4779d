//! `SimulatePrincipalPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{
    SimulateCustomPolicyRequest, SimulatePolicyResponse, SimulatePrincipalPolicyRequest, operations,
};

use super::exclusions;
use super::invalid;
use super::question::{EntityArn, Question, given_policies};
use super::result::answer;
use super::sources::of_entity;
use crate::{Iam, Permit};

/// What the policies of a user, group or role would decide, with those of the request beside them. The entity is found by the
/// name in its ARN, whatever the path.
///
/// # Errors
/// `NoSuchEntity`; `InvalidInput` for an ARN of anything else, for exclusions that name nothing, and as
/// [`simulate_custom_policy`](super::simulate_custom_policy); `PolicyEvaluation` for a stored policy that cannot be read.
pub async fn simulate_principal_policy(
    permit: Permit<operations::SimulatePrincipalPolicy>,
    input: SimulatePrincipalPolicyRequest,
    iam: &Iam,
) -> Result<SimulatePolicyResponse, Error> {
    let source = input.policy_source_arn;
    let entity = EntityArn::parse(&source).filter(|entity| entity.account == iam.account);
    let entity = entity.ok_or_else(|| {
        invalid(format!("Invalid Entity Arn: {source} does not clearly define entity type and name."))
    })?;
    let exclusions = exclusions::read(input.policy_exclusion_list.unwrap_or_default())?;
    let given = input.policy_input_list.unwrap_or_default();
    let found = of_entity(iam, entity.kind, &entity.name, &exclusions, given_policies(iam, &given)?).await?;
    let custom = SimulateCustomPolicyRequest {
        action_names: input.action_names,
        caller_arn: input.caller_arn.or(Some(source)),
        context_entries: input.context_entries,
        marker: input.marker,
        max_items: input.max_items,
        ordered_organization_policy_input_list: None,
        permissions_boundary_policy_input_list: input.permissions_boundary_policy_input_list,
        policy_input_list: Vec::new(),
        resource_arns: input.resource_arns,
        resource_handling_option: input.resource_handling_option,
        resource_owner: input.resource_owner,
        resource_policy: input.resource_policy,
    };
    answer(&Question::read(iam, &permit, Some(&entity), custom, found.policies, found.boundary).await?)
}
