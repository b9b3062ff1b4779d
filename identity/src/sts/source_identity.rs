//! The source identity, which a chain of roles never changes.

use cognomen_contract::Error;
use cognomen_iam::session::Session;

use super::error::invalid;

/// The source identity of a session that is to begin: the calling session's, or the one that is passed.
///
/// # Errors
/// `ValidationError` for another than the calling session's.
pub(super) fn of(passed: Option<String>, chain: Option<&Session>) -> Result<Option<String>, Error> {
    match (chain.and_then(|session| session.source_identity.clone()), passed) {
        (Some(inherited), Some(passed)) if inherited != passed => {
            Err(invalid("The source identity is already set for this assume role session"))
        }
        (Some(inherited), _) => Ok(Some(inherited)),
        (None, passed) => Ok(passed),
    }
}
