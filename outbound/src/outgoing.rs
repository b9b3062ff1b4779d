//! Which adapter a message takes.

use std::sync::Arc;

use async_trait::async_trait;
use cognomen_userpool::messages::{DeliveryError, Medium, Message, Messages};

use crate::{Inbox, Smtp};

/// The messages of a production server. What has no provider is refused, never dropped.
pub struct Outgoing {
    smtp: Option<Smtp>,
}

impl Outgoing {
    /// Mail goes through `smtp`, if there is one.
    #[must_use]
    pub fn new(smtp: Option<Smtp>) -> Self {
        Self { smtp }
    }
}

#[async_trait]
impl Messages for Outgoing {
    async fn send(&self, message: Message) -> Result<(), DeliveryError> {
        match (message.medium, &self.smtp) {
            (Medium::Email, Some(smtp)) => smtp.send(message).await,
            (Medium::Email, None) => {
                Err(DeliveryError("no mail server is configured: `smtp.host` is not set".to_owned()))
            }
            (Medium::Sms, _) => {
                Err(DeliveryError("no provider for text messages is configured: `sms` is not set".to_owned()))
            }
        }
    }
}

/// The messages of a development server: all are kept in the inbox, and mail goes out too when a server is configured.
pub struct DevMessages {
    inbox: Arc<Inbox>,
    smtp: Option<Smtp>,
}

impl DevMessages {
    /// Keeps in `inbox`, and sends mail through `smtp`, if there is one.
    #[must_use]
    pub fn new(inbox: Arc<Inbox>, smtp: Option<Smtp>) -> Self {
        Self { inbox, smtp }
    }
}

#[async_trait]
impl Messages for DevMessages {
    async fn send(&self, message: Message) -> Result<(), DeliveryError> {
        if let (Medium::Email, Some(smtp)) = (message.medium, &self.smtp) {
            smtp.send(message.clone()).await?;
        }
        self.inbox.send(message).await
    }
}
