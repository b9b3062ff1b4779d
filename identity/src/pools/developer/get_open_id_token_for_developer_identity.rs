//! `GetOpenIdTokenForDeveloperIdentity`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    GetOpenIdTokenForDeveloperIdentityInput, GetOpenIdTokenForDeveloperIdentityResponse, operations,
};
use cognomen_iam::Permit;

use super::users;
use crate::Context;
use crate::pools::error;
use crate::pools::identities::Login;
use crate::pools::tokens::answer_developer;

/// Seconds that a token counts unless asked otherwise.
const USUAL_SECONDS: i64 = 900;
/// The longest name of a user, in characters (`DeveloperUserIdentifier`).
const LONGEST_USER_ID: usize = 1024;

/// Vouches for a user: finds or makes the identity, links what other logins prove, and issues a token for it. The basic flow need
/// not be open.
///
/// # Errors
/// `ResourceNotFoundException` for an unknown pool or identity; `InvalidParameterException` when no login is the developer's or
/// one is no provider's; `NotAuthorizedException` for logins that do not hold, or an identity that is another's;
/// `DeveloperUserAlreadyRegisteredException` when the user has another identity; `ResourceConflictException` for logins that
/// cannot be of one identity; when the store fails.
pub async fn get_open_id_token_for_developer_identity(
    permit: Permit<operations::GetOpenIdTokenForDeveloperIdentity>,
    input: GetOpenIdTokenForDeveloperIdentityInput,
    ctx: &Context,
) -> Result<GetOpenIdTokenForDeveloperIdentityResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    let provider = pool.pool.developer_provider.as_deref().ok_or_else(users::unsupported)?;
    let mut logins = input.logins;
    let user_id = logins.remove(provider).ok_or_else(users::unsupported)?;
    if user_id.chars().count() > LONGEST_USER_ID {
        let text = format!("The developer user identifier is longer than {LONGEST_USER_ID} characters.");
        return Err(error::invalid(text));
    }
    let tags = input.principal_tags.unwrap_or_default();
    if tags.keys().any(|key| key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))) {
        return Err(error::invalid("Tag keys must not begin with aws:."));
    }
    let login = Login::developer(provider, user_id);
    let seconds = input.token_duration.unwrap_or(USUAL_SECONDS);
    let identity_id = input.identity_id.as_deref();
    let (identity, token) = answer_developer(ctx, &pool, identity_id, login, &logins, &tags, seconds).await?;
    Ok(GetOpenIdTokenForDeveloperIdentityResponse { identity_id: Some(identity.id), token: Some(token) })
}
