//! The parameters of multi-factor authentication.

use cognomen_contract::Error;

use super::error::{denied, invalid};

/// Checks serial number and code of a device. Users of IAM have no devices here, so none is ever the caller's.
///
/// # Errors
/// `AccessDenied` as for a device that is not the caller's; `ValidationError` for one parameter without the other.
pub(super) fn check(serial_number: Option<&str>, token_code: Option<&str>) -> Result<(), Error> {
    match (serial_number, token_code) {
        (None, None) => Ok(()),
        (Some(_), Some(_)) => Err(denied(
            "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid \
             and associated with this user.",
        )),
        _ => Err(invalid("SerialNumber and TokenCode must be given together")),
    }
}
