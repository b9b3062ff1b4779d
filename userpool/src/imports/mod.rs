//! Users from CSV files: uploading a file, reading it, and the worker that makes the users of a job that was started.
//!
//! The operations are in `ops::imports`. What they leave behind, a job that is `Pending`, is taken up by the [`Worker`] of
//! any node. Users are made many to a commit, and the same commit moves the job's progress on: a job that is interrupted at
//! any moment goes on where its last commit ended, and makes no user twice.

pub(crate) mod columns;
mod csv;
pub mod file;
pub mod link;
pub mod report;
mod row;
mod rows;
mod run;
mod stage;
mod worker;

pub use worker::Worker;
