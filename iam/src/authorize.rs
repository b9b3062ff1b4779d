//! May the caller do this? The second gate, which alone makes permits.

use cognomen_contract::{CommonCode, Error, Operation, Service};

use crate::authenticate;
use crate::caller::{Caller, RequestInfo};
use crate::context::Iam;
use crate::directory;
use crate::permit::Permit;
use crate::policy::{Decision, evaluate};
use crate::resource::resource;

/// Decides whether the caller may run operation `O` on what its input names. A signed operation needs a statement of the
/// caller's policies that allows it, and none that denies it; others need nothing beyond what was authenticated.
///
/// # Errors
/// `AccessDenied` in AWS's words; `MissingAuthenticationToken` for a signed operation without an IAM identity.
pub async fn authorize<O: Operation>(
    iam: &Iam,
    caller: Caller,
    request: RequestInfo,
    input: &O::Input,
) -> Result<Permit<O>, Error> {
    let meta = O::META;
    if !meta.signed {
        return Ok(Permit::new(caller, request));
    }
    let Caller::Principal(principal) = &caller else { return Err(authenticate::missing(meta.service)) };
    if meta.service == Service::Sts && meta.name == "GetCallerIdentity" {
        // Everyone may ask who they are, whatever their policies say.
        return Ok(Permit::new(caller, request));
    }
    let identity = directory::identity(iam, &principal.access_key_id, iam.clock.now()).await?;
    let identity = identity.filter(|identity| identity.active).ok_or_else(authenticate::unrecognized)?;
    let resource = resource(iam, &meta, input, principal, &request.region).await?;
    let service = meta.service.signing_name();
    let why = match evaluate(&identity.policies, service, meta.name, &resource) {
        Decision::Allowed(_) => return Ok(Permit::new(caller, request)),
        Decision::ExplicitDeny(_) => "with an explicit deny in an identity-based policy".to_owned(),
        Decision::ImplicitDeny => {
            format!("because no identity-based policy allows the {service}:{} action", meta.name)
        }
    };
    let (arn, operation) = (&principal.arn, meta.name);
    Err(Error::new(
        CommonCode::AccessDenied,
        format!("User: {arn} is not authorized to perform: {service}:{operation} on resource: {resource} {why}"),
    ))
}
