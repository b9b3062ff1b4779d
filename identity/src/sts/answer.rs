//! Sessions of roles as answers name them.

use cognomen_contract::sts::{self, AssumedRoleUser};
use cognomen_contract::{Error, Timestamp};
use cognomen_iam::roles::Role;
use cognomen_iam::session::{self, Credentials, Holder, NewSession};

use crate::Context;

/// Credentials of a session that began.
pub(super) struct Begun {
    /// In the API's form.
    pub(super) credentials: sts::Credentials,
    /// Characters of the session token, where a least size was asked for.
    pub(super) token_size: Option<i32>,
}

/// Begins a session whose token is at least as long as the request wants it.
///
/// # Errors
/// `PackedPolicyTooLarge` when the token would be too long; when the store cannot answer.
pub(super) async fn begin(ctx: &Context, new: NewSession, least_token: Option<i32>) -> Result<Begun, Error> {
    let least = least_token.and_then(|least| usize::try_from(least).ok()).unwrap_or_default();
    let credentials = session::issue_with_token_of(&ctx.iam, new, least).await?;
    let size = i32::try_from(credentials.session_token.len()).unwrap_or(i32::MAX);
    Ok(Begun { credentials: api(credentials), token_size: least_token.map(|_| size) })
}

fn api(credentials: Credentials) -> sts::Credentials {
    sts::Credentials {
        access_key_id: credentials.access_key_id,
        expiration: Timestamp::from_seconds(credentials.expires_at.seconds()),
        secret_access_key: credentials.secret_access_key,
        session_token: credentials.session_token,
    }
}

/// Who holds a session of a role.
pub(super) fn holder(role: &Role, session_name: &str) -> Holder {
    Holder::Role {
        id: role.id.clone(),
        name: role.name.clone(),
        arn: role.arn.clone(),
        session_name: session_name.to_owned(),
    }
}

/// A session of a role as answers name it; its ARN leaves out the role's path.
pub(super) fn assumed_role_user(ctx: &Context, role: &Role, session_name: &str) -> AssumedRoleUser {
    AssumedRoleUser {
        arn: format!("arn:aws:sts::{}:assumed-role/{}/{session_name}", ctx.account, role.name),
        assumed_role_id: format!("{}:{session_name}", role.id),
    }
}
