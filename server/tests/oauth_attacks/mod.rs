//! Attacks on the domains of user pools: what others try with addresses, forms, cookies, codes and tokens.

mod answers;
mod cookies;
mod forms;
mod guards;
mod hosts;
mod malformed;
mod markup;
mod races;
mod redirects;
mod sessions;
mod substitution;

use serde_json::json;

use crate::assembled::{Answer, Call, PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, Shop};

/// Pages that anybody may ask for.
const PAGES: [&str; 13] = [
    "/oauth2/authorize",
    "/login",
    "/signup",
    "/confirm",
    "/forgotPassword",
    "/confirmForgotPassword",
    "/confirmUser",
    "/logout",
    "/error",
    "/device",
    "/account",
    "/passkeys/add",
    "/nothing",
];
/// Pages of whoever is signed in.
const OWN_PAGES: [&str; 7] = [
    "/account",
    "/account/password",
    "/account/factors",
    "/account/passkeys",
    "/account/devices",
    "/account/sessions",
    "/account/delete",
];
/// Endpoints of applications.
const ENDPOINTS: [&str; 7] = [
    "/oauth2/token",
    "/oauth2/userInfo",
    "/oauth2/revoke",
    "/oauth2/introspect",
    "/oauth2/par",
    "/oauth2/device_authorization",
    "/.well-known/openid-configuration",
];

/// A request to a host.
fn at_host(method: &'static str, host: &str, target: &str) -> Call {
    Call::new(method, target, &[], "").forged("host", "localhost", host)
}

/// A browser whose user `mary` is signed in.
async fn signed_in<'a>(world: &'a World, shop: &Shop) -> Browser<'a> {
    let mut browser = Browser::new(world, &shop.root);
    let location = browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    assert!(location.starts_with(&format!("{CALLBACK}?code=")), "{location}");
    browser
}

/// A client that may be given tokens without a code as well.
async fn implicit(world: &World) -> Shop {
    Shop::with(world, "shop", json!({ "AllowedOAuthFlows": ["code", "implicit"] })).await
}

/// Every address that an answer leads to: by redirection, link, form, or as part of the page.
fn leads(answer: &Answer) -> Vec<String> {
    let mut found: Vec<_> =
        [answer.header("location")].iter().filter(|to| !to.is_empty()).map(ToString::to_string).collect();
    for name in [" href=\"", " action=\"", " src=\"", " formaction=\"", " content=\"0;"] {
        let values = answer.body.split(name).skip(1).filter_map(|rest| rest.split('"').next());
        found.extend(values.map(|value| value.replace("&#38;", "&")));
    }
    found
}

/// Asserts that an answer leads nowhere but to paths of the domain, and to addresses that begin as one of `known`.
#[track_caller]
fn stays(answer: &Answer, root: &str, known: &[&str]) {
    for address in leads(answer) {
        let path = address.strip_prefix(root).is_some_and(|rest| {
            let mut rest = rest.chars();
            rest.next() == Some('/') && !matches!(rest.next(), Some('/' | '\\'))
        });
        let inside = address.starts_with('#') || address == "data:,";
        let allowed = known.iter().any(|known| address.starts_with(known));
        assert!(path || inside || allowed, "leads to `{address}`: {answer:?}");
    }
}
