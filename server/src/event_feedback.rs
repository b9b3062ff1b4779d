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

/// The names in a link and in the form.
const FIELDS: [&str; 4] = ["username", "event", "value", "token"];

/// The pool whose page a path names: `/{pool}/event-feedback`.
pub(crate) fn wanted(path: &str) -> Option<&str> {
    let pool_id = path.strip_prefix('/')?.strip_suffix("/event-feedback")?;
    (!pool_id.is_empty() && !pool_id.contains('/')).then_some(pool_id)
}

/// Answers a request for the page.
pub(crate) async fn answer(ctx: &Context, parts: &Parts, body: &Bytes, pool_id: &str) -> Response {
    match parts.method {
        Method::GET | Method::HEAD => match given(parts.uri.query().unwrap_or_default().as_bytes()) {
            Some(given) => page(StatusCode::OK, &question(&given)),
            None => page(StatusCode::BAD_REQUEST, "<p>This link is not complete.</p>"),
        },
        Method::POST => match given(body).and_then(|given| request(pool_id, given)) {
            Some(request) => give(ctx, pool_id, &request).await,
            None => page(StatusCode::BAD_REQUEST, "<p>This form is not complete.</p>"),
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
        Ok(()) => page(StatusCode::OK, "<p>Thank you. Your answer was noted.</p>"),
        Err(error) if error.cause().is_some() => {
            tracing::error!(%error, pool_id, "feedback on an event failed");
            page(StatusCode::INTERNAL_SERVER_ERROR, "<p>Something went wrong. Please try again later.</p>")
        }
        // One answer for every reason: the link may be anybody's guess.
        Err(_) => page(StatusCode::BAD_REQUEST, "<p>This link is not valid, or no longer.</p>"),
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
    format!("<p>{text}</p>{form}<button>{button}</button></form>")
}

fn page(status: StatusCode, content: &str) -> Response {
    let html = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sign-in</title>\
         <meta name=\"viewport\" content=\"width=device-width\"></head><body>{content}</body></html>\n"
    );
    let mut response = Response::new(Full::new(html.into()));
    *response.status_mut() = status;
    let policy = "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
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
        assert_eq!(wanted("/p_1/event-feedback"), Some("p_1"));
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
