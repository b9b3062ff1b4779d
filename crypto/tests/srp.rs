//! SRP against exchanges calculated independently (`vectors/srp.py`), and the two halves against each other.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail as tests do")]

use cognomen_crypto::srp::{self, SecretScalar, Verifier, client::Client};
use cognomen_crypto::testing::SeededRandom;
use cognomen_crypto::{Random, hex};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Exchange {
    pool_name: String,
    username: String,
    password: String,
    salt: String,
    a: String,
    b: String,
    v: String,
    public_a: String,
    public_b: String,
    key: String,
    secret_block: String,
    timestamp: String,
    signature: String,
}

fn array<const N: usize>(digits: &str) -> [u8; N] {
    hex::decode(digits).unwrap().try_into().unwrap()
}

/// Randomness that is known beforehand.
struct Given([u8; 32]);

impl Random for Given {
    fn fill(&self, out: &mut [u8]) {
        out.copy_from_slice(&self.0);
    }
}

#[test]
fn matches_independent_calculations() {
    let exchanges: Vec<Exchange> = serde_json::from_str(include_str!("vectors/srp.json")).unwrap();
    assert!(exchanges.len() >= 7);
    for e in &exchanges {
        let verifier = srp::derive_verifier(&e.pool_name, &e.username, &e.password, array(&e.salt));
        assert_eq!(hex::encode(&verifier.v), e.v, "{}", e.username);
        assert!(srp::check_password(&verifier, &e.pool_name, &e.username, &e.password));

        let (b, public_b) = srp::server_start(&Given(array(&e.b)), &verifier.v);
        assert_eq!(srp::hex_number(&public_b), e.public_b);
        assert_eq!(hex::encode(b.as_bytes()), e.b);
        let a = srp::parse_a(&e.public_a).unwrap();
        let key = srp::server_key(&a, &b, &public_b, &verifier.v);
        assert_eq!(hex::encode(&key), e.key);
        let block = hex::decode(&e.secret_block).unwrap();
        let signature = srp::claim_signature(&key, &e.pool_name, &e.username, &block, &e.timestamp);
        assert_eq!(hex::encode(&signature), e.signature);

        let client = Client::with_secret(array(&e.a));
        assert_eq!(srp::hex_number(client.public()), e.public_a);
        assert_eq!(hex::encode(&client.key(&public_b, &e.pool_name, &e.username, &e.password, &verifier.salt)), e.key);
    }
}

fn keys(verifier: &Verifier, seed: u64, username: &str, password: &str) -> ([u8; 16], [u8; 16]) {
    let random = SeededRandom::new(seed);
    let client = Client::start(&random);
    let (b, public_b) = srp::server_start(&random, &verifier.v);
    let a = srp::parse_a(&srp::hex_number(client.public())).unwrap();
    // The session keeps `b` sealed between the two calls.
    let b = SecretScalar::from_bytes(*b.as_bytes());
    let key = srp::server_key(&a, &b, &public_b, &verifier.v);
    (key, client.key(&public_b, "Pool", username, password, &verifier.salt))
}

#[test]
fn decoys_agree_with_nobody() {
    let (server, client) = keys(&srp::decoy_verifier(&[9; 32]), 1, "ghost", "password");
    assert_ne!(server, client);
}

#[test]
fn a_device_agrees_with_the_numbers_it_registered() {
    let (group_key, device_key, secret) = ("-v7w9UcY6", "eu-west-1_34343434-3434-3434-3434-343434343434", "secret");
    for salt in [[0x9a; 16], [0; 16], array("000000000000000000000000000000ff")] {
        let own = srp::derive_verifier(group_key, device_key, secret, salt);
        // Clients put a zero in front of numbers whose top bit is set.
        let padded = |number: &[u8]| [&[0][..], number].concat();
        let kept = Verifier::from_numbers(&padded(&own.salt), &padded(&own.v)).unwrap();
        let random = SeededRandom::new(3);
        let client = Client::start(&random);
        let (b, public_b) = srp::server_start(&random, &kept.v);
        let a = srp::parse_a(&srp::hex_number(client.public())).unwrap();
        let server = srp::server_key(&a, &b, &public_b, &kept.v);
        assert_eq!(server, client.key(&public_b, group_key, device_key, secret, &kept.salt));
        assert_ne!(server, client.key(&public_b, group_key, device_key, "other", &kept.salt));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn both_sides_agree(seed: u64, salt: [u8; 16], username: String, password: String) {
        let verifier = srp::derive_verifier("Pool", &username, &password, salt);
        let (server, client) = keys(&verifier, seed, &username, &password);
        prop_assert_eq!(server, client);
        let (server, client) = keys(&verifier, seed, &username, &format!("{password}x"));
        prop_assert_ne!(server, client);
    }
}
