//! `application/x-www-form-urlencoded`, in bodies and query strings.

/// Names and values, in the order given.
pub type Parameters = Vec<(String, String)>;

/// Splits and decodes a form; none when an escape is broken or the text is not UTF-8.
pub fn parse_form(text: &[u8]) -> Option<Parameters> {
    text.split(|b| *b == b'&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let mut halves = pair.splitn(2, |b| *b == b'=');
            let name = unescape(halves.next()?, true)?;
            Some((name, unescape(halves.next().unwrap_or_default(), true)?))
        })
        .collect()
}

/// Undoes percent escapes, and `+` for a space where `plus` says so.
pub(crate) fn unescape(text: &[u8], plus: bool) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            b'%' => {
                let (high, low) = (hex(bytes.next()?)?, hex(bytes.next()?)?);
                out.push(high << 4 | low);
            }
            b'+' if plus => out.push(b' '),
            other => out.push(other),
        }
    }
    String::from_utf8(out).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|d| u8::try_from(d).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_decoded() {
        let given = parse_form(b"Action=GetUser&A=%C3%BC+b&Empty=&Bare&&X=a%3Db=c").unwrap();
        let expected = [("Action", "GetUser"), ("A", "ü b"), ("Empty", ""), ("Bare", ""), ("X", "a=b=c")];
        assert_eq!(given, expected.map(|(n, v)| (n.to_owned(), v.to_owned())));
        for broken in ["a=%", "a=%2", "a=%zz", "a=%ff"] {
            assert!(parse_form(broken.as_bytes()).is_none(), "{broken}");
        }
    }
}
