//! `POST /oauth2/introspect`.

use cognomen_oauth::{Failure, client_auth, introspection};
use http::StatusCode;

use super::visit::Visit;
use super::{call, reply};
use crate::listen::Response;

/// Answers the introspection endpoint.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    match told(visit).await {
        Ok(body) => reply::json(StatusCode::OK, body),
        Err(failure) => reply::failure(&failure),
    }
}

async fn told(visit: &Visit<'_>) -> Result<String, Failure> {
    call::admit(visit, "GetUser").await.map_err(|_| Failure::throttled())?;
    let asking = client_auth::authenticate(visit.ctx(), visit.site, visit.credentials()).await?;
    introspection::answer(visit.ctx(), &asking, &visit.form).await
}
