//! What a sign-in has proved so far, and what is still to come: pure decisions.

use cognomen_contract::cognito_idp::UserPoolMfaType;
use cognomen_model::UnixMillis;
use cognomen_model::event::EventMark;
use cognomen_model::mfa::MfaFactor;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;
use serde::{Deserialize, Serialize};

use super::custom_state::Custom;

/// What was proved, carried from challenge to challenge inside the session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Progress {
    /// The first factor.
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    pub(super) first: Option<First>,
    /// Whether a second factor was proved, or set up and proved.
    #[serde(rename = "s", default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) second: bool,
    /// `DEVICE_KEY` as the client gave it.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub(super) device_key: Option<String>,
    /// Whether the device of `device_key` has proved itself.
    #[serde(rename = "v", default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) device_proved: bool,
    /// Whether the assessed risk demands a second factor of whoever has one.
    #[serde(rename = "r", default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) risky: bool,
    /// Whether it refuses whoever has none.
    #[serde(rename = "m", default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) demanded: bool,
    /// Whether the step at hand chose a new password.
    #[serde(skip)]
    pub(super) chosen: bool,
    /// Whether the risk was assessed.
    #[serde(rename = "j", default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) judged: bool,
    /// Second factors whose address or number was only given in this sign-in, by a user who has others.
    #[serde(rename = "x", default, skip_serializing_if = "Vec::is_empty")]
    pub(super) excluded: Vec<MfaFactor>,
    /// The account as the first factor found it: a change in between ends the sign-in.
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub(super) found: Option<Found>,
    /// The event of the sign-in, in pools that keep events.
    #[serde(rename = "e", default, skip_serializing_if = "Option::is_none")]
    pub(super) event: Option<Box<EventMark>>,
    /// What the functions of a custom sign-in are told of it.
    #[serde(rename = "c", default, skip_serializing_if = "Option::is_none")]
    pub(super) custom: Option<Box<Custom>>,
}

/// What ends sign-ins that have not come to their end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Found {
    /// When the password was last set.
    #[serde(rename = "p")]
    pub(super) password_at: Option<UnixMillis>,
    /// When the user last signed out everywhere.
    #[serde(rename = "o")]
    pub(super) signed_out_at: Option<UnixMillis>,
}

/// A first factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum First {
    /// The password, plain or by SRP.
    #[serde(rename = "p")]
    Password,
    /// A code by e-mail or SMS.
    #[serde(rename = "c")]
    Code,
    /// A passkey.
    #[serde(rename = "k")]
    Passkey {
        /// Whether the authenticator verified its user.
        verified: bool,
    },
}

/// What the second factor asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mfa {
    /// Nothing.
    Nothing,
    /// The code of this factor.
    Code(MfaFactor),
    /// A choice among these.
    Choice(Vec<MfaFactor>),
    /// One of these must be set up first.
    SetUp(Vec<MfaFactor>),
}

impl Progress {
    /// A sign-in that has proved its first factor.
    pub(super) fn after(mut self, first: First) -> Self {
        self.first = Some(first);
        self
    }
}

/// What the second factor asks of a user who has proved the first.
pub(super) fn mfa(pool: &Pool, user: &User, progress: &Progress) -> Mfa {
    let mode = pool.mfa_mode();
    if progress.second || mode == UserPoolMfaType::Off || passkey_is_enough(pool, user, progress) {
        return Mfa::Nothing;
    }
    let usable = usable(pool, user, progress);
    let enabled: Vec<_> = usable.iter().copied().filter(|factor| user.mfa.enabled.contains(factor)).collect();
    if let Some(preferred) = user.mfa.preferred.filter(|factor| enabled.contains(factor)) {
        return Mfa::Code(preferred);
    }
    if mode == UserPoolMfaType::Optional && enabled.is_empty() && !progress.risky {
        return Mfa::Nothing;
    }
    let choices = if enabled.is_empty() { usable } else { enabled };
    match choices.as_slice() {
        [] if mode == UserPoolMfaType::On => Mfa::SetUp(offered(pool)),
        [] => Mfa::Nothing,
        [factor] => Mfa::Code(*factor),
        _ => Mfa::Choice(choices),
    }
}

/// The factors whose code would let a user in: none where nothing is asked, or one must be set up.
pub(super) fn asked(pool: &Pool, user: &User, progress: &Progress) -> Vec<MfaFactor> {
    match mfa(pool, user, progress) {
        Mfa::Nothing | Mfa::SetUp(_) => Vec::new(),
        Mfa::Code(factor) => vec![factor],
        Mfa::Choice(factors) => factors,
    }
}

/// Whether a second factor will be asked of a user after any first factor but a passkey.
pub(super) fn needs_mfa(pool: &Pool, user: &User) -> bool {
    mfa(pool, user, &Progress::default()) != Mfa::Nothing
}

fn passkey_is_enough(pool: &Pool, user: &User, progress: &Progress) -> bool {
    progress.first == Some(First::Passkey { verified: true }) && passkey_is_both(pool, user)
}

/// Whether a passkey is both factors: where the pool lets it (`FactorConfiguration`) and the user wants it
/// (`WebAuthnMfaSettings`).
pub(super) fn passkey_is_both(pool: &Pool, user: &User) -> bool {
    pool.passkey_counts_as_mfa() && user.mfa.passkey
}

/// The factors that a pool offers.
fn offered(pool: &Pool) -> Vec<MfaFactor> {
    MfaFactor::ALL.into_iter().filter(|factor| pool.offers_mfa(*factor)).collect()
}

/// The factors by which a user could prove themselves.
fn usable(pool: &Pool, user: &User, progress: &Progress) -> Vec<MfaFactor> {
    let usable = |factor: &MfaFactor| reaches(user, *factor) && !progress.excluded.contains(factor);
    offered(pool).into_iter().filter(usable).collect()
}

