//! The data folder: owned by one process, readable by its user alone.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::engine::EngineError;

const DATABASE: &str = "cognomen.db";
const LOCK: &str = "lock";

/// The files that are written in a data folder while its store is in use.
#[must_use]
pub fn files(folder: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|suffix| folder.join(format!("{DATABASE}{suffix}")))
}

/// A claimed data folder. The claim is an advisory lock of the operating system, which ends with the process however it ends.
pub(super) struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Creates the folder if need be, makes it private and claims it.
    pub(super) fn claim(path: &Path) -> Result<Self, EngineError> {
        make_private(path)?;
        let lock = private_file(&path.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(EngineError::InUse(path.to_owned())),
            Err(TryLockError::Error(error)) => Err(failed("lock", path, &error)),
        }
    }

    /// The database file, created empty if need be. SQLite gives its write-ahead log and index the same mode.
    pub(super) fn database_file(&self) -> Result<PathBuf, EngineError> {
        let file = self.path.join(DATABASE);
        private_file(&file)?;
        Ok(file)
    }
}

/// Folders that hold somebody else's files are left as they are: only an empty one, or one of ours, has its mode changed.
fn make_private(path: &Path) -> Result<(), EngineError> {
    let failed = |error: &io::Error| failed("create", path, error);
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(|error| failed(&error))?;
    let mode = fs::metadata(path).map_err(|error| failed(&error))?.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    let ours = path.join(DATABASE).exists();
    let empty = fs::read_dir(path).map_err(|error| failed(&error))?.next().is_none();
    if !ours && !empty {
        let path = path.display();
        return Err(EngineError::Configuration(format!(
            "data folder `{path}` is open to other users and holds other files: \
             name another folder, or run `chmod 700 {path}` when it is the right one"
        )));
    }
    fs::set_permissions(path, Permissions::from_mode(0o700)).map_err(|error| failed(&error))
}

fn private_file(path: &Path) -> Result<File, EngineError> {
    let failed = |error: &io::Error| failed("open", path, error);
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false).mode(0o600);
    let file = options.open(path).map_err(|error| failed(&error))?;
    if file.metadata().map_err(|error| failed(&error))?.permissions().mode() & 0o077 != 0 {
        file.set_permissions(Permissions::from_mode(0o600)).map_err(|error| failed(&error))?;
    }
    Ok(file)
}

fn failed(what: &str, path: &Path, error: &io::Error) -> EngineError {
    EngineError::Configuration(format!("cannot {what} `{}`: {error}", path.display()))
}
