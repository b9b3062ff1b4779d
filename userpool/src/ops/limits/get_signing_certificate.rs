//! `GetSigningCertificate`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetSigningCertificateRequest, GetSigningCertificateResponse, operations};
use cognomen_iam::Permit;

use super::saml_signing::saml_signing;
use crate::context::Context;

/// Answers the certificate of the key that signs the pool's SAML requests: base64 of DER, without PEM's lines. The first
/// request makes both.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_signing_certificate(
    permit: Permit<operations::GetSigningCertificate>,
    input: GetSigningCertificateRequest,
    ctx: &Context,
) -> Result<GetSigningCertificateResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let signing = saml_signing(ctx, &pool).await?;
    Ok(GetSigningCertificateResponse { certificate: Some(STANDARD.encode(&signing.certificate)) })
}
