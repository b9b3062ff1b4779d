//! Ordered record store on SQLite and PostgreSQL; sealing; typed documents.
//!
//! From the outside in: a [`Store`] reads and commits typed documents, each at an [`At`]; they are serialised and sealed under the
//! data key of their [`Scope`]; an [`engine::Engine`] keeps the sealed bytes.

mod batch;
mod document;
pub mod engine;
mod error;
mod keyring;
mod maintenance;
pub mod postgres;
mod scope;
pub mod sqlite;
mod store;
#[cfg(feature = "testing")]
pub mod testing;

pub use batch::{Added, Batch};
pub use document::{Doc, Item, Page, Sealed};
pub use engine::{Condition, Range};
pub use error::{CommitError, StoreError};
pub use maintenance::Cursor;
pub use scope::{At, Scope};
pub use store::Store;
