//! One row of a file as a new user.

use cognomen_contract::cognito_idp::{
    AttributeType, PasswordHashingAlgorithmType as Wire, UserPoolMfaType, UserStatusType,
};
use cognomen_crypto::password_hash::{Algorithm, PasswordHash};
use cognomen_model::mfa::MfaFactor;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use super::columns::{Columns, MFA_ENABLED, PASSWORD_HASH, USERNAME};
use crate::context::Context;
use crate::ops::users;

/// The longest user name in characters (`UsernameType`).
const LONGEST_NAME: usize = 128;
const UNVERIFIED: &str =
    "The User Record does not set any of the auto verified attributes to true. (Example: email_verified to true).";

/// A user as a row describes it.
pub(super) struct NewUser {
    pub(super) user: User,
    /// The hash of the password, in its encoding.
    pub(super) hash: Option<String>,
}

/// What rows of one file have in common.
pub(super) struct Form<'a> {
    pub(super) ctx: &'a Context,
    pub(super) pool: &'a Pool,
    pub(super) columns: &'a Columns,
    pub(super) algorithm: Option<Wire>,
}

impl Form<'_> {
    /// The user of a row. One without a hash must reset the password before the first sign-in.
    ///
    /// # Errors
    /// Why the row makes no user, in words that repeat no value.
    pub(super) fn user(&self, cells: &[String]) -> Result<NewUser, String> {
        if cells.len() != self.columns.len() {
            return Err("The row does not have as many columns as the header.".to_owned());
        }
        let (mut username, mut second_factor, mut hash) = (None, None, None);
        let mut attributes = Vec::new();
        for (name, cell) in self.columns.of(cells) {
            match name {
                USERNAME => username = Some(cell),
                MFA_ENABLED => second_factor = Some(cell),
                PASSWORD_HASH => hash = Some(cell),
                _ => {
                    attributes.push(AttributeType { name: name.to_owned(), value: Some(cell.to_owned()) });
                }
            }
        }
        let username = checked_name(username)?;
        let second_factor = self.second_factor(second_factor)?;
        let birthdate = attributes.iter().find(|attribute| attribute.name == "birthdate");
        if birthdate.and_then(|attribute| attribute.value.as_deref()).is_some_and(|value| !is_date(value)) {
            return Err("The birthdate is not in the format mm/dd/yyyy.".to_owned());
        }
        let hash = hash.map(|hash| self.checked_hash(hash)).transpose()?;
        let status = if hash.is_some() { UserStatusType::Confirmed } else { UserStatusType::ResetRequired };
        let mut user = users::imported(self.ctx, self.pool, username, &attributes, status)
            // A row has one line in the report, and in the log.
            .map_err(|refused| refused.message().replace('\n', " "))?;
        if !["email", "phone_number"].into_iter().any(|name| self.pool.auto_verifies(name) && user.is_verified(name)) {
            return Err(UNVERIFIED.to_owned());
        }
        // What the column means since before there were other factors than SMS.
        if second_factor && user.is_verified("phone_number") {
            user.mfa.set(MfaFactor::Sms, true);
            user.mfa.preferred = Some(MfaFactor::Sms);
        }
        Ok(NewUser { user, hash })
    }

    fn second_factor(&self, cell: Option<&str>) -> Result<bool, String> {
        let cell = cell.ok_or("cognito:mfa_enabled is empty.")?;
        let wanted = match cell.to_ascii_lowercase().as_str() {
            "true" => true,
            "false" => false,
            _ => return Err("cognito:mfa_enabled is neither true nor false.".to_owned()),
        };
        match self.pool.settings.mfa_configuration {
            Some(UserPoolMfaType::On) if !wanted => {
                Err("cognito:mfa_enabled must be true: the user pool requires MFA.".to_owned())
            }
            None | Some(UserPoolMfaType::Off) if wanted => {
                Err("cognito:mfa_enabled must be false: the user pool has no MFA.".to_owned())
            }
            _ => Ok(wanted),
        }
    }

    fn checked_hash(&self, encoded: &str) -> Result<String, String> {
        let algorithm = match self.algorithm.ok_or("The import job has no password hashing algorithm.")? {
            Wire::Bcrypt => Algorithm::Bcrypt,
            Wire::Scrypt => Algorithm::Scrypt,
            Wire::Argon2id => Algorithm::Argon2id,
            Wire::Pbkdf2Sha256 => Algorithm::Pbkdf2Sha256,
        };
        PasswordHash::parse(algorithm, encoded).map_err(|refused| format!("{PASSWORD_HASH}: {refused}"))?;
        Ok(encoded.to_owned())
    }
}

fn checked_name(name: Option<&str>) -> Result<&str, String> {
    let name = name.ok_or("cognito:username is empty.")?;
    if name.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err("cognito:username contains white space.".to_owned());
    }
    if name.chars().count() > LONGEST_NAME {
        return Err("cognito:username is too long.".to_owned());
    }
    Ok(name)
}

/// Whether `text` is `mm/dd/yyyy` and a day that there is.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').collect();
    let number = |text: &str, digits: usize| {
        (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse::<u32>().ok()).flatten()
    };
    let [month, day, year] = *parts.as_slice() else { return false };
    let (Some(month), Some(day), Some(year)) = (number(month, 2), number(day, 2), number(year, 4)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_of_the_calendar() {
        for good in ["02/01/1985", "02/29/2000", "12/31/9999"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["1985-02-01", "2/1/1985", "02/30/1985", "02/29/1900", "13/01/1985", "00/10/1985", "02/01/85", ""] {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
