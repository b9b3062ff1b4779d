//! `SignUp`: a user registers through a client.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    EventFilterType, EventResponseType, EventType, SignUpRequest, SignUpResponse, UserStatusType, operations,
};
use cognomen_crypto::random_array;
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;
use cognomen_model::id::uuid_like;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use super::attributes::{self, Writer};
use super::change::twice;
use super::names::{self, NewName};
use super::{destination, new_password};
use crate::context::Context;
use crate::directory::{commit_user, rivals, stage_takeover};
use crate::events::AuthEvent;
use crate::messages::deliver::{self, Destination, Occasion};
use crate::ops::signin::{first_sign_in, secret_hash};
use crate::origin::Origin;
use crate::pool_view::{ClientView, PoolView};
use crate::triggers::{Confirmation, SignUpSource, Triggers, given};
use crate::{codes, error, events, passwords, risk};

/// Makes an unconfirmed user and sends the code that confirms it, where the pool verifies an attribute the user gave; or a
/// confirmed one, where the pool's function says so.
///
/// # Errors
/// `ResourceNotFoundException`, `NotAuthorizedException`, `InvalidParameterException`, `InvalidPasswordException`,
/// `UsernameExistsException`, those of the function that is asked; once the user is made, those of the functions that are told
/// or write the message, and `CodeDeliveryFailureException`.
pub async fn sign_up(
    permit: Permit<operations::SignUp>,
    input: SignUpRequest,
    ctx: &Context,
) -> Result<SignUpResponse, Error> {
    let view = ctx.client(&input.client_id).await?;
    let pool = &*view.pool;
    secret_hash::check(&view.client, &input.username, input.secret_hash.as_deref())?;
    let origin = Origin::of_client(permit.request(), &view, input.user_context_data.as_ref());
    risk::check_address(ctx, &view, &origin).await?;
    let triggers = Triggers::of_client(ctx, &view, &origin, input.client_metadata.as_ref());
    let admins_only = pool.pool.settings.admin_create_user_config.as_ref();
    if admins_only.and_then(|config| config.allow_admin_create_user_only) == Some(true) {
        return Err(error::not_authorized("SignUp is not permitted for this user pool"));
    }
    let mut user = new_user(&view, &input, ctx)?;
    let password = input.password.as_deref().filter(|password| !password.is_empty());
    let known = check_password(ctx, &view, password).await?;
    let validation = given(input.validation_data.as_deref());
    let (source, attributes) = (SignUpSource::SignUp, &user.attributes);
    let decision = triggers.pre_sign_up(source, &user.username, attributes, validation.as_ref()).await?;
    for contact in attributes::CONTACTS {
        if user.attributes.contains_key(contact) {
            user.set_verified(contact, false);
        }
    }
    decision.apply(&mut user)?;
    let confirmed = user.status == UserStatusType::Confirmed;
    let to = destination::of_sign_up(&pool.pool, &user.attributes).filter(|_| !confirmed);
    if let Some(to) = &to {
        deliver::check(&triggers, Occasion::SignUp, to).await?;
    }
    let due = to.map(|to| (to, codes::new_code(&*ctx.random)));
    let outcome = if confirmed { EventResponseType::Pass } else { EventResponseType::InProgress };
    let event = AuthEvent::new(ctx, EventType::SignUp, &origin).client(&view.client).risk(known.risk());
    twice(|| Box::pin(create(ctx, pool, &user, password, due.as_ref(), event.clone().outcome(outcome)))).await?;
    if confirmed {
        triggers.post_confirmation(Confirmation::SignUp, &user).await?;
    }
    if let Some((to, code)) = &due {
        deliver::send(ctx, deliver::compose(&triggers, Occasion::SignUp, to, &user, code).await?).await?;
    }
    // Who was confirmed unasked has proved nothing that a sign-in could begin with.
    let session = if confirmed { None } else { first_sign_in::after_sign_up(ctx, &view, &user, &input.username)? };
    Ok(SignUpResponse {
        code_delivery_details: due.map(|(to, _)| to.details()),
        session,
        user_confirmed: confirmed,
        user_sub: user.sub,
    })
}

