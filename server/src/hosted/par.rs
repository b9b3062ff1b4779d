//! `POST /oauth2/par`.

use cognomen_oauth::dpop::{self, Occasion};
use cognomen_oauth::{Failure, client_auth, par};
use cognomen_userpool::error;
use http::StatusCode;

use super::visit::Visit;
use super::{call, reply};
use crate::listen::Response;

/// Answers the endpoint of pushed requests.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let response = match pushed(visit).await {
        Ok(body) => reply::json(StatusCode::CREATED, body),
        Err(failure) => reply::failure(&failure),
    };
    reply::with_nonce(visit, response)
}

async fn pushed(visit: &Visit<'_>) -> Result<String, Failure> {
    let ctx = visit.ctx();
    call::admit(visit, "InitiateAuth").await.map_err(|_| Failure::throttled())?;
    let asking = client_auth::authenticate(ctx, visit.site, visit.credentials()).await?;
    let occasion = Occasion { method: "POST", path: "/oauth2/par", headers: visit.headers, access_token: None };
    let jkt = dpop::for_push(ctx, visit.site, &asking.client, occasion).await?;
    let pushed = par::push(ctx, visit.site, &asking.client, &visit.form, jkt).await?;
    serde_json::to_string(&pushed).map_err(|failed| Failure::internal(error::store(failed)))
}
