//! Key and certificate for SAML requests of a pool, made once and kept.

use cognomen_contract::{Error, Timestamp};
use cognomen_crypto::random_array;
use cognomen_model::UnixMillis;
use cognomen_model::saml::{SamlSigning, VALID_YEARS};
use cognomen_store::Condition;
use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair, KeyUsagePurpose, SerialNumber, date_time_ymd};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// The key that signs the pool's SAML requests, and its certificate. Made by whoever asks first; of two that ask at once,
/// both get what was stored first. A certificate that is a year old is issued anew over the same key, so that whoever trusts
/// the old one can still check signatures.
///
/// # Errors
/// `ResourceNotFoundException` when the pool was deleted meanwhile; when the key cannot be made, or the store fails.
pub async fn saml_signing(ctx: &Context, pool: &PoolView) -> Result<SamlSigning, Error> {
    let pool_id = &pool.pool.id;
    let (at, settings) = (address::pool_document(pool_id, "saml-signing"), address::settings(pool_id));
    for _ in 0..2 {
        let found = ctx.store.get::<SamlSigning>(&at).await.map_err(error::store)?;
        let now = ctx.clock.now();
        let (pkcs8, condition) = match found {
            Some(doc) if !doc.value.is_due(now) => return Ok(doc.value),
            Some(doc) => (doc.value.pkcs8, Condition::Version(doc.version)),
            None => {
                let key = ctx.key_reserve.take().await?;
                (key.to_pkcs8().map_err(error::store)?.to_vec(), Condition::Absent)
            }
        };
        let certificate = issue(ctx, pool_id, &pkcs8, now)?;
        let made = SamlSigning { pkcs8, certificate, issued_at: now };
        let mut batch = ctx.store.batch();
        batch.check(&settings, Condition::Present);
        batch.write(&at, condition, &made).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(made),
            Err(gone) if gone.conflict() == Some(&settings) => return Err(error::pool_not_found(pool_id)),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

/// A self-signed certificate (RFC 5280) of the key, in DER.
fn issue(ctx: &Context, pool_id: &str, pkcs8: &[u8], now: UnixMillis) -> Result<Vec<u8>, Error> {
    let key = KeyPair::try_from(pkcs8).map_err(error::store)?;
    let (year, month, day) = date(now).ok_or_else(|| error::store(NoDate))?;
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, pool_id);
    params.not_before = date_time_ymd(year, month, day);
    // The 29th of February has no tenth anniversary.
    params.not_after = date_time_ymd(year + VALID_YEARS, month, if month == 2 { day.min(28) } else { day });
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    let mut serial = random_array::<16>(ctx.random.as_ref());
    // Positive, and of full length (RFC 5280 section 4.1.2.2).
    serial[0] = serial[0] & 0x3f | 0x40;
    params.serial_number = Some(SerialNumber::from_slice(&serial));
    Ok(params.self_signed(&key).map_err(error::store)?.der().to_vec())
}

/// Year, month and day in UTC.
fn date(now: UnixMillis) -> Option<(i32, u8, u8)> {
    let text = Timestamp::from_millis(now.0).iso8601();
    let mut parts = text.get(..10)?.split('-');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[derive(Debug, thiserror::Error)]
#[error("the clock shows no year of four digits")]
struct NoDate;
