//! PostgreSQL: the suite, and its connections.

use std::sync::OnceLock;
use std::task::Poll;

use cognomen_store::engine::{Engine, EngineError};
use cognomen_store::postgres::Postgres;
use cognomen_store::testing::{Durability, START, TemporaryPostgres};

use crate::suite;

/// One server for all tests of this file; each has a database of its own.
fn server() -> &'static TemporaryPostgres {
    static SERVER: OnceLock<TemporaryPostgres> = OnceLock::new();
    SERVER.get_or_init(|| TemporaryPostgres::start(Durability::None))
}

async fn fresh() -> (Postgres, ()) {
    (Postgres::connect(&server().create_database()).await.unwrap(), ())
}

suite::run_on!(fresh);

#[tokio::test]
async fn nodes_may_start_on_an_empty_database_at_once() {
    let url = server().create_database();
    let nodes = futures_util::future::join_all((0..6).map(|_| Postgres::connect(&url))).await;
    let nodes: Vec<_> = nodes.into_iter().map(Result::unwrap).collect();
    nodes[0].commit(vec![suite::put("p", "k", 7)], START).await.unwrap();
    for node in &nodes {
        assert_eq!(suite::read(node, "p", "k").await.unwrap().value, vec![7]);
    }
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    let url = server().create_database();
    drop(Postgres::connect(&url).await.unwrap());
    server().run("psql", &["-q", "-c", "UPDATE schema_version SET version = 7", &url]);
    let refused = Postgres::connect(&url).await.err().unwrap();
    assert!(matches!(refused, EngineError::NewerSchema { found: 7, known: 1 }), "{refused}");
}

#[tokio::test]
async fn lost_connections_are_replaced() {
    let url = server().create_database();
    let engine = Postgres::connect(&url).await.unwrap();
    let pair = || vec![suite::put("p", "a", 1), suite::put("p", "b", 1)];
    engine.commit(pair(), START).await.unwrap();
    let database = url.split(['/', '?']).nth(3).unwrap();
    let cut = format!(
        "SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity \
         WHERE datname = '{database}' AND application_name = 'cognomen'"
    );
    server().run("psql", &["-q", "-c", &cut, &server().url("postgres")]);
    for _ in 0..16 {
        assert_eq!(suite::read(&engine, "p", "a").await.unwrap().value, vec![1]);
    }
    engine.commit(pair(), START).await.unwrap();
    engine.commit(vec![suite::put("p", "c", 1)], START).await.unwrap();
}

#[tokio::test]
async fn a_commit_that_is_given_up_leaves_nothing_half_done() {
    let (engine, ()) = fresh().await;
    for round in 0..50_u8 {
        let batch = vec![suite::put("p", "a", round), suite::put("p", "b", round)];
        let commit = engine.commit(batch, START);
        let mut commit = std::pin::pin!(commit);
        for _ in 0..round % 7 {
            if std::future::poll_fn(|context| Poll::Ready(commit.as_mut().poll(context).is_ready())).await {
                break;
            }
            tokio::task::yield_now().await;
        }
    }
    let batch = vec![suite::put("p", "a", 99), suite::put("p", "b", 99)];
    engine.commit(batch, START).await.unwrap();
    let (a, b) = (suite::read(&engine, "p", "a").await.unwrap(), suite::read(&engine, "p", "b").await.unwrap());
    assert_eq!((a.value, a.version), (b.value, b.version));
}
