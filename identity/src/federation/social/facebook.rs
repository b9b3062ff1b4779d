//! Facebook: access tokens of users, which the Graph API explains to who has them.

use serde::Deserialize;

use super::{FACEBOOK, answer, opaque, wanted};
use crate::Context;
use crate::federation::web::{Audiences, WebFault, WebIdentity};

/// A node of the graph.
#[derive(Deserialize)]
struct Node {
    id: String,
}

/// Proves an access token: `/app` tells whose application it was made for, `/me` whom it is about.
pub(super) async fn verify(ctx: &Context, apps: &Audiences, token: &str) -> Result<WebIdentity, WebFault> {
    // In a header: addresses end up in logs.
    let authorization = format!("Bearer {token}");
    let headers = [("authorization", authorization.as_str())];
    let app: Node = answer(ctx.upstream.get(&format!("{}/app?fields=id", ctx.social.facebook), &headers).await)?;
    if !wanted(apps, &[&app.id]) {
        return Err(WebFault::Audience);
    }
    let user: Node = answer(ctx.upstream.get(&format!("{}/me?fields=id", ctx.social.facebook), &headers).await)?;
    opaque(FACEBOOK, app.id, user.id, None)
}
