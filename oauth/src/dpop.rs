//! Proofs of possession (RFC 9449): who sends a token shows the key that it is bound to.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_contract::cognomen::FeatureSwitchType;
use cognomen_crypto::digest;
use cognomen_crypto::jose::{Algorithm, ForeignToken, PublicKey, Unverified};
use cognomen_userpool::Context;
use cognomen_userpool::ops::client_oauth;
use cognomen_userpool::pool_view::{ClientView, PoolView};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::failure::Failure;
use crate::once;
use crate::site::Site;

/// The header of a proof, and of the value that the next one must carry.
pub const HEADER: &str = "dpop";
/// The header of the value that the next proof must carry.
pub const NONCE_HEADER: &str = "dpop-nonce";
/// Keeps nonces apart from whatever else is sealed under a pool's token key.
const PURPOSE: &[u8] = b"dpop nonce";
/// Seconds that a nonce is good for.
const NONCE_SECONDS: i64 = 300;
/// Seconds that a proof's clock may be wrong.
const SKEW_SECONDS: i64 = 60;
/// The longest `jti`, in bytes.
const LONGEST_ID: usize = 256;

/// Why a proof is no good.
#[derive(Debug)]
pub enum Unproved {
    /// It says something wrong.
    Invalid(&'static str),
    /// It does not carry a value of ours, or one that is too old.
    Nonce,
    /// The server's own failure.
    Failed(Error),
}

impl From<Unproved> for Failure {
    /// As the token endpoint says it (RFC 9449 sections 5 and 8).
    fn from(unproved: Unproved) -> Self {
        match unproved {
            Unproved::Invalid(why) => Self::new("invalid_dpop_proof").because(why),
            Unproved::Nonce => Self::new("use_dpop_nonce").because("the proof must carry the nonce of this answer"),
            Unproved::Failed(error) => Self::internal(error),
        }
    }
}

/// What a proof must fit.
#[derive(Clone, Copy)]
pub struct Occasion<'a> {
    /// Method of the request.
    pub method: &'a str,
    /// Path of the request, below the domain.
    pub path: &'a str,
    /// Its headers.
    pub headers: &'a HeaderMap,
    /// The access token that is sent along.
    pub access_token: Option<&'a str>,
}

#[derive(Deserialize)]
struct Claims {
    jti: String,
    htm: String,
    htu: String,
    iat: i64,
    ath: Option<String>,
    nonce: Option<String>,
}

/// A proof that fits its request. It counts once, which is another question.
pub struct Proved {
    /// Thumbprint of the key.
    pub(crate) jkt: String,
    jti: String,
}

/// The thumbprint of the key that a request proves; none when it brings no proof. A proof counts once.
async fn prove(ctx: &Context, site: &Site, occasion: Occasion<'_>) -> Result<Option<String>, Unproved> {
    let Some(proved) = read(ctx, site, occasion)? else { return Ok(None) };
    use_up(ctx, site, &proved).await?;
    Ok(Some(proved.jkt))
}

/// The proof of a request, as long as it fits; none when it brings none. Nothing is written.
fn read(ctx: &Context, site: &Site, occasion: Occasion<'_>) -> Result<Option<Proved>, Unproved> {
    let mut proofs = occasion.headers.get_all(HEADER).iter();
    let Some(proof) = proofs.next() else { return Ok(None) };
    if proofs.next().is_some() {
        return Err(Unproved::Invalid("there must be one proof"));
    }
    let proof = proof.to_str().map_err(|_| Unproved::Invalid("the proof is malformed"))?;
    let token = ForeignToken::parse(proof).map_err(|_| Unproved::Invalid("the proof is malformed"))?;
    if token.header("typ") != Some("dpop+jwt") {
        return Err(Unproved::Invalid("typ must be dpop+jwt"));
    }
    let key = token.jwk().and_then(|jwk| PublicKey::from_jwk(jwk).ok());
    let key = key.ok_or(Unproved::Invalid("jwk must be a public key that is known here"))?;
    let claims: Claims =
        token.verify(&key).map_err(|_| Unproved::Invalid("the proof's signature or claims are wrong"))?;
    check(ctx, site, &claims, occasion)?;
    Ok(Some(Proved { jkt: key.thumbprint().to_owned(), jti: claims.jti }))
}

/// Takes a proof, whose writer is known to be worth remembering it: anybody can make proofs.
async fn use_up(ctx: &Context, site: &Site, proved: &Proved) -> Result<(), Unproved> {
    let until = ctx.clock.now().plus_seconds(2 * SKEW_SECONDS);
    match once::take(ctx, &site.pool, "dpop proof", &[&proved.jkt, &proved.jti], until).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(Unproved::Invalid("the proof was used before")),
        Err(error) => Err(Unproved::Failed(error)),
    }
}

fn check(ctx: &Context, site: &Site, claims: &Claims, occasion: Occasion<'_>) -> Result<(), Unproved> {
    if claims.jti.is_empty() || claims.jti.len() > LONGEST_ID {
        return Err(Unproved::Invalid("jti is missing or too long"));
    }
    if claims.htm != occasion.method {
        return Err(Unproved::Invalid("htm is another method"));
    }
    if !site.is_address(ctx, occasion.path, &claims.htu) {
        return Err(Unproved::Invalid("htu is another address"));
    }
    if ctx.clock.now().seconds().abs_diff(claims.iat) > SKEW_SECONDS.unsigned_abs() {
        return Err(Unproved::Invalid("iat is not now"));
    }
    let ath = occasion.access_token.map(|token| URL_SAFE_NO_PAD.encode(digest::sha256(token.as_bytes())));
    if ath.is_some() && claims.ath != ath {
        return Err(Unproved::Invalid("ath is not the token's"));
    }
    match claims.nonce.as_deref() {
        Some(nonce) if is_nonce(ctx, &site.pool, nonce) => Ok(()),
        _ => Err(Unproved::Nonce),
    }
}

