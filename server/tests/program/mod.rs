//! The program itself: what it prints, how it starts, stops and fails.

mod explain;
mod run_function;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Output, Stdio};
use std::time::Duration;

use cognomen_store::testing::TemporaryFolder;

fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cognomen"));
    command.args(arguments).current_dir(folder).env_clear();
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = program(folder, arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

/// A server that has said that it is ready.
struct Server {
    child: Child,
    log: BufReader<ChildStderr>,
    url: String,
    private: String,
}

impl Server {
    fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = program(folder, arguments);
        command.env("COGNOMEN_LISTEN", "127.0.0.1:0").env("COGNOMEN_PRIVATE_LISTEN", "127.0.0.1:0");
        let mut child = command.spawn().unwrap();
        let mut log = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let Some(url) = line.trim_end().strip_prefix("cognomen is ready at http://") else {
            let mut rest = String::new();
            log.read_to_string(&mut rest).unwrap();
            panic!("`{line}` and on the log `{rest}`");
        };
        let url = url.to_owned();
        let mut private = String::new();
        while !private.contains("health and metrics at http://") {
            private.clear();
            assert_ne!(log.read_line(&mut private).unwrap(), 0, "no private address on the log");
        }
        let private = private.trim_end().rsplit('/').next().unwrap().to_owned();
        Self { child, log, url, private }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.url).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.url).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Sends SIGTERM; the exit code and the rest of the log.
    fn stop(mut self) -> (Option<i32>, String) {
        let killed = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(killed.success());
        let status = self.child.wait().unwrap();
        let mut log = String::new();
        self.log.read_to_string(&mut log).unwrap();
        (status.code(), log)
    }
}

#[test]
fn dev_starts_answers_and_stops() {
    let folder = TemporaryFolder::new();
    let server = Server::start(folder.path(), &["dev"]);
    assert!(server.get("/_inbox/messages").ends_with("\r\n\r\n[]"));
    assert!(server.get("/_inbox").contains("<h1>Inbox</h1>"));
    let (code, text, _) = run(folder.path(), &["health", "--private-listen", &server.private]);
    assert_eq!((code, text.as_str()), (0, "ready\n"));
    let private = server.private.clone();
    let (code, log) = server.stop();
    assert_eq!(code, Some(0), "{log}");
    let (code, text, _) = run(folder.path(), &["health", "--private-listen", &private]);
    assert!(code == 1 && text.starts_with("not ready: "), "{text}");
    assert!(folder.path().join(".cognomen").is_dir());
}

#[test]
fn production_needs_an_administrator() {
    let folder = TemporaryFolder::new();
    let serve = ["serve", "--insecure-http", "--public-url", "https://id.example.com"];
    let (code, text, error) =
        run(folder.path(), &[&serve[..], &["--listen", "127.0.0.1:0", "--private-listen", "off"]].concat());
    assert!(code == 1 && text.is_empty() && error.contains("`cognomen init`"), "{error}");
    let (code, text, _) = run(folder.path(), &["init"]);
    let lines: Vec<_> = text.lines().map(|line| line.split_once('=').unwrap()).collect();
    assert_eq!((code, lines.len()), (0, 2), "{text}");
    assert_eq!((lines[0].0, lines[1].0), ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"));
    let secret = lines[1].1;
    let (code, text, error) = run(folder.path(), &["init"]);
    assert!(code == 1 && text.is_empty() && error.starts_with("error: "), "{error}");
    assert!(!error.contains(secret));
    let (code, text, error) = run(folder.path(), &["keys", "rotate", "--reseal"]);
    assert!(code == 0 && text.contains("version 2"), "{text}{error}");
    let keys = folder.path().join(".cognomen/keys/root.key");
    std::fs::rename(&keys, folder.path().join("elsewhere")).unwrap();
    let (code, _, error) = run(folder.path(), &["keys", "rotate"]);
    assert!(code == 1 && error.contains("key file") && !keys.exists(), "{error}");
    std::fs::rename(folder.path().join("elsewhere"), &keys).unwrap();
    let mut command = program(folder.path(), &serve);
    command.env("COGNOMEN_LISTEN", "127.0.0.1:0").env("COGNOMEN_PRIVATE_LISTEN", "off");
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(line, "cognomen is ready at https://id.example.com\n");
}

#[test]
fn what_a_client_may_do_is_shown_and_set() {
    let folder = TemporaryFolder::new();
    let (code, _, error) = run(folder.path(), &["init"]);
    assert_eq!(code, 0, "{error}");
    let arguments = ["clients", "oauth", "--client-id", "nobody"];
    let (code, text, error) = run(folder.path(), &arguments);
    assert!(code == 1 && text.is_empty() && error.contains("User pool client nobody does not exist."), "{error}");
    for (content, part) in [("{", "settings.json"), ("{\"RequirePKCE\":true}", "unknown field `RequirePKCE`")] {
        std::fs::write(folder.path().join("settings.json"), content).unwrap();
        let (code, _, error) = run(folder.path(), &[&arguments[..], &["--file", "settings.json"]].concat());
        assert!(code == 1 && error.contains(part), "{error}");
    }
}

#[test]
fn mistakes_are_named() {
    let folder = TemporaryFolder::new();
    std::fs::write(folder.path().join("cognomen.toml"), "[log]\nlevle = \"info\"\n").unwrap();
    for (arguments, code, part) in [
        (&["dev", "--region", "x"][..], 2, "cognomen.toml:2: unknown setting `log.levle`; did you mean `log.level`?"),
        (&["dev", "--config", "none.toml"], 2, "cannot read configuration file `none.toml`"),
        (&["dev", "--listne", "x"], 2, "--listne"),
        (&["fly"], 2, "fly"),
    ] {
        let (found, text, error) = run(folder.path(), arguments);
        assert!(found == code && text.is_empty() && error.contains(part), "{arguments:?}: {found} {error}");
    }
    std::fs::remove_file(folder.path().join("cognomen.toml")).unwrap();
    for (arguments, code, part) in [
        (&["serve"][..], 2, "`tls.cert` is missing"),
        (&["serve", "--insecure-http"], 2, "`public_url` is missing"),
        (&["dev", "--account-id", "1"], 2, "flag `--account-id`: `account_id` = `1`: expected twelve digits"),
        (&["dev", "--listen", "192.0.2.1:1"], 1, "cannot listen on `192.0.2.1:1` (`listen`)"),
        (
            &["dev", "--listen", "127.0.0.1:0", "--store", "postgres://nobody@127.0.0.1:1/none"],
            1,
            "cannot open the store: ",
        ),
    ] {
        let (found, text, error) = run(folder.path(), arguments);
        assert!(found == code && text.is_empty() && error.contains(part), "{arguments:?}: {found} {error}");
    }
}
