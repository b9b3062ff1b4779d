//! `StartWebAuthnRegistration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{StartWebAuthnRegistrationRequest, StartWebAuthnRegistrationResponse, operations};
use cognomen_crypto::jose::base64url;
use cognomen_crypto::random_array;
use cognomen_iam::Permit;
use cognomen_model::passkey::{PendingRegistration, REGISTRATION_SECONDS};
use cognomen_store::Condition;

use super::account::{check_quota, owner, read};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::passkeys::{CHALLENGE, RelyingParty, creation_options};

/// Asks the user's authenticator for a new passkey: answers what the browser is to be told, and remembers the challenge
/// for five minutes.
///
/// # Errors
/// `NotAuthorizedException`, `PasswordResetRequiredException`, `WebAuthnNotEnabledException`,
/// `WebAuthnConfigurationMissingException`, `LimitExceededException` of a user with twenty passkeys; when the store fails.
pub async fn start_web_authn_registration(
    permit: Permit<operations::StartWebAuthnRegistration>,
    _input: StartWebAuthnRegistrationRequest,
    ctx: &Context,
) -> Result<StartWebAuthnRegistrationResponse, Error> {
    let signed_in = owner(&permit, ctx).await?;
    let (pool, user) = (signed_in.pool(), signed_in.user);
    let party = RelyingParty::of(ctx, pool).await?;
    let challenge = base64url(&random_array::<CHALLENGE>(&*ctx.random));
    // Once more when another registration began in between.
    for _ in 0..2 {
        let (passkeys, mut waiting) = read(ctx, &signed_in).await?;
        check_quota(&passkeys.value)?;
        let now = ctx.clock.now();
        let expires_at = now.plus_seconds(REGISTRATION_SECONDS);
        let registration = PendingRegistration {
            challenge: challenge.clone(),
            client_id: signed_in.client.client.id.clone(),
            relying_party_id: party.id.clone(),
            expires_at,
        };
        waiting.value.add(registration, now);
        let mut batch = ctx.store.batch();
        batch.check(&address::profile(&pool.pool.id, &user.sub), Condition::Present);
        let at = address::passkey_registrations(&pool.pool.id, &user.sub);
        batch.write(&at, waiting.condition(), &waiting.value).map_err(error::store)?.expiring(expires_at);
        match ctx.store.commit(batch).await {
            Ok(()) => {
                let registered = &passkeys.value.list;
                let options = creation_options(&party, &pool.pool, user, registered, &challenge);
                return Ok(StartWebAuthnRegistrationResponse { credential_creation_options: options });
            }
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}
