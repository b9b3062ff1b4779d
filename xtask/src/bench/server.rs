//! A server process that says when it is ready.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server; killed when dropped.
pub(crate) struct Server {
    child: Child,
    /// `host:port`.
    pub(crate) address: String,
    /// From the start of the process until it said that it serves.
    pub(crate) start_up: Duration,
}

impl Server {
    /// Starts a program and waits for the line on standard output that ends in its address.
    #[expect(clippy::disallowed_methods, reason = "the tool that measures reads a stopwatch")]
    pub(crate) fn start(program: &Path, arguments: &[String]) -> Result<Self, String> {
        let begun = Instant::now();
        let mut child = Command::new(program)
            .args(arguments)
            .env("COGNOMEN_LOG_LEVEL", "error")
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|e| format!("`{}` did not start: {e}", program.display()))?;
        let mut line = String::new();
        let output = child.stdout.take().ok_or("no standard output")?;
        BufReader::new(output).read_line(&mut line).map_err(|e| e.to_string())?;
        let start_up = begun.elapsed();
        let word = line.split_whitespace().find(|word| word.contains("127.0.0.1:")).unwrap_or_default();
        let address = word.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let server = Self { child, address, start_up };
        if server.address.is_empty() {
            return Err(format!("`{}` did not become ready: `{}`", program.display(), line.trim()));
        }
        Ok(server)
    }

    /// Process id.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Resident memory, in megabytes of 1,000,000 bytes.
    pub(crate) fn resident_megabytes(&self) -> Result<f64, String> {
        self.megabytes("VmRSS:")
    }

    /// The most resident memory since the start, in megabytes of 1,000,000 bytes.
    pub(crate) fn peak_megabytes(&self) -> Result<f64, String> {
        self.megabytes("VmHWM:")
    }

    fn megabytes(&self, line: &str) -> Result<f64, String> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid())).map_err(|e| e.to_string())?;
        let line = status.lines().find_map(|other| other.strip_prefix(line)).ok_or("no resident memory")?;
        let kibibytes: f64 = line.trim().trim_end_matches(" kB").parse().map_err(|_| "no resident memory")?;
        Ok(kibibytes * 1.024 / 1000.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A server that ended by itself needs no killing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
