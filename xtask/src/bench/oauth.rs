//! The OAuth endpoints: tokens of clients themselves, beside those of another authorization server; and whole code flows.

use std::path::Path;

use super::report::{OauthRow, Report};
use super::server::Server;
use super::{CONNECTIONS, Load, dev};
use crate::process::Step;

/// The client that the other server knows.
const CLIENT: &str = "bench";
const SECRET: &str = "bench-secret-bench-secret-bench-1";

/// Measures ours on SQLite, then `oidc-provider`, which keeps nothing, with the same load.
pub(super) fn measure(
    root: &Path,
    load: &Load,
    binary: &Path,
    scratch: &Path,
    report: &mut Report,
) -> Result<(), String> {
    let server = Server::start(binary, &dev(&scratch.join("oauth"), "sqlite"))?;
    let world = load.prepare(&server)?;
    for workload in ["client-credentials", "code-flow"] {
        // One user has twenty browsers at most: more sign-ins at once would end one another's sessions.
        for connections in CONNECTIONS.into_iter().filter(|all| workload != "code-flow" || *all < 20) {
            let outcome = load.run(&server, &world, workload, connections)?;
            report.oauth.push(OauthRow { server: "Cognomen", workload, connections, outcome });
        }
    }
    drop(server);
    let folder = root.join("tests/bench");
    Step::program("npm").args(["ci", "--no-audit", "--no-fund"]).within(&folder).run()?;
    let script = folder.join("oidc-provider.js").display().to_string();
    let other = Server::start(Path::new("node"), &[script, SECRET.to_owned()])?;
    let world: serde_json::Value = load.call(&["elsewhere", CLIENT, SECRET])?;
    for connections in CONNECTIONS {
        let outcome = load.run(&other, &world.to_string(), "client-credentials", connections)?;
        report.oauth.push(OauthRow { server: "oidc-provider", workload: "client-credentials", connections, outcome });
    }
    Ok(())
}
