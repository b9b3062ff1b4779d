//! Links that confirm a sign-up (`CONFIRM_WITH_LINK`): to `/confirmUser` on the pool's domain.

use std::fmt::Write as _;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_model::pool::Pool;
use cognomen_store::Store;

use super::{Medium, Occasion};
use crate::context::{Context, Issuer};
use crate::error;
use crate::ops::domains;

/// Whether a message brings a link rather than a code.
pub(super) fn is_due(pool: &Pool, occasion: Occasion, medium: Medium) -> bool {
    let confirms = matches!(occasion, Occasion::SignUp | Occasion::ResendCode);
    confirms && medium == Medium::Email && pool.confirms_by_link()
}

/// How the links of a pool's messages are made; can be taken along into the background.
#[derive(Clone)]
pub(crate) struct Links {
    store: Arc<Store>,
    issuer: Issuer,
}

impl Links {
    /// None where messages of the pool bring no links.
    pub(crate) fn of(ctx: &Context, pool: &Pool) -> Option<Self> {
        pool.confirms_by_link().then(|| Self { store: Arc::clone(&ctx.store), issuer: ctx.issuer.clone() })
    }

    /// The address that a link begins with.
    ///
    /// # Errors
    /// `InvalidParameterException` of a pool without a domain, in Cognito's words; when the store fails.
    pub(super) async fn page(&self, pool_id: &str) -> Result<String, Error> {
        let base = domains::base_address(&self.store, &self.issuer, pool_id).await?;
        let base = base.ok_or_else(|| {
            error::invalid(
                "Cannot perform specific action because there does not exist a valid use pool domain associated with \
                 the user pool",
            )
        })?;
        Ok(format!("{base}/confirmUser"))
    }
}

/// The link of a user: its parameters are those of links that applications make themselves (`CustomMessage`).
pub(super) fn write(page: &str, client_id: &str, username: &str, code: &str) -> String {
    let mut link = page.to_owned();
    for (mark, (name, value)) in ['?', '&', '&'].into_iter().zip([
        ("client_id", client_id),
        ("user_name", username),
        ("confirmation_code", code),
    ]) {
        link.push(mark);
        link.push_str(name);
        link.push('=');
        encode(&mut link, value);
    }
    link
}

/// Percent-encodes all but unreserved characters (RFC 3986 section 2.3).
fn encode(out: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_cannot_leave_their_parameter() {
        assert_eq!(
            write("https://a.example/confirmUser", "id", "a b&c=\"ü\"", "012345"),
            "https://a.example/confirmUser?client_id=id&user_name=a%20b%26c%3D%22%C3%BC%22&confirmation_code=012345"
        );
    }
}
