//! Sign-in as a state machine: `state, event -> challenge | signed in | refusal`.
//!
//! Nothing here reads or writes: the account is as it was read, time and randomness are given. Unknown users of a
//! client that masks them take the same steps, with a decoy in the verifier's place, and end in the same refusal.

use std::sync::LazyLock;

use cognomen_contract::cognito_idp::UserStatusType;
use cognomen_contract::{Error, cognito_idp};
use cognomen_crypto::{Random, compare, srp};
use cognomen_model::UnixMillis;
use cognomen_model::credential::{Attempts, Credential};
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use super::srp_exchange::SrpExchange;
use crate::{error, passwords};

/// What a step depends on beside state and event.
pub(super) struct Situation<'a> {
    pub(super) pool: &'a Pool,
    /// The user; none when the name is nobody's.
    pub(super) user: Option<&'a User>,
    /// The user's password; none for users without one.
    pub(super) credential: Option<&'a Credential>,
    /// Failures under this name so far, nobody's names included.
    pub(super) attempts: Attempts,
    /// Whether the client is told of unknown users what it is told of known ones.
    pub(super) masked: bool,
    pub(super) now: UnixMillis,
    pub(super) random: &'a dyn Random,
}

/// Where a sign-in stands.
pub(super) enum State<'a> {
    /// Nothing was said yet.
    Start,
    /// `PASSWORD_VERIFIER` was asked.
    PasswordVerifier(&'a SrpExchange),
}

/// What the client says.
pub(super) enum Event<'a> {
    /// A password (`USER_PASSWORD_AUTH`, `ADMIN_USER_PASSWORD_AUTH`).
    Password(&'a str),
    /// The public number of an SRP exchange (`USER_SRP_AUTH`), and what an unknown user's verifier is made from.
    SrpA { a: Box<srp::Element>, decoy_seed: [u8; 32] },
    /// The proof of an SRP exchange.
    Claim { secret_block: &'a [u8], signature: &'a [u8], timestamp: &'a str },
}

/// What comes of it.
pub(super) enum Outcome {
    /// Ask `PASSWORD_VERIFIER`.
    AskProof { salt: srp::Salt, exchange: Box<SrpExchange> },
    /// Ask `NEW_PASSWORD_REQUIRED`.
    AskNewPassword,
    /// Go on to what follows a proved password.
    Proved,
    /// Answer an error.
    Refused(Refusal),
}

/// Why a sign-in ends without tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The name is nobody's, and the client may know.
    UnknownUser,
    /// The password is wrong; counted.
    WrongPassword,
    /// Too many wrong passwords of late.
    Locked,
    /// An administrator disabled the user.
    Disabled,
    /// The sign-up was not confirmed.
    NotConfirmed,
    /// An administrator reset the password.
    ResetRequired,
    /// The temporary password is too old.
    TemporaryExpired,
    /// The event does not belong to the state.
    OutOfTurn,
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        use cognito_idp::ErrorCode;
        match refusal {
            Refusal::UnknownUser => error::user_not_found(),
            Refusal::WrongPassword => error::wrong_credentials(),
            Refusal::Locked => error::not_authorized("Password attempts exceeded"),
            Refusal::Disabled => error::not_authorized("User is disabled."),
            Refusal::NotConfirmed => Error::new(ErrorCode::UserNotConfirmedException, "User is not confirmed."),
            Refusal::ResetRequired => {
                Error::new(ErrorCode::PasswordResetRequiredException, "Password reset required for the user")
            }
            Refusal::TemporaryExpired => {
                error::not_authorized("Temporary password has expired and must be reset by an administrator.")
            }
            Refusal::OutOfTurn => error::not_authorized("Invalid session for the user."),
        }
    }
}

/// A verifier of no password, for checks whose answer is known to be no.
static NOBODY: LazyLock<srp::Verifier> = LazyLock::new(|| srp::decoy_verifier(&[0; 32]));

