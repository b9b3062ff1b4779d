//! Some rows that become users in one commit.

use std::collections::HashSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::password_hash::feigned;
use cognomen_model::UnixMillis;
use cognomen_model::credential::Credential;
use cognomen_model::import::{ImportJob, MOST_REPORTED, Progress, ReportedRow};
use cognomen_store::{At, Batch};

use super::row::NewUser;
use crate::context::Context;
use crate::directory::{self, address, claim_taken};
use crate::error;
use crate::pool_view::PoolView;

/// How long rows that were not imported are remembered, in seconds (30 days).
const REPORTS_KEPT: i64 = 30 * 24 * 60 * 60;

/// A user whom the rows before leave room for.
struct Candidate {
    line: u64,
    new: NewUser,
    guarded: Vec<At>,
}

/// Rows that were read and are not committed.
#[derive(Default)]
pub(super) struct Portion {
    candidates: Vec<Candidate>,
    left_out: Vec<ReportedRow>,
    /// Names that the users in here take: a commit names each of them once.
    guarded: HashSet<At>,
    /// Bytes and lines that are done with once this is committed.
    end: (u64, u64),
}

impl Portion {
    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.candidates.len() + self.left_out.len()
    }

    /// Adds a user, unless a name is also one of a user in here: then this portion must be committed first.
    pub(super) fn add(
        &mut self,
        pool: &PoolView,
        line: u64,
        new: NewUser,
        end: (u64, u64),
    ) -> Result<(), Box<NewUser>> {
        let guarded = directory::guarded(pool, &new.user);
        if guarded.iter().any(|at| self.guarded.contains(at)) {
            return Err(Box::new(new));
        }
        self.guarded.extend(guarded.iter().cloned());
        self.candidates.push(Candidate { line, new, guarded });
        self.end = end;
        Ok(())
    }

    /// Adds a row that makes no user.
    pub(super) fn leave_out(&mut self, row: ReportedRow, end: (u64, u64)) {
        self.left_out.push(row);
        self.end = end;
    }

    /// Leaves those out whose names are taken already.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) async fn weed(&mut self, ctx: &Context, pool: &PoolView) -> Result<(), Error> {
        let all: Vec<At> = self.candidates.iter().flat_map(|candidate| candidate.guarded.iter().cloned()).collect();
        let found = ctx.store.get_many(&all).await.map_err(error::store)?;
        let taken: HashSet<&At> = all.iter().zip(&found).filter_map(|(at, found)| found.as_ref().map(|_| at)).collect();
        if !taken.is_empty() {
            self.reject(pool, |at| taken.contains(at));
        }
        Ok(())
    }

    /// Leaves the one out whose name was taken before the commit; whether there was one.
    pub(super) fn weed_one(&mut self, pool: &PoolView, taken: &At) -> bool {
        let before = self.candidates.len();
        self.reject(pool, |at| at == taken);
        self.candidates.len() < before
    }

    fn reject(&mut self, pool: &PoolView, taken: impl Fn(&At) -> bool) {
        let (out, kept) = std::mem::take(&mut self.candidates)
            .into_iter()
            .partition::<Vec<_>, _>(|candidate| candidate.guarded.iter().any(&taken));
        self.candidates = kept;
        for candidate in out {
            let at = candidate.guarded.iter().find(|at| taken(at));
            let refused = at.and_then(|at| claim_taken(pool, &candidate.new.user, at));
            self.left_out.push(judged(candidate.line, refused.as_ref()));
        }
    }

    /// Progress once this is committed.
    pub(super) fn progress(&self, before: Progress) -> Progress {
        let skipped = self.left_out.iter().filter(|row| row.skipped).count() as u64;
        let (offset, lines) = self.end;
        Progress {
            offset,
            lines,
            imported: before.imported + self.candidates.len() as u64,
            skipped: before.skipped + skipped,
            failed: before.failed + self.left_out.len() as u64 - skipped,
            reported: before.reported + u32::try_from(self.reported(before).len()).unwrap_or(u32::MAX),
        }
    }

    /// The rows to remember: not more than a job may have.
    pub(super) fn reported(&self, before: Progress) -> &[ReportedRow] {
        let room = usize::try_from(MOST_REPORTED.saturating_sub(before.reported)).unwrap_or_default();
        self.left_out.get(..room.min(self.left_out.len())).unwrap_or_default()
    }

    /// Stages users and report.
    ///
    /// # Errors
    /// When a document cannot be written.
    pub(super) fn stage(
        &mut self,
        batch: &mut Batch,
        pool: &PoolView,
        job: &ImportJob,
        now: UnixMillis,
    ) -> Result<(), Error> {
        let id = &pool.pool.id;
        for Candidate { new, .. } in &self.candidates {
            directory::stage_create(batch, pool, &new.user)?;
            if let Some(hash) = &new.hash {
                let credential = Credential::of_hash(hash.clone(), now);
                batch.create(&address::credential(id, &new.user.sub), &credential).map_err(error::store)?;
            }
        }
        if let Some(hash) = self.candidates.iter().find_map(|candidate| candidate.new.hash.as_deref()) {
            batch.replace(&address::import_decoy(id), &feigned(hash)).map_err(error::store)?;
        }
        self.left_out.sort_by_key(|row| row.line);
        let reported = self.reported(job.progress);
        if let Some(first) = reported.first() {
            let at = address::import_report(id, &job.id, first.line);
            batch.create(&at, reported).map_err(error::store)?.expiring(now.plus_seconds(REPORTS_KEPT));
        }
        Ok(())
    }
}

/// What becomes of a row whose user cannot be made: one who is there already is skipped.
fn judged(line: u64, refused: Option<&Error>) -> ReportedRow {
    let exists = refused.is_none_or(|error| error.code() == ErrorCode::UsernameExistsException.into());
    let reason = refused.filter(|_| !exists).map_or("The user already exists.", Error::message);
    ReportedRow { line, skipped: exists, reason: reason.to_owned() }
}
