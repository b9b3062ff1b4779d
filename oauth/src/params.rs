//! Parameters of a request, from a query string or a form.

/// The most parameters a request may have.
const MOST: usize = 64;

/// Parameters in the order given. None is included more than once (RFC 6749 section 3.1), apart from `resource`, whose repetition
/// is refused where it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Params(Vec<(String, String)>);

/// A parameter that came twice, or too many of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed;

impl Params {
    /// Takes decoded pairs; those without a value count as omitted (RFC 6749 section 3.1).
    ///
    /// # Errors
    /// [`Malformed`] when one is included twice, or there are more than 64.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Result<Self, Malformed> {
        let mut kept: Vec<(String, String)> = Vec::new();
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            if kept.len() == MOST || kept.iter().any(|(other, _)| *other == name) {
                return Err(Malformed);
            }
            kept.push((name, value));
        }
        Ok(Self(kept))
    }

    /// The value of a parameter.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The same as a query string.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut query = String::new();
        for (name, value) in self.iter() {
            append(&mut query, name, value);
        }
        query
    }
}

/// Appends a pair to a query string or form.
pub fn append(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    encode(query, name);
    query.push('=');
    encode(query, value);
}

/// As the URL standard's serialiser of forms writes text: a space becomes `+`.
fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'*' => out.push(char::from(byte)),
            b' ' => out.push('+'),
            other => {
                const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
                out.push('%');
                out.push(char::from(DIGITS[usize::from(other >> 4)]));
                out.push(char::from(DIGITS[usize::from(other & 15)]));
            }
        }
    }
}

/// The text that [`encode`] made something of; none for what nothing can have been made of.
pub(crate) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                let (high, low) = (digit()?, digit()?);
                u8::try_from(high * 16 + low).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Result<Params, Malformed> {
        Params::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
    }

    #[test]
    fn what_was_encoded_is_decoded() {
        let mut encoded = String::new();
        encode(&mut encoded, "a+b c%ü:-_");
        assert_eq!(decode(&encoded).as_deref(), Some("a+b c%ü:-_"));
        for broken in ["%", "%4", "%zz", "%ff", "a%+1"] {
            assert_eq!(decode(broken), None, "{broken}");
        }
    }

    #[test]
    fn nothing_comes_twice_and_nothing_empty() {
        let params = pairs(&[("a", "1"), ("b", ""), ("c", "x y&z=ü")]).unwrap();
        assert_eq!((params.get("a"), params.get("b")), (Some("1"), None));
        assert_eq!(params.to_query(), "a=1&c=x+y%26z%3D%C3%BC");
        assert_eq!(pairs(&[("a", "1"), ("a", "1")]), Err(Malformed));
        assert!(pairs(&[("a", "1"), ("a", "")]).is_ok());
    }
}
