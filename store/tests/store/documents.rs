//! Documents and batches.

use cognomen_store::testing::{START, TestStore};
use cognomen_store::{At, CommitError, Condition, Range, Scope, StoreError};

use crate::{Profile, at, create, pool, profile};

#[tokio::test]
async fn a_document_returns_as_it_was_written() {
    let TestStore { store, folder: _folder, .. } = TestStore::new();
    create(&store).await;
    let read = store.get::<Profile>(&at("profile")).await.unwrap().unwrap();
    assert_eq!((read.value, read.version, read.expires_at), (profile("ada", 1), 1, None));
    let mut batch = store.batch();
    batch.put(&at("profile"), read.version, &profile("ada", 2)).unwrap();
    store.commit(batch).await.unwrap();
    let read = store.get::<Profile>(&at("profile")).await.unwrap().unwrap();
    assert_eq!((read.value.visits, read.version), (2, 2));
}

#[tokio::test]
async fn a_lost_race_names_the_document() {
    let TestStore { store, folder: _folder, .. } = TestStore::new();
    create(&store).await;
    let mut batch = store.batch();
    batch.create(&at("new"), &1).unwrap();
    batch.put(&at("profile"), 7, &profile("eve", 1)).unwrap();
    let error = store.commit(batch).await.unwrap_err();
    assert!(error.is_conflict());
    assert_eq!(error.conflict(), Some(&at("profile")));
    assert!(matches!(error, CommitError::Conflict { index: 1, .. }));
    assert_eq!(store.get::<u32>(&at("new")).await.unwrap(), None);
}

#[tokio::test]
async fn an_unknown_scope_holds_nothing_and_takes_nothing() {
    let TestStore { store, folder: _folder, .. } = TestStore::new();
    assert_eq!(store.get::<Profile>(&at("profile")).await.unwrap(), None);
    assert!(!store.has_scope(&pool()).await.unwrap());
    assert!(matches!(store.keys(&pool()).await, Err(StoreError::NoKeys(_))));
    let mut batch = store.batch();
    batch.replace(&at("profile"), &profile("eve", 1)).unwrap();
    assert!(matches!(store.commit(batch).await, Err(CommitError::Store(StoreError::NoKeys(_)))));
}

#[tokio::test]
async fn documents_expire_by_the_stores_clock() {
    let TestStore { store, clock, folder: _folder } = TestStore::new();
    let at = At::new(Scope::System, "sessions", "1");
    let mut batch = store.batch();
    batch.create(&at, &"state").unwrap().expiring(START.plus_seconds(180));
    store.commit(batch).await.unwrap();
    clock.advance(179);
    assert_eq!(store.get::<String>(&at).await.unwrap().unwrap().expires_at, Some(START.plus_seconds(180)));
    assert_eq!(store.purge_expired(10).await.unwrap(), 0);
    clock.advance(1);
    assert_eq!(store.get::<String>(&at).await.unwrap(), None);
    assert_eq!(store.purge_expired(10).await.unwrap(), 1);
}

#[tokio::test]
async fn pages_and_mixed_types_are_read() {
    let TestStore { store, folder: _folder, .. } = TestStore::new();
    create(&store).await;
    let mut batch = store.batch();
    for number in 0..5_u32 {
        batch.create(&at(&format!("event/{number}")), &number).unwrap();
    }
    store.commit(batch).await.unwrap();
    let range = Range::prefix("event/").reversed();
    let first = store.scan::<u32>(&pool(), "user/1", &range, 3).await.unwrap();
    assert_eq!(first.items.iter().map(|item| item.value).collect::<Vec<_>>(), [4, 3, 2]);
    let range = range.resume(first.next.unwrap());
    let rest = store.scan::<u32>(&pool(), "user/1", &range, 3).await.unwrap();
    assert_eq!(rest.items.iter().map(|item| item.key.as_str()).collect::<Vec<_>>(), ["event/1", "event/0"]);
    assert_eq!(rest.next, None);

    let found = store.get_many(&[at("none"), at("profile"), at("event/2")]).await.unwrap();
    assert!(found[0].is_none());
    assert_eq!(found[1].as_ref().unwrap().open::<Profile>().unwrap().value.username, "ada");
    assert_eq!(found[2].as_ref().unwrap().open::<u32>().unwrap().value, 2);
    assert!(matches!(found[2].as_ref().unwrap().open::<Profile>(), Err(StoreError::Form { .. })));
    let all = store.scan_sealed(&pool(), "user/1", &Range::all(), 99).await.unwrap();
    assert_eq!(all.items.len(), 6);
    assert_eq!(all.items[5].key(), "profile");
}

#[tokio::test]
async fn checks_guard_a_batch() {
    let TestStore { store, folder: _folder, .. } = TestStore::new();
    create(&store).await;
    for (condition, passes) in [(Condition::Version(1), true), (Condition::Absent, false)] {
        let mut batch = store.batch();
        batch.check(&at("profile"), condition);
        batch.replace(&at("other"), &1).unwrap();
        assert_eq!(store.commit(batch).await.is_ok(), passes);
    }
}
