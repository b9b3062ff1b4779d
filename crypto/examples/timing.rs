//! Prints what the costly primitives take on this machine: `cargo run --release --example timing -p cognomen-crypto`.
#![expect(clippy::print_stdout, reason = "printing the figures is its purpose")]

use std::hint::black_box;
use std::time::Duration;

use cognomen_crypto::jose::{KeyError, RsaSigningKey};
use cognomen_crypto::random::random_array;
use cognomen_crypto::seal::SealKey;
use cognomen_crypto::srp::{self, client::Client};
use cognomen_crypto::testing::SeededRandom;
use cognomen_crypto::{SystemRandom, secret_hash};
use cognomen_modexp::Modulus;

#[expect(clippy::disallowed_methods, reason = "a stopwatch is what measures")]
fn time<T>(name: &str, mut run: impl FnMut() -> T) {
    black_box(run());
    let begin = std::time::Instant::now();
    let mut rounds = 0_u32;
    while begin.elapsed() < Duration::from_millis(500) {
        black_box(run());
        rounds += 1;
    }
    println!("{name:32} {:10.2} us", begin.elapsed().as_secs_f64() * 1e6 / f64::from(rounds));
}

fn main() -> Result<(), KeyError> {
    let random = SeededRandom::new(1);
    let key = RsaSigningKey::generate()?;
    let verifying = key.verifying_key()?;
    let claims = serde_json::json!({
        "sub": "34c84488-e0e1-70ae-d2ee-991ad1a898c8", "iss": "http://127.0.0.1:8400/us-east-1_Ab3dE5gH7",
        "client_id": "1example23456789", "token_use": "access", "scope": "aws.cognito.signin.user.admin",
        "auth_time": 1_795_240_000, "exp": 1_795_243_600, "iat": 1_795_240_000, "username": "mary",
    });
    let token = key.sign_jwt(&claims).unwrap_or_default();
    time("RS256 sign_jwt", || key.sign_jwt(&claims));
    time("RS256 verify", || verifying.verify(&token).is_ok());

    let (base, exponent): ([u8; 384], [u8; 32]) = (random_array(&random), random_array(&random));
    let mut n = [0xff; 384];
    n[0] = 0xf0;
    if let Ok(modulus) = Modulus::new(&n) {
        let base = std::array::from_fn(|at| if at == 0 { 1 } else { base[at] });
        time("3072-bit modexp, 256-bit exponent", || modulus.pow(&base, &exponent));
        time("3072-bit modular multiplication", || modulus.mul(&base, &base));
    }

    let verifier = srp::derive_verifier("Ab3dE5gH7", "mary", "Correct-horse-1", [7; 16]);
    time("SRP derive_verifier (comb)", || srp::derive_verifier("Ab3dE5gH7", "mary", "Correct-horse-1", [7; 16]));
    time("SRP check_password (comb)", || srp::check_password(&verifier, "Ab3dE5gH7", "mary", "Correct-horse-1"));
    time("SRP decoy_verifier", || srp::decoy_verifier(&[3; 32]));
    time("SRP server_start", || srp::server_start(&random, &verifier.v));
    let client = Client::start(&random);
    let (b, public_b) = srp::server_start(&random, &verifier.v);
    time("SRP server_key", || srp::server_key(client.public(), &b, &public_b, &verifier.v));

    let seal = SealKey::new([1; 32]);
    let sealed = seal.seal(&SystemRandom, b"users/1", &[0; 512]);
    time("seal 512 bytes", || seal.seal(&SystemRandom, b"users/1", &[0; 512]));
    time("open 512 bytes", || seal.open(b"users/1", &sealed));
    time("secret_hash", || secret_hash::secret_hash("secret", "mary", "1example23456789"));
    Ok(())
}
