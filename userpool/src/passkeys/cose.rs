//! Public keys as authenticators write them (COSE_Key, RFC 9052 section 7 and RFC 9053 section 7.1).

use cognomen_crypto::signature;
use cognomen_model::passkey::PasskeyKey;

use super::cbor::Reader;

/// COSE algorithms that authenticators are asked for, the preferred one first: those that Cognito names.
pub(super) const ALGORITHMS: [i64; 2] = [ES256, RS256];
const ES256: i64 = -7;
const RS256: i64 = -257;

const KEY_TYPE: i64 = 1;
const ALGORITHM: i64 = 3;
const EC2: i64 = 2;
const RSA: i64 = 3;
const P256: i64 = 1;
/// Bytes of a coordinate of P-256.
const COORDINATE: usize = 32;

/// Why a key is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyFault {
    /// It is no COSE key.
    Malformed,
    /// It is none of a kind that was asked for.
    Unsupported,
}

/// The members of a key that matter; -1 to -3 mean different things for different types.
#[derive(Default)]
struct Members<'a> {
    key_type: Option<i64>,
    algorithm: Option<i64>,
    curve: Option<i64>,
    first: Option<&'a [u8]>,
    second: Option<&'a [u8]>,
    third: Option<&'a [u8]>,
}

/// Reads the key that begins here.
///
/// # Errors
/// [`KeyFault`].
pub(super) fn read(reader: &mut Reader<'_>) -> Result<PasskeyKey, KeyFault> {
    let members = members(reader).ok_or(KeyFault::Malformed)?;
    let key = match (members.key_type, members.algorithm) {
        (Some(EC2), Some(ES256)) => {
            let (Some(P256), Some(x), Some(y)) = (members.curve, members.second, members.third) else {
                return Err(KeyFault::Unsupported);
            };
            if x.len() != COORDINATE || y.len() != COORDINATE {
                return Err(KeyFault::Malformed);
            }
            PasskeyKey::Es256 { point: [&[4], x, y].concat() }
        }
        (Some(RSA), Some(RS256)) => {
            let (Some(n), Some(e)) = (members.first, members.second) else { return Err(KeyFault::Malformed) };
            PasskeyKey::Rs256 { n: n.to_vec(), e: e.to_vec() }
        }
        (Some(_), Some(_)) => return Err(KeyFault::Unsupported),
        _ => return Err(KeyFault::Malformed),
    };
    // A point off the curve or a modulus of an unusual size checks no signature ever.
    if is_sound(&key) { Ok(key) } else { Err(KeyFault::Unsupported) }
}

fn members<'a>(reader: &mut Reader<'a>) -> Option<Members<'a>> {
    let mut members = Members::default();
    let mut last = None;
    for _ in 0..reader.map()? {
        let label = reader.integer()?;
        // In canonical form labels ascend, so that none comes twice.
        let order = (label < 0, label.unsigned_abs());
        if last.is_some_and(|last| last >= order) {
            return None;
        }
        last = Some(order);
        match label {
            KEY_TYPE => members.key_type = Some(reader.integer()?),
            ALGORITHM => members.algorithm = Some(reader.integer()?),
            -1 if members.key_type == Some(EC2) => members.curve = Some(reader.integer()?),
            -1 if members.key_type == Some(RSA) => members.first = Some(reader.bytes()?),
            -2 if matches!(members.key_type, Some(EC2 | RSA)) => members.second = Some(reader.bytes()?),
            -3 if members.key_type == Some(EC2) => members.third = Some(reader.bytes()?),
            _ => reader.skip()?,
        }
    }
    Some(members)
}

fn is_sound(key: &PasskeyKey) -> bool {
    match key {
        PasskeyKey::Es256 { point } => signature::is_es256_key(point),
        PasskeyKey::Rs256 { n, e } => signature::is_rs256_key(n, e),
    }
}

/// Whether `signature` is the key's over `message`.
pub(super) fn verifies(key: &PasskeyKey, message: &[u8], signature: &[u8]) -> bool {
    match key {
        PasskeyKey::Es256 { point } => signature::es256(point, message, signature),
        PasskeyKey::Rs256 { n, e } => signature::rs256(n, e, message, signature),
    }
}

/// The COSE number of a key's algorithm.
pub(super) fn algorithm(key: &PasskeyKey) -> i64 {
    match key {
        PasskeyKey::Es256 { .. } => ES256,
        PasskeyKey::Rs256 { .. } => RS256,
    }
}
