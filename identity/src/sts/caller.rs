//! Who calls an operation of STS.

use cognomen_contract::{CommonCode, Error, Operation};
use cognomen_iam::Permit;
use cognomen_iam::caller::Principal;
use cognomen_iam::session::{Holder, Session};

/// Who signed.
///
/// # Errors
/// `MissingAuthenticationToken` when nobody did.
pub(super) fn caller<O: Operation>(permit: &Permit<O>) -> Result<&Principal, Error> {
    let missing = || Error::new(CommonCode::MissingAuthenticationToken, "Request is missing Authentication Token");
    permit.principal().ok_or_else(missing)
}

/// The session of a caller that is itself an assumed role: what it assumes is chained.
pub(super) fn chain(caller: &Principal) -> Option<&Session> {
    caller.session.as_deref().filter(|session| matches!(session.holder, Holder::Role { .. }))
}

/// Whether the caller is whom a user vouches for: such sessions assume nothing and prove nothing to others.
pub(super) fn is_federated(caller: &Principal) -> bool {
    caller.session.as_deref().is_some_and(|session| matches!(session.holder, Holder::Federated { .. }))
}
