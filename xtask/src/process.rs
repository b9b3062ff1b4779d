//! Running other programs, their output shown.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// One program run to its end.
pub(crate) struct Step(Command);

impl Step {
    /// The cargo that runs this program.
    pub(crate) fn cargo<const N: usize>(arguments: [&str; N]) -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let mut command = Command::new(cargo);
        command.args(arguments);
        Self(command)
    }

    /// A program by name.
    pub(crate) fn program(name: impl AsRef<std::ffi::OsStr>) -> Self {
        Self(Command::new(name))
    }

    /// Adds arguments.
    pub(crate) fn args<I: IntoIterator<Item = A>, A: AsRef<std::ffi::OsStr>>(mut self, arguments: I) -> Self {
        self.0.args(arguments);
        self
    }

    /// Sets the working folder.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.0.current_dir(folder);
        self
    }

    /// Sets an environment variable.
    pub(crate) fn with(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    /// Runs it and wants success.
    pub(crate) fn run(mut self) -> Result<(), String> {
        let shown = self.shown();
        say(&format!("> {shown}\n"));
        let status = self.0.status().map_err(|e| format!("`{shown}` did not start: {e}"))?;
        if status.success() { Ok(()) } else { Err(format!("`{shown}` failed: {status}")) }
    }

    /// Runs it and returns its standard output.
    pub(crate) fn output(mut self) -> Result<Vec<u8>, String> {
        let shown = self.shown();
        let done = self.0.stderr(Stdio::inherit()).output().map_err(|e| format!("`{shown}` did not start: {e}"))?;
        if done.status.success() { Ok(done.stdout) } else { Err(format!("`{shown}` failed: {}", done.status)) }
    }

    fn shown(&self) -> String {
        let words = std::iter::once(self.0.get_program()).chain(self.0.get_args());
        words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }
}

/// Whether a program of that name is on the path.
pub(crate) fn is_installed(name: &str) -> bool {
    program_folder(name).is_some()
}

/// The folder on the path that holds the program of that name.
pub(crate) fn program_folder(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).find(|folder| folder.join(name).is_file())
}

/// Writes to standard error.
pub(crate) fn say(text: &str) {
    // Nothing can be done when standard error is closed.
    let _ = std::io::stderr().write_all(text.as_bytes());
}
