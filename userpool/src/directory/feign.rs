//! The work of opening a user's records, done where there are none: without it the time would tell who exists.

use std::hint::black_box;
use std::sync::LazyLock;

use cognomen_contract::cognito_idp::UserStatusType;
use cognomen_crypto::Random;
use cognomen_crypto::seal::SealKey;
use cognomen_model::UnixMillis;
use cognomen_model::credential::{Credential, StoredVerifier};
use cognomen_model::user::User;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Claim;

/// As long as a user's address usually is.
const ASSOCIATED: &[u8] = b"pool/eu-west-1_Example00/user/34343434-3434-3434-3434-343434343434/profile";
const SUB: &str = "34343434-3434-3434-3434-343434343434";

/// Records of nobody, sealed under a key that protects nothing.
struct Nobody {
    key: SealKey,
    claim: Vec<u8>,
    profile: Vec<u8>,
    credential: Vec<u8>,
}

static NOBODY: LazyLock<Nobody> = LazyLock::new(|| {
    let key = SealKey::new([0; 32]);
    let profile = User {
        attributes: [("email", "somebody@example.com"), ("email_verified", "true")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into(),
        ..User::new(SUB.to_owned(), "somebody".to_owned(), UserStatusType::Confirmed, UnixMillis(1_700_000_000_000))
    };
    let verifier = StoredVerifier { salt: vec![0xff; 16], v: vec![0xff; 384] };
    let credential = Credential { verifier: Some(verifier), ..Credential::default() };
    Nobody {
        claim: sealed(&key, &Claim { sub: SUB.to_owned() }),
        profile: sealed(&key, &profile),
        credential: sealed(&key, &credential),
        key,
    }
});

/// Draws nothing: the sealed text is no secret.
struct Fixed;

impl Random for Fixed {
    fn fill(&self, out: &mut [u8]) {
        out.fill(0);
    }
}

fn sealed(key: &SealKey, document: &impl Serialize) -> Vec<u8> {
    let plain = serde_json::to_vec(document).unwrap_or_default();
    key.seal(&Fixed, ASSOCIATED, &plain)
}

fn open<T: DeserializeOwned>(sealed: &[u8]) -> Option<T> {
    let plain = NOBODY.key.open(ASSOCIATED, black_box(sealed)).ok()?;
    serde_json::from_slice(&plain).ok()
}

/// Opens as much as finding a user by name does, beside the profile.
pub fn claim() {
    black_box(open::<Claim>(&NOBODY.claim));
}

/// Opens as much as reading a profile does.
pub fn profile() {
    black_box(open::<User>(&NOBODY.profile));
}

/// Opens as much as reading a password's verifier does.
pub fn credential() {
    black_box(open::<Credential>(&NOBODY.credential));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_records_of_nobody_are_whole() {
        assert!(open::<Claim>(&NOBODY.claim).is_some());
        assert!(open::<User>(&NOBODY.profile).is_some());
        assert!(open::<Credential>(&NOBODY.credential).unwrap().verifier.is_some());
    }
}
