//! `PreSignUp`: asked before a user is made.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, UserStatusType};
use cognomen_model::user::User;
use serde::{Deserialize, Serialize};

use super::run::Firing;
use super::{Metadata, Trigger, Triggers};

/// Who makes the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignUpSource {
    /// A user who signs up.
    SignUp,
    /// An administrator.
    AdminCreateUser,
}

impl SignUpSource {
    fn name(self) -> &'static str {
        match self {
            Self::SignUp => "PreSignUp_SignUp",
            Self::AdminCreateUser => "PreSignUp_AdminCreateUser",
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a, V> {
    user_attributes: &'a BTreeMap<String, String>,
    validation_data: Option<&'a V>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a Metadata>,
}

/// What the function decides about a user who signs up; what it leaves out it does not want. For users whom an administrator
/// makes it counts for nothing.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Decision {
    auto_confirm_user: Option<bool>,
    auto_verify_email: Option<bool>,
    auto_verify_phone: Option<bool>,
}

impl Default for Decision {
    fn default() -> Self {
        Self { auto_confirm_user: Some(false), auto_verify_email: Some(false), auto_verify_phone: Some(false) }
    }
}

impl Triggers {
    /// Asks whether a user may be made, before anything is written. `validation` is a map of texts.
    ///
    /// # Errors
    /// Those of a function that fails, by which it forbids the user.
    pub(crate) async fn pre_sign_up<V: Serialize + Sync>(
        &self,
        source: SignUpSource,
        username: &str,
        attributes: &BTreeMap<String, String>,
        validation: Option<&V>,
    ) -> Result<Decision, Error> {
        let request =
            Request { user_attributes: attributes, validation_data: validation, client_metadata: self.metadata() };
        let firing = Firing {
            trigger: Trigger::PreSignUp,
            source: source.name(),
            version: "1",
            username: Some(username),
            request: &request,
            response: &Decision::default(),
        };
        Ok(self.run(&firing).await?.unwrap_or_default())
    }
}

impl Decision {
    /// Confirms and verifies a user who signs up, as far as the function says so.
    ///
    /// # Errors
    /// `InvalidLambdaResponseException` when an address or number is to be verified that the user does not have, or of a user who
    /// is still to be confirmed: the code that confirms would prove it anew.
    pub(crate) fn apply(&self, user: &mut User) -> Result<(), Error> {
        let confirms = self.auto_confirm_user == Some(true);
        let contacts = [
            ("email", "autoVerifyEmail", self.auto_verify_email),
            ("phone_number", "autoVerifyPhone", self.auto_verify_phone),
        ];
        for (contact, flag, _) in contacts.into_iter().filter(|(_, _, verifies)| *verifies == Some(true)) {
            if !confirms {
                return Err(contradictory(
                    "Phone or email cannot be auto verified, when user is not being auto confirmed.",
                ));
            }
            if user.attribute(contact).is_none() {
                return Err(contradictory(format!("`{flag}` is set for a user without `{contact}`")));
            }
            user.set_verified(contact, true);
        }
        if confirms {
            user.status = UserStatusType::Confirmed;
        }
        Ok(())
    }
}

fn contradictory(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::InvalidLambdaResponseException, message)
}
