//! One `AssumeRoleWithWebIdentity` at another service.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{Credentials, ErrorCode};

use super::answer;
use crate::Context;
use crate::federation::Unreachable;
use crate::pools::PoolView;
use crate::pools::credentials::assume::{SECONDS, SESSION_NAME, Session};
use crate::pools::credentials::guests;
use crate::pools::roles::misconfigured;
use crate::pools::tokens::{NewToken, issue};

/// How long the token counts that is sent along, in seconds: it serves this one request.
const TOKEN_SECONDS: i64 = 300;

/// Begins a session at the service of an address. What it answers as an error is logged and not told.
///
/// # Errors
/// `InvalidIdentityPoolConfigurationException` when the service refuses; `ExternalServiceException` when it does not answer, or
/// nothing that it should; `TooManyRequestsException` when it is asked too often; when the store fails.
pub(in crate::pools::credentials) async fn begin(
    ctx: &Context,
    pool: &PoolView,
    address: &str,
    session: &Session<'_>,
) -> Result<Credentials, Error> {
    let new = NewToken {
        identity_id: session.identity_id,
        amr: session.amr,
        tags: session.tags,
        seconds: TOKEN_SECONDS,
        elsewhere: true,
    };
    let token = issue(ctx, pool, &new).await?;
    let seconds = SECONDS.to_string();
    let mut form = vec![
        ("Action", "AssumeRoleWithWebIdentity"),
        ("Version", "2011-06-15"),
        ("RoleArn", session.role_arn),
        ("RoleSessionName", SESSION_NAME),
        ("DurationSeconds", &seconds),
        ("WebIdentityToken", &token),
    ];
    if session.is_guest() {
        form.push(("Policy", guests::INLINE));
        form.push(("PolicyArns.member.1.arn", guests::MANAGED_ARN));
    }
    let fetched = ctx.upstream.post_form(address, &[("accept", "application/xml")], &form).await;
    let fetched = fetched.map_err(|fault| unreachable(pool, fault))?;
    if fetched.status == 200 {
        let now = ctx.clock.now().seconds();
        return answer::credentials(&fetched.body, now).ok_or_else(|| {
            tracing::warn!(pool_id = pool.pool.id, "the service of credentials answers with something else");
            silent()
        });
    }
    let code = answer::error_code(&fetched.body).unwrap_or_default();
    tracing::warn!(pool_id = pool.pool.id, status = fetched.status, code, "the service of credentials refuses");
    Err(match (fetched.status, code.as_str()) {
        (429, _) | (_, "Throttling" | "ThrottlingException" | "RequestLimitExceeded") => too_often(),
        (500.., _) | (_, "IDPCommunicationError") => silent(),
        _ => misconfigured(),
    })
}

fn unreachable(pool: &PoolView, fault: Unreachable) -> Error {
    tracing::warn!(pool_id = pool.pool.id, %fault, "the service of credentials gives no answer");
    match fault {
        Unreachable::Forbidden => misconfigured().with_cause(fault),
        fault => silent().with_cause(fault),
    }
}

fn too_often() -> Error {
    Error::new(ErrorCode::TooManyRequestsException, "the service that gives credentials is asked too often; try again")
}

fn silent() -> Error {
    Error::new(ErrorCode::ExternalServiceException, "The service that gives credentials could not be reached.")
}
