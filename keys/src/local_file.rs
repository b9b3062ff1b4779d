//! Key-encryption keys in a file beside the data: for one server, or for several that share the file.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_crypto::Random;
use cognomen_crypto::seal::SealKey;
use parking_lot::RwLock;
use zeroize::Zeroizing;

use crate::{KeyEncryption, KeyError, Wrapped};

/// First line of the file.
const TITLE: &str = "cognomen root keys 1";
/// Longest file that is read.
const MAX_FILE: u64 = 1024 * 1024;

type Versions = BTreeMap<u32, Zeroizing<[u8; 32]>>;

/// Keeps versions of a key-encryption key in one private file: a title line, then a line of version and base64 key for each.
pub struct LocalFile {
    path: PathBuf,
    random: Arc<dyn Random>,
    versions: RwLock<Versions>,
}

impl LocalFile {
    /// Reads the file `path`, which is created with one fresh key when it does not exist; its folder is created with mode 0700.
    ///
    /// # Errors
    /// [`KeyError::File`] when group or others may read the file, or it cannot be read, understood or written.
    pub fn open_or_create(path: &Path, random: Arc<dyn Random>) -> Result<Self, KeyError> {
        if !path.try_exists().map_err(|error| failed("read", path, &error))? {
            let mut versions = Versions::new();
            versions.insert(1, draw(&*random));
            create(path, &versions)?;
        }
        Self::open(path, random)
    }

    /// Reads the file `path`.
    ///
    /// # Errors
    /// [`KeyError::File`] when it does not exist, group or others may read it, or it cannot be read or understood.
    pub fn open(path: &Path, random: Arc<dyn Random>) -> Result<Self, KeyError> {
        let versions = RwLock::new(read(path)?);
        Ok(Self { path: path.to_owned(), random, versions })
    }

    /// Adds a version to the file, which wraps from now on; tells its number. Older versions stay, to unwrap.
    ///
    /// # Errors
    /// [`KeyError::File`] when the file cannot be read or written.
    pub fn rotate(&self) -> Result<u32, KeyError> {
        let mut held = self.versions.write();
        let mut versions = read(&self.path)?;
        let version = versions.keys().next_back().map_or(1, |newest| newest + 1);
        versions.insert(version, draw(&*self.random));
        let temporary = self.path.with_extension("new");
        fs::remove_file(&temporary)
            .or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
            .and_then(|()| write_new(&temporary, &versions))
            .and_then(|()| fs::rename(&temporary, &self.path))
            .and_then(|()| sync_folder(&self.path))
            .map_err(|error| failed("write", &self.path, &error))?;
        *held = versions;
        Ok(version)
    }

    /// The key of a version; the file is read again when it is not known, since another process may have rotated.
    fn key(&self, name: &str) -> Result<SealKey, KeyError> {
        let unknown = || KeyError::UnknownKey(name.to_owned());
        let version = name.strip_prefix("local/").and_then(|text| text.parse().ok()).ok_or_else(unknown)?;
        if let Some(key) = self.versions.read().get(&version) {
            return Ok(SealKey::new(**key));
        }
        let versions = read(&self.path)?;
        let key = versions.get(&version).map(|key| SealKey::new(**key)).ok_or_else(unknown)?;
        *self.versions.write() = versions;
        Ok(key)
    }
}

#[async_trait]
impl KeyEncryption for LocalFile {
    async fn wrap(&self, data_key: &[u8; 32], context: &str) -> Result<Wrapped, KeyError> {
        let key = self.current_key();
        let sealed = self.key(&key)?.seal(&*self.random, context.as_bytes(), data_key);
        Ok(Wrapped { key, sealed })
    }

    async fn unwrap(&self, wrapped: &Wrapped, context: &str) -> Result<Zeroizing<[u8; 32]>, KeyError> {
        let key = self.key(&wrapped.key)?;
        let plain = key.open(context.as_bytes(), &wrapped.sealed).map_err(|_| KeyError::Altered)?;
        let plain = Zeroizing::new(plain);
        Ok(Zeroizing::new(plain.as_slice().try_into().map_err(|_| KeyError::Altered)?))
    }

    fn current_key(&self) -> String {
        let newest = self.versions.read().keys().next_back().copied().unwrap_or_default();
        format!("local/{newest}")
    }
}

fn draw(random: &dyn Random) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    random.fill(key.as_mut_slice());
    key
}

fn read(path: &Path) -> Result<Versions, KeyError> {
    let file = File::open(path).map_err(|error| failed("read", path, &error))?;
    let about = file.metadata().map_err(|error| failed("read", path, &error))?;
    if about.mode() & 0o077 != 0 {
        let (path, mode) = (path.display(), about.mode() & 0o777);
        return Err(KeyError::File(format!(
            "key file `{path}` has mode {mode:o}: group or others may use it; run `chmod 600 {path}`, and rotate the key if \
             others could have read it"
        )));
    }
    if about.len() > MAX_FILE {
        return Err(KeyError::File(format!("key file `{}` is too long", path.display())));
    }
    let text = io::read_to_string(file).map(Zeroizing::new).map_err(|error| failed("read", path, &error))?;
    parse(&text).ok_or_else(|| KeyError::File(format!("`{}` is not a key file, or was cut short", path.display())))
}

fn parse(text: &str) -> Option<Versions> {
    let mut lines = text.strip_suffix('\n')?.lines();
    if lines.next() != Some(TITLE) {
        return None;
    }
    let mut versions = Versions::new();
    for line in lines {
        let (version, key) = line.split_once(' ')?;
        let key = Zeroizing::new(STANDARD.decode(key).ok()?);
        versions.insert(version.parse().ok()?, Zeroizing::new(key.as_slice().try_into().ok()?));
    }
    (!versions.is_empty()).then_some(versions)
}

/// Creates the file whole or not at all; when another process was first, its file stays.
fn create(path: &Path, versions: &Versions) -> Result<(), KeyError> {
    let failed = |error: io::Error| failed("create", path, &error);
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed)?;
    }
    let temporary = path.with_extension(format!("{}.new", std::process::id()));
    write_new(&temporary, versions).map_err(failed)?;
    let linked = match fs::hard_link(&temporary, path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    };
    fs::remove_file(&temporary).map_err(failed)?;
    linked.map_err(failed)?;
    sync_folder(path).map_err(failed)
}

fn write_new(path: &Path, versions: &Versions) -> io::Result<()> {
    let mut text = Zeroizing::new(format!("{TITLE}\n"));
    for (version, key) in versions {
        let key = Zeroizing::new(STANDARD.encode(key.as_slice()));
        text.push_str(&Zeroizing::new(format!("{version} {}\n", *key)));
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

fn failed(what: &str, path: &Path, error: &io::Error) -> KeyError {
    KeyError::File(format!("cannot {what} key file `{}`: {error}", path.display()))
}
