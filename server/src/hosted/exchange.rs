//! Token exchange at the token endpoint: the operation `GetDerivedToken`, asked in OAuth's form.

use cognomen_contract::cognito_idp::operations::GetDerivedToken;
use cognomen_oauth::client_auth::Authenticated;
use cognomen_oauth::exchange;
use cognomen_oauth::{Failure, exchange::Exchanged};
use cognomen_userpool::ops::exchange::get_derived_token;

use super::call;
use super::visit::Visit;

/// A token for a token.
///
/// # Errors
/// Those of RFC 8693 section 2.2.2; the server's own failures.
pub(crate) async fn exchanged(visit: &Visit<'_>, asking: &Authenticated) -> Result<Exchanged, Failure> {
    let input = exchange::read(visit.ctx(), &asking.client, &visit.form).await?;
    let answer = call::call::<GetDerivedToken>(visit, input, |permit, input, ctx| {
        Box::pin(get_derived_token(permit, input, ctx))
    });
    answer.await.map(exchange::written).map_err(exchange::refused)
}
