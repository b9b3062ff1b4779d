//! Who calls: AWS Signature Version 4 for signed operations, the access token of a user for others.

mod claim;
mod date;
mod error;
mod query;
mod signature;
mod signer;
#[cfg(test)]
mod tests;

pub(crate) use error::{missing, unrecognized};

use cognomen_contract::{Error, OperationMeta};
use http::request::Parts;

use crate::caller::Caller;
use crate::context::Iam;

/// A request as it arrived: what a signature covers.
#[derive(Clone, Copy, Debug)]
pub struct RequestView<'a> {
    /// Method, path, query and headers.
    pub parts: &'a Parts,
    /// The whole body.
    pub body: &'a [u8],
}

/// What was proved of a request.
#[derive(Clone, Debug)]
pub struct Proven {
    /// Who calls.
    pub caller: Caller,
    /// Region of the credential scope, for IAM always `us-east-1`; none without a signature.
    pub region: Option<String>,
}

/// Unsigned operations whose caller may sign all the same, instead of proving a client's secret.
const EITHER: [&str; 1] = ["GetDerivedToken"];

/// Proves who calls. A signed operation needs a signature; of others only the access token is looked at, as a signature that
/// they carry all the same means nothing to them. To the few that take either, a signature must hold if there is one.
///
/// # Errors
/// AWS's own: `MissingAuthenticationToken`, `IncompleteSignature`, `InvalidSignature`, `UnrecognizedClient`, or what
/// [`AccessTokens::verify`](crate::AccessTokens::verify) answers.
pub async fn authenticate(
    iam: &Iam,
    request: &RequestView<'_>,
    operation: &OperationMeta,
    access_token: Option<&str>,
) -> Result<Proven, Error> {
    if operation.signed || EITHER.contains(&operation.name) && claim::is_present(request.parts) {
        return signature::check(iam, request, operation.service).await;
    }
    let caller = match access_token {
        Some(token) => Caller::User(Box::new(iam.tokens.verify(token).await?)),
        None => Caller::Anonymous,
    };
    Ok(Proven { caller, region: None })
}
