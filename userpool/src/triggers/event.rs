//! The event that a function is given, and what is read of its answer.

use serde::{Deserialize, Serialize};

/// `callerContext.clientId` of requests that come through no client.
pub(super) const NO_CLIENT: &str = "CLIENT_ID_NOT_APPLICABLE";

/// What every event has.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Event<'a, Q, S> {
    pub(super) version: &'a str,
    pub(super) region: &'a str,
    pub(super) user_pool_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) user_name: Option<&'a str>,
    pub(super) caller_context: CallerContext<'a>,
    pub(super) trigger_source: &'a str,
    pub(super) request: &'a Q,
    pub(super) response: &'a S,
}

/// Who asks.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CallerContext<'a> {
    pub(super) aws_sdk_version: &'a str,
    pub(super) client_id: &'a str,
}

/// An answer: the event again, with its `response` filled in. What the event has and the answer lacks makes it no answer.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Returned<S> {
    pub(super) version: String,
    #[serde(rename = "region")]
    _region: String,
    #[serde(rename = "userPoolId")]
    _user_pool_id: String,
    #[serde(rename = "callerContext")]
    _caller_context: serde_json::Map<String, serde_json::Value>,
    pub(super) response: S,
}

/// `awsSdkVersion`: the product of a `User-Agent` header that names an AWS SDK (`aws-sdk-js/3.600.0` becomes
/// `aws-sdk-js-3.600.0`), else unknown.
pub(super) fn sdk(user_agent: Option<&str>) -> String {
    let product = user_agent.and_then(|header| header.split_whitespace().find(|word| word.starts_with("aws-sdk-")));
    let plain = |text: &&str| {
        text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._/+".contains(&byte))
    };
    product.filter(plain).map_or_else(|| "aws-sdk-unknown-unknown".to_owned(), |product| product.replace('/', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sdk_is_told_by_its_product_token() {
        assert_eq!(sdk(Some("aws-sdk-js/3.600.0 ua/2.0 os/linux")), "aws-sdk-js-3.600.0");
        for unknown in [None, Some("Boto3/1.34 md/Botocore#1.34"), Some("aws-sdk-\"x"), Some("")] {
            assert_eq!(sdk(unknown), "aws-sdk-unknown-unknown", "{unknown:?}");
        }
    }
}
