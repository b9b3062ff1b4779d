//! The numbers of an open SRP exchange, as they wait, sealed, for the client's proof.

use cognomen_crypto::srp::{self, Element, SecretScalar};

const NUMBER: usize = size_of::<Element>();
const SECRET: usize = 32;

/// An exchange after `SRP_A` came and `SRP_B` left.
pub(super) struct SrpExchange {
    /// The server's secret number.
    pub(super) b: SecretScalar,
    /// The client's public number.
    pub(super) a: Box<Element>,
    /// The server's public number.
    pub(super) public_b: Box<Element>,
}

impl SrpExchange {
    /// The key that both sides share when the client knows the password behind `v`.
    pub(super) fn key(&self, v: &Element) -> [u8; 16] {
        srp::server_key(&self.a, &self.b, &self.public_b, v)
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        [self.b.as_bytes().as_slice(), self.a.as_slice(), self.public_b.as_slice()].concat()
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote; none for anything else.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (b, numbers) = bytes.split_first_chunk::<SECRET>()?;
        let (a, public_b) = numbers.split_first_chunk::<NUMBER>()?;
        let public_b: &Element = public_b.try_into().ok()?;
        Some(Self { b: SecretScalar::from_bytes(*b), a: Box::new(*a), public_b: Box::new(*public_b) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_there_and_back() {
        let exchange = SrpExchange {
            b: SecretScalar::from_bytes([1; SECRET]),
            a: Box::new([2; NUMBER]),
            public_b: Box::new([3; NUMBER]),
        };
        let bytes = exchange.to_bytes();
        let back = SrpExchange::from_bytes(&bytes).unwrap();
        assert_eq!((back.b.as_bytes(), *back.a, *back.public_b), (&[1; SECRET], [2; NUMBER], [3; NUMBER]));
        assert!(SrpExchange::from_bytes(&bytes[1..]).is_none());
        assert!(SrpExchange::from_bytes(&[]).is_none());
    }
}
