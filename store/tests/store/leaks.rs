//! Plaintext never reaches the disk.

use std::path::Path;
use std::sync::Arc;

use cognomen_model::clock::ManualClock;
use cognomen_store::engine::Engine;
use cognomen_store::postgres::Postgres;
use cognomen_store::sqlite::Sqlite;
use cognomen_store::testing::{Durability, START, TemporaryFolder, TemporaryPostgres, find_bytes, store_on};
use cognomen_store::{At, Scope, Store};

use crate::{at, create, profile};

/// What must not be found: a value, a member's name, and what is looked up by a blind index.
const SECRETS: [&str; 3] = ["lovelace-analytical-engine", "username", "ada@example.com"];

async fn write(store: &Store) {
    create(store).await;
    let keys = store.keys(&crate::pool()).await.unwrap();
    let mut batch = store.batch();
    batch.replace(&at("profile"), &profile(SECRETS[0], 7)).unwrap();
    batch.create(&at(&keys.blind_text("email", &[SECRETS[2]])), SECRETS[2]).unwrap();
    batch.create(&at("empty"), "").unwrap();
    batch.create(&At::new(Scope::System, "pools", "1"), &profile(SECRETS[0], 8)).unwrap();
    store.commit(batch).await.unwrap();
    store.rotate_data_key(&crate::pool()).await.unwrap();
    store.reseal(&crate::pool()).await.unwrap();
}

fn assert_clean(folder: &Path) {
    for secret in SECRETS {
        assert_eq!(find_bytes(folder, secret.as_bytes()), None, "`{secret}` lies open");
    }
    // The search itself works: the address of the profile is not a secret.
    assert!(find_bytes(folder, b"us-east-1_Ab3dEf6hI").is_some());
}

fn store(engine: Arc<dyn Engine>, folder: &TemporaryFolder) -> Store {
    store_on(engine, folder, Arc::new(ManualClock::new(START)))
}

#[tokio::test]
async fn sqlite_files_hold_no_plaintext() {
    let folder = TemporaryFolder::new();
    let store = store(Arc::new(Sqlite::open(&folder.path().join("data")).unwrap()), &folder);
    write(&store).await;
    assert_clean(&folder.path().join("data"));
    drop(store);
    assert_clean(&folder.path().join("data"));
}

#[tokio::test]
async fn postgres_files_and_dumps_hold_no_plaintext() {
    let server = TemporaryPostgres::start(Durability::Full);
    let folder = TemporaryFolder::new();
    let url = server.create_database();
    write(&store(Arc::new(Postgres::connect(&url).await.unwrap()), &folder)).await;
    server.run("psql", &["-q", "-c", "CHECKPOINT", &url]);
    // System catalogues have columns named like everything; user records are in the database's own files and the log.
    for secret in [SECRETS[0], SECRETS[2]] {
        assert_eq!(find_bytes(&server.folder().join("data"), secret.as_bytes()), None, "`{secret}` lies open");
    }
    assert!(find_bytes(&server.folder().join("data"), b"us-east-1_Ab3dEf6hI").is_some());
    let dump = server.run("pg_dump", &["--inserts", &url]);
    let dump = String::from_utf8_lossy(&dump);
    let hex = |text: &str| text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
    assert!(dump.contains("us-east-1_Ab3dEf6hI"));
    for secret in SECRETS {
        assert!(!dump.contains(secret) && !dump.contains(&hex(secret)), "`{secret}` lies open");
    }
}
