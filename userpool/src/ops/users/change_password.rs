//! `ChangePassword`: the signed-in user sets a new password against the old one.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ChallengeName, ChallengeResponse, ChangePasswordRequest, ChangePasswordResponse, EventFilterType, EventType,
    operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;
use cognomen_model::credential::Attempts;
use cognomen_model::user::User;
use cognomen_store::{CommitError, Condition};

use super::access::{check_settled, signed_in};
use super::change::{save, twice};
use super::new_password;
use crate::context::Context;
use crate::directory::address;
use crate::events::AuthEvent;
use crate::origin::Origin;
use crate::pool_view::PoolView;
use crate::{codes, error, events, password_hashes, passwords, risk};

/// Rounds in which failures that meet at one moment are counted one after another.
const COUNTING_ROUNDS: u32 = 10;

/// Sets a new password. Wrong old ones are counted with failed sign-ins and lock the account out as those do.
///
/// # Errors
/// `NotAuthorizedException` of a wrong password, `LimitExceededException` after too many, `InvalidPasswordException`,
/// `PasswordHistoryPolicyViolationException`, `PasswordResetRequiredException`, `UserNotConfirmedException`.
pub async fn change_password(
    permit: Permit<operations::ChangePassword>,
    input: ChangePasswordRequest,
    ctx: &Context,
) -> Result<ChangePasswordResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let pool = signed_in.pool();
    let client = &signed_in.client.client;
    passwords::check_policy(&pool.pool, &input.proposed_password, passwords::PasswordFor::Change)?;
    let at = EventFilterType::PasswordChange;
    let known = risk::check_new_password(ctx, pool, Some(&client.id), at, &input.proposed_password).await?;
    let origin = Origin::of(permit.request());
    let event = AuthEvent::new(ctx, EventType::PasswordChange, &origin).client(client).risk(known.risk());
    twice(|| {
        Box::pin(async {
            let doc = signed_in.read(ctx).await?;
            check_settled(&doc.user)?;
            let found = new_password::read(ctx, pool, &doc.user.sub).await?;
            let before = found.as_ref().map(|doc| &doc.value);
            if let Some(credential) = before.filter(|credential| credential.has_password()) {
                let previous = input.previous_password.as_deref();
                let previous = previous.ok_or_else(|| error::invalid("PreviousPassword is required."))?;
                // Counted before it is compared, so that guesses at one moment cannot outrun the lock.
                count_failure(ctx, pool, &doc.user).await?;
                if !password_hashes::is_in_force(&pool.pool, &doc.user.username, credential, previous).await? {
                    let failed = event.clone().challenge(ChallengeName::Password, ChallengeResponse::Failure);
                    let refused = error::wrong_credentials();
                    events::record_failure(ctx, pool, &doc.user.sub, &failed, &refused).await?;
                    return Err(refused);
                }
                forget_failures(ctx, pool, &doc.user).await?;
            }
            if let Err(refused) = known.check() {
                events::record_failure(ctx, pool, &doc.user.sub, &event, &refused).await?;
                return Err(refused);
            }
            if let Some(credential) = before {
                password_hashes::check_history(&pool.pool, credential, &input.proposed_password).await?;
            }
            let mut batch = ctx.store.batch();
            let passed = event.clone().challenge(ChallengeName::Password, ChallengeResponse::Success);
            events::stage(&mut batch, pool, &doc.user.sub, &passed)?;
            new_password::stage(ctx, pool, &doc.user, found, &input.proposed_password, None, &mut batch)?;
            codes::withdraw(&mut batch, pool, &doc.user.sub, &CodePurpose::PasswordReset);
            save(ctx, pool, &doc, doc.user.clone(), batch).await
        })
    })
    .await?;
    Ok(ChangePasswordResponse {})
}

/// Who gave the right password has failed at nothing, whatever becomes of the new one.
async fn forget_failures(ctx: &Context, pool: &PoolView, user: &User) -> Result<(), Error> {
    let mut batch = ctx.store.batch();
    batch.delete(&address::attempts(&pool.pool.id, &user.sub), Condition::Any);
    ctx.store.commit(batch).await.map_err(error::store)
}

async fn count_failure(ctx: &Context, pool: &PoolView, user: &User) -> Result<(), Error> {
    let at = address::attempts(&pool.pool.id, &user.sub);
    for _ in 0..COUNTING_ROUNDS {
        let now = ctx.clock.now();
        let found = ctx.store.get::<Attempts>(&at).await.map_err(error::store)?;
        let condition = found.as_ref().map_or(Condition::Absent, |doc| Condition::Version(doc.version));
        let before = found.map(|doc| doc.value).unwrap_or_default();
        if before.locked(now) {
            return Err(codes::limit_exceeded());
        }
        let after = before.failed(now);
        let mut batch = ctx.store.batch();
        batch.write(&at, condition, &after).map_err(error::store)?.expiring(after.forgotten_at());
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(CommitError::Conflict { .. }) => {}
            Err(other) => return Err(error::store(other)),
        }
    }
    Err(codes::limit_exceeded())
}
