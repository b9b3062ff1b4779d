//! The resource that an operation works on, as policies name it.

mod entities;
mod pools;
mod providers;

use std::borrow::Cow;

use cognomen_contract::{Error, Input, OperationMeta, Service};

use crate::caller::Principal;
use crate::context::Iam;
use crate::kms;
use crate::policy::ConditionKeys;

pub(crate) use entities::tag_keys;

/// Stands where an operation works on no resource in particular.
const ANY: &str = "*";

/// What an operation works on.
#[derive(Debug)]
pub(crate) struct Resource<'a> {
    /// An ARN, or `*`.
    pub(crate) arn: Cow<'a, str>,
    /// What is known of it that policies may ask about.
    pub(crate) keys: ConditionKeys,
    /// Keys of its tags, as they were given.
    pub(crate) tags: Vec<String>,
}

impl Resource<'_> {
    /// Adds the tags of the pool that it is, if it is one.
    pub(crate) async fn add_pool_tags(&mut self, iam: &Iam) -> Result<(), Error> {
        for (key, value) in pools::tags(iam, &self.arn).await? {
            self.keys.set(format!("aws:resourcetag/{key}"), value);
            self.tags.push(key);
        }
        Ok(())
    }
}

impl<'a, T: Into<Cow<'a, str>>> From<T> for Resource<'a> {
    fn from(arn: T) -> Self {
        Self { arn: arn.into(), keys: ConditionKeys::default(), tags: Vec::new() }
    }
}

/// The resource of an operation, by the members of its input.
pub(crate) async fn resource<'a>(
    iam: &Iam,
    operation: &OperationMeta,
    input: &'a impl Input,
    principal: &Principal,
    region: &str,
) -> Result<Resource<'a>, Error> {
    if let Some(arn) = input.resource_arn() {
        return Ok(arn.into());
    }
    // Whom a simulation or an explanation is about.
    match (operation.name, input.policy_source_arn(), input.principal_arn()) {
        ("SimulatePrincipalPolicy", Some(arn), _) => return entities::of_source(iam, operation.name, arn).await,
        ("ExplainAccess", _, Some(arn)) => return Ok(arn.into()),
        _ => {}
    }
    let account = &iam.account;
    let arn = match operation.service {
        Service::CognitoIdp | Service::Cognomen => match (input.user_pool_id(), input.identity_pool_id()) {
            (Some(id), _) => Cow::Owned(format!("arn:aws:cognito-idp:{region}:{account}:userpool/{id}")),
            (None, Some(id)) => Cow::Owned(format!("arn:aws:cognito-identity:{region}:{account}:identitypool/{id}")),
            (None, None) => Cow::Borrowed(ANY),
        },
        Service::Iam => match providers::of(iam, operation.name, input).await? {
            Some(provider) => return Ok(provider),
            None => return entities::of(iam, operation.name, input, principal).await,
        },
        Service::Kms => kms_resource(account, input, region),
        Service::Sts => sts_resource(account, operation.name, input),
        // What needs no signature works on no resource, even when it has one.
        Service::CognitoIdentity => match input.identity_pool_id().filter(|_| operation.signed) {
            Some(id) => Cow::Owned(format!("arn:aws:cognito-identity:{region}:{account}:identitypool/{id}")),
            None => Cow::Borrowed(ANY),
        },
        Service::CognitoSync | Service::CloudTrail => Cow::Borrowed(ANY),
    };
    Ok(arn.into())
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
