//! `GetDelegatedAccessToken`.

use cognomen_contract::Error;
use cognomen_contract::sts::{GetDelegatedAccessTokenRequest, GetDelegatedAccessTokenResponse, operations};
use cognomen_iam::Permit;

use super::error::invalid;
use crate::Context;

/// Would trade in a token that a customer's delegation gave to a partner. None are given here, so none is valid.
///
/// # Errors
/// `ValidationError`.
pub async fn get_delegated_access_token(
    _permit: Permit<operations::GetDelegatedAccessToken>,
    _input: GetDelegatedAccessTokenRequest,
    _ctx: &Context,
) -> Result<GetDelegatedAccessTokenResponse, Error> {
    Err(invalid("TradeInToken is invalid"))
}
