//! Codes: sent as the first factor or the second, or shown by an authenticator app.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFlowType, ChallengeNameType};
use cognomen_pages::{CodePage, Graphic};
use cognomen_userpool::ops::signin::hosted::Asked;

use super::super::frame::Draft;
use super::turn::Turn;
use super::{name, refused, step};
use crate::listen::Response;

/// A code that is waited for, as it rides in the form.
pub(super) struct Waiting<'a> {
    challenge: Kind,
    session: &'a str,
    /// Whether something was proved before it.
    second: bool,
    /// Where it was sent, masked; or what the user calls the app.
    place: &'a str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Email,
    Sms,
    SmsMfa,
    App,
}

const KINDS: [Kind; 4] = [Kind::Email, Kind::Sms, Kind::SmsMfa, Kind::App];

impl Kind {
    fn challenge(self) -> ChallengeNameType {
        match self {
            Self::Email => ChallengeNameType::EmailOtp,
            Self::Sms => ChallengeNameType::SmsOtp,
            Self::SmsMfa => ChallengeNameType::SmsMfa,
            Self::App => ChallengeNameType::SoftwareTokenMfa,
        }
    }

    /// The parameter of the answer.
    fn answer(self) -> &'static str {
        match self {
            Self::Email => "EMAIL_OTP_CODE",
            Self::Sms => "SMS_OTP_CODE",
            Self::SmsMfa => "SMS_MFA_CODE",
            Self::App => "SOFTWARE_TOKEN_MFA_CODE",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Self::Email => "label-email-code",
            Self::Sms | Self::SmsMfa => "label-sms-code",
            Self::App => "label-totp-code",
        }
    }

    fn graphic(self) -> Graphic {
        match self {
            Self::Email => Graphic::Email,
            Self::Sms | Self::SmsMfa => Graphic::Sms,
            Self::App => Graphic::AuthApp,
        }
    }
}

impl<'a> Waiting<'a> {
    /// What the engine asks; none for another challenge.
    pub(super) fn of(asked: &'a Asked) -> Option<Self> {
        let challenge = KINDS.into_iter().find(|kind| kind.challenge() == asked.name)?;
        let place = if challenge == Kind::App { "FRIENDLY_DEVICE_NAME" } else { "CODE_DELIVERY_DESTINATION" };
        Some(Self {
            challenge,
            session: &asked.session,
            second: asked.parameters.contains_key("USER_ID_FOR_SRP"),
            place: value(&asked.parameters, place),
        })
    }

    fn posted(turn: &Turn<'a>) -> Option<Self> {
        let name = turn.field("challenge");
        Some(Self {
            challenge: KINDS.into_iter().find(|kind| kind.challenge().as_str() == name)?,
            session: turn.field("session"),
            second: !turn.field("second").is_empty(),
            place: turn.field("place"),
        })
    }

    /// Codes that stand alone have eight digits, all others six.
    fn digits(&self) -> &'static str {
        if self.second { "6" } else { "8" }
    }

    fn state(&self, username: &str) -> Vec<(&'static str, String)> {
        vec![
            ("username", username.to_owned()),
            ("session", self.session.to_owned()),
            ("challenge", self.challenge.challenge().as_str().to_owned()),
            ("second", if self.second { "1" } else { "" }.to_owned()),
            ("place", self.place.to_owned()),
        ]
    }
}

/// Shows the page.
pub(super) fn page(turn: &Turn<'_>, draft: Draft, waiting: &Waiting<'_>) -> Response {
    let texts = draft.frame.texts;
    let (kind, place) = (waiting.challenge, waiting.place);
    let sent = match kind {
        Kind::App if place.is_empty() => texts.get("mfa-totp-description"),
        Kind::App => texts.with("mfa-totp-device", &[("device", place)]),
        _ if place.is_empty() => texts.get("code-sent-unknown"),
        Kind::Email => texts.with("code-sent-email", &[("destination", place)]),
        Kind::Sms | Kind::SmsMfa => texts.with("code-sent-sms", &[("destination", place)]),
    };
    let again = (!waiting.second && kind != Kind::App).then(|| kind.challenge().as_str());
    draft.answer(|frame| CodePage {
        frame,
        username: turn.username.to_owned(),
        second: waiting.second,
        graphic: kind.graphic(),
        sent,
        label: kind.label(),
        hint: texts.with("hint-code", &[("count", waiting.digits())]),
        state: waiting.state(turn.username),
        again,
    })
}

/// Takes a code.
///
/// # Errors
/// The server's own failures.
pub(super) async fn take(turn: &Turn<'_>) -> Result<Response, Error> {
    let Some(waiting) = Waiting::posted(turn) else { return Ok(name::page(turn, turn.draft(), turn.username)) };
    // Codes are copied with the spaces that messages and apps set between their digits.
    let code: String = turn.field("code").split_whitespace().collect();
    if code.is_empty() {
        let draft = turn.draft();
        let text = draft.frame.tv("check-code", "count", waiting.digits());
        return Ok(page(turn, draft.problem(Some("code"), text), &waiting));
    }
    let kind = waiting.challenge;
    match turn.respond(kind.challenge(), &[(kind.answer(), &code)]).await {
        Ok(next) => step::answer(turn, next).await,
        Err(error) => refused::answer(turn, error, Some("code"), |draft| page(turn, draft, &waiting)),
    }
}

/// Sends another code of a first factor: the sign-in begins again.
///
/// # Errors
/// The server's own failures.
pub(super) async fn send_again(turn: &Turn<'_>) -> Result<Response, Error> {
    let preferred = turn.field("preferred");
    if !["EMAIL_OTP", "SMS_OTP"].contains(&preferred) {
        return Ok(name::page(turn, turn.draft(), turn.username));
    }
    match turn.start(AuthFlowType::UserAuth, &[("PREFERRED_CHALLENGE", preferred)]).await {
        Ok(next) => step::answer_noting(turn, next, Some("code-resent")).await,
        Err(error) => refused::answer(turn, error, None, |draft| name::page(turn, draft, turn.username)),
    }
}

fn value<'a>(parameters: &'a BTreeMap<String, String>, name: &str) -> &'a str {
    parameters.get(name).map(String::as_str).unwrap_or_default()
}
