//! Cookies of a domain: the browser session, the mark against forged forms, the language.
//!
//! They are sent to the domain alone: over TLS on a host of its own, the `__Host-` prefix keeps other hosts from setting them
//! (RFC 6265bis section 4.1.3.2); by path, the path bounds them.

use cognomen_oauth::Site;
use http::header::{COOKIE, HeaderMap, HeaderValue};

use crate::app::App;

/// The browser session.
pub(crate) const SESSION: &str = "cognito";
/// What forms are bound to.
pub(crate) const FORGERY: &str = "XSRF-TOKEN";
/// The language that was chosen.
pub(crate) const LANGUAGE: &str = "lang";

/// The cookies of a request, and how the domain's are written.
pub(crate) struct Cookies {
    given: Vec<(String, String)>,
    secure: bool,
    root: String,
}

impl Cookies {
    /// Reads a request's cookies.
    pub(super) fn read(headers: &HeaderMap, app: &App, site: &Site) -> Self {
        let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
        Self {
            given: pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            secure: app.is_secure(),
            root: site.root().to_owned(),
        }
    }

    fn name(&self, name: &str) -> String {
        if self.secure && self.root.is_empty() { format!("__Host-{name}") } else { name.to_owned() }
    }

    /// A cookie's value. Of two of the same name, the first is that of the longer path (RFC 6265 section 5.4).
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let name = self.name(name);
        self.given.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }

    /// A `Set-Cookie` value; without `seconds` the cookie ends with the browser.
    pub(crate) fn set(&self, name: &str, value: &str, seconds: Option<i64>) -> Option<HeaderValue> {
        let path = if self.root.is_empty() { "/" } else { &self.root };
        let mut text = format!("{}={value}; Path={path}; HttpOnly; SameSite=Lax", self.name(name));
        if self.secure {
            text.push_str("; Secure");
        }
        if let Some(seconds) = seconds {
            text.push_str(&format!("; Max-Age={seconds}"));
        }
        HeaderValue::from_str(&text).ok()
    }

    /// A `Set-Cookie` value that removes a cookie.
    pub(crate) fn unset(&self, name: &str) -> Option<HeaderValue> {
        self.set(name, "", Some(0))
    }
}
