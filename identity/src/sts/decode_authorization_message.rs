//! `DecodeAuthorizationMessage`.

use cognomen_contract::Error;
use cognomen_contract::sts::{
    DecodeAuthorizationMessageRequest, DecodeAuthorizationMessageResponse, ErrorCode, operations,
};
use cognomen_iam::{Permit, decoded_message};

use crate::Context;

/// What a refusal of this server says in full, in JSON.
///
/// # Errors
/// `InvalidAuthorizationMessageException` for a message of another service, or one that was changed.
pub async fn decode_authorization_message(
    _permit: Permit<operations::DecodeAuthorizationMessage>,
    input: DecodeAuthorizationMessageRequest,
    ctx: &Context,
) -> Result<DecodeAuthorizationMessageResponse, Error> {
    let invalid = || Error::new(ErrorCode::InvalidAuthorizationMessageException, "Message is not valid");
    let message = decoded_message(&ctx.iam, &input.encoded_message).await?.ok_or_else(invalid)?;
    Ok(DecodeAuthorizationMessageResponse { decoded_message: Some(message) })
}
