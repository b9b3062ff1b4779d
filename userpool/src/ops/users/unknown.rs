//! Users who do not exist, or may not be reached, for clients that hide it (`PreventUserExistenceErrors`).
//!
//! Such a name gets a stand-in: a partition of its own under a blind index of the name, in which codes and counts are
//! kept as for any user. Answers, limits and work are therefore those of a user, and no code ever leaves.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{CodeDeliveryDetailsType, ErrorCode};
use cognomen_model::code::CodePurpose;
use cognomen_model::id::uuid_like;
use cognomen_model::user::User;
use cognomen_store::Condition;

use super::change::twice;
use super::names;
use crate::context::Context;
use crate::directory::{self, address, feign};
use crate::events::{self, AuthEvent};
use crate::messages::deliver::{self, Destination, Draft, Occasion};
use crate::pool_view::PoolView;
use crate::triggers::Triggers;
use crate::{codes, error};

/// `UserNotFoundException` of operations that name a client.
pub(super) fn not_found() -> Error {
    Error::new(ErrorCode::UserNotFoundException, "Username/client id combination not found.")
}

/// A request for a code, of a user or of a stand-in.
pub(super) enum CodeRequest {
    /// Of a user; the code leaves.
    User { user: Box<User>, to: Destination },
    /// Of a name without a user.
    StandIn { sub: String, to: Destination },
}

/// The request of a name that nobody answers to.
///
/// # Errors
/// When the store fails.
pub(super) async fn simulated(
    ctx: &Context,
    pool: &PoolView,
    name: &str,
    usual: &'static str,
) -> Result<CodeRequest, Error> {
    let sub = stand_in(pool, name);
    read_like_a_user(ctx, pool, &sub).await?;
    Ok(CodeRequest::StandIn { to: pretended(pool, name, usual), sub })
}

impl CodeRequest {
    fn parts(&self) -> (&str, &Destination) {
        match self {
            Self::User { user, to } => (&user.sub, to),
            Self::StandIn { sub, to } => (sub, to),
        }
    }

    /// Counts the request, keeps a new code and sends it, if there is somebody to send it to. When `masked`, the answer
    /// looks the same and takes as long whether or not a message leaves. The event of a user is kept with the code.
    ///
    /// # Errors
    /// `LimitExceededException`; those of the message's triggers and `CodeDeliveryFailureException` unless `masked`.
    pub(super) async fn send(
        &self,
        ctx: &Context,
        triggers: &Triggers,
        (purpose, occasion): (&CodePurpose, Occasion),
        masked: bool,
        event: Option<&AuthEvent<'_>>,
    ) -> Result<CodeDeliveryDetailsType, Error> {
        let pool = triggers.pool();
        let code = codes::new_code(&*ctx.random);
        let keep = || twice(|| Box::pin(self.keep(ctx, pool, purpose, &code, event)));
        match self {
            Self::User { user, to } if !masked => {
                let message = deliver::compose(triggers, occasion, to, user, &code).await?;
                keep().await?;
                deliver::send(ctx, message).await?;
            }
            Self::User { user, to } => {
                keep().await?;
                let (triggers, to, user) = (triggers.clone(), to.clone(), (**user).clone());
                deliver::send_unseen(ctx, Some(Draft { triggers, occasion, to, user, code })).await;
            }
            Self::StandIn { .. } => {
                keep().await?;
                deliver::send_unseen(ctx, None).await;
            }
        }
        Ok(self.parts().1.details())
    }

    async fn keep(
        &self,
        ctx: &Context,
        pool: &PoolView,
        purpose: &CodePurpose,
        code: &str,
        event: Option<&AuthEvent<'_>>,
    ) -> Result<Option<()>, Error> {
        let (sub, to) = self.parts();
        let mut batch = ctx.store.batch();
        codes::count_request(ctx, pool, sub, purpose, &mut batch).await?;
        codes::stage(&mut batch, pool, sub, purpose, (to.attribute, &to.value), code, ctx.clock.now())?;
        match (self, event) {
            (Self::User { .. }, Some(event)) => events::stage(&mut batch, pool, sub, event)?,
            (Self::StandIn { .. }, Some(event)) => events::feign(&mut batch, pool, sub, event)?,
            (_, None) => {}
        }
        // A user deleted meanwhile leaves no code behind; a stand-in has no profile either way.
        let there = match self {
            Self::User { .. } => Condition::Present,
            Self::StandIn { .. } => Condition::Absent,
        };
        batch.check(&address::profile(&pool.pool.id, sub), there);
        match ctx.store.commit(batch).await {
            Ok(()) => Ok(Some(())),
            Err(lost) if lost.is_conflict() => Ok(None),
            Err(other) => Err(error::store(other)),
        }
    }
}

/// The stand-in's `sub`: the same for the same name, unguessable from it.
fn stand_in(pool: &PoolView, name: &str) -> String {
    uuid_like(pool.keys.blind("stand-in", &[&pool.pool.normalise(name)]))
}

/// The work that finding a user takes beyond looking the name up.
///
/// # Errors
/// When the store fails.
async fn read_like_a_user(ctx: &Context, pool: &PoolView, sub: &str) -> Result<(), Error> {
    feign::claim();
    feign::profile();
    directory::by_sub(ctx, pool, sub).await.map(|_| ())
}

/// Where a code would go: told from the name's form, else by the first of the pool's attributes for the purpose.
fn pretended(pool: &PoolView, name: &str, usual: &'static str) -> Destination {
    let told = [("email", names::is_email(name)), ("phone_number", names::is_phone_number(name))];
    let attribute = told.into_iter().find_map(|(attribute, is)| is.then_some(attribute)).unwrap_or(usual);
    pretended_at(pool, name, attribute)
}

/// Where a code to `attribute` would go: the name itself where it has the form, else always the same.
pub(in crate::ops) fn pretended_at(pool: &PoolView, name: &str, usual: &'static str) -> Destination {
    if usual == "email" && names::is_email(name) || usual == "phone_number" && names::is_phone_number(name) {
        return Destination { attribute: usual, value: name.to_owned() };
    }
    let draw = pool.keys.blind("stand-in destination", &[&pool.pool.normalise(name)]);
    let value = if usual == "email" {
        let letter = |byte: u8| char::from(b'a' + byte % 26);
        format!("{}@{}", letter(draw[0]), letter(draw[1]))
    } else {
        let number = u32::from_be_bytes([0, draw[0], draw[1], draw[2]]) % 10_000;
        format!("+1555555{number:04}")
    };
    Destination { attribute: usual, value }
}

/// The answer to any code given for a stand-in: expired or wrong, within the same limits as a user's.
pub(super) async fn refuse_code(
    ctx: &Context,
    pool: &PoolView,
    name: &str,
    purpose: &CodePurpose,
    code: &str,
    event: &AuthEvent<'_>,
) -> Error {
    let sub = stand_in(pool, name);
    if let Err(failure) = read_like_a_user(ctx, pool, &sub).await {
        return failure;
    }
    let mut unused = ctx.store.batch();
    // A guess that happens to hit the code nobody received is as wrong as any other.
    let refused =
        codes::redeem(ctx, pool, &sub, purpose, code, &mut unused).await.err().unwrap_or_else(codes::mismatch);
    events::record_failure(ctx, pool, &sub, event, &refused).await.err().unwrap_or(refused)
}
