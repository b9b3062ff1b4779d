//! `InboundFederation`: changes what an identity provider tells of a user, before any of it is mapped or stored. [`map`] is where
//! federated sign-in calls it.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_model::identity_provider::IdentityProvider;
use serde::{Deserialize, Serialize};

use super::run::Firing;
use super::{Trigger, Triggers};
use crate::context::Context;
use crate::origin::Origin;
use crate::pool_view::ClientView;

/// What a provider told, by where it stood. It holds the user's tokens at the provider.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Told {
    /// The answer of its token endpoint (OIDC and social providers).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_response: Option<BTreeMap<String, String>>,
    /// The claims of its ID token (OIDC and social providers).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token: Option<BTreeMap<String, String>>,
    /// The answer of its userinfo endpoint (OIDC and social providers).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_info: Option<BTreeMap<String, String>>,
    /// The attributes of its assertion (SAML).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saml_response: Option<BTreeMap<String, String>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    provider_name: &'a str,
    provider_type: &'a str,
    attributes: &'a Told,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(rename = "userAttributesToMap")]
    attributes: BTreeMap<String, String>,
}

/// The provider's attributes that count in the place of those it told, by the provider's names; none where they all count,
/// because the pool names no function, or its function answers an empty map. Each sign-in through a provider calls this once,
/// before the provider's `AttributeMapping` is applied; `subject` is what the provider calls the user.
///
/// # Errors
/// `UserLambdaValidationException` when the function fails, `InvalidLambdaResponseException` when it answers no map of strings,
/// `UnexpectedLambdaException` when it cannot be called or does not answer in time.
pub async fn map(
    ctx: &Context,
    client: &ClientView,
    origin: &Origin,
    provider: &IdentityProvider,
    subject: &str,
    told: &Told,
) -> Result<Option<BTreeMap<String, String>>, Error> {
    let request = Request { provider_name: &provider.name, provider_type: provider.kind.as_str(), attributes: told };
    let firing = Firing {
        trigger: Trigger::InboundFederation,
        source: "InboundFederation_ExternalProvider",
        version: "1",
        username: Some(subject),
        request: &request,
        response: &BTreeMap::from([("userAttributesToMap", BTreeMap::<&str, &str>::new())]),
    };
    let answer = Triggers::of_client(ctx, client, origin, None).run::<_, _, Answer>(&firing).await?;
    Ok(answer.map(|answer| answer.attributes).filter(|attributes| !attributes.is_empty()))
}
