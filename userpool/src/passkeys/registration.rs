//! The ceremony in which a passkey is made (WebAuthn level 3 section 7.1).

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::{compare, digest};
use cognomen_model::UnixMillis;
use cognomen_model::passkey::{Passkey, PendingRegistration};
use cognomen_model::pool::Pool;
use cognomen_model::user::User;
use serde_json::{Value, json};

use super::attestation::Attestation;
use super::authenticator_data::{Attested, AuthenticatorData};
use super::client_data::{Ceremony, ClientData};
use super::cose::{ALGORITHMS, KeyFault};
use super::names;
use super::relying_party::RelyingParty;
use super::response::{self, Registration};
use crate::error;

/// Milliseconds that browsers wait for their user.
const TIMEOUT: u32 = 60_000;

/// What a browser is to ask of the authenticator (`PublicKeyCredentialCreationOptionsJSON`). Passkeys that the user has
/// for this relying party are excluded.
pub(crate) fn creation_options(
    party: &RelyingParty,
    pool: &Pool,
    user: &User,
    registered: &[Passkey],
    challenge: &str,
) -> Value {
    let name = account_name(pool, user);
    let exclude: Vec<_> = registered
        .iter()
        .filter(|passkey| passkey.relying_party_id == party.id)
        .map(|passkey| json!({ "id": passkey.id, "type": "public-key" }))
        .collect();
    let parameters = ALGORITHMS.map(|algorithm| json!({ "alg": algorithm, "type": "public-key" }));
    json!({
        "authenticatorSelection": {
            "requireResidentKey": true,
            "residentKey": "required",
            "userVerification": party.verification(),
        },
        "challenge": challenge,
        "excludeCredentials": exclude,
        "pubKeyCredParams": parameters,
        "rp": { "id": party.id, "name": party.id },
        "timeout": TIMEOUT,
        "user": { "displayName": name, "id": response::encode(user.sub.as_bytes()), "name": name },
    })
}

/// What the user's passkey manager calls the account: the user name, or what the user signs in with where that is made up.
fn account_name<'a>(pool: &Pool, user: &'a User) -> &'a str {
    let contact = || user.attribute("email").or_else(|| user.attribute("phone_number"));
    let shown = if pool.generates_usernames() { contact() } else { None };
    shown.unwrap_or(&user.username)
}

/// An answer whose challenge is known, not yet checked.
pub(crate) struct Answer {
    registration: Registration,
    client_data: ClientData,
}

/// Reads the credential document, to find the challenge that it answers.
///
/// # Errors
/// `InvalidParameterException` for anything but the answer to a registration.
pub(crate) fn registered(credential: &Value) -> Result<Answer, Error> {
    let registration = Registration::parse(credential).ok_or_else(malformed)?;
    let client_data =
        ClientData::parse(&registration.response.client_data.0, Ceremony::Registration).ok_or_else(malformed)?;
    Ok(Answer { registration, client_data })
}

impl Answer {
    /// The challenge that was answered, in base64url.
    pub(crate) fn challenge(&self) -> &str {
        &self.client_data.challenge
    }
}

/// Checks the answer to the registration that waited for it, and makes the passkey of it.
///
/// # Errors
/// `WebAuthnOriginNotAllowedException`, `WebAuthnRelyingPartyMismatchException`, `WebAuthnCredentialNotSupportedException`,
/// `InvalidParameterException` for what no working authenticator answers.
pub(crate) fn verify_registration(
    party: &RelyingParty,
    waiting: &PendingRegistration,
    answer: &Answer,
    now: UnixMillis,
) -> Result<Passkey, Error> {
    if waiting.relying_party_id != party.id {
        return Err(other_party());
    }
    if answer.client_data.is_framed() || !party.allows(&answer.client_data.origin) {
        let message = "The origin is not allowed for the relying party ID of the user pool.";
        return Err(Error::new(ErrorCode::WebAuthnOriginNotAllowedException, message));
    }
    let given = &answer.registration;
    let attestation = Attestation::parse(&given.response.attestation.0).ok_or_else(malformed)?;
    let data = AuthenticatorData::parse(attestation.data).map_err(|fault| match fault {
        KeyFault::Malformed => malformed(),
        KeyFault::Unsupported => unsupported("The public key is of a kind that is not supported."),
    })?;
    if !compare::equal(data.rp_id_hash, &party.id_hash()) {
        return Err(other_party());
    }
    if !attestation.is_known() {
        return Err(unsupported("The attestation format is not supported."));
    }
    let attested = data.attested.as_ref().filter(|attested| attested.id == given.id()).ok_or_else(malformed)?;
    let client_data_hash = digest::sha256(&given.response.client_data.0);
    if !data.user_present() || !attestation.holds(&attested.key, &client_data_hash) {
        return Err(malformed());
    }
    if party.requires_verification && !data.user_verified() {
        return Err(unsupported("The user pool requires user verification."));
    }
    Ok(passkey(party, given, &data, attested, now))
}

fn passkey(
    party: &RelyingParty,
    given: &Registration,
    data: &AuthenticatorData<'_>,
    attested: &Attested<'_>,
    now: UnixMillis,
) -> Passkey {
    Passkey {
        id: response::encode(attested.id),
        key: attested.key.clone(),
        sign_count: data.sign_count,
        relying_party_id: party.id.clone(),
        friendly_name: names::friendly(attested.aaguid, given.attachment()).to_owned(),
        attachment: given.attachment().map(str::to_owned),
        transports: given.transports(),
        backup_eligible: data.backup_eligible(),
        backed_up: data.backed_up(),
        created_at: now,
        used_at: None,
    }
}

/// In the words that Cognito has for it.
fn malformed() -> Error {
    error::invalid("Credential data is not valid")
}

fn other_party() -> Error {
    let message = "The credential is associated with another relying party ID than that of the user pool.";
    Error::new(ErrorCode::WebAuthnRelyingPartyMismatchException, message)
}

fn unsupported(message: &'static str) -> Error {
    Error::new(ErrorCode::WebAuthnCredentialNotSupportedException, message)
}
