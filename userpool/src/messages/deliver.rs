//! Messages made from the pool's texts, or its functions', and sent.

use std::collections::BTreeMap;
use std::time::Duration;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{CodeDeliveryDetailsType, DeliveryMediumType, ErrorCode};
use cognomen_model::attribute::mask_destination;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use super::prepared::Prepared;
use super::sender::Sender;
use super::templates::Brought;
use super::{Medium, Message, custom, links, templates};
use crate::context::Context;
use crate::triggers::{Texts, Trigger, Triggers, attributes_of};

pub use super::occasion::Occasion;

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

/// Makes a message from the pool's text for the occasion; `code` is empty where there is none, `link` where none is due.
#[must_use]
pub fn render(
    pool: &Pool,
    occasion: Occasion,
    to: &Destination,
    addressee: Addressee<'_>,
    code: &str,
    link: Option<&str>,
) -> Message {
    let medium = to.medium();
    let filled = templates::find(pool, occasion, medium).fill(medium, addressee.shown, Brought { code, link });
    written(pool, occasion, to, addressee, code, filled)
}

/// The same with what the pool's function gave in the place of the pool's texts.
///
/// # Errors
/// `InvalidParameterException` of texts that cannot be sent.
fn render_custom(
    pool: &Pool,
    occasion: Occasion,
    to: &Destination,
    addressee: Addressee<'_>,
    brought: Brought<'_>,
    texts: Texts,
) -> Result<Message, Error> {
    let medium = to.medium();
    let mut template = templates::find(pool, occasion, medium);
    custom::put(&mut template, texts, (occasion, medium), brought.link.is_some())?;
    let (subject, body) = template.fill(medium, addressee.shown, brought);
    custom::check_lengths(&subject, &body, medium)?;
    Ok(written(pool, occasion, to, addressee, brought.code, (subject, body)))
}

fn written(
    pool: &Pool,
    occasion: Occasion,
    to: &Destination,
    addressee: Addressee<'_>,
    code: &str,
    (subject, body): (String, String),
) -> Message {
    let sender = pool.settings.email_configuration.as_ref();
    Message {
        medium: to.medium(),
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

/// Makes the message of an occasion to a user: left to the pool's own sender of the medium where it has one, else by the texts
/// of its function, else by its own. Before the commit that it speaks of.
///
/// # Errors
/// Those of a function that fails; `InvalidParameterException` of texts that cannot be sent.
pub(crate) async fn compose(
    triggers: &Triggers,
    occasion: Occasion,
    to: &Destination,
    user: &User,
    code: &str,
) -> Result<Prepared, Error> {
    let pool = &triggers.pool().pool;
    let attributes = told(user, to);
    if let Some(left) = triggers.leave_to_sender(occasion, to, &user.username, &attributes, code) {
        return Ok(left.into());
    }
    let page = triggers.page_of_links(occasion, to.medium()).await?;
    let link = page.map(|page| links::write(&page, triggers.client_id(), &user.username, code));
    let brought = Brought { code, link: link.as_deref() };
    let message = match triggers.custom_message(occasion, &user.username, &attributes).await? {
        Some(texts) => render_custom(pool, occasion, to, addressee(pool, user), brought, texts)?,
        None => render(pool, occasion, to, addressee(pool, user), code, brought.link),
    };
    Ok(message.into())
}

/// Checks that the message of an occasion can be made, as far as that is known before its user is there.
///
/// # Errors
/// `InvalidParameterException` when a link is due and the pool has no domain; when the store fails.
pub(crate) async fn check(triggers: &Triggers, occasion: Occasion, to: &Destination) -> Result<(), Error> {
    triggers.page_of_links(occasion, to.medium()).await.map(|_| ())
}

impl Triggers {
    /// What the link of a message begins with; none where none is due, or where the pool's own sender makes the message.
    async fn page_of_links(&self, occasion: Occasion, medium: Medium) -> Result<Option<String>, Error> {
        let pool = &self.pool().pool;
        let due = links::is_due(pool, occasion, medium) && !self.has(Trigger::CustomEmailSender);
        match self.links().filter(|_| due) {
            Some(links) => links.page(&pool.id).await.map(Some),
            None => Ok(None),
        }
    }
}

/// What functions are told of a user: with the address or number that the message goes to, which may not be the user's yet.
fn told(user: &User, to: &Destination) -> BTreeMap<String, String> {
    let all = attributes_of(user).into_iter();
    let mut all: BTreeMap<_, _> = all.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    if user.attribute(to.attribute) != Some(to.value.as_str()) {
        all.insert(to.attribute.to_owned(), to.value.clone());
        all.insert(format!("{}_verified", to.attribute), "false".to_owned());
    }
    all
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
/// `CodeDeliveryFailureException` when the next hop, or the pool's own sender, did not take it, `LimitExceededException` when the destination got as many
/// codes within the hour as the configuration allows; when the store fails.
pub async fn send(ctx: &Context, message: impl Into<Prepared>) -> Result<(), Error> {
    Sender::of(ctx).send(message.into()).await
}

/// Sends a message that nobody waits for: a failure is only logged.
pub(crate) fn send_in_background(ctx: &Context, message: Prepared) {
    let sender = Sender::of(ctx);
    tokio::spawn(async move { report(sender.send(message).await) });
}

fn report(sent: Result<(), Error>) {
    if let Err(error) = sent {
        let cause = error.cause().map(ToString::to_string);
        tracing::warn!(%error, cause, "a message to a user did not leave");
    }
}

/// The same for operations whose models do not list `CodeDeliveryFailureException`, sign-in above all: a message that the next
/// hop did not take is theirs to report as the pool's sender not being allowed to send.
///
/// # Errors
/// `InvalidEmailRoleAccessPolicyException` or `InvalidSmsRoleAccessPolicyException` when the next hop did not take it; else as
/// [`send`].
pub async fn send_or_blame_sender(ctx: &Context, message: impl Into<Prepared>) -> Result<(), Error> {
    let message = message.into();
    let unable = match message.medium() {
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
            report(sent);
        });
    }
    tokio::time::sleep(EQUAL_PAUSE).await;
}
