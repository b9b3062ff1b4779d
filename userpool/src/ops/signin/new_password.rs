//! `NEW_PASSWORD_REQUIRED`: a temporary password becomes one of the user's own, and required attributes are filled in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AttributeType, ChallengeNameType, EventFilterType, SchemaAttributeType, UserStatusType,
};
use cognomen_model::UnixMillis;
use cognomen_model::code::CodePurpose;
use cognomen_model::credential::Credential;
use cognomen_model::pool::Pool;
use cognomen_model::schema;
use cognomen_model::user::User;
use cognomen_store::Batch;

use super::account::Account;
use super::attempt::Attempt;
use super::code::CodeKind;
use super::complete::Answer;
use super::flow::Parameters;
use super::proceed::{self, Proved, nothing, proceed};
use super::progress::{self, Progress};
use super::respond;
use super::ticket::{self, Awaits, Ticket};
use crate::context::Context;
use crate::directory::{self, UserDoc, address};
use crate::ops::users::attributes::{self, CONTACTS, Writer};
use crate::pool_view::ClientView;
use crate::{codes, error, password_hashes, passwords, risk};

/// Before the names of attributes, in the challenge and in its answer.
const PREFIX: &str = "userAttributes.";

/// Asks for a new password. The ticket that led here is used up.
///
/// # Errors
/// When the ticket was used before; when the store fails.
pub(super) async fn ask(
    attempt: &Attempt<'_>,
    mut account: Account,
    ticket: Option<&Ticket>,
    progress: Progress,
) -> Result<Answer, Error> {
    let proved = Proved { ticket, progress, stage: &nothing };
    proceed::commit(attempt, &mut account, &proved).await?;
    let (Some(UserDoc { user, .. }), Some((_, version))) = (&account.user, &account.credential) else {
        return Err(ticket::invalid());
    };
    let client = attempt.client;
    let missing: Vec<_> = missing(&client.pool.pool, user).map(|name| format!("{PREFIX}{name}")).collect();
    let readable = user.attributes.iter().filter(|(name, _)| client.client.may_read(name));
    let attributes: BTreeMap<_, _> = readable.collect();
    let parameters = BTreeMap::from([
        ("requiredAttributes".to_owned(), serde_json::to_string(&missing).map_err(error::store)?),
        ("userAttributes".to_owned(), serde_json::to_string(&attributes).map_err(error::store)?),
    ]);
    proceed::challenge(attempt, user, Awaits::NewPassword(*version), proved.progress, parameters)
}

/// Takes the new password, and goes on with the sign-in. Until it succeeds, the session may be answered again.
///
/// # Errors
/// In Cognito's words, what is wrong with the password or an attribute; when the session was used before; when the
/// store fails.
pub(super) async fn answer(attempt: &Attempt<'_>, session: &str, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let (ticket, _) = respond::open(attempt, ChallengeNameType::NewPasswordRequired, session, parameters)?;
    respond::check_name(attempt, &ticket, parameters, true).await?;
    // Once more when the user was changed by others in between.
    for _ in 0..2 {
        respond::check_unused(attempt, &ticket).await?;
        let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
        if let Some(answer) = choose(attempt, &ticket, parameters, account).await? {
            return Ok(answer);
        }
    }
    Err(error::contended())
}

