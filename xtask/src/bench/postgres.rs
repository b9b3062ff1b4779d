//! A throwaway PostgreSQL cluster, durable as a real one, on a Unix socket of its own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use crate::process::Step;

/// A running cluster; stopped when dropped.
pub(crate) struct Cluster {
    child: Child,
    /// Connection URL.
    pub(crate) url: String,
}

impl Cluster {
    /// Makes and starts a cluster in `folder`.
    pub(crate) fn start(folder: &Path) -> Result<Self, String> {
        crate::clients::install_postgres()?;
        let programs = programs()?;
        std::fs::create_dir_all(folder).map_err(|e| e.to_string())?;
        Step::program("chown").args(["postgres"]).args([folder]).run()?;
        let data = folder.join("data").display().to_string();
        let initdb = programs.join("initdb").display().to_string();
        let words = [&initdb, "--no-sync", "--auth=trust", "--encoding=UTF8", "--no-locale", "--pgdata", &data];
        Step::program("setpriv").args(AS_POSTGRES).args(words).output()?;
        let mut child = Command::new("setpriv")
            .args(AS_POSTGRES)
            .arg(programs.join("postgres"))
            .args(["-D", &data, "-c", "listen_addresses=", "-c", "unix_socket_directories=/tmp", "-c", "port=54399"])
            .spawn()
            .map_err(|e| format!("postgres did not start: {e}"))?;
        let ready = programs.join("pg_isready");
        let asked = (0..600).any(|_| {
            let answer = Command::new(&ready).args(["--quiet", "--timeout=1", "-h", "/tmp", "-p", "54399"]).status();
            let serves = answer.is_ok_and(|status| status.success());
            serves || matches!(child.try_wait(), Ok(Some(_)))
        });
        if !asked {
            return Err("postgres did not become ready".to_owned());
        }
        Ok(Self { child, url: "postgres://postgres@%2Ftmp:54399/postgres".to_owned() })
    }
}

const AS_POSTGRES: [&str; 3] = ["--reuid=postgres", "--regid=postgres", "--clear-groups"];

fn programs() -> Result<PathBuf, String> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").map_err(|e| format!("no PostgreSQL: {e}"))?;
    versions
        .filter_map(Result::ok)
        .map(|version| version.path().join("bin"))
        .find(|folder| folder.join("initdb").is_file())
        .ok_or_else(|| "no PostgreSQL".to_owned())
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Terminated, not killed: the server processes end with it.
        let _ = Command::new("kill").arg("-INT").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}
