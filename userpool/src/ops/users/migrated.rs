//! A user who was found elsewhere by the pool's function, and is made here (`UserMigration`).

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AttributeType, DeliveryMediumType, ErrorCode, UserStatusType};
use cognomen_model::mfa::MfaFactor;
use cognomen_model::schema;
use cognomen_model::user::User;
use cognomen_store::Batch;

use super::change::twice;
use super::names::{self, NewName};
use super::{imported, new_password};
use crate::context::Context;
use crate::directory::{self, commit_user, rivals, stage_takeover};
use crate::error;
use crate::messages::deliver::{self, Destination, Occasion};
use crate::pool_view::PoolView;
use crate::triggers::{Found, SignUpSource, Trigger, Triggers, Unknown};

/// The longest user name, in characters (`UsernameType`).
const LONGEST_NAME: usize = 128;
/// How much of a reason is logged, in characters: names of attributes come from the function.
const LONGEST_REASON: usize = 300;

/// Whether the pool's function is asked about a name that nobody has: one that a user could have.
pub(in crate::ops) fn may_migrate(triggers: &Triggers, name: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control();
    triggers.has(Trigger::UserMigration) && name.chars().count() <= LONGEST_NAME && !name.chars().any(odd)
}

/// Looks for an unknown user elsewhere, and makes the one who is found in one commit with what `stage` adds. Answers whether there
/// is such a user now, made here or by another request at the same moment. The password is taken as it is: no policy of this
/// pool's was in force when it was chosen.
///
/// # Errors
/// Those of triggers that fail; `InvalidParameterException` for a name that this pool takes from nobody, `NotAuthorizedException`
/// for attributes that do not fit, `UserNotFoundException` for anything else that keeps the user from being made; once the
/// user is made, those of the function that writes the welcome message, and when that does not leave; when the store fails.
pub(in crate::ops) async fn migrate(
    ctx: &Context,
    triggers: &Triggers,
    unknown: Unknown<'_>,
    stage: &(dyn Fn(&mut Batch) + Send + Sync),
) -> Result<bool, Error> {
    let Some(found) = triggers.user_migration(unknown).await? else { return Ok(false) };
    let pool = triggers.pool();
    let kind = names::judge(&pool.pool, unknown.username)?;
    let user = build(ctx, pool, (kind, unknown), &found).map_err(|refused| not_taken(pool, &refused))?;
    // As for a user whom an administrator makes: the client has no part in it, and the decision counts for nothing.
    let asked = triggers.without_client();
    asked.pre_sign_up(SignUpSource::AdminCreateUser, &user.username, &user.attributes, unknown.validation).await?;
    let made = twice(|| {
        Box::pin(async {
            let mut batch = ctx.store.batch();
            if let Some(password) = unknown.password {
                new_password::first(ctx, pool, &user, password, None, &mut batch)?;
            }
            let formers = if found.takes_aliases { rivals(ctx, pool, &user).await? } else { Vec::new() };
            stage_takeover(&mut batch, pool, None, &user, &formers)?;
            stage(&mut batch);
            Ok(commit_user(ctx, pool, &user, batch).await?.then_some(()))
        })
    })
    .await;
    match made {
        Ok(()) => {
            welcome(ctx, triggers, (&user, &found), unknown.password.is_some()).await?;
            Ok(true)
        }
        Err(taken) if is_taken(&taken) => {
            // Two sign-ins at one moment make one user; an alias of somebody else's is another matter.
            let there = directory::find(ctx, pool, unknown.username).await?.is_some();
            if there { Ok(true) } else { Err(triggers.not_migrated().with_cause(taken)) }
        }
        Err(failed) => Err(failed),
    }
}

fn is_taken(error: &Error) -> bool {
    let code = error.code();
    code == ErrorCode::UsernameExistsException.into() || code == ErrorCode::AliasExistsException.into()
}

/// The user of an answer, checked like one whom an administrator makes. Attributes for developers are not the function's to give.
fn build(
    ctx: &Context,
    pool: &PoolView,
    (kind, unknown): (NewName, Unknown<'_>),
    found: &Found,
) -> Result<User, Error> {
    let known = |name: &String| schema::is_standard(name) || name.starts_with("custom:");
    if let Some(name) = found.attributes.keys().find(|name| !known(name)) {
        return Err(error::invalid(format!("the attribute `{name}` cannot be migrated")));
    }
    let given: Vec<AttributeType> = found
        .attributes
        .iter()
        .map(|(name, value)| AttributeType { name: name.clone(), value: Some(value.clone()) })
        .collect();
    // Who has no password here can only begin by setting one.
    let usual = if unknown.password.is_some() { UserStatusType::Confirmed } else { UserStatusType::ResetRequired };
    let mut user = imported(ctx, &pool.pool, unknown.username, &given, found.status.unwrap_or(usual))?;
    if let NewName::Attribute(attribute) = kind {
        // Where case counts, the user would not be found again under the name that was typed.
        let same = |value: &str| pool.pool.normalise(value) == pool.pool.normalise(unknown.username);
        if !user.attribute(attribute).is_some_and(same) {
            return Err(error::invalid(format!("`{attribute}` is not the name that was typed")));
        }
    }
    if found.sms_mfa {
        if user.attribute("phone_number").is_none() || !pool.pool.offers_mfa(MfaFactor::Sms) {
            return Err(error::invalid("`enableSMSMFA` needs a phone number and a pool with SMS as a second factor"));
        }
        user.mfa.set(MfaFactor::Sms, true);
    }
    if found.welcome && found.mediums.iter().any(|medium| user.attribute(attribute_of(*medium)).is_none()) {
        return Err(error::invalid("`desiredDeliveryMediums` needs the address or number to send to"));
    }
    Ok(user)
}

/// What a client is told of attributes that do not fit: that nobody was found. The reason is for whoever runs the pool.
fn not_taken(pool: &PoolView, refused: &Error) -> Error {
    let reason: String = refused.message().chars().take(LONGEST_REASON).collect();
    tracing::warn!(pool = pool.pool.id, reason, "a user found by a migration function was not taken");
    error::wrong_credentials()
}

fn attribute_of(medium: DeliveryMediumType) -> &'static str {
    match medium {
        DeliveryMediumType::Sms => "phone_number",
        DeliveryMediumType::Email => "email",
    }
}

/// Sends the invitation, without a password: the user has one already. Without a wish by SMS to those who have a number, else by e-mail.
async fn welcome(
    ctx: &Context,
    triggers: &Triggers,
    (user, found): (&User, &Found),
    at_sign_in: bool,
) -> Result<(), Error> {
    if !found.welcome {
        return Ok(());
    }
    let reach = |attribute: &'static str| {
        user.attribute(attribute).map(|value| Destination { attribute, value: value.to_owned() })
    };
    let targets: Vec<Destination> = match found.mediums.as_slice() {
        [] => reach("phone_number").or_else(|| reach("email")).into_iter().collect(),
        wanted => wanted.iter().filter_map(|medium| reach(attribute_of(*medium))).collect(),
    };
    for to in &targets {
        let message = deliver::compose(triggers, Occasion::Welcome, to, user, "").await?;
        if at_sign_in {
            deliver::send_or_blame_sender(ctx, message).await?;
        } else {
            deliver::send(ctx, message).await?;
        }
    }
    Ok(())
}
