//! `dev` and `serve`: run until told to stop.

use std::process::ExitCode;

use cognomen_outbound::functions::local::Launcher;
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::{Failure, say};
use crate::config::Settings;
use crate::server::{Overrides, Running, Server};

/// The signals that a server listens to.
struct Signals {
    terminate: Signal,
    interrupt: Signal,
    hangup: Signal,
}

impl Signals {
    fn new() -> Result<Self, std::io::Error> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hangup: signal(SignalKind::hangup())?,
        })
    }

    /// Waits for the wish that the server stops; a hang-up makes it read its certificates anew.
    async fn stop(&mut self, running: Option<&Running>) {
        loop {
            tokio::select! {
                _ = self.terminate.recv() => return,
                _ = self.interrupt.recv() => return,
                _ = self.hangup.recv() => reload(running),
            }
        }
    }
}

fn reload(running: Option<&Running>) {
    match running.map(Running::reload_tls) {
        Some(Ok(())) => tracing::info!("certificates read anew"),
        Some(Err(error)) => tracing::error!(%error, "the certificates stay as they were"),
        None => {}
    }
}

/// Starts a server, says where it is, and runs it until SIGTERM or SIGINT; a second one cuts the drain short.
pub(super) async fn run(settings: Settings) -> Result<ExitCode, Failure> {
    let mut signals = Signals::new()?;
    let launcher = Some(Launcher::Program(std::env::current_exe()?));
    let starting = Box::pin(Server::start(settings, Overrides { launcher, ..Overrides::default() }));
    let running = tokio::select! {
        started = starting => started?,
        () = signals.stop(None) => return Ok(ExitCode::SUCCESS),
    };
    say(&format!("cognomen is ready at {}", running.url))?;
    if let Some(private) = running.private_addr {
        tracing::info!("health and metrics at http://{private}");
    }
    signals.stop(Some(&running)).await;
    tracing::info!("stopping: running requests finish first");
    tokio::select! {
        finished = running.shutdown() => {
            if !finished {
                tracing::warn!("some requests took too long and were cut off");
            }
            Ok(ExitCode::SUCCESS)
        }
        () = signals.stop(None) => Err(Failure::Other("stopped before running requests had finished".to_owned())),
    }
}
