//! Who may assume a role: its trust policy decides, and for callers of the account their own policies too.

use cognomen_contract::Error;

use crate::authorize::{Standing, Verdict, request_keys};
use crate::caller::{Principal, RequestInfo};
use crate::context::Iam;
use crate::policy::{ConditionKeys, Decision, Layer, Policies, Request, Requester, ResourcePolicy, evaluate};
use crate::principals::as_named;
use crate::roles::Role;

/// Somebody wants to assume a role.
#[derive(Debug)]
pub struct Attempt<'a> {
    /// `AssumeRole`, `AssumeRoleWithWebIdentity` or `AssumeRoleWithSAML`.
    pub operation: &'a str,
    /// The role.
    pub role: &'a Role,
    /// Whom the trust policy is to name.
    pub requester: &'a Requester,
    /// Who signed; nobody where a token of a provider stands for the requester.
    pub caller: Option<&'a Principal>,
    /// The request.
    pub request: &'a RequestInfo,
    /// What is known beyond the request: session name, tags, external id, what the provider's token says.
    pub keys: &'a ConditionKeys,
    /// Whether session tags are passed, which asks for `sts:TagSession`.
    pub tags: bool,
    /// Whether a source identity is set, which asks for `sts:SetSourceIdentity`.
    pub source_identity: bool,
}

/// Decides on each action that an attempt needs, in order, up to the first that is refused. The role may be assumed when the last
/// verdict allows.
///
/// # Errors
/// When the store cannot answer, or the caller's user or role is gone.
pub async fn decide(iam: &Iam, attempt: &Attempt<'_>) -> Result<Verdict, Error> {
    let standing = match attempt.caller {
        Some(principal) => Some(Standing::of(iam, principal).await?),
        None => None,
    };
    let mut keys = request_keys(iam, attempt.request);
    if let (Some(standing), Some(principal)) = (&standing, attempt.caller) {
        keys.merge(&standing.keys(principal));
    }
    keys.merge(attempt.keys);
    let requester = as_named(&attempt.role.principals, attempt.requester, attempt.caller);
    let own = standing.as_ref().map(Standing::policies).unwrap_or_default();
    let trust = ResourcePolicy { policy: &attempt.role.trust, must_allow: true, account: &iam.account };
    let policies = Policies { resource: Some(trust), ..own };
    let further = [("TagSession", attempt.tags), ("SetSourceIdentity", attempt.source_identity)];
    let further = further.iter().filter(|(_, needed)| *needed).map(|(operation, _)| *operation);
    let mut verdict = None;
    for operation in std::iter::once(attempt.operation).chain(further) {
        let request =
            Request { service: "sts", operation, resource: &attempt.role.arn, requester: &requester, keys: &keys };
        let decided = Verdict::new("sts", operation, &evaluate(&policies, &request));
        if !decided.allowed {
            return Ok(decided);
        }
        verdict = verdict.or(Some(decided));
    }
    verdict.ok_or_else(|| Error::internal("nothing was asked of the trust policy"))
}

/// Decides as [`decide`] does about a role that is not there: nobody may assume it, and only what the caller's own policies deny is
/// told, as for any role that does not trust the caller.
///
/// # Errors
/// When the store cannot answer, or the caller's user or role is gone.
pub async fn decide_without_role(
    iam: &Iam,
    caller: &Principal,
    request: &RequestInfo,
    role_arn: &str,
    extra: &ConditionKeys,
) -> Result<Verdict, Error> {
    let standing = Standing::of(iam, caller).await?;
    let mut keys = request_keys(iam, request);
    keys.merge(&standing.keys(caller));
    keys.merge(extra);
    let requester = caller.requester();
    let operation = "AssumeRole";
    let asked = Request { service: "sts", operation, resource: role_arn, requester: &requester, keys: &keys };
    let decision = match standing.decide(&asked) {
        Decision::Allowed(_) => Decision::ImplicitDeny(Layer::Resource),
        refused => refused,
    };
    Ok(Verdict::new("sts", operation, &decision))
}
