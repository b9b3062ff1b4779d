//! The port to the servers of providers.

use async_trait::async_trait;
use bytes::Bytes;

/// Bytes of the longest document that is read.
pub const LONGEST_DOCUMENT: usize = 256 * 1024;

/// An answer, whatever its status: redirects are not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// HTTP status.
    pub status: u16,
    /// At most [`LONGEST_DOCUMENT`] bytes.
    pub body: Bytes,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreachable {
    /// The address is no `https` URL, or one that must not be asked: of this machine, or of a private network.
    #[error("the address must not be asked")]
    Forbidden,
    /// The server's certificate is vouched for by no authority that is trusted.
    #[error("the server's certificate is not trusted")]
    Untrusted,
    /// No connection, or an answer that is no HTTP.
    #[error("the server cannot be reached")]
    Connection,
    /// No answer in time.
    #[error("the server does not answer in time")]
    TimedOut,
    /// An answer of more than [`LONGEST_DOCUMENT`] bytes.
    #[error("the answer is too long")]
    TooLarge,
}

/// Asks the servers of providers. Addresses come from callers and from documents of others, so an adapter must refuse those that
/// only this machine can reach, follow no redirect, and bound size and time.
#[async_trait]
pub trait Upstream: Send + Sync {
    /// Gets a document.
    ///
    /// # Errors
    /// [`Unreachable`] when there is no whole answer.
    async fn get(&self, url: &str, headers: &[(&str, &str)]) -> Result<Fetched, Unreachable>;

    /// Gets a document from a server whose certificate an authority vouches for, or else one of `thumbprints`: SHA-1, in
    /// hexadecimal, of the server's own certificate or of one above it that it sends.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    async fn get_vouched(&self, url: &str, thumbprints: &[String]) -> Result<Fetched, Unreachable>;

    /// Posts a form, `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    /// As [`get`](Self::get).
    async fn post_form(
        &self,
        url: &str,
        headers: &[(&str, &str)],
        form: &[(&str, &str)],
    ) -> Result<Fetched, Unreachable>;
}
