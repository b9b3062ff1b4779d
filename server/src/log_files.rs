//! Log groups as files: one JSON object a line, in the order of events.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;

use async_trait::async_trait;
use cognomen_userpool::messages::logs::LogGroups;
use tokio::fs::OpenOptions;
use tokio::io::AsyncWriteExt;
use tokio::sync::Mutex;

/// The files of log groups, by name of the group.
pub(crate) struct LogFiles {
    files: BTreeMap<String, PathBuf>,
    /// One line at a time, so that lines never mix.
    writing: Mutex<()>,
}

impl LogFiles {
    pub(crate) fn new(files: BTreeMap<String, PathBuf>) -> Self {
        Self { files, writing: Mutex::new(()) }
    }
}

#[async_trait]
impl LogGroups for LogFiles {
    fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The file is opened anew for each line, so that it may be rotated under the server.
    async fn write(&self, name: &str, line: String) -> io::Result<()> {
        let path = self.files.get(name).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        let _one = self.writing.lock().await;
        let mut file = OpenOptions::new().create(true).append(true).open(path).await?;
        file.write_all(format!("{line}\n").as_bytes()).await?;
        file.flush().await
    }
}

#[cfg(test)]
mod tests {
    use cognomen_store::testing::TemporaryFolder;

    use super::*;

    #[tokio::test]
    async fn lines_are_added_to_the_file_of_their_group() {
        let folder = TemporaryFolder::new();
        let path = folder.path().join("a.jsonl");
        let files = LogFiles::new([("a".to_owned(), path.clone())].into());
        assert!(files.has("a") && !files.has("b"));
        for line in ["1", "2"] {
            files.write("a", line.to_owned()).await.unwrap();
        }
        assert_eq!(std::fs::read_to_string(path).unwrap(), "1\n2\n");
        assert!(files.write("b", "3".to_owned()).await.is_err());
    }
}
