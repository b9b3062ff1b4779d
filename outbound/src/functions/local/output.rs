//! The pipe that a process writes its log to.

use std::io::{self, ErrorKind, PipeReader};
use std::os::fd::OwnedFd;
use std::time::Duration;

use parking_lot::Mutex;
use tokio::net::unix::pipe::Receiver;

use super::lines::Lines;

/// Bytes of one read.
const PIECE: usize = 16 * 1024;
/// Reads in a row, after which a flood is slowed down.
const BURST: usize = 64;
/// Pause after a burst: a flood is read at 50 MB a second at most, so that it keeps no processor busy.
const PAUSE: Duration = Duration::from_millis(20);

/// Standard output and standard error of a process, one pipe for both so that their order is kept.
pub(super) struct Output {
    pipe: Receiver,
    lines: Mutex<Lines>,
}

impl Output {
    /// Takes the reading end. Must be called on the runtime.
    pub(super) fn new(pipe: PipeReader) -> io::Result<Self> {
        Ok(Self { pipe: Receiver::from_owned_fd(OwnedFd::from(pipe))?, lines: Mutex::default() })
    }

    /// Forgets what was written before a call.
    pub(super) fn begin(&self) {
        self.take();
    }

    /// The lines of a call that ended; what the process wrote before it answered is among them.
    pub(super) fn take(&self) -> Vec<String> {
        let mut lines = self.lines.lock();
        self.catch_up(&mut lines);
        lines.take()
    }

    /// The lines of a call that goes on.
    pub(super) fn so_far(&self) -> Vec<String> {
        let mut lines = self.lines.lock();
        self.catch_up(&mut lines);
        lines.so_far()
    }

    /// Reads what is in the pipe already. Asks the pipe itself: the runtime may not know yet that there is something.
    fn catch_up(&self, lines: &mut Lines) {
        let mut piece = vec![0; PIECE];
        for _ in 0..BURST {
            match rustix::io::read(&self.pipe, &mut piece[..]) {
                Ok(length) if length > 0 => lines.feed(piece.get(..length).unwrap_or_default()),
                _ => break,
            }
        }
    }

    /// Reads until nobody can write any more, so that a process never waits for its log to be read.
    pub(super) async fn read(&self) {
        let mut piece = vec![0; PIECE];
        loop {
            for _ in 0..BURST {
                if self.pipe.readable().await.is_err() {
                    return;
                }
                let mut lines = self.lines.lock();
                match self.pipe.try_read(&mut piece) {
                    Ok(0) => return,
                    Ok(length) => lines.feed(piece.get(..length).unwrap_or_default()),
                    // Somebody else has read it.
                    Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                    Err(_) => return,
                }
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}
