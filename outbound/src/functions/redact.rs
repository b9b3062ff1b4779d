//! Takes the secrets out of what is shown of a call.

use serde_json::{Map, Value};

/// What stands where a secret was.
const REDACTED: &str = "[redacted]";
/// Shortest value that is also looked for elsewhere, in bytes: shorter ones would take away half of a text.
const SHORTEST: usize = 4;
/// Most secrets of one call. One with more is not shown at all.
const MOST: usize = 200;

/// The secrets of one call: the values that stand where secrets stand.
#[derive(Default)]
pub(super) struct Secrets {
    values: Vec<String>,
    /// Whether there are others: then nothing is shown.
    unknown: bool,
}

impl Secrets {
    /// Notes the secrets of an event or an answer.
    pub(super) fn note(&mut self, document: &Value) {
        self.walk(document, Inside::Document);
        self.values.sort_unstable_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        self.values.dedup();
    }

    /// Lets nothing of the call be shown, because its secrets are not known.
    pub(super) fn give_up(&mut self) {
        self.unknown = true;
    }

    fn walk(&mut self, value: &Value, inside: Inside) {
        match value {
            Value::Object(members) => {
                members.iter().for_each(|(key, value)| self.walk(value, inside.member(key, value)));
            }
            Value::Array(items) => items.iter().for_each(|item| self.walk(item, inside)),
            Value::String(text) if inside == Inside::Secret => self.add(text),
            Value::Number(number) if inside == Inside::Secret => self.add(&number.to_string()),
            _ => {}
        }
    }

    fn add(&mut self, secret: &str) {
        if secret.len() < SHORTEST {
            return;
        }
        self.unknown |= self.values.len() >= MOST;
        if self.unknown {
            return;
        }
        // As it stands in JSON that was printed, too.
        let printed = serde_json::to_string(secret).unwrap_or_default();
        let printed = printed.trim_matches('"');
        let plain: String = printed.chars().map(|c| if c.is_ascii() { c.to_string() } else { escaped(c) }).collect();
        for form in [secret, printed, &plain] {
            if !self.values.iter().any(|known| known == form) {
                self.values.push(form.to_owned());
            }
        }
    }

    /// A document without secrets.
    pub(super) fn covered(&self, document: Value) -> Value {
        if self.unknown { Value::String(REDACTED.to_owned()) } else { self.cover(document, Inside::Document) }
    }

    fn cover(&self, value: Value, inside: Inside) -> Value {
        match value {
            Value::Object(members) => {
                let members = members.into_iter().map(|(key, value)| {
                    let inside = inside.member(&key, &value);
                    (self.hidden(&key), self.cover(value, inside))
                });
                Value::Object(members.collect::<Map<_, _>>())
            }
            Value::Array(items) => items.into_iter().map(|item| self.cover(item, inside)).collect(),
            Value::Null => Value::Null,
            _ if inside == Inside::Secret => Value::String(REDACTED.to_owned()),
            Value::String(text) if inside == Inside::Metadata => Value::String(without_digits(&self.hidden(&text))),
            Value::String(text) => Value::String(self.hidden(&text)),
            Value::Number(number) if self.values.contains(&number.to_string()) => Value::String(REDACTED.to_owned()),
            other => other,
        }
    }

    /// Text without secrets.
    pub(super) fn hidden(&self, text: &str) -> String {
        if self.unknown {
            return REDACTED.to_owned();
        }
        let mut text = without_tokens(text);
        for secret in &self.values {
            if text.contains(secret.as_str()) {
                text = text.replace(secret.as_str(), REDACTED);
            }
        }
        text
    }
}

fn escaped(c: char) -> String {
    c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect()
}

/// Where in a document a value stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Document,
    /// `request`.
    Request,
    /// Something secret.
    Secret,
    /// What a function notes of a challenge, which often is the code itself.
    Metadata,
}

impl Inside {
    fn member(self, key: &str, value: &Value) -> Self {
        let holds = !matches!(value, Value::Object(_) | Value::Array(_) | Value::Bool(_));
        match key {
            _ if self == Self::Secret => Self::Secret,
            "privateChallengeParameters" | "challengeAnswer" | "password" => Self::Secret,
            "code" if self == Self::Request => Self::Secret,
            "challengeMetadata" => Self::Metadata,
            _ if holds && is_secret_name(key) => Self::Secret,
            "request" if self == Self::Document => Self::Request,
            _ => Self::Document,
        }
    }
}

