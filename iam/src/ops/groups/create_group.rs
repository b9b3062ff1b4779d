//! `CreateGroup`.

use cognomen_contract::Error;
use cognomen_contract::iam::{CreateGroupRequest, CreateGroupResponse, ErrorCode, operations};

use crate::directory::{GroupRecord, all_groups, commit_error, group_at, store_error, unique_id};
use crate::ops::check_quota;
use crate::{Iam, Permit};

/// Most groups of the account.
const MAX_GROUPS: usize = 500;

/// Makes a group without rights and users.
///
/// # Errors
/// `EntityAlreadyExists` when a group has the name in any case, `LimitExceeded`.
pub async fn create_group(
    _permit: Permit<operations::CreateGroup>,
    input: CreateGroupRequest,
    iam: &Iam,
) -> Result<CreateGroupResponse, Error> {
    check_quota("GroupsPerAccount", all_groups(iam).await?.len(), MAX_GROUPS)?;
    let group = GroupRecord {
        id: unique_id(iam, "AGPA"),
        name: input.group_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        created_at: iam.clock.now(),
        inline: Default::default(),
        attached: Vec::new(),
        members: 0,
    };
    let mut batch = iam.store.batch();
    batch.create(&group_at(iam, &group.name).await?, &group).map_err(store_error)?;
    match iam.store.commit(batch).await {
        Ok(()) => Ok(CreateGroupResponse { group: group.to_api(&iam.account) }),
        Err(error) if error.is_conflict() => {
            let message = format!("Group with name {} already exists.", group.name);
            Err(Error::new(ErrorCode::EntityAlreadyExistsException, message))
        }
        Err(error) => Err(commit_error(error)),
    }
}
