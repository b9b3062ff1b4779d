//! Authentication events: listing them, and what users and administrators say of them.

mod admin_list_user_auth_events;
mod admin_update_auth_event_feedback;
mod update_auth_event_feedback;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;

use crate::events;
use crate::pool_view::PoolView;

pub use admin_list_user_auth_events::admin_list_user_auth_events;
pub use admin_update_auth_event_feedback::admin_update_auth_event_feedback;
pub use update_auth_event_feedback::{give_feedback, update_auth_event_feedback};

/// Who gave feedback, as events show it.
const ADMIN: &str = "Admin";
const USER: &str = "User";

/// # Errors
/// `UserPoolAddOnNotEnabledException` of a pool without threat protection.
pub(super) fn check_enabled(pool: &PoolView) -> Result<(), Error> {
    if events::records(pool) {
        return Ok(());
    }
    let message = "Threat protection is not enabled for the user pool.";
    Err(Error::new(ErrorCode::UserPoolAddOnNotEnabledException, message))
}

/// `ResourceNotFoundException` of an event that is not there.
fn event_not_found(event_id: &str) -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, format!("the event `{event_id}` does not exist"))
}
