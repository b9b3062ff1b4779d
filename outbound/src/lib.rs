//! Adapters for the ports: SMTP, the development inbox, functions, the servers of providers.

pub mod aws;
mod data_keys;
pub mod functions;
mod html;
pub mod inbox;
mod moment;
mod outgoing;
mod smtp;
pub mod upstream;

pub use data_keys::RemoteDataKeys;
pub use inbox::{Filter, Inbox, Received};
pub use outgoing::{DevMessages, Outgoing};
pub use smtp::{Security, Smtp, SmtpLogin, SmtpSettings, sender};
pub use upstream::{HttpUpstream, Reach};
