//! Custom sign-ins: functions that say what is asked (`DefineAuthChallenge`), make the question (`CreateAuthChallenge`) and judge
//! the answer (`VerifyAuthChallengeResponse`).

mod create;
mod define;
mod verify;

use std::collections::BTreeMap;
use std::fmt;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::user::User;
use serde::{Deserialize, Serialize};

use super::attributes_of;
use super::run::unrecognizable;

pub(crate) use define::Next;

/// The challenge that `CreateAuthChallenge` makes.
pub(crate) const CUSTOM_CHALLENGE: &str = "CUSTOM_CHALLENGE";

/// A challenge that was answered. What the function notes of one may hold its solution.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Round {
    #[serde(rename = "n")]
    name: String,
    #[serde(rename = "r")]
    right: bool,
    /// `challengeMetadata`, which `CreateAuthChallenge` gave.
    #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
    metadata: Option<String>,
}

impl Round {
    /// One of Cognito's own challenges, rightly answered.
    pub(crate) fn passed(name: &str) -> Self {
        Self { name: name.to_owned(), right: true, metadata: None }
    }

    /// A custom challenge, rightly answered or not.
    pub(crate) fn custom(right: bool, metadata: Option<String>) -> Self {
        Self { name: CUSTOM_CHALLENGE.to_owned(), right, metadata }
    }

    fn told(&self) -> Told<'_> {
        Told { challenge_name: &self.name, challenge_result: self.right, challenge_metadata: self.metadata.as_deref() }
    }
}

impl fmt::Debug for Round {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Round").field("name", &self.name).field("right", &self.right).finish_non_exhaustive()
    }
}

/// A round as events tell of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'a> {
    challenge_name: &'a str,
    challenge_result: bool,
    challenge_metadata: Option<&'a str>,
}

/// `request.session`: the rounds so far, oldest first.
fn told(rounds: &[Round]) -> Vec<Told<'_>> {
    rounds.iter().map(Round::told).collect()
}

/// Whom a custom sign-in is about.
#[derive(Clone, Copy)]
pub(crate) struct Subject<'a> {
    /// The true user name, or the name as it was typed where nobody has it.
    pub(crate) username: &'a str,
    pub(crate) user: Option<&'a User>,
    /// Whether the client is not told who exists; only then functions are told.
    pub(crate) masked: bool,
}

impl<'a> Subject<'a> {
    fn attributes(&self) -> BTreeMap<&'a str, &'a str> {
        self.user.map(attributes_of).unwrap_or_default()
    }

    fn user_not_found(&self) -> Option<bool> {
        self.masked.then_some(self.user.is_none())
    }
}

/// `UnexpectedLambdaException` of a challenge for which the pool names no function.
fn unconfigured() -> Error {
    Error::new(ErrorCode::UnexpectedLambdaException, "null invocation failed due to configuration.")
}

/// `InvalidLambdaResponseException` of an answer that leads nowhere, or is larger than what a sign-in carries along.
pub(crate) fn unfit() -> Error {
    unrecognizable()
}
