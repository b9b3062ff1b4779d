//! Where the statements of a document stand, as the service's reader of JSON counts.
//!
//! Lines and columns count from 1. A statement of a list begins right behind the bracket or the statement before it, one that is
//! no list behind its own brace; each ends behind its closing brace.

use cognomen_contract::iam::Position;

/// Start and end of a statement.
pub(super) type Span = (Position, Position);

/// The positions of all statements of a policy; none for what is no policy.
pub(super) fn of(document: &str) -> Vec<Span> {
    let bytes = document.as_bytes();
    let Some(value) = statements(document) else { return Vec::new() };
    let mut counter = Counter { document, at: 0, line: 1, column: 1 };
    let mut start = counter.forward(value + 1);
    if bytes.get(value) != Some(&b'[') {
        let end = counter.forward(behind(bytes, value));
        return vec![(start, end)];
    }
    let mut spans = Vec::new();
    let mut at = value + 1;
    while let Some(brace) = find(bytes, at, b"{]").filter(|brace| bytes[*brace] == b'{') {
        at = behind(bytes, brace);
        let end = counter.forward(at);
        spans.push((start, end.clone()));
        start = end;
    }
    spans
}

/// Where the value of the member `Statement` of a document begins, if it is a list or an object.
fn statements(document: &str) -> Option<usize> {
    let bytes = document.as_bytes();
    let mut at = find(bytes, 0, b"{")? + 1;
    loop {
        let name = find(bytes, at, b"\"}").filter(|name| bytes[*name] == b'"')?;
        let end = behind(bytes, name);
        // A name may be written with escapes.
        let is_wanted = serde_json::from_str::<String>(document.get(name..end)?).is_ok_and(|name| name == "Statement");
        let colon = find(bytes, end, b":")?;
        let value = colon + 1 + bytes.get(colon + 1..)?.iter().position(|byte| !byte.is_ascii_whitespace())?;
        if is_wanted {
            return Some(value).filter(|value| matches!(bytes[*value], b'[' | b'{'));
        }
        at = match bytes[value] {
            b'[' | b'{' | b'"' => behind(bytes, value),
            _ => value,
        };
        at = find(bytes, at, b",}")? + 1;
    }
}

/// The first of some bytes at or behind a place.
fn find(bytes: &[u8], at: usize, wanted: &[u8]) -> Option<usize> {
    bytes.get(at..)?.iter().position(|byte| wanted.contains(byte)).map(|found| at + found)
}

/// The place behind the string, list or object that begins at a place; the end of the document when it has none.
fn behind(bytes: &[u8], start: usize) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0usize, false, false);
    for (at, byte) in bytes.iter().enumerate().skip(start) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && !quoted && !escaped {
            return at + 1;
        }
    }
    bytes.len()
}

/// Walks through a document once.
struct Counter<'a> {
    document: &'a str,
    at: usize,
    line: i32,
    column: i32,
}

impl Counter<'_> {
    /// Goes on to a place, and tells where that is.
    fn forward(&mut self, to: usize) -> Position {
        for letter in self.document.get(self.at..to).unwrap_or_default().chars() {
            match letter {
                '\n' => (self.line, self.column) = (self.line.saturating_add(1), 1),
                _ => self.column = self.column.saturating_add(1),
            }
        }
        self.at = to;
        Position { column: Some(self.column), line: Some(self.line) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn positions(document: &str) -> Vec<[i32; 4]> {
        let place = |at: &Position| [at.line.unwrap(), at.column.unwrap()];
        of(document).iter().map(|(start, end)| [place(start), place(end)].concat().try_into().unwrap()).collect()
    }

    #[test]
    fn statements_stand_where_the_service_saw_them() {
        // Each as the service was seen to answer it.
        let one = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
        assert_eq!(positions(one), [[1, 38, 1, 84]]);
        let lines = "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \
                     \"Action\": \"s3:GetObject\",\n      \"Resource\": \"*\",\n      \"Sid\": \"First\"\n    },\n    {\n      \
                     \"Effect\": \"Deny\",\n      \"Action\": \"s3:PutObject\",\n      \"Resource\": \"*\",\n      \
                     \"Sid\": \"Second\"\n    }\n  ]\n}";
        assert_eq!(positions(lines), [[3, 17, 9, 6], [9, 6, 15, 6]]);
        let carriages = " \r\n{\r\n  \"Version\": \"2012-10-17\",\r\n  \"Statement\": [\r\n    {\r\n      \
                         \"Effect\": \"Allow\",\r\n      \"Action\": \"s3:GetObject\",\r\n      \"Resource\": \"*\"\r\n    \
                         }\r\n  ]\r\n}\r\n ";
        assert_eq!(positions(carriages), [[4, 17, 9, 6]]);
        let single = r#"{"Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}}"#;
        assert_eq!(positions(single), [[1, 16, 1, 77]]);
    }

    #[test]
    fn what_is_no_policy_has_no_statements() {
        for text in ["", "{", "[]", "{}", r#"{"Statement"}"#, r#"{"Statement":}"#, r#"{"a":"{","Id":1}"#] {
            assert!(of(text).is_empty(), "{text}");
        }
        let escaped = r#"{"Id":"\"Statement\":[{","Version":1,"\u0053tatement":[{"Sid":"}]"}]}"#;
        assert_eq!(positions(escaped), [[1, 56, 1, 68]]);
    }
}
