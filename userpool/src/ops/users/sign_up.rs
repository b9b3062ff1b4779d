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
use super::names::{self, NewName};
use super::{destination, new_password};
use crate::context::Context;
use crate::directory::{commit_user, stage_create};
use crate::events::AuthEvent;
use crate::messages::deliver::{self, Occasion};
use crate::ops::signin::{first_sign_in, secret_hash};
use crate::origin::Origin;
use crate::pool_view::ClientView;
use crate::triggers::Triggers;
use crate::{codes, error, events, passwords, risk};

/// Makes an unconfirmed user and sends the code that confirms it, where the pool verifies an attribute the user gave.
///
/// # Errors
/// `ResourceNotFoundException`, `NotAuthorizedException`, `InvalidParameterException`, `InvalidPasswordException`,
/// `UsernameExistsException`; `CodeDeliveryFailureException` once the user is made.
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
    let user = new_user(&view, &input, ctx)?;
    let mut known = risk::NewPassword::default();
    let mut batch = ctx.store.batch();
    match input.password.as_deref().filter(|password| !password.is_empty()) {
        Some(password) => {
            passwords::check_policy(&pool.pool, password, passwords::PasswordFor::SignUp)?;
            known =
                risk::check_new_password(ctx, pool, Some(&view.client.id), EventFilterType::SignUp, password).await?;
            known.check()?;
            new_password::first(ctx, pool, &user, password, None, &mut batch)?;
        }
        None if pool.pool.is_passwordless() => {}
        None => return Err(error::invalid("Password is required.")),
    }
    stage_create(&mut batch, pool, &user)?;
    let to = destination::of_sign_up(&pool.pool, &user.attributes);
    let mut message = None;
    if let Some(to) = &to {
        let code = codes::new_code(&*ctx.random);
        message = Some(deliver::compose(&triggers, Occasion::SignUp, to, &user, &code).await?);
        let target = (to.attribute, to.value.as_str());
        codes::stage(&mut batch, pool, &user.sub, &CodePurpose::SignUp, target, &code, ctx.clock.now())?;
    }
    let event = AuthEvent::new(ctx, EventType::SignUp, &origin).client(&view.client).risk(known.risk());
    events::stage(&mut batch, pool, &user.sub, &event.outcome(EventResponseType::InProgress))?;
    if !commit_user(ctx, pool, &user, batch).await? {
        return Err(error::contended());
    }
    if let Some(message) = message {
        deliver::send(ctx, message).await?;
    }
    Ok(SignUpResponse {
        code_delivery_details: to.map(|to| to.details()),
        session: first_sign_in::after_sign_up(ctx, &view, &user, &input.username)?,
        user_confirmed: false,
        user_sub: user.sub,
    })
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
    let mut user = build(ctx, pool, (kind, &input.username), values, UserStatusType::Unconfirmed)?;
    for contact in attributes::CONTACTS {
        if user.attributes.contains_key(contact) {
            user.set_verified(contact, false);
        }
    }
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