/// Checks the password of a user who signs up, or that none is needed.
///
/// # Errors
/// `InvalidParameterException`, `InvalidPasswordException`.
async fn check_password(ctx: &Context, view: &ClientView, password: Option<&str>) -> Result<risk::NewPassword, Error> {
    let pool = &*view.pool;
    let Some(password) = password else {
        let passwordless = pool.pool.is_passwordless();
        return if passwordless {
            Ok(risk::NewPassword::default())
        } else {
            Err(error::invalid("Password is required."))
        };
    };
    passwords::check_policy(&pool.pool, password, passwords::PasswordFor::SignUp)?;
    let known = risk::check_new_password(ctx, pool, Some(&view.client.id), EventFilterType::SignUp, password).await?;
    known.check()?;
    Ok(known)
}

/// Commits a new user with the code that is due; one whose address the function verified takes it over from another. None when
/// a change of theirs came first.
async fn create(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    password: Option<&str>,
    due: Option<&(Destination, String)>,
    event: AuthEvent<'_>,
) -> Result<Option<()>, Error> {
    let mut batch = ctx.store.batch();
    if let Some(password) = password {
        new_password::first(ctx, pool, user, password, None, &mut batch)?;
    }
    let formers = rivals(ctx, pool, user).await?;
    stage_takeover(&mut batch, pool, None, user, &formers)?;
    if let Some((to, code)) = due {
        let target = (to.attribute, to.value.as_str());
        codes::stage(&mut batch, pool, &user.sub, &CodePurpose::SignUp, target, code, ctx.clock.now())?;
    }
    events::stage(&mut batch, pool, &user.sub, &event)?;
    Ok(commit_user(ctx, pool, user, batch).await?.then_some(()))
}

fn new_user(view: &ClientView, input: &SignUpRequest, ctx: &Context) -> Result<User, Error> {
    let pool = &view.pool.pool;
    let kind = names::judge(pool, &input.username)?;
    let given = input.user_attributes.as_deref().unwrap_or_default();
    if pool.is_alias("preferred_username") && given.iter().any(|a| a.name == "preferred_username") {
        return Err(error::invalid(
            "Preferred username cannot be provided for unconfirmed account, since user pool is configured for preferred \
             username alias.",
        ));
    }
    let values = attributes::for_new(pool, Writer::Client(&view.client), given)?;
    let user = build(ctx, pool, (kind, &input.username), values, UserStatusType::Unconfirmed)?;
    attributes::check_required(pool, &user.attributes)?;
    Ok(user)
}

/// A user of checked attributes; where the given name is an attribute's value it becomes that, and the user name is
/// the `sub`. Where case does not count, user names are kept in lower case, as Cognito shows them: capitals in an answer
/// would tell an existing user from a stand-in.
///
/// # Errors
/// `InvalidParameterException` when the name and the attribute differ.
pub(super) fn build(
    ctx: &Context,
    pool: &Pool,
    (kind, name): (NewName, &str),
    mut attributes: BTreeMap<String, String>,
    status: UserStatusType,
) -> Result<User, Error> {
    let sub = uuid_like(random_array::<16>(&*ctx.random));
    let username = match kind {
        NewName::Username => pool.normalise(name),
        NewName::Attribute(attribute) => {
            let value = attributes.entry(attribute.to_owned()).or_insert_with(|| name.to_owned());
            if !value.eq_ignore_ascii_case(name) {
                return Err(error::invalid(format!("Username and {attribute} do not match.")));
            }
            sub.clone()
        }
    };
    let now = ctx.clock.now();
    Ok(User { attributes, ..User::new(sub, username, status, now) })
}
