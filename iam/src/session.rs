//! Temporary credentials: everything about a session stands sealed in its session token, so that any node can check it without a
//! look-up.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::{Error, sts};
use cognomen_crypto::random::random_array;
use cognomen_model::UnixMillis;
use cognomen_store::Scope;
use serde::{Deserialize, Serialize};

use crate::context::Iam;
use crate::directory::{managed, store_error, unique_id};

/// Keeps session tokens apart from whatever else is sealed under the same key.
const PURPOSE: &[u8] = b"sts session token 1";
/// Random bytes of a secret access key: forty characters of base 64.
const SECRET: usize = 30;
/// Longest session token that is looked at.
const MAX_TOKEN_LENGTH: usize = 16_384;

/// A session, as its token holds it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Session {
    /// `ASIA…`.
    pub access_key_id: String,
    pub(crate) secret: String,
    /// When the credentials were issued.
    pub issued_at: UnixMillis,
    /// When they end.
    pub expires_at: UnixMillis,
    /// Whose session it is.
    pub holder: Holder,
    /// Policies that bound the session; none for all that its holder may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policies: Option<SessionPolicies>,
    /// Session tags, in the order in which they were passed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<(String, String)>,
    /// Keys of those tags that pass on to the sessions that this one assumes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transitive: Vec<String>,
    /// `sts:SourceIdentity`, which can never change along a chain of roles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_identity: Option<String>,
    /// Condition keys that were fixed when the session began, such as `cognito-identity.amazonaws.com:sub`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<(String, Vec<String>)>,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("access_key_id", &self.access_key_id)
            .field("holder", &self.holder)
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.secret);
    }
}

/// Whose session it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Holder {
    /// Of an assumed role.
    Role {
        /// `AROA…`: another role may come to have the name.
        id: String,
        /// Name of the role.
        name: String,
        /// `arn:aws:iam::ACCOUNT:role/PATH/NAME`.
        arn: String,
        /// `RoleSessionName`.
        session_name: String,
    },
    /// Of a user, by `GetSessionToken`.
    User {
        /// `AIDA…`.
        id: String,
        /// Name of the user.
        name: String,
        /// ARN of the user.
        arn: String,
    },
    /// Of whom a user vouches for, by `GetFederationToken`.
    Federated {
        /// `AIDA…` of the user.
        user_id: String,
        /// Name of the user.
        user_name: String,
        /// ARN of the user.
        user_arn: String,
        /// Name that the user gave.
        name: String,
    },
}

/// Policies that were passed for a session. It may do what these and its holder's policies both allow.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionPolicies {
    /// Documents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inline: Vec<String>,
    /// ARNs of managed policies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub managed: Vec<String>,
}

/// A session that is to begin.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Whose session it is.
    pub holder: Holder,
    /// Its length in seconds, at least one.
    pub seconds: i64,
    /// Policies that bound it.
    pub policies: Option<SessionPolicies>,
    /// Session tags.
    pub tags: Vec<(String, String)>,
    /// Keys of tags that are passed on.
    pub transitive: Vec<String>,
    /// Source identity.
    pub source_identity: Option<String>,
    /// Condition keys that hold for the whole session.
    pub keys: Vec<(String, Vec<String>)>,
}

/// Temporary credentials.
pub struct Credentials {
    /// `ASIA…`.
    pub access_key_id: String,
    /// Forty characters.
    pub secret_access_key: String,
    /// The sealed session.
    pub session_token: String,
    /// When they end.
    pub expires_at: UnixMillis,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// Begins a session: makes its credentials. Nothing is stored.
///
/// # Errors
/// `PackedPolicyTooLarge` when the token would be too long to be sent; when the store cannot give its keys.
pub async fn issue(iam: &Iam, new: NewSession) -> Result<Credentials, Error> {
    issue_with_token_of(iam, new, 0).await
}

/// As [`issue`]; the session token has at least `least` characters, of which 16,384 count.
///
/// # Errors
/// As [`issue`].
pub async fn issue_with_token_of(iam: &Iam, new: NewSession, least: usize) -> Result<Credentials, Error> {
    let issued_at = iam.clock.now();
    let session = Session {
        access_key_id: unique_id(iam, "ASIA"),
        secret: STANDARD.encode(random_array::<SECRET>(&*iam.random)),
        issued_at,
        expires_at: issued_at.plus_seconds(new.seconds),
        holder: new.holder,
        policies: new.policies,
        tags: new.tags,
        transitive: new.transitive,
        source_identity: new.source_identity,
        keys: new.keys,
    };
    let mut plain = zeroize::Zeroizing::new(serde_json::to_vec(&session).map_err(Error::internal)?);
    // White space after a document of JSON means nothing.
    let length = plain.len().max(least.min(MAX_TOKEN_LENGTH) / 4 * 3);
    plain.resize(length, b' ');
    let keys = iam.store.keys(&Scope::System).await.map_err(store_error)?;
    let session_token = STANDARD.encode(keys.token_key().seal(&*iam.random, PURPOSE, &plain));
    if session_token.len() > MAX_TOKEN_LENGTH {
        let text = "Serialized token too large for session";
        return Err(Error::new(sts::ErrorCode::PackedPolicyTooLargeException, text));
    }
    Ok(Credentials {
        access_key_id: session.access_key_id.clone(),
        secret_access_key: session.secret.clone(),
        session_token,
        expires_at: session.expires_at,
    })
}

/// The session of a token that this service sealed, expired or not; none for any other text.
pub(crate) async fn open(iam: &Iam, token: &str) -> Result<Option<Session>, Error> {
    if token.len() > MAX_TOKEN_LENGTH {
        return Ok(None);
    }
    let Ok(sealed) = STANDARD.decode(token) else { return Ok(None) };
    let keys = iam.store.keys(&Scope::System).await.map_err(store_error)?;
    let Ok(plain) = keys.token_key().open(PURPOSE, &sealed) else { return Ok(None) };
    let plain = zeroize::Zeroizing::new(plain);
    serde_json::from_slice(&plain).map(Some).map_err(Error::internal)
}

/// Whether there is a managed policy of this ARN, of the account or built in, that could bound a session.
///
/// # Errors
/// When the store cannot answer.
pub async fn is_managed_policy(iam: &Iam, arn: &str) -> Result<bool, Error> {
    Ok(managed(iam, arn).await?.is_some())
}
