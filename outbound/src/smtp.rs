//! E-mail by SMTP (RFC 5321), over TLS or not, on pooled connections.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use async_trait::async_trait;
use cognomen_model::Clock;
use cognomen_userpool::messages::{DeliveryError, Message, Messages};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use crate::html;

/// Time for each step of the conversation with the mail server.
const TIMEOUT: Duration = Duration::from_secs(10);
/// Connections at a time.
const CONNECTIONS: u32 = 8;
/// Time after which an unused connection is closed.
const IDLE: Duration = Duration::from_secs(60);

/// How the connection to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Begins in plain text and must switch to TLS (RFC 3207).
    StartTls,
    /// TLS from the beginning (RFC 8314).
    Tls,
    /// Plain text, for a server on the same machine.
    None,
}

impl Security {
    /// Reads `starttls`, `tls` or `none`.
    ///
    /// # Errors
    /// A sentence for anything else.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text {
            "starttls" => Ok(Self::StartTls),
            "tls" => Ok(Self::Tls),
            "none" => Ok(Self::None),
            _ => Err("expected `starttls`, `tls` or `none`".to_owned()),
        }
    }

    /// The port that belongs to it.
    #[must_use]
    pub fn default_port(self) -> u16 {
        match self {
            Self::StartTls => 587,
            Self::Tls => 465,
            Self::None => 25,
        }
    }
}

/// Name and password at the mail server.
#[derive(Clone)]
pub struct SmtpLogin(Credentials);

impl SmtpLogin {
    /// A name with its password.
    #[must_use]
    pub fn new(username: String, password: String) -> Self {
        Self(Credentials::new(username, password))
    }
}

impl fmt::Debug for SmtpLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmtpLogin(***)")
    }
}

/// How to reach the mail server.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    /// Name or address; over TLS its certificate must bear it.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Protection of the connection.
    pub security: Security,
    /// Name and password, when it wants them.
    pub login: Option<SmtpLogin>,
    /// Sender of pools that name none.
    pub from: String,
}

/// Checks a sender: an address, or a name with the address in angle brackets.
///
/// # Errors
/// A sentence when it is neither.
pub fn sender(text: &str) -> Result<String, String> {
    match text.parse::<Mailbox>() {
        Ok(_) if !text.contains(char::is_control) => Ok(text.to_owned()),
        _ => Err("expected an address such as `no-reply@example.com` or `Example <no-reply@example.com>`".to_owned()),
    }
}

/// Sends e-mail through one mail server.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    clock: Arc<dyn Clock>,
    from: String,
}

impl Smtp {
    /// Prepares to send; connects with the first message.
    ///
    /// # Errors
    /// A sentence when the host cannot be used for TLS.
    pub fn new(settings: &SmtpSettings, clock: Arc<dyn Clock>) -> Result<Self, String> {
        let parameters = || {
            let made = TlsParameters::new(settings.host.clone());
            made.map_err(|error| format!("`smtp.host` = `{}` cannot be used for TLS: {error}", settings.host))
        };
        let tls = match settings.security {
            Security::StartTls => Tls::Required(parameters()?),
            Security::Tls => Tls::Wrapper(parameters()?),
            Security::None => Tls::None,
        };
        let pool = PoolConfig::new().max_size(CONNECTIONS).idle_timeout(IDLE);
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host)
            .port(settings.port)
            .tls(tls)
            .timeout(Some(TIMEOUT))
            .pool_config(pool);
        if let Some(SmtpLogin(credentials)) = &settings.login {
            builder = builder.credentials(credentials.clone());
        }
        Ok(Self { transport: builder.build(), clock, from: settings.from.clone() })
    }

    fn compose(&self, message: &Message) -> Result<lettre::Message, DeliveryError> {
        let now = u64::try_from(self.clock.now().0).unwrap_or_default();
        let mut builder = lettre::Message::builder()
            .from(mailbox("sender", message.from.as_deref().unwrap_or(&self.from))?)
            .to(mailbox("recipient", &message.to)?)
            .subject(line("subject", &message.subject)?)
            .date(SystemTime::UNIX_EPOCH + Duration::from_millis(now))
            .message_id(None);
        if let Some(reply_to) = &message.reply_to {
            builder = builder.reply_to(mailbox("reply address", reply_to)?);
        }
        let bodies = MultiPart::alternative_plain_html(html::to_text(&message.body), message.body.clone());
        builder.multipart(bodies).map_err(|error| DeliveryError(format!("the mail cannot be composed: {error}")))
    }
}

/// An address for a header. A line break in it would begin another header.
fn mailbox(what: &str, text: &str) -> Result<Mailbox, DeliveryError> {
    line(what, text)?.parse().map_err(|_| DeliveryError(format!("the {what} is not an e-mail address")))
}

fn line<'a>(what: &str, text: &'a str) -> Result<&'a str, DeliveryError> {
    if text.contains(char::is_control) {
        Err(DeliveryError(format!("the {what} holds a control character")))
    } else {
        Ok(text)
    }
}

#[async_trait]
impl Messages for Smtp {
    async fn send(&self, message: Message) -> Result<(), DeliveryError> {
        let mail = self.compose(&message)?;
        match self.transport.send(mail).await {
            Ok(_) => Ok(()),
            Err(error) => Err(DeliveryError(described(&error))),
        }
    }
}

/// An error with its causes.
fn described(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}
