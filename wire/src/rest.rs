//! restJson requests: members from path, query string and headers laid over the JSON body.

use cognomen_contract::{BindingKind, CommonCode, Error, Location, OperationMeta};
use http::request::Parts;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::form::parse_form;
use crate::json;
use crate::route::labels;

/// Reads an input by the operation's bindings.
pub(crate) fn read<T: DeserializeOwned>(operation: &OperationMeta, parts: &Parts, body: &[u8]) -> Result<T, Error> {
    let mut members: Map<String, Value> = json::read(body)?;
    // What is bound elsewhere never comes from the body.
    for binding in operation.bindings {
        members.remove(binding.member);
    }
    let labels = labels(operation, parts.uri.path()).unwrap_or_default();
    let query = parse_form(parts.uri.query().unwrap_or_default().as_bytes())
        .ok_or_else(|| Error::new(CommonCode::Serialization, "The query string is not valid."))?;
    for binding in operation.bindings {
        let text = match binding.location {
            Location::Uri => labels.iter().find(|(m, _)| *m == binding.member).map(|(_, v)| v.clone()),
            Location::Query => query.iter().find(|(n, _)| n == binding.name).map(|(_, v)| v.clone()),
            Location::Header => parts.headers.get(binding.name).and_then(|v| v.to_str().ok()).map(ToOwned::to_owned),
        };
        let Some(text) = text else { continue };
        let value = match binding.kind {
            BindingKind::Text => Value::String(text),
            BindingKind::Number => text.parse::<i64>().map(Value::from).map_err(|_| {
                Error::new(CommonCode::Serialization, "STRING_VALUE can not be converted to an Integer")
            })?,
        };
        members.insert(binding.member.to_owned(), value);
    }
    serde_json::from_value(Value::Object(members)).map_err(|e| json::explain(&e))
}

#[cfg(test)]
mod tests {
    use cognomen_contract::cognito_sync::operations::{ListRecords, UpdateRecords};
    use cognomen_contract::{Operation, Service};

    use super::*;

    fn parts(method: &str, uri: &str) -> Parts {
        let request = http::Request::builder().method(method).uri(uri).header("x-amz-client-context", "ctx");
        request.body(()).unwrap().into_parts().0
    }

    #[test]
    fn bindings_are_laid_over_the_body() {
        let parts =
            parts("GET", "/identitypools/us-east-1%3Ap/identities/i/datasets/d/records?maxResults=3&lastSyncCount=9");
        let raw: <ListRecords as Operation>::Raw = read(&ListRecords::META, &parts, b"").unwrap();
        assert_eq!(raw.identity_pool_id.as_deref(), Some("us-east-1:p"));
        assert_eq!((raw.max_results, raw.last_sync_count), (Some(3), Some(9)));
        assert_eq!(raw.next_token, None);
    }

    #[test]
    fn the_body_cannot_replace_the_path() {
        let parts = parts("POST", "/identitypools/p/identities/i/datasets/d");
        let body = br#"{"IdentityId":"other","SyncSessionToken":"t","RecordPatches":[]}"#;
        let raw: <UpdateRecords as Operation>::Raw = read(&UpdateRecords::META, &parts, body).unwrap();
        assert_eq!(raw.identity_id.as_deref(), Some("i"));
        assert_eq!(raw.client_context.as_deref(), Some("ctx"));
        assert_eq!(raw.sync_session_token.as_deref(), Some("t"));
    }

    #[test]
    fn numbers_that_are_none_are_refused() {
        let parts = parts("GET", "/identitypools/p/identities/i/datasets/d/records?maxResults=many");
        assert!(read::<<ListRecords as Operation>::Raw>(&ListRecords::META, &parts, b"").is_err());
        assert_eq!(ListRecords::META.service, Service::CognitoSync);
    }
}
