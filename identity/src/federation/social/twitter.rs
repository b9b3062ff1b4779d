//! Twitter: access tokens of OAuth 1.0a, which count only together with the application's own secret.

use serde::Deserialize;

use super::oauth1::{Keys, authorization};
use super::{TWITTER, answer, opaque};
use crate::Context;
use crate::federation::web::{WebFault, WebIdentity};

#[derive(Deserialize)]
struct Account {
    id_str: String,
}

/// Proves a token and its secret, `TOKEN;SECRET`, by the application's `KEY;SECRET`: only who has both gets an answer from
/// `verify_credentials`.
pub(super) async fn verify(ctx: &Context, app: &str, token: &str) -> Result<WebIdentity, WebFault> {
    let (Some((consumer, consumer_secret)), Some((token, token_secret))) = (pair(app), pair(token)) else {
        return Err(WebFault::Rejected);
    };
    let url = format!("{}/1.1/account/verify_credentials.json", ctx.social.twitter);
    let keys = Keys { consumer, consumer_secret, token, token_secret };
    let authorization = authorization(&keys, "GET", &url, &*ctx.random, ctx.clock.now());
    let account: Account = answer(ctx.upstream.get(&url, &[("authorization", &authorization)]).await)?;
    opaque(TWITTER, consumer.to_owned(), account.id_str, None)
}

fn pair(text: &str) -> Option<(&str, &str)> {
    text.split_once(';').filter(|(id, secret)| !id.is_empty() && !secret.is_empty())
}
