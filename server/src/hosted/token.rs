//! `POST /oauth2/token`.

use cognomen_contract::Error;
use cognomen_oauth::dpop::{self, Occasion};
use cognomen_oauth::token::{self, GrantType, TokenRequest};
use cognomen_oauth::{Failure, client_auth};
use cognomen_userpool::error;
use http::StatusCode;
use serde::Serialize;

use super::visit::Visit;
use super::{call, exchange, reply};
use crate::listen::Response;

/// Answers the token endpoint.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let response = match answered(visit).await {
        Ok(body) => reply::json(StatusCode::OK, body),
        Err(failure) => reply::failure(&failure),
    };
    reply::with_nonce(visit, response)
}

async fn answered(visit: &Visit<'_>) -> Result<String, Failure> {
    let (ctx, params) = (visit.ctx(), &visit.form);
    let grant_type = GrantType::read(params)?;
    call::admit(visit, grant_type.operation()).await.map_err(|_: Error| Failure::throttled())?;
    let client = client_auth::authenticate(ctx, visit.site, visit.credentials()).await?;
    if grant_type == GrantType::TokenExchange {
        return written(&exchange::exchanged(visit, &client).await?);
    }
    let occasion = Occasion { method: "POST", path: "/oauth2/token", headers: visit.headers, access_token: None };
    let jkt = dpop::for_tokens(ctx, visit.site, &client.client, occasion).await?;
    let request = TokenRequest { ctx, client: &client, params, origin: visit.origin(), jkt: jkt.as_deref() };
    written(&token::answer(request, grant_type).await?)
}

fn written(answer: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(answer).map_err(|failed| Failure::internal(error::store(failed)))
}
