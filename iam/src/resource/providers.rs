//! Identity providers as the resources of IAM's operations.

use std::borrow::Cow;

use cognomen_contract::{Error, Input};

use super::{ANY, Resource, entities};
use crate::context::Iam;
use crate::directory::identity_providers::{
    find_oidc_provider, find_saml_provider, oidc_arn, oidc_url, saml_arn, saml_name,
};

/// The identity provider that a request names, with its tags; none for requests of anything else.
pub(super) async fn of<'a>(iam: &Iam, operation: &str, input: &'a impl Input) -> Result<Option<Resource<'a>>, Error> {
    let account = &iam.account;
    match operation {
        "CreateOpenIDConnectProvider" => {
            return Ok(Some(oidc_arn(account, input.url().unwrap_or_default()).into()));
        }
        "ListOpenIDConnectProviders" => return Ok(Some(oidc_arn(account, ANY).into())),
        "CreateSAMLProvider" => return Ok(Some(saml_arn(account, input.name().unwrap_or_default()).into())),
        "ListSAMLProviders" => return Ok(Some(saml_arn(account, ANY).into())),
        _ => {}
    }
    let (arn, tags) = if let Some(arn) = input.open_id_connect_provider_arn() {
        let found = match oidc_url(iam, arn) {
            Ok(url) => find_oidc_provider(iam, url).await?,
            Err(_) => None,
        };
        (arn, found.map(|(provider, _)| provider.tags))
    } else if let Some(arn) = input.saml_provider_arn() {
        let found = match saml_name(iam, arn) {
            Ok(name) => find_saml_provider(iam, name).await?,
            Err(_) => None,
        };
        (arn, found.map(|(provider, _)| provider.tags))
    } else {
        return Ok(None);
    };
    Ok(Some(entities::known(Cow::Borrowed(arn), operation, &tags.unwrap_or_default(), None)))
}
