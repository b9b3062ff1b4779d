//! How much a sign-in looks like someone else's: points for what is unusual, judged by the user's own history alone.
//!
//! | what | points |
//! |---|---|
//! | a device never seen: by its data 2, by browser and system alone | 1 |
//! | an address of a network never seen: within a network seen 0, beside one 1, elsewhere | 2 |
//! | failed sign-ins within an hour: 3 or more 1, 6 or more 2, 10 or more | 3 |
//! | fifteen events or more, and hardly one of them the user's own | 3 |
//! | an event of the same device or address was reported invalid | 4 |
//!
//! Nothing is low below 1 point; 3 points are medium, 4 high. Device and network count once three sign-ins are known
//! to be the user's own.

use std::net::IpAddr;

use cognomen_contract::cognito_idp::{EventResponseType, EventType, FeedbackValueType, RiskLevelType};
use cognomen_model::UnixMillis;
use cognomen_model::event::{EventContext, StoredEvent};

use super::network::prefix;

/// Sign-ins after which device and network are known well enough to miss them.
const LEARNED: usize = 3;
/// Seconds in which failures are counted together.
const FAILURES_WITHIN: i64 = 3600;
/// Events among which a user's own must be.
const NOISE: usize = 15;

/// Why a sign-in is doubted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The device was never seen.
    NewDevice,
    /// The network was never seen.
    NewNetwork,
    /// Many sign-ins failed lately.
    Failures,
    /// An event of the same device or address was reported as somebody else's.
    Reported,
}

/// What is thought of a sign-in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// None where nothing speaks against it.
    pub level: Option<RiskLevelType>,
    /// What does.
    pub reasons: Vec<Reason>,
}

/// Judges a sign-in from `context` at `now` by the user's newest events, newest first.
#[must_use]
pub fn assess(history: &[StoredEvent], context: &EventContext, now: UnixMillis) -> Assessment {
    let trusted: Vec<&EventContext> =
        history.iter().filter(|event| is_own(event)).map(|event| &event.context).collect();
    let learned = trusted.len() >= LEARNED;
    let doubts = [
        (Reason::NewDevice, if learned { new_device(&trusted, context) } else { 0 }),
        (Reason::NewNetwork, if learned { new_network(&trusted, context.ip) } else { 0 }),
        (Reason::Failures, failures(history, learned, now)),
        (Reason::Reported, if reported(history, context) { 4 } else { 0 }),
    ];
    let points: u32 = doubts.iter().map(|(_, points)| points).sum();
    let level = match points {
        0 => None,
        1 | 2 => Some(RiskLevelType::Low),
        3 => Some(RiskLevelType::Medium),
        _ => Some(RiskLevelType::High),
    };
    Assessment { level, reasons: doubts.iter().filter(|(_, points)| *points > 0).map(|(reason, _)| *reason).collect() }
}

/// Whether an event was the user's own: a sign-in that passed, unless it was reported; any that was vouched for.
fn is_own(event: &StoredEvent) -> bool {
    match event.feedback.as_ref().map(|feedback| feedback.value) {
        Some(FeedbackValueType::Valid) => true,
        Some(FeedbackValueType::Invalid) => false,
        None => event.event_type == EventType::SignIn && event.response == EventResponseType::Pass,
    }
}

/// Data that a device's own library gives tells devices apart; without it, browser and system have to do.
fn new_device(trusted: &[&EventContext], context: &EventContext) -> u32 {
    let seen = trusted.iter().any(|known| match (&known.fingerprint, &context.fingerprint) {
        (Some(known), Some(given)) => known == given,
        (None, None) => known.device_family == context.device_family,
        _ => false,
    });
    if seen {
        return 0;
    }
    if trusted.iter().any(|known| known.fingerprint.is_some()) {
        return 2;
    }
    u32::from(!trusted.iter().any(|known| known.device_family == context.device_family))
}

fn new_network(trusted: &[&EventContext], address: Option<IpAddr>) -> u32 {
    let seen = |cut: fn(IpAddr) -> IpAddr| trusted.iter().any(|known| known.ip.map(cut) == address.map(cut));
    if seen(network) {
        0
    } else if seen(neighbourhood) {
        1
    } else {
        2
    }
}

fn network(address: IpAddr) -> IpAddr {
    prefix(address, if address.is_ipv4() { 24 } else { 48 })
}

fn neighbourhood(address: IpAddr) -> IpAddr {
    prefix(address, if address.is_ipv4() { 16 } else { 32 })
}

/// Others can push the user's own sign-ins out of what is read, by failures and requests for codes: so a history without
/// them is a doubt of its own.
fn failures(history: &[StoredEvent], learned: bool, now: UnixMillis) -> u32 {
    let failed =
        |event: &&StoredEvent| event.event_type == EventType::SignIn && event.response == EventResponseType::Fail;
    let since = now.plus_seconds(-FAILURES_WITHIN);
    let lately = history.iter().filter(failed).filter(|event| event.created_at > since).count();
    if !learned && history.len() >= NOISE {
        return 3;
    }
    match lately {
        0..3 => 0,
        3..6 => 1,
        6..10 => 2,
        _ => 3,
    }
}

fn reported(history: &[StoredEvent], context: &EventContext) -> bool {
    let same = |event: &&StoredEvent| {
        let device = context.fingerprint.is_some() && event.context.fingerprint == context.fingerprint;
        device || (context.ip.is_some() && event.context.ip == context.ip)
    };
    // The newest word on a device or address counts.
    let newest =
        history.iter().filter(same).filter_map(|event| event.feedback.as_ref()).max_by_key(|said| said.given_at);
    newest.is_some_and(|feedback| feedback.value == FeedbackValueType::Invalid)
}

