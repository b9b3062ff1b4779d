//! What was done just before somebody comes to sign in: a word in the address, which is told once.

use cognomen_oauth::{Params, params};
use cognomen_pages::Texts;
use http::Method;

use super::reply;
use super::visit::Visit;
use crate::listen::Response;

/// The parameter.
const NOTICE: &str = "notice";

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// An account was confirmed.
    Confirmed,
    /// A password was reset.
    Reset,
}

impl Notice {
    const ALL: [Self; 2] = [Self::Confirmed, Self::Reset];

    fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Reset => "reset",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Confirmed => "confirm-done-sign-in",
            Self::Reset => "reset-done",
        }
    }
}

/// Sends the browser to sign in.
pub(crate) fn to_login(visit: &Visit<'_>, notice: Notice) -> Response {
    let mut query = without(&visit.query);
    params::append(&mut query, NOTICE, notice.word());
    reply::see_other(&format!("{}/login?{query}", visit.site.root()))
}

/// What the first page of a sign-in tells of it.
pub(crate) fn of(visit: &Visit<'_>, texts: &Texts) -> Option<String> {
    let word = visit.query.get(NOTICE).filter(|_| visit.path == "/login" && visit.method == Method::GET)?;
    let notice = Notice::ALL.into_iter().find(|notice| notice.word() == word)?;
    Some(texts.get(notice.key()))
}

/// The parameters that go on from page to page, as a query string.
pub(crate) fn without(query: &Params) -> String {
    let mut kept = String::new();
    for (name, value) in query.iter().filter(|(name, _)| *name != NOTICE) {
        params::append(&mut kept, name, value);
    }
    kept
}
