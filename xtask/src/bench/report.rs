//! The page that the benchmark writes.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::{Costs, Outcome};

/// A line of the main table.
pub(crate) struct Row {
    pub(crate) store: &'static str,
    pub(crate) workload: &'static str,
    pub(crate) connections: u32,
    pub(crate) outcome: Outcome,
}

/// What a function before the tokens of a sign-in costs, at one connection.
pub(crate) struct FunctionCost {
    /// Median and 99th percentile of its own round trip, in microseconds.
    pub(crate) alone: (u64, u64),
    /// A sign-in without it.
    pub(crate) plain: Outcome,
    /// A sign-in with it.
    pub(crate) with: Outcome,
}

/// A line of the table of OAuth endpoints.
pub(crate) struct OauthRow {
    pub(crate) server: &'static str,
    pub(crate) workload: &'static str,
    pub(crate) connections: u32,
    pub(crate) outcome: Outcome,
}

/// What every signed request pays before its operation.
pub(crate) struct Gates {
    /// Check of a signature, microseconds on one thread.
    pub(crate) sigv4: f64,
    pub(crate) rows: Vec<GateRow>,
}

/// `AdminGetUser` by a caller whose policies have so many statements.
pub(crate) struct GateRow {
    pub(crate) statements: u32,
    /// Evaluation of the policies, microseconds on one thread.
    pub(crate) policy: f64,
    pub(crate) outcome: Outcome,
}

/// What the machine can do at best.
pub(crate) struct Ceilings {
    pub(crate) costs: Costs,
    /// Durable commits per second.
    pub(crate) commits: f64,
}

