//! The permit without which no operation runs.

use std::marker::PhantomData;

use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_contract::{Error, Operation};
use cognomen_model::user::SignedInUser;

use crate::caller::{Caller, Principal, RequestInfo};

/// Proof that a caller may run operation `O` on what its input names. Only `authorize` makes one.
pub struct Permit<O: Operation> {
    caller: Caller,
    request: RequestInfo,
    operation: PhantomData<fn() -> O>,
}

impl<O: Operation> Permit<O> {
    pub(crate) fn new(caller: Caller, request: RequestInfo) -> Self {
        Self { caller, request, operation: PhantomData }
    }

    /// A permit that nobody authorized, for tests of operations.
    #[cfg(feature = "testing")]
    #[must_use]
    pub fn for_test(caller: Caller, request: RequestInfo) -> Self {
        Self::new(caller, request)
    }

    /// Who calls.
    #[must_use]
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// What is known of the request.
    #[must_use]
    pub fn request(&self) -> &RequestInfo {
        &self.request
    }

    /// The region the request addresses.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.request.region
    }

    /// The user of an access-token operation.
    ///
    /// # Errors
    /// `NotAuthorizedException` when no access token proved one.
    pub fn user(&self) -> Result<&SignedInUser, Error> {
        match &self.caller {
            Caller::User(user) => Ok(user),
            _ => Err(Error::new(ErrorCode::NotAuthorizedException, "Invalid Access Token")),
        }
    }

    /// The IAM identity of a signed operation.
    #[must_use]
    pub fn principal(&self) -> Option<&Principal> {
        match &self.caller {
            Caller::Principal(principal) => Some(principal),
            _ => None,
        }
    }
}
