//! The client's side of an SRP sign-in.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_crypto::SystemRandom;
use cognomen_crypto::srp::{self, client::Client};
use serde_json::{Value, json};

use super::{Answer, Pool, World};

/// The moment test clocks begin with, as clients write it.
const TIMESTAMP: &str = "Thu Jan 1 00:00:00 UTC 2026";

/// An exchange that has come to the proof of the password.
pub(crate) struct Exchange<'a> {
    world: &'a World,
    pool: &'a Pool,
    /// What the server asked.
    pub(crate) challenge: Value,
    client: Client,
}

impl<'a> Exchange<'a> {
    /// Sends `SRP_A`.
    pub(crate) async fn start(world: &'a World, pool: &'a Pool, username: &str) -> Self {
        let client = Client::start(&SystemRandom);
        let parameters = json!({ "USERNAME": username, "SRP_A": srp::hex_number(client.public()) });
        let input = json!({ "ClientId": pool.client_id, "AuthFlow": "USER_SRP_AUTH", "AuthParameters": parameters });
        let mut answer = world.user("InitiateAuth", input).await;
        assert_eq!(answer["ChallengeName"], "PASSWORD_VERIFIER", "{answer}");
        Self { world, pool, challenge: answer["ChallengeParameters"].take(), client }
    }

    /// The input that proves `password`.
    pub(crate) fn proof(&self, password: &str) -> Value {
        let asked = |name: &str| self.challenge[name].as_str().unwrap();
        let (username, block) = (asked("USER_ID_FOR_SRP"), asked("SECRET_BLOCK"));
        let name = self.pool.id.split_once('_').unwrap().1;
        let salt = cognomen_crypto::hex::decode(&format!("{:0>32}", asked("SALT"))).unwrap().try_into().unwrap();
        let b = srp::parse_a(asked("SRP_B")).unwrap();
        let key = self.client.key(&b, name, username, password, &salt);
        let decoded = STANDARD.decode(block).unwrap();
        let claim = STANDARD.encode(srp::claim_signature(&key, name, username, &decoded, TIMESTAMP));
        json!({
            "ClientId": self.pool.client_id,
            "ChallengeName": "PASSWORD_VERIFIER",
            "ChallengeResponses": {
                "USERNAME": username,
                "PASSWORD_CLAIM_SECRET_BLOCK": block,
                "PASSWORD_CLAIM_SIGNATURE": claim,
                "TIMESTAMP": TIMESTAMP,
            },
        })
    }

    /// Proves `password`.
    pub(crate) async fn finish(&self, password: &str) -> Answer {
        self.world.open("RespondToAuthChallenge", self.proof(password)).await
    }
}
