//! Jobs that import users from a CSV file, and what becomes of them.

use cognomen_contract::cognito_idp::{PasswordHashingAlgorithmType, UserImportJobStatusType as Status};
use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// How long the file may be uploaded, in seconds (15 minutes).
pub const UPLOAD_SECONDS: i64 = 15 * 60;
/// How long a job waits to be started, in seconds (24 hours).
pub const START_SECONDS: i64 = 24 * 60 * 60;
/// When a file that was uploaded is forgotten, in seconds after its job was made: what a job may take at the longest.
pub const FILE_SECONDS: i64 = 2 * START_SECONDS;
/// How many rows that were not imported are remembered with their reasons.
pub const MOST_REPORTED: u32 = 10_000;

/// What `CompletionMessage` says of a job that a developer stopped.
pub const STOPPED: &str = "The Import Job was stopped by the developer.";
/// What it says of a job that went well.
pub const SUCCEEDED: &str = "Import Job Completed Successfully.";
/// What it says of a job that imported fewer users than it had to leave out.
pub const TOO_MANY: &str = "Too many users have failed or been skipped during the import.";

/// An import job as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ImportJob {
    /// `import-` and letters that are ordered by the time of creation.
    pub id: String,
    /// Display name.
    pub name: String,
    /// `CloudWatchLogsRoleArn`, kept because clients expect it back.
    pub role_arn: String,
    /// What made the hashes in the file; none when it holds no hashes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<PasswordHashingAlgorithmType>,
    /// When the job was made.
    pub created_at: UnixMillis,
    /// When it was started.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<UnixMillis>,
    /// When it ended, well or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completed_at: Option<UnixMillis>,
    /// State as of the last change; see [`ImportJob::status_at`].
    pub status: Status,
    /// `CompletionMessage`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The file; none before it is uploaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub upload: Option<Upload>,
    /// How far the file was read. It changes in the commits that make the users.
    #[serde(default)]
    pub progress: Progress,
}

/// A file as it lies in the store, in pieces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// Names the pieces.
    pub id: String,
    /// Length in bytes.
    pub bytes: u64,
}

/// How far a file was read, and what became of its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Bytes of the file that are done with; 0 before the header was read.
    pub offset: u64,
    /// Lines before that offset.
    pub lines: u64,
    /// Users made.
    pub imported: u64,
    /// Rows of users who are there already.
    pub skipped: u64,
    /// Rows that make no user.
    pub failed: u64,
    /// Rows remembered with their reasons.
    pub reported: u32,
}

/// Why a job does not do what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unready {
    /// It was started before, or is over.
    Started,
    /// It waited too long to be started.
    Expired,
    /// No file was uploaded.
    NoFile,
    /// It is not running.
    NotRunning,
}

impl ImportJob {
    /// A job that waits for its file.
    #[must_use]
    pub fn new(
        id: String,
        name: String,
        role_arn: String,
        algorithm: Option<PasswordHashingAlgorithmType>,
        now: UnixMillis,
    ) -> Self {
        Self {
            id,
            name,
            role_arn,
            algorithm,
            created_at: now,
            started_at: None,
            completed_at: None,
            status: Status::Created,
            message: None,
            upload: None,
            progress: Progress::default(),
        }
    }

    /// The state at `now`: a job that was not started in time is `Expired`.
    #[must_use]
    pub fn status_at(&self, now: UnixMillis) -> Status {
        let late = now >= self.created_at.plus_seconds(START_SECONDS);
        if self.status == Status::Created && late { Status::Expired } else { self.status }
    }

    /// When the file can be uploaded no more.
    #[must_use]
    pub fn upload_ends_at(&self) -> UnixMillis {
        self.created_at.plus_seconds(UPLOAD_SECONDS)
    }

    /// When the file is forgotten.
    #[must_use]
    pub fn file_ends_at(&self) -> UnixMillis {
        self.created_at.plus_seconds(FILE_SECONDS)
    }

    /// The job once started.
    ///
    /// # Errors
    /// [`Unready`] when it was started before, has expired or has no file.
    pub fn started(&self, now: UnixMillis) -> Result<Self, Unready> {
        match self.status_at(now) {
            Status::Created if self.upload.is_none() => Err(Unready::NoFile),
            Status::Created => Ok(Self { status: Status::Pending, started_at: Some(now), ..self.clone() }),
            Status::Expired => Err(Unready::Expired),
            _ => Err(Unready::Started),
        }
    }

    /// The job once told to stop. One that has not begun is stopped at once; else whoever works on it stops after its next
    /// commit.
    ///
    /// # Errors
    /// [`Unready::NotRunning`] when there is nothing to stop.
    pub fn stopped(&self, now: UnixMillis) -> Result<Self, Unready> {
        match self.status {
            Status::Pending => Ok(self.ended(Status::Stopped, STOPPED, now)),
            Status::InProgress | Status::Stopping => Ok(Self { status: Status::Stopping, ..self.clone() }),
            _ => Err(Unready::NotRunning),
        }
    }

