//! `SECRET_HASH`: the proof of a client's secret that comes with most unsigned calls.

use cognomen_contract::Error;
use cognomen_crypto::{compare, secret_hash};
use cognomen_model::client::Client;

use crate::error;

/// Checks the `SECRET_HASH` that came with `username` (as the caller wrote it) against any of the client's secrets.
/// A public client must not be sent one.
///
/// # Errors
/// `NotAuthorizedException` when it is missing, or wrong.
pub fn check(client: &Client, username: &str, given: Option<&str>) -> Result<(), Error> {
    match given {
        None if client.has_secret() => Err(error::not_authorized(format!(
            "Client {} is configured with secret but SECRET_HASH was not received",
            client.id
        ))),
        None => Ok(()),
        Some(hash) if proves(client, username, hash) => Ok(()),
        Some(_) => Err(error::not_authorized(format!("Unable to verify secret hash for client {}", client.id))),
    }
}

/// Whether `hash` is that of `username` under one of the client's secrets.
#[must_use]
pub fn proves(client: &Client, username: &str, hash: &str) -> bool {
    client.secrets.iter().any(|secret| secret_hash::matches(hash, &secret.value, username, &client.id))
}

/// Whether `secret` is one of the client's.
#[must_use]
pub fn is_secret(client: &Client, secret: &str) -> bool {
    client.secrets.iter().any(|own| compare::equal(own.value.as_bytes(), secret.as_bytes()))
}

#[cfg(test)]
mod tests {
    use cognomen_contract::cognito_idp::ErrorCode;
    use cognomen_model::UnixMillis;
    use cognomen_model::client::{ClientSecret, ClientSettings};

    use super::*;

    fn client(secrets: &[&str]) -> Client {
        let now = UnixMillis(0);
        let secret = |value: &&str| ClientSecret { id: "1".to_owned(), value: (*value).to_owned(), created_at: now };
        Client {
            id: "1example23456789".to_owned(),
            pool_id: "eu-west-1_Example".to_owned(),
            name: "app".to_owned(),
            created_at: now,
            modified_at: now,
            secrets: secrets.iter().map(secret).collect(),
            settings: ClientSettings::default(),
        }
    }

    #[test]
    fn any_secret_of_the_client_proves_it() {
        let client = client(&["first", "second"]);
        for secret in ["first", "second"] {
            let hash = secret_hash::secret_hash(secret, "mary", &client.id);
            assert!(check(&client, "mary", Some(&hash)).is_ok());
            assert!(check(&client, "marx", Some(&hash)).is_err());
        }
        assert!(is_secret(&client, "second"));
        assert!(!is_secret(&client, "third"));
    }

    #[test]
    fn what_is_missing_or_wrong_is_said_in_cognitos_words() {
        let private = client(&["first"]);
        let missing = check(&private, "mary", None).unwrap_err();
        assert_eq!(missing.code(), ErrorCode::NotAuthorizedException.into());
        let id = &private.id;
        assert_eq!(
            missing.message(),
            format!("Client {id} is configured with secret but SECRET_HASH was not received")
        );
        let wrong = check(&private, "mary", Some("AAAA")).unwrap_err();
        assert_eq!(wrong.message(), format!("Unable to verify secret hash for client {id}"));
        assert!(check(&client(&[]), "mary", None).is_ok());
        assert!(check(&client(&[]), "mary", Some("AAAA")).is_err());
    }
}
