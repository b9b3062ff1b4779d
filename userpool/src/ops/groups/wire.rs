//! Groups and their members as the operations answer them.

use cognomen_contract::cognito_idp::{GroupType, UserType};
use cognomen_model::group::Group;
use cognomen_model::user::User;

use crate::ops::factors::view;
use crate::ops::pools::timestamp;

/// A group of a pool.
pub(super) fn group(pool_id: &str, group: &Group) -> GroupType {
    GroupType {
        group_name: Some(group.name.clone()),
        user_pool_id: Some(pool_id.to_owned()),
        description: group.description.clone(),
        role_arn: group.role_arn.clone(),
        precedence: group.precedence,
        creation_date: Some(timestamp(group.created_at)),
        last_modified_date: Some(timestamp(group.modified_at)),
    }
}

/// A member of a group.
pub(super) fn member(user: &User) -> UserType {
    UserType {
        username: Some(user.username.clone()),
        attributes: Some(user.wire_attributes()),
        enabled: Some(user.enabled),
        user_status: Some(user.status),
        user_create_date: Some(timestamp(user.created_at)),
        user_last_modified_date: Some(timestamp(user.modified_at)),
        mfa_options: view::options(user),
    }
}