    /// The job at its end.
    #[must_use]
    pub fn ended(&self, status: Status, message: &str, now: UnixMillis) -> Self {
        Self { status, message: Some(message.to_owned()), completed_at: Some(now), ..self.clone() }
    }

    /// The job when its whole file was read: failed where more rows were left out than imported.
    #[must_use]
    pub fn finished(&self, progress: Progress, now: UnixMillis) -> Self {
        let read = Self { progress, ..self.clone() };
        if progress.failed + progress.skipped > progress.imported {
            return read.ended(Status::Failed, TOO_MANY, now);
        }
        read.ended(Status::Succeeded, SUCCEEDED, now)
    }

    /// Whether it waits for a worker or has one.
    #[must_use]
    pub fn is_active(&self) -> bool {
        matches!(self.status, Status::Pending | Status::InProgress | Status::Stopping)
    }
}

/// The job that runs in a region of the account, of which there is one at a time, and who works on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActiveImport {
    /// The job's pool.
    pub pool_id: String,
    /// The job.
    pub job_id: String,
    /// Who works on it; none before a worker has found it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lease: Option<Lease>,
}

/// A worker's right to a job, until it renews it or another takes it over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lease {
    /// Names the worker.
    pub owner: String,
    /// When others may take over.
    pub until: UnixMillis,
}

impl ActiveImport {
    /// Whether `owner` may work on the job at `now`.
    #[must_use]
    pub fn is_free_for(&self, owner: &str, now: UnixMillis) -> bool {
        self.lease.as_ref().is_none_or(|lease| lease.owner == owner || lease.until <= now)
    }
}

/// What became of a row that made no user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedRow {
    /// The line on which the row begins; the header is line 1.
    pub line: u64,
    /// Whether the user was there already.
    pub skipped: bool,
    /// Why, without any value of the row.
    pub reason: String,
}

impl std::fmt::Display for ReportedRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let outcome = if self.skipped { "SKIPPED" } else { "FAILED" };
        write!(f, "[{outcome}] Line Number {} - {}", self.line, self.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: UnixMillis = UnixMillis(1_000_000);

    fn job(status: Status) -> ImportJob {
        let id = "import-1".to_owned();
        let mut job = ImportJob::new(id, "job".to_owned(), "arn:aws:iam::1:role/x".to_owned(), None, NOW);
        job.status = status;
        job.upload = Some(Upload { id: "upload".to_owned(), bytes: 1 });
        job
    }

    #[test]
    fn a_job_starts_once_in_time_and_with_its_file() {
        let started = job(Status::Created).started(NOW).unwrap();
        assert_eq!((started.status, started.started_at), (Status::Pending, Some(NOW)));
        let empty = ImportJob { upload: None, ..job(Status::Created) };
        assert_eq!(empty.started(NOW), Err(Unready::NoFile));
        let late = NOW.plus_seconds(START_SECONDS);
        assert_eq!(job(Status::Created).started(late), Err(Unready::Expired));
        assert_eq!(job(Status::Created).status_at(late), Status::Expired);
        for status in Status::ALL.iter().filter(|status| **status != Status::Created) {
            assert!(job(*status).started(NOW).is_err(), "{status}");
            assert_eq!(job(*status).status_at(late), *status);
        }
    }

    #[test]
    fn only_a_running_job_stops() {
        for status in Status::ALL {
            let expected = match status {
                Status::Pending => Ok(Status::Stopped),
                Status::InProgress | Status::Stopping => Ok(Status::Stopping),
                _ => Err(Unready::NotRunning),
            };
            assert_eq!(job(*status).stopped(NOW).map(|job| job.status), expected, "{status}");
        }
    }

    #[test]
    fn a_job_that_leaves_more_out_than_it_imports_has_failed() {
        let end = |imported, skipped, failed| {
            let progress = Progress { imported, skipped, failed, ..Progress::default() };
            job(Status::InProgress).finished(progress, NOW).status
        };
        assert_eq!(end(14, 0, 32), Status::Failed);
        assert_eq!(end(0, 5, 0), Status::Failed);
        assert_eq!(end(5, 2, 3), Status::Succeeded);
        assert_eq!(end(0, 0, 0), Status::Succeeded);
    }

    #[test]
    fn a_lease_is_taken_over_when_it_ended() {
        let lease = Lease { owner: "a".to_owned(), until: NOW };
        let active = ActiveImport { pool_id: String::new(), job_id: String::new(), lease: Some(lease) };
        assert!(active.is_free_for("a", UnixMillis(0)) && active.is_free_for("b", NOW));
        assert!(!active.is_free_for("b", UnixMillis(NOW.0 - 1)));
    }
}