/// Takes one step.
pub(super) fn step(situation: &Situation<'_>, state: State<'_>, event: Event<'_>) -> Outcome {
    if situation.user.is_none() && !situation.masked {
        return Outcome::Refused(Refusal::UnknownUser);
    }
    if situation.attempts.locked(situation.now) {
        return Outcome::Refused(Refusal::Locked);
    }
    match (state, event) {
        (State::Start, Event::Password(password)) => judge(situation, password_is_right(situation, password)),
        (State::Start, Event::SrpA { a, decoy_seed }) => open_exchange(situation, a, &decoy_seed),
        (State::PasswordVerifier(exchange), Event::Claim { secret_block, signature, timestamp }) => {
            let (known, verifier) = verifier(situation);
            let key = exchange.key(&verifier.v);
            let username = situation.user.map_or("", |user| user.username.as_str());
            let name = situation.pool.srp_name();
            let expected = srp::claim_signature(&key, name, username, secret_block, timestamp);
            judge(situation, compare::equal(&expected, signature) && known)
        }
        (State::Start, Event::Claim { .. }) | (State::PasswordVerifier(_), _) => Outcome::Refused(Refusal::OutOfTurn),
    }
}

/// The user's verifier, or a stand-in that takes as long to calculate with.
fn verifier(situation: &Situation<'_>) -> (bool, srp::Verifier) {
    let stored = situation.credential.and_then(|credential| credential.verifier.as_ref());
    match stored.and_then(passwords::srp_verifier) {
        Some(verifier) if situation.user.is_some() => (true, verifier),
        _ => (false, NOBODY.clone()),
    }
}

fn password_is_right(situation: &Situation<'_>, password: &str) -> bool {
    let (known, verifier) = verifier(situation);
    let username = situation.user.map_or("", |user| user.username.as_str());
    srp::check_password(&verifier, situation.pool.srp_name(), username, password) && known
}

fn open_exchange(situation: &Situation<'_>, a: Box<srp::Element>, decoy_seed: &[u8; 32]) -> Outcome {
    // The decoy is made for everyone, so that the time tells nothing.
    let decoy = srp::decoy_verifier(decoy_seed);
    let (known, verifier) = verifier(situation);
    let verifier = if known { verifier } else { decoy };
    let (b, public_b) = srp::server_start(situation.random, &verifier.v);
    let exchange = SrpExchange { b, a, public_b: Box::new(public_b) };
    Outcome::AskProof { salt: verifier.salt, exchange: Box::new(exchange) }
}

/// What follows from a password that is right or wrong. The state of an account is told to who knows its password. Clients
/// that need not hide who exists are told of a sign-up that waits for confirmation before that, and of an account without a
/// password that waits for a reset: nobody could know it.
fn judge(situation: &Situation<'_>, right: bool) -> Outcome {
    let Some(user) = situation.user else { return Outcome::Refused(Refusal::WrongPassword) };
    if user.enabled && !situation.masked {
        let has_password = situation.credential.is_some_and(Credential::has_password);
        match user.status {
            UserStatusType::Unconfirmed => return Outcome::Refused(Refusal::NotConfirmed),
            UserStatusType::ResetRequired if !has_password => return Outcome::Refused(Refusal::ResetRequired),
            _ => {}
        }
    }
    if right { admit(situation, user) } else { Outcome::Refused(Refusal::WrongPassword) }
}

/// What a user is let in to who has proved the password.
fn admit(situation: &Situation<'_>, user: &User) -> Outcome {
    if !user.enabled {
        return Outcome::Refused(Refusal::Disabled);
    }
    let temporary_until = situation.credential.and_then(|credential| credential.temporary_until);
    let refusal = match user.status {
        UserStatusType::Unconfirmed => Refusal::NotConfirmed,
        UserStatusType::ResetRequired => Refusal::ResetRequired,
        UserStatusType::ForceChangePassword if temporary_until.is_some_and(|end| end <= situation.now) => {
            Refusal::TemporaryExpired
        }
        UserStatusType::ForceChangePassword => return Outcome::AskNewPassword,
        UserStatusType::Confirmed => return Outcome::Proved,
        UserStatusType::Archived
        | UserStatusType::Compromised
        | UserStatusType::Unknown
        | UserStatusType::ExternalProvider => Refusal::WrongPassword,
    };
    Outcome::Refused(refusal)
}

#[cfg(test)]
mod tests {
    use cognomen_crypto::SystemRandom;
    use cognomen_model::pool::PoolSettings;
    use cognomen_model::schema::Schema;

    use super::*;

    const NOW: UnixMillis = UnixMillis(1_000_000);
    const PASSWORD: &str = "Correct-horse-1";

    fn pool() -> Pool {
        Pool {
            id: "eu-west-1_Example".to_owned(),
            name: "pool".to_owned(),
            account: "123456789012".to_owned(),
            created_at: NOW,
            modified_at: NOW,
            schema: Schema::standard(),
            settings: PoolSettings::default(),
            alias_attributes: Vec::new(),
            username_attributes: Vec::new(),
            case_sensitive: true,
            username_configuration: None,
            sessions: cognomen_model::session::SessionConfiguration::default(),
        }
    }

