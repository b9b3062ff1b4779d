//! The numbers that a device proves itself against.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::DeviceSecretVerifierConfigType;
use cognomen_crypto::srp::Verifier;
use cognomen_model::credential::StoredVerifier;

use crate::error;

/// Reads `DeviceSecretVerifierConfig`: salt and verifier in base64, numbers of the 3072-bit group.
///
/// # Errors
/// `InvalidParameterException` for anything else.
pub(super) fn read(config: &DeviceSecretVerifierConfigType) -> Result<StoredVerifier, Error> {
    let salt = number(config.salt.as_deref(), "Salt")?;
    let v = number(config.password_verifier.as_deref(), "PasswordVerifier")?;
    let verifier = Verifier::from_numbers(&salt, &v)
        .map_err(|_| error::invalid("Invalid DeviceSecretVerifierConfig: not a verifier of the 3072-bit group"))?;
    Ok(StoredVerifier { salt: verifier.salt.to_vec(), v: verifier.v.to_vec() })
}

fn number(text: Option<&str>, name: &str) -> Result<Vec<u8>, Error> {
    let bytes = text.filter(|text| !text.is_empty()).and_then(|text| STANDARD.decode(text).ok());
    bytes.ok_or_else(|| error::invalid(format!("Invalid DeviceSecretVerifierConfig: {name} must be base64")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(salt: &[u8], v: &[u8]) -> DeviceSecretVerifierConfigType {
        DeviceSecretVerifierConfigType {
            salt: Some(STANDARD.encode(salt)),
            password_verifier: Some(STANDARD.encode(v)),
        }
    }

    #[test]
    fn numbers_may_carry_the_zero_that_keeps_them_positive() {
        let salt = [&[0][..], &[0x80; 16]].concat();
        let v = [&[0][..], &[0x80; 384]].concat();
        let read = read(&config(&salt, &v)).unwrap();
        assert_eq!((read.salt, read.v), (vec![0x80; 16], vec![0x80; 384]));
    }

    #[test]
    fn what_no_exchange_may_use_is_refused() {
        let good = [7; 384];
        for bad in [
            config(&[1; 16], &[]),
            config(&[1; 16], &[1]),
            config(&[1; 16], &[0xff; 384]),
            config(&[1; 17], &good),
            config(&[], &good),
            DeviceSecretVerifierConfigType { salt: None, ..config(&[1; 16], &good) },
            DeviceSecretVerifierConfigType { salt: Some("no base64!".to_owned()), ..config(&[1; 16], &good) },
            DeviceSecretVerifierConfigType { password_verifier: None, ..config(&[1; 16], &good) },
        ] {
            assert!(read(&bad).unwrap_err().message().starts_with("Invalid DeviceSecretVerifierConfig"), "{bad:?}");
        }
        assert!(read(&config(&[1; 16], &good)).is_ok());
    }
}
