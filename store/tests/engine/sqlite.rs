//! SQLite: the suite, and its data folder.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use cognomen_store::engine::{Engine, EngineError};
use cognomen_store::sqlite::Sqlite;
use cognomen_store::testing::{START, TemporaryFolder};

use crate::suite;

/// An empty database and what keeps it in being.
async fn fresh() -> (Sqlite, TemporaryFolder) {
    let folder = TemporaryFolder::new();
    (Sqlite::open(&folder.path().join("data")).unwrap(), folder)
}

suite::run_on!(fresh);

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn the_folder_and_its_files_are_private() {
    let (engine, folder) = fresh().await;
    engine.commit(vec![suite::put("p", "k", 1)], START).await.unwrap();
    let data = folder.path().join("data");
    assert_eq!(mode(&data), 0o700);
    let names: Vec<_> = fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(names.iter().any(|path| path.ends_with("cognomen.db-wal")), "{names:?}");
    for path in names {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn an_empty_open_folder_is_made_private_and_a_full_one_refused() {
    let folder = TemporaryFolder::new();
    let path = folder.path().join("data");
    fs::create_dir(&path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    drop(Sqlite::open(&path).unwrap());
    assert_eq!(mode(&path), 0o700);

    let other = folder.path().join("other");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("letter.txt"), "dear").unwrap();
    fs::set_permissions(&other, fs::Permissions::from_mode(0o755)).unwrap();
    let refused = Sqlite::open(&other).err().unwrap().to_string();
    assert!(refused.contains("other users"), "{refused}");
    assert_eq!(mode(&other), 0o755);
}

#[test]
fn a_second_server_is_refused_until_the_first_ends() {
    let folder = TemporaryFolder::new();
    let first = Sqlite::open(folder.path()).unwrap();
    let second = Sqlite::open(folder.path()).err().unwrap();
    assert!(matches!(second, EngineError::InUse(_)), "{second}");
    assert!(second.to_string().contains("in use by another server"));
    drop(first);
    assert!(Sqlite::open(folder.path()).is_ok());
}

#[test]
fn a_newer_schema_is_refused() {
    let folder = TemporaryFolder::new();
    drop(Sqlite::open(folder.path()).unwrap());
    let connection = rusqlite::Connection::open(folder.path().join("cognomen.db")).unwrap();
    connection.execute_batch("UPDATE schema_version SET version = 7").unwrap();
    drop(connection);
    let refused = Sqlite::open(folder.path()).err().unwrap();
    assert!(matches!(refused, EngineError::NewerSchema { found: 7, known: 1 }), "{refused}");
}

#[tokio::test]
async fn records_survive_a_restart() {
    let folder = TemporaryFolder::new();
    let engine = Sqlite::open(folder.path()).unwrap();
    engine.commit(vec![suite::put("p", "k", 7)], START).await.unwrap();
    drop(engine);
    let engine = Sqlite::open(folder.path()).unwrap();
    assert_eq!(suite::read(&engine, "p", "k").await.unwrap().value, vec![7]);
}
