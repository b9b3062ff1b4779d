//! `VerifySoftwareToken`: the first code of an authenticator app.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ErrorCode, VerifySoftwareTokenRequest, VerifySoftwareTokenResponse, VerifySoftwareTokenResponseType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::credential::Attempts;
use cognomen_model::mfa::{PendingSoftwareToken, SoftwareToken};
use cognomen_store::Condition;

use super::associate_software_token::{check_offered, one_proof};
use crate::context::Context;
use crate::directory::address;
use crate::factors;
use crate::ops::signin::mfa_setup;
use crate::ops::users::access::{check_settled, signed_in};
use crate::ops::users::change::{save, twice};
use crate::origin::Origin;
use crate::{error, factors::matching_step};

/// Puts the secret that waits into force when the code is its own; an earlier app is forgotten. The code is used up by it.
/// By access token, whether the app is asked for at sign-in is another matter (`SetUserMFAPreference`); by session of an
/// `MFA_SETUP` challenge it is, and the answer's session is what the challenge is answered with.
///
/// # Errors
/// `EnableSoftwareTokenMFAException` of a wrong code, `SoftwareTokenMFANotFoundException` when no secret waits or the
/// pool does not offer authenticator apps, `NotAuthorizedException` also after too many wrong codes,
/// `InvalidParameterException`, `PasswordResetRequiredException`, `UserNotConfirmedException`.
pub async fn verify_software_token(
    permit: Permit<operations::VerifySoftwareToken>,
    input: VerifySoftwareTokenRequest,
    ctx: &Context,
) -> Result<VerifySoftwareTokenResponse, Error> {
    match (&input.access_token, &input.session) {
        (Some(_), None) => for_signed_in(&permit, &input, ctx).await,
        (None, Some(session)) => {
            let origin = Origin::of(permit.request());
            let next = mfa_setup::verify(ctx, origin, session, &input.user_code, friendly_name(&input)).await?;
            Ok(success(Some(next)))
        }
        _ => Err(one_proof()),
    }
}

/// `EnableSoftwareTokenMFAException` of a wrong code.
pub(in crate::ops) fn mismatch() -> Error {
    let message = "Code mismatch and fail enable Software Token MFA";
    Error::new(ErrorCode::EnableSoftwareTokenMFAException, message)
}

fn friendly_name(input: &VerifySoftwareTokenRequest) -> Option<String> {
    input.friendly_device_name.clone().filter(|name| !name.is_empty())
}

fn success(session: Option<String>) -> VerifySoftwareTokenResponse {
    VerifySoftwareTokenResponse { session, status: Some(VerifySoftwareTokenResponseType::Success) }
}

async fn for_signed_in(
    permit: &Permit<operations::VerifySoftwareToken>,
    input: &VerifySoftwareTokenRequest,
    ctx: &Context,
) -> Result<VerifySoftwareTokenResponse, Error> {
    let signed_in = signed_in(permit, ctx).await?;
    let pool = signed_in.pool();
    check_offered(&pool.pool)?;
    let (id, sub) = (&pool.pool.id, &signed_in.user.sub);
    let waiting = address::pending_software_token(id, sub);
    let now = ctx.clock.now();
    twice(|| {
        Box::pin(async {
            let doc = signed_in.read(ctx).await?;
            check_settled(&doc.user)?;
            let pending = factors::count_answer::<PendingSoftwareToken>(ctx, &waiting, now).await?;
            let pending = pending.ok_or_else(factors::not_found)?;
            let step = matching_step(&pending.value.secret, &input.user_code, now).ok_or_else(mismatch)?;
            let token = SoftwareToken {
                secret: pending.value.secret,
                friendly_name: friendly_name(input),
                verified_at: now,
                last_step: step,
                attempts: Attempts::default(),
            };
            let mut user = doc.user.clone();
            user.mfa.has_software_token = true;
            let mut batch = ctx.store.batch();
            batch.replace(&address::software_token(id, sub), &token).map_err(error::store)?;
            batch.delete(&waiting, Condition::Version(pending.version));
            save(ctx, pool, &doc, user, batch).await
        })
    })
    .await?;
    Ok(success(None))
}
