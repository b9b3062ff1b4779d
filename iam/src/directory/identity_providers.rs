//! Identity providers of the account: OpenID Connect and SAML.

use cognomen_contract::iam::{self as api, ErrorCode};
use cognomen_contract::{CommonCode, Error};
use cognomen_model::UnixMillis;
use cognomen_store::At;
use serde::{Deserialize, Serialize};

use super::{SCOPE, all, blind, committed, contended, store_error};
use crate::context::Iam;

const OIDC_PARTITION: &str = "iam/oidc-providers";
const SAML_PARTITION: &str = "iam/saml-providers";
/// Metadata documents stand apart, as they are long and seldom read.
const METADATA_PARTITION: &str = "iam/saml-metadata";
const OIDC_INDEX: &str = "iam-oidc-provider";
const SAML_INDEX: &str = "iam-saml-provider";

/// An OpenID Connect provider as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct OidcProviderRecord {
    /// Its issuer without the scheme; two that differ in anything are two providers.
    pub(crate) url: String,
    /// Whether the scheme is `http`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) plain_http: bool,
    pub(crate) client_ids: Vec<String>,
    /// In lower case.
    pub(crate) thumbprints: Vec<String>,
    pub(crate) created_at: UnixMillis,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) tags: Vec<api::Tag>,
}

impl OidcProviderRecord {
    /// `arn:aws:iam::ACCOUNT:oidc-provider/HOST/PATH`.
    pub(crate) fn arn(&self, account: &str) -> String {
        oidc_arn(account, &self.url)
    }

    /// The provider's issuer identifier.
    pub(crate) fn issuer(&self) -> String {
        let scheme = if self.plain_http { "http" } else { "https" };
        format!("{scheme}://{}", self.url)
    }
}

/// A SAML provider as stored, without its metadata document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SamlProviderRecord {
    /// `SAMLSP…`; another provider may come to have the name.
    pub(crate) id: String,
    /// Unique whatever its case.
    pub(crate) name: String,
    /// Issuer of the provider's assertions.
    pub(crate) entity_id: String,
    /// Certificates of its signing keys: DER in Base64.
    pub(crate) certificates: Vec<String>,
    pub(crate) valid_until: UnixMillis,
    pub(crate) created_at: UnixMillis,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) tags: Vec<api::Tag>,
}

impl SamlProviderRecord {
    /// `arn:aws:iam::ACCOUNT:saml-provider/NAME`.
    pub(crate) fn arn(&self, account: &str) -> String {
        saml_arn(account, &self.name)
    }
}

/// The ARN of an OpenID Connect provider by its URL, with or without `https://`.
pub(crate) fn oidc_arn(account: &str, url: &str) -> String {
    format!("arn:aws:iam::{account}:oidc-provider/{}", url.split_once("://").map_or(url, |(_, name)| name))
}

/// The ARN of a SAML provider.
pub(crate) fn saml_arn(account: &str, name: &str) -> String {
    format!("arn:aws:iam::{account}:saml-provider/{name}")
}

/// Where an OpenID Connect provider is kept.
pub(crate) async fn oidc_at(iam: &Iam, url: &str) -> Result<At, Error> {
    Ok(At::new(SCOPE, OIDC_PARTITION, blind(iam, OIDC_INDEX, url).await?))
}

/// Where a SAML provider is kept.
pub(crate) async fn saml_at(iam: &Iam, name: &str) -> Result<At, Error> {
    Ok(At::new(SCOPE, SAML_PARTITION, blind(iam, SAML_INDEX, &name.to_ascii_lowercase()).await?))
}

/// Where the metadata document of a SAML provider is kept.
pub(crate) async fn metadata_at(iam: &Iam, name: &str) -> Result<At, Error> {
    Ok(At::new(SCOPE, METADATA_PARTITION, blind(iam, SAML_INDEX, &name.to_ascii_lowercase()).await?))
}

