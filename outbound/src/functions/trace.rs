//! The calls of functions, kept for whoever develops.

use std::collections::VecDeque;
use std::time::Duration;

use bytes::Bytes;
use cognomen_model::UnixMillis;
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use parking_lot::Mutex;
use serde::Serialize;
use serde_json::Value;

use super::redact::Secrets;
use crate::moment;

/// Calls that are kept.
const CAPACITY: usize = 200;
/// Longest event or answer that is kept, in bytes.
const LONGEST: usize = 64 * 1024;
/// Longest event or answer that is looked at.
const LONGEST_READ: usize = 1024 * 1024;
const MOST_LINES: usize = 200;
const LONGEST_LINE: usize = 2048;

/// Where a function ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Place {
    /// On this machine.
    Machine,
    /// Behind the endpoint.
    Endpoint,
}

/// An event or an answer as it is shown, without secrets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Shown {
    /// As it is.
    Json(Value),
    /// Why it is not, or what is no JSON.
    Text(String),
}

/// A call as it is shown.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Traced {
    /// `c1`, `c2`, … in the order in which calls ended.
    pub id: String,
    /// Name of the trigger.
    pub trigger: &'static str,
    /// `triggerSource`.
    pub source: &'static str,
    /// Pool that called.
    pub user_pool_id: String,
    /// ARN of the function.
    pub function: String,
    /// Where it ran.
    pub place: Place,
    /// ISO 8601 in UTC, with milliseconds.
    pub started_at: String,
    /// From the first attempt to the last one's end.
    pub duration_ms: f64,
    /// Attempts that were made.
    pub attempts: u32,
    /// Whether a process was started for the last attempt; unknown of functions behind the endpoint.
    pub cold_start: Option<bool>,
    /// In a word: `answered`, `handed over`, `function error`, `timed out`, `refused`, `unreachable`, `too long`.
    pub outcome: &'static str,
    /// Why there is no answer, in the function's own words or in ours.
    pub error: Option<String>,
    /// The event.
    pub event: Shown,
    /// The answer.
    pub answer: Option<Shown>,
    /// What the function logged during the last attempt.
    pub logs: Vec<String>,
    #[serde(skip)]
    number: u64,
}

/// A call that has ended.
pub(super) struct Finished<'a> {
    pub(super) trigger: Trigger,
    pub(super) source: &'static str,
    pub(super) pool_id: String,
    pub(super) function: String,
    pub(super) place: Place,
    pub(super) at: UnixMillis,
    pub(super) duration: Duration,
    pub(super) attempts: u32,
    pub(super) cold_start: Option<bool>,
    pub(super) event: &'a Bytes,
    pub(super) outcome: &'a Result<Vec<u8>, Failure>,
    pub(super) logs: Vec<String>,
}

/// How a call ended, in a word.
pub(super) fn outcome(failure: Option<&Failure>, handed_over: bool) -> &'static str {
    match failure {
        None if handed_over => "handed over",
        None => "answered",
        Some(failure) => kind(failure),
    }
}

/// A failure in a word, without what the function said.
pub(super) fn kind(failure: &Failure) -> &'static str {
    match failure {
        Failure::Function { .. } => "function error",
        Failure::TimedOut => "timed out",
        Failure::Refused { .. } => "refused",
        Failure::Unreachable(_) => "unreachable",
        Failure::TooLong => "too long",
    }
}

/// Milliseconds with a digit for tenths.
pub(super) fn millis(duration: Duration) -> f64 {
    (duration.as_secs_f64() * 10_000.0).round() / 10.0
}

/// Which calls are wanted: those that meet all that is given.
#[derive(Clone, Debug, Default)]
pub struct CallFilter {
    trigger: Option<String>,
    pool: Option<String>,
    function: Option<String>,
    after: Option<u64>,
}

