//! The development inbox: keeps messages instead of sending them.

use std::collections::VecDeque;
use std::sync::Arc;

use async_trait::async_trait;
use cognomen_model::{Clock, UnixMillis};
use cognomen_userpool::messages::{DeliveryError, Medium, Message, Messages};
use parking_lot::Mutex;
use serde::Serialize;

use crate::{html, moment};

/// Messages that are kept.
pub const CAPACITY: usize = 10_000;

/// A message as the inbox shows it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Received {
    /// `m1`, `m2`, … in the order of arrival.
    pub id: String,
    /// `EMAIL` or `SMS`.
    pub medium: Medium,
    /// E-mail address or phone number.
    pub to: String,
    /// Subject of an e-mail; empty for SMS.
    pub subject: String,
    /// The text as it was sent; HTML for e-mail.
    pub body: String,
    /// Code or temporary password in the body.
    pub code: Option<String>,
    /// Pool of the user.
    pub user_pool_id: String,
    /// User name of the recipient.
    pub username: String,
    /// ISO 8601 in UTC, with milliseconds.
    pub sent_at: String,
    #[serde(skip)]
    number: u64,
    #[serde(skip)]
    at: UnixMillis,
}

impl Received {
    /// The body for people: without tags when it is HTML.
    #[must_use]
    pub fn text(&self) -> String {
        match self.medium {
            Medium::Email => html::to_text(&self.body),
            Medium::Sms => self.body.clone(),
        }
    }
}

/// Where the messages begin that are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Number(u64),
    Moment { moment: UnixMillis, inclusive: bool },
}

/// Which messages are wanted: those that meet all that is given.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    to: Option<String>,
    medium: Option<Medium>,
    after: Option<After>,
}

impl Filter {
    /// Reads a filter from names and values; names that are not known do no harm.
    ///
    /// `to` matches exactly. `medium` is `EMAIL` or `SMS`. `after` is the id of a message or a moment (ISO 8601, or seconds or
    /// milliseconds since 1970); what was sent at that moment is left out.
    ///
    /// # Errors
    /// A sentence when a value cannot be understood.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, String> {
        let mut filter = Self::default();
        for (name, value) in pairs {
            match name {
                _ if value.is_empty() => {}
                "to" => filter.to = Some(value.to_owned()),
                "medium" if value.eq_ignore_ascii_case("EMAIL") => filter.medium = Some(Medium::Email),
                "medium" if value.eq_ignore_ascii_case("SMS") => filter.medium = Some(Medium::Sms),
                "medium" => return Err(format!("`medium` is `{value}`, neither `EMAIL` nor `SMS`")),
                "after" => filter.after = Some(after(value)?),
                _ => {}
            }
        }
        Ok(filter)
    }

    fn wants(&self, message: &Received) -> bool {
        self.to.as_ref().is_none_or(|to| *to == message.to)
            && self.medium.is_none_or(|medium| medium == message.medium)
            && self.after.is_none_or(|after| match after {
                After::Number(number) => message.number > number,
                After::Moment { moment, inclusive: true } => message.at >= moment,
                After::Moment { moment, inclusive: false } => message.at > moment,
            })
    }
}

fn after(value: &str) -> Result<After, String> {
    if let Some(number) = value.strip_prefix('m').and_then(|number| number.parse().ok()) {
        return Ok(After::Number(number));
    }
    let parsed = moment::parse(value);
    let parsed =
        parsed.ok_or_else(|| format!("`after` is `{value}`, neither the id of a message nor a moment in ISO 8601"))?;
    // Sent within the millisecond that the moment cuts in two: it may well be later.
    Ok(After::Moment { moment: parsed.moment, inclusive: parsed.cut })
}

/// Keeps the last [`CAPACITY`] messages and shows their codes on the log, but no temporary passwords.
pub struct Inbox {
    clock: Arc<dyn Clock>,
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    messages: VecDeque<Received>,
    count: u64,
}

