//! Finding jobs, and the refusals that operations on them share.

use std::borrow::Cow;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::import::{ImportJob, Unready};
use cognomen_store::Doc;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// A job of a pool.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub(super) async fn require(ctx: &Context, pool: &PoolView, job_id: &str) -> Result<Doc<ImportJob>, Error> {
    let found = ctx.store.get(&address::import_job(&pool.pool.id, job_id)).await.map_err(error::store)?;
    found.ok_or_else(|| {
        Error::new(ErrorCode::ResourceNotFoundException, format!("User import job {job_id} does not exist."))
    })
}

/// `PreconditionNotMetException`.
pub(super) fn precondition(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::PreconditionNotMetException, message)
}

/// Why a job does not do what is asked of it.
pub(super) fn unready(why: Unready) -> Error {
    precondition(match why {
        Unready::Started => "The user import job was started before.",
        Unready::Expired => "The user import job has expired.",
        Unready::NoFile => "The CSV file of the user import job has not been uploaded.",
        Unready::NotRunning => "The user import job is not running.",
    })
}
