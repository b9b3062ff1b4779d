//! `GET /oauth2/authorize`: straight to the application where the browser is signed in, else to the pages.

use super::visit::Visit;
use super::{call, flow, reply};
use crate::listen::Response;

/// Answers the authorization endpoint.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let request = match flow::request(visit).await {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    let found = match flow::reusable(visit, &request).await {
        Ok(found) => found,
        Err(error) => return reply::failed(&error),
    };
    match found {
        // Each time something is written, and perhaps a function is called; no other step of this sign-in is counted.
        Some(_) if call::admit(visit, "RespondToAuthChallenge").await.is_err() => {
            reply::found(&request.refuse(&visit.site.issuer(visit.ctx()), "temporarily_unavailable", None))
        }
        Some(found) => match flow::finish(visit, &request, &found).await {
            Ok(location) => reply::found(&location),
            Err(error) => reply::failed(&error),
        },
        None if request.prompt.none => {
            reply::found(&request.refuse(&visit.site.issuer(visit.ctx()), "login_required", None))
        }
        None => reply::found(&format!("{}/login?{}", visit.site.root(), visit.query.to_query())),
    }
}
