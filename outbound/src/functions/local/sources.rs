//! Whether the files of a function have changed.

use std::collections::BTreeSet;
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

/// A number that changes when a file below `folder` is written, added or removed. Hidden entries do not count, nor do `others`.
///
/// Compared at calls, instead of waiting for the system's notices: the very next call sees the change, on any file system.
pub(super) fn fingerprint(folder: &Path, others: &[PathBuf]) -> u64 {
    // Told by what they are: a path may be written in many ways.
    let others: BTreeSet<_> =
        others.iter().filter_map(|path| fs::metadata(path).ok()).map(|it| identity(&it)).collect();
    let mut hasher = DefaultHasher::new();
    let mut left = MOST;
    let mut folders = vec![(folder.to_path_buf(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        for (path, metadata) in entries(&folder) {
            if others.contains(&identity(&metadata)) {
                continue;
            }
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

/// Device and number of a file or folder.
fn identity(metadata: &Metadata) -> (u64, u64) {
    (metadata.dev(), metadata.ino())
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
        let fingerprint = |folder: &Path| fingerprint(folder, &[]);
        let mut seen = vec![fingerprint(folder)];
        for change in ["handler.py", "inner/other.py"] {
            fs::write(folder.join(change), "one").unwrap();
            seen.push(fingerprint(folder));
            fs::write(folder.join(change), "other").unwrap();
            seen.push(fingerprint(folder));
        }
        fs::remove_file(folder.join("handler.py")).unwrap();
        seen.push(fingerprint(folder));
        let distinct: BTreeSet<_> = seen.iter().collect();
        assert_eq!(distinct.len(), seen.len());
        for noise in [".data", "node_modules/x.js"] {
            fs::write(folder.join(noise), "one").unwrap();
            assert_eq!(Some(&fingerprint(folder)), seen.last(), "{noise}");
        }
    }

    #[test]
    fn what_others_write_does_not_count_however_it_is_named() {
        let scratch = Scratch::new("others");
        let folder = &scratch.0;
        fs::create_dir(folder.join("data")).unwrap();
        fs::write(folder.join("data/a.db"), "one").unwrap();
        std::os::unix::fs::symlink(folder, folder.join("inner/link")).unwrap();
        // Relative to wherever the tests run.
        let up = "../".repeat(std::env::current_dir().unwrap().components().count() - 1);
        let relative =
            PathBuf::from(format!("{up}{}/data", folder.canonicalize().unwrap().display()).replace("//", "/"));
        assert!(relative.is_relative());
        let log = folder.join("log.jsonl");
        for data in [folder.join("data"), folder.join("inner/link/data"), folder.join("inner/../data"), relative] {
            let others = [data, log.clone()];
            let before = fingerprint(folder, &others);
            for write in ["data/a.db", "data/a.db-wal", "log.jsonl"] {
                fs::write(folder.join(write), "another").unwrap();
                assert_eq!(fingerprint(folder, &others), before, "{write} beside {others:?}");
                assert_ne!(fingerprint(folder, &[]), before);
            }
            fs::write(folder.join("handler.py"), format!("{others:?}")).unwrap();
            assert_ne!(fingerprint(folder, &others), before, "{others:?}");
            for written in [folder.join("data/a.db-wal"), log.clone()] {
                fs::remove_file(written).unwrap();
            }
        }
    }

    #[test]
    fn a_function_that_lives_in_a_folder_of_others_counts() {
        let scratch = Scratch::new("within");
        let folder = &scratch.0;
        let (inner, others) = (folder.join("inner"), [folder.clone(), folder.join("a.db")]);
        let before = (fingerprint(folder, &others), fingerprint(&inner, &others));
        fs::write(folder.join("a.db"), "one").unwrap();
        assert_eq!((fingerprint(folder, &others), fingerprint(&inner, &others)), before);
        fs::write(inner.join("handler.py"), "one").unwrap();
        assert_ne!(fingerprint(folder, &others), before.0);
        assert_ne!(fingerprint(&inner, &others), before.1);
    }

    #[test]
    fn a_folder_that_is_missing_is_empty() {
        assert_eq!(fingerprint(Path::new("/nonexistent"), &[]), fingerprint(Path::new("/nonexistent/either"), &[]));
    }
}
