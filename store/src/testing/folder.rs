//! Folders that vanish with the test.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

static NUMBER: AtomicUsize = AtomicUsize::new(0);

/// A new, private folder, removed with this value.
pub struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    /// Creates one below the system's folder for temporary files.
    ///
    /// # Panics
    /// When that cannot be written.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test cannot go on without its folder")]
    pub fn new() -> Self {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("cognomen-test-{}-{number}", std::process::id()));
        // A process of the same number may have left one behind.
        drop(fs::remove_dir_all(&path));
        DirBuilder::new().mode(0o700).create(&path).expect("a temporary folder");
        Self(path)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Default for TemporaryFolder {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Whether any file in `folder`, however deep, contains `needle`; tells which.
///
/// # Panics
/// When a file cannot be read.
#[must_use]
pub fn find_bytes(folder: &Path, needle: &[u8]) -> Option<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.is_file() && contains(&fs::read(&path).unwrap_or_default(), needle) {
                return Some(path);
            }
        }
    }
    None
}

fn contains(text: &[u8], needle: &[u8]) -> bool {
    text.windows(needle.len()).any(|window| window == needle)
}
