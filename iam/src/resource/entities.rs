//! Users, groups, roles and policies as the resources of IAM's operations.

use std::borrow::Cow;

use cognomen_contract::iam::Tag;
use cognomen_contract::{Error, Input};

use super::{ANY, Resource};
use crate::caller::Principal;
use crate::context::Iam;
use crate::directory::{self, AttachedPolicy};
use crate::policy::ConditionKeys;

/// Operations upon which `iam:PermissionsBoundary` bears: it is the boundary that they set, or else the one that is there.
const BOUNDED: [&str; 12] = [
    "AttachRolePolicy",
    "AttachUserPolicy",
    "CreateRole",
    "CreateUser",
    "DeleteRolePermissionsBoundary",
    "DeleteRolePolicy",
    "DeleteUserPolicy",
    "DetachRolePolicy",
    "DetachUserPolicy",
    "PutRolePermissionsBoundary",
    "PutRolePolicy",
    "PutUserPolicy",
];

/// What an operation of IAM works on, with what policies may ask about it.
pub(super) async fn of<'a>(
    iam: &Iam,
    operation: &str,
    input: &'a impl Input,
    principal: &Principal,
) -> Result<Resource<'a>, Error> {
    let mut found = entity(iam, operation, input, principal).await?;
    if let Some(boundary) = input.permissions_boundary().filter(|_| BOUNDED.contains(&operation)) {
        found.keys.set("iam:permissionsboundary", boundary);
    }
    if let Some(arn) = input.policy_arn().filter(|_| operation.starts_with("Attach") || operation.starts_with("Detach"))
    {
        found.keys.set("iam:policyarn", arn);
    }
    Ok(found)
}

async fn entity<'a>(
    iam: &Iam,
    operation: &str,
    input: &'a impl Input,
    principal: &Principal,
) -> Result<Resource<'a>, Error> {
    let account = &iam.account;
    let arn = |rest: String| Ok(format!("arn:aws:iam::{account}:{rest}").into());
    let made = |kind: &str, name: Option<&str>| {
        arn(format!("{kind}{}{}", input.path().unwrap_or("/"), name.unwrap_or_default()))
    };
    match operation {
        "CreateUser" => return made("user", input.user_name()),
        "CreateGroup" => return made("group", input.group_name()),
        "CreateRole" => return made("role", input.role_name()),
        "CreatePolicy" => return made("policy", input.policy_name()),
        "ListUsers" => return arn("user/".to_owned()),
        "ListGroups" => return arn("group/".to_owned()),
        "ListRoles" => return arn("role/".to_owned()),
        "ListPolicies" => return Ok("policy path /".into()),
        "GetAccessKeyLastUsed" => {
            let key = directory::find_access_key(iam, input.access_key_id().unwrap_or_default()).await?;
            return user(iam, operation, key.as_ref().map_or(ANY, |key| &key.user_name)).await;
        }
        _ => {}
    }
    // Whoever changes who belongs to a group works on the group.
    if let Some(name) = input.group_name() {
        return group(iam, name).await;
    }
    if let Some(name) = input.role_name() {
        return role(iam, operation, name).await;
    }
    if let Some(name) = input.user_name() {
        return user(iam, operation, name).await;
    }
    if let Some(arn) = input.policy_arn() {
        let found = directory::find_policy(iam, arn).await?;
        let tags = found.map(|(policy, _)| policy.tags).unwrap_or_default();
        return Ok(known(arn.into(), operation, &tags, None));
    }
    // The operations on a user that may leave the name out work on the caller.
    match (operation, &principal.user_name) {
        ("GetUser" | "CreateAccessKey" | "ListAccessKeys" | "UpdateAccessKey" | "DeleteAccessKey", Some(name)) => {
            user(iam, operation, name).await
        }
        _ => Ok(ANY.into()),
    }
}

/// The user, group or role that a simulation finds by the last part of an ARN, with the ARN that it has itself: by the one that was
/// given anybody could be looked at by who may look at somebody.
pub(super) async fn of_source<'a>(iam: &Iam, operation: &str, arn: &'a str) -> Result<Resource<'a>, Error> {
    let entity = arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.strip_prefix(iam.account.as_str()));
    let entity = entity.and_then(|rest| rest.strip_prefix(':')).and_then(|entity| entity.split_once('/'));
    let Some((kind, path)) = entity else { return Ok(arn.into()) };
    let name = path.rsplit('/').next().unwrap_or(path);
    match kind {
        "user" => user(iam, operation, name).await,
        "group" => group(iam, name).await,
        "role" => role(iam, operation, name).await,
        _ => Ok(arn.into()),
    }
}

async fn group<'a>(iam: &Iam, name: &str) -> Result<Resource<'a>, Error> {
    let account = &iam.account;
    Ok(match directory::find_group(iam, name).await? {
        Some(found) => found.group.arn(account).into(),
        None => format!("arn:aws:iam::{account}:group/{name}").into(),
    })
}

async fn role<'a>(iam: &Iam, operation: &str, name: &str) -> Result<Resource<'a>, Error> {
    let account = &iam.account;
    let Some(found) = directory::find_role(iam, name).await? else {
        return Ok(format!("arn:aws:iam::{account}:role/{name}").into());
    };
    let arn = found.role.arn(account).into();
    Ok(known(arn, operation, &found.role.tags, found.role.boundary.as_ref()))
}

async fn user<'a>(iam: &Iam, operation: &str, name: &str) -> Result<Resource<'a>, Error> {
    let account = &iam.account;
    let Some(found) = directory::find_user(iam, name).await? else {
        return Ok(format!("arn:aws:iam::{account}:user/{name}").into());
    };
    let arn = found.user.arn(account).into();
    Ok(known(arn, operation, &found.user.tags, found.user.boundary.as_ref()))
}

/// What is known of an entity that is there.
pub(super) fn known<'a>(
    arn: Cow<'a, str>,
    operation: &str,
    tags: &[Tag],
    boundary: Option<&AttachedPolicy>,
) -> Resource<'a> {
    let mut keys = tag_keys(tags);
    if let Some(boundary) = boundary.filter(|_| BOUNDED.contains(&operation)) {
        keys.set("iam:permissionsboundary", boundary.arn.clone());
    }
    Resource { arn, keys, tags: tags.iter().map(|tag| tag.key.clone()).collect() }
}

/// `aws:ResourceTag/…` and `iam:ResourceTag/…` of an entity.
pub(crate) fn tag_keys(tags: &[Tag]) -> ConditionKeys {
    let mut keys = ConditionKeys::default();
    for tag in tags {
        keys.set(format!("aws:resourcetag/{}", tag.key), tag.value.clone());
        keys.set(format!("iam:resourcetag/{}", tag.key), tag.value.clone());
    }
    keys
}
