//! `PostConfirmation`: told of a user who is confirmed, by a sign-up or by a new password.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_model::user::User;
use serde::Serialize;
use serde::de::IgnoredAny;

use super::run::Firing;
use super::{Metadata, Trigger, Triggers, attributes_of};

/// What confirmed the user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Confirmation {
    /// A code of a sign-up, an administrator, or the function that was asked before the sign-up.
    SignUp,
    /// A new password in place of a forgotten one.
    ForgotPassword,
}

impl Confirmation {
    fn source(self) -> &'static str {
        match self {
            Self::SignUp => "PostConfirmation_ConfirmSignUp",
            Self::ForgotPassword => "PostConfirmation_ConfirmForgotPassword",
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    user_attributes: BTreeMap<&'a str, &'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a Metadata>,
}

impl Triggers {
    /// Tells of a user who is confirmed, once that is written: a function that fails takes nothing back.
    ///
    /// # Errors
    /// Those of a function that fails.
    pub(crate) async fn post_confirmation(&self, confirmation: Confirmation, user: &User) -> Result<(), Error> {
        let request = Request { user_attributes: attributes_of(user), client_metadata: self.metadata() };
        let firing = Firing {
            trigger: Trigger::PostConfirmation,
            source: confirmation.source(),
            version: "1",
            username: Some(&user.username),
            request: &request,
            response: &BTreeMap::<&str, &str>::new(),
        };
        self.run::<_, _, IgnoredAny>(&firing).await.map(|_| ())
    }
}
