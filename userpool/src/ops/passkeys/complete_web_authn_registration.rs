//! `CompleteWebAuthnRegistration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    CompleteWebAuthnRegistrationRequest, CompleteWebAuthnRegistrationResponse, ErrorCode, operations,
};
use cognomen_iam::Permit;
use cognomen_model::passkey::Passkey;
use cognomen_store::{CommitError, Condition};

use super::account::{Kept, check_quota, owner, read};
use crate::context::Context;
use crate::directory::{Claim, address};
use crate::error;
use crate::ops::users::access::SignedIn;
use crate::passkeys::{self, RelyingParty, registered, verify_registration};

/// Checks what the user's authenticator answered, and keeps the new passkey. The challenge is used up by it.
///
/// # Errors
/// `NotAuthorizedException`, `PasswordResetRequiredException`, `WebAuthnNotEnabledException`,
/// `WebAuthnChallengeNotFoundException`, `WebAuthnClientMismatchException`, `WebAuthnOriginNotAllowedException`,
/// `WebAuthnRelyingPartyMismatchException`, `WebAuthnCredentialNotSupportedException`, `InvalidParameterException` for
/// what is no new passkey, `LimitExceededException` of a user with twenty; when the store fails.
pub async fn complete_web_authn_registration(
    permit: Permit<operations::CompleteWebAuthnRegistration>,
    input: CompleteWebAuthnRegistrationRequest,
    ctx: &Context,
) -> Result<CompleteWebAuthnRegistrationResponse, Error> {
    let signed_in = owner(&permit, ctx).await?;
    let party = RelyingParty::of(ctx, signed_in.pool()).await?;
    let answer = registered(&input.credential)?;
    // Once more when another passkey or registration came in between.
    for _ in 0..2 {
        let (mut passkeys, mut waiting) = read(ctx, &signed_in).await?;
        let now = ctx.clock.now();
        let registration = waiting.value.take(answer.challenge(), now).ok_or_else(no_challenge)?;
        if registration.client_id != signed_in.client.client.id {
            return Err(other_client());
        }
        let passkey = verify_registration(&party, &registration, &answer, now)?;
        check_quota(&passkeys.value)?;
        if passkeys.value.find(&passkey.id).is_some() {
            return Err(taken());
        }
        passkeys.value.list.push(passkey.clone());
        match commit(ctx, &signed_in, &passkey, (passkeys, waiting)).await? {
            Commit::Done => return Ok(CompleteWebAuthnRegistrationResponse {}),
            Commit::Taken => return Err(taken()),
            Commit::Late => {}
        }
    }
    Err(error::contended())
}

/// What became of a commit.
enum Commit {
    Done,
    /// Another user of the pool has the passkey.
    Taken,
    /// Something else changed meanwhile.
    Late,
}

async fn commit(
    ctx: &Context,
    signed_in: &SignedIn<'_>,
    passkey: &Passkey,
    (passkeys, waiting): (Kept<cognomen_model::passkey::Passkeys>, Kept<cognomen_model::passkey::PendingRegistrations>),
) -> Result<Commit, Error> {
    let (pool, sub) = (signed_in.pool(), &signed_in.user.sub);
    let mut batch = ctx.store.batch();
    batch.check(&address::profile(&pool.pool.id, sub), Condition::Present);
    passkeys::stage(&mut batch, pool, sub, passkeys.version, &passkeys.value)?;
    let owner = passkeys::owner_address(&pool.pool.id, &pool.keys, &passkey.id);
    batch.create(&owner, &Claim { sub: sub.clone() }).map_err(error::store)?;
    let at = address::passkey_registrations(&pool.pool.id, sub);
    match waiting.value.list.last() {
        None => batch.delete(&at, waiting.condition()),
        Some(newest) => {
            let staged = batch.write(&at, waiting.condition(), &waiting.value).map_err(error::store)?;
            staged.expiring(newest.expires_at);
        }
    }
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(Commit::Done),
        Err(CommitError::Conflict { at, .. }) if at == owner => Ok(Commit::Taken),
        Err(lost) if lost.is_conflict() => Ok(Commit::Late),
        Err(failed) => Err(error::store(failed)),
    }
}

fn no_challenge() -> Error {
    let message = "No registration waits for this challenge, or it has expired.";
    Error::new(ErrorCode::WebAuthnChallengeNotFoundException, message)
}

fn other_client() -> Error {
    let message = "The registration was started by another client.";
    Error::new(ErrorCode::WebAuthnClientMismatchException, message)
}

fn taken() -> Error {
    error::invalid("The credential is already registered.")
}
