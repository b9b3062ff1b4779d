//! The words of a refusal (IAM User Guide, "Troubleshoot access denied error messages").

use cognomen_contract::{CommonCode, Error};

use super::Action;
use crate::policy::{Decision, Layer};

/// `AccessDenied`: who may not do what, and which kind of policy is the reason.
pub(super) fn denied(arn: &str, action: &Action<'_>, decision: &Decision<'_>) -> Error {
    let Action { service, operation, resource } = action;
    let why = match decision {
        Decision::ExplicitDeny(deciding) => format!(" with an explicit deny in {}", article(deciding.layer)),
        Decision::ImplicitDeny(layer) => {
            format!(" because no {} allows the {service}:{operation} action", name(*layer))
        }
        Decision::Allowed(_) => String::new(),
    };
    // STS does not name a resource where there is none in particular.
    let on = if *service == "sts" && *resource == "*" { String::new() } else { format!(" on resource: {resource}") };
    let text = format!("User: {arn} is not authorized to perform: {service}:{operation}{on}{why}");
    Error::new(CommonCode::AccessDenied, text)
}

fn name(layer: Layer) -> &'static str {
    match layer {
        Layer::Identity => "identity-based policy",
        Layer::Boundary => "permissions boundary",
        Layer::Session => "session policy",
        Layer::Resource => "resource-based policy",
    }
}

fn article(layer: Layer) -> &'static str {
    match layer {
        Layer::Identity => "an identity-based policy",
        Layer::Boundary => "a permissions boundary",
        Layer::Session => "a session policy",
        Layer::Resource => "a resource-based policy",
    }
}
