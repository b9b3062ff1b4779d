//! `PostAuthentication`: told of a sign-in that has proved everything, before its tokens are made.

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
    new_device_used: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a Metadata>,
}

impl Triggers {
    /// Tells of a sign-in. A function that fails stops it.
    ///
    /// # Errors
    /// Those of a function that fails.
    pub(crate) async fn post_authentication(&self, user: &User, new_device_used: bool) -> Result<(), Error> {
        let request =
            Request { user_attributes: attributes_of(user), new_device_used, client_metadata: self.metadata() };
        let firing = Firing {
            trigger: Trigger::PostAuthentication,
            source: "PostAuthentication_Authentication",
            version: "1",
            username: Some(&user.username),
            request: &request,
            response: &BTreeMap::<&str, &str>::new(),
        };
        self.run::<_, _, IgnoredAny>(&firing).await.map(|_| ())
    }
}
