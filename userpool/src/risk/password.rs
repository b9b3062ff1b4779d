//! New passwords that are known from breaches.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, EventFilterType, RiskDecisionType};
use cognomen_model::event::EventRisk;

use super::configuration::{effective, enforces};
use crate::context::Context;
use crate::events;
use crate::pool_view::PoolView;

/// What is known of a new password.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NewPassword {
    /// Whether it is known from a breach; none when it was not looked up.
    pub compromised: Option<bool>,
    /// Whether the pool refuses it.
    pub refused: bool,
}

impl NewPassword {
    /// What the event remembers of it.
    #[must_use]
    pub fn risk(self) -> EventRisk {
        let decision = self.refused.then_some(RiskDecisionType::Block);
        EventRisk { compromised: self.compromised, decision, ..EventRisk::default() }
    }

    /// Refuses a password that the pool refuses.
    ///
    /// # Errors
    /// `InvalidPasswordException`.
    pub fn check(self) -> Result<(), Error> {
        if self.refused { Err(refused_password()) } else { Ok(()) }
    }
}

/// `InvalidPasswordException` of a password that is known from a breach.
#[must_use]
pub fn refused_password() -> Error {
    Error::new(ErrorCode::InvalidPasswordException, "Provided password cannot be used for security reasons.")
}

/// Looks a new password up, given at a sign-up or a change of password, where the pool wants that: the settings of the
/// client it came through count, or the pool's for an administrator. Costs nothing when the pool's mode is off.
///
/// # Errors
/// When the store fails.
pub async fn check_new_password(
    ctx: &Context,
    pool: &PoolView,
    client_id: Option<&str>,
    at: EventFilterType,
    password: &str,
) -> Result<NewPassword, Error> {
    if !events::records(pool) {
        return Ok(NewPassword::default());
    }
    let settings = effective(ctx, pool, client_id).await?;
    if !settings.watches_compromised(at) {
        return Ok(NewPassword::default());
    }
    let compromised = is_known(ctx, password).await;
    let refused = compromised == Some(true) && enforces(pool) && settings.refuses_compromised(at);
    Ok(NewPassword { compromised, refused })
}

/// Whether a password is known from a breach. None when the file of hashes cannot be read: nobody is kept out by that,
/// and the log says so.
pub(super) async fn is_known(ctx: &Context, password: &str) -> Option<bool> {
    match ctx.breached.contains(password).await {
        Ok(known) => Some(known),
        Err(failure) => {
            tracing::error!(%failure, "a password could not be looked up in the file of breached ones");
            None
        }
    }
}
