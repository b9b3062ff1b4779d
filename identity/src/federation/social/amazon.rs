//! Login with Amazon: access tokens, which its service explains.

use cognomen_crypto::jose::ForeignToken;
use cognomen_crypto::percent;
use serde::Deserialize;

use super::{AMAZON, answer, opaque, wanted};
use crate::Context;
use crate::federation::web::{Audiences, WebFault, WebIdentity};

/// The answer of `tokeninfo`.
#[derive(Deserialize)]
struct TokenInfo {
    iss: String,
    user_id: String,
    /// The client.
    aud: String,
    /// The application that the client belongs to.
    app_id: String,
    /// Seconds left.
    exp: i64,
}

/// Proves an access token: `tokeninfo` tells for which client it was made, whom it is about and how long it counts.
pub(super) async fn verify(ctx: &Context, apps: &Audiences, token: &str) -> Result<WebIdentity, WebFault> {
    if ForeignToken::parse(token).is_ok() {
        return Err(WebFault::NotAmazons);
    }
    let url = format!("{}/auth/o2/tokeninfo?access_token={}", ctx.social.amazon, percent::encode(token));
    let info: TokenInfo = answer(ctx.upstream.get(&url, &[]).await)?;
    if info.iss != "https://www.amazon.com" {
        return Err(WebFault::Silent);
    }
    if !wanted(apps, &[&info.app_id, &info.aud]) {
        return Err(WebFault::Audience);
    }
    if info.exp <= 0 {
        return Err(WebFault::Rejected);
    }
    let ends = ctx.clock.now().seconds().saturating_add(info.exp);
    opaque(AMAZON, info.app_id, info.user_id, Some(ends))
}
