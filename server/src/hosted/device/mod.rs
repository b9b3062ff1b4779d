//! Sign-in of devices: `POST /oauth2/device_authorization` for the device, `/device` for its user.

mod page;

use cognomen_oauth::{Failure, client_auth, device};
use cognomen_userpool::error;
use http::StatusCode;

use super::visit::Visit;
use super::{call, reply};
use crate::listen::Response;

pub(crate) use page::{show, submit};

/// Answers a device that wants to sign in.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    match started(visit).await {
        Ok(body) => reply::json(StatusCode::OK, body),
        Err(failure) => reply::failure(&failure),
    }
}

async fn started(visit: &Visit<'_>) -> Result<String, Failure> {
    let ctx = visit.ctx();
    call::admit(visit, "InitiateAuth").await.map_err(|_| Failure::throttled())?;
    let asking = client_auth::authenticate(ctx, visit.site, visit.credentials()).await?;
    let started = device::begin(ctx, visit.site, &asking.client, &visit.form).await?;
    serde_json::to_string(&started).map_err(|failed| Failure::internal(error::store(failed)))
}
