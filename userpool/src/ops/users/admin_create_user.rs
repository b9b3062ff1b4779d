//! `AdminCreateUser`: an administrator makes a user and invites them.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminCreateUserRequest, AdminCreateUserResponse, DeliveryMediumType, ErrorCode, MessageActionType, UserStatusType,
    operations,
};
use cognomen_iam::Permit;
use cognomen_model::user::User;

use super::attributes::{self, Writer};
use super::change::{save, twice};
use super::{names, new_password, sign_up, view};
use crate::context::Context;
use crate::directory::{self, commit_user, rivals, stage_takeover};
use crate::messages::deliver::{self, Destination, Occasion};
use crate::origin::Origin;
use crate::pool_view::PoolView;
use crate::triggers::{SignUpSource, Triggers, given};
use crate::{error, passwords};

/// Makes a user with a temporary password and sends the invitation; with `RESEND`, renews both for an invited user. Where
/// one-time passwords open a sign-in, a user for whom no password is given has none, and is confirmed.
///
/// # Errors
/// `UsernameExistsException`, `InvalidParameterException`, `InvalidPasswordException`, `UserNotFoundException` and
/// `UnsupportedUserStateException` of `RESEND`, those of the function that is asked; once the user is made, those of the one
/// that writes the invitation, and `CodeDeliveryFailureException`.
pub async fn admin_create_user(
    permit: Permit<operations::AdminCreateUser>,
    input: AdminCreateUserRequest,
    ctx: &Context,
) -> Result<AdminCreateUserResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let origin = Origin::of(permit.request());
    let triggers = Triggers::of_admin(ctx, &pool, &origin, input.client_metadata.as_ref());
    let resends = input.message_action == Some(MessageActionType::Resend);
    let (user, invitation) =
        if resends { resend(ctx, &pool, &input).await? } else { create(ctx, &triggers, &input).await? };
    for to in &invitation.to {
        let code = invitation.password.as_deref().unwrap_or_default();
        let message = deliver::compose(&triggers, invitation.occasion(), to, &user, code).await?;
        deliver::send(ctx, message).await?;
    }
    Ok(AdminCreateUserResponse { user: Some(view::user_type(&user)) })
}

async fn create(
    ctx: &Context,
    triggers: &Triggers,
    input: &AdminCreateUserRequest,
) -> Result<(User, Invitation), Error> {
    let pool = triggers.pool();
    let kind = names::judge(&pool.pool, &input.username)?;
    let given_attributes = input.user_attributes.as_deref().unwrap_or_default();
    let values = attributes::for_new(&pool.pool, Writer::Admin, given_attributes)?;
    let password = match given_password(input) {
        None if pool.pool.is_passwordless() => None,
        _ => Some(temporary_password(ctx, pool, input)?),
    };
    let status = if password.is_some() { UserStatusType::ForceChangePassword } else { UserStatusType::Confirmed };
    let user = sign_up::build(ctx, &pool.pool, (kind, &input.username), values, status)?;
    attributes::check_verified_marks(&user.attributes)?;
    let to = match input.message_action {
        Some(MessageActionType::Suppress) => Vec::new(),
        _ => destinations(&user, input)?,
    };
    let validation = given(input.validation_data.as_deref());
    let (source, attributes) = (SignUpSource::AdminCreateUser, &user.attributes);
    triggers.pre_sign_up(source, &user.username, attributes, validation.as_ref()).await?;
    twice(|| {
        Box::pin(async {
            let mut batch = ctx.store.batch();
            let until = passwords::temporary_until(&pool.pool, ctx.clock.now());
            if let Some(password) = &password {
                new_password::first(ctx, pool, &user, password, Some(until), &mut batch)?;
            }
            let forced = input.force_alias_creation == Some(true);
            let formers = if forced { rivals(ctx, pool, &user).await? } else { Vec::new() };
            stage_takeover(&mut batch, pool, None, &user, &formers)?;
            Ok(commit_user(ctx, pool, &user, batch).await.map_err(name_as_account)?.then_some(()))
        })
    })
    .await?;
    Ok((user, Invitation { to, password }))
}

/// The words of this operation for a user name that is taken.
fn name_as_account(found: Error) -> Error {
    if found.message() == directory::USER_EXISTS {
        return Error::new(ErrorCode::UsernameExistsException, "User account already exists");
    }
    found
}

async fn resend(ctx: &Context, pool: &PoolView, input: &AdminCreateUserRequest) -> Result<(User, Invitation), Error> {
    let password = temporary_password(ctx, pool, input)?;
    let (user, to) = twice(|| {
        Box::pin(async {
            let doc = directory::require(ctx, pool, &input.username).await?;
            if doc.user.status != UserStatusType::ForceChangePassword {
                return Err(Error::new(
                    ErrorCode::UnsupportedUserStateException,
                    format!("Resend not possible. {} status is not FORCE_CHANGE_PASSWORD", doc.user.username),
                ));
            }
            let user = doc.user.clone();
            let to = destinations(&user, input)?;
            let mut batch = ctx.store.batch();
            let until = passwords::temporary_until(&pool.pool, ctx.clock.now());
            new_password::replace(ctx, pool, &user, &password, Some(until), &mut batch).await?;
            Ok(save(ctx, pool, &doc, user.clone(), batch).await?.map(|()| (user, to)))
        })
    })
    .await?;
    Ok((user, Invitation { to, password: Some(password) }))
}

fn given_password(input: &AdminCreateUserRequest) -> Option<&str> {
    input.temporary_password.as_deref().filter(|password| !password.is_empty())
}

/// The password given, or one made up.
fn temporary_password(ctx: &Context, pool: &PoolView, input: &AdminCreateUserRequest) -> Result<String, Error> {
    match given_password(input) {
        Some(given) => {
            passwords::check_policy(&pool.pool, given, passwords::PasswordFor::Invitation).map(|()| given.to_owned())
        }
        None => Ok(passwords::generate_temporary(&*ctx.random, &pool.pool)),
    }
}

/// What is sent to a user once the user is there.
struct Invitation {
    to: Vec<Destination>,
    /// The temporary password; none of a user who has none.
    password: Option<String>,
}

impl Invitation {
    fn occasion(&self) -> Occasion {
        if self.password.is_some() { Occasion::Invitation } else { Occasion::Welcome }
    }
}

/// Where invitations go, one for each medium wanted. Without a wish: by SMS to those who have a number, else by e-mail.
///
/// # Errors
/// `InvalidParameterException` when a medium was asked for by which the user cannot be reached.
fn destinations(user: &User, input: &AdminCreateUserRequest) -> Result<Vec<Destination>, Error> {
    let reach = |attribute: &'static str| {
        user.attribute(attribute).map(|value| Destination { attribute, value: value.to_owned() })
    };
    let wanted = input.desired_delivery_mediums.as_deref().unwrap_or_default();
    if wanted.is_empty() {
        return Ok(reach("phone_number").or_else(|| reach("email")).into_iter().collect());
    }
    let mut found = Vec::new();
    for (medium, attribute, missing) in [
        (DeliveryMediumType::Sms, "phone_number", "No phone number provided but desired delivery medium was SMS"),
        (DeliveryMediumType::Email, "email", "No email provided but desired delivery medium was Email"),
    ] {
        if wanted.contains(&medium) {
            found.push(reach(attribute).ok_or_else(|| error::invalid(missing))?);
        }
    }
    Ok(found)
}
