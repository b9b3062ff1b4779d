//! Introspection (RFC 7662): a resource server asks what a token is worth at this moment.

use cognomen_userpool::introspection::{self, Active};
use cognomen_userpool::ops::client_oauth;
use cognomen_userpool::{Context, error};

use crate::client_auth::Authenticated;
use crate::failure::Failure;
use crate::params::Params;

/// The answer about anything but a good token of the pool: nothing is told of it (RFC 7662 section 2.2).
const INACTIVE: &str = r#"{"active":false}"#;

/// Tells a client that has proved itself of an access token of its pool, or of a refresh token of its own, as JSON.
///
/// # Errors
/// `invalid_client` for a client that proved nothing; `unauthorized_client` for one that may not ask; `invalid_request` without a
/// token; when the store fails.
pub async fn answer(ctx: &Context, asking: &Authenticated, params: &Params) -> Result<String, Failure> {
    let client = &asking.client;
    if !asking.proved {
        return Err(Failure::invalid_client());
    }
    let settings = client_oauth::of(ctx, client).await.map_err(Failure::internal)?;
    if !settings.introspection {
        return Err(Failure::new("unauthorized_client"));
    }
    let token = params.get("token").ok_or_else(|| Failure::invalid_request("token is missing"))?;
    // `token_type_hint` only says where to look first; the two kinds cannot be taken for each other.
    let found = match introspection::access_token(ctx, &client.pool, token).await.map_err(Failure::internal)? {
        Some(active) => Some(active),
        None => introspection::refresh_token(ctx, client, token).await.map_err(Failure::internal)?,
    };
    let Some(active) = found else { return Ok(INACTIVE.to_owned()) };
    serde_json::to_string::<Active>(&active).map_err(|failed| Failure::internal(error::store(failed)))
}
