//! Authentication events of pools with threat protection (`AdminListUserAuthEvents`).

use std::net::IpAddr;

use cognomen_contract::cognito_idp as idp;
use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Seconds an event is kept: two years.
pub const KEPT_SECONDS: i64 = 2 * 365 * 86_400;
/// Events kept of one user; older ones give way.
pub const MAX_EVENTS: usize = 1000;
/// Seconds in which an event may be reported by the token of its message: thirty days.
pub const FEEDBACK_SECONDS: i64 = 30 * 86_400;

/// What keys of events begin with, in the user's partition.
pub const PREFIX: &str = "event/";

/// An event as stored, in the user's partition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredEvent {
    /// `EventId`; for a sign-in also the tokens' `event_id`.
    #[serde(rename = "i")]
    pub id: String,
    /// What happened.
    #[serde(rename = "t")]
    pub event_type: idp::EventType,
    /// When it began.
    #[serde(rename = "c")]
    pub created_at: UnixMillis,
    /// How it ended, if it has.
    #[serde(rename = "o")]
    pub response: idp::EventResponseType,
    /// The client it came through; none for an administrator's own operations.
    #[serde(rename = "a", default, skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// What was thought of it.
    #[serde(rename = "r", default)]
    pub risk: EventRisk,
    /// What was asked and how it was answered, oldest first.
    #[serde(rename = "q", default, skip_serializing_if = "Vec::is_empty")]
    pub challenges: Vec<Answered>,
    /// Where it came from.
    #[serde(rename = "x", default)]
    pub context: EventContext,
    /// What the user or an administrator said of it.
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Feedback>,
}

/// `EventRisk`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRisk {
    /// `RiskLevel`; none where nothing speaks against the event.
    #[serde(rename = "l", default, skip_serializing_if = "Option::is_none")]
    pub level: Option<idp::RiskLevelType>,
    /// `RiskDecision`: what was done about it; none means `NoRisk`.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<idp::RiskDecisionType>,
    /// `CompromisedCredentialsDetected`; none when no password was looked up.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub compromised: Option<bool>,
    /// Whether the user was told of it.
    #[serde(rename = "n", default, skip_serializing_if = "std::ops::Not::not")]
    pub notified: bool,
}

/// One of `ChallengeResponses`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// `Password` or `Mfa`.
    #[serde(rename = "n")]
    pub name: idp::ChallengeName,
    /// `Success` or `Failure`.
    #[serde(rename = "r")]
    pub response: idp::ChallengeResponse,
}

/// Where an event came from, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventContext {
    /// Address of the user's device.
    #[serde(rename = "i", default, skip_serializing_if = "Option::is_none")]
    pub ip: Option<IpAddr>,
    /// `DeviceName`: browser or application and operating system, with versions.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    /// The same without versions, for comparison.
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    pub device_family: Option<String>,
    /// Keyed hash of what the client's own data says of the device.
    #[serde(rename = "p", default, skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// Time zone that the client's own data names, as an offset.
    #[serde(rename = "z", default, skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}

/// `EventFeedback`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// `Valid` or `Invalid`.
    #[serde(rename = "v")]
    pub value: idp::FeedbackValueType,
    /// `Admin` or `User`.
    #[serde(rename = "p")]
    pub provider: String,
    /// When it was given.
    #[serde(rename = "a")]
    pub given_at: UnixMillis,
}

/// What a sign-in that waits for its next answer must remember of its event; small enough for a sealed state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventMark {
    /// `EventId`.
    #[serde(rename = "i")]
    pub id: String,
    /// When the event began.
    #[serde(rename = "c")]
    pub created_at: UnixMillis,
    /// What was thought of it.
    #[serde(rename = "r", default)]
    pub risk: EventRisk,
    /// What was answered so far.
    #[serde(rename = "q", default, skip_serializing_if = "Vec::is_empty")]
    pub challenges: Vec<Answered>,
}

/// The key of an event in the user's partition: newest first.
#[must_use]
pub fn key(created_at: UnixMillis, id: &str) -> String {
    let reverse = i64::MAX.saturating_sub(created_at.0.max(0));
    format!("{PREFIX}{reverse:016x}-{id}")
}

/// The `EventId` in a key.
#[must_use]
pub fn id_in_key(key: &str) -> Option<&str> {
    key.strip_prefix(PREFIX)?.split_once('-').map(|(_, id)| id)
}

impl StoredEvent {
    /// When the event is forgotten.
    #[must_use]
    pub fn forgotten_at(&self) -> UnixMillis {
        self.created_at.plus_seconds(KEPT_SECONDS)
    }

    /// `AuthEventType`. City and country are never known here.
    #[must_use]
    pub fn wire(self) -> idp::AuthEventType {
        let challenges = self.challenges.iter().map(|answered| idp::ChallengeResponseType {
            challenge_name: Some(answered.name),
            challenge_response: Some(answered.response),
        });
        idp::AuthEventType {
            challenge_responses: Some(challenges.collect()),
            creation_date: Some(cognomen_contract::Timestamp::from_millis(self.created_at.0)),
            event_context_data: Some(idp::EventContextDataType {
                city: None,
                country: None,
                device_name: self.context.device_name,
                ip_address: self.context.ip.map(|ip| ip.to_string()),
                timezone: self.context.timezone,
            }),
            event_feedback: self.feedback.map(|feedback| idp::EventFeedbackType {
                feedback_date: Some(cognomen_contract::Timestamp::from_millis(feedback.given_at.0)),
                feedback_value: feedback.value,
                provider: feedback.provider,
            }),
            event_id: Some(self.id),
            event_response: Some(self.response),
            event_risk: Some(idp::EventRiskType {
                compromised_credentials_detected: self.risk.compromised,
                risk_decision: Some(self.risk.decision.unwrap_or(idp::RiskDecisionType::NoRisk)),
                risk_level: self.risk.level,
            }),
            event_type: Some(self.event_type),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_sort_newest_first_and_name_their_event() {
        let (older, newer) = (key(UnixMillis(1_000), "b"), key(UnixMillis(2_000), "a-b"));
        assert!(newer < older);
        assert_eq!((id_in_key(&older), id_in_key(&newer)), (Some("b"), Some("a-b")));
        assert_eq!(id_in_key("session/1-2"), None);
        assert!(key(UnixMillis(i64::MAX), "a") < key(UnixMillis(0), "a"));
    }
}
