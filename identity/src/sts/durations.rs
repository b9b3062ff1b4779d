//! How long a session of a role may be.

use cognomen_contract::Error;
use cognomen_iam::roles::Role;

use super::error::invalid;

/// Seconds of a session that asks for no length, and the most of one that another role's session begins.
const HOUR: i64 = 3600;

/// Seconds of a session of a role.
///
/// # Errors
/// `ValidationError` for more than the role allows, or more than an hour along a chain of roles.
pub(super) fn of_role(role: &Role, asked: Option<i32>, chained: bool) -> Result<i64, Error> {
    let seconds = asked.map_or(HOUR, i64::from);
    if seconds > role.max_session_seconds {
        return Err(invalid("The requested DurationSeconds exceeds the MaxSessionDuration set for this role."));
    }
    if chained && seconds > HOUR {
        return Err(invalid(
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
        ));
    }
    Ok(seconds)
}
