//! Which tests call which operation, by themselves or through helpers of their file and its folder.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use cognomen_contract::Service;

use super::functions::{self, Function};

/// Most tests that are named of one operation.
const MOST: usize = 3;
/// Most helpers between a test and an operation.
const FARTHEST: usize = 3;

/// A language with its way to call operations.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Operations of user pools as functions.
    Functions,
    /// Those of IAM and STS.
    Iam,
    /// Those of identity pools and STS.
    Identity,
    /// Operations by name, over a socket.
    Socket,
    /// boto3 and its like.
    Python,
    /// The AWS SDK and its like.
    JavaScript,
}

/// A file with tests.
struct File {
    kind: Kind,
    /// What tests are named after.
    area: String,
    functions: Vec<Function>,
    /// Files whose functions it may call, itself first.
    sees: Vec<PathBuf>,
}

/// All tests.
pub(crate) struct Sources(BTreeMap<PathBuf, File>);

impl Sources {
    /// Reads the tests below the workspace's folder.
    ///
    /// # Errors
    /// When a folder or file cannot be read.
    pub(crate) fn read(root: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        for (folder, kind, extension) in [
            ("userpool/tests", Kind::Functions, "rs"),
            ("iam/src/ops", Kind::Iam, "rs"),
            ("identity/tests", Kind::Identity, "rs"),
            ("server/tests", Kind::Socket, "rs"),
            ("tests/clients", Kind::Python, "py"),
            ("tests/clients/js", Kind::JavaScript, "js"),
        ] {
            let folder = root.join(folder);
            let mut paths = Vec::new();
            collect(&folder, extension, &mut paths)?;
            for path in paths {
                let source = std::fs::read_to_string(&path)?;
                let functions = match kind {
                    Kind::Functions | Kind::Iam | Kind::Identity | Kind::Socket => functions::of_rust(&source),
                    Kind::Python => functions::of_python(&source),
                    Kind::JavaScript => functions::of_javascript(&source),
                };
                let sees = seen(&folder, &path, kind);
                files.insert(path.clone(), File { kind, area: area(&folder, &path, kind), functions, sees });
            }
        }
        Ok(Self(files))
    }

    /// The tests of an operation: those first that call it themselves and speak of it in their names, then the shortest.
    pub(crate) fn of(&self, service: Service, operation: &str) -> Vec<String> {
        let spoken = snake(operation);
        let mut found = Vec::new();
        for (path, file) in &self.0 {
            for test in file.functions.iter().filter(|function| function.is_test) {
                if let Some(steps) = self.steps(path, file, test, service, operation) {
                    let name = format!("{}::{}", file.area, test.name);
                    let silent = spoken.split('_').filter(|word| !name.contains(word)).count();
                    found.push((steps + silent, steps, test.words.len(), name));
                }
            }
        }
        found.sort();
        found.into_iter().take(MOST).map(|(_, _, _, name)| name).collect()
    }

    /// How many helpers lie between a test and the operation.
    fn steps(&self, path: &Path, file: &File, test: &Function, service: Service, operation: &str) -> Option<usize> {
        let mut reached = vec![test];
        let mut from = 0;
        for steps in 0..=FARTHEST {
            let now = reached.len();
            if reached[from..].iter().any(|function| calls(file.kind, &function.text, service, operation)) {
                return Some(steps);
            }
            let names: Vec<&String> = reached[from..].iter().flat_map(|function| &function.words).collect();
            let helpers = self.0.get(path)?.sees.iter().filter_map(|seen| self.0.get(seen));
            for helper in helpers.flat_map(|file| &file.functions).filter(|helper| !helper.is_test) {
                let known = reached.iter().any(|other| std::ptr::eq(*other, helper));
                if !known && names.contains(&&helper.name) {
                    reached.push(helper);
                }
            }
            from = now;
        }
        None
    }
}

fn collect(folder: &Path, extension: &str, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && name != "node_modules" {
                collect(&path, extension, paths)?;
            }
        } else if path.extension().is_some_and(|found| found == extension) {
            paths.push(path);
        }
    }
    Ok(())
}

