//! Query strings of the inbox.

/// Names and values, percent-decoded. `+` stands for itself: phone numbers begin with it, and no filter holds blanks.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let parts = query.split('&').filter(|part| !part.is_empty());
    parts
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}

fn decode(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        match after {
            [high, low, after @ ..] if *byte == b'%' => match (nibble(*high), nibble(*low)) {
                (Some(high), Some(low)) => {
                    out.push(high * 16 + low);
                    rest = after;
                }
                _ => out.push(b'%'),
            },
            _ => out.push(*byte),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn decodes() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(pairs("to=%2B1555&medium=SMS&x"), [pair("to", "+1555"), pair("medium", "SMS"), pair("x", "")]);
        assert_eq!(pairs("to=a+b%40x.com&&y=%zz%4"), [pair("to", "a+b@x.com"), pair("y", "%zz%4")]);
        assert_eq!(pairs(""), []);
    }
}
