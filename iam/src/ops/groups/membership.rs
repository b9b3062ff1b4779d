//! Memberships: the user names the group, and the group counts its users.

use cognomen_contract::Error;

use crate::Iam;
use crate::directory::{GroupRecord, UserRecord, committed, contended, store_error};
use crate::ops::entity::{self, TRIES};

/// Changes a user and a group together; a lost race is tried again.
pub(super) async fn change(
    iam: &Iam,
    group_name: &str,
    user_name: &str,
    change: impl Fn(&mut UserRecord, &mut GroupRecord) -> Result<(), Error>,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let (group_at, group_version, mut group) = entity::find::<GroupRecord>(iam, group_name).await?;
        let (user_at, user_version, before) = entity::find::<UserRecord>(iam, user_name).await?;
        let mut user = before.clone();
        change(&mut user, &mut group)?;
        if user == before {
            return Ok(());
        }
        let mut batch = iam.store.batch();
        batch.put(&user_at, user_version, &user).map_err(store_error)?;
        batch.put(&group_at, group_version, &group).map_err(store_error)?;
        if committed(iam, batch).await? {
            iam.caches.forget_grants();
            return Ok(());
        }
    }
    Err(contended())
}
