//! What every engine must do. Each function takes an empty engine of its own.

use std::sync::Arc;

use cognomen_model::clock::UnixMillis;
use cognomen_store::engine::{
    Address, CommitError, Condition, Engine, EngineError, MAX_KEY_LENGTH, MAX_PARTITION_LENGTH, MAX_VALUE_LENGTH,
    Range, Record, Write,
};
use cognomen_store::testing::START;

/// Makes a test of every function of the suite. `$fresh` gives an engine and what keeps it in being.
macro_rules! run_on {
    ($fresh:ident) => {
        crate::suite::run_on!(@ $fresh:
            conditions_decide, conflicts_name_the_first_step, batches_are_atomic, checks_hold_other_writers_off,
            malformed_batches_are_refused, reads_keep_the_order_asked_for, ranges_run_both_ways, pages_join_up,
            order_is_bytewise, expired_records_are_absent, purging_takes_expired_records_alone, walking_crosses_partitions,
            one_writer_wins_per_version, one_creator_wins, crossing_batches_all_end, big_and_empty_values_return,
            longest_addresses_are_taken);
    };
    (@ $fresh:ident: $($name:ident),*) => {
        $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
        async fn $name() {
            let (engine, _kept) = $fresh().await;
            crate::suite::$name(std::sync::Arc::new(engine)).await;
        })*
    };
}
pub(crate) use run_on;

pub(crate) type Shared = Arc<dyn Engine>;

pub(crate) fn at(partition: &str, key: &str) -> Address {
    Address::new(partition, key)
}

pub(crate) fn put_if(partition: &str, key: &str, condition: Condition, byte: u8) -> Write {
    Write::Put { address: at(partition, key), condition, expires_at: None, value: vec![byte] }
}

pub(crate) fn put(partition: &str, key: &str, byte: u8) -> Write {
    put_if(partition, key, Condition::Any, byte)
}

fn put_until(key: &str, condition: Condition, end: UnixMillis) -> Write {
    Write::Put { address: at("p", key), condition, expires_at: Some(end), value: vec![0] }
}

fn delete(key: &str, condition: Condition) -> Write {
    Write::Delete { address: at("p", key), condition }
}

fn check(key: &str, condition: Condition) -> Write {
    Write::Check { address: at("p", key), condition }
}

pub(crate) async fn read(engine: &dyn Engine, partition: &str, key: &str) -> Option<Record> {
    engine.get(&[at(partition, key)], START).await.unwrap().pop().unwrap()
}

async fn version(engine: &dyn Engine, key: &str) -> Option<u64> {
    read(engine, "p", key).await.map(|record| record.version)
}

/// The step at which a batch failed.
async fn conflict(engine: &dyn Engine, batch: Vec<Write>) -> Option<usize> {
    conflict_at(engine, batch, START).await
}

async fn conflict_at(engine: &dyn Engine, batch: Vec<Write>, now: UnixMillis) -> Option<usize> {
    match engine.commit(batch, now).await {
        Ok(()) => None,
        Err(CommitError::Conflict { index }) => Some(index),
        Err(CommitError::Engine(error)) => panic!("{error:?}"),
    }
}

async fn keys(engine: &dyn Engine, range: Range, limit: usize) -> (Vec<String>, Option<String>) {
    let page = engine.scan("p", &range, limit, START).await.unwrap();
    (page.records.into_iter().map(|record| record.address.key).collect(), page.next)
}