    fn user(status: UserStatusType) -> User {
        User::new("34343434-3434-3434-3434-343434343434".to_owned(), "mary".to_owned(), status, NOW)
    }

    fn credential(pool: &Pool, temporary_until: Option<UnixMillis>) -> Credential {
        let verifier = passwords::verifier(&SystemRandom, pool, "mary", PASSWORD);
        Credential::default().replaced(verifier, temporary_until, 0, NOW)
    }

    /// What a password leads to; `Ok(true)` when a new one is asked.
    fn outcome(pool: &Pool, user: &User, credential: &Credential, password: &str) -> Result<bool, Refusal> {
        outcome_of(pool, user, credential, password, true)
    }

    fn outcome_of(
        pool: &Pool,
        user: &User,
        credential: &Credential,
        password: &str,
        masked: bool,
    ) -> Result<bool, Refusal> {
        let situation = Situation {
            pool,
            user: Some(user),
            credential: Some(credential),
            attempts: Attempts::default(),
            masked,
            now: NOW,
            random: &SystemRandom,
        };
        match step(&situation, State::Start, Event::Password(password)) {
            Outcome::Proved => Ok(false),
            Outcome::AskNewPassword => Ok(true),
            Outcome::Refused(refusal) => Err(refusal),
            Outcome::AskProof { .. } => panic!("a password needs no proof"),
        }
    }

    #[test]
    fn the_status_of_an_account_decides() {
        let pool = pool();
        let credential = credential(&pool, Some(NOW.plus_seconds(1)));
        for status in UserStatusType::ALL {
            let expected = match status {
                UserStatusType::Confirmed => Ok(false),
                UserStatusType::ForceChangePassword => Ok(true),
                UserStatusType::Unconfirmed => Err(Refusal::NotConfirmed),
                UserStatusType::ResetRequired => Err(Refusal::ResetRequired),
                UserStatusType::Archived
                | UserStatusType::Compromised
                | UserStatusType::Unknown
                | UserStatusType::ExternalProvider => Err(Refusal::WrongPassword),
            };
            assert_eq!(outcome(&pool, &user(*status), &credential, PASSWORD), expected, "{status}");
            let wrong = outcome(&pool, &user(*status), &credential, "Wrong-horse-1");
            assert_eq!(wrong, Err(Refusal::WrongPassword), "{status}");
        }
    }

    #[test]
    fn clients_that_need_not_hide_users_are_told_what_no_password_would_change() {
        let pool = pool();
        let (password, none) = (credential(&pool, None), Credential::default());
        let cases = [
            (UserStatusType::Unconfirmed, &password, Refusal::NotConfirmed),
            (UserStatusType::ResetRequired, &none, Refusal::ResetRequired),
            (UserStatusType::ResetRequired, &password, Refusal::WrongPassword),
            (UserStatusType::Confirmed, &password, Refusal::WrongPassword),
        ];
        for (status, credential, told) in cases {
            let mut user = user(status);
            let wrong = |user: &User, masked| outcome_of(&pool, user, credential, "Wrong-horse-1", masked);
            assert_eq!(wrong(&user, false), Err(told), "{status}");
            assert_eq!(wrong(&user, true), Err(Refusal::WrongPassword), "{status}");
            user.enabled = false;
            assert_eq!(wrong(&user, false), Err(Refusal::WrongPassword), "{status}");
        }
    }

    #[test]
    fn events_out_of_turn_lead_nowhere() {
        let pool = pool();
        let (user, credential) = (user(UserStatusType::Confirmed), credential(&pool, None));
        let situation = Situation {
            pool: &pool,
            user: Some(&user),
            credential: Some(&credential),
            attempts: Attempts::default(),
            masked: false,
            now: NOW,
            random: &SystemRandom,
        };
        let claim = Event::Claim { secret_block: b"", signature: b"", timestamp: "" };
        let early = step(&situation, State::Start, claim);
        assert!(matches!(early, Outcome::Refused(Refusal::OutOfTurn)));
        let event = Event::SrpA { a: Box::new([1; 384]), decoy_seed: [0; 32] };
        let Outcome::AskProof { exchange, .. } = step(&situation, State::Start, event) else { panic!("a challenge") };
        let again = step(&situation, State::PasswordVerifier(&exchange), Event::Password(PASSWORD));
        assert!(matches!(again, Outcome::Refused(Refusal::OutOfTurn)));
    }
}
