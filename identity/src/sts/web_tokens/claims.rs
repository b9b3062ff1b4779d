//! What a token says of a caller.

use cognomen_contract::Timestamp;
use cognomen_crypto::random::random_array;
use cognomen_iam::caller::Principal;
use cognomen_model::{UnixMillis, id};
use serde_json::{Map, Value, json};

use crate::Context;

/// Bytes of the longest claims.
pub(in crate::sts) const LONGEST_CLAIMS: usize = 14_984;
/// The claim that holds what STS knows.
const OWN: &str = "https://sts.amazonaws.com/";

/// A token that is to be issued.
pub(in crate::sts) struct NewToken<'a> {
    /// Whom it is about.
    pub(in crate::sts) caller: &'a Principal,
    /// Tags of the caller.
    pub(in crate::sts) principal_tags: &'a [(String, String)],
    /// Whom it is for.
    pub(in crate::sts) audience: &'a [String],
    /// Tags of the request.
    pub(in crate::sts) tags: &'a [(String, String)],
    /// Region of the request.
    pub(in crate::sts) region: &'a str,
    /// When it ends.
    pub(in crate::sts) expires_at: UnixMillis,
}

/// The claims of a token.
pub(in crate::sts) fn claims(ctx: &Context, new: &NewToken<'_>) -> Value {
    let audience = match new.audience {
        [one] => json!(one),
        several => json!(several),
    };
    json!({
        "iss": super::issuer(ctx),
        "aud": audience,
        "sub": new.caller.policy_arn(),
        "iat": ctx.clock.now().seconds(),
        "exp": new.expires_at.seconds(),
        "jti": id::uuid_like(random_array::<16>(&*ctx.random)),
        OWN: own(ctx, new),
    })
}

fn own(ctx: &Context, new: &NewToken<'_>) -> Value {
    let mut own = Map::new();
    let mut set = |name: &str, value: Value| own.insert(name.to_owned(), value);
    set("aws_account", json!(ctx.account));
    set("source_region", json!(new.region));
    set("principal_id", json!(new.caller.policy_arn()));
    for (name, tags) in [("principal_tags", new.principal_tags), ("request_tags", new.tags)] {
        if !tags.is_empty() {
            let tags = tags.iter().map(|(key, value)| (key.clone(), json!(value)));
            set(name, Value::Object(tags.collect()));
        }
    }
    if let Some(session) = &new.caller.session {
        set("original_session_exp", json!(Timestamp::from_seconds(session.expires_at.seconds()).iso8601()));
        if let Some(source_identity) = &session.source_identity {
            set("source_identity", json!(source_identity));
        }
        let provider = session.keys.iter().find(|(key, _)| key.eq_ignore_ascii_case("aws:FederatedProvider"));
        if let Some(provider) = provider.and_then(|(_, values)| values.first()) {
            set("federated_provider", json!(provider));
        }
    }
    Value::Object(own)
}
