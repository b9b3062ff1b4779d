//! The userInfo endpoint (OpenID Connect Core section 5.3): what a client may read of the user of its access token.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::client::Client;
use cognomen_model::identity::IdentityClaim;
use cognomen_model::oauth::Granted;
use cognomen_model::user::User;
use cognomen_userpool::tokens::{self, OPENID, Proved};
use cognomen_userpool::{Context, error};
use http::StatusCode;
use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};

use crate::dpop;
use crate::failure::Failure;
use crate::site::Site;

/// Cognito's words for a token that is no good.
const NO_GOOD: &str = "Access token is expired, disabled, or deleted, or the user has globally signed out.";

/// The user of an access token of the pool, as JSON; `proof` is what the request proved of its key.
///
/// # Errors
/// `invalid_token` for a token that is no good, another pool's, for another service or without the scope `openid`;
/// `invalid_dpop_proof` for a proof that was used before; the server's own failures.
pub async fn answer(ctx: &Context, site: &Site, token: &str, proof: Option<&dpop::Proved>) -> Result<String, Failure> {
    let jkt = proof.map(|proof| proof.jkt.as_str());
    let proved = tokens::verify_bound(ctx, token, jkt).await.map_err(refused)?;
    if let Some(proof) = proof {
        dpop::for_token(ctx, site, proof).await?;
    }
    let Proved { user: signed_in, audience, .. } = proved;
    if signed_in.pool_id != site.pool.pool.id || !signed_in.user.enabled {
        return Err(no_good());
    }
    // An app may send its own tokens here, whatever resource they are for; one that was derived for another service stays there.
    let own = signed_in.session.granted.as_deref().and_then(|granted| granted.audience.as_deref());
    if audience.is_some() && audience.as_deref() != own {
        return Err(no_good());
    }
    let granted = Granted { scopes: signed_in.scopes, ..Granted::default() };
    if !granted.has(OPENID) {
        return Err(invalid("Access token does not contain openid scope"));
    }
    let client = ctx.client_of(&site.pool, &signed_in.client_id).await.map_err(gone)?;
    let shown = Shown { user: &signed_in.user, client: &client.client, granted: &granted };
    serde_json::to_string(&shown).map_err(|failed| Failure::internal(error::store(failed)))
}

/// A request that carries no token, or more than one (RFC 6750 section 3.1).
#[must_use]
pub fn bad_request() -> Failure {
    Failure::invalid_request("Bad OAuth2 request at UserInfo Endpoint")
}

/// `WWW-Authenticate` of a refusal, in Cognito's form.
#[must_use]
pub fn challenge(failure: &Failure) -> String {
    let description = failure.description.as_deref().unwrap_or_default();
    format!("error=\"{}\", error_description=\"{description}\"", failure.error)
}

fn no_good() -> Failure {
    invalid(NO_GOOD)
}

fn invalid(description: &str) -> Failure {
    Failure::new("invalid_token").status(StatusCode::UNAUTHORIZED).because(description)
}

fn refused(error: Error) -> Failure {
    if error.cause().is_some() { Failure::internal(error) } else { no_good() }
}

fn gone(error: Error) -> Failure {
    if error.code() == ErrorCode::ResourceNotFoundException.into() { no_good() } else { Failure::internal(error) }
}

/// What is shown: every value as text, as Cognito has it.
struct Shown<'a> {
    user: &'a User,
    client: &'a Client,
    granted: &'a Granted,
}

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("sub", &self.user.sub)?;
        if !self.user.identities.is_empty() {
            let identities: Vec<_> = self.user.identities.iter().map(IdentityClaim::from).collect();
            map.serialize_entry("identities", &serde_json::to_string(&identities).map_err(S::Error::custom)?)?;
        }
        for (name, value) in &self.user.attributes {
            let hidden = name.starts_with("dev:") || matches!(name.as_str(), "sub" | "identities" | "username");
            if !hidden && self.client.may_read(name) && self.granted.shows(name) {
                map.serialize_entry(name, value)?;
            }
        }
        map.serialize_entry("username", &self.user.username)?;
        map.end()
    }
}
