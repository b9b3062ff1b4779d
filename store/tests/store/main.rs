//! The typed store above an engine: documents, scopes, keys and their rotation, and that nothing leaks.

#![expect(clippy::unwrap_used, reason = "test code")]

mod documents;
mod keys;
mod leaks;

use cognomen_store::{At, Scope};
use serde::{Deserialize, Serialize};

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Profile {
    username: String,
    visits: u32,
}

fn profile(username: &str, visits: u32) -> Profile {
    Profile { username: username.to_owned(), visits }
}

fn pool() -> Scope {
    Scope::pool("us-east-1_Ab3dEf6hI")
}

fn at(key: &str) -> At {
    At::new(pool(), "user/1", key)
}

/// Creates the pool's scope with one document in it.
async fn create(store: &cognomen_store::Store) {
    let mut batch = store.batch();
    store.create_scope(&pool(), &mut batch).await.unwrap();
    batch.create(&at("profile"), &profile("ada", 1)).unwrap();
    store.commit(batch).await.unwrap();
}
