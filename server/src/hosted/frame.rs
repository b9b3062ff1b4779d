//! What all pages of a request have in common.

use cognomen_pages::{Frame, Problem, Texts};
use cognomen_userpool::pool_view::ClientView;
use http::StatusCode;
use http::header::{ACCEPT_LANGUAGE, HeaderValue};

use super::cookies::LANGUAGE;
use super::visit::Visit;
use super::{csrf, notice, reply};
use crate::listen::Response;

/// Seconds that a chosen language is remembered (a year).
const REMEMBERED: i64 = 31_536_000;

/// A page in the making: its frame, and the cookies that go with it.
pub(crate) struct Draft {
    /// What all pages have.
    pub(crate) frame: Frame,
    cookies: Vec<HeaderValue>,
}

impl Draft {
    /// The page of a client; of none where the client is not known.
    pub(crate) fn new(visit: &Visit<'_>, client: Option<&ClientView>) -> Self {
        let mark = csrf::mark(visit);
        let mut cookies: Vec<_> = mark.cookie.into_iter().collect();
        let texts = texts(visit);
        if visit.query.get(LANGUAGE).and_then(Texts::matching).is_some() {
            cookies.extend(visit.cookies.set(LANGUAGE, texts.tag(), Some(REMEMBERED)));
        }
        let mut brand = visit.brand.clone();
        brand.wordmark = client.is_some() && brand.style.is_none() && brand.logo.is_none();
        let frame = Frame {
            texts,
            app: client.map_or_else(|| visit.site.pool.pool.name.clone(), |client| client.client.name.clone()),
            root: visit.site.root().to_owned(),
            query: notice::without(&visit.query),
            path: own_path(visit.path).to_owned(),
            csrf: mark.token,
            brand,
            problems: Vec::new(),
            notice: notice::of(visit, texts),
        };
        Self { frame, cookies }
    }

    /// With something wrong; without a field, about the whole form.
    pub(crate) fn problem(mut self, field: Option<&'static str>, text: impl Into<String>) -> Self {
        self.frame.problems.push(Problem { field, text: text.into() });
        self
    }

    /// With what has just been done.
    pub(crate) fn notice(mut self, text: impl Into<String>) -> Self {
        self.frame.notice = Some(text.into());
        self
    }

    /// The answer: what is wrong comes with status 400.
    pub(crate) fn answer<T: askama::Template>(self, make: impl FnOnce(Frame) -> T) -> Response {
        let status = if self.frame.problems.is_empty() { StatusCode::OK } else { StatusCode::BAD_REQUEST };
        self.answer_with(status, make)
    }

    /// The answer with a status.
    pub(crate) fn answer_with<T: askama::Template>(
        self,
        status: StatusCode,
        make: impl FnOnce(Frame) -> T,
    ) -> Response {
        let cookies = self.cookies;
        reply::with_cookies(reply::page(status, &make(self.frame)), cookies)
    }
}

/// Where a page can be asked for anew whose path takes forms only; never what browsers take for the name of another host.
fn own_path(path: &str) -> &str {
    match path {
        "/resendcode" => "/confirm",
        "/account/sign-out" => "/account",
        _ if path.strip_prefix('/').is_none_or(|rest| rest.starts_with(['/', '\\'])) => "/",
        _ => path,
    }
}

/// The language: as the address says, as was chosen before, as the browser prefers.
fn texts(visit: &Visit<'_>) -> &'static Texts {
    let accepted = visit.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepted = accepted.split(',').filter_map(|part| part.split(';').next()).map(str::trim);
    let asked = visit
        .query
        .get(LANGUAGE)
        .into_iter()
        .chain(visit.query.get("ui_locales").into_iter().flat_map(|l| l.split(' ')));
    Texts::first(asked.chain(visit.cookies.get(LANGUAGE)).chain(accepted))
}