/// The OpenID Connect provider of a URL without `https://`, and the version of its record.
pub(crate) async fn find_oidc_provider(iam: &Iam, url: &str) -> Result<Option<(OidcProviderRecord, u64)>, Error> {
    let found = iam.store.get::<OidcProviderRecord>(&oidc_at(iam, url).await?).await.map_err(store_error)?;
    Ok(found.map(|doc| (doc.value, doc.version)))
}

/// The SAML provider of a name, in exactly this case, and the version of its record.
pub(crate) async fn find_saml_provider(iam: &Iam, name: &str) -> Result<Option<(SamlProviderRecord, u64)>, Error> {
    let found = iam.store.get::<SamlProviderRecord>(&saml_at(iam, name).await?).await.map_err(store_error)?;
    Ok(found.filter(|doc| doc.value.name == name).map(|doc| (doc.value, doc.version)))
}

/// The URL, without `https://`, of an OpenID Connect provider's ARN.
///
/// # Errors
/// `ValidationError` for what is no ARN of IAM; `NoSuchEntity` for one of anything else, or of another account.
pub(crate) fn oidc_url<'a>(iam: &Iam, arn: &'a str) -> Result<&'a str, Error> {
    named(iam, arn, "oidc-provider/")?.ok_or_else(|| oidc_provider_not_found(arn))
}

/// The name in a SAML provider's ARN.
///
/// # Errors
/// As [`oidc_url`].
pub(crate) fn saml_name<'a>(iam: &Iam, arn: &'a str) -> Result<&'a str, Error> {
    named(iam, arn, "saml-provider/")?.ok_or_else(|| saml_provider_not_found(arn))
}

fn named<'a>(iam: &Iam, arn: &'a str, kind: &str) -> Result<Option<&'a str>, Error> {
    let rest = arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.split_once(':'));
    let (account, resource) = rest.ok_or_else(|| Error::new(CommonCode::Validation, format!("Invalid ARN: {arn}")))?;
    Ok(resource.strip_prefix(kind).filter(|name| account == iam.account && !name.is_empty()))
}

/// Changes an OpenID Connect provider; a lost race is retried once.
pub(crate) async fn change_oidc_provider(
    iam: &Iam,
    arn: &str,
    change: impl Fn(&mut OidcProviderRecord) -> Result<(), Error>,
) -> Result<(), Error> {
    let url = oidc_url(iam, arn)?;
    for _ in 0..2 {
        let (before, version) = find_oidc_provider(iam, url).await?.ok_or_else(|| oidc_provider_not_found(arn))?;
        let mut after = before.clone();
        change(&mut after)?;
        if after == before {
            return Ok(());
        }
        let mut batch = iam.store.batch();
        batch.put(&oidc_at(iam, url).await?, version, &after).map_err(store_error)?;
        if committed(iam, batch).await? {
            return Ok(());
        }
    }
    Err(contended())
}

/// Every OpenID Connect provider, ordered by URL.
pub(crate) async fn all_oidc_providers(iam: &Iam) -> Result<Vec<OidcProviderRecord>, Error> {
    let mut providers: Vec<OidcProviderRecord> = all(iam, OIDC_PARTITION).await?;
    providers.sort_by(|one, other| one.url.cmp(&other.url));
    Ok(providers)
}

/// Every SAML provider, ordered by name.
pub(crate) async fn all_saml_providers(iam: &Iam) -> Result<Vec<SamlProviderRecord>, Error> {
    let mut providers: Vec<SamlProviderRecord> = all(iam, SAML_PARTITION).await?;
    providers.sort_by_cached_key(|provider| provider.name.to_ascii_lowercase());
    Ok(providers)
}

/// `NoSuchEntity` of an unknown OpenID Connect provider.
pub(crate) fn oidc_provider_not_found(arn: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("OpenIDConnect Provider not found for arn {arn}"))
}

/// `NoSuchEntity` of an unknown SAML provider.
pub(crate) fn saml_provider_not_found(arn: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("Manifest not found for arn {arn}"))
}
