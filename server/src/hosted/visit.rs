//! One request to a domain.

use std::net::SocketAddr;

use bytes::Bytes;
use cognomen_iam::caller::RequestInfo;
use cognomen_oauth::client_auth::Credentials;
use cognomen_oauth::{Failure, Params, Site};
use cognomen_pages::Brand;
use cognomen_userpool::Context;
use cognomen_userpool::origin::Origin;
use cognomen_wire::parse_form;
use http::header::{AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::request::Parts;
use http::{HeaderMap, Method};

use super::cookies::Cookies;
use super::{endpoints, reply};
use crate::app::App;
use crate::client_address::client_address;
use crate::listen::Response;

/// One request to a domain, read.
pub(crate) struct Visit<'a> {
    /// What answers.
    pub(crate) app: &'a App,
    /// The domain.
    pub(crate) site: &'a Site,
    /// The method.
    pub(crate) method: Method,
    /// The path below the domain.
    pub(crate) path: &'a str,
    /// Parameters of the address.
    pub(crate) query: Params,
    /// Parameters of the body, when it is a form.
    pub(crate) form: Params,
    /// The headers.
    pub(crate) headers: &'a HeaderMap,
    /// The cookies.
    pub(crate) cookies: Cookies,
    /// What operations are told of the request.
    pub(crate) info: RequestInfo,
    /// How pages look.
    pub(crate) brand: Brand,
}

impl<'a> Visit<'a> {
    /// Reads a request.
    pub(super) fn new(
        app: &'a App,
        site: &'a Site,
        parts: &'a Parts,
        body: &Bytes,
        peer: SocketAddr,
        path: &'a str,
    ) -> Result<Self, Response> {
        let malformed = || match endpoints::is_one(path) {
            true => reply::failure(&Failure::invalid_request("the parameters are malformed")),
            false => reply::see_other(&format!("{}/error?error=invalid_request", site.root())),
        };
        let query = read(parts.uri.query().unwrap_or_default().as_bytes()).ok_or_else(malformed)?;
        let form = if is_form(&parts.headers) { read(body).ok_or_else(malformed)? } else { Params::default() };
        let agent = parts.headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
        let info = RequestInfo {
            request_id: app.request_id(),
            region: site.pool.pool.region().to_owned(),
            source_ip: Some(client_address(peer, &parts.headers, &app.trusted_proxies)),
            user_agent: agent.map(str::to_owned),
            secure: app.is_secure(),
        };
        Ok(Self {
            app,
            site,
            method: parts.method.clone(),
            path,
            query,
            form,
            headers: &parts.headers,
            cookies: Cookies::read(&parts.headers, app, site),
            info,
            brand: Brand::default(),
        })
    }

    /// What operations work on.
    pub(crate) fn ctx(&self) -> &'a Context {
        &self.app.userpool
    }

    /// Where the request came from.
    pub(crate) fn origin(&self) -> Origin {
        Origin::of(&self.info)
    }

    /// What proves the client that asks, beside the parameters of the body.
    pub(crate) fn credentials(&self) -> Credentials<'_> {
        // What cannot be read proves nothing.
        let authorization = self.headers.get(AUTHORIZATION).map(|value| value.to_str().unwrap_or_default());
        Credentials { authorization, params: &self.form }
    }

    /// A field of the form; empty when it is missing.
    pub(crate) fn field(&self, name: &str) -> &str {
        self.form.get(name).unwrap_or_default()
    }
}

fn read(text: &[u8]) -> Option<Params> {
    Params::new(parse_form(text)?).ok()
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}
