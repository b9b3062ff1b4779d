//! What became of the rows that a job did not import.

use std::fmt::Write;

use cognomen_model::id;
use cognomen_model::import::{ImportJob, ReportedRow};
use cognomen_store::{Range, Store, StoreError};

use crate::directory::address;

/// Reports of one read.
const PAGE: usize = 200;

/// The report of a job as text, one line a row in the form of Cognito's log, and the counts at its end; none when there is
/// no such job. It holds line numbers and reasons, and nothing of the users.
///
/// # Errors
/// When the store fails.
pub async fn text(store: &Store, pool_id: &str, job_id: &str) -> Result<Option<String>, StoreError> {
    let fits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if !id::is_pool_id_like(pool_id) || !fits(job_id) {
        return Ok(None);
    }
    let Some(job) = store.get::<ImportJob>(&address::import_job(pool_id, job_id)).await? else { return Ok(None) };
    let (scope, partition) = (address::scope(pool_id), address::import_report_partition(job_id));
    let (mut text, mut range) = (String::new(), Range::all());
    loop {
        let page = store.scan::<Vec<ReportedRow>>(&scope, &partition, &range, PAGE).await?;
        for row in page.items.iter().flat_map(|item| &item.value) {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{row}");
        }
        match page.next {
            Some(next) => range = range.resume(next),
            None => break,
        }
    }
    let (status, progress) = (job.value.status, job.value.progress);
    let (imported, skipped, failed) = (progress.imported, progress.skipped, progress.failed);
    let _ = writeln!(text, "{status}: {imported} imported, {skipped} skipped, {failed} failed");
    Ok(Some(text))
}
