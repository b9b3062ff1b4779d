//! What users, groups and roles have in common: inline policies and attached ones.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_store::At;
use serde::Serialize;

use crate::Iam;
use crate::directory::{
    AttachedPolicy, GroupRecord, RoleRecord, UserRecord, committed, contended, find_group, find_role, find_user,
    group_not_found, role_not_found, store_error, user_not_found,
};

/// How often a change is tried. Attachments and memberships touch records that several callers change at once.
pub(super) const TRIES: usize = 8;

/// A user, group or role.
pub(crate) trait Entity: Clone + PartialEq + Serialize + Send + Sync + 'static {
    /// What messages call it.
    const KIND: &'static str;
    /// Name of the quota of attached policies.
    const ATTACHED_QUOTA: &'static str;
    /// Most characters of all inline policies, white space left out.
    const INLINE_LENGTH: usize;

    /// The entity of a name, in any case, with where it is kept and the version that was read.
    fn find(iam: &Iam, name: &str) -> impl Future<Output = Result<Option<(At, u64, Self)>, Error>> + Send;
    /// `NoSuchEntity`.
    fn not_found(name: &str) -> Error;
    fn name(&self) -> &str;
    fn inline(&self) -> &BTreeMap<String, String>;
    fn inline_mut(&mut self) -> &mut BTreeMap<String, String>;
    fn attached(&self) -> &Vec<AttachedPolicy>;
    fn attached_mut(&mut self) -> &mut Vec<AttachedPolicy>;
}

/// The members of the three records have the same names.
macro_rules! entity {
    ($record:ty, $kind:literal, $quota:literal, $length:literal, $find:ident, $member:ident, $not_found:ident) => {
        impl Entity for $record {
            const KIND: &'static str = $kind;
            const ATTACHED_QUOTA: &'static str = $quota;
            const INLINE_LENGTH: usize = $length;

            async fn find(iam: &Iam, name: &str) -> Result<Option<(At, u64, Self)>, Error> {
                Ok($find(iam, name).await?.map(|found| (found.at, found.version, found.$member)))
            }

            fn not_found(name: &str) -> Error {
                $not_found(name)
            }

            fn name(&self) -> &str {
                &self.name
            }

            fn inline(&self) -> &BTreeMap<String, String> {
                &self.inline
            }

            fn inline_mut(&mut self) -> &mut BTreeMap<String, String> {
                &mut self.inline
            }

            fn attached(&self) -> &Vec<AttachedPolicy> {
                &self.attached
            }

            fn attached_mut(&mut self) -> &mut Vec<AttachedPolicy> {
                &mut self.attached
            }
        }
    };
}

entity!(UserRecord, "user", "PoliciesPerUser", 2048, find_user, user, user_not_found);
entity!(GroupRecord, "group", "PoliciesPerGroup", 5120, find_group, group, group_not_found);
entity!(RoleRecord, "role", "PoliciesPerRole", 10_240, find_role, role, role_not_found);

/// The entity of a name.
pub(super) async fn find<E: Entity>(iam: &Iam, name: &str) -> Result<(At, u64, E), Error> {
    E::find(iam, name).await?.ok_or_else(|| E::not_found(name))
}

/// Changes an entity; a lost race is tried again.
pub(super) async fn change<E: Entity>(
    iam: &Iam,
    name: &str,
    change: impl Fn(&mut E) -> Result<(), Error>,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let (at, version, before) = find::<E>(iam, name).await?;
        let mut after = before.clone();
        change(&mut after)?;
        if after == before {
            return Ok(());
        }
        let mut batch = iam.store.batch();
        batch.put(&at, version, &after).map_err(store_error)?;
        if committed(iam, batch).await? {
            iam.caches.forget_grants();
            return Ok(());
        }
    }
    Err(contended())
}
