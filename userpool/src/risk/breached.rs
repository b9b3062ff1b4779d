//! Passwords known from breaches: a short list of the best known, and any file of hashes.
//!
//! The list that comes along holds the first 16 hex digits of the SHA-256 of well-known passwords, in order. A file holds
//! one SHA-1 or SHA-256 hash in hex on each line, in order, with nothing or a colon and a count behind it: the form in
//! which such lists are published. It is searched where it lies, by bisection, and may be replaced at any time.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use cognomen_crypto::{digest, hex};

/// Prefixes of hashes, each on a line of its own, in order.
const WELL_KNOWN: &[u8] = include_bytes!("well_known_passwords.txt");
/// Hex digits of a hash in the list.
const DIGITS: usize = 16;
/// Bytes that are read through rather than bisected.
const BLOCK: u64 = 4096;
/// Bytes read to find the next line; none is longer than half of this.
const PROBE: usize = 512;

/// The file cannot serve.
#[derive(Debug, thiserror::Error)]
pub enum HashFileError {
    /// It cannot be read.
    #[error("cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// It does not begin with a hash.
    #[error("does not begin with a SHA-1 or SHA-256 hash in hex")]
    NoHashes,
}

/// What is known of breached passwords.
#[derive(Debug, Default)]
pub struct BreachedPasswords {
    file: Option<HashFile>,
}

impl BreachedPasswords {
    /// The list that comes along, and the hashes of a file.
    ///
    /// # Errors
    /// [`HashFileError`] when the file cannot be read or holds something else.
    pub fn with_file(path: &Path) -> Result<Self, HashFileError> {
        Ok(Self { file: Some(HashFile::open(path)?) })
    }

    /// Whether a password is known, in this or in lower case.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub async fn contains(&self, password: &str) -> io::Result<bool> {
        let lower = password.to_lowercase();
        if is_well_known(password) || (lower != password && is_well_known(&lower)) {
            return Ok(true);
        }
        let Some(file) = self.file.clone() else { return Ok(false) };
        let hash = file.algorithm.hash(password);
        tokio::task::spawn_blocking(move || file.contains(&hash)).await.map_err(io::Error::other)?
    }
}

fn is_well_known(password: &str) -> bool {
    let hash = hex::encode(&digest::sha256(password.as_bytes()));
    let lines: &[[u8; DIGITS + 1]] = WELL_KNOWN.as_chunks().0;
    let wanted = hash.as_bytes().get(..DIGITS).unwrap_or_default();
    lines.binary_search_by(|line| line.get(..DIGITS).unwrap_or_default().cmp(wanted)).is_ok()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Algorithm {
    Sha1,
    Sha256,
}

impl Algorithm {
    fn hash(self, password: &str) -> String {
        match self {
            Self::Sha1 => hex::encode(&digest::sha1(password.as_bytes())),
            Self::Sha256 => hex::encode(&digest::sha256(password.as_bytes())),
        }
    }

    fn digits(self) -> usize {
        match self {
            Self::Sha1 => 40,
            Self::Sha256 => 64,
        }
    }
}

/// A sorted file of hashes. Opened anew for each search, so that it can be replaced.
#[derive(Clone, Debug)]
struct HashFile {
    path: PathBuf,
    algorithm: Algorithm,
}

impl HashFile {
    fn open(path: &Path) -> Result<Self, HashFileError> {
        let mut start = Vec::new();
        File::open(path)?.take(PROBE as u64).read_to_end(&mut start)?;
        let digits = start.iter().take_while(|byte| byte.is_ascii_hexdigit()).count();
        let ends = matches!(start.get(digits), None | Some(b'\n' | b'\r' | b':'));
        let algorithm = match digits {
            40 if ends => Algorithm::Sha1,
            64 if ends => Algorithm::Sha256,
            _ => return Err(HashFileError::NoHashes),
        };
        Ok(Self { path: path.to_owned(), algorithm })
    }

    /// Whether a line begins with `wanted`, a hash in lower case.
    fn contains(&self, wanted: &str) -> io::Result<bool> {
        let mut file = File::open(&self.path)?;
        // The line, if it is there, begins in `low..high`; a line begins at `low`.
        let (mut low, mut high) = (0, file.seek(SeekFrom::End(0))?);
        while high - low > BLOCK {
            let middle = low + (high - low) / 2;
            match self.line_after(&mut file, middle)? {
                Some((start, line)) if start < high => match line.as_str().cmp(wanted) {
                    std::cmp::Ordering::Equal => return Ok(true),
                    std::cmp::Ordering::Less => low = start,
                    std::cmp::Ordering::Greater => high = middle + 1,
                },
                _ => high = middle + 1,
            }
        }
        let mut rest = Vec::new();
        file.seek(SeekFrom::Start(low))?;
        file.take(high - low + PROBE as u64).read_to_end(&mut rest)?;
        let digits = self.algorithm.digits();
        Ok(rest
            .split(|byte| *byte == b'\n')
            .any(|line| line.get(..digits).is_some_and(|hash| hash.eq_ignore_ascii_case(wanted.as_bytes()))))
    }

    /// The first line that begins after `position`: where, and its hash in lower case.
    fn line_after(&self, file: &mut File, position: u64) -> io::Result<Option<(u64, String)>> {
        let mut bytes = Vec::with_capacity(PROBE);
        file.seek(SeekFrom::Start(position))?;
        file.take(PROBE as u64).read_to_end(&mut bytes)?;
        let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else {
            return if bytes.len() < PROBE { Ok(None) } else { Err(too_long()) };
        };
        let start = end + 1;
        let Some(line) = bytes.get(start..start + self.algorithm.digits()) else {
            return if bytes.len() < PROBE { Ok(None) } else { Err(too_long()) };
        };
        let at = position + u64::try_from(start).map_err(io::Error::other)?;
        Ok(Some((at, String::from_utf8_lossy(line).to_ascii_lowercase())))
    }
}

fn too_long() -> io::Error {
    io::Error::new(ErrorKind::InvalidData, "a line is too long to be a hash")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order_and_whole() {
        let (lines, rest) = WELL_KNOWN.as_chunks::<{ DIGITS + 1 }>();
        assert!(rest.is_empty() && lines.len() > 4000);
        assert!(lines.is_sorted());
        for line in lines {
            let (digits, end) = line.split_at(DIGITS);
            assert!(digits.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) && end == b"\n");
        }
    }
}
