//! A reader of the CBOR that authenticators write (CTAP 2, section 8: "CTAP2 canonical CBOR encoding form").
//!
//! Definite lengths only, nothing nested deeper than four levels, no copies: what does not fit is no answer of an
//! authenticator.

/// Levels of nesting that the canonical form allows.
const DEEPEST: u8 = 4;

/// What an item begins with (RFC 8949 section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Major {
    Unsigned,
    Negative,
    Bytes,
    Text,
    Array,
    Map,
    Tag,
    Simple,
}

/// Reads items one after another.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// What was not read yet.
    pub(super) fn rest(&self) -> &'a [u8] {
        self.rest
    }

    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// The head of an item: its type, and the number that comes with it.
    fn head(&mut self) -> Option<(Major, u64)> {
        let first = self.byte()?;
        let major = match first >> 5 {
            0 => Major::Unsigned,
            1 => Major::Negative,
            2 => Major::Bytes,
            3 => Major::Text,
            4 => Major::Array,
            5 => Major::Map,
            6 => Major::Tag,
            _ => Major::Simple,
        };
        let length = match first & 31 {
            small @ 0..24 => return Some((major, u64::from(small))),
            24 => 1,
            25 => 2,
            26 => 4,
            27 => 8,
            _ => return None,
        };
        let number = self.take(length)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
        Some((major, number))
    }

    fn expect(&mut self, wanted: Major) -> Option<usize> {
        let (major, number) = self.head()?;
        if major == wanted { usize::try_from(number).ok() } else { None }
    }

    /// The number of pairs of a map that begins here.
    pub(super) fn map(&mut self) -> Option<usize> {
        self.expect(Major::Map)
    }

    /// A byte string.
    pub(super) fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.expect(Major::Bytes)?;
        self.take(length)
    }

    /// A text string.
    pub(super) fn text(&mut self) -> Option<&'a str> {
        let length = self.expect(Major::Text)?;
        std::str::from_utf8(self.take(length)?).ok()
    }

    /// An integer.
    pub(super) fn integer(&mut self) -> Option<i64> {
        match self.head()? {
            (Major::Unsigned, number) => i64::try_from(number).ok(),
            (Major::Negative, number) => i64::try_from(number).ok().map(|number| -1 - number),
            _ => None,
        }
    }

    /// Passes over one item, whatever it is.
    pub(super) fn skip(&mut self) -> Option<()> {
        self.skip_within(DEEPEST)
    }

    fn skip_within(&mut self, levels: u8) -> Option<()> {
        let (major, number) = self.head()?;
        let items = match major {
            Major::Unsigned | Major::Negative | Major::Simple => 0,
            Major::Bytes | Major::Text => {
                self.take(usize::try_from(number).ok()?)?;
                0
            }
            Major::Array => number,
            Major::Map => number.checked_mul(2)?,
            Major::Tag => return None,
        };
        // An item takes a byte at least, so a length that was made up ends with the input.
        for _ in 0..items {
            self.skip_within(levels.checked_sub(1)?)?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_read_as_rfc_8949_writes_them() {
        let read = |bytes: &'static [u8]| Reader::new(bytes).integer();
        let cases: [(&[u8], Option<i64>); 9] = [
            (&[0x00], Some(0)),
            (&[0x17], Some(23)),
            (&[0x18, 0x18], Some(24)),
            (&[0x19, 0x03, 0xe8], Some(1000)),
            (&[0x20], Some(-1)),
            (&[0x39, 0x01, 0x00], Some(-257)),
            (&[0x1b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], None),
            (&[0x19, 0x03], None),
            (&[], None),
        ];
        for (bytes, number) in cases {
            assert_eq!(read(bytes), number, "{bytes:?}");
        }
        assert_eq!(Reader::new(b"\x64none").text(), Some("none"));
        assert_eq!(Reader::new(b"\x44none").bytes(), Some(b"none".as_slice()));
        assert_eq!(Reader::new(b"\x62\xff\xff").text(), None);
        assert_eq!(Reader::new(b"\x44non").bytes(), None);
    }

    #[test]
    fn whatever_is_no_canonical_form_is_refused() {
        let skip = |bytes: &[u8]| Reader::new(bytes).skip();
        assert_eq!(skip(&[0xa1, 0x01, 0x82, 0x02, 0x03]), Some(()));
        assert_eq!(skip(&[0xf5]), Some(()));
        // An indefinite array, a tag, a reserved length, more items than there are.
        for bytes in [&[0x9f, 0x01, 0xff][..], &[0xc0, 0x00], &[0x1c], &[0x82, 0x01], &[0xbb, 255, 0, 0, 0, 0, 0, 0, 0]]
        {
            assert_eq!(skip(bytes), None, "{bytes:?}");
        }
        let mut nested = vec![0x81; 4];
        nested.push(0x00);
        assert_eq!(skip(&nested), Some(()));
        nested.insert(0, 0x81);
        assert_eq!(skip(&nested), None);
    }
}