/// Alone and as part of a batch, every write obeys every condition.
pub(crate) async fn conditions_decide(engine: Shared) {
    use Condition::{Absent, Any, Present, Version};
    let cases = [
        (Any, true, true),
        (Absent, true, false),
        (Present, false, true),
        (Version(2), false, true),
        (Version(1), false, false),
    ];
    for (number, (condition, on_absent, on_second)) in cases.into_iter().enumerate() {
        for beside in [false, true] {
            for (kind, exists) in
                [("put", false), ("put", true), ("delete", false), ("delete", true), ("check", false), ("check", true)]
            {
                let key = format!("{number}-{beside}-{kind}-{exists}");
                if exists {
                    engine.commit(vec![put("p", &key, 1)], START).await.unwrap();
                    engine.commit(vec![put("p", &key, 2)], START).await.unwrap();
                }
                let write = match kind {
                    "put" => put_if("p", &key, condition, 3),
                    "delete" => delete(&key, condition),
                    _ => check(&key, condition),
                };
                let mut batch = vec![write];
                batch.extend(beside.then(|| put("p", "beside", 0)));
                let held = conflict(&*engine, batch).await.is_none();
                assert_eq!(held, if exists { on_second } else { on_absent }, "{condition:?} {key}");
                let before = if exists { Some(2) } else { None };
                let after = match kind {
                    "put" if held => Some(before.unwrap_or(0) + 1),
                    "delete" if held => None,
                    _ => before,
                };
                assert_eq!(version(&*engine, &key).await, after, "{condition:?} {key}");
            }
        }
    }
}

pub(crate) async fn conflicts_name_the_first_step(engine: Shared) {
    engine.commit(vec![put("p", "z", 1)], START).await.unwrap();
    let batch = vec![
        put("p", "y", 1),
        put_if("p", "z", Condition::Absent, 1),
        put_if("p", "a", Condition::Version(9), 1),
        check("b", Condition::Present),
    ];
    assert_eq!(conflict(&*engine, batch).await, Some(1));
}

pub(crate) async fn batches_are_atomic(engine: Shared) {
    let (one, other) = (put("p", "a", 1), put("q", "a", 2));
    engine.commit(vec![one, other], START).await.unwrap();
    let failing = vec![put("p", "a", 9), put("p", "new", 9), delete("gone", Condition::Present), put("q", "a", 9)];
    assert_eq!(conflict(&*engine, failing).await, Some(2));
    assert_eq!(read(&*engine, "p", "a").await.unwrap().value, vec![1]);
    assert_eq!(read(&*engine, "q", "a").await.unwrap().value, vec![2]);
    assert_eq!(read(&*engine, "p", "new").await, None);
    engine.commit(vec![], START).await.unwrap();
}

/// Two writers each check that the other's record is absent and create their own: one at most may succeed.
pub(crate) async fn checks_hold_other_writers_off(engine: Shared) {
    for round in 0..20 {
        let batch = |mine: &str, other: &str| {
            vec![
                put_if("p", &format!("{round}{mine}"), Condition::Absent, 1),
                check(&format!("{round}{other}"), Condition::Absent),
            ]
        };
        let (left, right) = tokio::join!(conflict(&*engine, batch("l", "r")), conflict(&*engine, batch("r", "l")));
        assert!(left.is_some() || right.is_some(), "both checks passed");
        let found = [version(&*engine, &format!("{round}l")).await, version(&*engine, &format!("{round}r")).await];
        assert_eq!(found.iter().flatten().count(), [left, right].iter().filter(|done| done.is_none()).count());
    }
}

pub(crate) async fn malformed_batches_are_refused(engine: Shared) {
    let refused = [
        vec![put("p", "a", 1), delete("a", Condition::Any)],
        vec![put("p", "ä", 1)],
        vec![put("", "a", 1)],
        vec![put("p", "a b", 1)],
        vec![Write::Put {
            address: at("p", "a"),
            condition: Condition::Any,
            expires_at: None,
            value: vec![0; MAX_VALUE_LENGTH + 1],
        }],
    ];
    for batch in refused {
        let error = engine.commit(batch, START).await.err().unwrap();
        assert!(matches!(error, CommitError::Engine(EngineError::Invalid(_))), "{error:?}");
    }
    assert!(matches!(engine.get(&[at("p", "a\0")], START).await, Err(EngineError::Invalid(_))));
    assert_eq!(keys(&*engine, Range::all(), 10).await, (vec![], None));
}

