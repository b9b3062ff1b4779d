//! Credentials of identity pools, and what signatures and policies cost a request.

use std::path::Path;

use serde::Deserialize;

use super::report::{GateRow, Gates, Report, Row};
use super::server::Server;
use super::{CONNECTIONS, Load, dev};

/// Statements of the callers' policies, and the workload of each caller.
const CALLERS: [(u32, &str); 3] = [(1, "admin-get-user-1"), (10, "admin-get-user-10"), (100, "admin-get-user-100")];

/// Microseconds of each gate on one thread.
#[derive(Deserialize)]
struct Alone {
    sigv4: f64,
    policies: Vec<f64>,
}

/// Measures on SQLite.
pub(super) fn measure(load: &Load, binary: &Path, scratch: &Path, report: &mut Report) -> Result<(), String> {
    let alone: Alone = load.call(&["gates", "1"])?;
    let server = Server::start(binary, &dev(&scratch.join("identity"), "sqlite"))?;
    let world = load.prepare(&server)?;
    let world: serde_json::Value = load.call(&["identities", &server.address, &world])?;
    let world = world.to_string();
    for workload in ["guest-credentials", "user-credentials"] {
        for connections in CONNECTIONS {
            let outcome = load.run(&server, &world, workload, connections)?;
            report.identities.push(Row { store: "SQLite", workload, connections, outcome });
        }
    }
    let mut rows = Vec::new();
    for ((statements, workload), policy) in CALLERS.into_iter().zip(alone.policies) {
        rows.push(GateRow { statements, policy, outcome: load.run(&server, &world, workload, 1)? });
    }
    report.gates = Some(Gates { sigv4: alone.sigv4, rows });
    Ok(())
}
