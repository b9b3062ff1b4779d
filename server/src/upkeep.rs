//! What is done beside requests: expired records are removed.

use std::sync::Arc;
use std::time::Duration;

use cognomen_store::Store;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Pause between two passes.
const PAUSE: Duration = Duration::from_secs(60);
/// Records that are removed in one commit.
const PORTION: usize = 500;

/// The task at work.
pub(crate) struct Upkeep {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Upkeep {
    pub(crate) fn start(store: Arc<Store>) -> Self {
        let (stop, mut stopped) = oneshot::channel();
        let task = tokio::spawn(async move {
            loop {
                tokio::select! {
                    _ = &mut stopped => return,
                    () = tokio::time::sleep(PAUSE) => {}
                }
                purge(&store).await;
            }
        });
        Self { stop, task }
    }

    pub(crate) async fn stop(self) {
        // The task may have ended already.
        let _ = self.stop.send(());
        let _ = self.task.await;
    }
}

async fn purge(store: &Store) {
    loop {
        match store.purge_expired(PORTION).await {
            Ok(removed) if removed < PORTION => return,
            Ok(_) => tokio::task::yield_now().await,
            Err(error) => {
                tracing::warn!(error = crate::storage::described(&error), "cannot remove expired records");
                return;
            }
        }
    }
}