pub(crate) async fn reads_keep_the_order_asked_for(engine: Shared) {
    engine.commit(vec![put("p", "a", 1), put("p", "b", 2), put("q", "a", 3)], START).await.unwrap();
    let wanted = [at("q", "a"), at("p", "b"), at("r", "a"), at("p", "a"), at("p", "c"), at("q", "a")];
    let found = engine.get(&wanted, START).await.unwrap();
    let values: Vec<_> = found.iter().map(|record| record.as_ref().map(|record| record.value[0])).collect();
    assert_eq!(values, [Some(3), Some(2), None, Some(1), None, Some(3)]);
    for (address, record) in wanted.iter().zip(&found) {
        assert!(record.as_ref().is_none_or(|record| record.address == *address));
    }
    assert!(engine.get(&[], START).await.unwrap().is_empty());
}

pub(crate) async fn ranges_run_both_ways(engine: Shared) {
    let names = ["a", "a/1", "a/2", "a/20", "a/3", "a0", "b"];
    engine.commit(names.map(|key| put("p", key, 1)).into(), START).await.unwrap();
    engine.commit(vec![put("o", "z", 1), put("q", "a/0", 1), put("p2", "a/0", 1)], START).await.unwrap();
    assert_eq!(keys(&*engine, Range::all(), 99).await.0, names);
    assert_eq!(keys(&*engine, Range::prefix("a/"), 99).await.0, ["a/1", "a/2", "a/20", "a/3"]);
    assert_eq!(keys(&*engine, Range::prefix("a/").reversed(), 99).await.0, ["a/3", "a/20", "a/2", "a/1"]);
    assert_eq!(keys(&*engine, Range::after("a/2"), 2).await.0, ["a/20", "a/3"]);
    let range = Range {
        from: std::ops::Bound::Excluded("a".to_owned()),
        to: std::ops::Bound::Included("a/20".to_owned()),
        reverse: false,
    };
    assert_eq!(keys(&*engine, range, 99).await.0, ["a/1", "a/2", "a/20"]);
    assert_eq!(keys(&*engine, Range::prefix("c"), 99).await.0, [""; 0]);
    assert_eq!(engine.scan("none", &Range::all(), 9, START).await.unwrap().records, []);
}

pub(crate) async fn pages_join_up(engine: Shared) {
    let names: Vec<_> = (0..25).map(|number| format!("k{number:02}")).collect();
    engine.commit(names.iter().map(|key| put("p", key, 1)).collect(), START).await.unwrap();
    for reverse in [false, true] {
        for limit in [1, 5, 7, 24, 25, 26] {
            let all = if reverse { Range::prefix("k").reversed() } else { Range::prefix("k") };
            let (mut read, mut range) = (vec![], all.clone());
            loop {
                let (keys, next) = keys(&*engine, range.clone(), limit).await;
                assert!(keys.len() <= limit && (next.is_none() || next.as_ref() == keys.last()));
                read.extend(keys);
                let Some(next) = next else { break };
                range = range.resume(next);
            }
            if reverse {
                read.reverse();
            }
            assert_eq!(read, names, "by {limit}");
        }
    }
    assert_eq!(keys(&*engine, Range::all(), 0).await, (vec![], None));
}

pub(crate) async fn order_is_bytewise(engine: Shared) {
    let mut names: Vec<String> = (0x21..0x7f_u8).map(|byte| char::from(byte).to_string()).collect();
    names.extend(["aA", "aa", "a-b", "a_b", "ab", "Ab", "a~", "a!"].map(str::to_owned));
    engine.commit(names.iter().map(|key| put("p", key, 1)).collect(), START).await.unwrap();
    names.sort_unstable_by(|a, b| a.as_bytes().cmp(b.as_bytes()));
    assert_eq!(keys(&*engine, Range::all(), 999).await.0, names);
}

