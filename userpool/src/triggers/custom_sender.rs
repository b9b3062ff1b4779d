//! `CustomEmailSender` and `CustomSMSSender`: send messages in the server's place, and alone may read their codes.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_crypto::Random;
use cognomen_crypto::encryption_sdk::{WrappedKey, Writer};
use serde::Serialize;

use super::event::{CallerContext, NO_CLIENT};
use super::port::{Call, DataKeys, Failure};
use super::{Metadata, Trigger, Triggers};
use crate::error;
use crate::messages::deliver::Destination;
use crate::messages::{Medium, Occasion};

/// Source of a message about a sign-in that looks like someone else's.
const TAKE_OVER: &str = "CustomEmailSender_AccountTakeOverNotification";
/// The pair of the encryption context that names the pool.
const POOL: &str = "userpool-id";

/// The event; unlike all others it has no `response`, because nobody waits for one.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Event<'a> {
    version: &'a str,
    trigger_source: &'a str,
    region: &'a str,
    user_pool_id: &'a str,
    user_name: &'a str,
    caller_context: CallerContext<'a>,
    request: Request<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    code: Option<String>,
    client_metadata: Option<&'a Metadata>,
    user_attributes: &'a BTreeMap<String, String>,
}

/// Why a message was not handed over.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HandoverError {
    /// The pool names no key, or the key service gave none.
    #[error("the code could not be encrypted: {0}")]
    Key(Error),
    /// The event could not be written.
    #[error("the event could not be written")]
    Event,
    /// The function was not reached.
    #[error(transparent)]
    Function(#[from] Failure),
}

/// A message that a function is to send.
pub(crate) struct Handover {
    triggers: Triggers,
    medium: Medium,
    source: &'static str,
    to: String,
    username: String,
    attributes: BTreeMap<String, String>,
    /// The code or temporary password.
    code: Option<String>,
    code_is_password: bool,
    tells_metadata: bool,
}

impl Triggers {
    /// Leaves a message to the pool's own sender of the medium; none where it has none.
    pub(crate) fn leave_to_sender(
        &self,
        occasion: Occasion,
        to: &Destination,
        username: &str,
        attributes: &BTreeMap<String, String>,
        code: &str,
    ) -> Option<Handover> {
        let medium = to.medium();
        if !self.has(trigger(medium)) {
            return None;
        }
        let sources = occasion.sources();
        Some(Handover {
            triggers: self.clone(),
            medium,
            source: if medium == Medium::Email { sources.email } else { sources.sms },
            to: to.value.clone(),
            username: username.to_owned(),
            attributes: attributes.clone(),
            code: (!code.is_empty()).then(|| code.to_owned()),
            code_is_password: occasion.is_invitation(),
            tells_metadata: !occasion.is_invitation(),
        })
    }

    /// Leaves a message about a sign-in that looks like someone else's to the pool's own sender of e-mail, with what its text would
    /// name in place of the user's attributes; none where the pool has no such sender.
    pub(crate) fn leave_take_over(
        &self,
        to: &str,
        username: &str,
        values: impl FnOnce() -> BTreeMap<String, String>,
    ) -> Option<Handover> {
        self.has(Trigger::CustomEmailSender).then(|| Handover {
            triggers: self.clone(),
            medium: Medium::Email,
            source: TAKE_OVER,
            to: to.to_owned(),
            username: username.to_owned(),
            attributes: values(),
            code: None,
            code_is_password: false,
            tells_metadata: false,
        })
    }
}

fn trigger(medium: Medium) -> Trigger {
    match medium {
        Medium::Email => Trigger::CustomEmailSender,
        Medium::Sms => Trigger::CustomSmsSender,
    }
}

impl Handover {
    pub(crate) fn medium(&self) -> Medium {
        self.medium
    }

    pub(crate) fn pool_id(&self) -> &str {
        &self.triggers.pool.pool.id
    }

    /// Where a code goes; none of what has no code, or a temporary password.
    pub(crate) fn code_goes_to(&self) -> Option<&str> {
        (self.code.is_some() && !self.code_is_password).then_some(self.to.as_str())
    }

    /// Encrypts the code and hands the event over, once.
    ///
    /// # Errors
    /// [`HandoverError`].
    pub(crate) async fn hand_over(&self, keys: &dyn DataKeys, random: &dyn Random) -> Result<(), HandoverError> {
        let trigger = trigger(self.medium);
        let function = self.triggers.function(trigger).ok_or(HandoverError::Event)?;
        let code = match &self.code {
            Some(code) => Some(self.encrypted(code, keys, random).await.map_err(HandoverError::Key)?),
            None => None,
        };
        let call = Call {
            function: function.to_owned(),
            pool_id: self.pool_id().to_owned(),
            trigger,
            source: self.source,
            event: serde_json::to_vec(&self.event(code)).map_err(|_| HandoverError::Event)?,
        };
        self.triggers.functions.invoke(call).await?;
        Ok(())
    }

    /// A message of the AWS Encryption SDK under the pool's key, as base64.
    async fn encrypted(&self, code: &str, keys: &dyn DataKeys, random: &dyn Random) -> Result<String, Error> {
        let config = self.triggers.pool.pool.settings.lambda_config.as_ref();
        let key_arn = config.and_then(|config| config.kms_key_id.as_deref());
        let key_arn = key_arn.ok_or_else(|| error::invalid("the pool names no KMSKeyID"))?;
        let writer = Writer::new(&[(POOL, self.pool_id())]).map_err(Error::internal)?;
        let key = keys.generate(key_arn, writer.context()).await?;
        let wrapped = WrappedKey { plaintext: &key.plaintext, key_arn: &key.key_arn, wrapped: &key.wrapped };
        let message = writer.write(random, &wrapped, code.as_bytes()).map_err(Error::internal)?;
        Ok(STANDARD.encode(message))
    }

    fn event(&self, code: Option<String>) -> Event<'_> {
        let Triggers { pool, client, sdk, .. } = &self.triggers;
        Event {
            version: "1",
            trigger_source: self.source,
            region: pool.pool.region(),
            user_pool_id: &pool.pool.id,
            user_name: &self.username,
            caller_context: CallerContext {
                aws_sdk_version: sdk,
                client_id: client.as_ref().map_or(NO_CLIENT, |client| client.id.as_str()),
            },
            request: Request {
                kind: match self.medium {
                    Medium::Email => "customEmailSenderRequestV1",
                    Medium::Sms => "customSMSSenderRequestV1",
                },
                code,
                client_metadata: self.triggers.metadata().filter(|_| self.tells_metadata),
                user_attributes: &self.attributes,
            },
        }
    }
}
