//! What must not come from development into production, nor the other way round.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use cognomen_store::testing::TemporaryFolder;

/// Runs the program until it ends or says that it is ready; what it said.
fn run(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cognomen"));
    command.args(arguments).current_dir(folder).env_clear();
    command.env("COGNOMEN_LISTEN", "127.0.0.1:0").env("COGNOMEN_PRIVATE_LISTEN", "off");
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    if said.contains("is ready") {
        child.kill().unwrap();
        child.wait().unwrap();
        return said;
    }
    let output = child.wait_with_output().unwrap();
    said + &String::from_utf8(output.stderr).unwrap()
}

const SERVE: [&str; 4] = ["serve", "--insecure-http", "--public-url", "https://id.example.com"];

#[test]
fn production_refuses_the_key_that_everybody_knows() {
    let folder = TemporaryFolder::new();
    assert!(run(folder.path(), &["dev"]).contains("is ready"));
    let said = run(folder.path(), &SERVE);
    assert!(said.contains("made by `cognomen dev`"), "{said}");
    assert!(run(folder.path(), &["dev"]).contains("is ready"));
}

#[test]
fn development_gives_nobody_rights_in_a_production_store() {
    let folder = TemporaryFolder::new();
    assert!(run(folder.path(), &["init"]).contains("AWS_ACCESS_KEY_ID"));
    let said = run(folder.path(), &["dev"]);
    assert!(said.contains("belongs to a production server"), "{said}");
    assert!(run(folder.path(), &SERVE).contains("is ready"));
}
