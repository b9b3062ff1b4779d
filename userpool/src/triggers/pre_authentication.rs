//! `PreAuthentication`: may refuse a sign-in before anything of it is judged.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_model::user::User;
use serde::Serialize;
use serde::de::IgnoredAny;

use super::run::Firing;
use super::{Metadata, Trigger, Triggers, attributes_of};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    user_attributes: BTreeMap<&'a str, &'a str>,
    validation_data: Option<&'a Metadata>,
    /// Only where the client is not told who exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    user_not_found: Option<bool>,
}

impl Triggers {
    /// Asks whether somebody who calls themselves `login` may try to sign in. Nobody's name goes as it was typed, without
    /// attributes.
    ///
    /// # Errors
    /// Those of a function that refuses or fails.
    pub(crate) async fn pre_authentication(
        &self,
        login: &str,
        user: Option<&User>,
        validation: Option<&Metadata>,
    ) -> Result<(), Error> {
        let masks = self.client.as_ref().is_some_and(|client| client.masks_unknown_users());
        let request = Request {
            user_attributes: user.map(attributes_of).unwrap_or_default(),
            validation_data: validation,
            user_not_found: masks.then_some(user.is_none()),
        };
        let firing = Firing {
            trigger: Trigger::PreAuthentication,
            source: "PreAuthentication_Authentication",
            version: "1",
            username: Some(user.map_or(login, |user| user.username.as_str())),
            request: &request,
            response: &BTreeMap::<&str, &str>::new(),
        };
        self.run::<_, _, IgnoredAny>(&firing).await.map(|_| ())
    }
}
