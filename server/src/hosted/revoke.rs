//! `POST /oauth2/revoke`.

use cognomen_oauth::{Failure, client_auth, revoke};
use http::StatusCode;

use super::visit::Visit;
use super::{call, reply};
use crate::listen::Response;

/// Answers the revocation endpoint.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    match revoked(visit).await {
        Ok(()) => reply::json(StatusCode::OK, String::new()),
        Err(failure) => reply::failure(&failure),
    }
}

async fn revoked(visit: &Visit<'_>) -> Result<(), Failure> {
    call::admit(visit, "RevokeToken").await.map_err(|_| Failure::throttled())?;
    let client = client_auth::authenticate(visit.ctx(), visit.site, visit.credentials()).await;
    let client = client.map_err(|failure| match failure.error {
        "invalid_client" => failure.status(StatusCode::UNAUTHORIZED),
        _ => failure,
    })?;
    revoke::answer(visit.ctx(), &client, &visit.form).await
}
