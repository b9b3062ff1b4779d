//! The domain of a user pool as a request reached it.

use std::sync::Arc;

use cognomen_userpool::Context;
use cognomen_userpool::pool_view::PoolView;

/// A domain: whose it is, and under which address it was reached.
#[derive(Clone)]
pub struct Site {
    /// The pool whose domain it is.
    pub pool: Arc<PoolView>,
    /// The domain's name: a prefix, or a whole host name.
    pub domain: String,
    /// Address that paths are appended to, without a trailing slash: `https://shop.auth.example.com`, or
    /// `https://example.com/domain/shop` for clients that cannot resolve such hosts.
    pub base: String,
    /// Whether the domain shows managed login (`ManagedLoginVersion` 2) rather than the classic pages.
    pub managed: bool,
}

impl Site {
    /// The address of a path of the domain.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The path that all of the domain's paths begin with: empty, or `/domain/{prefix}`.
    #[must_use]
    pub fn root(&self) -> &str {
        let after_scheme = self.base.find("://").map_or(0, |at| at + 3);
        let rest = &self.base[after_scheme..];
        rest.find('/').map_or("", |at| &rest[at..])
    }

    /// The scheme, host and port.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.base[..self.base.len() - self.root().len()]
    }

    /// `iss` of the pool's tokens, and of authorization answers (RFC 9207).
    #[must_use]
    pub fn issuer(&self, ctx: &Context) -> String {
        ctx.issuer.of(&self.pool.pool.id)
    }
}
