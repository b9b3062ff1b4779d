//! Assertions of SAML providers of the account.

use cognomen_contract::{CommonCode, Error};

use super::Proven;
use crate::Context;

/// Proves a base64-encoded response of the provider of an ARN.
///
/// # Errors
/// `NotAuthorizedException`; when the store fails.
pub(super) async fn verify(_ctx: &Context, _arn: &str, _response: &str) -> Result<Proven, Error> {
    Err(Error::new(CommonCode::NotImplemented, "SAML assertions are not taken yet"))
}
