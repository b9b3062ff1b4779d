//! The file of key-encryption keys.

#![expect(clippy::unwrap_used, reason = "test code")]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;

use cognomen_crypto::{Random, SystemRandom};
use cognomen_keys::{KeyEncryption, KeyError, KeySet, LocalFile, OpenError};

/// A folder that vanishes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("cognomen-keys-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("keys/root.key")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn random() -> Arc<dyn Random> {
    Arc::new(SystemRandom)
}

fn open(folder: &Folder) -> Result<LocalFile, KeyError> {
    LocalFile::open_or_create(&folder.file(), random())
}

fn refusal(folder: &Folder) -> String {
    open(folder).err().unwrap().to_string()
}

#[tokio::test]
async fn the_file_is_private_and_keeps_its_key() {
    let folder = Folder::new("private");
    let wrapped = open(&folder).unwrap().wrap(&[7; 32], "here").await.unwrap();
    assert_eq!(fs::metadata(folder.file()).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::metadata(folder.file().parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(fs::read_dir(folder.file().parent().unwrap()).unwrap().count(), 1);
    let again = open(&folder).unwrap();
    assert_eq!(*again.unwrap(&wrapped, "here").await.unwrap(), [7; 32]);
    assert!(matches!(again.unwrap(&wrapped, "there").await, Err(KeyError::Altered)));
}

#[test]
fn a_file_that_others_may_read_is_refused() {
    for mode in [0o640, 0o604, 0o620, 0o660] {
        let folder = Folder::new(&format!("mode{mode:o}"));
        open(&folder).unwrap();
        fs::set_permissions(folder.file(), Permissions::from_mode(mode)).unwrap();
        let text = refusal(&folder);
        assert!(text.contains("chmod 600") && text.contains(&format!("{mode:o}")), "{text}");
    }
}

#[test]
fn a_damaged_file_is_refused_and_left_alone() {
    let folder = Folder::new("damaged");
    open(&folder).unwrap();
    let whole = fs::read_to_string(folder.file()).unwrap();
    for text in ["", "cognomen root keys 1\n", "other\n1 AAAA\n", &whole[..whole.len() - 1], &whole[..whole.len() - 9]]
    {
        fs::write(folder.file(), text).unwrap();
        let refused = refusal(&folder);
        assert!(refused.contains("is not a key file"), "{refused}");
        assert_eq!(fs::read_to_string(folder.file()).unwrap(), text);
    }
}

#[tokio::test]
async fn rotation_adds_a_version_that_other_holders_learn_of() {
    let folder = Folder::new("rotation");
    let (one, other) = (open(&folder).unwrap(), open(&folder).unwrap());
    let old = one.wrap(&[1; 32], "c").await.unwrap();
    assert_eq!(one.rotate().unwrap(), 2);
    let new = one.wrap(&[2; 32], "c").await.unwrap();
    assert_eq!((old.key.as_str(), new.key.as_str()), ("local/1", "local/2"));
    assert_eq!(one.current_key(), "local/2");
    for holder in [&one, &other] {
        assert_eq!(*holder.unwrap(&old, "c").await.unwrap(), [1; 32]);
        assert_eq!(*holder.unwrap(&new, "c").await.unwrap(), [2; 32]);
    }
    assert_eq!(other.rotate().unwrap(), 3);
    let unknown = cognomen_keys::Wrapped { key: "local/9".to_owned(), ..old };
    assert!(matches!(one.unwrap(&unknown, "c").await, Err(KeyError::UnknownKey(name)) if name == "local/9"));
}

#[tokio::test]
async fn key_sets_rotate_and_rewrap() {
    let folder = Folder::new("sets");
    let file = open(&folder).unwrap();
    let mut set = KeySet::generate("system", &file, &SystemRandom).await.unwrap();
    let before = set.unwrap("system", &file).await.unwrap();
    let sealed = before.seal(&SystemRandom, b"at", b"text");
    assert!(!set.rewrap("system", &file).await.unwrap());
    assert_eq!(set.rotate("system", &file, &SystemRandom).await.unwrap(), 2);
    file.rotate().unwrap();
    assert!(set.rewrap("system", &file).await.unwrap());
    let set = KeySet::from_bytes(&set.to_bytes().unwrap()).unwrap();
    let after = set.unwrap("system", &file).await.unwrap();
    assert_eq!(after.current_version(), 2);
    assert_eq!(after.open(b"at", &sealed).unwrap(), b"text");
    assert_eq!(after.open(b"elsewhere", &sealed), Err(OpenError::Altered));
    assert_eq!(before.open(b"at", &after.seal(&SystemRandom, b"at", b"")), Err(OpenError::UnknownVersion(2)));
    assert!(matches!(set.unwrap("pool/x", &file).await, Err(KeyError::Altered)));
    assert_eq!(before.blind("email", &["a", "b"]), after.blind("email", &["a", "b"]));
    assert_ne!(before.blind("email", &["a", "b"]), before.blind("email", &["ab"]));
    assert_ne!(before.blind("email", &["a"]), before.blind("phone", &["a"]));
    let token = before.token_key().seal(&SystemRandom, b"session", b"state");
    assert_eq!(after.token_key().open(b"session", &token).unwrap(), b"state");
}
