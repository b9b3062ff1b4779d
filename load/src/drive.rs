//! Keeps connections busy for a while and counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde::Serialize;

use crate::http_client::Connection;
use crate::workload::{self, Workload};
use crate::world::World;
use crate::{Failure, clock};

/// How hard and how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) connections: usize,
    pub(crate) seconds: f64,
    pub(crate) pid: u32,
}

/// What came out.
#[derive(Debug, Serialize)]
pub(crate) struct Outcome {
    /// Operations per second of wall-clock time.
    per_second: f64,
    /// Median latency in microseconds.
    p50: u64,
    /// 99th percentile of latency in microseconds.
    p99: u64,
    /// Processor time of the server per operation in microseconds.
    server_micros: f64,
}

/// Runs a workload against `address`.
pub(crate) async fn run(address: &str, world: World, work: Workload, plan: Plan) -> Result<Outcome, Failure> {
    let world = Arc::new(world);
    let stop = Arc::new(AtomicBool::new(false));
    let mut servers = Vec::new();
    for _ in 0..plan.connections {
        let mut server = Connection::open(address).await?;
        for turn in 0..3 {
            workload::once(&mut server, &world, work, turn).await?;
        }
        servers.push(server);
    }
    let used_before = clock::processor_time(plan.pid)?;
    let begun = clock::start();
    let tasks: Vec<_> = servers
        .into_iter()
        .enumerate()
        .map(|(index, server)| tokio::spawn(repeat(server, Arc::clone(&world), work, index, Arc::clone(&stop))))
        .collect();
    tokio::time::sleep(Duration::from_secs_f64(plan.seconds)).await;
    stop.store(true, Ordering::Relaxed);
    let mut latencies = Vec::new();
    for task in tasks {
        latencies.extend(task.await??);
    }
    let elapsed = begun.elapsed().as_secs_f64();
    let used = clock::processor_time(plan.pid)?.saturating_sub(used_before);
    latencies.sort_unstable();
    let count = f64::from(u32::try_from(latencies.len())?);
    let at = |percent: usize| latencies.get(latencies.len() * percent / 100).copied().unwrap_or_default();
    Ok(Outcome {
        per_second: count / elapsed,
        p50: at(50),
        p99: at(99),
        server_micros: used.as_secs_f64() * 1e6 / count,
    })
}

async fn repeat(
    mut server: Connection,
    world: Arc<World>,
    work: Workload,
    index: usize,
    stop: Arc<AtomicBool>,
) -> Result<Vec<u64>, Failure> {
    let mut latencies = Vec::new();
    let mut turn = u32::try_from(index)? * 7919;
    while !stop.load(Ordering::Relaxed) {
        let begun = clock::start();
        workload::once(&mut server, &world, work, turn).await?;
        latencies.push(u64::try_from(begun.elapsed().as_micros())?);
        turn = turn.wrapping_add(1);
    }
    Ok(latencies)
}
