//! What a user or a role may do: its policies, parsed, and the boundary around them.

use std::collections::BTreeMap;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::iam::Tag;
use cognomen_model::UnixMillis;

use super::{AttachedPolicy, GroupRef, RoleRecord, UserRecord, find_group, find_policy, find_role, find_user};
use crate::caller::Principal;
use crate::context::Iam;
use crate::policy::{Kind, NamedPolicy};
use crate::session::Holder;

/// The standing of a user or a role.
#[derive(Debug)]
pub(crate) struct Grants {
    /// `AIDA…` or `AROA…`.
    pub(crate) id: String,
    /// Name, in the case in which it was given last.
    pub(crate) name: String,
    /// ARN, with the path it has now.
    pub(crate) arn: String,
    pub(crate) tags: Vec<(String, String)>,
    /// Identity-based policies.
    pub(crate) policies: Vec<NamedPolicy>,
    pub(crate) boundary: Option<NamedPolicy>,
    pub(super) read_at: UnixMillis,
}

/// What stands behind a principal; none when its user or role is gone. Read again when it was last read a second ago.
pub(crate) async fn granted(iam: &Iam, principal: &Principal) -> Result<Option<Arc<Grants>>, Error> {
    let found = match principal.session.as_deref().map(|session| &session.holder) {
        Some(Holder::Role { id, name, .. }) => (of_role(iam, name).await?, id),
        Some(Holder::User { id, name, .. } | Holder::Federated { user_id: id, user_name: name, .. }) => {
            (of_user(iam, name).await?, id)
        }
        None => (of_user(iam, principal.user_name.as_deref().unwrap_or_default()).await?, &principal.user_id),
    };
    let (grants, id) = found;
    // Another user or role may have come to have the name.
    Ok(grants.filter(|grants| grants.id == *id))
}

/// What a user may do, by name.
pub(crate) async fn of_user(iam: &Iam, name: &str) -> Result<Option<Arc<Grants>>, Error> {
    let holder = format!("user/{}", name.to_ascii_lowercase());
    if let Some(known) = iam.caches.grants(&holder, iam.clock.now()) {
        return Ok(Some(known));
    }
    let changes = iam.caches.changes();
    let Some(found) = find_user(iam, name).await? else { return Ok(None) };
    let arn = found.user.arn(&iam.account);
    let UserRecord { id, name, tags, inline, attached, boundary, groups, .. } = found.user;
    let mut grants = read(iam, Named { id, name, arn }, &tags, &inline, &attached, boundary.as_ref()).await?;
    for joined in &groups {
        grants.policies.extend(of_group(iam, joined).await?);
    }
    let grants = Arc::new(grants);
    iam.caches.keep_grants(holder, &grants, changes);
    Ok(Some(grants))
}

/// The policies of a group, which its users share.
async fn of_group(iam: &Iam, joined: &GroupRef) -> Result<Vec<NamedPolicy>, Error> {
    let found = find_group(iam, &joined.name).await?.filter(|found| found.group.id == joined.id);
    let group = found.ok_or_else(|| Error::internal(format!("group `{}` of a user is gone", joined.id)))?.group;
    let mut policies = inline_policies(iam, &group.inline)?;
    for policy in &group.attached {
        policies.push(attached_policy(iam, &policy.arn).await?);
    }
    Ok(policies)
}

/// What a role may do, by name.
pub(crate) async fn of_role(iam: &Iam, name: &str) -> Result<Option<Arc<Grants>>, Error> {
    let holder = format!("role/{}", name.to_ascii_lowercase());
    if let Some(known) = iam.caches.grants(&holder, iam.clock.now()) {
        return Ok(Some(known));
    }
    let changes = iam.caches.changes();
    let Some(found) = find_role(iam, name).await? else { return Ok(None) };
    let arn = found.role.arn(&iam.account);
    let RoleRecord { id, name, tags, inline, attached, boundary, .. } = found.role;
    let grants = Arc::new(read(iam, Named { id, name, arn }, &tags, &inline, &attached, boundary.as_ref()).await?);
    iam.caches.keep_grants(holder, &grants, changes);
    Ok(Some(grants))
}

/// What a user or role is called.
struct Named {
    id: String,
    name: String,
    arn: String,
}

async fn read(
    iam: &Iam,
    named: Named,
    tags: &[Tag],
    inline: &BTreeMap<String, String>,
    attached: &[AttachedPolicy],
    boundary: Option<&AttachedPolicy>,
) -> Result<Grants, Error> {
    let read_at = iam.clock.now();
    let mut policies = inline_policies(iam, inline)?;
    for policy in attached {
        policies.push(attached_policy(iam, &policy.arn).await?);
    }
    let boundary = match boundary {
        Some(boundary) => Some(attached_policy(iam, &boundary.arn).await?),
        None => None,
    };
    let tags = tags.iter().map(|tag| (tag.key.clone(), tag.value.clone())).collect();
    let Named { id, name, arn } = named;
    Ok(Grants { id, name, arn, tags, policies, boundary, read_at })
}

/// Inline policies, parsed. One that cannot be read must not be passed over, as it may deny.
pub(super) fn inline_policies(iam: &Iam, inline: &BTreeMap<String, String>) -> Result<Vec<NamedPolicy>, Error> {
    let mut policies = Vec::with_capacity(inline.len());
    for (name, document) in inline {
        let policy = iam.caches.parse(Kind::Identity, document).map_err(Error::internal)?;
        policies.push(NamedPolicy { name: name.clone(), policy });
    }
    Ok(policies)
}

/// A managed policy that is attached somewhere, and so cannot be gone.
pub(super) async fn attached_policy(iam: &Iam, arn: &str) -> Result<NamedPolicy, Error> {
    managed(iam, arn).await?.ok_or_else(|| Error::internal(format!("attached policy `{arn}` is gone")))
}

/// A managed policy, parsed.
pub(crate) async fn managed(iam: &Iam, arn: &str) -> Result<Option<NamedPolicy>, Error> {
    let Some((record, _)) = find_policy(iam, arn).await? else { return Ok(None) };
    let policy = iam.caches.parse(Kind::Identity, &record.document).map_err(Error::internal)?;
    Ok(Some(NamedPolicy { name: record.arn, policy }))
}
