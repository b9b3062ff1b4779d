//! `AssociateSoftwareToken`: a secret for an authenticator app.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AssociateSoftwareTokenRequest, AssociateSoftwareTokenResponse, ErrorCode, operations,
};
use cognomen_crypto::{random_array, totp};
use cognomen_iam::Permit;
use cognomen_model::credential::Attempts;
use cognomen_model::mfa::{MfaFactor, PendingSoftwareToken};
use cognomen_model::pool::Pool;
use cognomen_store::Condition;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::signin::mfa_setup;
use crate::ops::users::access::signed_in;
use crate::origin::Origin;

/// Seconds in which the first code must come: as long as the longest access token lives.
const PENDING_SECONDS: i64 = 86_400;

/// Makes a secret that waits for its first code (`VerifySoftwareToken`): of the token's user, in place of an earlier one
/// that waits, or inside the session of an `MFA_SETUP` challenge. An app in use stays in use until then.
///
/// # Errors
/// `NotAuthorizedException`, `InvalidParameterException` without or with both of token and session,
/// `SoftwareTokenMFANotFoundException` when the pool does not offer authenticator apps,
/// `ConcurrentModificationException` when the user is deleted meanwhile.
pub async fn associate_software_token(
    permit: Permit<operations::AssociateSoftwareToken>,
    input: AssociateSoftwareTokenRequest,
    ctx: &Context,
) -> Result<AssociateSoftwareTokenResponse, Error> {
    match (&input.access_token, &input.session) {
        (Some(_), None) => for_signed_in(&permit, ctx).await,
        (None, Some(session)) => {
            let (secret, session) = mfa_setup::associate(ctx, Origin::of(permit.request()), session).await?;
            Ok(AssociateSoftwareTokenResponse { secret_code: Some(secret), session: Some(session) })
        }
        _ => Err(one_proof()),
    }
}

/// `InvalidParameterException` of a request that names a session and a token, or neither.
pub(super) fn one_proof() -> Error {
    error::invalid("Either AccessToken or Session is required, and not both.")
}

/// Checks that users of the pool may set up an authenticator app.
///
/// # Errors
/// `SoftwareTokenMFANotFoundException`.
pub(in crate::ops) fn check_offered(pool: &Pool) -> Result<(), Error> {
    if pool.offers_mfa(MfaFactor::SoftwareToken) {
        return Ok(());
    }
    let message = "Software Token MFA has not been enabled by the userPool";
    Err(Error::new(ErrorCode::SoftwareTokenMFANotFoundException, message))
}

async fn for_signed_in(
    permit: &Permit<operations::AssociateSoftwareToken>,
    ctx: &Context,
) -> Result<AssociateSoftwareTokenResponse, Error> {
    let signed_in = signed_in(permit, ctx).await?;
    let pool = signed_in.pool();
    check_offered(&pool.pool)?;
    let secret = random_array::<{ totp::SECRET_BYTES }>(&*ctx.random);
    let pending = PendingSoftwareToken { secret: secret.to_vec(), attempts: Attempts::default() };
    let (id, sub) = (&pool.pool.id, &signed_in.user.sub);
    let mut batch = ctx.store.batch();
    let write = batch.replace(&address::pending_software_token(id, sub), &pending).map_err(error::store)?;
    write.expiring(ctx.clock.now().plus_seconds(PENDING_SECONDS));
    batch.check(&address::profile(id, sub), Condition::Present);
    ctx.store
        .commit(batch)
        .await
        .map_err(|lost| if lost.is_conflict() { error::concurrent_modification() } else { error::store(lost) })?;
    Ok(AssociateSoftwareTokenResponse { secret_code: Some(totp::encode_secret(&secret)), session: None })
}
