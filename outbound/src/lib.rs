//! Adapters for the ports: SMTP and the development inbox.

pub mod aws;
mod data_keys;
pub mod functions;
mod html;
pub mod inbox;
mod moment;
mod outgoing;
mod smtp;

pub use data_keys::RemoteDataKeys;
pub use inbox::{Filter, Inbox, Received};
pub use outgoing::{DevMessages, Outgoing};
pub use smtp::{Security, Smtp, SmtpLogin, SmtpSettings, sender};
