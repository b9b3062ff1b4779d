//! The settings of functions: `[[functions]]`, `[lambda]` and `[[lambda.pools]]`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cognomen_outbound::aws::Endpoint;
use cognomen_outbound::functions::local::FunctionSettings;
use cognomen_outbound::functions::{Policies, Policy};

use super::endpoint::Names;
use super::error::{ConfigError, Place};
use super::settings::Mode;
use super::source::{Entry, Value};
use super::{Given, value};

/// The functions that pools call.
#[derive(Clone, Debug, Default)]
pub struct FunctionsSettings {
    /// Those that run on this machine.
    pub local: Vec<FunctionSettings>,
    /// Where all others are called; none: nowhere.
    pub remote: Option<Endpoint>,
    /// Time-outs and attempts.
    pub policies: Policies,
}

const LAMBDA: Names = Names {
    endpoint: "lambda.endpoint",
    access_key_id: "lambda.access_key_id",
    secret_access_key_file: "lambda.secret_access_key_file",
    signed: "calls of `lambda.endpoint` are signed",
};

/// Variables that the runtime clients go by; what is declared would break them.
const RESERVED: [&str; 2] = ["AWS_LAMBDA_RUNTIME_API", "AWS_LAMBDA_MAX_CONCURRENCY"];

impl Given {
    pub(super) fn functions(&self, mode: Mode) -> Result<FunctionsSettings, ConfigError> {
        let mut local: Vec<FunctionSettings> = Vec::new();
        for entry in self.entries_of("functions") {
            let function = function(entry)?;
            if local.iter().any(|other| other.name == function.name) {
                return Err(entry.invalid("functions.name", &function.name, "is declared twice"));
            }
            local.push(function);
        }
        Ok(FunctionsSettings { local, remote: self.endpoint(mode, &LAMBDA)?, policies: self.policies()? })
    }

    fn entries_of(&self, array: &'static str) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.array == array)
    }

    fn policies(&self) -> Result<Policies, ConfigError> {
        let usual = self.read("lambda.timeout_ms", timeout)?;
        let usual = policy(Policy::default(), usual, self.read("lambda.attempts", attempts)?);
        let mut of_pools = BTreeMap::new();
        for entry in self.entries_of("lambda.pools") {
            let pool = entry.required("lambda.pools.pool", "it says whose time-out this is", pool_id)?;
            let own = entry.read("lambda.pools.timeout_ms", timeout)?;
            let of_pool = policy(usual, own, entry.read("lambda.pools.attempts", attempts)?);
            if of_pools.insert(pool.clone(), of_pool).is_some() {
                return Err(entry.invalid("lambda.pools.pool", &pool, "is given twice"));
            }
        }
        Ok(Policies { usual, of_pools })
    }
}

fn policy(usual: Policy, timeout: Option<Duration>, attempts: Option<u32>) -> Policy {
    Policy { timeout: timeout.unwrap_or(usual.timeout), attempts: attempts.unwrap_or(usual.attempts) }
}

fn function(entry: &Entry) -> Result<FunctionSettings, ConfigError> {
    let name = entry.required("functions.name", "it is the last part of the ARN that pools name", name)?;
    let reason = "it starts a runtime client of Lambda: `[\"python3\", \"-m\", \"awslambdaric\", \"app.handler\"]`";
    let Some(command) = entry.list("functions.command") else { return Err(entry.lacks("functions.command", reason)) };
    if command.first().is_none_or(String::is_empty) || command.iter().any(|part| part.contains('\0')) {
        return Err(entry.invalid("functions.command", &command.join(" "), "expected a program and its arguments"));
    }
    let folder = entry.folder();
    let directory = entry.read("functions.directory", |text| match folder.join(text) {
        directory if directory.is_dir() => Ok(directory),
        _ => Err("there is no such folder".to_owned()),
    })?;
    let mut function = FunctionSettings::new(name, command.to_vec(), directory.unwrap_or(folder));
    if let Some(environment) = entry.table("functions.environment") {
        let refused = environment.iter().find(|(name, value)| !is_variable(name) || value.contains('\0'));
        if let Some((name, _)) = refused {
            let reason = "expected names such as `TABLE_NAME`, not those that the runtime goes by";
            return Err(entry.invalid("functions.environment", name, reason));
        }
        function.environment.clone_from(environment);
    }
    let seconds = |text: &str| value::between(text, 1, 900).map(Duration::from_secs);
    if let Some(timeout) = entry.read("functions.timeout", seconds)? {
        function.timeout = timeout;
    }
    if let Some(memory) = entry.read("functions.memory", |text| value::between(text, 128, 10_240))? {
        function.memory = memory;
    }
    let processes = |text: &str| value::between(text, 1, 100).map(|count| usize::try_from(count).unwrap_or(1));
    if let Some(concurrency) = entry.read("functions.concurrency", processes)? {
        function.concurrency = concurrency;
    }
    Ok(function)
}

impl Entry {
    fn read<T>(&self, key: &'static str, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, ConfigError> {
        let Some(Value::Text(text)) = self.values.get(key).map(|found| &found.value) else { return Ok(None) };
        read(text.trim()).map(Some).map_err(|reason| self.invalid(key, text, &reason))
    }

    fn required<T>(
        &self,
        key: &'static str,
        reason: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, ConfigError> {
        self.read(key, read)?.ok_or_else(|| self.lacks(key, reason))
    }

    fn list(&self, key: &'static str) -> Option<&[String]> {
        match &self.values.get(key)?.value {
            Value::List(items) => Some(items),
            _ => None,
        }
    }

    fn table(&self, key: &'static str) -> Option<&BTreeMap<String, String>> {
        match &self.values.get(key)?.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// Folder of the file, absolute.
    fn folder(&self) -> PathBuf {
        let folder = match &self.place {
            Place::File(file, _) => file.parent().unwrap_or(Path::new("")),
            _ => Path::new(""),
        };
        // Fails only where there is no working folder; then what is relative stays so.
        std::path::absolute(folder.join(".")).unwrap_or_else(|_| folder.to_owned())
    }

    fn invalid(&self, key: &'static str, text: &str, reason: &str) -> ConfigError {
        let place = self.values.get(key).map_or(&self.place, |found| &found.place).clone();
        ConfigError::Invalid { place, key, value: text.to_owned(), reason: reason.to_owned() }
    }

    fn lacks(&self, key: &'static str, reason: &'static str) -> ConfigError {
        ConfigError::Incomplete { place: self.place.clone(), key, reason }
    }
}

fn name(text: &str) -> Result<String, String> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    let is_name = (1..=64).contains(&text.len()) && text.bytes().all(fits);
    is_name.then(|| text.to_owned()).ok_or_else(|| "expected up to 64 letters, digits, `-` and `_`".to_owned())
}

fn is_variable(name: &str) -> bool {
    let begins = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    begins && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') && !RESERVED.contains(&name)
}

fn pool_id(text: &str) -> Result<String, String> {
    let fits = |(region, id): &(&str, &str)| {
        value::region(region).is_ok() && !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let is_id = text.len() <= 55 && text.split_once('_').is_some_and(|parts| fits(&parts));
    is_id.then(|| text.to_owned()).ok_or_else(|| "expected the id of a pool, such as `eu-west-1_Ab12Cd34E`".to_owned())
}

fn timeout(text: &str) -> Result<Duration, String> {
    value::between(text, 100, 60_000).map(Duration::from_millis)
}

fn attempts(text: &str) -> Result<u32, String> {
    value::between(text, 1, 10).map(|count| u32::try_from(count).unwrap_or(1))
}