/// What the tests of a file are named after: its module, or its name.
fn area(folder: &Path, path: &Path, kind: Kind) -> String {
    match kind {
        Kind::JavaScript => return path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        Kind::Iam => return "iam".to_owned(),
        Kind::Functions | Kind::Identity | Kind::Socket | Kind::Python => {}
    }
    let below = path.strip_prefix(folder).unwrap_or(path).with_extension("");
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).filter(|part| part != "mod").collect();
    parts.join("::")
}

/// Files whose functions a file may call without being told apart: its own and those its folder shares.
fn seen(folder: &Path, path: &Path, kind: Kind) -> Vec<PathBuf> {
    let shared: &[&str] = match kind {
        Kind::Functions | Kind::Iam | Kind::Socket => &["mod.rs"],
        Kind::Identity => &["mod.rs", "support/mod.rs", "support/logins.rs"],
        Kind::Python => &["conftest.py", "support/pool.py"],
        Kind::JavaScript => &["support.js", "support/app.js", "support/identity-js.js"],
    };
    let beside = path.parent().unwrap_or(folder);
    let shared = shared.iter().flat_map(|name| [beside.join(name), folder.join(name)]);
    let mut sees = vec![path.to_owned()];
    sees.extend(shared.filter(|other| other != path));
    sees.dedup();
    sees
}

/// Whether a text calls an operation of a service.
fn calls(kind: Kind, text: &str, service: Service, operation: &str) -> bool {
    let called = |name: &str, before: &str| {
        let head = format!("{name}(");
        text.match_indices(&head).any(|(at, _)| text[..at].ends_with(before))
    };
    let of_pools = service == Service::CognitoIdp;
    // What both kinds of pools call the same is told apart by who is called.
    let shared = Service::CognitoIdp.operations().iter().any(|other| other.name == operation);
    let of_identities = service == Service::CognitoIdentity && !shared;
    match kind {
        Kind::Identity => {
            let head = format!("{}(", snake(operation));
            let whole = |at: usize| !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            matches!(service, Service::CognitoIdentity | Service::Sts)
                && text.match_indices(&head).any(|(at, _)| whole(at))
        }
        Kind::Iam => matches!(service, Service::Iam | Service::Sts) && names(text, &snake(operation)),
        Kind::Functions => of_pools && names(text, &snake(operation)),
        Kind::Socket => {
            let quoted = format!("\"{operation}\"");
            let own = |at: usize| match service {
                Service::CognitoIdp => !text[..at].ends_with("iam(") && !text[..at].ends_with("Service::Iam, "),
                Service::Iam => text[..at].ends_with("iam(") || text[..at].ends_with("Service::Iam, "),
                _ => text[..at].ends_with(&format!("Service::{service:?}, ")),
            };
            text.match_indices(&quoted).any(|(at, _)| own(at))
        }
        Kind::Python => {
            let name = snake(operation);
            match service {
                Service::CognitoIdp => {
                    called(&name, ".") && !["iam.", "sts.", "identity."].iter().any(|of| called(&name, of))
                }
                Service::CognitoIdentity if shared => called(&name, "identity."),
                Service::CognitoIdentity => called(&name, "."),
                _ => called(&name, &format!("{}.", service.signing_name())),
            }
        }
        Kind::JavaScript => {
            let mut letters = operation.chars();
            let first = letters.next().map(|letter| letter.to_ascii_lowercase());
            let camel: String = first.into_iter().chain(letters).collect();
            (of_pools || of_identities) && (called(&camel, ".") || text.contains(&format!("{operation}Command")))
        }
    }
}

/// Whether a text names a function of some module.
fn names(text: &str, function: &str) -> bool {
    let path = format!("::{function}");
    let ends = |at: usize| !text[at + path.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
    text.match_indices(&path).any(|(at, _)| ends(at))
}

/// The name of an operation's function: `AdminSetUserMFAPreference` is `admin_set_user_mfa_preference`.
fn snake(operation: &str) -> String {
    let letters: Vec<char> = operation.chars().collect();
    let mut name = String::new();
    for (at, letter) in letters.iter().enumerate() {
        let after_small = at > 0 && !letters[at - 1].is_uppercase();
        let before_small = at > 0 && letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        if letter.is_uppercase() && (after_small || before_small) {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}
