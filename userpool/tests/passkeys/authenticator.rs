//! An authenticator in software, with the browser around it: it makes real keys, attestations and signatures, and wrong
//! ones when it is told to.

use aws_lc_rs::digest;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair,
};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::cbor;

pub(crate) const USER_PRESENT: u8 = 1;
pub(crate) const USER_VERIFIED: u8 = 4;
pub(crate) const BACKUP_ELIGIBLE: u8 = 8;
pub(crate) const BACKED_UP: u8 = 16;
const ATTESTED: u8 = 64;
const EXTENSIONS: u8 = 128;

/// A private key.
pub(crate) enum Key {
    Es256(EcdsaKeyPair),
    Rs256(RsaKeyPair),
    Ed25519(Ed25519KeyPair),
}

impl Key {
    pub(crate) fn es256() -> Self {
        Self::Es256(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap())
    }

    /// A key of P-256 by its private number and public point.
    pub(crate) fn of_numbers(private: &[u8], point: &[u8]) -> Self {
        let algorithm = &ECDSA_P256_SHA256_ASN1_SIGNING;
        Self::Es256(EcdsaKeyPair::from_private_key_and_public_key(algorithm, private, point).unwrap())
    }

    pub(crate) fn rs256() -> Self {
        Self::Rs256(RsaKeyPair::generate(KeySize::Rsa2048).unwrap())
    }

    pub(crate) fn ed25519() -> Self {
        Self::Ed25519(Ed25519KeyPair::generate().unwrap())
    }

    fn algorithm(&self) -> i64 {
        match self {
            Self::Es256(_) => -7,
            Self::Rs256(_) => -257,
            Self::Ed25519(_) => -8,
        }
    }

    fn cose(&self) -> Vec<u8> {
        let label = cbor::integer;
        let pairs = match self {
            Self::Es256(pair) => {
                let (x, y) = pair.public_key().as_ref()[1..].split_at(32);
                vec![
                    (label(1), label(2)),
                    (label(3), label(-7)),
                    (label(-1), label(1)),
                    (label(-2), cbor::bytes(x)),
                    (label(-3), cbor::bytes(y)),
                ]
            }
            Self::Rs256(pair) => {
                let key = pair.public_key();
                vec![
                    (label(1), label(3)),
                    (label(3), label(-257)),
                    (label(-1), cbor::bytes(key.modulus().big_endian_without_leading_zero())),
                    (label(-2), cbor::bytes(key.exponent().big_endian_without_leading_zero())),
                ]
            }
            Self::Ed25519(pair) => vec![
                (label(1), label(1)),
                (label(3), label(-8)),
                (label(-1), label(6)),
                (label(-2), cbor::bytes(pair.public_key().as_ref())),
            ],
        };
        cbor::map(&pairs)
    }

    fn sign(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Es256(pair) => pair.sign(&SystemRandom::new(), message).unwrap().as_ref().to_vec(),
            Self::Rs256(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature).unwrap();
                signature
            }
            Self::Ed25519(pair) => pair.sign(message).as_ref().to_vec(),
        }
    }
}

/// How the authenticator vouches for a new passkey.
#[derive(Clone, Copy)]
pub(crate) enum Statement {
    None,
    /// Signed by the new key itself.
    Own,
    /// The same, but the signature is another's.
    Forged,
    /// With a certificate that nobody reads.
    Certified,
    /// In a format that does not exist.
    Unknown,
}

/// One passkey and the device it lives on.
pub(crate) struct Authenticator {
    pub(crate) key: Key,
    pub(crate) id: Vec<u8>,
    pub(crate) aaguid: [u8; 16],
    pub(crate) flags: u8,
    /// The next signature's count; 0 for a device that does not count.
    pub(crate) count: u32,
    /// The domain it signs for.
    pub(crate) rp_id: String,
    pub(crate) user_handle: Option<Vec<u8>>,
    pub(crate) statement: Statement,
    pub(crate) with_extensions: bool,
    pub(crate) transports: Value,
    pub(crate) attachment: Value,
}

/// What the browser tells of the page.
pub(crate) struct Page {
    pub(crate) origin: String,
    pub(crate) kind: &'static str,
    pub(crate) challenge: String,
    pub(crate) more: Value,
}

