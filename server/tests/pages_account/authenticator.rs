//! As much of an authenticator as makes a passkey, without a statement on where it came from (WebAuthn level 3, section 8.7).

use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_crypto::digest;
use serde_json::{Value, json};

/// User present and verified; attested credential data follow.
const FLAGS: u8 = 0b100_0101;

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// CBOR's head of a text or byte string below 65 536 bytes, and the string.
fn string(major: u8, bytes: &[u8]) -> Vec<u8> {
    let mut out = match u8::try_from(bytes.len()) {
        Ok(length @ 0..=23) => vec![major << 5 | length],
        Ok(length) => vec![major << 5 | 24, length],
        Err(_) => {
            let [high, low] = u16::try_from(bytes.len()).unwrap().to_be_bytes();
            vec![major << 5 | 25, high, low]
        }
    };
    out.extend_from_slice(bytes);
    out
}

/// A passkey of a name, made for a page of `origin`: the credential id, and `RegistrationResponseJSON`.
pub(crate) fn passkey(options: &Value, name: &[u8], origin: &str) -> (String, String) {
    let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap();
    let (x, y) = pair.public_key().as_ref()[1..].split_at(32);
    // {1: 2, 3: -7, -1: 1, -2: x, -3: y}
    let cose = [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21][..], &string(2, x), &[0x22], &string(2, y)].concat();
    let party = digest::sha256(options["rp"]["id"].as_str().unwrap().as_bytes());
    let length = u16::try_from(name.len()).unwrap().to_be_bytes();
    let data = [&party[..], &[FLAGS], &[0; 4], &[0; 16], &length, name, &cose].concat();
    let attestation = [
        &[0xa3][..],
        &string(3, b"fmt"),
        &string(3, b"none"),
        &string(3, b"attStmt"),
        &[0xa0],
        &string(3, b"authData"),
    ];
    let attestation = [&attestation.concat()[..], &string(2, &data)].concat();
    let client_data = json!({ "type": "webauthn.create", "challenge": options["challenge"], "origin": origin });
    let credential = json!({
        "id": encode(name),
        "rawId": encode(name),
        "type": "public-key",
        "authenticatorAttachment": "platform",
        "clientExtensionResults": {},
        "response": {
            "clientDataJSON": encode(client_data.to_string().as_bytes()),
            "attestationObject": encode(&attestation),
            "transports": ["internal"],
        },
    });
    (encode(name), credential.to_string())
}
