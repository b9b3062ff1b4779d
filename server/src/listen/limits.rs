//! How much a peer may ask for.

use std::time::Duration;

/// Bounds of a listener.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections at a time; further ones wait in the system's backlog.
    pub connections: usize,
    /// Longest body in bytes.
    pub body: usize,
    /// Most of an oversized body that is read and thrown away, so that the peer gets to read its answer.
    pub discarded: usize,
    /// Time for the TLS handshake.
    pub handshake: Duration,
    /// Time for the head of a request, the wait for it on a kept connection included.
    pub head: Duration,
    /// Time for the body of a request.
    pub whole_body: Duration,
    /// Time that running requests get to finish when the listener stops.
    pub drain: Duration,
    /// Bytes of a request's head on HTTP/1.1; of its header list on HTTP/2.
    pub head_size: usize,
    /// Requests at a time on one HTTP/2 connection.
    pub streams: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 8192,
            body: 1024 * 1024,
            discarded: 64 * 1024 * 1024,
            handshake: Duration::from_secs(10),
            head: Duration::from_secs(20),
            whole_body: Duration::from_secs(30),
            drain: Duration::from_secs(30),
            head_size: 64 * 1024,
            streams: 128,
        }
    }
}
