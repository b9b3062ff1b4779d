//! Users as the API shows them.

use cognomen_contract::Timestamp;
use cognomen_contract::cognito_idp::UserType;
use cognomen_model::user::User;

use crate::ops::factors::view as factors;

/// A user with all attributes.
pub(super) fn user_type(user: &User) -> UserType {
    UserType {
        username: Some(user.username.clone()),
        attributes: Some(user.wire_attributes()),
        user_create_date: Some(Timestamp::from_millis(user.created_at.0)),
        user_last_modified_date: Some(Timestamp::from_millis(user.modified_at.0)),
        enabled: Some(user.enabled),
        user_status: Some(user.status),
        mfa_options: factors::options(user),
    }
}
