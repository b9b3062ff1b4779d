//! When access keys and roles were last used: to the minute, so that most requests need not write.

use cognomen_contract::Error;
use cognomen_contract::iam as api;
use cognomen_model::UnixMillis;
use cognomen_store::{At, Condition};
use serde::{Deserialize, Serialize};

use super::{SCOPE, access_key_at, blind, commit_error, store_error, timestamp};
use crate::caller::Principal;
use crate::context::Iam;
use crate::session::Holder;

const ROLE_USES: &str = "iam/role-uses";
const ROLE_USE_INDEX: &str = "iam-role-use";
/// A use within this time after the one that was kept is not kept, in milliseconds.
const PAUSE_MILLIS: i64 = 60_000;
/// How long the use of a role is told, in seconds: 400 days.
const ROLE_USE_SECONDS: i64 = 400 * 86_400;

/// The last use of an access key or a role, as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LastUse {
    pub(crate) at: UnixMillis,
    /// Prefix of the service's actions.
    pub(crate) service: String,
    pub(crate) region: String,
}

impl LastUse {
    /// The use of a role in the API's form.
    pub(crate) fn of_role(self) -> api::RoleLastUsed {
        api::RoleLastUsed { last_used_date: Some(timestamp(self.at)), region: Some(self.region) }
    }
}

/// Keeps that somebody used their access key, or the session of a role. The request goes on without it when it cannot be kept.
pub(crate) async fn note(iam: &Iam, principal: &Principal, service: &str, region: &str) {
    let now = iam.clock.now();
    let id = match principal.session.as_deref().map(|session| &session.holder) {
        None => &principal.access_key_id,
        Some(Holder::Role { id, .. }) => id,
        Some(Holder::User { .. } | Holder::Federated { .. }) => return,
    };
    if iam.caches.used_lately(id, now, PAUSE_MILLIS) {
        return;
    }
    let used = LastUse { at: now, service: service.to_owned(), region: region.to_owned() };
    // Knowing the last use is worth less than the request.
    let _ = keep(iam, principal, id, &used).await;
}

async fn keep(iam: &Iam, principal: &Principal, id: &str, used: &LastUse) -> Result<(), Error> {
    let mut batch = iam.store.batch();
    if principal.session.is_none() {
        // A key that is being deleted leaves nothing behind.
        batch.check(&access_key_at(iam, id).await?, Condition::Present);
        batch.replace(&key_use_at(iam, id).await?, used).map_err(store_error)?;
    } else {
        let kept = batch.replace(&role_use_at(iam, id).await?, used).map_err(store_error)?;
        kept.expiring(used.at.plus_seconds(ROLE_USE_SECONDS));
    }
    iam.store.commit(batch).await.map_err(commit_error)
}

/// Where the last use of an access key is kept: with the key.
pub(crate) async fn key_use_at(iam: &Iam, access_key_id: &str) -> Result<At, Error> {
    let key = access_key_at(iam, access_key_id).await?;
    Ok(At::new(SCOPE, key.partition, "last-use"))
}

/// Where the last use of a role is kept, by its unique id.
pub(crate) async fn role_use_at(iam: &Iam, role_id: &str) -> Result<At, Error> {
    Ok(At::new(SCOPE, ROLE_USES, blind(iam, ROLE_USE_INDEX, role_id).await?))
}

/// The last use that is kept at an address.
pub(crate) async fn last_use(iam: &Iam, at: &At) -> Result<Option<LastUse>, Error> {
    Ok(iam.store.get::<LastUse>(at).await.map_err(store_error)?.map(|doc| doc.value))
}
