//! JSON bodies in.

use cognomen_contract::{CommonCode, Error};
use serde::de::DeserializeOwned;

/// Reads an object; an empty body is an empty object.
pub(crate) fn read<T: DeserializeOwned + Default>(body: &[u8]) -> Result<T, Error> {
    match body.iter().find(|b| !b.is_ascii_whitespace()) {
        None => Ok(T::default()),
        Some(b'[') => Err(refused(LIST)),
        Some(b'{') => serde_json::from_slice(body).map_err(|e| explain(&e)),
        Some(_) => Err(refused("")),
    }
}

const LIST: &str = "Start of list found where not expected";
const STRUCTURE: &str = "Start of structure or map found where not expected.";

fn refused(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(CommonCode::Serialization, message)
}

/// The service's words for a value of the wrong type; none are sent for text that is not JSON. The value itself is
/// never repeated.
pub(crate) fn explain(error: &serde_json::Error) -> Error {
    let text = error.to_string();
    let Some(rest) = text.strip_prefix("invalid type: ") else { return refused("") };
    let expected = rest.rsplit_once(", expected ").map_or("", |(_, e)| e);
    let given = if rest.starts_with("map") {
        return refused(STRUCTURE);
    } else if rest.starts_with("sequence") {
        return refused(LIST);
    } else if rest.starts_with("boolean `true`") {
        "TRUE_VALUE"
    } else if rest.starts_with("boolean") {
        "FALSE_VALUE"
    } else if rest.starts_with("floating point") {
        "DECIMAL_VALUE"
    } else if rest.starts_with("integer") {
        "NUMBER_VALUE"
    } else {
        "STRING_VALUE"
    };
    let wanted = ["a string", "i32", "i64", "f64", "a boolean", "a time", "base64"];
    let names = ["a String", "an Integer", "a Long", "a Double", "a Boolean", "a Date", "a Blob"];
    match wanted.iter().zip(names).find(|(w, _)| expected.starts_with(**w)) {
        Some((_, name)) => refused(format!("{given} can not be converted to {name}")),
        None => refused("Unexpected value type in payload"),
    }
}

#[cfg(test)]
mod tests {
    use cognomen_contract::cognito_idp::raw::{ListUsersRequest, SignUpRequest};

    use super::*;

    #[test]
    fn wrong_types_are_named_without_their_value() {
        let cases = [
            (r#"{"ClientId":1}"#, "NUMBER_VALUE can not be converted to a String"),
            (r#"{"ClientId":true}"#, "TRUE_VALUE can not be converted to a String"),
            (r#"{"ClientId":{}}"#, "Start of structure or map found where not expected."),
            (r#"{"ClientId":[]}"#, "Start of list found where not expected"),
            (r#"{"UserAttributes":"secret, expected i32"}"#, "Unexpected value type in payload"),
            (r#"{"ClientId":"#, ""),
            ("[]", "Start of list found where not expected"),
            ("nonsense", ""),
        ];
        for (body, expected) in cases {
            let error = read::<SignUpRequest>(body.as_bytes()).err().unwrap();
            assert_eq!(error.message(), expected, "{body}");
            assert_eq!(error.code(), CommonCode::Serialization.into());
        }
        let error = read::<ListUsersRequest>(br#"{"Limit":"7"}"#).err().unwrap();
        assert_eq!(error.message(), "STRING_VALUE can not be converted to an Integer");
    }

    #[test]
    fn null_is_absent_and_unknown_members_are_skipped() {
        let body = br#"{"ClientId":"c","SecretHash":null,"New":{"a":[1]},"UserAttributes":[null]}"#;
        let raw: SignUpRequest = read(body).unwrap();
        assert_eq!(raw.client_id.as_deref(), Some("c"));
        assert!(raw.secret_hash.is_none());
        assert!(raw.user_attributes.unwrap()[0].is_none());
        assert!(read::<SignUpRequest>(b" \n").unwrap().client_id.is_none());
    }
}