#[cfg(test)]
mod tests {
    use cognomen_model::event::{EventRisk, Feedback};

    use super::*;

    const NOW: UnixMillis = UnixMillis(100_000_000);

    fn from(ip: &str, family: &str, fingerprint: &str) -> EventContext {
        let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        EventContext {
            ip: ip.parse().ok(),
            device_name: None,
            device_family: filled(family),
            fingerprint: filled(fingerprint),
            timezone: None,
        }
    }

    fn event(context: &EventContext, response: EventResponseType, age_seconds: i64) -> StoredEvent {
        StoredEvent {
            id: "id".to_owned(),
            event_type: EventType::SignIn,
            created_at: NOW.plus_seconds(-age_seconds),
            response,
            client_id: None,
            risk: EventRisk::default(),
            challenges: Vec::new(),
            context: context.clone(),
            feedback: None,
        }
    }

    fn passes(context: &EventContext, count: usize) -> Vec<StoredEvent> {
        vec![event(context, EventResponseType::Pass, 86_400); count]
    }

    fn level(history: &[StoredEvent], context: &EventContext) -> Option<RiskLevelType> {
        assess(history, context, NOW).level
    }

    #[test]
    fn what_is_unusual_adds_up() {
        use RiskLevelType::{High, Low, Medium};
        let home = from("192.0.2.1", "Chrome, Windows", "");
        let marked = from("192.0.2.1", "Chrome, Windows", "d1");
        let cases = [
            (&home, home.clone(), None),
            (&home, from("192.0.2.200", "Chrome, Windows", ""), None),
            (&home, from("192.0.99.1", "Chrome, Windows", ""), Some(Low)),
            (&home, from("203.0.113.1", "Chrome, Windows", ""), Some(Low)),
            (&home, from("2001:db8::1", "Chrome, Windows", ""), Some(Low)),
            (&home, from("", "Chrome, Windows", ""), Some(Low)),
            (&home, from("192.0.2.1", "curl, Other", ""), Some(Low)),
            (&home, from("192.0.2.1", "", ""), Some(Low)),
            (&home, from("192.0.99.1", "curl, Other", ""), Some(Low)),
            (&home, from("203.0.113.1", "curl, Other", ""), Some(Medium)),
            (&home, from("192.0.2.1", "Chrome, Windows", "d9"), None),
            (&marked, from("192.0.2.1", "Firefox, Linux", "d1"), None),
            (&marked, from("192.0.2.1", "Chrome, Windows", "d2"), Some(Low)),
            (&marked, from("192.0.2.1", "Chrome, Windows", ""), Some(Low)),
            (&marked, from("192.0.99.1", "Chrome, Windows", "d2"), Some(Medium)),
            (&marked, from("203.0.113.1", "Chrome, Windows", "d2"), Some(High)),
        ];
        for (known, given, expected) in cases {
            assert_eq!(level(&passes(known, 3), &given), expected, "{known:?} {given:?}");
            assert_eq!(level(&passes(known, 2), &given), None, "too little is known");
        }
    }

    #[test]
    fn failures_are_counted_by_the_hour() {
        use RiskLevelType::{Low, Medium};
        let home = from("192.0.2.1", "Chrome, Windows", "");
        let cases = [(2, 60, None), (3, 60, Some(Low)), (6, 60, Some(Low)), (10, 60, Some(Medium)), (10, 3600, None)];
        for (count, age, expected) in cases {
            let mut history = vec![event(&home, EventResponseType::Fail, age); count];
            history.extend(passes(&home, 3));
            assert_eq!(level(&history, &home), expected, "{count} failures {age} s ago");
        }
    }

    #[test]
    fn events_that_hide_the_history_are_a_doubt() {
        let home = from("192.0.2.1", "Chrome, Windows", "");
        let mut history = vec![event(&home, EventResponseType::Fail, 86_400); 15];
        assert_eq!(level(&history, &home), Some(RiskLevelType::Medium));
        for noise in &mut history {
            noise.event_type = EventType::ForgotPassword;
        }
        assert_eq!(level(&history, &home), Some(RiskLevelType::Medium));
        history.pop();
        assert_eq!(level(&history, &home), None);
        history.extend(passes(&home, 3));
        assert_eq!(level(&history, &home), None);
    }

    #[test]
    fn the_newest_word_on_a_device_or_address_counts() {
        let home = from("192.0.2.1", "Chrome, Windows", "d1");
        let says = |value, at| Some(Feedback { value, provider: "User".to_owned(), given_at: UnixMillis(at) });
        let mut history = passes(&home, 5);
        history[0].feedback = says(FeedbackValueType::Invalid, 1);
        let reported = assess(&history, &home, NOW);
        assert_eq!((reported.level, reported.reasons), (Some(RiskLevelType::High), vec![Reason::Reported]));
        assert_eq!(level(&history, &from("192.0.2.2", "Chrome, Windows", "d1")), Some(RiskLevelType::High));
        history[1].feedback = says(FeedbackValueType::Valid, 2);
        assert_eq!(level(&history, &home), None);
    }

    #[test]
    fn an_event_that_was_vouched_for_is_the_users_own() {
        let home = from("192.0.2.1", "Chrome, Windows", "");
        let away = from("203.0.113.1", "Safari, iOS", "");
        let mut history = passes(&home, 3);
        assert_eq!(level(&history, &away), Some(RiskLevelType::Medium));
        let mut refused = event(&away, EventResponseType::Fail, 86_400);
        let provider = "User".to_owned();
        refused.feedback = Some(Feedback { value: FeedbackValueType::Valid, provider, given_at: NOW });
        history.push(refused);
        assert_eq!(level(&history, &away), None);
    }
}
