//! Providers that answer what a test tells them to.

use std::collections::BTreeMap;

use async_trait::async_trait;
use bytes::Bytes;
use cognomen_contract::Error;
use cognomen_identity::federation::{
    Fetched, TokenFault, Unreachable, Upstream, UserPools, VerifiedToken, amazon_user_pool,
};
use parking_lot::Mutex;

/// The servers of providers: documents by URL. What is not there cannot be reached.
#[derive(Default)]
pub(crate) struct Documents {
    answers: Mutex<BTreeMap<String, Fetched>>,
    asked: Mutex<Vec<String>>,
    posted: Mutex<Vec<(String, String)>>,
}

impl Documents {
    /// Lets a URL answer a document.
    pub(crate) fn put(&self, url: &str, status: u16, body: impl Into<Bytes>) {
        self.answers.lock().insert(url.to_owned(), Fetched { status, body: body.into() });
    }

    /// The URLs that were asked, oldest first.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().clone()
    }

    /// The form that was posted last.
    pub(crate) fn posted(&self) -> Vec<(String, String)> {
        self.posted.lock().clone()
    }

    fn answer(&self, url: &str) -> Result<Fetched, Unreachable> {
        self.asked.lock().push(url.to_owned());
        self.answers.lock().get(url).cloned().ok_or(Unreachable::Connection)
    }
}

#[async_trait]
impl Upstream for Documents {
    async fn get(&self, url: &str, _headers: &[(&str, &str)]) -> Result<Fetched, Unreachable> {
        self.answer(url)
    }

    async fn get_vouched(&self, url: &str, _thumbprints: &[String]) -> Result<Fetched, Unreachable> {
        self.answer(url)
    }

    async fn post_form(
        &self,
        url: &str,
        _headers: &[(&str, &str)],
        form: &[(&str, &str)],
    ) -> Result<Fetched, Unreachable> {
        *self.posted.lock() = form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.answer(url)
    }
}

/// When tokens ended that did, in seconds since 1970.
pub(crate) const ENDED: i64 = 1_700_000_000;

/// What the issuers of this server's user pools begin with, without the scheme.
pub(crate) const OWN_HOST: &str = "127.0.0.1:8400/";

/// User pools: what ID tokens prove, by token. Others prove nothing.
#[derive(Default)]
pub(crate) struct Tokens(Mutex<BTreeMap<String, (VerifiedToken, bool)>>);

impl Tokens {
    /// Lets a token prove a user of a provider, `HOST/POOL`, for a client; with further claims.
    pub(crate) fn put(&self, token: &str, provider: &str, client_id: &str, sub: &str, more: &serde_json::Value) {
        let issuer = format!("https://{provider}");
        let mut claims = serde_json::Map::new();
        for (name, value) in [("iss", issuer.as_str()), ("aud", client_id), ("sub", sub), ("token_use", "id")] {
            claims.insert(name.to_owned(), value.into());
        }
        claims.extend(more.as_object().cloned().unwrap_or_default());
        let verified = VerifiedToken {
            provider: provider.to_owned(),
            issuer,
            client_id: client_id.to_owned(),
            sub: sub.to_owned(),
            expires_at: i64::MAX,
            claims,
        };
        self.0.lock().insert(token.to_owned(), (verified, false));
    }

    /// Lets a token be one that has ended, at [`ENDED`].
    pub(crate) fn end(&self, token: &str) {
        if let Some((verified, _)) = self.0.lock().get_mut(token) {
            verified.expires_at = ENDED;
        }
    }

    /// Lets the check with the pool find that a token was revoked.
    pub(crate) fn revoke(&self, token: &str) {
        if let Some((_, revoked)) = self.0.lock().get_mut(token) {
            *revoked = true;
        }
    }
}

#[async_trait]
impl UserPools for Tokens {
    fn user_pool<'a>(&self, provider: &'a str) -> Option<&'a str> {
        provider.strip_prefix(OWN_HOST).or_else(|| amazon_user_pool(provider))
    }

    async fn verify_id_token(
        &self,
        token: &str,
        provider: &str,
        server_side_check: bool,
    ) -> Result<VerifiedToken, TokenFault> {
        match self.0.lock().get(token) {
            Some((_, true)) if server_side_check => Err(TokenFault::Revoked),
            Some((verified, _)) if verified.expires_at == ENDED => Err(TokenFault::Expired { at: ENDED }),
            Some((verified, _)) if verified.provider == provider => Ok(verified.clone()),
            _ => Err(TokenFault::Invalid),
        }
    }

    async fn published_keys(&self, _issuer: &str) -> Result<Option<Vec<u8>>, Error> {
        Ok(None)
    }
}
