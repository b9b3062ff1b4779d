//! A function on this machine, with its folder and its clock.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use cognomen_crypto::random::SystemRandom;
use cognomen_model::UnixMillis;
use cognomen_model::clock::ManualClock;
use cognomen_outbound::functions::local::{
    FunctionSettings, Invocation, Launcher, LocalAnswer, LocalFailure, LocalFunctions, Surroundings,
};
use serde_json::Value;

pub(super) const NOW: UnixMillis = UnixMillis(1_795_241_749_999);
/// Longer than anything takes that is to succeed.
const LONG: Duration = Duration::from_secs(60);

pub(super) struct World {
    pub(super) functions: LocalFunctions,
    pub(super) clock: Arc<ManualClock>,
    pub(super) folder: Scratch,
}

/// A folder that is removed with its owner.
pub(super) struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Scratch {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("cognomen-local-{}-{number}", std::process::id()));
        fs::create_dir_all(folder.join("task")).unwrap();
        Self(folder)
    }

    /// The function's folder.
    pub(super) fn task(&self) -> PathBuf {
        self.0.join("task")
    }

    /// Lets the function go on that waits for this.
    pub(super) fn mark(&self, name: &str) {
        fs::write(self.0.join(name), "").unwrap();
    }

    /// What the function has left under this name.
    pub(super) async fn marked(&self, name: &str) -> i32 {
        let path = self.0.join(name);
        until(name, || path.exists()).await;
        fs::read_to_string(path).unwrap().parse().unwrap_or_default()
    }

    /// How many processes were started.
    pub(super) fn started(&self) -> usize {
        let names = fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().file_name());
        names
            .filter(|name| name.to_str().unwrap().starts_with("started-") && !name.to_str().unwrap().ends_with(".new"))
            .count()
    }
}

impl World {
    pub(super) fn new() -> Self {
        Self::with(|_, _| {})
    }

    pub(super) fn with(change: impl FnOnce(&mut FunctionSettings, &mut Surroundings)) -> Self {
        let folder = Scratch::new();
        let clock = Arc::new(ManualClock::new(NOW));
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/local/function.py");
        let command = vec!["python3".to_owned(), program.to_str().unwrap().to_owned()];
        let mut function = FunctionSettings::new("subject", command, folder.task());
        function.environment.insert("MARKS".to_owned(), folder.0.to_str().unwrap().to_owned());
        function.timeout = LONG;
        function.concurrency = 1;
        let mut surroundings = Surroundings {
            launcher: Launcher::Direct,
            region: "eu-south-9".to_owned(),
            environment: std::collections::BTreeMap::new(),
            reload: false,
            not_of_functions: Vec::new(),
            clock: Arc::<ManualClock>::clone(&clock),
            random: Arc::new(SystemRandom),
        };
        change(&mut function, &mut surroundings);
        Self { functions: LocalFunctions::new(vec![function], surroundings), clock, folder }
    }

    pub(super) async fn invoke(&self, event: Value, patience: Duration) -> Result<LocalAnswer, LocalFailure> {
        let arn = "arn:aws:lambda:eu-south-9:000000000000:function:subject".to_owned();
        let invocation = Invocation { arn, event: event.to_string().into_bytes(), patience };
        self.functions.invoke("subject", invocation).await
    }

    pub(super) async fn call(&self, event: Value) -> Result<LocalAnswer, LocalFailure> {
        self.invoke(event, LONG).await
    }

    /// The process that answers a call, and whether it was started for it.
    pub(super) async fn pid(&self) -> (i32, bool) {
        let answer = self.call(serde_json::json!({ "do": "log", "lines": [] })).await.unwrap();
        (pid(&answer), answer.record.cold)
    }
}

pub(super) fn json(answer: &LocalAnswer) -> Value {
    serde_json::from_slice(&answer.body).unwrap()
}

pub(super) fn pid(answer: &LocalAnswer) -> i32 {
    i32::try_from(json(answer)["pid"].as_i64().unwrap()).unwrap()
}

/// Waits until a process is no more.
pub(super) async fn ended(pid: i32) {
    assert!(pid > 1);
    until("the process has ended", || {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        // One that has ended but was not waited for is a zombie.
        stat.rsplit_once(')').is_none_or(|(_, rest)| rest.starts_with(" Z"))
    })
    .await;
}

pub(super) fn is_alive(pid: i32) -> bool {
    Path::new(&format!("/proc/{pid}")).exists()
}

async fn until(what: &str, holds: impl Fn() -> bool) {
    let waiting = async {
        while !holds() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    assert!(tokio::time::timeout(LONG, waiting).await.is_ok(), "never: {what}");
}