pub(crate) async fn expired_records_are_absent(engine: Shared) {
    let (end, before) = (START.plus_seconds(60), UnixMillis(START.plus_seconds(60).0 - 1));
    engine.commit(vec![put_until("k", Condition::Any, end), put("p", "stays", 1)], START).await.unwrap();
    engine.commit(vec![put_until("k", Condition::Version(1), end)], before).await.unwrap();
    let get = async |now| engine.get(&[at("p", "k")], now).await.unwrap().pop().unwrap();
    let get_two = async |now| engine.get(&[at("p", "k"), at("p", "stays")], now).await.unwrap();
    assert_eq!(get(before).await.map(|record| (record.version, record.expires_at)), Some((2, Some(end))));
    assert_eq!(get(end).await, None);
    assert_eq!(get_two(end).await.iter().flatten().count(), 1);
    for range in [Range::all(), Range::all().reversed()] {
        assert_eq!(engine.scan("p", &range, 9, before).await.unwrap().records.len(), 2);
        assert_eq!(engine.scan("p", &range, 9, end).await.unwrap().records.len(), 1);
    }
    assert_eq!(engine.walk("p", None, 9, end).await.unwrap().len(), 1);
    for beside in [false, true] {
        for write in [
            put_if("p", "k", Condition::Version(2), 9),
            put_if("p", "k", Condition::Present, 9),
            delete("k", Condition::Present),
            delete("k", Condition::Version(2)),
            check("k", Condition::Present),
            check("k", Condition::Version(2)),
        ] {
            let mut batch = vec![write.clone()];
            batch.extend(beside.then(|| put("p", "beside", 0)));
            assert_eq!(conflict_at(&*engine, batch, end).await, Some(0), "{write:?}");
        }
    }
    assert_eq!(conflict_at(&*engine, vec![check("k", Condition::Absent), put("p", "x", 1)], end).await, None);
    engine.commit(vec![put_until("k", Condition::Any, end)], START).await.unwrap();
    engine.commit(vec![put_if("p", "k", Condition::Absent, 5)], end).await.unwrap();
    assert_eq!(get(end).await.map(|record| (record.version, record.expires_at)), Some((1, None)));
    engine.commit(vec![put_until("again", Condition::Any, end)], START).await.unwrap();
    engine.commit(vec![put("p", "again", 5)], end).await.unwrap();
    assert_eq!(version(&*engine, "again").await, Some(1));
}

pub(crate) async fn purging_takes_expired_records_alone(engine: Shared) {
    let end = START.plus_seconds(60);
    let mut batch: Vec<_> = (0..25).map(|number| put_until(&format!("old{number}"), Condition::Any, end)).collect();
    batch.push(put_until("later", Condition::Any, end.plus_seconds(1)));
    batch.push(put("p", "never", 1));
    engine.commit(batch, START).await.unwrap();
    assert_eq!(engine.purge_expired(START, 100).await.unwrap(), 0);
    assert_eq!(engine.purge_expired(end, 20).await.unwrap(), 20);
    assert_eq!(engine.purge_expired(end, 20).await.unwrap(), 5);
    assert_eq!(engine.purge_expired(end, 20).await.unwrap(), 0);
    assert_eq!(keys(&*engine, Range::all(), 99).await.0, ["later", "never"]);
}

pub(crate) async fn walking_crosses_partitions(engine: Shared) {
    let batch = vec![put("s/a", "1", 1), put("s/a", "2", 1), put("s/b", "1", 1), put("t/a", "1", 1), put("s", "1", 1)];
    engine.commit(batch, START).await.unwrap();
    let mut after: Option<Address> = None;
    let mut seen = vec![];
    loop {
        let records = engine.walk("s/", after.as_ref(), 2, START).await.unwrap();
        let Some(last) = records.last() else { break };
        after = Some(last.address.clone());
        seen.extend(records.into_iter().map(|record| record.address.to_string()));
    }
    assert_eq!(seen, ["s/a 1", "s/a 2", "s/b 1"]);
}

