//! What administrators ask about access, from the command line: the same as by the operations of the service `cognomen`.

use cognomen_contract::Error;
use cognomen_contract::cognomen::{
    ExplainAccessRequest, ExplainAccessResponse, ExplainIdentityRequest, ExplainIdentityResponse, ListFindingsRequest,
    ListFindingsResponse,
};
use cognomen_iam::access;
use cognomen_iam::caller::RequestInfo;
use cognomen_identity::{explain, findings};

use crate::app::App;
use crate::server::{AppParts, StartError};

/// Whether a user or role may do something, and why.
///
/// # Errors
/// [`StartError`] when it cannot be told, or the store does not answer.
pub(crate) async fn explain_access(
    parts: &AppParts,
    request: ExplainAccessRequest,
) -> Result<ExplainAccessResponse, StartError> {
    let app = App::compose(parts);
    access::explain(&app.iam, &app.region, request).await.map_err(failed("access cannot be explained"))
}

/// Which role and tags an identity of a pool gets, and why.
///
/// # Errors
/// [`StartError`] when it cannot be told, or the store does not answer.
pub(crate) async fn explain_identity(
    parts: &AppParts,
    request: ExplainIdentityRequest,
) -> Result<ExplainIdentityResponse, StartError> {
    const WHAT: &str = "the identity cannot be explained";
    let ctx = App::compose(parts).identity;
    let pool = ctx.pool_anywhere(&request.identity_pool_id).await.map_err(failed(WHAT))?;
    let info = RequestInfo { region: pool.pool.region().to_owned(), secure: true, ..RequestInfo::default() };
    explain::explain(&ctx, &pool, &info, request).await.map_err(failed(WHAT))
}

/// A page of what is broader than it should be.
///
/// # Errors
/// [`StartError`] when the store does not answer.
pub(crate) async fn list_findings(
    parts: &AppParts,
    request: &ListFindingsRequest,
) -> Result<ListFindingsResponse, StartError> {
    let found = findings::find(&App::compose(parts).identity, request).await;
    found.map_err(failed("the findings cannot be listed"))
}

/// Says what was being done. An operator may see what a caller never does: the cause beneath.
fn failed(what: &'static str) -> impl FnOnce(Error) -> StartError {
    move |error| {
        let text = match error.cause() {
            Some(cause) => format!("{}: {cause}", error.message()),
            None => error.message().to_owned(),
        };
        StartError::Application { what, source: text.into() }
    }
}
