//! Which second factors a user wants, and which is asked first.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    EmailMfaSettingsType, MFAOptionType, SMSMfaSettingsType, SoftwareTokenMfaSettingsType, UserPoolMfaType,
    WebAuthnMfaSettingsType,
};
use cognomen_model::mfa::MfaFactor;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use crate::error;

/// What is wished for one factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Wish {
    factor: MfaFactor,
    on: bool,
    preferred: bool,
}

impl Wish {
    /// # Errors
    /// `InvalidParameterException` of a factor that is preferred and off.
    fn of(factor: MfaFactor, enabled: Option<bool>, preferred: Option<bool>) -> Result<Self, Error> {
        let preferred = preferred == Some(true);
        if preferred && enabled == Some(false) {
            return Err(error::invalid(format!("{} cannot be preferred while it is not enabled.", factor.as_str())));
        }
        Ok(Self { factor, on: preferred || enabled == Some(true), preferred })
    }
}

/// The checked wishes of `SetUserMFAPreference` and `AdminSetUserMFAPreference`.
#[derive(Clone, Debug)]
pub(super) struct Wishes {
    factors: Vec<Wish>,
    passkey: Option<bool>,
    by_admin: bool,
}

impl Wishes {
    /// A preferred factor is also switched on; one without `Enabled` is switched off.
    ///
    /// # Errors
    /// `InvalidParameterException` of wishes that contradict each other.
    pub(super) fn new(
        sms: Option<&SMSMfaSettingsType>,
        token: Option<&SoftwareTokenMfaSettingsType>,
        email: Option<&EmailMfaSettingsType>,
        passkey: Option<&WebAuthnMfaSettingsType>,
        by_admin: bool,
    ) -> Result<Self, Error> {
        let sms = sms.map(|wish| (MfaFactor::Sms, wish.enabled, wish.preferred_mfa));
        let token = token.map(|wish| (MfaFactor::SoftwareToken, wish.enabled, wish.preferred_mfa));
        let email = email.map(|wish| (MfaFactor::Email, wish.enabled, wish.preferred_mfa));
        let given = [sms, token, email].into_iter().flatten();
        let factors = given.map(|(factor, on, first)| Wish::of(factor, on, first)).collect::<Result<Vec<_>, _>>()?;
        if factors.iter().filter(|wish| wish.preferred).count() > 1 {
            return Err(error::invalid("Only one MFA method can be preferred."));
        }
        Ok(Self { factors, passkey: passkey.map(|wish| wish.enabled == Some(true)), by_admin })
    }

    /// The wishes of `SetUserSettings` and `AdminSetUserSettings`: codes by SMS on, or off when the list is empty.
    ///
    /// # Errors
    /// `InvalidParameterException` of anything but codes to the phone number by SMS.
    pub(super) fn of_options(options: &[MFAOptionType], by_admin: bool) -> Result<Self, Error> {
        use cognomen_contract::cognito_idp::DeliveryMediumType::Sms;
        for option in options {
            let number = option.attribute_name.as_deref().is_none_or(|name| name == "phone_number");
            if !number || option.delivery_medium.is_some_and(|medium| medium != Sms) {
                return Err(error::invalid("MFAOptions can only deliver codes to phone_number by SMS."));
            }
        }
        let on = !options.is_empty();
        Ok(Self { factors: vec![Wish { factor: MfaFactor::Sms, on, preferred: false }], passkey: None, by_admin })
    }

    /// Applies the wishes to a user of `pool`. Codes may go to an address or number that is not verified yet: the first
    /// right answer verifies it.
    ///
    /// # Errors
    /// `InvalidParameterException` when a factor has nowhere to go, is demanded by the pool, or, for passkeys, when the
    /// pool does not count them or the user has no other factor.
    pub(super) fn apply(&self, pool: &Pool, user: &mut User) -> Result<(), Error> {
        for wish in &self.factors {
            let was_on = user.mfa.enabled.contains(&wish.factor);
            if wish.on {
                self.check_deliverable(user, wish.factor)?;
            } else if was_on && pool.mfa_mode() == UserPoolMfaType::On {
                return Err(error::invalid(format!(
                    "{} cannot be turned off for a user when MFA is required in the user pool.",
                    wish.factor.as_str()
                )));
            }
            user.mfa.set(wish.factor, wish.on);
            if wish.preferred {
                user.mfa.preferred = Some(wish.factor);
            } else if user.mfa.preferred == Some(wish.factor) {
                user.mfa.preferred = None;
            }
        }
        if let Some(on) = self.passkey {
            if on && !pool.passkey_counts_as_mfa() {
                return Err(error::invalid(
                    "WebAuthn MFA is not available unless the user pool FactorConfiguration is \
                     MULTI_FACTOR_WITH_USER_VERIFICATION.",
                ));
            }
            user.mfa.passkey = on;
        }
        if user.mfa.passkey && user.mfa.enabled.is_empty() {
            return Err(error::invalid("WebAuthn MFA needs another MFA method that is enabled for the user."));
        }
        Ok(())
    }

    fn check_deliverable(&self, user: &User, factor: MfaFactor) -> Result<(), Error> {
        let deliverable = match factor {
            MfaFactor::Sms => user.attribute("phone_number").is_some_and(|number| !number.is_empty()),
            MfaFactor::Email => user.attribute("email").is_some_and(|address| !address.is_empty()),
            MfaFactor::SoftwareToken if !self.by_admin && !user.mfa.has_software_token => {
                return Err(error::invalid("User has not verified software token mfa"));
            }
            MfaFactor::SoftwareToken => user.mfa.has_software_token,
        };
        if deliverable {
            return Ok(());
        }
        Err(error::invalid(format!("User does not have delivery config set to turn on {}", factor.as_str())))
    }
}
