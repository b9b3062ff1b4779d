//! Data keys from a key service elsewhere: `GenerateDataKey` of AWS KMS, or of what speaks its protocol.

mod answer;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_model::Clock;
use cognomen_userpool::triggers::port::{DataKey, DataKeys};
use reqwest::{Client, Response};
use serde_json::json;

use crate::aws::{Endpoint, Order, innermost};

/// How long an answer is waited for: a code waits for it.
const PATIENCE: Duration = Duration::from_secs(5);
/// Longest answer that is read, in bytes.
const LONGEST: usize = 64 * 1024;

/// Asks a key service for data keys.
pub struct RemoteDataKeys {
    endpoint: Endpoint,
    client: Client,
    clock: Arc<dyn Clock>,
}

impl RemoteDataKeys {
    /// The service at an endpoint.
    ///
    /// # Errors
    /// A sentence when the endpoint is none, or the system has no certificates to check it by.
    pub fn new(endpoint: Endpoint, clock: Arc<dyn Clock>) -> Result<Self, String> {
        let client = endpoint.client().timeout(PATIENCE).build();
        let client = client.map_err(|error| format!("no keys can be asked for: {}", innermost(&error)))?;
        endpoint.at("us-east-1", "/")?;
        Ok(Self { endpoint, client, clock })
    }

    async fn ask(&self, key_arn: &str, context: &[(String, String)]) -> Result<DataKey, String> {
        let region = region(key_arn)?;
        let url = self.endpoint.at(region, "/")?;
        let context: serde_json::Map<_, _> = context.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
        let body = json!({ "KeyId": key_arn, "EncryptionContext": context, "NumberOfBytes": 32 }).to_string();
        let headers =
            [("content-type", "application/x-amz-json-1.1"), ("x-amz-target", "TrentService.GenerateDataKey")];
        let order = Order { url: &url, region, service: "kms", headers: &headers, body: body.into() };
        let request = self.endpoint.post(&self.client, order, self.clock.now())?;
        let response = request.send().await.map_err(|error| innermost(&error))?;
        let status = response.status();
        let body = read(response).await?;
        if status.is_success() { answer::data_key(&body) } else { Err(answer::refusal(status.as_u16(), &body)) }
    }
}

#[async_trait]
impl DataKeys for RemoteDataKeys {
    fn check(&self, key_arn: &str) -> Result<(), String> {
        region(key_arn).map(|_| ())
    }

    async fn generate(&self, key_arn: &str, context: &[(String, String)]) -> Result<DataKey, Error> {
        self.ask(key_arn, context).await.map_err(Error::internal)
    }
}

/// The region in the ARN of a key, `arn:aws:kms:REGION:ACCOUNT:key/ID`: not of an alias, which whoever reads a message could not
/// compare with the keys that it trusts.
fn region(key_arn: &str) -> Result<&str, String> {
    let parts: Vec<&str> = key_arn.split(':').collect();
    let of_words = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    match parts.as_slice() {
        ["arn", _, "kms", region, _, resource]
            if of_words(region) && resource.strip_prefix("key/").is_some_and(of_words) =>
        {
            Ok(region)
        }
        _ => Err(format!("`{key_arn}` is not the ARN of a key")),
    }
}

async fn read(mut response: Response) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| innermost(&error))? {
        if body.len() + chunk.len() > LONGEST {
            return Err("the answer is too long".to_owned());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
