//! Messages made from the pool's texts and handed to the port.

use std::time::Duration;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{CodeDeliveryDetailsType, DeliveryMediumType, ErrorCode};
use cognomen_model::attribute::mask_destination;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use super::sender::Sender;
use super::{Medium, Message, templates};
use crate::context::Context;
use crate::triggers::Triggers;

pub use templates::Occasion;

/// How long an answer waits when it must look the same whether or not a message leaves.
const EQUAL_PAUSE: Duration = Duration::from_millis(25);

/// An attribute that can receive a message, with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// `email` or `phone_number`.
    pub attribute: &'static str,
    /// Address or number.
    pub value: String,
}

impl Destination {
    /// How a message to it travels.
    #[must_use]
    pub fn medium(&self) -> Medium {
        if self.attribute == "email" { Medium::Email } else { Medium::Sms }
    }

    /// `CodeDeliveryDetails`, masked.
    #[must_use]
    pub fn details(&self) -> CodeDeliveryDetailsType {
        let medium = match self.medium() {
            Medium::Email => DeliveryMediumType::Email,
            Medium::Sms => DeliveryMediumType::Sms,
        };
        CodeDeliveryDetailsType {
            attribute_name: Some(self.attribute.to_owned()),
            delivery_medium: Some(medium),
            destination: Some(mask_destination(self.attribute, &self.value)),
        }
    }
}

/// Who a message is about.
#[derive(Clone, Copy, Debug)]
pub struct Addressee<'a> {
    /// The user name as stored.
    pub username: &'a str,
    /// The name the user signs in with, as messages show it.
    pub shown: &'a str,
}

/// Makes a message from the pool's text for the occasion; `code` is empty where there is none.
#[must_use]
pub fn render(pool: &Pool, occasion: Occasion, to: &Destination, addressee: Addressee<'_>, code: &str) -> Message {
    let medium = to.medium();
    let (subject, body) = templates::find(pool, occasion, medium).fill(medium, addressee.shown, code);
    let sender = pool.settings.email_configuration.as_ref();
    Message {
        medium,
        to: to.value.clone(),
        subject,
        body,
        code: (!code.is_empty()).then(|| code.to_owned()),
        code_is_password: matches!(occasion, Occasion::Invitation),
        user_pool_id: pool.id.clone(),
        username: addressee.username.to_owned(),
        from: sender.and_then(|s| s.from.clone()),
        reply_to: sender.and_then(|s| s.reply_to_email_address.clone()),
    }
}

/// Makes the message of an occasion to a user, by the pool's trigger or text; before the commit that it speaks of.
///
/// # Errors
/// Those of a trigger that fails.
pub(crate) async fn compose(
    triggers: &Triggers,
    occasion: Occasion,
    to: &Destination,
    user: &User,
    code: &str,
) -> Result<Message, Error> {
    let pool = &triggers.pool().pool;
    Ok(render(pool, occasion, to, addressee(pool, user), code))
}

/// How messages name a user: by the e-mail address or phone number where that is the user name.
fn addressee<'a>(pool: &Pool, user: &'a User) -> Addressee<'a> {
    let email = user.attribute("email").filter(|_| pool.email_is_username());
    let phone = user.attribute("phone_number").filter(|_| pool.phone_is_username());
    Addressee { username: &user.username, shown: email.or(phone).unwrap_or(&user.username) }
}

/// A message still to be made.
pub(crate) struct Draft {
    pub(crate) triggers: Triggers,
    pub(crate) occasion: Occasion,
    pub(crate) to: Destination,
    pub(crate) user: User,
    pub(crate) code: String,
}

/// Sends a message; called after the commit that it speaks of.
///
/// # Errors
/// `CodeDeliveryFailureException` when the next hop did not take it, `LimitExceededException` when the destination got as many
/// codes within the hour as the configuration allows; when the store fails.
pub async fn send(ctx: &Context, message: Message) -> Result<(), Error> {
    Sender::of(ctx).send(message).await
}

/// The same for operations whose models do not list `CodeDeliveryFailureException`, sign-in above all: a message that the next
/// hop did not take is theirs to report as the pool's sender not being allowed to send.
///
/// # Errors
/// `InvalidEmailRoleAccessPolicyException` or `InvalidSmsRoleAccessPolicyException` when the next hop did not take it; else as
/// [`send`].
pub async fn send_or_blame_sender(ctx: &Context, message: Message) -> Result<(), Error> {
    let unable = match message.medium {
        Medium::Email => ErrorCode::InvalidEmailRoleAccessPolicyException,
        Medium::Sms => ErrorCode::InvalidSmsRoleAccessPolicyException,
    };
    match send(ctx, message).await {
        Err(failed) if failed.code() == ErrorCode::CodeDeliveryFailureException.into() => {
            Err(Error::new(unable, failed.message().to_owned()).with_cause(failed))
        }
        sent => sent,
    }
}

/// Makes and sends a message, or none, so that the answer takes as long and says as much either way: a failure is only logged.
/// Without the pause the time of the next hop, or of a trigger, would tell who exists.
pub(crate) async fn send_unseen(ctx: &Context, draft: Option<Draft>) {
    if let Some(draft) = draft {
        let sender = Sender::of(ctx);
        tokio::spawn(async move {
            let Draft { triggers, occasion, to, user, code } = draft;
            let sent = match compose(&triggers, occasion, &to, &user, &code).await {
                Ok(message) => sender.send(message).await,
                Err(failed) => Err(failed),
            };
            if let Err(error) = sent {
                let cause = error.cause().map(ToString::to_string);
                tracing::warn!(%error, cause, "a message to a user did not leave");
            }
        });
    }
    tokio::time::sleep(EQUAL_PAUSE).await;
}
