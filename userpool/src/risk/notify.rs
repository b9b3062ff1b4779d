//! Messages to users about sign-ins that look like someone else's (`NotifyConfiguration`).

use std::fmt::Write as _;
use std::sync::Arc;

use cognomen_contract::{Error, Timestamp};
use cognomen_model::user::User;

use super::decide::{Notice, RiskDecision};
use super::feedback::FeedbackToken;
use crate::context::Context;
use crate::events::{self, AuthEvent};
use crate::messages::text::{escape_html, fill};
use crate::messages::{Medium, Message};
use crate::pool_view::PoolView;

/// What stands for a thing that is not known.
const UNKNOWN: &str = "unknown";

/// Tells the user of a sign-in, where the pool wants that and the user has a verified e-mail address. The answer does not
/// wait for the message; one that does not leave is only logged. To be called once the event is written.
pub fn notify(ctx: &Context, pool: &PoolView, user: &User, decision: &RiskDecision, event: &AuthEvent<'_>) {
    let Some(notice) = &decision.notice else { return };
    let Some(to) = user.attribute("email").filter(|_| user.is_verified("email")) else { return };
    match render(ctx, pool, user, to, notice, event) {
        Ok(message) => {
            let port = Arc::clone(&ctx.messages);
            tokio::spawn(async move {
                if let Err(failure) = port.send(message).await {
                    tracing::warn!(%failure, "a message about a risk did not leave");
                }
            });
        }
        Err(failure) => tracing::warn!(%failure, "a message about a risk could not be made"),
    }
}

fn render(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    to: &str,
    notice: &Notice,
    event: &AuthEvent<'_>,
) -> Result<Message, Error> {
    let mark = event.mark();
    let token = FeedbackToken::new(&user.sub, &mark.id, mark.created_at).seal(ctx, pool)?;
    let context = events::context_of(pool, event.origin());
    let link = |value: &str| {
        let (base, id) = (&ctx.issuer.public_url, &pool.pool.id);
        let username = percent_encoded(&user.username);
        format!("{base}/{id}/event-feedback?username={username}&event={}&value={value}&token={token}", mark.id)
    };
    let values = [
        ("{ip-address}", context.ip.map_or_else(|| UNKNOWN.to_owned(), |ip| ip.to_string())),
        ("{device-name}", context.device_name.unwrap_or_else(|| UNKNOWN.to_owned())),
        ("{city}", UNKNOWN.to_owned()),
        ("{country}", UNKNOWN.to_owned()),
        ("{login-time}", Timestamp::from_millis(mark.created_at.0).iso8601()),
        ("{event-id}", mark.id.clone()),
        ("{feedback-token}", token.clone()),
        ("{username}", user.username.clone()),
        ("{one-click-link-valid}", link("valid")),
        ("{one-click-link-invalid}", link("invalid")),
    ];
    let values = values.map(|(mark, value)| (mark, escape_html(&value)));
    let values: Vec<_> = values.iter().map(|(mark, value)| (*mark, value.as_str())).collect();
    let body = match (&notice.email.html_body, &notice.email.text_body) {
        (Some(html), _) => fill(html, &values),
        (None, Some(text)) => fill(&escape_html(text).replace('\n', "<br>\n"), &values),
        (None, None) => String::new(),
    };
    Ok(Message {
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
    })
}

/// A query's value (RFC 3986 section 2.1).
fn percent_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_queries_are_encoded() {
        assert_eq!(percent_encoded("ä b&c"), "%C3%A4%20b%26c");
    }
}
