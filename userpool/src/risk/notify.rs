//! Messages to users about sign-ins that look like someone else's (`NotifyConfiguration`).

use cognomen_contract::{Error, Timestamp};
use cognomen_crypto::percent;
use cognomen_model::user::User;
use std::collections::BTreeMap;

use super::decide::{Action, Notice, RiskDecision};
use super::feedback::FeedbackToken;
use crate::context::Context;
use crate::events::{self, AuthEvent};
use crate::messages::text::{escape_html, fill};
use crate::messages::{Medium, Message, Prepared, deliver};
use crate::pool_view::{ClientView, PoolView};
use crate::triggers::Triggers;

/// What stands for a thing that is not known.
const UNKNOWN: &str = "unknown";

/// Tells the user of a sign-in, where the pool wants that and the user has a verified e-mail address. The answer does not
/// wait for the message; one that does not leave is only logged. To be called once the event is written.
pub fn notify(ctx: &Context, client: &ClientView, user: &User, decision: &RiskDecision, event: &AuthEvent<'_>) {
    let Some(notice) = &decision.notice else { return };
    let Some(to) = user.attribute("email").filter(|_| user.is_verified("email")) else { return };
    match prepare(ctx, client, user, to, (decision.action, notice), event) {
        Ok(message) => deliver::send_in_background(ctx, message),
        Err(failure) => tracing::warn!(%failure, "a message about a risk could not be made"),
    }
}

fn prepare(
    ctx: &Context,
    client: &ClientView,
    user: &User,
    to: &str,
    (action, notice): (Action, &Notice),
    event: &AuthEvent<'_>,
) -> Result<Prepared, Error> {
    let values = Values::of(ctx, &client.pool, user, event)?;
    let triggers = Triggers::of_client(ctx, client, event.origin(), None);
    Ok(match triggers.leave_take_over(to, &user.username, || values.told(action)) {
        Some(left) => left.into(),
        None => values.written(&client.pool, user, to, notice).into(),
    })
}

/// What messages name.
struct Values {
    ip: String,
    device: String,
    login_time: String,
    event_id: String,
    token: String,
    username: String,
    valid: String,
    invalid: String,
}

impl Values {
    fn of(ctx: &Context, pool: &PoolView, user: &User, event: &AuthEvent<'_>) -> Result<Self, Error> {
        let mark = event.mark();
        let token = FeedbackToken::new(&user.sub, &mark.id, mark.created_at).seal(ctx, pool)?;
        let context = events::context_of(pool, event.origin());
        let link = |value: &str| {
            let (base, id) = (&ctx.issuer.public_url, &pool.pool.id);
            let username = percent::encode(&user.username);
            format!("{base}/{id}/event-feedback?username={username}&event={}&value={value}&token={token}", mark.id)
        };
        Ok(Self {
            ip: context.ip.map_or_else(|| UNKNOWN.to_owned(), |ip| ip.to_string()),
            device: context.device_name.unwrap_or_else(|| UNKNOWN.to_owned()),
            login_time: Timestamp::from_millis(mark.created_at.0).iso8601(),
            event_id: mark.id.clone(),
            username: user.username.clone(),
            valid: link("valid"),
            invalid: link("invalid"),
            token,
        })
    }

    /// As the pool's own sender is told them.
    fn told(&self, action: Action) -> BTreeMap<String, String> {
        let action = match action {
            Action::None => "NO_ACTION",
            Action::MfaIfConfigured => "MFA_IF_CONFIGURED",
            Action::RequireMfa => "MFA_REQUIRED",
            Action::ResetPassword | Action::Block => "BLOCK",
        };
        let pairs = [
            ("EVENT_ID", self.event_id.as_str()),
            ("USER_NAME", &self.username),
            ("IP_ADDRESS", &self.ip),
            ("ACCOUNT_TAKE_OVER_ACTION", action),
            ("ONE_CLICK_LINK_VALID", &self.valid),
            ("ONE_CLICK_LINK_INVALID", &self.invalid),
            ("LOGIN_TIME", &self.login_time),
            ("FEEDBACK_TOKEN", &self.token),
            ("DEVICE_NAME", &self.device),
        ];
        pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
    }

    /// In the pool's text.
    fn written(&self, pool: &PoolView, user: &User, to: &str, notice: &Notice) -> Message {
        let values = [
            ("{ip-address}", self.ip.as_str()),
            ("{device-name}", &self.device),
            ("{city}", UNKNOWN),
            ("{country}", UNKNOWN),
            ("{login-time}", &self.login_time),
            ("{event-id}", &self.event_id),
            ("{feedback-token}", &self.token),
            ("{username}", &self.username),
            ("{one-click-link-valid}", &self.valid),
            ("{one-click-link-invalid}", &self.invalid),
        ];
        let values = values.map(|(mark, value)| (mark, escape_html(value)));
        let values: Vec<_> = values.iter().map(|(mark, value)| (*mark, value.as_str())).collect();
        let body = match (&notice.email.html_body, &notice.email.text_body) {
            (Some(html), _) => fill(html, &values),
            (None, Some(text)) => fill(&escape_html(text).replace('\n', "<br>\n"), &values),
            (None, None) => String::new(),
        };
        Message {
            medium: Medium::Email,
            to: to.to_owned(),
            subject: notice.email.subject.chars().filter(|c| !c.is_control()).collect(),
            body,
            code: None,
            code_is_password: false,
            user_pool_id: pool.pool.id.clone(),
            username: user.username.clone(),
            from: notice.from.clone(),
            reply_to: notice.reply_to.clone(),
        }
    }
}
