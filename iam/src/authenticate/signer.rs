//! Whose key signed: an access key of a user, or temporary credentials with their session token.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_crypto::compare;
use cognomen_crypto::sigv4::{self, Scope};
use cognomen_model::UnixMillis;
use zeroize::Zeroizing;

use super::error::{expired, unrecognized};
use crate::caller::Principal;
use crate::context::Iam;
use crate::directory;
use crate::session::{self, Holder, Session};

/// Who is to have signed, and the key that the signature must be made with.
pub(super) struct Signer {
    pub(super) key: Zeroizing<[u8; 32]>,
    principal: Principal,
    expires_at: Option<UnixMillis>,
}

impl Signer {
    /// The principal, now that the signature held: only who has the secret learns that its credentials have ended.
    pub(super) fn prove(self, now: UnixMillis) -> Result<Principal, Error> {
        match self.expires_at {
            Some(end) if now >= end => Err(expired()),
            _ => Ok(self.principal),
        }
    }
}

/// Finds who has an access key id. A session token must be one that this service sealed, for that very key.
pub(super) async fn find(
    iam: &Iam,
    access_key_id: &str,
    session_token: Option<&str>,
    scope: &Scope<'_>,
) -> Result<Signer, Error> {
    let Some(token) = session_token else {
        let identity = directory::identity(iam, access_key_id, iam.clock.now()).await?;
        let identity = identity.filter(|identity| identity.active).ok_or_else(unrecognized)?;
        let key = identity.signing_key(scope);
        return Ok(Signer { key, principal: identity.principal.clone(), expires_at: None });
    };
    let session = session::open(iam, token).await?.ok_or_else(unrecognized)?;
    if !compare::equal(session.access_key_id.as_bytes(), access_key_id.as_bytes()) {
        return Err(unrecognized());
    }
    let key = Zeroizing::new(sigv4::signing_key(&session.secret, scope));
    let expires_at = Some(session.expires_at);
    Ok(Signer { key, principal: principal(iam, session), expires_at })
}

fn principal(iam: &Iam, session: Session) -> Principal {
    let account = iam.account.clone();
    let (arn, user_id, user_name) = match &session.holder {
        Holder::Role { id, name, session_name, .. } => {
            (format!("arn:aws:sts::{account}:assumed-role/{name}/{session_name}"), format!("{id}:{session_name}"), None)
        }
        Holder::User { id, name, arn } => (arn.clone(), id.clone(), Some(name.clone())),
        Holder::Federated { name, .. } => {
            (format!("arn:aws:sts::{account}:federated-user/{name}"), format!("{account}:{name}"), None)
        }
    };
    let access_key_id = session.access_key_id.clone();
    Principal { arn, account, user_id, user_name, access_key_id, session: Some(Arc::new(session)) }
}
