//! Values as they are written, read as what they mean. Each reader says what would be right.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use cognomen_userpool::risk::{BreachedPasswords, Network};

use super::settings::{LogFormat, PrivateListen, StoreChoice};

pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
    let expected = || "expected an address with a port, such as `127.0.0.1:8400` or `[::]:8400`".to_owned();
    let named = text.strip_prefix("localhost:").map(|port| format!("127.0.0.1:{port}"));
    named.as_deref().unwrap_or(text).parse().map_err(|_| expected())
}

pub(super) fn private(text: &str) -> Result<PrivateListen, String> {
    if text == "off" {
        return Ok(PrivateListen::Off);
    }
    address(text).map(PrivateListen::At).map_err(|expected| format!("{expected}, or `off`"))
}

pub(super) fn store(text: &str) -> Result<StoreChoice, String> {
    match text {
        "sqlite" => Ok(StoreChoice::Sqlite),
        url if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
            Ok(StoreChoice::Postgres(url.to_owned()))
        }
        _ => Err("expected `sqlite` or `postgres://USER@HOST/DATABASE`".to_owned()),
    }
}

/// An absolute http or https URL without query or fragment; a trailing slash is dropped.
pub(super) fn url(text: &str) -> Result<String, String> {
    let fault = || "expected a URL such as `https://id.example.com`, without query or fragment".to_owned();
    let text = text.trim_end_matches('/');
    let parsed: http::Uri = text.parse().map_err(|_| fault())?;
    let known = matches!(parsed.scheme_str(), Some("http" | "https"));
    let authority = parsed.authority().is_some_and(|a| !a.host().is_empty() && !a.as_str().contains('@'));
    if known && authority && parsed.query().is_none() && !text.contains('#') {
        Ok(text.to_owned())
    } else {
        Err(fault())
    }
}

pub(super) fn account(text: &str) -> Result<String, String> {
    if text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(text.to_owned())
    } else {
        Err("expected twelve digits; in the file, between quotation marks".to_owned())
    }
}

pub(super) fn region(text: &str) -> Result<String, String> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let parts = text.split('-').count();
    let whole = text.split('-').all(|part| !part.is_empty());
    // A pool id, which begins with its region, has at most 55 characters.
    if text.bytes().all(fits) && whole && parts >= 2 && text.len() <= 32 {
        Ok(text.to_owned())
    } else {
        Err("expected the name of a region, such as `eu-central-1`".to_owned())
    }
}

/// A URL with `{poolId}` and perhaps `{region}` in it.
pub(super) fn issuer(text: &str) -> Result<String, String> {
    if !text.contains("{poolId}") {
        return Err("expected a URL that contains `{poolId}`: pools must not share an issuer".to_owned());
    }
    let filled = text.replace("{region}", "us-east-1").replace("{poolId}", "us-east-1_000000000");
    if filled.contains(['{', '}']) {
        return Err("only `{region}` and `{poolId}` are filled in".to_owned());
    }
    if url(&filled)? == filled { Ok(text.to_owned()) } else { Err("an issuer has no slash at its end".to_owned()) }
}

/// An absolute URL, perhaps with `{region}` in it.
pub(super) fn endpoint(text: &str) -> Result<String, String> {
    let filled = text.replace("{region}", "us-east-1");
    if filled.contains(['{', '}']) {
        return Err("only `{region}` is filled in".to_owned());
    }
    url(&filled).map(|_| text.trim_end_matches('/').to_owned())
}

/// A number within bounds.
pub(super) fn between(text: &str, least: u64, most: u64) -> Result<u64, String> {
    let number = text.parse().ok().filter(|number| (least..=most).contains(number));
    number.ok_or_else(|| format!("expected a number from {least} to {most}"))
}

pub(super) fn domain(text: &str) -> Result<String, String> {
    let label = |part: &str| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=63).contains(&part.len()) && part.bytes().all(fits) && !part.starts_with('-') && !part.ends_with('-')
    };
    if text.len() <= 200 && text.split('.').all(label) {
        Ok(text.to_ascii_lowercase())
    } else {
        Err("expected a domain name, such as `example.com`".to_owned())
    }
}

