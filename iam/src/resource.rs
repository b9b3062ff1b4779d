//! The resource that an operation works on, as policies name it.

use std::borrow::Cow;

use cognomen_contract::{Error, Input, OperationMeta, Service};

use crate::caller::Principal;
use crate::context::Iam;
use crate::directory;
use crate::directory::identity_providers::{oidc_arn, saml_arn};
use crate::kms;

/// Stands where an operation works on no resource in particular.
const ANY: &str = "*";

/// The resource of an operation, by the members of its input.
pub(crate) async fn resource<'a>(
    iam: &Iam,
    operation: &OperationMeta,
    input: &'a impl Input,
    principal: &Principal,
    region: &str,
) -> Result<Cow<'a, str>, Error> {
    if let Some(arn) = input.resource_arn() {
        return Ok(Cow::Borrowed(arn));
    }
    let account = &iam.account;
    Ok(match operation.service {
        Service::CognitoIdp | Service::Cognomen => match input.user_pool_id() {
            Some(id) => Cow::Owned(format!("arn:aws:cognito-idp:{region}:{account}:userpool/{id}")),
            None => Cow::Borrowed(ANY),
        },
        Service::Iam => iam_resource(iam, operation.name, input, principal).await?,
        Service::Kms => kms_resource(account, input, region),
        Service::Sts => sts_resource(account, operation.name, input),
        // What needs no signature works on no resource, even when it has one.
        Service::CognitoIdentity => match input.identity_pool_id().filter(|_| operation.signed) {
            Some(id) => Cow::Owned(format!("arn:aws:cognito-identity:{region}:{account}:identitypool/{id}")),
            None => Cow::Borrowed(ANY),
        },
        Service::CognitoSync | Service::CloudTrail => Cow::Borrowed(ANY),
    })
}

/// Only federated users are named by an operation of STS that this gate decides on.
fn sts_resource<'a>(account: &str, operation: &str, input: &'a impl Input) -> Cow<'a, str> {
    match (operation, input.name()) {
        ("GetFederationToken", Some(name)) => format!("arn:aws:sts::{account}:federated-user/{name}").into(),
        _ => Cow::Borrowed(ANY),
    }
}

/// The key that a request names, or else its ciphertext.
fn kms_resource<'a>(account: &str, input: &'a impl Input, region: &str) -> Cow<'a, str> {
    match input.key_id() {
        Some(arn) if arn.starts_with("arn:") => Cow::Borrowed(arn),
        Some(alias) if alias.starts_with("alias/") => format!("arn:aws:kms:{region}:{account}:{alias}").into(),
        Some(id) => format!("arn:aws:kms:{region}:{account}:key/{id}").into(),
        None => {
            let key = input.ciphertext_blob().and_then(kms::named_key);
            key.map_or(Cow::Borrowed(ANY), |key| key.as_str().to_owned().into())
        }
    }
}

async fn iam_resource<'a>(
    iam: &Iam,
    operation: &str,
    input: &'a impl Input,
    principal: &Principal,
) -> Result<Cow<'a, str>, Error> {
    let account = &iam.account;
    if let Some(provider) = identity_provider(account, operation, input) {
        return Ok(provider);
    }
    let path = input.path().unwrap_or("/");
    match operation {
        "CreateUser" => {
            let name = input.user_name().unwrap_or_default();
            return Ok(format!("arn:aws:iam::{account}:user{path}{name}").into());
        }
        "ListUsers" => return Ok(format!("arn:aws:iam::{account}:user/").into()),
        "CreatePolicy" => {
            let name = input.policy_name().unwrap_or_default();
            return Ok(format!("arn:aws:iam::{account}:policy{path}{name}").into());
        }
        "ListPolicies" => return Ok("policy path /".into()),
        _ => {}
    }
    if let Some(name) = input.user_name() {
        return Ok(match directory::find_user(iam, name).await? {
            Some(found) => found.user.arn(account).into(),
            None => format!("arn:aws:iam::{account}:user/{name}").into(),
        });
    }
    if let Some(arn) = input.policy_arn() {
        return Ok(arn.into());
    }
    // The operations on a user that may leave the name out work on the caller.
    Ok(match operation {
        "GetUser" | "CreateAccessKey" | "ListAccessKeys" | "UpdateAccessKey" | "DeleteAccessKey" => {
            principal.arn.clone().into()
        }
        _ => ANY.into(),
    })
}

/// The identity provider that a request names; none for requests of anything else.
fn identity_provider<'a>(account: &str, operation: &str, input: &'a impl Input) -> Option<Cow<'a, str>> {
    match operation {
        "CreateOpenIDConnectProvider" => Some(oidc_arn(account, input.url().unwrap_or_default()).into()),
        "ListOpenIDConnectProviders" => Some(oidc_arn(account, ANY).into()),
        "CreateSAMLProvider" => Some(saml_arn(account, input.name().unwrap_or_default()).into()),
        "ListSAMLProviders" => Some(saml_arn(account, ANY).into()),
        _ => input.open_id_connect_provider_arn().or_else(|| input.saml_provider_arn()).map(Cow::Borrowed),
    }
}