impl CallFilter {
    /// Reads a filter from names and values; names that are not known do no harm.
    ///
    /// `trigger` is a key of `LambdaConfig` or a `triggerSource`, `pool` an id, `function` an ARN or the name in it, `after` the
    /// id of a call.
    ///
    /// # Errors
    /// A sentence when a value cannot be understood.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, String> {
        let mut filter = Self::default();
        for (name, value) in pairs {
            let given = Some(value.to_owned());
            match name {
                _ if value.is_empty() => {}
                "trigger" => filter.trigger = given,
                "pool" => filter.pool = given,
                "function" => filter.function = given,
                "after" => {
                    let number = value.strip_prefix('c').and_then(|number| number.parse().ok());
                    filter.after = Some(number.ok_or_else(|| format!("`after` is `{value}`, not the id of a call"))?);
                }
                _ => {}
            }
        }
        Ok(filter)
    }

    fn wants(&self, call: &Traced) -> bool {
        let named = |name: &String| *name == call.function || call.function.split(':').nth(6) == Some(name);
        self.trigger.as_ref().is_none_or(|trigger| trigger == call.trigger || trigger == call.source)
            && self.pool.as_ref().is_none_or(|pool| *pool == call.user_pool_id)
            && self.function.as_ref().is_none_or(named)
            && self.after.is_none_or(|after| call.number > after)
    }
}

/// Keeps the last 200 calls.
#[derive(Default)]
pub struct CallLog {
    held: Mutex<Held>,
}

#[derive(Default)]
struct Held {
    calls: VecDeque<Traced>,
    count: u64,
}

impl CallLog {
    /// The calls that `filter` wants, newest first.
    #[must_use]
    pub fn list(&self, filter: &CallFilter) -> Vec<Traced> {
        self.held.lock().calls.iter().rev().filter(|call| filter.wants(call)).cloned().collect()
    }

    /// Throws all calls away.
    pub fn clear(&self) {
        self.held.lock().calls.clear();
    }

    pub(super) fn keep(&self, finished: Finished<'_>) {
        let mut call = shown(finished);
        let mut held = self.held.lock();
        held.count += 1;
        call.number = held.count;
        call.id = format!("c{}", held.count);
        if held.calls.len() >= CAPACITY {
            held.calls.pop_front();
        }
        held.calls.push_back(call);
    }
}

fn shown(finished: Finished<'_>) -> Traced {
    let handed_over = finished.trigger.is_handed_over();
    let mut secrets = Secrets::default();
    let event = document(finished.event, &mut secrets);
    let given = finished.outcome.as_ref().ok().filter(|_| !handed_over);
    let answer = given.map(|answer| document(answer, &mut secrets));
    let error = finished.outcome.as_ref().err().map(|failure| match failure {
        Failure::Function { message } => message.clone(),
        other => other.to_string(),
    });
    let lines = finished.logs.iter().take(MOST_LINES).map(|line| line_of(&secrets, line));
    Traced {
        id: String::new(),
        trigger: finished.trigger.name(),
        source: finished.source,
        user_pool_id: finished.pool_id,
        function: finished.function,
        place: finished.place,
        started_at: moment::iso(finished.at),
        duration_ms: millis(finished.duration),
        attempts: finished.attempts,
        cold_start: finished.cold_start,
        outcome: outcome(finished.outcome.as_ref().err(), handed_over),
        error: error.map(|error| secrets.hidden(&error)),
        logs: lines.collect(),
        event: event.shown(&secrets),
        answer: answer.map(|answer| answer.shown(&secrets)),
        number: 0,
    }
}

fn line_of(secrets: &Secrets, line: &str) -> String {
    let mut line = secrets.hidden(line);
    cut(&mut line, LONGEST_LINE);
    line
}

fn cut(text: &mut String, longest: usize) {
    if text.len() > longest {
        let end = (0..=longest).rev().find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or_default());
        text.push('…');
    }
}

/// An event or an answer that was read.
enum Document {
    Json(Value),
    Text(String),
    TooLong(usize),
}

fn document(bytes: &[u8], secrets: &mut Secrets) -> Document {
    if bytes.len() > LONGEST_READ {
        secrets.give_up();
        return Document::TooLong(bytes.len());
    }
    match serde_json::from_slice(bytes) {
        Ok(value) => {
            secrets.note(&value);
            Document::Json(value)
        }
        Err(_) => Document::Text(String::from_utf8_lossy(bytes).into_owned()),
    }
}

impl Document {
    fn shown(self, secrets: &Secrets) -> Shown {
        let too_long = |bytes| Shown::Text(format!("{bytes} bytes, too long to be shown"));
        match self {
            Self::Json(value) => {
                let value = secrets.covered(value);
                let length = serde_json::to_vec(&value).map_or(0, |text| text.len());
                if length > LONGEST { too_long(length) } else { Shown::Json(value) }
            }
            Self::Text(text) => {
                let mut text = secrets.hidden(&text);
                cut(&mut text, LONGEST);
                Shown::Text(text)
            }
            Self::TooLong(bytes) => too_long(bytes),
        }
    }
}
