//! The page behind the links of messages about risks (`{one-click-link-valid}`, `{one-click-link-invalid}`).
//!
//! Following a link only asks; the answer counts once the button is pressed. Mail programs and scanners follow links by
//! themselves, and must not speak for the user.

use bytes::Bytes;
use cognomen_contract::cognito_idp::{FeedbackValueType, UpdateAuthEventFeedbackRequest};
use cognomen_userpool::Context;
use cognomen_userpool::messages::text::escape_html;
use cognomen_userpool::ops::events::give_feedback;
use cognomen_wire::{Parameters, parse_form};
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode};
use http_body_util::Full;

use crate::listen::{Response, plain};

const STYLE: &str = include_str!("event_feedback.css");
const INCOMPLETE: &str = "<h1>This link is not complete</h1><p>Open it again from the message, or copy all of it.</p>";
const INVALID: &str = "<h1>This link is not valid</h1><p>It may have been used up, or be older than thirty days.</p>";

/// The names in a link and in the form.
const FIELDS: [&str; 4] = ["username", "event", "value", "token"];

/// What a path below a pool names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// `/{pool}/event-feedback`.
    Page,
    /// `/{pool}/event-feedback.css`.
    Style,
}

/// The pool and part that a path names.
pub(crate) fn wanted(path: &str) -> Option<(&str, Part)> {
    let (pool_id, name) = path.strip_prefix('/')?.split_once('/')?;
    let part = match name {
        "event-feedback" => Part::Page,
        "event-feedback.css" => Part::Style,
        _ => return None,
    };
    (!pool_id.is_empty()).then_some((pool_id, part))
}

/// Answers a request for the page or its style.
pub(crate) async fn answer(ctx: &Context, parts: &Parts, body: &Bytes, (pool_id, part): (&str, Part)) -> Response {
    match (&parts.method, part) {
        (&Method::GET | &Method::HEAD, Part::Style) => style(),
        (&Method::GET | &Method::HEAD, Part::Page) => match given(parts.uri.query().unwrap_or_default().as_bytes()) {
            Some(given) => page(StatusCode::OK, &question(&given)),
            None => page(StatusCode::BAD_REQUEST, INCOMPLETE),
        },
        (&Method::POST, Part::Page) => match given(body).and_then(|given| request(pool_id, given)) {
            Some(request) => give(ctx, pool_id, &request).await,
            None => page(StatusCode::BAD_REQUEST, INCOMPLETE),
        },
        _ => {
            let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "method not allowed\n");
            response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
            response
        }
    }
}

async fn give(ctx: &Context, pool_id: &str, request: &UpdateAuthEventFeedbackRequest) -> Response {
    let done = match ctx.pool_anywhere(pool_id).await {
        Ok(pool) => give_feedback(ctx, &pool, request).await,
        Err(missing) => Err(missing),
    };
    match done {
        Ok(()) => page(StatusCode::OK, "<h1>Thank you</h1><p>Your answer was noted. You can close this page.</p>"),
        Err(error) if error.cause().is_some() => {
            tracing::error!(%error, pool_id, "feedback on an event failed");
            page(
                StatusCode::INTERNAL_SERVER_ERROR,
                "<h1>Something went wrong</h1><p>Your answer was not noted. Please try again later.</p>",
            )
        }
        // One answer for every reason: the link may be anybody's guess.
        Err(_) => page(StatusCode::BAD_REQUEST, INVALID),
    }
}

/// The four values, in the order of [`FIELDS`]; none when one is missing.
fn given(form: &[u8]) -> Option<[String; 4]> {
    let parameters: Parameters = parse_form(form)?;
    let find = |name: &str| parameters.iter().find(|(other, _)| other == name).map(|(_, value)| value.clone());
    let [username, event, value, token] = FIELDS.map(find);
    let (username, event, value, token) = (username?, event?, value?, token?);
    matches!(value.as_str(), "valid" | "invalid").then_some([username, event, value, token])
}

fn request(
    pool_id: &str,
    [username, event_id, value, feedback_token]: [String; 4],
) -> Option<UpdateAuthEventFeedbackRequest> {
    let feedback_value = match value.as_str() {
        "valid" => FeedbackValueType::Valid,
        "invalid" => FeedbackValueType::Invalid,
        _ => return None,
    };
    Some(UpdateAuthEventFeedbackRequest {
        user_pool_id: pool_id.to_owned(),
        username,
        event_id,
        feedback_token,
        feedback_value,
    })
}

fn question(given: &[String; 4]) -> String {
    let mut form = String::from("<form method=\"post\">");
    for (name, value) in FIELDS.iter().zip(given) {
        form.push_str(&format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escape_html(value)));
    }
    let [_, _, value, _] = given;
    let (text, button) = if value == "valid" {
        ("Was it you who signed in?", "Yes, it was me")
    } else {
        ("Was it somebody else who signed in?", "Yes, it was not me")
    };
    let why = "Your answer helps to tell your own sign-ins from those of others.";
    format!("<h1>{text}</h1><p>{why}</p>{form}<button>{button}</button></form>")
}

fn style() -> Response {
    let mut response = Response::new(Full::new(Bytes::from_static(STYLE.as_bytes())));
    for (name, value) in [
        (CONTENT_TYPE, "text/css; charset=utf-8"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, "public, max-age=3600"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

fn page(status: StatusCode, content: &str) -> Response {
    let html = format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Your sign-in</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">\
         <link rel=\"stylesheet\" href=\"event-feedback.css\"></head><body><main>{content}</main></body></html>\n"
    );
    let mut response = Response::new(Full::new(html.into()));
    *response.status_mut() = status;
    let policy = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; \
                  base-uri 'none'";
    for (name, value) in [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, policy),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // The token in the address is nobody else's business.
        (REFERRER_POLICY, "no-referrer"),
        (CACHE_CONTROL, "no-store"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_its_pool() {
        assert_eq!(wanted("/p_1/event-feedback"), Some(("p_1", Part::Page)));
        assert_eq!(wanted("/p_1/event-feedback.css"), Some(("p_1", Part::Style)));
        for other in ["/event-feedback", "//event-feedback", "/a/b/event-feedback", "/p/event-feedback/", "/"] {
            assert_eq!(wanted(other), None, "{other}");
        }
    }

    #[test]
    fn a_link_is_whole_or_nothing_and_brings_no_markup() {
        let given = given(b"username=%3Cb%3E%22&event=e&value=invalid&token=t").unwrap();
        assert!(question(&given).contains("value=\"&lt;b&gt;&quot;\""));
        for broken in ["username=a&event=e&value=valid", "username=a&event=e&value=maybe&token=t", "username=%"] {
            assert_eq!(super::given(broken.as_bytes()), None, "{broken}");
        }
    }
}
