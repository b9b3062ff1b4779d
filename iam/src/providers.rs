//! Identity providers of the account, as those who verify tokens and assertions see them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_model::UnixMillis;

use crate::context::Iam;
use crate::directory::identity_providers::{self as directory, OidcProviderRecord, SamlProviderRecord};

/// An OpenID Connect provider that roles may trust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OidcProvider {
    /// `arn:aws:iam::ACCOUNT:oidc-provider/HOST/PATH`.
    pub arn: String,
    /// Issuer identifier of its tokens: `https://HOST/PATH`, compared byte by byte; `http` where the server takes that.
    pub issuer: String,
    /// Audiences of which one must be a token's; a provider without any verifies no token.
    pub client_ids: Vec<String>,
    /// SHA-1 of certificates of its server, in hexadecimal.
    pub thumbprints: Vec<String>,
}

/// A SAML provider that roles may trust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamlProvider {
    /// `arn:aws:iam::ACCOUNT:saml-provider/NAME`.
    pub arn: String,
    /// `SAMLSP…`; another provider may come to have the name.
    pub id: String,
    /// Twelve-digit account that it belongs to.
    pub account: String,
    /// Its name in the account.
    pub name: String,
    /// Issuer of its assertions (`entityID` of its metadata).
    pub entity_id: String,
    /// Certificates of its signing keys, in DER; only their keys count.
    pub certificates: Vec<Vec<u8>>,
    /// From when on its metadata proves nothing.
    pub valid_until: UnixMillis,
}

/// The OpenID Connect provider of an ARN, or of an issuer identifier (a URL); none when the account has no such provider.
///
/// # Errors
/// The store's.
pub async fn oidc_provider(iam: &Iam, arn_or_url: &str) -> Result<Option<OidcProvider>, Error> {
    let issuer = arn_or_url.split_once("://").map(|(_, url)| url);
    let Some(url) = issuer.or_else(|| directory::oidc_url(iam, arn_or_url).ok()) else { return Ok(None) };
    let found = directory::find_oidc_provider(iam, url).await?;
    let found = found.map(|(record, _)| OidcProvider::of(iam, record));
    Ok(found.filter(|provider| issuer.is_none() || provider.issuer == arn_or_url))
}

/// The SAML provider of an ARN; none when the account has no such provider.
///
/// # Errors
/// The store's.
pub async fn saml_provider(iam: &Iam, arn: &str) -> Result<Option<SamlProvider>, Error> {
    let Ok(name) = directory::saml_name(iam, arn) else { return Ok(None) };
    let found = directory::find_saml_provider(iam, name).await?;
    found.map(|(record, _)| SamlProvider::of(iam, record)).transpose()
}

impl OidcProvider {
    fn of(iam: &Iam, record: OidcProviderRecord) -> Self {
        Self {
            arn: record.arn(&iam.account),
            issuer: record.issuer(),
            client_ids: record.client_ids,
            thumbprints: record.thumbprints,
        }
    }
}

impl SamlProvider {
    fn of(iam: &Iam, record: SamlProviderRecord) -> Result<Self, Error> {
        let decoded = record.certificates.iter().map(|certificate| STANDARD.decode(certificate));
        Ok(Self {
            arn: record.arn(&iam.account),
            account: iam.account.clone(),
            certificates: decoded.collect::<Result<_, _>>().map_err(Error::internal)?,
            id: record.id,
            name: record.name,
            entity_id: record.entity_id,
            valid_until: record.valid_until,
        })
    }
}