/// Everything that was measured; what was not is left out of the page.
#[derive(Default)]
pub(crate) struct Report {
    pub(crate) ceilings: Option<Ceilings>,
    pub(crate) empty: Vec<(u32, Outcome)>,
    pub(crate) rows: Vec<Row>,
    pub(crate) sizes: Vec<(&'static str, u32, Outcome)>,
    pub(crate) memory: Vec<(&'static str, f64)>,
    /// Kind of the import, rows, rows per second, peak of memory in megabytes.
    pub(crate) imports: Vec<(&'static str, u32, f64, f64)>,
    pub(crate) start_up: Option<(u32, Duration)>,
    pub(crate) function: Option<FunctionCost>,
    pub(crate) oauth: Vec<OauthRow>,
    pub(crate) identities: Vec<Row>,
    pub(crate) gates: Option<Gates>,
}

impl Report {
    /// The page as Markdown.
    pub(crate) fn page(&self, root: &Path) -> String {
        let mut page = String::from(
            "# Performance\n\nMade by `cargo xtask bench`. The load process runs on the same processors, so throughput is a lower \
             bound; the ratio that counts is *share*: what the operation's unavoidable primitives cost, measured in the same run, \
             over the processor time that the server spent per operation.\n\n",
        );
        // Writing to a string cannot fail.
        let _ = writeln!(page, "Machine: {}. Commit: {}.\n", machine(), commit(root));
        self.ceilings(&mut page);
        self.operations(&mut page);
        self.growth(&mut page);
        self.imported(&mut page);
        self.called(&mut page);
        self.granted(&mut page);
        self.credentials(&mut page);
        self.gates(&mut page);
        page
    }

    fn credentials(&self, page: &mut String) {
        if self.identities.is_empty() {
            return;
        }
        let _ = writeln!(
            page,
            "\n## Credentials of identity pools\n\n`GetCredentialsForIdentity` by a guest, and by a user of a pool with an ID token.\n\n\
             | store | workload | connections | per second | p50 us | p99 us | server us |\n|---|---|---:|---:|---:|---:|---:|"
        );
        for row in &self.identities {
            let o = row.outcome;
            let _ = writeln!(
                page,
                "| {} | {} | {} | {:.0} | {} | {} | {:.1} |",
                row.store, row.workload, row.connections, o.per_second, o.p50, o.p99, o.server_micros
            );
        }
    }

    fn gates(&self, page: &mut String) {
        let Some(Gates { sigv4, rows }) = &self.gates else { return };
        let _ = writeln!(
            page,
            "\n## Signatures and policies\n\nThe check of an AWS signature takes {sigv4:.2} us on one thread, {:.0} a second. Policies are \
             evaluated to the last statement, which allows. The share is that of both in the server's processor time of a whole \
             `AdminGetUser` (SQLite, 1 connection).\n\n| statements | evaluation us | evaluations per second | signature and evaluation \
             per second | `AdminGetUser` server us | share |\n|---:|---:|---:|---:|---:|---:|",
            1e6 / sigv4
        );
        for row in rows {
            let both = sigv4 + row.policy;
            let _ = writeln!(
                page,
                "| {} | {:.2} | {:.0} | {:.0} | {:.1} | {:.1} % |",
                row.statements,
                row.policy,
                1e6 / row.policy,
                1e6 / both,
                row.outcome.server_micros,
                100.0 * both / row.outcome.server_micros
            );
        }
    }

    fn granted(&self, page: &mut String) {
        if self.oauth.is_empty() {
            return;
        }
        let _ = writeln!(
            page,
            "\n## OAuth endpoints\n\n`client-credentials` is a token of a client itself, an RS256 JWT; its share is one signature over the \
             server's processor time. `oidc-provider` is that package for Node.js in one process with its in-memory adapter, under the same \
             load. `code-flow` is a whole sign-in without a browser: authorization endpoint, sign-in page, password, code, tokens (five \
             requests, three commits, two signatures).\n\n| server | workload | connections | per second | p50 us | p99 us | server us | share \
             |\n|---|---|---:|---:|---:|---:|---:|---:|"
        );
        for row in &self.oauth {
            let o = row.outcome;
            let signatures = if row.workload == "code-flow" { 2.0 } else { 1.0 };
            let costs = self.ceilings.as_ref().map(|ceilings| ceilings.costs);
            let floor = costs.map(|costs| {
                let password = if row.workload == "code-flow" { costs.fixed_base } else { 0.0 };
                signatures * costs.rs256_sign + password
            });
            let share = floor.map_or_else(String::new, |floor| format!("{:.0} %", 100.0 * floor / o.server_micros));
            let _ = writeln!(
                page,
                "| {} | {} | {} | {:.0} | {} | {} | {:.1} | {share} |",
                row.server, row.workload, row.connections, o.per_second, o.p50, o.p99, o.server_micros
            );
        }
    }

    fn called(&self, page: &mut String) {
        let Some(FunctionCost { alone, plain, with }) = &self.function else { return };
        let _ = writeln!(
            page,
            "\n## Functions\n\nA sign-in by password (SQLite, 1 connection) with a warm local `PreTokenGeneration` function, and the same \
             function behind a Runtime API that does nothing else. The server's own part is what a call adds beyond the function's \
             round trip.\n\n| | p50 us | p99 us |\n|---|---:|---:|"
        );
        let added = with.p50.saturating_sub(plain.p50);
        for (what, p50, p99) in [
            ("the function's own round trip", alone.0, alone.1),
            ("sign-in without it", plain.p50, plain.p99),
            ("sign-in with it", with.p50, with.p99),
        ] {
            let _ = writeln!(page, "| {what} | {p50} | {p99} |");
        }
        let own = added.saturating_sub(alone.0);
        let _ =
            writeln!(page, "\nAdded by the call: {added} us at the median, of which {own} us are the server's own.");
    }

    fn imported(&self, page: &mut String) {
        if self.imports.is_empty() {
            return;
        }
        let _ = writeln!(
            page,
            "\n## Imports\n\nUsers with an e-mail address and a given name from a CSV file, on SQLite, each on a server of its own.\n\n\
             | rows | passwords | rows per second | peak resident megabytes |\n|---:|---|---:|---:|"
        );
        for (kind, rows, per_second, peak) in &self.imports {
            let passwords = if *kind == "hashed" { "Argon2id hashes" } else { "none" };
            let _ = writeln!(page, "| {rows} | {passwords} | {per_second:.0} | {peak:.0} |");
        }
    }

    fn ceilings(&self, page: &mut String) {
        let Some(Ceilings { costs, commits }) = &self.ceilings else { return };
        let _ = writeln!(page, "## Raw ceilings\n\n| primitive, one thread | microseconds |\n|---|---:|");
        let primitives = [
            ("RS256 signature", costs.rs256_sign),
            ("RS256 verification", costs.rs256_verify),
            ("fixed-base exponentiation, 3072 bits", costs.fixed_base),
            ("the server's three SRP exponentiations", costs.srp_server),
        ];
        for (name, micros) in primitives {
            let _ = writeln!(page, "| {name} | {micros:.1} |");
        }
        let _ = writeln!(page, "| durable commit (append 256 bytes and sync) | {:.1} |", 1e6 / commits);
        let _ = writeln!(
            page,
            "\n| empty HTTP request | per second | p50 us | p99 us | server us |\n|---|---:|---:|---:|---:|"
        );
        for (connections, o) in &self.empty {
            let _ = writeln!(
                page,
                "| {connections} connections | {:.0} | {} | {} | {:.1} |",
                o.per_second, o.p50, o.p99, o.server_micros
            );
        }
    }

    fn operations(&self, page: &mut String) {
        if self.rows.is_empty() {
            return;
        }
        let _ = writeln!(
            page,
            "\n## Operations\n\n| store | operation | connections | per second | p50 us | p99 us | server us | share |\n\
             |---|---|---:|---:|---:|---:|---:|---:|"
        );
        for row in &self.rows {
            let o = row.outcome;
            let share =
                self.floor(row).map_or_else(String::new, |floor| format!("{:.0} %", 100.0 * floor / o.server_micros));
            let _ = writeln!(
                page,
                "| {} | {} | {} | {:.0} | {} | {} | {:.1} | {share} |",
                row.store, row.workload, row.connections, o.per_second, o.p50, o.p99, o.server_micros
            );
        }
    }

    /// What the primitives of an operation cost, in microseconds.
    fn floor(&self, row: &Row) -> Option<f64> {
        let costs = &self.ceilings.as_ref()?.costs;
        let empty = self.empty.iter().find(|(connections, _)| *connections == row.connections)?.1.server_micros;
        match row.workload {
            "password" => Some(2.0 * costs.rs256_sign + costs.fixed_base),
            "srp" => Some(2.0 * costs.rs256_sign + costs.srp_server),
            "refresh" => Some(2.0 * costs.rs256_sign),
            "get-user" => Some(costs.rs256_verify + empty),
            "jwks" => Some(empty),
            _ => None,
        }
    }

    fn growth(&self, page: &mut String) {
        if self.sizes.is_empty() {
            return;
        }
        let _ = writeln!(
            page,
            "\n## Pool size, memory, start-up\n\n| operation (SQLite, 1 connection) | users | p50 us | p99 us | server us |\n|---|---:|---:|---:|---:|"
        );
        for (workload, users, o) in &self.sizes {
            let _ = writeln!(page, "| {workload} | {users} | {} | {} | {:.1} |", o.p50, o.p99, o.server_micros);
        }
        let _ = writeln!(page, "\n| memory | MB |\n|---|---:|");
        for (moment, megabytes) in &self.memory {
            let _ = writeln!(page, "| {moment} | {megabytes:.1} |");
        }
        if let Some((users, time)) = self.start_up {
            let _ = writeln!(page, "\nStart-up until it serves, with {users} users: {} ms.", time.as_millis());
        }
    }
}

fn machine() -> String {
    let information = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processors = information.lines().filter(|line| line.starts_with("processor")).count();
    let name = information.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or_default();
    format!("{processors} processors, {}", name.trim_start_matches(['\t', ' ', ':']))
}

fn commit(root: &Path) -> String {
    let asked = Command::new("git").args(["rev-parse", "--short", "HEAD"]).current_dir(root).output();
    asked.map_or_else(|_| "unknown".to_owned(), |out| String::from_utf8_lossy(&out.stdout).trim().to_owned())
}
