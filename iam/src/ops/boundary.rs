//! Permissions boundaries: the user or role names the policy, and the policy counts what it bounds.

use cognomen_contract::Error;
use cognomen_contract::iam::ErrorCode;
use cognomen_store::Batch;

use super::attachments::check_arn;
use super::entity::{self, TRIES};
use crate::Iam;
use crate::directory::{AttachedPolicy, RoleRecord, committed, contended, find_policy, policy_at, store_error};

/// Counts one more use of the policy that a new user or role is to be bounded by.
///
/// # Errors
/// `InvalidInput` for what is no policy's ARN, `NoSuchEntity` for an unknown one.
pub(super) async fn begin(iam: &Iam, batch: &mut Batch, arn: Option<&str>) -> Result<Option<AttachedPolicy>, Error> {
    let Some(arn) = arn else { return Ok(None) };
    check_arn(arn)?;
    let (mut policy, version) = find_policy(iam, arn).await?.ok_or_else(|| {
        let message = format!("Scope ARN: {arn} does not exist or is not attachable.");
        Error::new(ErrorCode::NoSuchEntityException, message)
    })?;
    let boundary = policy.to_attached();
    if !policy.is_aws() {
        policy.boundary_uses += 1;
        batch.put(&policy_at(iam, &policy.name).await?, version, &policy).map_err(store_error)?;
    }
    Ok(Some(boundary))
}

/// Counts one use less of the policy that a user or role was bounded by.
pub(super) async fn end(iam: &Iam, batch: &mut Batch, boundary: Option<&AttachedPolicy>) -> Result<(), Error> {
    let Some(boundary) = boundary else { return Ok(()) };
    let found = find_policy(iam, &boundary.arn).await?;
    if let Some((mut policy, version)) = found.filter(|(policy, _)| !policy.is_aws() && policy.id == boundary.id) {
        policy.boundary_uses -= 1;
        batch.put(&policy_at(iam, &policy.name).await?, version, &policy).map_err(store_error)?;
    }
    Ok(())
}

/// Sets or removes the boundary of a role; a lost race is tried again.
pub(super) async fn change(iam: &Iam, role_name: &str, arn: Option<&str>) -> Result<(), Error> {
    for _ in 0..TRIES {
        let (at, version, mut role) = entity::find::<RoleRecord>(iam, role_name).await?;
        if role.boundary.as_ref().map(|boundary| boundary.arn.as_str()) == arn {
            return Ok(());
        }
        let mut batch = iam.store.batch();
        let boundary = begin(iam, &mut batch, arn).await?;
        end(iam, &mut batch, role.boundary.as_ref()).await?;
        role.boundary = boundary;
        batch.put(&at, version, &role).map_err(store_error)?;
        if committed(iam, batch).await? {
            iam.caches.forget_grants();
            return Ok(());
        }
    }
    Err(contended())
}
