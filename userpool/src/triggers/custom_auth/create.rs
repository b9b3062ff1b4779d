//! `CreateAuthChallenge`: makes a custom challenge.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use serde::{Deserialize, Serialize};

use super::super::run::Firing;
use super::super::{Metadata, Trigger, Triggers};
use super::{CUSTOM_CHALLENGE, Round, Subject, Told, told, unconfigured, unfit};

/// The most bytes of names and values in one challenge, public and private parameters and metadata together.
const LARGEST: usize = 32 * 1024;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    user_attributes: BTreeMap<&'a str, &'a str>,
    challenge_name: &'a str,
    session: Vec<Told<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a Metadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_not_found: Option<bool>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    public_challenge_parameters: Option<BTreeMap<String, String>>,
    private_challenge_parameters: Option<BTreeMap<String, String>>,
    challenge_metadata: Option<String>,
}

/// A challenge as the function made it.
pub(crate) struct Created {
    /// For the client.
    pub(crate) public: BTreeMap<String, String>,
    /// For `VerifyAuthChallengeResponse` alone.
    pub(crate) private: BTreeMap<String, String>,
    /// For the functions of later rounds.
    pub(crate) metadata: Option<String>,
}

impl Created {
    fn bytes(&self) -> usize {
        let pairs = self.public.iter().chain(&self.private);
        let parameters: usize = pairs.map(|(name, value)| name.len() + value.len()).sum();
        parameters + self.metadata.as_ref().map_or(0, String::len)
    }
}

impl Triggers {
    /// Has a challenge made.
    ///
    /// # Errors
    /// `UnexpectedLambdaException` where the pool names no function; `InvalidLambdaResponseException` for a challenge larger
    /// than 32 KiB; those of a function that fails.
    pub(crate) async fn create_auth_challenge(
        &self,
        subject: &Subject<'_>,
        rounds: &[Round],
    ) -> Result<Created, Error> {
        let request = Request {
            user_attributes: subject.attributes(),
            challenge_name: CUSTOM_CHALLENGE,
            session: told(rounds),
            client_metadata: self.metadata(),
            user_not_found: subject.user_not_found(),
        };
        let firing = Firing {
            trigger: Trigger::CreateAuthChallenge,
            source: "CreateAuthChallenge_Authentication",
            version: "1",
            username: Some(subject.username),
            request: &request,
            response: &Response::default(),
        };
        let answer = self.run::<_, _, Response>(&firing).await?.ok_or_else(unconfigured)?;
        let created = Created {
            public: answer.public_challenge_parameters.unwrap_or_default(),
            private: answer.private_challenge_parameters.unwrap_or_default(),
            metadata: answer.challenge_metadata,
        };
        if created.bytes() > LARGEST { Err(unfit()) } else { Ok(created) }
    }
}
