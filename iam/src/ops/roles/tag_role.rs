//! `TagRole`.

use cognomen_contract::Error;
use cognomen_contract::iam::{TagRoleRequest, operations};

use crate::directory::RoleRecord;
use crate::ops::{entity, merge_tags, tags};
use crate::{Iam, Permit};

/// Tags a role. A tag replaces one of the same key in any case.
///
/// # Errors
/// `NoSuchEntity` for an unknown role, `InvalidInput` for keys that come twice or are reserved, `LimitExceeded` beyond
/// fifty tags.
pub async fn tag_role(_permit: Permit<operations::TagRole>, input: TagRoleRequest, iam: &Iam) -> Result<(), Error> {
    let tags = tags(Some(input.tags))?;
    entity::change::<RoleRecord>(iam, &input.role_name, |role| merge_tags(&mut role.tags, &tags)).await
}
