//! `CustomMessage`: writes a message in the place of the pool's texts, without knowing the code.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use serde::{Deserialize, Serialize};

use super::run::Firing;
use super::{Metadata, Trigger, Triggers};
use crate::messages::Occasion;

/// What stands for the code.
const CODE: &str = "{####}";
/// What stands for the user name, in invitations alone.
const USERNAME: &str = "{username}";
/// What stands for a link, where the pool says nothing else.
const LINK: &str = "{##Click Here##}";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    user_attributes: &'a BTreeMap<String, String>,
    code_parameter: &'a str,
    link_parameter: &'a str,
    username_parameter: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<&'a Metadata>,
}

/// The texts of a message; what is none or empty stays as the pool has it.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Texts {
    /// Text of an SMS.
    #[serde(default)]
    pub(crate) sms_message: Option<String>,
    /// Text of an e-mail, HTML.
    #[serde(default)]
    pub(crate) email_message: Option<String>,
    /// Subject of an e-mail.
    #[serde(default)]
    pub(crate) email_subject: Option<String>,
}

impl Triggers {
    /// Asks for the texts of a message; none where the pool names no function.
    ///
    /// # Errors
    /// Those of a function that fails.
    pub(crate) async fn custom_message(
        &self,
        occasion: Occasion,
        username: &str,
        attributes: &BTreeMap<String, String>,
    ) -> Result<Option<Texts>, Error> {
        let request = Request {
            user_attributes: attributes,
            code_parameter: CODE,
            link_parameter: self.link(),
            username_parameter: occasion.is_invitation().then_some(USERNAME),
            client_metadata: self.metadata().filter(|_| !occasion.is_invitation() && !self.hides_from_messages),
        };
        let firing = Firing {
            trigger: Trigger::CustomMessage,
            source: occasion.sources().message,
            version: "1",
            username: Some(username),
            request: &request,
            response: &Texts::default(),
        };
        self.run(&firing).await
    }

    /// The mark of the link in the pool's own text, with the words that are shown.
    fn link(&self) -> &str {
        let template = self.pool.pool.settings.verification_message_template.as_ref();
        let text = template.and_then(|template| template.email_message_by_link.as_deref()).unwrap_or_default();
        let mark = text.find("{##").and_then(|start| {
            let words = text.get(start + 3..)?;
            text.get(start..start + 3 + words.find("##}")? + 3)
        });
        mark.unwrap_or(LINK)
    }
}
