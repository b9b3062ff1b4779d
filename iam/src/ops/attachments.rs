//! Managed policies attached to users, groups and roles: the entity names the policy, and the policy counts its entities.

use cognomen_contract::Error;
use cognomen_contract::iam::{self as api, ErrorCode};

use super::check_quota;
use super::entity::{self, Entity, TRIES};
use super::paging::Paged;
use crate::Iam;
use crate::directory::{
    AttachedPolicy, PolicyRecord, committed, contended, find_policy, policy_at, policy_not_found, store_error,
};

/// Most managed policies of a user, group or role.
const MAX_ATTACHED: usize = 10;

/// Attaches a policy; one that is attached already stays so.
pub(crate) async fn attach<E: Entity>(iam: &Iam, holder: &str, arn: &str) -> Result<(), Error> {
    check_arn(arn)?;
    change::<E>(iam, holder, arn, |entity, policy| {
        let policy = policy.ok_or_else(|| {
            let message = format!("Policy {arn} does not exist or is not attachable.");
            Error::new(ErrorCode::NoSuchEntityException, message)
        })?;
        if entity.attached().iter().any(|attached| attached.arn == policy.arn) {
            return Ok(());
        }
        check_quota(E::ATTACHED_QUOTA, entity.attached().len(), MAX_ATTACHED)?;
        entity.attached_mut().push(policy.to_attached());
        policy.attachments += 1;
        Ok(())
    })
    .await
}

/// Detaches a policy.
pub(super) async fn detach<E: Entity>(iam: &Iam, holder: &str, arn: &str) -> Result<(), Error> {
    check_arn(arn)?;
    change::<E>(iam, holder, arn, |entity, policy| {
        let before = entity.attached().len();
        entity.attached_mut().retain(|attached| attached.arn != *arn);
        if entity.attached().len() == before {
            return Err(policy_not_found(arn));
        }
        if let Some(policy) = policy {
            policy.attachments -= 1;
        }
        Ok(())
    })
    .await
}

/// A page of the policies attached under a path, ordered by ARN.
pub(super) async fn list<E: Entity>(
    iam: &Iam,
    holder: &str,
    path_prefix: Option<String>,
    marker: Option<String>,
    max_items: Option<i32>,
) -> Result<Paged<api::AttachedPolicy>, Error> {
    let prefix = path_prefix.unwrap_or_else(|| "/".to_owned());
    let (_, _, entity) = entity::find::<E>(iam, holder).await?;
    let mut attached = entity.attached().clone();
    attached.retain(|policy| policy.arn.split_once(":policy").is_some_and(|(_, path)| path.starts_with(&prefix)));
    attached.sort_by(|a, b| a.arn.cmp(&b.arn));
    let page = Paged::cut(attached, |policy| policy.arn.clone(), marker, max_items)?;
    let to_api = |p: AttachedPolicy| api::AttachedPolicy { policy_arn: Some(p.arn), policy_name: Some(p.name) };
    Ok(Paged { items: page.items.into_iter().map(to_api).collect(), marker: page.marker })
}

/// Refuses what cannot be the ARN of a managed policy.
///
/// # Errors
/// `InvalidInput`.
pub(super) fn check_arn(arn: &str) -> Result<(), Error> {
    let path = arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.split_once(":policy/"));
    let account =
        |account: &str| account == "aws" || (account.len() == 12 && account.bytes().all(|b| b.is_ascii_digit()));
    if path.is_some_and(|(owner, name)| account(owner) && !name.is_empty()) {
        return Ok(());
    }
    Err(Error::new(ErrorCode::InvalidInputException, format!("ARN {arn} is not valid.")))
}

/// Changes an entity and a policy together; a lost race is tried again.
async fn change<E: Entity>(
    iam: &Iam,
    holder: &str,
    arn: &str,
    change: impl Fn(&mut E, Option<&mut PolicyRecord>) -> Result<(), Error>,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let (at, version, before) = entity::find::<E>(iam, holder).await?;
        let mut policy = find_policy(iam, arn).await?;
        let mut after = before.clone();
        change(&mut after, policy.as_mut().map(|(policy, _)| policy))?;
        if after == before {
            return Ok(());
        }
        let mut batch = iam.store.batch();
        batch.put(&at, version, &after).map_err(store_error)?;
        if let Some((policy, version)) = policy.filter(|(policy, _)| !policy.is_aws()) {
            batch.put(&policy_at(iam, &policy.name).await?, version, &policy).map_err(store_error)?;
        }
        if committed(iam, batch).await? {
            iam.caches.forget_grants();
            return Ok(());
        }
    }
    Err(contended())
}
