//! No acknowledged commit is lost, and none is half applied, when the process or the database server is killed.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use cognomen_store::engine::{Engine, Range, Write};
use cognomen_store::postgres::Postgres;
use cognomen_store::sqlite::Sqlite;
use cognomen_store::testing::{Durability, START, TemporaryFolder, TemporaryPostgres};
use tokio::sync::mpsc;

use crate::suite::{at, put};

const FOLDER: &str = "COGNOMEN_CRASH_FOLDER";
const ROUND: &str = "COGNOMEN_CRASH_ROUND";
const WRITERS: usize = 8;
const ROUNDS: usize = 3;
/// Acknowledgements after which the kill comes.
const ENOUGH: usize = 200;

/// A pair of records in two partitions, committed together.
fn pair(name: &str) -> Vec<Write> {
    let mut batch = vec![put("left", name, 1), put("right", name, 1)];
    // Big enough to need several pages of the database.
    if let Some(Write::Put { value, .. }) = batch.last_mut() {
        value.resize(6000, 7);
    }
    batch
}

/// Commits pairs for ever, and names each once it is acknowledged; odd writers commit single records.
async fn write(engine: Arc<dyn Engine>, round: String, writer: usize, acknowledged: mpsc::UnboundedSender<String>) {
    for number in 0.. {
        let name = format!("{round}-{writer}-{number}");
        let batch = if writer.is_multiple_of(2) { pair(&name) } else { vec![put("single", &name, 1)] };
        if engine.commit(batch, START).await.is_err() || acknowledged.send(name).is_err() {
            return;
        }
    }
}

fn start_writers(engine: &Arc<dyn Engine>, round: &str) -> mpsc::UnboundedReceiver<String> {
    let (sender, receiver) = mpsc::unbounded_channel();
    for writer in 0..WRITERS {
        tokio::spawn(write(engine.clone(), round.to_owned(), writer, sender.clone()));
    }
    receiver
}

async fn names(engine: &dyn Engine, partition: &str) -> BTreeSet<String> {
    let page = engine.scan(partition, &Range::all(), 10_000_000, START).await.unwrap();
    page.records.into_iter().map(|record| record.address.key).collect()
}

async fn verify(engine: &dyn Engine, acknowledged: &BTreeSet<String>) {
    let (left, right) = (names(engine, "left").await, names(engine, "right").await);
    assert_eq!(left, right, "a pair was half applied");
    let single = names(engine, "single").await;
    let lost: Vec<_> = acknowledged.iter().filter(|name| !left.contains(*name) && !single.contains(*name)).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
    assert!(engine.get(&[at("left", "none")], START).await.unwrap()[0].is_none());
}

/// Runs a writing child in a process of its own, kills it in the middle, and tells what it had acknowledged.
fn run_and_kill(folder: &Path, round: usize) -> BTreeSet<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child", "--ignored", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut acknowledged = BTreeSet::new();
    while acknowledged.len() < ENOUGH {
        acknowledged.extend(name(&lines.next().expect("the child writes for ever").unwrap()));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What had been printed before the kill was acknowledged too.
    acknowledged.extend(lines.map_while(Result::ok).filter_map(|line| name(&line)));
    acknowledged
}

/// The name in a line of the child; a line that was cut short has none.
fn name(line: &str) -> Option<String> {
    Some(line.strip_prefix("committed ")?.strip_suffix(" .")?.to_owned())
}

#[test]
#[ignore = "the crash test below runs it in a process of its own, and kills that"]
fn child() {
    let folder = std::env::var(FOLDER).expect("run by the crash test");
    let round = std::env::var(ROUND).expect("run by the crash test");
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let engine: Arc<dyn Engine> = Arc::new(Sqlite::open(Path::new(&folder)).unwrap());
        let mut acknowledged = start_writers(&engine, &round);
        while let Some(name) = acknowledged.recv().await {
            println!("committed {name} .");
        }
    });
}

#[tokio::test]
async fn sqlite_keeps_what_it_acknowledged_when_the_process_is_killed() {
    let folder = TemporaryFolder::new();
    let mut acknowledged = BTreeSet::new();
    for round in 0..ROUNDS {
        acknowledged.extend(run_and_kill(folder.path(), round));
        let engine = Sqlite::open(folder.path()).expect("a crash leaves no lock behind");
        verify(&engine, &acknowledged).await;
    }
    assert!(acknowledged.len() >= ROUNDS * ENOUGH);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_keeps_what_it_acknowledged_when_the_server_is_killed() {
    let mut server = TemporaryPostgres::start(Durability::Full);
    let url = server.create_database();
    let engine: Arc<dyn Engine> = Arc::new(Postgres::connect(&url).await.unwrap());
    let mut acknowledged = BTreeSet::new();
    for round in 0..ROUNDS {
        let mut receiver = start_writers(&engine, &round.to_string());
        for _ in 0..ENOUGH {
            acknowledged.insert(receiver.recv().await.expect("writers write for ever"));
        }
        server.kill();
        while let Some(name) = receiver.recv().await {
            acknowledged.insert(name);
        }
        server.restart();
        // The same engine goes on: its connections come back by themselves.
        verify(&*engine, &acknowledged).await;
    }
}
