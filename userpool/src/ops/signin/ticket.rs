//! What waits for the answer to a challenge: sealed into the `Session` string or the `SECRET_BLOCK`, usable once.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ChallengeNameType;
use cognomen_crypto::{Random, random_array};
use cognomen_model::{UnixMillis, id};
use cognomen_store::{Batch, StoreError};
use serde::{Deserialize, Serialize};

use super::attempt::Attempt;
use super::code::CodeKind;
use super::custom_state::Question;
use super::flow::Door;
use super::mfa_setup::Setup;
use super::progress::Progress;
use super::srp_exchange::SrpExchange;
use crate::directory::address;
use crate::error;
use crate::pool_view::{ClientView, PoolView};

/// Keeps challenge states apart from whatever else is sealed under a pool's token key.
const PURPOSE: &[u8] = b"challenge state";
/// Bytes to which every state is filled up, so that the length of a session tells nothing about the user.
const PADDED: usize = 1120;
/// How much longer than a state the mark of its use is kept, in seconds: an answer may be checked just before the state ends and
/// committed after it.
const USE_OUTLASTS_TICKET: i64 = 60;

/// Which answer is waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Awaits {
    /// `PASSWORD_VERIFIER`.
    #[serde(rename = "p")]
    Proof,
    /// `NEW_PASSWORD_REQUIRED`, in place of the password whose record has this version.
    #[serde(rename = "n")]
    NewPassword(u64),
    /// `SELECT_CHALLENGE`.
    #[serde(rename = "s")]
    Choice,
    /// `PASSWORD`.
    #[serde(rename = "w")]
    Password,
    /// `PASSWORD_SRP`.
    #[serde(rename = "r")]
    SrpA,
    /// A code that was sent, by its keyed hash.
    #[serde(rename = "c")]
    Code(CodeKind, String),
    /// `SOFTWARE_TOKEN_MFA`.
    #[serde(rename = "t")]
    SoftwareToken,
    /// `SELECT_MFA_TYPE`.
    #[serde(rename = "m")]
    MfaChoice,
    /// `MFA_SETUP`.
    #[serde(rename = "f")]
    MfaSetup(Setup),
    /// `EMAIL_OTP` to an address that becomes a second factor: the code's keyed hash, and the address.
    #[serde(rename = "e")]
    EmailSetup(String, String),
    /// `WEB_AUTHN`, with the challenge that the authenticator signs.
    #[serde(rename = "k")]
    Passkey(String),
    /// `DEVICE_SRP_AUTH` of the device with this key.
    #[serde(rename = "d")]
    DeviceSrpA(String),
    /// `DEVICE_PASSWORD_VERIFIER` of the device with this key.
    #[serde(rename = "v")]
    DeviceProof(String),
    /// `ConfirmSignUp`: proves nothing yet.
    #[serde(rename = "o")]
    Confirmation,
    /// `InitiateAuth` with `USER_AUTH`, by a user who has just confirmed the sign-up with a code.
    #[serde(rename = "u")]
    FirstSignIn,
    /// `CUSTOM_CHALLENGE`.
    #[serde(rename = "x")]
    Custom(Question),
    /// `CUSTOM_CHALLENGE`, by a state that the store keeps.
    #[serde(rename = "y")]
    KeptCustom,
    /// Nothing: beside the secret block of a custom sign-in's `PASSWORD_VERIFIER`, which is the state.
    #[serde(rename = "z")]
    BesideProof,
}

/// A sign-in that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Ticket {
    /// Names the record that it was used.
    #[serde(rename = "i")]
    pub(super) id: String,
    #[serde(rename = "p")]
    pool_id: String,
    #[serde(rename = "c")]
    client_id: String,
    /// The user, or the stand-in of an unknown name.
    #[serde(rename = "s")]
    pub(super) sub: String,
    /// Keyed hashes of the names by which the client may go on calling the user.
    #[serde(rename = "n")]
    names: [String; 2],
    #[serde(rename = "a")]
    pub(super) awaits: Awaits,
    /// What was proved so far.
    #[serde(rename = "g", default)]
    pub(super) progress: Progress,
    /// From when on it is worth nothing.
    #[serde(rename = "e")]
    pub(super) expires_at: UnixMillis,
    /// Whether it is a page's: its answer comes through the pages again, and ends in a browser session.
    #[serde(rename = "h", default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) hosted: bool,
}

impl Ticket {
    /// A fresh state for `sub`, whom the client called `login` and is told to call `username`.
    pub(super) fn new(
        attempt: &Attempt<'_>,
        sub: &str,
        [login, username]: [&str; 2],
        awaits: Awaits,
        progress: Progress,
    ) -> Self {
        let client = attempt.client;
        Self {
            id: id::uuid_like(random_array(attempt.random())),
            pool_id: client.pool.pool.id.clone(),
            client_id: client.client.id.clone(),
            sub: sub.to_owned(),
            names: [name(&client.pool, login), name(&client.pool, username)],
            awaits,
            progress,
            expires_at: attempt.now.plus_seconds(client.client.auth_session_seconds()),
            hosted: attempt.door == Door::Hosted,
        }
    }

    /// The state after this one, for the same user under the same names.
    pub(super) fn next(&self, attempt: &Attempt<'_>, awaits: Awaits, progress: Progress) -> Self {
        Self {
            id: id::uuid_like(random_array(attempt.random())),
            awaits,
            progress,
            expires_at: attempt.now.plus_seconds(attempt.client.client.auth_session_seconds()),
            ..self.clone()
        }
    }

    /// A state that stands for this one, and tells nothing but whose it is.
    pub(super) fn reference(&self, awaits: Awaits) -> Self {
        Self { awaits, progress: Progress::default(), ..self.clone() }
    }

