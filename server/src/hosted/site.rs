//! Which domain a request is for.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_oauth::Site;
use cognomen_userpool::ops::domains;
use http::header::HOST;
use http::request::Parts;

use crate::app::App;

/// What paths of domains begin with, for requests that come by path.
const BY_PATH: &str = "/domain/";
/// Paths that a custom domain is looked up for; any other path of an unknown host is the API's.
const PATHS: [&str; 17] = [
    "/oauth2/",
    "/login",
    "/logout",
    "/signup",
    "/confirm",
    "/forgotPassword",
    "/forgotpassword",
    "/resendcode",
    "/passkeys/",
    "/error",
    "/assets/",
    "/mfa",
    "/account",
    "/device",
    "/saml2/",
    "/.well-known/",
    "/authorize",
];

/// How a request reached a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reached<'a> {
    /// By the host of a prefix: prefix, and path.
    Prefix(&'a str, &'a str),
    /// By a host that may be a custom domain: host, and path.
    Custom(&'a str, &'a str),
    /// By path: domain, and the path below it.
    Path(&'a str, &'a str),
}

impl<'a> Reached<'a> {
    /// The path below the domain.
    pub(crate) fn path(self) -> &'a str {
        let (Self::Prefix(_, path) | Self::Custom(_, path) | Self::Path(_, path)) = self;
        path
    }
}

/// The domain that a request may be for; none when it is certainly for the API.
pub(crate) fn reached<'a>(app: &App, parts: &'a Parts) -> Option<Reached<'a>> {
    let path = parts.uri.path();
    let host = host_of(parts).map(without_port);
    // First, so that the host of one domain shows nothing of another.
    if let Some(prefix) = host.and_then(|name| app.userpool.issuer.prefix_of_host(name)) {
        return Some(Reached::Prefix(prefix, path));
    }
    if let Some(rest) = path.strip_prefix(BY_PATH) {
        let (domain, below) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        return Some(Reached::Path(domain, if below.is_empty() { "/" } else { below }));
    }
    let known = PATHS.iter().any(|known| path.starts_with(known));
    let name = host.filter(|name| known && may_be_custom(app, name))?;
    Some(Reached::Custom(name, path))
}

fn may_be_custom(app: &App, name: &str) -> bool {
    name.contains('.') && !is_address(name) && name != domains::server_name(&app.userpool)
}

/// Whether the host that was asked is a custom domain.
async fn is_custom(app: &App, parts: &Parts) -> Result<bool, Error> {
    match host_of(parts).map(without_port).filter(|name| may_be_custom(app, name)) {
        Some(name) => Ok(domains::owner(&app.userpool, name).await?.is_some()),
        None => Ok(false),
    }
}

/// The domain itself; none when nobody has it.
///
/// # Errors
/// When the store fails.
pub(crate) async fn find(app: &App, parts: &Parts, reached: &Reached<'_>) -> Result<Option<Site>, Error> {
    let (Reached::Prefix(domain, _) | Reached::Custom(domain, _) | Reached::Path(domain, _)) = *reached;
    let ctx = &app.userpool;
    if matches!(reached, Reached::Path(..)) && is_custom(app, parts).await? {
        return Ok(None);
    }
    let Some((owner, managed)) = domains::answering(ctx, domain).await? else { return Ok(None) };
    let pool = match ctx.pool_anywhere(&owner.pool_id).await {
        Ok(pool) => pool,
        Err(gone) if gone.code() == ErrorCode::ResourceNotFoundException.into() => return Ok(None),
        Err(failed) => return Err(failed),
    };
    let public = &ctx.issuer.public_url;
    let base = match reached {
        Reached::Path(..) => format!("{public}{BY_PATH}{domain}"),
        Reached::Prefix(..) | Reached::Custom(..) => {
            let scheme = public.split_once("://").map_or("http", |(scheme, _)| scheme);
            format!("{scheme}://{}", host_of(parts).unwrap_or_default().to_ascii_lowercase())
        }
    };
    Ok(Some(Site { pool, domain: domain.to_owned(), base, managed }))
}

fn host_of(parts: &Parts) -> Option<&str> {
    let header = parts.headers.get(HOST).and_then(|value| value.to_str().ok());
    header.or_else(|| parts.uri.authority().map(http::uri::Authority::as_str))
}

fn without_port(host: &str) -> &str {
    let port = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    port.map_or(host, |(name, _)| name)
}

fn is_address(name: &str) -> bool {
    name.parse::<std::net::IpAddr>().is_ok() || name.starts_with('[')
}
