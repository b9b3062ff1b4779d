//! Data keys: creation, sharing between nodes, rotation, deletion.

use std::sync::Arc;

use cognomen_crypto::SystemRandom;
use cognomen_keys::{DataKeys, LocalFile};
use cognomen_model::clock::ManualClock;
use cognomen_store::engine::{Address, Condition, Engine, Write};
use cognomen_store::sqlite::Sqlite;
use cognomen_store::testing::{START, TemporaryFolder, store_on};
use cognomen_store::{CommitError, Scope, Store, StoreError};

use crate::{Profile, at, create, pool, profile};

/// Two nodes on one database.
struct Nodes {
    engine: Arc<dyn Engine>,
    one: Store,
    two: Store,
    clock: Arc<ManualClock>,
    folder: TemporaryFolder,
}

fn nodes() -> Nodes {
    let folder = TemporaryFolder::new();
    let engine: Arc<dyn Engine> = Arc::new(Sqlite::open(&folder.path().join("data")).unwrap());
    let clock = Arc::new(ManualClock::new(START));
    let node = || store_on(engine.clone(), &folder, clock.clone());
    let (one, two) = (node(), node());
    Nodes { engine, one, two, clock, folder }
}

/// The version of the key that sealed the profile.
async fn sealed_by(engine: &dyn Engine) -> Option<u32> {
    let address = Address::new("pool/us-east-1_Ab3dEf6hI/user/1", "profile");
    let record = engine.get(&[address], START).await.unwrap().pop().unwrap().unwrap();
    DataKeys::version_of(&record.value)
}

