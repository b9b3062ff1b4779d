//! The worker that makes the users of started import jobs, beside requests.

use std::sync::Arc;
use std::time::Duration;

use cognomen_userpool::Context;
use cognomen_userpool::imports::Worker;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Pause between two looks for jobs.
const PAUSE: Duration = Duration::from_millis(500);
/// Pause after the store failed.
const BACK_OFF: Duration = Duration::from_secs(5);

/// The task at work.
pub(crate) struct Importing {
    stop: oneshot::Sender<()>,
    worker: Arc<Worker>,
    task: JoinHandle<()>,
}

impl Importing {
    pub(crate) fn start(ctx: Arc<Context>) -> Self {
        let (stop, mut stopped) = oneshot::channel();
        let worker = Arc::new(Worker::new(ctx));
        let at_work = Arc::clone(&worker);
        let task = tokio::spawn(async move {
            loop {
                let pause = match at_work.pass().await {
                    Ok(true) => Duration::ZERO,
                    Ok(false) => PAUSE,
                    Err(error) => {
                        let cause = error.cause().map(ToString::to_string).unwrap_or_default();
                        tracing::warn!(%error, cause, "an import job is interrupted and goes on later");
                        BACK_OFF
                    }
                };
                tokio::select! {
                    _ = &mut stopped => return,
                    () = tokio::time::sleep(pause) => {}
                }
            }
        });
        Self { stop, worker, task }
    }

    /// Ends after the commit that runs. Another node, or the next start, goes on there.
    pub(crate) async fn stop(self) {
        self.worker.stop();
        // The task may have ended already.
        let _ = self.stop.send(());
        let _ = self.task.await;
    }
}
