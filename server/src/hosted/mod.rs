//! The domains of user pools: OAuth endpoints for applications, pages of managed login for people.
//!
//! A request comes by the domain's own host (`{prefix}.auth.{base domain}`, or a custom domain), or by path
//! (`/domain/{prefix}/…`) for clients that cannot resolve such hosts. `site` tells which domain it is, `visit` is the request, and
//! one file a page or endpoint answers it. The pages run the operations of the API (`call`), and sign in by the same engine.

mod account;
mod assets;
mod authorize;
mod brand;
mod browser;
mod call;
mod confirm;
mod confirm_link;
mod cookies;
mod csrf;
mod device;
mod discovery;
mod endpoints;
mod error_page;
mod exchange;
mod flow;
mod forgot;
mod frame;
mod introspection;
mod login;
mod logout;
mod notice;
mod par;
mod passkeys;
mod reply;
mod revoke;
mod sign_up;
mod site;
mod terms;
mod token;
mod userinfo;
mod visit;
mod wording;

use std::net::SocketAddr;

use bytes::Bytes;
use http::header::{HeaderValue, STRICT_TRANSPORT_SECURITY};
use http::request::Parts;
use http::{Method, Uri};

use crate::app::App;
use crate::listen::Response;

pub(crate) use site::{Reached, reached};
use visit::Visit;

/// Answers a request to a domain.
pub(crate) async fn answer(app: &App, parts: &Parts, body: &Bytes, peer: SocketAddr, reached: Reached<'_>) -> Response {
    let found = site::find(app, parts, &reached).await;
    let site = match found {
        Ok(Some(site)) => site,
        Ok(None) => return reply::no_such_domain(),
        Err(error) => return reply::failed(&error),
    };
    let mut response = match Visit::new(app, &site, parts, body, peer, reached.path()) {
        Ok(visit) if endpoints::is_one(visit.path) => endpoints::answer(&visit).await,
        Ok(mut visit) => {
            visit.brand = brand::of(&visit).await;
            route(&visit).await
        }
        Err(refused) if reached.path() == "/logout" => {
            let mut bare = parts.clone();
            bare.uri = Uri::default();
            match Visit::new(app, &site, &bare, &Bytes::new(), peer, reached.path()) {
                Ok(visit) => logout::malformed(&visit, refused).await,
                Err(refused) => refused,
            }
        }
        Err(refused) => refused,
    };
    if site.base.starts_with("https:") {
        // For this host alone: what other hosts below a custom domain speak is not ours to say.
        response.headers_mut().insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

async fn route(visit: &Visit<'_>) -> Response {
    let method = if visit.method == Method::HEAD { &Method::GET } else { &visit.method };
    match (method, visit.path) {
        // Not for HEAD: whoever only looks at an address has no use for a code.
        (_, "/oauth2/authorize" | "/authorize") if visit.method == Method::GET => authorize::answer(visit).await,
        (&Method::GET, "/login") => login::show(visit).await,
        (&Method::POST, "/login") => login::submit(visit).await,
        (&Method::GET, "/signup") => sign_up::show(visit).await,
        (&Method::POST, "/signup") => sign_up::submit(visit).await,
        (&Method::GET, "/confirm") => confirm::show(visit).await,
        (&Method::POST, "/confirm") => confirm::submit(visit).await,
        (&Method::POST, "/resendcode") => confirm::resend(visit).await,
        (&Method::GET, "/confirmUser" | "/confirmuser") => confirm_link::answer(visit).await,
        (&Method::GET, "/forgotPassword" | "/forgotpassword") => forgot::show(visit).await,
        (&Method::POST, "/forgotPassword" | "/forgotpassword") => forgot::submit(visit).await,
        (&Method::GET, "/confirmForgotPassword" | "/confirmforgotPassword") => forgot::show_reset(visit).await,
        (&Method::POST, "/confirmForgotPassword" | "/confirmforgotPassword") => forgot::submit_reset(visit).await,
        (&Method::GET | &Method::POST, "/logout") => logout::answer(visit).await,
        (&Method::GET, "/device") => device::show(visit).await,
        (&Method::POST, "/device") => device::submit(visit).await,
        (&Method::GET, "/error") => error_page::answer(visit).await,
        (_, "/passkeys/add") => passkeys::answer(visit).await,
        (_, path) if path == "/account" || path.starts_with("/account/") => account::answer(visit).await,
        (&Method::GET, path) if path.starts_with("/assets/") => assets::answer(visit).await,
        (_, "/oauth2/authorize" | "/authorize") => reply::not_allowed("GET"),
        (_, "/logout" | "/device") => reply::not_allowed("GET, HEAD, POST"),
        (_, "/confirmUser" | "/confirmuser" | "/error") => reply::not_allowed("GET, HEAD"),
        (_, "/resendcode") => reply::not_allowed("POST"),
        (
            _,
            "/login"
            | "/signup"
            | "/confirm"
            | "/forgotPassword"
            | "/forgotpassword"
            | "/confirmForgotPassword"
            | "/confirmforgotPassword",
        ) => reply::not_allowed("GET, HEAD, POST"),
        _ => error_page::not_found(visit),
    }
}
