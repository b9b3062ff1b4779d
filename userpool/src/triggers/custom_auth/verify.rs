//! `VerifyAuthChallengeResponse`: judges the answer to a custom challenge.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use serde::{Deserialize, Serialize};

use super::super::run::Firing;
use super::super::{Metadata, Trigger, Triggers};
use super::{Subject, unconfigured};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    user_attributes: BTreeMap<&'a str, &'a str>,
    private_challenge_parameters: &'a BTreeMap<String, String>,
    challenge_answer: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a Metadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_not_found: Option<bool>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Unanswered {
    answer_correct: Option<bool>,
}

/// Right or wrong must be said.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    answer_correct: bool,
}

impl Triggers {
    /// Whether an answer is right.
    ///
    /// # Errors
    /// `UnexpectedLambdaException` where the pool names no function; those of a function that fails.
    pub(crate) async fn verify_auth_challenge_response(
        &self,
        subject: &Subject<'_>,
        private: &BTreeMap<String, String>,
        answer: &str,
    ) -> Result<bool, Error> {
        let request = Request {
            user_attributes: subject.attributes(),
            private_challenge_parameters: private,
            challenge_answer: answer,
            client_metadata: self.metadata(),
            user_not_found: subject.user_not_found(),
        };
        let firing = Firing {
            trigger: Trigger::VerifyAuthChallengeResponse,
            source: "VerifyAuthChallengeResponse_Authentication",
            version: "1",
            username: Some(subject.username),
            request: &request,
            response: &Unanswered::default(),
        };
        let judged = self.run::<_, _, Response>(&firing).await?.ok_or_else(unconfigured)?;
        Ok(judged.answer_correct)
    }
}