pub(super) fn port(text: &str) -> Result<u16, String> {
    let port = text.parse().ok().filter(|port| *port != 0);
    port.ok_or_else(|| "expected a port from 1 to 65535".to_owned())
}

pub(super) fn switch(text: &str) -> Result<bool, String> {
    text.parse().map_err(|_| "expected `true` or `false`".to_owned())
}

/// A rate or a number of messages.
pub(super) fn rate(text: &str) -> Result<u32, String> {
    let rate = text.parse().ok().filter(|rate| (1..=1_000_000).contains(rate));
    rate.ok_or_else(|| "expected a number from 1 to 1000000".to_owned())
}

pub(super) fn rate_or_off(text: &str) -> Result<Option<u32>, String> {
    if text == "off" {
        return Ok(None);
    }
    rate(text).map(Some).map_err(|expected| format!("{expected}, or `off`"))
}

/// A log group and its file.
pub(super) fn log_group(text: &str) -> Result<(String, PathBuf), String> {
    let fits = |name: &str| {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || b"_-/.#".contains(&byte);
        (1..=512).contains(&name.len()) && name.bytes().all(known)
    };
    let parts = text.split_once('=').filter(|(name, path)| fits(name) && !path.is_empty());
    let (name, path) = parts.ok_or_else(|| "expected `LOG-GROUP=FILE`".to_owned())?;
    Ok((name.to_owned(), PathBuf::from(path)))
}

/// A range of addresses, or one address.
pub(super) fn network(text: &str) -> Result<Network, String> {
    let whole = match text.parse::<IpAddr>() {
        Ok(IpAddr::V4(_)) => format!("{text}/32"),
        Ok(IpAddr::V6(_)) => format!("{text}/128"),
        Err(_) => text.to_owned(),
    };
    whole.parse().map_err(|_| "expected addresses such as `10.0.0.0/8` or `192.0.2.7`".to_owned())
}

/// A file of hashes, which must be one.
pub(super) fn hash_file(text: &str) -> Result<BreachedPasswords, String> {
    BreachedPasswords::with_file(Path::new(text)).map_err(|error| error.to_string())
}

/// A number of bytes, up to one tebibyte.
pub(super) fn bytes(text: &str) -> Result<u64, String> {
    let bytes = text.parse().ok().filter(|bytes| (1..=1 << 40).contains(bytes));
    bytes.ok_or_else(|| "expected a number of bytes, such as `104857600`".to_owned())
}

pub(super) fn log_format(text: &str) -> Result<LogFormat, String> {
    match text {
        "text" => Ok(LogFormat::Text),
        "json" => Ok(LogFormat::Json),
        _ => Err("expected `text` or `json`".to_owned()),
    }
}

/// A level, or directives such as `info,cognomen_store=debug`.
pub(super) fn log_level(text: &str) -> Result<String, String> {
    let parsed = tracing_subscriber::EnvFilter::builder().parse(text);
    let named = text.split(',').all(|part| {
        let level = part.rsplit_once('=').map_or(part, |(_, level)| level);
        ["error", "warn", "info", "debug", "trace", "off"].contains(&level)
    });
    match parsed {
        Ok(_) if named => Ok(text.to_owned()),
        _ => Err(
            "expected `error`, `warn`, `info`, `debug`, `trace` or `off`, also per module: `info,cognomen_store=debug`"
                .to_owned(),
        ),
    }
}

/// What may be shown of a value in an error: no password of a URL.
pub(super) fn shown(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else { return text.to_owned() };
    let Some((user, host)) = rest.rsplit_once('@') else { return text.to_owned() };
    let user = user.split_once(':').map_or_else(|| user.to_owned(), |(user, _)| format!("{user}:***"));
    format!("{scheme}://{user}@{host}")
}
