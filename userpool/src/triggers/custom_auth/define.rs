//! `DefineAuthChallenge`: what a custom sign-in asks next, or how it ends.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use serde::{Deserialize, Serialize};

use super::super::run::Firing;
use super::super::{Metadata, Trigger, Triggers};
use super::{Round, Subject, Told, told, unfit};
use crate::error;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    user_attributes: BTreeMap<&'a str, &'a str>,
    session: Vec<Told<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a Metadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_not_found: Option<bool>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    challenge_name: Option<String>,
    issue_tokens: Option<bool>,
    fail_authentication: Option<bool>,
}

/// What the function decides.
pub(crate) enum Next {
    /// `failAuthentication`.
    Failure,
    /// `issueTokens`.
    Tokens,
    /// `challengeName`.
    Challenge(String),
}

impl Response {
    /// Of an answer that says more than one thing, the strictest counts; one that says nothing is none.
    fn decision(self) -> Option<Next> {
        if self.fail_authentication == Some(true) {
            return Some(Next::Failure);
        }
        if self.issue_tokens == Some(true) {
            return Some(Next::Tokens);
        }
        self.challenge_name.filter(|name| !name.is_empty()).map(Next::Challenge)
    }
}

impl Triggers {
    /// Asks what follows the rounds so far.
    ///
    /// # Errors
    /// `InvalidParameterException` where the pool names no function; `InvalidLambdaResponseException` when nothing is decided;
    /// those of a function that fails.
    pub(crate) async fn define_auth_challenge(&self, subject: &Subject<'_>, rounds: &[Round]) -> Result<Next, Error> {
        let request = Request {
            user_attributes: subject.attributes(),
            session: told(rounds),
            client_metadata: self.metadata(),
            user_not_found: subject.user_not_found(),
        };
        let firing = Firing {
            trigger: Trigger::DefineAuthChallenge,
            source: "DefineAuthChallenge_Authentication",
            version: "1",
            username: Some(subject.username),
            request: &request,
            response: &Response::default(),
        };
        let answer = self.run::<_, _, Response>(&firing).await?.ok_or_else(not_configured)?;
        answer.decision().ok_or_else(unfit)
    }

    /// Checks that the pool has custom sign-ins at all.
    ///
    /// # Errors
    /// `InvalidParameterException`.
    pub(crate) fn check_custom_auth(&self) -> Result<(), Error> {
        if self.has(Trigger::DefineAuthChallenge) { Ok(()) } else { Err(not_configured()) }
    }
}

fn not_configured() -> Error {
    error::invalid("Custom auth lambda trigger is not configured for the user pool.")
}
