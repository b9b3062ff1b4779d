//! The factors by which a user can sign in.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::AuthFactorType;
use cognomen_model::credential::Credential;
use cognomen_model::user::User;

use crate::context::Context;
use crate::directory::address;
use crate::pool_view::PoolView;
use crate::{error, passkeys};

/// `ConfiguredUserAuthFactors`: those of the pool's first factors that the user is set up for, and the authenticator app,
/// which is a second factor only.
///
/// # Errors
/// When the store fails.
pub(super) async fn of_user(ctx: &Context, pool: &PoolView, user: &User) -> Result<Vec<AuthFactorType>, Error> {
    let mut factors = Vec::new();
    for factor in pool.pool.first_factors() {
        let configured = match factor {
            AuthFactorType::Password => has_password(ctx, pool, user).await?,
            AuthFactorType::EmailOtp => user.is_verified("email"),
            AuthFactorType::SmsOtp => user.is_verified("phone_number"),
            AuthFactorType::WebAuthn => passkeys::has_usable(ctx, pool, &user.sub).await?,
            AuthFactorType::SoftwareToken => false,
        };
        if configured {
            factors.push(*factor);
        }
    }
    if user.mfa.has_software_token {
        factors.push(AuthFactorType::SoftwareToken);
    }
    Ok(factors)
}

async fn has_password(ctx: &Context, pool: &PoolView, user: &User) -> Result<bool, Error> {
    let at = address::credential(&pool.pool.id, &user.sub);
    let found = ctx.store.get::<Credential>(&at).await.map_err(error::store)?;
    Ok(found.is_some_and(|doc| doc.value.has_password()))
}
