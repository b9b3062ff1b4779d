//! Whether the files of a function have changed.

use std::fs::{self, Metadata};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Most entries that are looked at.
const MOST: usize = 5000;
/// Deepest folder below the function's own.
const DEPTH: usize = 16;
/// Folders whose files are made or installed, not written by hand.
const PASSED_OVER: [&str; 4] = ["__pycache__", "node_modules", "target", "venv"];

/// A number that changes when a file below `folder` is written, added or removed. Hidden entries do not count.
///
/// Compared at calls, instead of waiting for the system's notices: the very next call sees the change, on any file system.
pub(super) fn fingerprint(folder: &Path) -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut left = MOST;
    let mut folders = vec![(folder.to_path_buf(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        for (path, metadata) in entries(&folder) {
            if left == 0 {
                return hasher.finish();
            }
            left -= 1;
            path.hash(&mut hasher);
            if metadata.is_dir() {
                if depth < DEPTH {
                    folders.push((path, depth + 1));
                }
            } else {
                (metadata.ino(), metadata.len(), metadata.mtime(), metadata.mtime_nsec()).hash(&mut hasher);
            }
        }
    }
    hasher.finish()
}

/// What counts in a folder, by name.
fn entries(folder: &Path) -> Vec<(PathBuf, Metadata)> {
    let Ok(listed) = fs::read_dir(folder) else { return Vec::new() };
    let counts = |name: &str| !name.starts_with('.') && !PASSED_OVER.contains(&name);
    let mut entries: Vec<_> = listed
        .filter_map(Result::ok)
        .filter(|entry| entry.file_name().to_str().is_none_or(counts))
        .filter_map(|entry| Some((entry.path(), entry.metadata().ok()?)))
        .take(MOST)
        .collect();
    entries.sort_by(|one, other| one.0.cmp(&other.0));
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that is removed with its owner.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("cognomen-sources-{name}-{}", std::process::id()));
            fs::create_dir_all(folder.join("node_modules")).unwrap();
            fs::create_dir_all(folder.join("inner")).unwrap();
            Self(folder)
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn changes_count_and_noise_does_not() {
        let scratch = Scratch::new("changes");
        let folder = &scratch.0;
        let mut seen = vec![fingerprint(folder)];
        for change in ["handler.py", "inner/other.py"] {
            fs::write(folder.join(change), "one").unwrap();
            seen.push(fingerprint(folder));
            fs::write(folder.join(change), "other").unwrap();
            seen.push(fingerprint(folder));
        }
        fs::remove_file(folder.join("handler.py")).unwrap();
        seen.push(fingerprint(folder));
        let distinct: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!(distinct.len(), seen.len());
        for noise in [".data", "node_modules/x.js"] {
            fs::write(folder.join(noise), "one").unwrap();
            assert_eq!(Some(&fingerprint(folder)), seen.last(), "{noise}");
        }
    }

    #[test]
    fn a_folder_that_is_missing_is_empty() {
        assert_eq!(fingerprint(Path::new("/nonexistent")), fingerprint(Path::new("/nonexistent/either")));
    }
}
