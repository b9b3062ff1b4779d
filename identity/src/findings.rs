//! `ListFindings`: what is broader than it should be, in the account and in its identity pools.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::ErrorCode;
use cognomen_contract::cognomen::{
    FindingCodeType as Code, ListFindingsRequest, ListFindingsResponse, SeverityType as Severity, operations,
};
use cognomen_iam::Permit;
use cognomen_iam::findings::{Finding, of_account, page};
use cognomen_model::identity_pool::IdentityPool;

use crate::Context;
use crate::pools::pool_ids;

/// A page of findings, the severest first.
///
/// # Errors
/// As [`find`].
pub async fn list_findings(
    _permit: Permit<operations::ListFindings>,
    input: ListFindingsRequest,
    ctx: &Context,
) -> Result<ListFindingsResponse, Error> {
    find(ctx, &input).await
}

/// Looks at every role, user, group, customer managed policy and identity pool.
///
/// # Errors
/// `InvalidParameterException` for a token that no page gave; when the store fails.
pub async fn find(ctx: &Context, input: &ListFindingsRequest) -> Result<ListFindingsResponse, Error> {
    let mut found = of_account(&ctx.iam).await?;
    for id in pool_ids(&ctx.store).await? {
        match ctx.pool_anywhere(&id).await {
            Ok(pool) => of_pool(&pool.pool, &mut found),
            // It was deleted meanwhile.
            Err(gone) if gone.code() == ErrorCode::ResourceNotFoundException.into() => {}
            Err(error) => return Err(error),
        }
    }
    page(found, input)
}

fn of_pool(pool: &IdentityPool, found: &mut Vec<Finding>) {
    let arn = pool.arn();
    let mut add = |severity: Severity, code: Code, message: String| {
        found.push(Finding { severity, arn: arn.clone(), policy: None, index: None, code, sid: None, message });
    };
    let shared = pool.guest_role.as_ref().filter(|role| pool.allow_guests && has_role(pool, role));
    if let Some(role) = shared {
        let message =
            format!("guests get the role {role}, which those who signed in get, too: give guests a role of their own");
        add(Severity::High, Code::GuestsShareRole, message);
    }
    if pool.allow_guests && pool.allow_classic != Some(false) {
        let message = "guests may use the basic flow, in which they ask for any role that trusts the pool, without the limits of \
                       the enhanced flow: set `AllowClassicFlow` to false";
        add(Severity::Medium, Code::ClassicFlowForGuests, message.to_owned());
    }
    let lax = pool.user_pools.iter().filter(|entry| entry.server_side_token_check != Some(true));
    let lax: Vec<String> = lax.filter_map(|entry| entry.client_id.as_ref()).map(|id| format!("`{id}`")).collect();
    if !lax.is_empty() {
        let message = format!(
            "tokens of users who were disabled or signed out everywhere stay good until they end, for the clients {}: set \
             `ServerSideTokenCheck` to true",
            lax.join(", ")
        );
        add(Severity::Low, Code::UncheckedTokens, message);
    }
}

/// Whether those who signed in may get a role.
fn has_role(pool: &IdentityPool, role: &str) -> bool {
    let rules = pool.role_mappings.values().filter_map(|mapping| mapping.rules_configuration.as_ref());
    let mut ruled = rules.flat_map(|configuration| &configuration.rules);
    pool.authenticated_role.as_deref() == Some(role) || ruled.any(|rule| rule.role_arn == role)
}
