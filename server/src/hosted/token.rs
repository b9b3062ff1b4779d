//! `POST /oauth2/token`.

use cognomen_contract::Error;
use cognomen_oauth::token::{self, GrantType, TokenRequest, Tokens};
use cognomen_oauth::{Failure, client_auth};
use cognomen_userpool::error;
use http::StatusCode;

use super::visit::Visit;
use super::{call, reply};
use crate::listen::Response;

/// Answers the token endpoint.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let written = match tokens(visit).await {
        Ok(tokens) => serde_json::to_string(&tokens).map_err(|failed| Failure::internal(error::store(failed))),
        Err(failure) => Err(failure),
    };
    match written {
        Ok(body) => reply::json(StatusCode::OK, body),
        Err(failure) => reply::failure(&failure),
    }
}

async fn tokens(visit: &Visit<'_>) -> Result<Tokens, Failure> {
    let (ctx, params) = (visit.ctx(), &visit.form);
    let grant_type = GrantType::read(params)?;
    call::admit(visit, grant_type.operation()).await.map_err(|_: Error| Failure::throttled())?;
    let client = client_auth::authenticate(ctx, visit.site, visit.credentials()).await?;
    token::answer(TokenRequest { ctx, client: &client, params, origin: visit.origin(), jkt: None }, grant_type).await
}
