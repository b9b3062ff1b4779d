//! Client tests: real SDKs against the built server.

use std::path::{Path, PathBuf};

use crate::process::{Step, is_installed, program_folder};

/// Installs PostgreSQL's programs when they are missing.
pub(crate) fn install_postgres() -> Result<(), String> {
    let found = is_installed("initdb")
        || std::fs::read_dir("/usr/lib/postgresql").is_ok_and(|mut versions| {
            versions.any(|version| version.is_ok_and(|version| version.path().join("bin/initdb").is_file()))
        });
    if found { Ok(()) } else { debian_packages(&["postgresql"]) }
}

/// Installs the browser of Debian, in which some suites run pages, when it is missing.
fn install_browser() -> Result<(), String> {
    if is_installed("chromium") { Ok(()) } else { debian_packages(&["chromium"]) }
}

/// Installs the program that makes certificates of suites whose clients speak TLS alone, when it is missing.
fn install_openssl() -> Result<(), String> {
    if is_installed("openssl") { Ok(()) } else { debian_packages(&["openssl"]) }
}

fn debian_packages(names: &[&str]) -> Result<(), String> {
    Step::program("apt-get").args(["update", "--quiet"]).run()?;
    Step::program("apt-get")
        .args(["install", "--yes", "--quiet", "--no-install-recommends"])
        .args(names)
        .with("DEBIAN_FRONTEND", "noninteractive")
        .run()
}

/// What the runtime client of functions in JavaScript is built with: a program each, and its package.
const BUILD_TOOLS: [(&str, &str); 6] = [
    ("autoconf", "autoconf"),
    ("automake", "automake"),
    ("cmake", "cmake"),
    ("g++", "g++"),
    ("libtoolize", "libtool"),
    ("make", "make"),
];

/// Installs what the functions of `tests/functions` run on, and builds those that are built. The runtime client for JavaScript is
/// compiled once and then kept.
fn install_functions(root: &Path) -> Result<(), String> {
    Step::cargo(["build", "--package", "shop-functions"]).run()?;
    let folder = root.join("tests/functions/javascript");
    if !folder.join("node_modules/aws-lambda-ric/dist/rapid-client.node").is_file() {
        let missing: Vec<&str> =
            BUILD_TOOLS.iter().filter(|(program, _)| !is_installed(program)).map(|(_, package)| *package).collect();
        if !missing.is_empty() {
            debian_packages(&missing)?;
        }
    }
    let install = Step::program("npm").args(["install", "--no-audit", "--no-fund"]).within(&folder);
    // Headers that came with Node.js need no download.
    match node_prefix() {
        Some(prefix) => install.with("npm_config_nodedir", prefix).run(),
        None => install.run(),
    }
}

/// Where Node.js is installed, when its headers are there too.
fn node_prefix() -> Option<PathBuf> {
    let folder = program_folder("node")?;
    let prefix = folder.join("node").canonicalize().ok()?.ancestors().nth(2)?.to_path_buf();
    prefix.join("include/node/node_api.h").is_file().then_some(prefix)
}

/// Installs the packages that the clients need into folders of `tests/clients`, and runs all client suites.
pub(crate) fn run(root: &Path) -> Result<(), String> {
    let folder = root.join("tests/clients");
    install_postgres()?;
    install_browser()?;
    install_openssl()?;
    install_functions(root)?;
    let python = python_packages(&folder)?;
    let scripts = folder.join("js");
    Step::program("npm").args(["ci", "--no-audit", "--no-fund"]).within(&scripts).run()?;
    let server = root.join("target/debug/cognomen");
    Step::program(python)
        .args(["-m", "pytest", "-q", "--color=no", "--tb=short", "--maxfail=50"])
        .with("COGNOMEN_BINARY", &server)
        .within(&folder)
        .run()?;
    Step::program("node")
        .args(["--test", "--test-reporter=spec"])
        .with("COGNOMEN_BINARY", &server)
        .within(&scripts)
        .run()
}

fn python_packages(folder: &Path) -> Result<PathBuf, String> {
    let environment = folder.join(".venv");
    let python = environment.join("bin/python");
    if !python.is_file() {
        Step::program("python3").args(["-m", "venv"]).args([&environment]).run()?;
    }
    Step::program(&python)
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .args([folder.join("requirements.txt")])
        .run()?;
    Ok(python)
}
