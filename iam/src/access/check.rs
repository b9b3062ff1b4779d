//! `CheckAccess`.

use cognomen_contract::cognomen::{CheckAccessRequest, CheckAccessResponse, operations};
use cognomen_contract::{CommonCode, Error, Operation};

use super::{action, check_resource, context};
use crate::authenticate::missing;
use crate::authorize::{Action, Standing, permitted};
use crate::{Iam, Permit};

/// Whether the caller may do something, decided with just what the caller's credentials stand for. A server that guards resources
/// of its own asks with the credentials of whom it serves.
///
/// # Errors
/// `AccessDenied` in AWS's words when not; `InvalidParameterException` for a resource that is none and for context keys of
/// anything but the action's service.
pub async fn check_access(
    permit: Permit<operations::CheckAccess>,
    input: CheckAccessRequest,
    iam: &Iam,
) -> Result<CheckAccessResponse, Error> {
    let principal = permit.principal().ok_or_else(|| missing(operations::CheckAccess::META.service))?;
    let (service, operation) = action(&input.action)?;
    check_resource(&input.resource)?;
    let standing = Standing::of(iam, principal).await?;
    let own = standing.keys(principal);
    let keys = context::of_service(&service, input.context_entries.unwrap_or_default(), &own)?;
    if !standing.reaches(&service, operation) {
        return Err(Error::new(CommonCode::AccessDenied, format!("Cannot call {operation} with session credentials")));
    }
    let action = Action { service: &service, operation, resource: &input.resource };
    permitted(iam, &permit, &action, &keys).await?;
    Ok(CheckAccessResponse { principal_arn: principal.arn.clone() })
}
