//! `SOFTWARE_TOKEN_MFA`: a code of the user's authenticator app.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ChallengeName, ChallengeNameType};
use cognomen_model::mfa::SoftwareToken;
use cognomen_store::Batch;

use super::account::Account;
use super::attempt::Attempt;
use super::complete::Answer;
use super::flow::Parameters;
use super::proceed::{self, Proved, proceed};
use super::ticket::Awaits;
use super::{respond, ticket, watch};
use crate::directory::address;
use crate::{error, factors};

/// Asks for a code.
///
/// # Errors
/// As [`proceed::ask`].
pub(super) async fn ask(attempt: &Attempt<'_>, account: Account, proved: Proved<'_>) -> Result<Answer, Error> {
    let at = address::software_token(&attempt.pool().pool.id, &account.sub);
    let token = attempt.ctx.store.get::<SoftwareToken>(&at).await.map_err(error::store)?;
    let name = token.and_then(|doc| doc.value.friendly_name);
    let parameters = name.map(|name| ("FRIENDLY_DEVICE_NAME".to_owned(), name)).into_iter().collect();
    proceed::ask(attempt, account, proved, Awaits::SoftwareToken, parameters).await
}

/// Takes a code. A wrong one leaves the session as it is.
///
/// # Errors
/// `CodeMismatchException`, `ExpiredCodeException` of a code used before, `SoftwareTokenMFANotFoundException`;
/// `NotAuthorizedException` for a used session or after too many wrong codes; as [`proceed`].
pub(super) async fn answer(attempt: &Attempt<'_>, session: &str, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let (ticket, _) = respond::open(attempt, ChallengeNameType::SoftwareTokenMfa, session, parameters)?;
    respond::check_name(attempt, &ticket, parameters, true).await?;
    let code = parameters.require("SOFTWARE_TOKEN_MFA_CODE")?;
    respond::check_unused(attempt, &ticket).await?;
    let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    respond::check_standing(&account)?;
    let user = &account.user.as_ref().ok_or_else(ticket::invalid)?.user;
    let checked = factors::check_software_token(attempt.ctx, attempt.pool(), user, code, attempt.now).await;
    let (token, version) = match checked {
        Ok(checked) => checked,
        Err(refused) => {
            return Err(watch::failed(attempt, &ticket.sub, &ticket.progress, ChallengeName::Mfa, refused).await);
        }
    };
    let at = address::software_token(&attempt.pool().pool.id, &ticket.sub);
    let stage = |batch: &mut Batch| batch.put(&at, version, &token).map(|_| ()).map_err(error::store);
    let mut progress = ticket.progress.clone();
    progress.second = true;
    watch::passed(attempt, &mut progress, ChallengeName::Mfa);
    proceed(attempt, account, Proved { ticket: Some(&ticket), progress, stage: &stage }).await
}
