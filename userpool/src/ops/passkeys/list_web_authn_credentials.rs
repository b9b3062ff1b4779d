//! `ListWebAuthnCredentials`.

use cognomen_contract::cognito_idp::{
    ListWebAuthnCredentialsRequest, ListWebAuthnCredentialsResponse, WebAuthnCredentialDescription, operations,
};
use cognomen_contract::{Error, Timestamp};
use cognomen_iam::Permit;
use cognomen_model::passkey::{MAX_PASSKEYS, Passkey};

use super::account::owner;
use crate::context::Context;
use crate::{paging, passkeys};

/// Lists the passkeys of the token's user, the oldest first; at most twenty to a page.
///
/// # Errors
/// `NotAuthorizedException`, `PasswordResetRequiredException`, `InvalidParameterException` for a token that is not ours;
/// when the store fails.
pub async fn list_web_authn_credentials(
    permit: Permit<operations::ListWebAuthnCredentials>,
    input: ListWebAuthnCredentialsRequest,
    ctx: &Context,
) -> Result<ListWebAuthnCredentialsResponse, Error> {
    let signed_in = owner(&permit, ctx).await?;
    let (pool, sub) = (signed_in.pool(), &signed_in.user.sub);
    let kind = format!("ListWebAuthnCredentials {sub}");
    let after = input.next_token.as_deref().map(|token| paging::decode(&pool.keys, &kind, token)).transpose()?;
    let mut all = passkeys::of_user(ctx, pool, sub).await?;
    all.sort_by_cached_key(cursor);
    let left = all.iter().filter(|passkey| after.as_ref().is_none_or(|after| cursor(passkey) > *after));
    let asked = input.max_results.and_then(|most| usize::try_from(most).ok()).filter(|most| *most > 0);
    let limit = asked.unwrap_or(MAX_PASSKEYS).min(MAX_PASSKEYS);
    let page: Vec<_> = left.clone().take(limit).collect();
    let more = left.count() > page.len();
    let last = page.last().filter(|_| more);
    let next_token = last.map(|last| paging::encode(&pool.keys, &kind, &cursor(last)));
    let credentials = page.into_iter().map(describe).collect();
    Ok(ListWebAuthnCredentialsResponse { credentials, next_token })
}

/// Where a passkey stands in the list: by age, then by id.
fn cursor(passkey: &Passkey) -> String {
    format!("{:016x} {}", passkey.created_at.0, passkey.id)
}

fn describe(passkey: &Passkey) -> WebAuthnCredentialDescription {
    WebAuthnCredentialDescription {
        credential_id: passkey.id.clone(),
        friendly_credential_name: passkey.friendly_name.clone(),
        relying_party_id: passkey.relying_party_id.clone(),
        authenticator_attachment: passkey.attachment.clone(),
        authenticator_transports: passkey.transports.clone(),
        created_at: Timestamp::from_millis(passkey.created_at.0),
    }
}