impl Page {
    /// The page of `origin` that answers `options` in the ceremony `kind`.
    pub(crate) fn new(origin: &str, kind: &'static str, options: &Value) -> Self {
        Self {
            origin: origin.to_owned(),
            kind,
            challenge: options["challenge"].as_str().unwrap().to_owned(),
            more: json!({ "crossOrigin": false }),
        }
    }

    fn client_data(&self) -> Vec<u8> {
        let mut data = json!({ "type": self.kind, "challenge": self.challenge, "origin": self.origin });
        for (name, value) in self.more.as_object().unwrap() {
            data[name] = value.clone();
        }
        data.to_string().into_bytes()
    }
}

impl Authenticator {
    /// A device that knows its user, made for the relying party of `options`.
    pub(crate) fn new(key: Key, options: &Value) -> Self {
        let id = digest::digest(&digest::SHA256, &key.cose()).as_ref().to_vec();
        Self {
            key,
            id,
            aaguid: [0; 16],
            flags: USER_PRESENT | USER_VERIFIED,
            count: 1,
            rp_id: options["rp"]["id"].as_str().unwrap().to_owned(),
            user_handle: Some(decode(options["user"]["id"].as_str().unwrap())),
            statement: Statement::None,
            with_extensions: false,
            transports: json!(["internal"]),
            attachment: json!("platform"),
        }
    }

    fn data(&self, attested: bool) -> Vec<u8> {
        let mut flags = self.flags;
        flags |= if attested { ATTESTED } else { 0 } | if self.with_extensions { EXTENSIONS } else { 0 };
        let mut data = digest::digest(&digest::SHA256, self.rp_id.as_bytes()).as_ref().to_vec();
        data.push(flags);
        data.extend_from_slice(&self.count.to_be_bytes());
        if attested {
            data.extend_from_slice(&self.aaguid);
            data.extend_from_slice(&u16::try_from(self.id.len()).unwrap().to_be_bytes());
            data.extend_from_slice(&self.id);
            data.extend_from_slice(&self.key.cose());
        }
        if self.with_extensions {
            data.extend_from_slice(&cbor::map(&[(cbor::text("credProtect"), cbor::integer(2))]));
        }
        data
    }

    fn signature(&self, data: &[u8], client_data: &[u8]) -> Vec<u8> {
        let hash = digest::digest(&digest::SHA256, client_data);
        self.key.sign(&[data, hash.as_ref()].concat())
    }

    /// An attestation object.
    pub(crate) fn attestation(&self, page: &Page) -> Vec<u8> {
        let data = self.data(true);
        let mut signature = self.signature(&data, &page.client_data());
        if matches!(self.statement, Statement::Forged) {
            signature = self.key.sign(b"another message");
        }
        let mut signed = vec![
            (cbor::text("alg"), cbor::integer(self.key.algorithm())),
            (cbor::text("sig"), cbor::bytes(&signature)),
        ];
        let (format, statement) = match self.statement {
            Statement::None => ("none", Vec::new()),
            Statement::Own | Statement::Forged => ("packed", signed),
            Statement::Certified => {
                signed.push((cbor::text("x5c"), cbor::list(&cbor::bytes(b"certificate"))));
                ("packed", signed)
            }
            Statement::Unknown => ("homemade", Vec::new()),
        };
        cbor::map(&[
            (cbor::text("fmt"), cbor::text(format)),
            (cbor::text("attStmt"), cbor::map(&statement)),
            (cbor::text("authData"), cbor::bytes(&data)),
        ])
    }

    /// Makes the passkey: `RegistrationResponseJSON`.
    pub(crate) fn create(&self, page: &Page) -> Value {
        json!({
            "id": encode(&self.id),
            "rawId": encode(&self.id),
            "type": "public-key",
            "authenticatorAttachment": self.attachment,
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encode(&page.client_data()),
                "attestationObject": encode(&self.attestation(page)),
                "transports": self.transports,
            },
        })
    }

    /// Uses the passkey: `AuthenticationResponseJSON`.
    pub(crate) fn get(&mut self, page: &Page) -> Value {
        if self.count > 0 {
            self.count += 1;
        }
        let (data, client_data) = (self.data(false), page.client_data());
        json!({
            "id": encode(&self.id),
            "rawId": encode(&self.id),
            "type": "public-key",
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encode(&client_data),
                "authenticatorData": encode(&data),
                "signature": encode(&self.signature(&data, &client_data)),
                "userHandle": self.user_handle.as_deref().map(encode),
            },
        })
    }
}

pub(crate) fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn decode(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap()
}