/// Whether there is what a factor needs: an app that was verified, or somewhere to send a code.
fn reaches(user: &User, factor: MfaFactor) -> bool {
    let has = |attribute| user.attribute(attribute).is_some_and(|value| !value.is_empty());
    match factor {
        MfaFactor::SoftwareToken => user.mfa.has_software_token,
        MfaFactor::Sms => has("phone_number"),
        MfaFactor::Email => has("email"),
    }
}

#[cfg(test)]
mod tests {
    use cognomen_contract::cognito_idp::{
        EmailMfaConfigType, UserStatusType, WebAuthnConfigurationType, WebAuthnFactorConfigurationType,
    };
    use cognomen_model::mfa::MfaPreferences;
    use cognomen_model::pool::PoolSettings;
    use cognomen_model::schema::Schema;
    use cognomen_model::session::SessionConfiguration;

    use super::*;

    /// A pool that offers every second factor.
    fn pool(mode: UserPoolMfaType) -> Pool {
        Pool {
            id: "eu-west-1_Example".to_owned(),
            name: "pool".to_owned(),
            account: "123456789012".to_owned(),
            created_at: UnixMillis(0),
            modified_at: UnixMillis(0),
            schema: Schema::standard(),
            settings: PoolSettings {
                mfa_configuration: Some(mode),
                sms_mfa_enabled: true,
                software_token_mfa_enabled: true,
                email_mfa: Some(EmailMfaConfigType::default()),
                ..PoolSettings::default()
            },
            alias_attributes: Vec::new(),
            username_attributes: Vec::new(),
            case_sensitive: true,
            username_configuration: None,
            sessions: SessionConfiguration::default(),
        }
    }

    fn user(attributes: &[&str], app: bool, enabled: &[MfaFactor], preferred: Option<MfaFactor>) -> User {
        let mut mfa = MfaPreferences { preferred, has_software_token: app, ..MfaPreferences::default() };
        mfa.enabled = enabled.to_vec();
        User {
            attributes: attributes.iter().map(|name| ((*name).to_owned(), "x".to_owned())).collect(),
            mfa,
            ..User::new(
                "34343434-3434-3434-3434-343434343434".to_owned(),
                "mary".to_owned(),
                UserStatusType::Confirmed,
                UnixMillis(0),
            )
        }
    }

    #[test]
    fn mode_preferences_and_means_decide_together() {
        use MfaFactor::{Email, Sms, SoftwareToken};
        use UserPoolMfaType::{Off, On, Optional};
        let both = ["email", "phone_number"];
        let all = || vec![Sms, SoftwareToken, Email];
        let cases = [
            (Off, user(&both, true, &[Sms], Some(Sms)), Mfa::Nothing),
            (Optional, user(&both, true, &[], None), Mfa::Nothing),
            (Optional, user(&both, true, &[Sms], None), Mfa::Code(Sms)),
            (Optional, user(&both, true, &[Sms, Email], None), Mfa::Choice(vec![Sms, Email])),
            (Optional, user(&both, true, &[Sms, Email], Some(Email)), Mfa::Code(Email)),
            (Optional, user(&["email"], false, &[Sms, SoftwareToken], Some(Sms)), Mfa::Nothing),
            (Optional, user(&["email"], false, &[Sms, Email], Some(Sms)), Mfa::Code(Email)),
            (On, user(&[], false, &[], None), Mfa::SetUp(all())),
            (On, user(&[], false, &[Sms], Some(Sms)), Mfa::SetUp(all())),
            (On, user(&["phone_number"], false, &[], None), Mfa::Code(Sms)),
            (On, user(&both, true, &[], None), Mfa::Choice(all())),
            (On, user(&both, true, &[SoftwareToken], None), Mfa::Code(SoftwareToken)),
        ];
        for (mode, user, expected) in cases {
            assert_eq!(mfa(&pool(mode), &user, &Progress::default()), expected, "{mode} {:?}", user.mfa);
        }
    }

    #[test]
    fn risk_asks_whoever_could_answer() {
        let risky = Progress { risky: true, ..Progress::default() };
        let idle = user(&["email"], false, &[], None);
        assert_eq!(mfa(&pool(UserPoolMfaType::Optional), &idle, &risky), Mfa::Code(MfaFactor::Email));
        let proved = Progress { second: true, ..risky };
        assert_eq!(mfa(&pool(UserPoolMfaType::Optional), &idle, &proved), Mfa::Nothing);
    }

    #[test]
    fn a_passkey_counts_twice_only_when_it_verified_a_user_who_wants_it_in_a_pool_that_lets_it() {
        let mut with = user(&["email"], false, &[MfaFactor::Email], None);
        let mut pool = pool(UserPoolMfaType::On);
        let after = |verified| Progress::default().after(First::Passkey { verified });
        assert_eq!(mfa(&pool, &with, &after(true)), Mfa::Code(MfaFactor::Email));
        pool.settings.web_authn_configuration = Some(WebAuthnConfigurationType {
            factor_configuration: Some(WebAuthnFactorConfigurationType::MultiFactorWithUserVerification),
            ..WebAuthnConfigurationType::default()
        });
        assert_eq!(mfa(&pool, &with, &after(true)), Mfa::Code(MfaFactor::Email));
        with.mfa.passkey = true;
        assert_eq!(mfa(&pool, &with, &after(true)), Mfa::Nothing);
        assert_eq!(mfa(&pool, &with, &after(false)), Mfa::Code(MfaFactor::Email));
        assert_eq!(mfa(&pool, &with, &Progress::default().after(First::Code)), Mfa::Code(MfaFactor::Email));
    }
}
