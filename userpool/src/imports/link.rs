//! `PreSignedUrl`: the address to which a job's file is uploaded, good for one job and fifteen minutes.

use cognomen_contract::Error;
use cognomen_crypto::compare;
use cognomen_keys::DataKeys;
use cognomen_model::UnixMillis;
use cognomen_model::import::ImportJob;

use crate::context::Context;
use crate::pool_view::PoolView;

/// What paths of uploads begin with.
pub const PREFIX: &str = "/_import/";

/// An address as it was called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// The job's pool.
    pub pool_id: &'a str,
    /// The job.
    pub job_id: &'a str,
    expires: &'a str,
    signature: &'a str,
}

impl<'a> Link<'a> {
    /// Reads path and query of a request; none when they are not those of an upload.
    #[must_use]
    pub fn parse(path: &'a str, query: Option<&'a str>) -> Option<Self> {
        let (pool_id, job_id) = path.strip_prefix(PREFIX)?.split_once('/')?;
        let mut link = Self { pool_id, job_id, expires: "", signature: "" };
        for (name, value) in query.unwrap_or_default().split('&').filter_map(|pair| pair.split_once('=')) {
            match name {
                "Expires" => link.expires = value,
                "Signature" => link.signature = value,
                _ => {}
            }
        }
        Some(link)
    }

    /// When the address ends, if its signature is this pool's.
    pub(super) fn verified(&self, keys: &DataKeys) -> Option<UnixMillis> {
        let expected = signature(keys, self.pool_id, self.job_id, self.expires);
        let seconds: i64 = self.expires.parse().ok()?;
        compare::equal(expected.as_bytes(), self.signature.as_bytes()).then(|| UnixMillis(0).plus_seconds(seconds))
    }
}

/// The address to which the file of `job` is uploaded.
#[must_use]
pub(crate) fn of(ctx: &Context, pool: &PoolView, job: &ImportJob) -> String {
    let (pool_id, expires) = (&pool.pool.id, job.upload_ends_at().seconds().to_string());
    let signature = signature(&pool.keys, pool_id, &job.id, &expires);
    let base = &ctx.issuer.public_url;
    format!("{base}{PREFIX}{pool_id}/{}?Expires={expires}&Signature={signature}", job.id)
}

/// A keyed hash of everything that the address says, under a key of the pool.
fn signature(keys: &DataKeys, pool_id: &str, job_id: &str, expires: &str) -> String {
    keys.blind_text("import-upload", &[pool_id, job_id, expires])
}

/// Why nothing may be uploaded.
#[derive(Debug)]
pub enum Refused {
    /// The address was never given out like this.
    Signature,
    /// Its time is over.
    Expired {
        /// When it ended.
        at: UnixMillis,
    },
    /// The job is gone or was started.
    Closed,
    /// The file is longer than allowed.
    TooLarge,
    /// The body ended early.
    Incomplete,
    /// The store failed.
    Store(Error),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}
