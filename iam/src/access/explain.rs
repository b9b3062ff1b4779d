//! `ExplainAccess`.

use cognomen_contract::Error;
use cognomen_contract::cognomen::{DecisionType, ExplainAccessRequest, ExplainAccessResponse, operations};

use super::subject::{self, Supposed};
use super::words::{self, Case, layer, statement};
use super::{action, check_resource, context, invalid};
use crate::authorize::{Standing, request_keys};
use crate::caller::RequestInfo;
use crate::policy::{Decision, Request, matching, missing_keys};
use crate::{Iam, Permit};

/// Whether a user or role may do something, and why.
///
/// # Errors
/// As [`explain`].
pub async fn explain_access(
    permit: Permit<operations::ExplainAccess>,
    input: ExplainAccessRequest,
    iam: &Iam,
) -> Result<ExplainAccessResponse, Error> {
    explain(iam, permit.region(), input).await
}

/// Decides for a user or role as if it asked now, over TLS, in a region. Nothing else is known of the request but what the entries
/// say, which stand in place of what is known.
///
/// # Errors
/// `ResourceNotFoundException` for a principal that is not there; `InvalidParameterException` for a resource, a session policy or
/// entries that cannot be.
pub async fn explain(iam: &Iam, region: &str, input: ExplainAccessRequest) -> Result<ExplainAccessResponse, Error> {
    let (service, operation) = action(&input.action)?;
    let resource = input.resource.as_deref().unwrap_or("*");
    check_resource(resource)?;
    let supposed = Supposed { tags: input.session_tags.unwrap_or_default(), policy: input.session_policy };
    let principal = subject::of_arn(iam, &input.principal_arn, supposed).await?;
    let standing = Standing::of(iam, &principal).await?;
    if !standing.reaches(&service, operation) {
        return Err(invalid(format!("{operation} cannot be called with the session of a user")));
    }
    let request = RequestInfo { region: region.to_owned(), secure: true, ..RequestInfo::default() };
    let mut keys = request_keys(iam, &request);
    keys.merge(&standing.keys(&principal));
    keys.merge(&context::supposed(input.context_entries.unwrap_or_default())?);
    let requester = principal.requester();
    let asked = Request { service: &service, operation, resource, requester: &requester, keys: &keys };
    let policies = standing.policies();
    let (decision, matched) = (standing.decide(&asked), matching(&policies, &asked));
    let missing = missing_keys(&policies, &asked);
    let explanation = words::explanation(&Case {
        arn: &principal.arn,
        action: &input.action,
        resource,
        policies: &policies,
        decision: &decision,
        matched: &matched,
        missing: &missing,
    });
    let (decided, deciding, at) = match &decision {
        Decision::Allowed(deciding) => (DecisionType::Allowed, Some(statement(deciding)), deciding.layer),
        Decision::ExplicitDeny(deciding) => (DecisionType::ExplicitDeny, Some(statement(deciding)), deciding.layer),
        Decision::ImplicitDeny(layer) => (DecisionType::ImplicitDeny, None, *layer),
    };
    Ok(ExplainAccessResponse {
        deciding_statement: deciding,
        decision: decided,
        explanation,
        layer: layer(at),
        matched_statements: matched.iter().map(statement).collect(),
        missing_context_keys: missing,
    })
}
