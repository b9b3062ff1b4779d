//! The start of a sign-in, the same through every door.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFlowType, UserPoolTierType};

use super::account::Account;
use super::attempt::Attempt;
use super::complete::Answer;
use super::flow::{self, Door, Parameters};
use super::progress::Progress;
use super::refresh::{self, Proof};
use super::vet::{By, vet};
use super::{choice, custom, migrate, password, secret_hash};
use crate::error;
use crate::pool_view::PoolView;
use crate::risk;

/// Starts a sign-in by any flow.
///
/// # Errors
/// In Cognito's words, whatever the flow refuses; when the store fails.
pub(super) async fn start(
    attempt: &Attempt<'_>,
    flow: AuthFlowType,
    parameters: Parameters<'_>,
    session: Option<&str>,
) -> Result<Answer, Error> {
    flow::check(&attempt.client.client, flow, attempt.door)?;
    risk::check_address(attempt.ctx, attempt.client, &attempt.origin).await?;
    match flow {
        AuthFlowType::RefreshTokenAuth | AuthFlowType::RefreshToken => {
            let proof = Proof::SecretHash(parameters.get("SECRET_HASH"));
            let token = parameters.require("REFRESH_TOKEN")?;
            let key = parameters.device_key();
            let result = refresh::refresh(attempt, token, proof, key).await?;
            Ok(Answer::SignedIn(Box::new(result)))
        }
        AuthFlowType::UserSrpAuth => {
            let login = username(attempt, &parameters)?;
            let srp_a = parameters.require("SRP_A")?;
            let account = Account::find(attempt.ctx, attempt.pool(), login).await?;
            let account = vet(attempt, account, login, By::Password).await?;
            password::start_srp(attempt, &account, login, srp_a, progress(&parameters)).map(Answer::Challenge)
        }
        AuthFlowType::UserPasswordAuth | AuthFlowType::AdminUserPasswordAuth | AuthFlowType::AdminNoSrpAuth => {
            let login = username(attempt, &parameters)?;
            let secret = parameters.require("PASSWORD")?;
            let account = Account::find(attempt.ctx, attempt.pool(), login).await?;
            let account = migrate::settle(attempt, account, login, secret).await?;
            let account = vet(attempt, account, login, By::Password).await?;
            password::check(attempt, account, secret, None, progress(&parameters)).await
        }
        AuthFlowType::UserAuth => {
            check_tier(attempt.pool())?;
            choice::start(attempt, username(attempt, &parameters)?, &parameters, session).await
        }
        AuthFlowType::CustomAuth => custom::start(attempt, username(attempt, &parameters)?, &parameters).await,
    }
}

/// A client may have kept the flow from before its pool went to the tier without it.
fn check_tier(pool: &PoolView) -> Result<(), Error> {
    if pool.pool.settings.user_pool_tier == Some(UserPoolTierType::Lite) {
        return Err(error::beyond_tier(UserPoolTierType::Lite, &["Choice-Based Sign-In"]));
    }
    Ok(())
}

fn progress(parameters: &Parameters<'_>) -> Progress {
    Progress { device_key: parameters.device_key().map(str::to_owned), ..Progress::default() }
}

/// The user name, once the client has proved its secret for it.
fn username<'a>(attempt: &Attempt<'_>, parameters: &Parameters<'a>) -> Result<&'a str, Error> {
    let username = parameters.require("USERNAME")?;
    if attempt.door != Door::Hosted {
        secret_hash::check(&attempt.client.client, username, parameters.get("SECRET_HASH"))?;
    }
    Ok(username)
}
