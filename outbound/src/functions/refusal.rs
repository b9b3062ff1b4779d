//! What the API says when a function failed or was not run.

use cognomen_userpool::triggers::port::Failure;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, HeaderValue};
use serde::Deserialize;

/// Longest message of a function that is passed on, in characters.
const LONGEST_MESSAGE: usize = 2048;
const LONGEST_CODE: usize = 64;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Report {
    error_message: Option<String>,
    #[serde(rename = "__type")]
    kind: Option<String>,
}

fn report(body: &[u8]) -> Report {
    serde_json::from_slice(body).unwrap_or_default()
}

/// `errorMessage` of a function that failed; empty where it gave none.
pub(super) fn message(body: &[u8]) -> String {
    shortened(report(body).error_message.unwrap_or_default())
}

pub(super) fn shortened(mut message: String) -> String {
    if let Some((end, _)) = message.char_indices().nth(LONGEST_MESSAGE) {
        message.truncate(end);
    }
    message
}

/// Why a function was not run, by the error type in the header or the body.
pub(super) fn failure(status: StatusCode, headers: &HeaderMap<HeaderValue>, body: &[u8]) -> Failure {
    let header = headers.get("x-amzn-errortype").and_then(|value| value.to_str().ok());
    let given = header.and_then(code).or_else(|| report(body).kind.as_deref().and_then(code));
    let usual = match status.as_u16() {
        403 => Some("AccessDeniedException"),
        404 => Some(ABSENT),
        429 => Some("TooManyRequestsException"),
        500..=599 => Some("ServiceException"),
        _ => None,
    };
    match given.or_else(|| usual.map(str::to_owned)) {
        // The service does not tell callers without rights whether a function exists, and Cognito is one to a function that is gone.
        Some(code) if code == ABSENT => Failure::Refused { code: "AccessDeniedException".to_owned() },
        Some(code) => Failure::Refused { code },
        None => Failure::Unreachable(format!("answered with status {}", status.as_u16())),
    }
}

const ABSENT: &str = "ResourceNotFoundException";

/// The name in `com.example#Name:http://…`; none when it is no name.
fn code(text: &str) -> Option<String> {
    let name = text.split(':').next().unwrap_or_default();
    let name = name.rsplit('#').next().unwrap_or_default().trim();
    let fits = (1..=LONGEST_CODE).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    fits.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(status: u16, kind: &'static str, body: &str) -> Failure {
        let mut headers = HeaderMap::new();
        if !kind.is_empty() {
            headers.insert("x-amzn-errortype", HeaderValue::from_static(kind));
        }
        failure(StatusCode::from_u16(status).unwrap(), &headers, body.as_bytes())
    }

    #[test]
    fn the_error_type_is_read_wherever_it_stands() {
        let code = |code: &str| Failure::Refused { code: code.to_owned() };
        assert_eq!(refused(409, "ResourceConflictException:http://x/", "{}"), code("ResourceConflictException"));
        assert_eq!(refused(400, "", r#"{"__type":"a.b#InvalidZipFileException"}"#), code("InvalidZipFileException"));
        assert_eq!(refused(404, "ResourceNotFoundException", ""), code("AccessDeniedException"));
        assert_eq!(refused(404, "", "not JSON"), code("AccessDeniedException"));
        assert_eq!(refused(429, "", ""), code("TooManyRequestsException"));
        assert_eq!(refused(502, "<b>evil</b>", ""), code("ServiceException"));
        assert_eq!(refused(400, "", ""), Failure::Unreachable("answered with status 400".to_owned()));
    }

    #[test]
    fn the_message_of_a_function_is_its_own_and_bounded() {
        assert_eq!(message(br#"{"errorMessage":"no entry","errorType":"Error","trace":[]}"#), "no entry");
        for empty in ["", "null", "[]", "\"text\"", r#"{"errorMessage":null}"#, r#"{"errorType":"Error"}"#] {
            assert_eq!(message(empty.as_bytes()), "", "{empty}");
        }
        let long = serde_json::json!({ "errorMessage": "ä".repeat(LONGEST_MESSAGE + 1) }).to_string();
        assert_eq!(message(long.as_bytes()).chars().count(), LONGEST_MESSAGE);
    }
}
