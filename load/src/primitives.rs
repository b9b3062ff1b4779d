//! The machine's raw ceilings on one thread: what no server can do without.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use cognomen_crypto::SystemRandom;
use cognomen_crypto::jose::RsaSigningKey;
use cognomen_crypto::random::random_array;
use cognomen_crypto::srp::{client::Client, derive_verifier, server_key, server_start};
use serde::{Deserialize, Serialize};

use crate::{Failure, clock};

/// Microseconds each primitive takes.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Costs {
    /// RSASSA-PKCS1-v1_5 with SHA-256, 2048 bits.
    rs256_sign: f64,
    /// Its verification.
    rs256_verify: f64,
    /// `g ^ x mod N` of 3072 bits by a fixed-base table, 256-bit exponent.
    fixed_base: f64,
    /// The server's three exponentiations of an SRP sign-in.
    srp_server: f64,
}

#[derive(Serialize)]
struct Claims {
    sub: &'static str,
    iss: &'static str,
    jti: &'static str,
}

/// Measures every primitive for `seconds`.
pub(crate) fn measure(seconds: f64) -> Result<Costs, Failure> {
    let key = RsaSigningKey::generate()?;
    let verifying = key.verifying_key()?;
    let claims = Claims { sub: "34c84488-e0e1-70ae-d2ee-991ad1a898c8", iss: "http://127.0.0.1", jti: "1" };
    let token = key.sign_jwt(&claims)?;
    let salt = random_array::<16>(&SystemRandom);
    let verifier = derive_verifier("pool", "user", "password", salt);
    let client = Client::start(&SystemRandom);
    let mut failed = false;
    let costs = Costs {
        rs256_sign: each(seconds, || failed |= key.sign_jwt(&claims).is_err()),
        rs256_verify: each(seconds, || failed |= verifying.verify(&token).is_err()),
        fixed_base: each(seconds, || {
            std::hint::black_box(derive_verifier("pool", "user", "password", salt));
        }),
        srp_server: each(seconds, || {
            let (b, public_b) = server_start(&SystemRandom, &verifier.v);
            std::hint::black_box(server_key(client.public(), &b, &public_b, &verifier.v));
        }),
    };
    if failed { Err("a primitive failed".into()) } else { Ok(costs) }
}

/// Microseconds one call takes, averaged over `seconds`.
pub(crate) fn each(seconds: f64, mut call: impl FnMut()) -> f64 {
    for _ in 0..20 {
        call();
    }
    let begun = clock::start();
    let mut calls = 0_u32;
    while begun.elapsed() < Duration::from_secs_f64(seconds) {
        call();
        calls += 1;
    }
    begun.elapsed().as_secs_f64() * 1e6 / f64::from(calls.max(1))
}

/// Durable commits per second of the disk under `folder`: 256 bytes appended and synced, one at a time.
pub(crate) fn commits(folder: &Path, seconds: f64) -> Result<f64, Failure> {
    let path = folder.join("commits.probe");
    let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
    let mut failure = None;
    let micros = each(seconds, || {
        if let Err(error) = file.write_all(&[7; 256]).and_then(|()| file.sync_data()) {
            failure = Some(error);
        }
    });
    std::fs::remove_file(&path)?;
    failure.map_or(Ok(1e6 / micros), |error| Err(error.into()))
}
