//! `/logout`: the browser session ends, and the browser goes where its client has registered.

use cognomen_oauth::authorize::Refusal;
use cognomen_oauth::logout::{self, Destination};
use cognomen_pages::MessagePage;
use cognomen_userpool::pool_view::ClientView;
use http::Method;

use super::frame::Draft;
use super::visit::Visit;
use super::{browser, error_page, reply};
use crate::listen::Response;

/// Signs the browser out. That happens whatever else is asked: another site could ask for nothing else as well.
pub(crate) async fn answer(visit: &Visit<'_>) -> Response {
    let cookie = match browser::end(visit).await {
        Ok(cookie) => cookie,
        Err(error) => return reply::failed(&error),
    };
    let params = if visit.method == Method::POST { &visit.form } else { &visit.query };
    let answer = match logout::destination(visit.ctx(), visit.site, params).await {
        Ok(Destination::Address(address)) => reply::found(&address),
        Ok(Destination::SignIn(query)) => reply::found(&format!("{}/login?{query}", visit.site.root())),
        Ok(Destination::Page(client)) => signed_out(visit, client.as_ref()),
        Err(Refusal::Page(error)) => error_page::redirect(visit, error),
        Err(Refusal::Back(location)) => reply::found(&location),
        Err(Refusal::Failed(error)) => reply::failed(&error),
    };
    reply::with_cookies(answer, cookie)
}

/// Signs the browser out where the parameters cannot be read, and answers as that is answered everywhere; `visit` has none.
pub(super) async fn malformed(visit: &Visit<'_>, refused: Response) -> Response {
    match browser::end(visit).await {
        Ok(cookie) => reply::with_cookies(refused, cookie),
        Err(error) => reply::failed(&error),
    }
}

fn signed_out(visit: &Visit<'_>, client: Option<&ClientView>) -> Response {
    let draft = Draft::new(visit, client);
    let next = client.and_then(|client| error_page::home(client, &draft));
    draft.answer(|frame| MessagePage {
        heading: frame.t("signed-out-heading"),
        text: frame.t("signed-out-description"),
        title: "signed-out-title",
        next,
        frame,
    })
}