async fn choose(
    attempt: &Attempt<'_>,
    ticket: &Ticket,
    parameters: &Parameters<'_>,
    mut account: Account,
) -> Result<Option<Answer>, Error> {
    let (ctx, pool, now) = (attempt.ctx, attempt.pool(), attempt.now);
    let waiting = |doc: &UserDoc| doc.user.enabled && doc.user.status == UserStatusType::ForceChangePassword;
    let old = account.user.clone().filter(waiting).ok_or_else(ticket::invalid)?;
    let (credential, version) = account.credential.take().ok_or_else(ticket::invalid)?;
    if ticket.awaits != Awaits::NewPassword(version) {
        return Err(ticket::invalid());
    }
    let mut progress = ticket.progress.clone();
    let user = changed(attempt.client, &old.user, parameters, &mut progress, now)?;
    let password = parameters.require("NEW_PASSWORD")?;
    let (client_id, at) = (Some(attempt.client.client.id.as_str()), EventFilterType::PasswordChange);
    risk::check_new_password(ctx, pool, client_id, at, password).await?.check()?;
    password_hashes::check_history(&pool.pool, &credential, password).await?;
    let credential = replaced(ctx, &pool.pool, &user, &credential, password, now)?;
    let stage = |batch: &mut Batch| {
        directory::stage_update(batch, pool, &old, &user)?;
        batch.put(&address::credential(&pool.pool.id, &user.sub), version, &credential).map_err(error::store)?;
        codes::withdraw(batch, pool, &user.sub, &CodePurpose::PasswordReset);
        Ok(())
    };
    let done = account.succeed(ctx, pool, Some(ticket), now, stage).await?;
    match done {
        Some(at) => directory::claim_taken(pool, &user, &at).map_or(Ok(None), Err),
        None => {
            let account = Account::read(ctx, pool, ticket.sub.clone()).await?;
            progress.chosen = true;
            proceed(attempt, account, Proved { ticket: None, progress, stage: &nothing }).await.map(Some)
        }
    }
}

fn replaced(
    ctx: &Context,
    pool: &Pool,
    user: &User,
    old: &Credential,
    password: &str,
    now: UnixMillis,
) -> Result<Credential, Error> {
    passwords::check_policy(pool, password, passwords::PasswordFor::Change)?;
    passwords::check_history(pool, &user.username, old, password)?;
    let verifier = passwords::verifier(&*ctx.random, pool, &user.username, password);
    Ok(old.replaced(verifier, None, passwords::history_size(pool), now))
}

/// Required attributes that a user lacks.
fn missing<'a>(pool: &'a Pool, user: &'a User) -> impl Iterator<Item = &'a str> {
    pool.schema.required().filter(|name| user.attribute(name).is_none_or(str::is_empty))
}

/// The user with the attributes of the answer, confirmed. A password alone must not say where the code of the second factor
/// goes: an address or number that would receive it stays, and none that is new becomes another choice (`progress`).
fn changed(
    client: &ClientView,
    old: &User,
    parameters: &Parameters<'_>,
    progress: &mut Progress,
    now: UnixMillis,
) -> Result<User, Error> {
    let pool = &client.pool.pool;
    let asked = progress::asked(pool, old, progress);
    let mut given = Vec::new();
    for (name, value) in parameters.with_prefix(PREFIX).filter(|(name, value)| old.attribute(name) != Some(value)) {
        check_open(pool, old, name)?;
        if asked.iter().filter_map(|factor| CodeKind::of(*factor)).any(|kind| kind.attribute() == name) {
            return Err(already_provided(name));
        }
        given.push(AttributeType { name: name.to_owned(), value: Some(value.to_owned()) });
    }
    let mut user = old.clone();
    for (name, value) in attributes::for_new(pool, Writer::Client(&client.client), &given)? {
        if CONTACTS.contains(&name.as_str()) {
            user.set_verified(&name, false);
        }
        user.attributes.insert(name, value);
    }
    if let Some(name) = missing(pool, &user).next() {
        return Err(error::invalid(format!("Invalid attributes given, {name} is missing")));
    }
    if !asked.is_empty() {
        let new = progress::asked(pool, &user, progress).into_iter().filter(|factor| !asked.contains(factor));
        progress.excluded.extend(new);
    }
    user.status = UserStatusType::Confirmed;
    user.modified_at = now;
    Ok(user)
}

/// Checks that an attribute may still be given: a required or immutable one only once.
fn check_open(pool: &Pool, user: &User, name: &str) -> Result<(), Error> {
    let fixed = |attribute: &SchemaAttributeType| !schema::is_mutable(attribute) || attribute.required == Some(true);
    let given = user.attribute(name).is_some_and(|value| !value.is_empty());
    if given && pool.schema.find(name).is_some_and(fixed) {
        return Err(already_provided(name));
    }
    Ok(())
}

fn already_provided(name: &str) -> Error {
    error::not_authorized(format!("Cannot modify an already provided {name}"))
}
