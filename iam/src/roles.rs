//! Roles as the operations that assume them see them.

use std::collections::BTreeMap;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_model::UnixMillis;

use crate::context::Iam;
use crate::directory::find_role;
use crate::policy::{ConditionKeys, Kind, NamedPolicy};

/// A role that can be assumed.
#[derive(Clone, Debug)]
pub struct Role {
    /// `AROA…`.
    pub id: String,
    /// Name, in the case in which it was given.
    pub name: String,
    /// `arn:aws:iam::ACCOUNT:role/PATH/NAME`.
    pub arn: String,
    /// Longest session, in seconds.
    pub max_session_seconds: i64,
    /// Tags of the role.
    pub tags: Vec<(String, String)>,
    /// Who may assume it.
    pub trust: NamedPolicy,
    /// Unique ids of the users and roles that the trust policy names, by ARN.
    pub(crate) principals: BTreeMap<String, String>,
    pub(crate) read_at: UnixMillis,
}

/// Condition keys of `iam:PassRole` on the role of an ARN: the service that it is passed to, such as `lambda.amazonaws.com`, and
/// the tags of the role, if this account has it.
///
/// # Errors
/// When the store cannot answer.
pub async fn passing_keys(iam: &Iam, arn: &str, service: &str) -> Result<ConditionKeys, Error> {
    let mut keys = ConditionKeys::default();
    keys.set("iam:passedtoservice", service);
    for (key, value) in role_of_arn(iam, arn).await?.iter().flat_map(|role| &role.tags) {
        keys.set(format!("aws:resourcetag/{key}"), value.clone());
        keys.set(format!("iam:resourcetag/{key}"), value.clone());
    }
    Ok(keys)
}

/// The role of an ARN, at most a second old; none when there is no such role in this account.
///
/// # Errors
/// When the store cannot answer.
pub async fn role_of_arn(iam: &Iam, arn: &str) -> Result<Option<Arc<Role>>, Error> {
    let Some(path) = arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.strip_prefix(iam.account.as_str())) else {
        return Ok(None);
    };
    let Some(name) = path.strip_prefix(":role/").and_then(|path| path.rsplit('/').next()) else { return Ok(None) };
    let role = role_of_name(iam, name).await?;
    Ok(role.filter(|role| role.arn == arn))
}

/// The role of a name, at most a second old.
///
/// # Errors
/// When the store cannot answer.
pub async fn role_of_name(iam: &Iam, name: &str) -> Result<Option<Arc<Role>>, Error> {
    let now = iam.clock.now();
    let key = name.to_ascii_lowercase();
    if let Some(known) = iam.caches.role(&key, now) {
        return Ok(Some(known));
    }
    let changes = iam.caches.changes();
    let Some(found) = find_role(iam, name).await? else { return Ok(None) };
    let record = found.role;
    let policy = iam.caches.parse(Kind::Trust, &record.trust).map_err(Error::internal)?;
    let role = Arc::new(Role {
        arn: record.arn(&iam.account),
        id: record.id,
        name: record.name,
        max_session_seconds: record.max_session_seconds.into(),
        tags: record.tags.into_iter().map(|tag| (tag.key, tag.value)).collect(),
        principals: record.principals,
        trust: NamedPolicy { name: "trust policy".to_owned(), policy },
        read_at: now,
    });
    iam.caches.keep_role(key, &role, changes);
    Ok(Some(role))
}
