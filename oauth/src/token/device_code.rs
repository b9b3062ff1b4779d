//! `grant_type=urn:ietf:params:oauth:grant-type:device_code` (RFC 8628 section 3.4).

use super::{TokenRequest, Tokens};
use crate::device;
use crate::failure::Failure;

/// Tokens for a device whose user has allowed it.
///
/// # Errors
/// As [`device::redeem`]; `invalid_request` without a code.
pub(super) async fn answer(request: &TokenRequest<'_>) -> Result<Tokens, Failure> {
    let TokenRequest { ctx, params, jkt, .. } = *request;
    let code = params.get("device_code").ok_or_else(|| Failure::invalid_request("device_code is missing"))?;
    let client = &request.client.client;
    Ok(device::redeem(ctx, client, code, jkt.map(str::to_owned), request.origin.clone()).await?.into())
}
