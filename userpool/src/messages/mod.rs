//! The port through which codes and invitations leave.

mod custom;
pub mod deliver;
mod links;
pub mod logs;
mod occasion;
mod prepared;
mod sender;
mod templates;
pub mod text;

use async_trait::async_trait;
use serde::Serialize;

pub(crate) use links::Links;
pub use occasion::Occasion;
pub use prepared::Prepared;

/// How a message travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Medium {
    /// An e-mail.
    Email,
    /// A text message.
    Sms,
}

/// A message to one recipient.
#[derive(Clone)]
pub struct Message {
    /// How it travels.
    pub medium: Medium,
    /// E-mail address or E.164 phone number.
    pub to: String,
    /// Subject of an e-mail; empty for SMS.
    pub subject: String,
    /// Text with code and user name filled in; HTML for e-mail.
    pub body: String,
    /// The code or temporary password inside, for the development inbox.
    pub code: Option<String>,
    /// Whether `code` is a temporary password, which no log may show.
    pub code_is_password: bool,
    /// Pool of the user.
    pub user_pool_id: String,
    /// User name of the recipient.
    pub username: String,
    /// `FROM` of the pool's e-mail settings.
    pub from: Option<String>,
    /// `Reply-To` of the pool's e-mail settings.
    pub reply_to: Option<String>,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Message")
            .field("medium", &self.medium)
            .field("user_pool_id", &self.user_pool_id)
            .finish_non_exhaustive()
    }
}

/// Why a message did not leave.
#[derive(Debug, thiserror::Error)]
#[error("message not delivered: {0}")]
pub struct DeliveryError(pub String);

/// Sends messages. An adapter answers once the next hop has taken the message.
#[async_trait]
pub trait Messages: Send + Sync {
    /// Hands over one message, once.
    ///
    /// # Errors
    /// When the next hop refused it or could not be reached.
    async fn send(&self, message: Message) -> Result<(), DeliveryError>;
}
