//! A body that is read piece by piece, however long it is.

use std::time::Duration;

use bytes::Bytes;
use http::header;
use http::request::Parts;
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::Limits;

/// Pieces that wait between the connection and whoever reads them.
const WAITING: usize = 2;

/// The body ended before its end, or took too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the body of the request broke off")]
pub struct BrokenBody;

/// The reading end of a streamed body. It may outlive the connection, whose end it learns of as [`BrokenBody`].
pub struct StreamedBody {
    pieces: mpsc::Receiver<Result<Bytes, BrokenBody>>,
    ended: bool,
    announced: u64,
}

impl StreamedBody {
    /// Bytes that the head of the request announced; 0 when it did not.
    #[must_use]
    pub fn announced(&self) -> u64 {
        self.announced
    }

    /// The next piece; none at the end.
    ///
    /// # Errors
    /// [`BrokenBody`] when the peer went away or was too slow.
    pub async fn next(&mut self) -> Result<Option<Bytes>, BrokenBody> {
        if self.ended {
            return Ok(None);
        }
        match self.pieces.recv().await {
            Some(Ok(piece)) if piece.is_empty() => {
                self.ended = true;
                Ok(None)
            }
            Some(Ok(piece)) => Ok(Some(piece)),
            Some(Err(broken)) => Err(broken),
            None => Err(BrokenBody),
        }
    }
}

/// The connection's end of a streamed body.
pub(super) struct Source {
    body: Incoming,
    pieces: mpsc::Sender<Result<Bytes, BrokenBody>>,
    waits: bool,
}

/// Both ends of the body of a request.
pub(super) fn split(parts: &Parts, body: Incoming) -> (Source, StreamedBody) {
    let (sender, pieces) = mpsc::channel(WAITING);
    let announced = body.size_hint().lower();
    let waits = parts.headers.contains_key(header::EXPECT);
    (Source { body, pieces: sender, waits }, StreamedBody { pieces, ended: false, announced })
}

impl Source {
    /// Hands the body on until it ends or nobody wants more. Tells whether it was read to its end.
    pub(super) async fn pump(&mut self, limits: &Limits) -> bool {
        let until = Instant::now() + limits.stream;
        loop {
            let wanted = self.pieces.reserve().await;
            let Ok(place) = wanted else { return self.body.is_end_stream() };
            match next(&mut self.body, limits.whole_body.min(until.saturating_duration_since(Instant::now()))).await {
                Ok(Some(piece)) => place.send(Ok(piece)),
                Ok(None) => {
                    // An empty piece is the mark of the end: without it, a connection that ends looks the same.
                    place.send(Ok(Bytes::new()));
                    return true;
                }
                Err(broken) => {
                    place.send(Err(broken));
                    return false;
                }
            }
        }
    }

    /// Reads what nobody wanted and throws it away, so that the peer gets to read its answer; a peer that waits for
    /// `100 Continue` gets it at once.
    pub(super) async fn discard(&mut self, limits: &Limits) {
        let mut left = if self.waits { 0 } else { limits.discarded };
        let until = Instant::now() + limits.whole_body;
        while left > 0 {
            match next(&mut self.body, until.saturating_duration_since(Instant::now())).await {
                Ok(Some(piece)) => left = left.saturating_sub(piece.len()),
                Ok(None) | Err(BrokenBody) => return,
            }
        }
    }
}

/// The next piece that is not empty.
async fn next(body: &mut Incoming, patience: Duration) -> Result<Option<Bytes>, BrokenBody> {
    loop {
        match tokio::time::timeout(patience, body.frame()).await {
            Ok(Some(Ok(frame))) => match frame.into_data() {
                Ok(data) if !data.is_empty() => return Ok(Some(data)),
                _ => {}
            },
            Ok(None) => return Ok(None),
            Ok(Some(Err(_))) | Err(_) => return Err(BrokenBody),
        }
    }
}
