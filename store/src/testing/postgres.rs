//! Throwaway PostgreSQL servers.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::TemporaryFolder;

/// The user under which PostgreSQL runs when the tests run as root, which it refuses.
const USER: &str = "postgres";
const READY: &str = "database system is ready to accept connections";
/// Ends the server when its standard input closes: however the test ends, no server stays behind.
const WATCH: &str = r#"server="$1"; shift; "$@" & pid=$!; exec 2>/dev/null; cat >/dev/null; kill -QUIT $pid; wait $pid; rm -rf "$server""#;

/// Whether commits survive a crash of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// As in production.
    Full,
    /// Nothing is flushed: faster, for tests that do not crash the server.
    None,
}

/// A PostgreSQL server on a unix socket in a folder of its own. Nobody else's server is touched; it ends with this value, and with
/// the process at the latest.
pub struct TemporaryPostgres {
    folder: TemporaryFolder,
    durability: Durability,
    server: Option<Child>,
    databases: AtomicUsize,
}

impl TemporaryPostgres {
    /// Creates and starts a server, which takes about a second.
    ///
    /// # Panics
    /// When PostgreSQL is not installed or does not start.
    #[must_use]
    pub fn start(durability: Durability) -> Self {
        let folder = TemporaryFolder::new();
        let data = folder.path().join("data");
        fs::DirBuilder::new().mode(0o700).create(&data).expect("a data folder");
        give_away(folder.path());
        give_away(&data);
        let mut initdb = as_user(&program("initdb"));
        initdb.arg("-D").arg(&data).args(["-U", "cognomen", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        let made = initdb.stdin(Stdio::null()).output().expect("`initdb` runs");
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let mut server = Self { folder, durability, server: None, databases: AtomicUsize::new(0) };
        server.restart();
        server
    }

    /// Starts the server, which must not be running, and waits until it takes connections.
    ///
    /// # Panics
    /// When it does not start.
    pub fn restart(&mut self) {
        let folder = self.folder.path();
        let postgres = as_user(&program("postgres"));
        let mut command = Command::new("sh");
        command.args(["-c", WATCH, "sh"]).arg(folder).arg(postgres.get_program()).args(postgres.get_args());
        command.arg("-D").arg(folder.join("data")).arg("-k").arg(folder);
        for setting in self.settings() {
            command.args(["-c", setting]);
        }
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("`sh` runs");
        let mut log = BufReader::new(child.stderr.take().expect("a piped log"));
        let mut seen = String::new();
        while !seen.contains(READY) {
            let read = log.read_line(&mut seen).expect("a readable log");
            assert!(read > 0, "PostgreSQL did not start:\n{seen}");
        }
        // The rest is read away so that the server never waits for a reader.
        thread::spawn(move || log.read_to_end(&mut Vec::new()));
        self.server = Some(child);
    }

    fn settings(&self) -> impl Iterator<Item = &'static str> {
        let not_durable: &[_] = match self.durability {
            Durability::Full => &[],
            Durability::None => &["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
        };
        ["listen_addresses=", "max_connections=300", "shared_buffers=32MB"]
            .into_iter()
            .chain(not_durable.iter().copied())
    }

    /// Where its files are.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The URL of a database of this server.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        format!("postgres://cognomen@/{database}?host={}", self.folder.path().display())
    }

    /// Creates an empty database and tells its URL.
    ///
    /// # Panics
    /// When the server does not answer.
    #[must_use]
    pub fn create_database(&self) -> String {
        let name = format!("test{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.run("createdb", &[&name]);
        self.url(&name)
    }

    /// Runs one of PostgreSQL's client programs against the server and gives back what it prints.
    ///
    /// # Panics
    /// When it fails.
    pub fn run(&self, client: &str, arguments: &[&str]) -> Vec<u8> {
        let mut command = Command::new(program(client));
        command.arg("-h").arg(self.folder.path()).args(["-U", "cognomen"]).args(arguments);
        let done = command.stdin(Stdio::null()).output().expect("a client program");
        assert!(done.status.success(), "{client}: {}", String::from_utf8_lossy(&done.stderr));
        done.stdout
    }

    /// Kills the server and all its processes at once, as a power failure would.
    ///
    /// # Panics
    /// When it was not running.
    pub fn kill(&mut self) {
        let mut watcher = self.server.take().expect("a running server");
        let pid_file = fs::read_to_string(self.folder.path().join("data/postmaster.pid")).expect("a running server");
        let postmaster = pid_file.lines().next().unwrap_or_default().to_owned();
        // Stopped, it starts no more processes that would be missed.
        signal("STOP", &[&postmaster]);
        let children = fs::read_to_string(format!("/proc/{postmaster}/task/{postmaster}/children")).unwrap_or_default();
        let children: Vec<_> = children.split_whitespace().collect();
        // The watcher goes first: it would clean up.
        signal("KILL", &[&watcher.id().to_string()]);
        watcher.wait().expect("a child");
        signal("KILL", &[&[postmaster.as_str()], children.as_slice()].concat());
        for pid in children.into_iter().chain([postmaster.as_str()]) {
            while is_alive(pid) {
                thread::yield_now();
            }
        }
        // Where nobody collects orphans their process ids stay in use, and the next server would take this one for alive.
        for lock in ["data/postmaster.pid", ".s.PGSQL.5432.lock"] {
            drop(fs::remove_file(self.folder.path().join(lock)));
        }
    }
}

impl Drop for TemporaryPostgres {
    fn drop(&mut self) {
        if let Some(mut watcher) = self.server.take() {
            drop(watcher.stdin.take());
            drop(watcher.wait());
        }
    }
}

fn signal(name: &str, pids: &[&str]) {
    Command::new("kill").arg(format!("-{name}")).args(pids).stderr(Stdio::null()).status().expect("`kill` runs");
}

/// A process that nobody has waited for is not alive any more.
fn is_alive(pid: &str) -> bool {
    fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| !stat.contains(") Z "))
}

/// Finds a program of PostgreSQL where distributions put it, or on the path.
fn program(name: &str) -> PathBuf {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<_> = versions.map(|version| version.path().join("bin").join(name)).collect();
    found.retain(|path| path.exists());
    found.sort();
    found.pop().unwrap_or_else(|| PathBuf::from(name))
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0)
}

/// The command, run by another user when the tests run as root.
fn as_user(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args([&format!("--reuid={USER}"), &format!("--regid={USER}"), "--clear-groups"]).arg(program);
    command
}

/// Lets the server's user own a folder.
fn give_away(folder: &Path) {
    if is_root() {
        let given = Command::new("chown").arg(format!("{USER}:")).arg(folder).status().expect("`chown` runs");
        assert!(given.success(), "`chown {USER}: {}` fails", folder.display());
    }
}
