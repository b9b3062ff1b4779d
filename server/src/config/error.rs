//! What is wrong with the configuration, and where.

use std::fmt;
use std::path::PathBuf;

/// Where a setting was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the command line, by this flag.
    Flag(&'static str),
    /// In this environment variable.
    Environment(&'static str),
    /// In this file, on this line, counted from 1.
    File(PathBuf, usize),
    /// Nowhere: it follows from other settings.
    Default,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(flag) => write!(f, "flag `{flag}`"),
            Self::Environment(name) => write!(f, "environment variable `{name}`"),
            Self::File(file, line) => write!(f, "{}:{line}", file.display()),
            Self::Default => f.write_str("default"),
        }
    }
}

/// The configuration cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The configuration file cannot be read.
    #[error("cannot read configuration file `{}`: {reason}", .file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        reason: String,
    },
    /// The configuration file is not TOML.
    #[error("{}:{line}: not valid TOML: {reason}", .file.display())]
    Syntax {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What the parser says.
        reason: String,
    },
    /// There is no such setting.
    #[error("{place}: unknown setting `{key}`{}", suggestion(.near))]
    Unknown {
        /// Where it stands.
        place: Place,
        /// Its name.
        key: String,
        /// A setting of a similar name.
        near: Option<&'static str>,
    },
    /// A setting has a value that cannot be honoured.
    #[error("{place}: `{key}` = `{value}`: {reason}")]
    Invalid {
        /// Where it stands.
        place: Place,
        /// Its name.
        key: &'static str,
        /// What was given, without passwords.
        value: String,
        /// What would be right.
        reason: String,
    },
    /// A setting is needed and was not given.
    #[error("`{key}` is missing: {reason}")]
    Missing {
        /// Its name.
        key: &'static str,
        /// Why it is needed.
        reason: &'static str,
    },
    /// A table lacks a setting.
    #[error("{place}: `{key}` is missing: {reason}")]
    Incomplete {
        /// Where the table stands.
        place: Place,
        /// Name of the setting.
        key: &'static str,
        /// Why it is needed.
        reason: &'static str,
    },
}

fn suggestion(near: &Option<&'static str>) -> String {
    near.map(|key| format!("; did you mean `{key}`?")).unwrap_or_default()
}
