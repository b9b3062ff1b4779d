//! `WEB_AUTHN`: sign-in by a passkey.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFactorType, ChallengeName, ChallengeNameType, UserStatusType};
use cognomen_crypto::jose::base64url;
use cognomen_crypto::random_array;
use cognomen_model::passkey::{Passkey, Passkeys};
use cognomen_model::user::User;
use cognomen_store::Doc;

use super::account::Account;
use super::attempt::Attempt;
use super::complete::{Answer, Challenge};
use super::flow::Parameters;
use super::proceed::{Proved, proceed};
use super::progress::{First, Progress};
use super::ticket::{self, Awaits, Ticket};
use super::{respond, watch};
use crate::error;
use crate::passkeys::{self, CHALLENGE, RelyingParty, assertion_options, feigned, verify_assertion};

/// Whether a user has a passkey for the pool as it is now. Of nobody (`user` is none) it is said of every other name, as
/// `sub` stands for it: so that neither a passkey nor its absence proves that there is a user.
///
/// # Errors
/// When the store fails.
pub(super) async fn has_any(attempt: &Attempt<'_>, user: Option<&User>, sub: &str) -> Result<bool, Error> {
    let usable = passkeys::has_usable(attempt.ctx, attempt.pool(), sub).await?;
    if user.is_some() || !attempt.masks() {
        return Ok(usable);
    }
    let feigned = attempt.pool().keys.blind("feigned-passkeys", &[sub])[0] & 1 == 1;
    Ok(feigned && RelyingParty::find(attempt.ctx, attempt.pool()).await?.is_some())
}

/// Asks for the assertion of one of the user's passkeys; nobody's account has one that is made up.
///
/// # Errors
/// `NotAuthorizedException` when passkeys were switched off meanwhile; when the store fails.
pub(super) async fn begin(
    attempt: &Attempt<'_>,
    account: &Account,
    login: &str,
    progress: Progress,
) -> Result<Answer, Error> {
    let pool = attempt.pool();
    let party = relying_party(attempt).await?;
    let doc = passkeys::read(attempt.ctx, pool, &account.sub).await?;
    let offered = offered(attempt, &party, account, doc.as_ref());
    let username = account.username(pool, login);
    let challenge = base64url(&random_array::<CHALLENGE>(attempt.random()));
    let options = assertion_options(&party, &offered, &challenge);
    let ticket = Ticket::new(attempt, &account.sub, [login, username.as_ref()], Awaits::Passkey(challenge), progress);
    let session = ticket.seal(pool, attempt.random(), None)?;
    let parameters = BTreeMap::from([("CREDENTIAL_REQUEST_OPTIONS".to_owned(), options)]);
    Ok(Answer::Challenge(Challenge::new(ChallengeNameType::WebAuthn, parameters, session)))
}

/// Takes the assertion. A wrong one leaves the session as it is, and is neither counted nor written down: it is no guess, and
/// anybody can cause it without end; a right one is kept with the signature's count in the
/// commit that uses the session up.
///
/// # Errors
/// `NotAuthorizedException` for a used session and for whatever is wrong with the assertion; the state of an account whose
/// passkey was proved; as [`proceed`].
pub(super) async fn answer(attempt: &Attempt<'_>, session: &str, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let (ticket, _) = respond::open(attempt, ChallengeNameType::WebAuthn, session, parameters)?;
    respond::check_name(attempt, &ticket, parameters, false).await?;
    let credential = parameters.require("CREDENTIAL")?;
    respond::check_unused(attempt, &ticket).await?;
    let Awaits::Passkey(challenge) = &ticket.awaits else { return Err(ticket::invalid()) };
    let pool = attempt.pool();
    let party = relying_party(attempt).await?;
    let account = Account::read(attempt.ctx, pool, ticket.sub.clone()).await?;
    let doc = passkeys::read(attempt.ctx, pool, &ticket.sub).await?;
    let offered = offered(attempt, &party, &account, doc.as_ref());
    let verified = verify_assertion(&party, &offered, (&ticket.sub, challenge), credential, attempt.now);
    // A passkey that is made up proves nothing, whatever was signed.
    let (Some(verified), Some(Doc { mut value, version, .. })) = (verified, doc) else { return Err(wrong()) };
    if value.find(&verified.passkey.id).is_none() {
        return Err(wrong());
    }
    respond::check_standing(&account)?;
    value.replace(&verified.passkey);
    let sub = &ticket.sub;
    let mut progress = ticket.progress.clone().after(First::Passkey { verified: verified.user_verified });
    watch::passed(attempt, &mut progress, ChallengeName::Password);
    let stage = move |batch: &mut cognomen_store::Batch| passkeys::stage(batch, pool, sub, Some(version), &value);
    proceed(attempt, account, Proved { ticket: Some(&ticket), progress, stage: &stage }).await
}

/// The relying party of a pool that lets users sign in by passkey.
async fn relying_party(attempt: &Attempt<'_>) -> Result<RelyingParty, Error> {
    let allowed = attempt.pool().pool.first_factors().contains(&AuthFactorType::WebAuthn);
    let found = if allowed { RelyingParty::find(attempt.ctx, attempt.pool()).await? } else { None };
    found.ok_or_else(ticket::invalid)
}

/// The passkeys that may answer: those of a user who may sign in, or one that is made up.
fn offered(
    attempt: &Attempt<'_>,
    party: &RelyingParty,
    account: &Account,
    registered: Option<&Doc<Passkeys>>,
) -> Vec<Passkey> {
    let may_sign_in = |user: &User| user.enabled && user.status == UserStatusType::Confirmed;
    let user = account.user.as_ref().filter(|doc| may_sign_in(&doc.user) || !attempt.masks());
    match (user, registered) {
        (Some(_), Some(doc)) => doc.value.list.clone(),
        _ => vec![feigned(party, attempt.pool(), &account.sub)],
    }
}

fn wrong() -> Error {
    error::not_authorized("The passkey could not be verified.")
}
