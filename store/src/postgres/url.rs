//! Where the database is.

use tokio_postgres::Config;
use tokio_postgres::config::SslMode;

use crate::engine::EngineError;

/// How long a connection may take to come about.
const CONNECT: std::time::Duration = std::time::Duration::from_secs(10);

/// Reads a URL. Messages do not repeat it, since it may hold a password.
pub(super) fn parse(url: &str) -> Result<Config, EngineError> {
    if !url.starts_with("postgres://") && !url.starts_with("postgresql://") {
        return Err(refused("the store's URL must begin with `postgres://`"));
    }
    if let Some(mode) =
        ["verify-ca", "verify-full", "allow"].iter().find(|mode| url.contains(&format!("sslmode={mode}")))
    {
        return Err(refused(&format!("`sslmode={mode}` cannot be honoured: TLS to PostgreSQL is not available")));
    }
    let mut config: Config =
        url.parse().map_err(|error| refused(&format!("the store's URL cannot be read: {}", detail(&error))))?;
    if config.get_ssl_mode() == SslMode::Require {
        return Err(refused(
            "`sslmode=require` cannot be honoured: TLS to PostgreSQL is not available; use a unix socket or a private network",
        ));
    }
    config.ssl_mode(SslMode::Disable);
    if config.get_hosts().is_empty() {
        return Err(refused(
            "the store's URL names no host: `postgres://user@host/database` or `?host=/socket/folder`",
        ));
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT);
    }
    if config.get_application_name().is_none() {
        config.application_name("cognomen");
    }
    Ok(config)
}

fn detail(error: &tokio_postgres::Error) -> String {
    std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string)
}

fn refused(text: &str) -> EngineError {
    EngineError::Configuration(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(url: &str) -> String {
        parse(url).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn takes_hosts_and_sockets() {
        for url in [
            "postgres://cognomen@db.example/cognomen",
            "postgresql://cognomen:secret@127.0.0.1:6432/cognomen?sslmode=disable",
            "postgres://cognomen@/cognomen?host=/run/postgresql",
            "postgres://cognomen@%2Frun%2Fpostgresql/cognomen",
        ] {
            assert_eq!(message(url), "", "{url}");
        }
    }

    #[test]
    fn refuses_tls_instead_of_doing_without() {
        for mode in ["require", "verify-full", "verify-ca"] {
            let text = message(&format!("postgres://cognomen@db/cognomen?sslmode={mode}"));
            assert!(text.contains(mode) && text.contains("TLS"), "{text}");
        }
    }

    #[test]
    fn refuses_what_it_cannot_read_without_repeating_the_password() {
        for url in ["mysql://u:hunter2@h/d", "postgres://u:hunter2@h:port/d", "postgres://u:hunter2@h/d?colour=red"] {
            let text = message(url);
            assert!(!text.is_empty() && !text.contains("hunter2"), "{text}");
        }
    }
}
