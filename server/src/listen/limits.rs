//! How much a peer may ask for.

use std::time::Duration;

use http::request::Parts;

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
    /// Time for the body of a request; for each part of a streamed one.
    pub whole_body: Duration,
    /// Time for a streamed body.
    pub stream: Duration,
    /// Time that running requests get to finish when the listener stops.
    pub drain: Duration,
    /// Bytes of a request's head on HTTP/1.1; of its header list on HTTP/2.
    pub head_size: usize,
    /// Requests at a time on one HTTP/2 connection.
    pub streams: u32,
}

/// What names the operations whose requests carry images (`CreateManagedLoginBranding`, `UpdateManagedLoginBranding`).
const WITH_IMAGES: &str = "ManagedLoginBranding";

impl Limits {
    /// Longest body of a request in bytes: twice the usual for operations that carry images, as Cognito allows them.
    #[must_use]
    pub fn body_of(&self, parts: &Parts) -> usize {
        let target = parts.headers.get("x-amz-target").and_then(|target| target.to_str().ok());
        if target.is_some_and(|target| target.ends_with(WITH_IMAGES)) { self.body * 2 } else { self.body }
    }
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
            stream: Duration::from_secs(2 * 60 * 60),
            drain: Duration::from_secs(30),
            head_size: 64 * 1024,
            streams: 128,
        }
    }
}
