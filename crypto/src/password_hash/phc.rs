//! The PHC string format: `$id[$v=N]$name=N,name=N$salt$hash`, as far as password hashes use it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::{HASH, HashError, SALT};

/// The parts of an encoded hash behind its identifier.
pub(super) struct Parts<'a> {
    pub(super) version: Option<u32>,
    pub(super) parameters: &'a str,
    pub(super) salt: Vec<u8>,
    pub(super) hash: Vec<u8>,
}

/// Takes an encoded hash of the function `id` apart.
///
/// # Errors
/// [`HashError::Malformed`] for another function or form, and for salts and hashes of unusual length.
pub(super) fn split<'a>(encoded: &'a str, id: &str) -> Result<Parts<'a>, HashError> {
    let mut fields = encoded.split('$');
    if fields.next() != Some("") || fields.next() != Some(id) {
        return Err(HashError::Malformed);
    }
    let rest: Vec<&str> = fields.collect();
    let (version, parameters, salt, hash) = match *rest.as_slice() {
        [parameters, salt, hash] => (None, parameters, salt, hash),
        [version, parameters, salt, hash] => {
            (Some(decimal(version.strip_prefix("v=").ok_or(HashError::Malformed)?)?), parameters, salt, hash)
        }
        _ => return Err(HashError::Malformed),
    };
    let (salt, hash) = (bytes(salt)?, bytes(hash)?);
    if !SALT.contains(&salt.len()) || !HASH.contains(&hash.len()) {
        return Err(HashError::Malformed);
    }
    Ok(Parts { version, parameters, salt, hash })
}

/// The numbers of parameters that stand in exactly the order of `names`.
///
/// # Errors
/// [`HashError::Malformed`] when one is missing, unknown or out of order.
pub(super) fn numbers<const N: usize>(parameters: &str, names: [&str; N]) -> Result<[u32; N], HashError> {
    let mut values = [0; N];
    let mut given = parameters.split(',');
    for (name, value) in names.iter().zip(&mut values) {
        let (key, number) = given.next().and_then(|pair| pair.split_once('=')).ok_or(HashError::Malformed)?;
        if key != *name {
            return Err(HashError::Malformed);
        }
        *value = decimal(number)?;
    }
    if given.next().is_some() { Err(HashError::Malformed) } else { Ok(values) }
}

/// A number in decimal digits without sign or leading zeroes.
///
/// # Errors
/// [`HashError::Malformed`] for anything else.
pub(super) fn decimal(text: &str) -> Result<u32, HashError> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if plain { text.parse().map_err(|_| HashError::Malformed) } else { Err(HashError::Malformed) }
}

fn bytes(text: &str) -> Result<Vec<u8>, HashError> {
    STANDARD_NO_PAD.decode(text).map_err(|_| HashError::Malformed)
}
