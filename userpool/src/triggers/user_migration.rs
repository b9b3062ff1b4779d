//! `UserMigration`: looks for a user elsewhere whom the pool does not have.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeliveryMediumType, ErrorCode, UserStatusType};
use serde::{Deserialize, Serialize};

use super::run::Firing;
use super::{Metadata, Trigger, Triggers};

/// A user whom the pool does not have. Not printed: it may hold a password.
#[derive(Clone, Copy)]
pub(crate) struct Unknown<'a> {
    /// The name that was typed.
    pub(crate) username: &'a str,
    /// The password that was typed; none in `ForgotPassword`.
    pub(crate) password: Option<&'a str>,
    /// `validationData`.
    pub(crate) validation: Option<&'a Metadata>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    password: Option<&'a str>,
    validation_data: Option<&'a Metadata>,
    user_attributes: Option<&'a Metadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a Metadata>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Response {
    user_attributes: Option<BTreeMap<String, String>>,
    force_alias_creation: Option<bool>,
    #[serde(rename = "enableSMSMFA")]
    enable_sms_mfa: Option<bool>,
    final_user_status: Option<String>,
    message_action: Option<String>,
    desired_delivery_mediums: Option<Vec<String>>,
}

/// A user as the function found them elsewhere. The attributes are not checked yet.
pub(crate) struct Found {
    /// Attributes by name; at least one.
    pub(crate) attributes: BTreeMap<String, String>,
    /// Whether an alias that another user has becomes this one's.
    pub(crate) takes_aliases: bool,
    /// Whether codes by SMS become the second factor.
    pub(crate) sms_mfa: bool,
    /// `CONFIRMED` or `RESET_REQUIRED`, where the function says which.
    pub(crate) status: Option<UserStatusType>,
    /// Whether the user is welcomed.
    pub(crate) welcome: bool,
    /// How; empty where the function does not say.
    pub(crate) mediums: Vec<DeliveryMediumType>,
}

impl Found {
    /// What an answer says; none when it says something that there is not.
    fn read(attributes: BTreeMap<String, String>, response: &Response) -> Option<Self> {
        let status = match response.final_user_status.as_deref() {
            None => None,
            Some("CONFIRMED") => Some(UserStatusType::Confirmed),
            Some("RESET_REQUIRED") => Some(UserStatusType::ResetRequired),
            Some(_) => return None,
        };
        let welcome = match response.message_action.as_deref() {
            None => true,
            Some("SUPPRESS") => false,
            Some(_) => return None,
        };
        let all = [DeliveryMediumType::Sms, DeliveryMediumType::Email];
        let wanted = response.desired_delivery_mediums.as_deref().unwrap_or_default();
        if wanted.iter().any(|name| all.iter().all(|medium| medium.as_str() != name)) {
            return None;
        }
        Some(Self {
            attributes,
            takes_aliases: response.force_alias_creation == Some(true),
            sms_mfa: response.enable_sms_mfa == Some(true),
            status,
            welcome,
            mediums: all.into_iter().filter(|medium| wanted.iter().any(|name| medium.as_str() == name)).collect(),
        })
    }
}

impl Triggers {
    /// Looks for an unknown user elsewhere; none where the function gives its event back without attributes.
    ///
    /// # Errors
    /// Those of a function that fails; `UserNotFoundException` for an answer that cannot be read.
    pub(crate) async fn user_migration(&self, unknown: Unknown<'_>) -> Result<Option<Found>, Error> {
        let Unknown { username, password, validation } = unknown;
        let request =
            Request { password, validation_data: validation, user_attributes: None, client_metadata: self.metadata() };
        let source = match password {
            Some(_) => "UserMigration_Authentication",
            None => "UserMigration_ForgotPassword",
        };
        let firing = Firing {
            trigger: Trigger::UserMigration,
            source,
            version: "1",
            username: Some(username),
            request: &request,
            response: &Response::default(),
        };
        let answer: Option<Response> = self.run(&firing).await.map_err(|failed| self.worded(failed))?;
        let Some(mut response) = answer else { return Ok(None) };
        match response.user_attributes.take().filter(|attributes| !attributes.is_empty()) {
            Some(attributes) => Found::read(attributes, &response).map(Some).ok_or_else(|| self.not_migrated()),
            None => Ok(None),
        }
    }

    /// `UserNotFoundException` of a user who was found elsewhere but cannot be made here.
    pub(crate) fn not_migrated(&self) -> Error {
        let client = self.client.as_ref().map_or(super::event::NO_CLIENT, |client| client.id.as_str());
        let text = format!("Exception migrating user in app client {client}");
        Error::new(ErrorCode::UserNotFoundException, text)
    }

    /// An answer that cannot be read has words of its own here.
    fn worded(&self, failed: Error) -> Error {
        if failed.code() == ErrorCode::InvalidLambdaResponseException.into() {
            return self.not_migrated().with_cause(failed);
        }
        failed
    }

    /// The same without the client, for what an administrator would fire.
    pub(crate) fn without_client(&self) -> Self {
        Self { client: None, ..self.clone() }
    }
}
