//! Where a step of the engine leads: the page of its challenge, or out of the pages.

use cognomen_contract::Error;
use cognomen_oauth::authorize::AuthorizationRequest;
use cognomen_userpool::browsers;
use cognomen_userpool::error;
use cognomen_userpool::ops::signin::hosted::{Admitted, Step};

use super::super::visit::Visit;
use super::super::{browser, flow, reply};
use crate::listen::Response;

/// Answers a step: the page of the challenge, or the way to the application. `username` is what the user calls themselves.
///
/// # Errors
/// When the store fails; for a challenge that pages do not show.
pub(crate) async fn answer_step(
    visit: &Visit<'_>,
    request: &AuthorizationRequest,
    username: &str,
    step: Step,
) -> Result<Response, Error> {
    let _ = username;
    match step {
        Step::Admitted(admitted) => signed_in(visit, request, &admitted).await,
        Step::Asked(asked) => Err(error::not_implemented(asked.name.as_str())),
    }
}

/// Sets the cookie of the new browser session, which ends the one before, and goes on to the application.
///
/// # Errors
/// When the store fails.
pub(crate) async fn signed_in(
    visit: &Visit<'_>,
    request: &AuthorizationRequest,
    admitted: &Admitted,
) -> Result<Response, Error> {
    browser::replace(visit, admitted).await?;
    let cookie = browser::begin(visit, admitted)?;
    let session = &admitted.session;
    let found = browsers::find(visit.ctx(), &visit.site.pool, &admitted.sub, &session.id).await?;
    let location = match found {
        Some(found) => flow::finish(visit, request, &found).await?,
        None => format!("{}/login?{}", visit.site.root(), visit.query.to_query()),
    };
    Ok(reply::with_cookies(reply::see_other(&location), cookie))
}
