//! The little CBOR that an authenticator writes.

fn head(major: u8, number: usize) -> Vec<u8> {
    let major = major << 5;
    match number {
        0..24 => vec![major | u8::try_from(number).unwrap()],
        24..256 => vec![major | 24, u8::try_from(number).unwrap()],
        _ => [&[major | 25][..], &u16::try_from(number).unwrap().to_be_bytes()].concat(),
    }
}

pub(crate) fn integer(number: i64) -> Vec<u8> {
    if number < 0 { head(1, usize::try_from(-1 - number).unwrap()) } else { head(0, usize::try_from(number).unwrap()) }
}

pub(crate) fn bytes(value: &[u8]) -> Vec<u8> {
    [head(2, value.len()), value.to_vec()].concat()
}

pub(crate) fn text(value: &str) -> Vec<u8> {
    [head(3, value.len()), value.as_bytes().to_vec()].concat()
}

pub(crate) fn map(pairs: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
    let mut out = head(5, pairs.len());
    for (key, value) in pairs {
        out.extend_from_slice(key);
        out.extend_from_slice(value);
    }
    out
}

/// A list of one item.
pub(crate) fn list(item: &[u8]) -> Vec<u8> {
    [head(4, 1), item.to_vec()].concat()
}