    /// Bytes of the state, before it is filled up.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn bytes(&self) -> Result<usize, Error> {
        serde_json::to_vec(self).map(|head| head.len()).map_err(error::store)
    }

    /// Whether the mark of its use may soon be gone, and with it what keeps the state from being used twice: functions may have
    /// taken that long.
    pub(super) fn is_forgotten(&self, now: UnixMillis) -> bool {
        self.expires_at.plus_seconds(USE_OUTLASTS_TICKET / 2) <= now
    }

    /// Stages that the state was used.
    ///
    /// # Errors
    /// When the mark cannot be written.
    pub(super) fn use_up(&self, batch: &mut Batch, pool_id: &str) -> Result<(), StoreError> {
        let at = address::once(pool_id, &self.sub, &self.id);
        batch.create(&at, &())?.expiring(self.expires_at.plus_seconds(USE_OUTLASTS_TICKET));
        Ok(())
    }

    /// The text for the client: padded base64, which SRP clients decode to sign it.
    pub(super) fn seal(
        &self,
        pool: &PoolView,
        random: &dyn Random,
        exchange: Option<&SrpExchange>,
    ) -> Result<String, Error> {
        let head = serde_json::to_vec(self).map_err(error::store)?;
        let length = u16::try_from(head.len()).map_err(error::store)?;
        let mut plain = length.to_be_bytes().to_vec();
        plain.extend_from_slice(&head);
        match exchange {
            Some(exchange) => plain.extend_from_slice(&exchange.to_bytes()),
            None => plain.resize(plain.len().max(PADDED), 0),
        }
        Ok(STANDARD.encode(pool.keys.token_key().seal(random, PURPOSE, &plain)))
    }

    /// Opens what the client brought back with its answer to `challenge`.
    ///
    /// # Errors
    /// `NotAuthorizedException` for what was not sealed here, belongs to another client or challenge, or is too old.
    pub(super) fn open(
        client: &ClientView,
        text: &str,
        challenge: ChallengeNameType,
        now: UnixMillis,
    ) -> Result<(Self, Vec<u8>), Error> {
        let (ticket, rest) = Self::open_any(client, text, now)?;
        if ticket.awaits.challenge() == Some(challenge) { Ok((ticket, rest)) } else { Err(invalid()) }
    }

    /// Opens a state of this client, whatever it waits for.
    ///
    /// # Errors
    /// `NotAuthorizedException` for what was not sealed here, belongs to another client, or is too old.
    pub(super) fn open_any(client: &ClientView, text: &str, now: UnixMillis) -> Result<(Self, Vec<u8>), Error> {
        let (ticket, rest) = Self::unseal(client, text).ok_or_else(invalid)?;
        if ticket.expires_at <= now {
            return Err(error::not_authorized("Invalid session for the user, session is expired."));
        }
        Ok((ticket, rest))
    }

    /// Opens a state of this client however old it is; none for anything else.
    pub(super) fn open_late(client: &ClientView, text: &str) -> Option<Self> {
        Self::unseal(client, text).map(|(ticket, _)| ticket)
    }

    fn unseal(client: &ClientView, text: &str) -> Option<(Self, Vec<u8>)> {
        let sealed = STANDARD.decode(text).ok()?;
        let plain = client.pool.keys.token_key().open(PURPOSE, &sealed).ok()?;
        let (length, rest) = plain.split_first_chunk::<2>()?;
        let (head, exchange) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        let ticket: Self = serde_json::from_slice(head).ok()?;
        let ours = ticket.pool_id == client.pool.pool.id && ticket.client_id == client.client.id;
        ours.then(|| (ticket, exchange.to_vec()))
    }

    /// Whether the client goes on calling the user by a name it was given.
    pub(super) fn is_about(&self, pool: &PoolView, username: &str) -> bool {
        self.names.contains(&name(pool, username))
    }
}

impl Awaits {
    /// The challenge whose answer is waited for; none where no challenge is.
    pub(super) fn challenge(&self) -> Option<ChallengeNameType> {
        use ChallengeNameType as Name;
        Some(match self {
            Self::Proof => Name::PasswordVerifier,
            Self::NewPassword(_) => Name::NewPasswordRequired,
            Self::Choice => Name::SelectChallenge,
            Self::Password => Name::Password,
            Self::SrpA => Name::PasswordSrp,
            Self::Code(kind, _) => kind.challenge(),
            Self::SoftwareToken => Name::SoftwareTokenMfa,
            Self::MfaChoice => Name::SelectMfaType,
            Self::MfaSetup(_) => Name::MfaSetup,
            Self::EmailSetup(..) => Name::EmailOtp,
            Self::Passkey(_) => Name::WebAuthn,
            Self::DeviceSrpA(_) => Name::DeviceSrpAuth,
            Self::DeviceProof(_) => Name::DevicePasswordVerifier,
            Self::Custom(_) | Self::KeptCustom => Name::CustomChallenge,
            Self::Confirmation | Self::FirstSignIn | Self::BesideProof => return None,
        })
    }
}

/// Whether a state of so many bytes is no longer than what all are filled up to.
pub(super) fn fits(bytes: usize) -> bool {
    bytes + size_of::<u16>() <= PADDED
}

fn name(pool: &PoolView, name: &str) -> String {
    pool.blind("challenge-name", &[&pool.pool.normalise(name)])
}

/// `NotAuthorizedException` of a state that is not what the client says.
pub(super) fn invalid() -> Error {
    error::not_authorized("Invalid session for the user.")
}

/// `NotAuthorizedException` of a state that was answered before.
pub(super) fn used() -> Error {
    error::not_authorized("Invalid session for the user, session can only be used once.")
}