/// A value for the next proof, good for five minutes on every node.
#[must_use]
pub fn nonce(ctx: &Context, pool: &PoolView) -> String {
    let now = ctx.clock.now().seconds().to_be_bytes();
    URL_SAFE_NO_PAD.encode(pool.keys.token_key().seal(&*ctx.random, PURPOSE, &now))
}

fn is_nonce(ctx: &Context, pool: &PoolView, text: &str) -> bool {
    let Ok(sealed) = URL_SAFE_NO_PAD.decode(text) else { return false };
    let Ok(plain) = pool.keys.token_key().open(PURPOSE, &sealed) else { return false };
    let Ok(made) = <[u8; 8]>::try_from(&plain[..]) else { return false };
    let age = ctx.clock.now().seconds() - i64::from_be_bytes(made);
    // Another node's clock may be ahead.
    (-SKEW_SECONDS..NONCE_SECONDS).contains(&age)
}

/// The key that tokens of a client are bound to by a request to the token endpoint; none where the client does not bind them.
///
/// # Errors
/// `invalid_dpop_proof` for a proof that is no good, or missing where the client must bring one; `use_dpop_nonce`.
pub async fn for_tokens(
    ctx: &Context,
    site: &Site,
    client: &ClientView,
    occasion: Occasion<'_>,
) -> Result<Option<String>, Failure> {
    let settings = client_oauth::of(ctx, client).await.map_err(Failure::internal)?;
    if settings.dpop == FeatureSwitchType::Off {
        return Ok(None);
    }
    let jkt = prove(ctx, site, occasion).await?;
    if jkt.is_none() && settings.dpop == FeatureSwitchType::Required {
        return Err(Failure::new("invalid_dpop_proof").because("the client must prove a key"));
    }
    Ok(jkt)
}

/// The key that a client proves as it pushes a request, so that the code is bound to it (RFC 9449 section 10.1); none without a proof,
/// or where the client does not bind tokens.
///
/// # Errors
/// `invalid_dpop_proof` for a proof that is no good; `use_dpop_nonce`.
pub async fn for_push(
    ctx: &Context,
    site: &Site,
    client: &ClientView,
    occasion: Occasion<'_>,
) -> Result<Option<String>, Failure> {
    let settings = client_oauth::of(ctx, client).await.map_err(Failure::internal)?;
    match settings.dpop {
        FeatureSwitchType::Off => Ok(None),
        FeatureSwitchType::Allowed | FeatureSwitchType::Required => Ok(prove(ctx, site, occasion).await?),
    }
}

/// What a request to a protected resource proves, its token saying that it is bound to a key. The proof is not used up yet, as anybody
/// can make one beside a token that is made up: [`for_token`] does that.
///
/// # Errors
/// With status 401: `invalid_dpop_proof` for a proof that is missing or no good, `use_dpop_nonce`, `invalid_token` for a token that is
/// bound to no key (RFC 9449 section 7).
pub fn for_resource(ctx: &Context, site: &Site, occasion: Occasion<'_>) -> Result<Proved, Failure> {
    if !occasion.access_token.is_some_and(is_bound) {
        return Err(refused(Failure::new("invalid_token").because("the token is bound to no key")));
    }
    match read(ctx, site, occasion) {
        Ok(Some(proved)) => Ok(proved),
        Ok(None) => Err(refused(Failure::new("invalid_dpop_proof").because("a proof is missing"))),
        Err(unproved) => Err(refused(unproved.into())),
    }
}

/// Uses up the proof of a request whose token is good, and bound to the key.
///
/// # Errors
/// With status 401: `invalid_dpop_proof` when it was used before.
pub(crate) async fn for_token(ctx: &Context, site: &Site, proved: &Proved) -> Result<(), Failure> {
    use_up(ctx, site, proved).await.map_err(|unproved| refused(unproved.into()))
}

fn refused(failure: Failure) -> Failure {
    match failure.cause {
        None => failure.status(StatusCode::UNAUTHORIZED),
        Some(_) => failure,
    }
}

/// Whether an access token says that it is bound to a key; whether it is good is another question.
#[must_use]
pub fn is_bound(token: &str) -> bool {
    #[derive(Deserialize)]
    struct Claims {
        cnf: Option<IgnoredAny>,
    }
    let claims = Unverified::parse(token).and_then(|unverified| unverified.claims::<Claims>());
    claims.is_ok_and(|claims| claims.cnf.is_some())
}

/// `WWW-Authenticate` of a refusal to whom sends bound tokens (RFC 9449 section 7.1).
#[must_use]
pub fn challenge(failure: &Failure) -> String {
    let description = failure.description.as_deref().unwrap_or_default();
    let algs = Algorithm::NAMES.join(" ");
    format!("DPoP error=\"{}\", error_description=\"{description}\", algs=\"{algs}\"", failure.error)
}