async fn rewrite(store: &Store, visits: u32) {
    let mut batch = store.batch();
    batch.replace(&at("profile"), &profile("ada", visits)).unwrap();
    store.commit(batch).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nodes_that_race_for_the_system_key_agree() {
    for _ in 0..10 {
        let Nodes { one, two, folder: _folder, .. } = nodes();
        let ask = |store: Store| {
            tokio::spawn(async move { store.keys(&Scope::System).await.unwrap().blind("user", &["ada"]) })
        };
        let (a, b, c) = tokio::join!(ask(one.clone()), ask(two), ask(one));
        let (a, b, c) = (a.unwrap(), b.unwrap(), c.unwrap());
        assert_eq!((a, a), (b, c));
    }
}

#[tokio::test]
async fn a_scope_is_created_once() {
    let Nodes { one, two, folder: _folder, .. } = nodes();
    create(&one).await;
    let mut batch = two.batch();
    two.create_scope(&pool(), &mut batch).await.unwrap();
    assert!(matches!(two.commit(batch).await, Err(CommitError::ScopeConflict(scope)) if scope == pool()));
    assert_eq!(two.get::<Profile>(&at("profile")).await.unwrap().unwrap().value, profile("ada", 1));
}

#[tokio::test]
async fn a_rotated_key_reaches_other_nodes_within_a_second() {
    let Nodes { engine, one, two, clock, folder: _folder } = nodes();
    create(&one).await;
    let blind = two.keys(&pool()).await.unwrap().blind_text("email", &["ada@example.com"]);
    assert_eq!(one.rotate_data_key(&pool()).await.unwrap(), 2);
    assert_eq!(two.get::<Profile>(&at("profile")).await.unwrap().unwrap().value.visits, 1);
    rewrite(&one, 2).await;
    assert_eq!(sealed_by(&*engine).await, Some(2));
    clock.advance(1);
    rewrite(&two, 3).await;
    assert_eq!(sealed_by(&*engine).await, Some(2));
    assert_eq!(two.keys(&pool()).await.unwrap().blind_text("email", &["ada@example.com"]), blind);
}

#[tokio::test]
async fn a_node_opens_at_once_what_another_sealed_under_a_newer_key() {
    let Nodes { one, two, folder: _folder, .. } = nodes();
    create(&one).await;
    two.keys(&pool()).await.unwrap();
    one.rotate_data_key(&pool()).await.unwrap();
    rewrite(&one, 2).await;
    assert_eq!(two.get::<Profile>(&at("profile")).await.unwrap().unwrap().value.visits, 2);
}

#[tokio::test]
async fn resealing_takes_all_records_of_the_scope_and_keeps_them() {
    let Nodes { engine, one, folder: _folder, .. } = nodes();
    create(&one).await;
    let mut batch = one.batch();
    for number in 0..600_u32 {
        batch.create(&at(&format!("event/{number}")), &number).unwrap().expiring(START.plus_seconds(9));
    }
    one.commit(batch).await.unwrap();
    assert_eq!(one.reseal(&pool()).await.unwrap(), 0);
    one.rotate_data_key(&pool()).await.unwrap();
    assert_eq!(one.reseal(&pool()).await.unwrap(), 601);
    assert_eq!(one.reseal(&pool()).await.unwrap(), 0);
    assert_eq!(sealed_by(&*engine).await, Some(2));
    let event = one.get::<u32>(&at("event/599")).await.unwrap().unwrap();
    assert_eq!((event.value, event.version, event.expires_at), (599, 2, Some(START.plus_seconds(9))));
}

#[tokio::test]
async fn rewrapping_follows_the_key_encryption_key() {
    let Nodes { engine, one, two, clock, folder } = nodes();
    create(&one).await;
    assert!(!one.rewrap(&pool()).await.unwrap());
    let file = LocalFile::open(&folder.path().join("keys/root.key"), Arc::new(SystemRandom)).unwrap();
    assert_eq!(file.rotate().unwrap(), 2);
    let fresh = store_on(engine, &folder, clock.clone());
    assert!(fresh.rewrap(&pool()).await.unwrap());
    assert!(!fresh.rewrap(&pool()).await.unwrap());
    clock.advance(1);
    for store in [&one, &two, &fresh] {
        assert_eq!(store.get::<Profile>(&at("profile")).await.unwrap().unwrap().value.username, "ada");
    }
}

#[tokio::test]
async fn a_deleted_scope_cannot_be_opened_and_is_swept() {
    let Nodes { engine, one, two, clock, folder: _folder } = nodes();
    create(&one).await;
    two.keys(&pool()).await.unwrap();
    let mut batch = one.batch();
    one.delete_scope(&pool(), &mut batch);
    one.commit(batch).await.unwrap();
    assert!(matches!(one.get::<Profile>(&at("profile")).await, Err(StoreError::NoKeys(_))));
    clock.advance(1);
    assert!(matches!(two.get::<Profile>(&at("profile")).await, Err(StoreError::NoKeys(_))));
    assert_eq!(one.sweep_scope(&pool()).await.unwrap(), 1);
    assert_eq!(two.get::<Profile>(&at("profile")).await.unwrap(), None);
    assert!(engine.walk("pool/", None, 9, START).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_record_that_was_moved_or_altered_is_refused() {
    let Nodes { engine, one, folder: _folder, .. } = nodes();
    create(&one).await;
    let from = Address::new("pool/us-east-1_Ab3dEf6hI/user/1", "profile");
    let value = engine.get(&[from], START).await.unwrap().pop().unwrap().unwrap().value;
    let mut flipped = value.clone();
    *flipped.last_mut().unwrap() ^= 1;
    for (key, value) in [("moved", value), ("flipped", flipped), ("empty", vec![]), ("plain", b"{}".to_vec())] {
        let address = Address::new("pool/us-east-1_Ab3dEf6hI/user/1", key);
        engine
            .commit(vec![Write::Put { address, condition: Condition::Any, expires_at: None, value }], START)
            .await
            .unwrap();
        let read = one.get::<Profile>(&at(key)).await;
        assert!(matches!(read, Err(StoreError::Altered(_))), "{key}: {read:?}");
    }
}