/// Writers raise one counter under its version; every success raises it by exactly one.
pub(crate) async fn one_writer_wins_per_version(engine: Shared) {
    engine.commit(vec![put("p", "counter", 0)], START).await.unwrap();
    let writers = (0..8).map(|writer| {
        let engine = engine.clone();
        tokio::spawn(async move {
            let mut won = vec![];
            for round in 0..25 {
                let seen = read(&*engine, "p", "counter").await.unwrap().version;
                let mut batch = vec![put_if("p", "counter", Condition::Version(seen), 1)];
                if round % 2 == 0 {
                    batch.insert(0, put("p", &format!("log{writer}"), 1));
                }
                if conflict(&*engine, batch).await.is_none() {
                    won.push(seen);
                }
            }
            won
        })
    });
    let mut won: Vec<u64> = vec![];
    for writer in futures_util::future::join_all(writers).await {
        won.extend(writer.unwrap());
    }
    won.sort_unstable();
    let last = version(&*engine, "counter").await.unwrap();
    assert_eq!(won, (1..last).collect::<Vec<_>>());
}

pub(crate) async fn one_creator_wins(engine: Shared) {
    for round in 0..10 {
        let key = format!("claim{round}");
        let creators = (0..8_u8).map(|creator| {
            let mut batch = vec![put_if("p", &key, Condition::Absent, creator)];
            if creator % 2 == 0 {
                batch.push(put("q", &format!("{key}-{creator}"), 1));
            }
            let engine = engine.clone();
            tokio::spawn(async move { (creator, conflict(&*engine, batch).await) })
        });
        let done = futures_util::future::join_all(creators).await.into_iter().map(Result::unwrap);
        let winners: Vec<u8> = done.filter(|(_, conflict)| conflict.is_none()).map(|(creator, _)| creator).collect();
        assert_eq!(winners.len(), 1, "{winners:?}");
        assert_eq!(read(&*engine, "p", &key).await.unwrap().value, winners);
    }
}

/// Batches that touch the same records in opposite order must not block each other for good.
pub(crate) async fn crossing_batches_all_end(engine: Shared) {
    let names: Vec<_> = (0..6).map(|number| format!("k{number}")).collect();
    let tasks = (0..8_usize).map(|task| {
        let (engine, names) = (engine.clone(), names.clone());
        tokio::spawn(async move {
            for _ in 0..10 {
                let mut batch: Vec<_> = names.iter().map(|key| put("p", key, 1)).collect();
                batch.rotate_left(task % 6);
                if task % 2 == 0 {
                    batch.reverse();
                }
                engine.commit(batch, START).await.unwrap();
            }
        })
    });
    for task in futures_util::future::join_all(tasks).await {
        task.unwrap();
    }
    for key in &names {
        assert_eq!(version(&*engine, key).await, Some(80));
    }
}

pub(crate) async fn big_and_empty_values_return(engine: Shared) {
    let big: Vec<u8> = (0..3_000_000_u32).map(|number| (number % 251) as u8).collect();
    for (key, value) in [("empty", vec![]), ("zeros", vec![0; 5000]), ("big", big)] {
        let write =
            Write::Put { address: at("p", key), condition: Condition::Any, expires_at: None, value: value.clone() };
        engine.commit(vec![write], START).await.unwrap();
        assert_eq!(read(&*engine, "p", key).await.unwrap().value, value, "{key}");
    }
}

pub(crate) async fn longest_addresses_are_taken(engine: Shared) {
    let partition: String = ('!'..='~').cycle().take(MAX_PARTITION_LENGTH).collect();
    let key: String = ('!'..='~').rev().cycle().take(MAX_KEY_LENGTH).collect();
    engine.commit(vec![put(&partition, &key, 1)], START).await.unwrap();
    assert_eq!(read(&*engine, &partition, &key).await.unwrap().version, 1);
}
