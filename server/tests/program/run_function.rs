//! What the server starts functions with.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use cognomen_crypto::random::SystemRandom;
use cognomen_model::clock::SystemClock;
use cognomen_outbound::functions::local::{
    Cause, Exit, FunctionSettings, Invocation, Launcher, LocalFunctions, Surroundings,
};
use cognomen_store::testing::TemporaryFolder;

use super::run;

const PROGRAM: &str = env!("CARGO_BIN_EXE_cognomen");

fn run_function(parent: u32, command: &[&str]) -> (i32, String, String) {
    let folder = TemporaryFolder::new();
    let parent = parent.to_string();
    let own = ["run-function", "--parent", &parent, "--data-limit", "1073741824", "--"];
    run(folder.path(), &[&own, command].concat())
}

#[test]
fn it_is_not_for_people() {
    let folder = TemporaryFolder::new();
    let (_, text, _) = run(folder.path(), &["--help"]);
    assert!(text.contains("serve") && !text.contains("run-function"), "{text}");
}

#[test]
fn it_becomes_the_program_within_limits() {
    let (code, text, log) = run_function(std::process::id(), &["/bin/sh", "-c", "ulimit -d; ulimit -c; exit 5"]);
    assert_eq!((code, text.as_str(), log.as_str()), (5, "1048576\n0\n", ""));
}

#[test]
fn a_program_that_cannot_be_run_is_told() {
    let (code, text, log) = run_function(std::process::id(), &["/nonexistent/program"]);
    assert!(code == 127 && text.is_empty() && log.starts_with("cannot run `/nonexistent/program`: "), "{log}");
}

#[test]
fn it_does_not_start_for_a_server_that_has_ended() {
    let (code, text, log) = run_function(1, &["/bin/sh", "-c", "echo started"]);
    assert_eq!((code, text.as_str(), log.as_str()), (127, "", "the server has ended\n"));
}

#[test]
#[cfg(target_os = "linux")]
fn it_ends_with_a_server_that_is_killed() {
    let script = "\"$0\" run-function --parent $$ --data-limit 1073741824 -- /bin/sh -c 'echo $$; exec tail -f /dev/null' & wait";
    let mut server = Command::new("/bin/sh").args(["-c", script, PROGRAM]).stdout(Stdio::piped()).spawn().unwrap();
    let mut output = BufReader::new(server.stdout.take().unwrap());
    let mut pid = String::new();
    output.read_line(&mut pid).unwrap();
    server.kill().unwrap();
    server.wait().unwrap();
    // The function holds the pipe open for as long as it lives.
    assert_eq!(output.read_line(&mut String::new()).unwrap(), 0, "{pid}");
}

#[tokio::test]
async fn functions_are_started_with_it() {
    let folder = TemporaryFolder::new();
    let command = ["/bin/sh", "-c", "ulimit -d; exit 3"].map(str::to_owned).to_vec();
    let mut function = FunctionSettings::new("subject", command, folder.path());
    function.memory = 64;
    let surroundings = Surroundings {
        launcher: Launcher::Program(PROGRAM.into()),
        region: "us-east-1".to_owned(),
        environment: std::collections::BTreeMap::new(),
        reload: false,
        not_of_functions: Vec::new(),
        clock: Arc::new(SystemClock),
        random: Arc::new(SystemRandom),
    };
    let functions = LocalFunctions::new(vec![function], surroundings);
    let invocation = Invocation { arn: String::new(), event: b"{}".to_vec(), patience: Duration::from_secs(60) };
    let failure = functions.invoke("subject", invocation).await.unwrap_err();
    assert_eq!(failure.cause, Cause::Exited(Exit::Code(3)));
    assert_eq!(failure.record.logs, [(64 * 4 * 1024 + 1024 * 1024).to_string()]);
    functions.shutdown().await;
}