/// Whether a name of validation data, client metadata or an identity provider's answer promises a secret.
fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let known = ["token_type", "cognito:token_nbf", "codeparameter", "usernameparameter"].contains(&name.as_str());
    let words =
        ["password", "passwd", "passphrase", "passcode", "secret", "token", "credential", "apikey", "api_key", "otp"];
    !known && words.iter().any(|word| name.contains(word))
}

/// Without runs of four and more digits.
fn without_digits(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, run) = rest.split_at(at);
        let length = run.bytes().take_while(u8::is_ascii_digit).count();
        let (run, after) = run.split_at(length);
        out.push_str(before);
        out.push_str(if length < SHORTEST { run } else { REDACTED });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Without what has the form of a JWT.
fn without_tokens(text: &str) -> String {
    const BEGIN: &str = "eyJ";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(BEGIN) {
        let (before, token) = rest.split_at(at);
        let of_token = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.=".contains(byte);
        let length = token.bytes().take_while(of_token).count();
        let (token, after) = token.split_at(length);
        out.push_str(before);
        out.push_str(if token.matches('.').count() >= 2 { REDACTED } else { token });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn redacted(document: &Value) -> Value {
        let mut secrets = Secrets::default();
        secrets.note(document);
        secrets.covered(document.clone())
    }

    #[test]
    fn secrets_are_told_by_where_they_stand() {
        let event = json!({
            "triggerSource": "UserMigration_Authentication",
            "request": {
                "password": "Correct-horse-1", "challengeAnswer": 12, "code": "YWJj", "codeParameter": "{####}",
                "validationData": { "ldapPassword": "hunter22", "tenant": "blue" },
                "clientMetadata": { "apiKey": "k-1", "note": "it was hunter22" },
                "privateChallengeParameters": { "answer": { "deep": ["4711"] } },
                "attributes": { "tokenResponse": { "access_token": "opaque", "token_type": "Bearer" } },
                "session": [{ "challengeMetadata": "CODE-123456 of 3", "challengeResult": true }],
            },
            "response": { "issueTokens": true, "claimsAndScopeOverrideDetails": { "idTokenGeneration": { "code": "kept" } } },
        });
        assert_eq!(
            redacted(&event),
            json!({
                "triggerSource": "UserMigration_Authentication",
                "request": {
                    "password": "[redacted]", "challengeAnswer": "[redacted]", "code": "[redacted]", "codeParameter": "{####}",
                    "validationData": { "ldapPassword": "[redacted]", "tenant": "blue" },
                    "clientMetadata": { "apiKey": "[redacted]", "note": "it was [redacted]" },
                    "privateChallengeParameters": { "answer": { "deep": ["[redacted]"] } },
                    "attributes": { "tokenResponse": { "access_token": "[redacted]", "token_type": "Bearer" } },
                    "session": [{ "challengeMetadata": "CODE-[redacted] of 3", "challengeResult": true }],
                },
                "response": { "issueTokens": true, "claimsAndScopeOverrideDetails": { "idTokenGeneration": { "code": "kept" } } },
            })
        );
    }

    #[test]
    fn secrets_are_found_wherever_a_function_writes_them() {
        let mut secrets = Secrets::default();
        secrets.note(&json!({ "request": { "password": "pä\"ss\\word", "challengeAnswer": "abc" } }));
        assert_eq!(secrets.hidden("got pä\"ss\\word!"), "got [redacted]!");
        assert_eq!(secrets.hidden(r#"{"p":"pä\"ss\\word"}"#), r#"{"p":"[redacted]"}"#);
        assert_eq!(secrets.hidden(r#"{"p":"p\u00e4\"ss\\word"}"#), r#"{"p":"[redacted]"}"#);
        assert_eq!(secrets.hidden("abc: too short to look for"), "abc: too short to look for");
        let key = json!({ "pä\"ss\\word": 1, "n": 471_199 });
        assert_eq!(secrets.covered(key), json!({ "[redacted]": 1, "n": 471_199 }));
        secrets.note(&json!({ "response": { "privateChallengeParameters": { "n": 471_199 } } }));
        assert_eq!(secrets.covered(json!({ "n": 471_199 })), json!({ "n": "[redacted]" }));
    }

    #[test]
    fn tokens_are_told_by_their_form() {
        let secrets = Secrets::default();
        assert_eq!(secrets.hidden("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln, eyJx"), "Bearer [redacted], eyJx");
    }

    #[test]
    fn a_call_with_secrets_without_end_is_not_shown() {
        let many: Map<String, Value> = (0..=MOST).map(|n| (n.to_string(), json!(format!("secret-{n}")))).collect();
        let event = json!({ "response": { "privateChallengeParameters": many } });
        assert_eq!(redacted(&event), json!("[redacted]"));
    }
}
