//! `DeleteWebAuthnCredential`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    DeleteWebAuthnCredentialRequest, DeleteWebAuthnCredentialResponse, ErrorCode, operations,
};
use cognomen_iam::Permit;
use cognomen_store::Condition;

use super::account::owner;
use crate::context::Context;
use crate::{error, passkeys};

/// Deletes a passkey of the token's user: from then on nobody signs in by it.
///
/// # Errors
/// `NotAuthorizedException`, `PasswordResetRequiredException`, `ResourceNotFoundException` when the user has no such
/// passkey; when the store fails.
pub async fn delete_web_authn_credential(
    permit: Permit<operations::DeleteWebAuthnCredential>,
    input: DeleteWebAuthnCredentialRequest,
    ctx: &Context,
) -> Result<DeleteWebAuthnCredentialResponse, Error> {
    let signed_in = owner(&permit, ctx).await?;
    let (pool, sub) = (signed_in.pool(), &signed_in.user.sub);
    // Once more when the passkeys were used or changed in between.
    for _ in 0..2 {
        let mut doc = passkeys::read(ctx, pool, sub).await?.ok_or_else(not_found)?;
        let before = doc.value.list.len();
        doc.value.list.retain(|passkey| passkey.id != input.credential_id);
        if doc.value.list.len() == before {
            return Err(not_found());
        }
        let mut batch = ctx.store.batch();
        passkeys::stage(&mut batch, pool, sub, Some(doc.version), &doc.value)?;
        batch.delete(&passkeys::owner_address(&pool.pool.id, &pool.keys, &input.credential_id), Condition::Any);
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(DeleteWebAuthnCredentialResponse {}),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

fn not_found() -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, "The passkey does not exist.")
}
