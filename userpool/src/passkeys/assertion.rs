//! The ceremony in which a passkey is used (WebAuthn level 3 section 7.2).

use cognomen_crypto::{compare, digest};
use cognomen_model::UnixMillis;
use cognomen_model::passkey::{Passkey, PasskeyKey};
use serde_json::json;

use super::authenticator_data::AuthenticatorData;
use super::client_data::{Ceremony, ClientData};
use super::cose;
use super::relying_party::RelyingParty;
use super::response::{self, Authentication};
use crate::pool_view::PoolView;

/// Milliseconds that browsers wait for their user: as long as a sign-in session usually lasts.
const TIMEOUT: u32 = 180_000;
/// Bytes of the made-up id that is shown for nobody, as many as many providers choose.
const FEIGNED_ID: usize = 16;

/// The generator of P-256 (FIPS 186-5), a key that anybody can sign with.
const GENERATOR: [u8; 65] = [
    0x04, 0x6b, 0x17, 0xd1, 0xf2, 0xe1, 0x2c, 0x42, 0x47, 0xf8, 0xbc, 0xe6, 0xe5, 0x63, 0xa4, 0x40, 0xf2, 0x77, 0x03,
    0x7d, 0x81, 0x2d, 0xeb, 0x33, 0xa0, 0xf4, 0xa1, 0x39, 0x45, 0xd8, 0x98, 0xc2, 0x96, 0x4f, 0xe3, 0x42, 0xe2, 0xfe,
    0x1a, 0x7f, 0x9b, 0x8e, 0xe7, 0xeb, 0x4a, 0x7c, 0x0f, 0x9e, 0x16, 0x2b, 0xce, 0x33, 0x57, 0x6b, 0x31, 0x5e, 0xce,
    0xcb, 0xb6, 0x40, 0x68, 0x37, 0xbf, 0x51, 0xf5,
];

/// A passkey's proof that held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verified {
    /// The passkey as it is to be kept from now on: with its count and the time of use.
    pub(crate) passkey: Passkey,
    /// Whether the authenticator knew its user, which makes the passkey both factors.
    pub(crate) user_verified: bool,
}

/// What a browser is to ask of the authenticator (`PublicKeyCredentialRequestOptionsJSON`), as JSON text. Passkeys of
/// another relying party are of no use here and left out.
pub(crate) fn assertion_options(party: &RelyingParty, passkeys: &[Passkey], challenge: &str) -> String {
    let allowed: Vec<_> = passkeys
        .iter()
        .filter(|passkey| passkey.relying_party_id == party.id)
        .map(|passkey| json!({ "type": "public-key", "id": passkey.id, "transports": passkey.transports }))
        .collect();
    json!({
        "challenge": challenge,
        "timeout": TIMEOUT,
        "rpId": party.id,
        "allowCredentials": allowed,
        "userVerification": party.verification(),
    })
    .to_string()
}

/// The passkey that is shown for nobody, whom `sub` stands for: always the same. What its key verifies must not be believed:
/// it is only there to be calculated with.
pub(crate) fn feigned(party: &RelyingParty, pool: &PoolView, sub: &str) -> Passkey {
    let id: [u8; FEIGNED_ID] = pool.keys.blind("feigned-passkey", &[sub]);
    Passkey {
        id: response::encode(&id),
        key: PasskeyKey::Es256 { point: GENERATOR.to_vec() },
        sign_count: 0,
        relying_party_id: party.id.clone(),
        friendly_name: String::new(),
        attachment: None,
        transports: vec!["hybrid".to_owned(), "internal".to_owned()],
        backup_eligible: true,
        backed_up: true,
        created_at: UnixMillis(0),
        used_at: None,
    }
}

/// Checks the answer of one of `passkeys`, all of the user `sub`, to `challenge`. None when anything at all is wrong with
/// it: who signs in learns no more than that.
pub(crate) fn verify_assertion(
    party: &RelyingParty,
    passkeys: &[Passkey],
    (sub, challenge): (&str, &str),
    credential: &str,
    now: UnixMillis,
) -> Option<Verified> {
    let given = Authentication::parse(credential)?;
    let client_data = ClientData::parse(&given.response.client_data.0, Ceremony::Assertion)?;
    let asked = compare::equal(client_data.challenge.as_bytes(), challenge.as_bytes());
    if !asked || client_data.is_framed() || !party.allows(&client_data.origin) {
        return None;
    }
    let id = given.id();
    let passkey = passkeys.iter().find(|passkey| passkey.id == id && passkey.relying_party_id == party.id)?;
    if given.response.user_handle.as_ref().is_some_and(|handle| !handle.0.is_empty() && handle.0 != sub.as_bytes()) {
        return None;
    }
    let bytes = &given.response.authenticator_data.0;
    let data = AuthenticatorData::parse(bytes).ok()?;
    let sound = compare::equal(data.rp_id_hash, &party.id_hash())
        && data.user_present()
        && (data.user_verified() || !party.requires_verification)
        && data.backup_eligible() == passkey.backup_eligible
        && counts_on(passkey.sign_count, data.sign_count);
    let message = [bytes.as_slice(), &digest::sha256(&given.response.client_data.0)].concat();
    if !sound || !cose::verifies(&passkey.key, &message, &given.response.signature.0) {
        return None;
    }
    let passkey =
        Passkey { sign_count: data.sign_count, backed_up: data.backed_up(), used_at: Some(now), ..passkey.clone() };
    Some(Verified { passkey, user_verified: data.user_verified() })
}

/// Whether a count goes on from the last one. One that stands still or goes back is a copy's; authenticators that do not
/// count say 0 always.
fn counts_on(last: u32, now: u32) -> bool {
    (last == 0 && now == 0) || now > last
}