impl Inbox {
    /// An empty inbox.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, held: Mutex::new(Held::default()) }
    }

    /// The messages that `filter` wants, newest first, at most `limit`.
    #[must_use]
    pub fn list(&self, filter: &Filter, limit: usize) -> Vec<Received> {
        let held = self.held.lock();
        held.messages.iter().rev().filter(|message| filter.wants(message)).take(limit).cloned().collect()
    }

    /// Throws all messages away.
    pub fn clear(&self) {
        self.held.lock().messages.clear();
    }

    fn keep(&self, message: Message) {
        let Message { medium, to, subject, body, code, code_is_password, user_pool_id, username, .. } = message;
        let at = self.clock.now();
        let logged = code.as_deref().filter(|_| !code_is_password).unwrap_or_default();
        tracing::info!(?medium, %to, code = logged, %user_pool_id, "message for the inbox");
        let mut held = self.held.lock();
        held.count += 1;
        let number = held.count;
        if held.messages.len() == CAPACITY {
            held.messages.pop_front();
        }
        let (id, sent_at) = (format!("m{number}"), moment::iso(at));
        held.messages.push_back(Received {
            id,
            medium,
            to,
            subject,
            body,
            code,
            user_pool_id,
            username,
            sent_at,
            number,
            at,
        });
    }
}

#[async_trait]
impl Messages for Inbox {
    async fn send(&self, message: Message) -> Result<(), DeliveryError> {
        self.keep(message);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use cognomen_model::clock::ManualClock;

    use super::*;

    fn message(medium: Medium, to: &str) -> Message {
        Message {
            medium,
            to: to.to_owned(),
            subject: "Your code".to_owned(),
            body: "Your code is 012345".to_owned(),
            code: Some("012345".to_owned()),
            code_is_password: false,
            user_pool_id: "us-east-1_abcdefghi".to_owned(),
            username: "ann".to_owned(),
            from: None,
            reply_to: None,
        }
    }

    fn filled() -> Inbox {
        let clock = Arc::new(ManualClock::new(UnixMillis(1_000_000_000_000)));
        let inbox = Inbox::new(clock.clone());
        for (medium, to) in
            [(Medium::Email, "a@x"), (Medium::Sms, "+1555"), (Medium::Email, "b@x"), (Medium::Email, "a@x")]
        {
            inbox.keep(message(medium, to));
            clock.advance(1);
        }
        inbox
    }

    fn ids(inbox: &Inbox, pairs: &[(&str, &str)]) -> String {
        let found = inbox.list(&Filter::read(pairs.iter().copied()).unwrap(), usize::MAX);
        found.iter().map(|message| message.id.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn filters_newest_first() {
        let inbox = filled();
        assert_eq!(ids(&inbox, &[]), "m4 m3 m2 m1");
        assert_eq!(ids(&inbox, &[("to", "a@x"), ("colour", "red")]), "m4 m1");
        assert_eq!(ids(&inbox, &[("to", "A@x")]), "");
        assert_eq!(ids(&inbox, &[("medium", "SMS")]), "m2");
        assert_eq!(ids(&inbox, &[("after", "m2")]), "m4 m3");
        assert_eq!(ids(&inbox, &[("after", "2001-09-09T01:46:42Z")]), "m4");
        assert_eq!(ids(&inbox, &[("after", "2001-09-09T01:46:42.000001Z")]), "m4 m3");
        assert!(Filter::read([("medium", "fax")]).is_err());
        assert!(Filter::read([("after", "noon")]).is_err());
        inbox.clear();
        assert_eq!(ids(&inbox, &[]), "");
    }

    #[test]
    fn shows_the_agreed_fields() {
        let shown = serde_json::to_value(filled().list(&Filter::default(), 1)).unwrap();
        let expected = serde_json::json!([{
            "id": "m4", "medium": "EMAIL", "to": "a@x", "subject": "Your code", "body": "Your code is 012345", "code": "012345",
            "userPoolId": "us-east-1_abcdefghi", "username": "ann", "sentAt": "2001-09-09T01:46:43.000Z",
        }]);
        assert_eq!(shown, expected);
    }

    #[test]
    fn forgets_the_oldest() {
        let inbox = Inbox::new(Arc::new(ManualClock::new(UnixMillis(0))));
        for _ in 0..=CAPACITY {
            inbox.keep(message(Medium::Sms, "+1555"));
        }
        let held = inbox.list(&Filter::default(), usize::MAX);
        assert_eq!((held.len(), held.last().unwrap().id.as_str()), (CAPACITY, "m2"));
    }
}
