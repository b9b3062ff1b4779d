//! An operation of the API, run for a page.

use cognomen_contract::{Error, Operation, validate};
use cognomen_crypto::secret_hash;
use cognomen_iam::authorize;
use cognomen_iam::caller::Caller;
use cognomen_model::client::Client;
use cognomen_userpool::Context;
use cognomen_userpool::browsers::Found;
use cognomen_userpool::pool_view::ClientView;

use super::visit::Visit;
use crate::pipeline::Function;

/// What stands for the access token of a user whom the browser session proves.
pub(crate) const BY_BROWSER: &str = "browser";

/// Runs an operation as anybody may: validated, counted against its category's rate, permitted.
///
/// # Errors
/// The operation's own.
pub(crate) async fn call<O: Operation>(
    visit: &Visit<'_>,
    raw: O::Raw,
    function: Function<O, Context>,
) -> Result<O::Output, Error> {
    run(visit, Caller::Anonymous, raw, function).await
}

/// Runs an operation of the user whom the browser is signed in as; its `AccessToken` is [`BY_BROWSER`].
///
/// # Errors
/// The operation's own.
pub(crate) async fn call_as<O: Operation>(
    visit: &Visit<'_>,
    found: &Found,
    client: &ClientView,
    raw: O::Raw,
    function: Function<O, Context>,
) -> Result<O::Output, Error> {
    run(visit, Caller::User(Box::new(found.signed_in(client))), raw, function).await
}

async fn run<O: Operation>(
    visit: &Visit<'_>,
    caller: Caller,
    raw: O::Raw,
    function: Function<O, Context>,
) -> Result<O::Output, Error> {
    admit(visit, O::META.name).await?;
    let input = validate::<O>(raw)?;
    let permit = authorize::<O>(&visit.app.iam, caller, visit.info.clone(), input.input()).await?;
    function(permit, input.into_input(), visit.ctx()).await
}

/// Counts a step of a page against the rate of an operation.
///
/// # Errors
/// `TooManyRequestsException`.
pub(crate) async fn admit(visit: &Visit<'_>, operation: &'static str) -> Result<(), Error> {
    visit.app.throttle.admit_operation(visit.ctx(), operation, Some(&visit.info.region)).await
}

/// `SECRET_HASH` of a client that the pages stand for; none for a public client.
pub(crate) fn secret_hash_of(client: &Client, username: &str) -> Option<String> {
    client.secrets.first().map(|secret| secret_hash::secret_hash(&secret.value, username, &client.id))
}
