//! The path of one API request, gate by gate.
//!
//! `RawRequest -> Target -> Raw -> Validated<Input> -> Caller -> Permit<Operation> -> operation -> Output | Error`
//!
//! The type changes at every gate, and only the gate builds the next type: no operation runs without its permit.

use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;

use bytes::Bytes;
use cognomen_contract::{CommonCode, Error, Input, Operation, Validated, validate};
use cognomen_iam::caller::RequestInfo;
use cognomen_iam::{Permit, RequestView, authenticate, authorize};
use cognomen_wire::{Response, Target};
use http::request::Parts;

use crate::app::App;
use crate::client_address::client_address;
use crate::dispatch;
use crate::listed::listed;

/// A request as it arrived, kept whole until its signature is checked.
pub struct RawRequest {
    /// Method, path and headers.
    pub parts: Parts,
    /// The whole body, at most one mebibyte.
    pub body: Bytes,
    /// Address of the peer.
    pub peer: SocketAddr,
    /// `x-amzn-requestid` of the answer.
    pub id: String,
}

impl RawRequest {
    /// What a signature covers.
    fn view(&self) -> RequestView<'_> {
        RequestView { parts: &self.parts, body: &self.body }
    }
}

/// The future of an operation.
pub type Running<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

/// An operation as the dispatch tables hold it.
pub type Function<O, C> =
    for<'a> fn(Permit<O>, <O as Operation>::Input, &'a C) -> Running<'a, <O as Operation>::Output>;

/// Serves one operation of one request, `context` being what the operation works on.
pub async fn serve<O: Operation, C: Sync>(
    app: &App,
    request: &RawRequest,
    target: &Target,
    context: &C,
    function: Function<O, C>,
) -> Result<Response, Error> {
    let (permit, input) = admit::<O>(app, request, target).await?;
    let output = function(permit, input, context).await?;
    Ok(cognomen_wire::encode::<O>(&output, &request.id))
}

/// Authenticates, decodes, validates and authorizes; an unsigned operation's input is read first, as it holds the access token.
async fn admit<O: Operation>(app: &App, request: &RawRequest, target: &Target) -> Result<(Permit<O>, O::Input), Error> {
    if O::META.signed {
        // Nobody learns of an input's faults before the signature held.
        let proven = authenticate(&app.iam, &request.view(), &O::META, None).await?;
        // Counted only now: nobody uses up the share of those who hold keys.
        app.throttle.admit(&app.userpool, request, target, proven.region.as_deref()).await?;
        let input = read::<O>(request, target)?;
        return permit(app, request, proven, input).await;
    }
    let input = read::<O>(request, target)?;
    let proven = authenticate(&app.iam, &request.view(), &O::META, input.input().access_token()).await?;
    permit(app, request, proven, input).await
}

/// Decodes and validates.
fn read<O: Operation>(request: &RawRequest, target: &Target) -> Result<Validated<O>, Error> {
    Ok(validate::<O>(cognomen_wire::decode::<O>(target, &request.parts, &request.body)?)?)
}

/// Refuses an operation that is known but not served, once the signature held where one is due.
pub(crate) async fn refuse_unserved(app: &App, request: &RawRequest, target: &Target) -> Result<Response, Error> {
    if target.operation.signed {
        authenticate(&app.iam, &request.view(), target.operation, None).await?;
    }
    let name = target.operation.name;
    Err(Error::new(CommonCode::NotImplemented, format!("operation `{name}` is not implemented")))
}

async fn permit<O: Operation>(
    app: &App,
    request: &RawRequest,
    proven: cognomen_iam::Proven,
    input: Validated<O>,
) -> Result<(Permit<O>, O::Input), Error> {
    let info = RequestInfo {
        request_id: request.id.clone(),
        region: proven.region.unwrap_or_else(|| app.region.clone()),
        source_ip: Some(client_address(request.peer, &request.parts.headers, &app.trusted_proxies)),
        user_agent: request
            .parts
            .headers
            .get(http::header::USER_AGENT)
            .and_then(|v| v.to_str().ok())
            .map(str::to_owned),
        secure: app.is_secure(),
    };
    let permit = authorize::<O>(&app.iam, proven.caller, info, input.input()).await?;
    Ok((permit, input.into_input()))
}

/// Answers one API request: routes it, serves it, encodes what came out. Names the operation, for the metrics.
pub async fn answer(app: &App, request: &RawRequest) -> (Option<&'static str>, Response) {
    let target = match cognomen_wire::route(&request.parts, &request.body) {
        Ok(target) => target,
        Err(error) => {
            let (protocol, service) = cognomen_wire::family(&request.parts);
            return (None, cognomen_wire::encode_error(protocol, service, &error, &request.id));
        }
    };
    let name = target.operation.name;
    // Whoever needs no key is counted before anything is done for them; see `admit` for the others.
    let admitted = match target.operation.signed {
        true => Ok(()),
        false => app.throttle.admit(&app.userpool, request, &target, None).await,
    };
    let answered = match admitted {
        Ok(()) => dispatch::run(app, request, &target).await,
        Err(throttled) => Err(throttled),
    };
    let response = answered.unwrap_or_else(|error| {
        report(&error, request, name);
        let error = listed(target.operation, error);
        cognomen_wire::encode_error(target.protocol, target.service, &error, &request.id)
    });
    (Some(name), response)
}

/// Logs once what lies beneath an error; the caller hears only its message.
fn report(error: &Error, request: &RawRequest, operation: &str) {
    if let Some(cause) = error.cause() {
        tracing::error!(request_id = %request.id, operation, error = %error, cause = %chain(cause), "operation failed");
    } else {
        tracing::debug!(request_id = %request.id, operation, code = error.code().as_str(), "operation refused");
    }
}

/// An error with its causes, in one line.
fn chain(error: &(dyn std::error::Error + Send + Sync + 'static)) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}
