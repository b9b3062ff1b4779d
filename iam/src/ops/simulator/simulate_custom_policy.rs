//! `SimulateCustomPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{SimulateCustomPolicyRequest, SimulatePolicyResponse, operations};

use super::question::{Question, given_policies};
use super::result::answer;
use crate::{Iam, Permit};

/// What the policies of the request would decide.
///
/// # Errors
/// `InvalidInput` for policies, resources, condition keys, a caller or an owner that cannot be; `NotImplementedException` for
/// `ResourceHandlingOption`; when the store fails.
pub async fn simulate_custom_policy(
    permit: Permit<operations::SimulateCustomPolicy>,
    input: SimulateCustomPolicyRequest,
    iam: &Iam,
) -> Result<SimulatePolicyResponse, Error> {
    let identity = given_policies(iam, &input.policy_input_list)?;
    answer(&Question::read(iam, &permit, None, input, identity, None).await?)
}
