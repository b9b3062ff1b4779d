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

    /// Whether an address is that of a path of the domain, in any form that the domain is reached by; query and fragment do not
    /// matter (RFC 9449 section 4.3).
    #[must_use]
    pub fn is_address(&self, ctx: &Context, path: &str, given: &str) -> bool {
        let issuer = &ctx.issuer;
        let (scheme, rest) = issuer.public_url.split_once("://").unwrap_or(("http", ""));
        let host = if self.domain.contains('.') { self.domain.clone() } else { issuer.host_of_prefix(&self.domain) };
        let port = rest.split('/').next().and_then(|authority| authority.rsplit_once(':')).map(|(_, port)| port);
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        let own = [
            self.url(path),
            format!("{}/domain/{}{path}", issuer.public_url, self.domain),
            format!("{scheme}://{host}{port}{path}"),
            format!("{scheme}://{host}{path}"),
        ];
        let given = normal(given);
        own.iter().any(|own| normal(own) == given)
    }

    /// `iss` of the pool's tokens, and of authorization answers (RFC 9207).
    #[must_use]
    pub fn issuer(&self, ctx: &Context) -> String {
        ctx.issuer.of(&self.pool.pool.id)
    }
}

/// An address without query and fragment, scheme and host in lower case, without the scheme's own port (RFC 3986 section 6.2).
fn normal(address: &str) -> String {
    let end = address.find(['?', '#']).unwrap_or(address.len());
    let address = &address[..end];
    let Some((scheme, rest)) = address.split_once("://") else { return address.to_owned() };
    let scheme = scheme.to_ascii_lowercase();
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let authority = authority.to_ascii_lowercase();
    let default = if scheme == "https" { ":443" } else { ":80" };
    let authority = authority.strip_suffix(default).unwrap_or(&authority);
    format!("{scheme}://{authority}{path}")
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn addresses_are_compared_as_the_standard_wants() {
        assert_eq!(normal("HTTPS://Shop.Example:443/oauth2/token?a=b#c"), "https://shop.example/oauth2/token");
        assert_eq!(normal("http://shop.example:80/x"), normal("http://shop.example/x"));
        assert_ne!(normal("http://shop.example:443/x"), normal("http://shop.example/x"));
        assert_ne!(normal("https://shop.example/X"), normal("https://shop.example/x"));
        assert_eq!(normal("no address"), "no address");
    }
}
