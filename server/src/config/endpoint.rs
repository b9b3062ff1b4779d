//! Endpoints of services of AWS, or of what speaks their protocols, and the access keys that sign what is sent there.

use cognomen_outbound::aws::Endpoint;

use super::error::ConfigError;
use super::settings::Mode;
use super::{Given, password, value};

/// The settings of an endpoint.
pub(super) struct Names {
    pub(super) endpoint: &'static str,
    pub(super) access_key_id: &'static str,
    pub(super) secret_access_key_file: &'static str,
    /// Why a request there needs a key.
    pub(super) signed: &'static str,
}

const KMS: Names = Names {
    endpoint: "kms.endpoint",
    access_key_id: "kms.access_key_id",
    secret_access_key_file: "kms.secret_access_key_file",
    signed: "requests to `kms.endpoint` are signed",
};

impl Given {
    /// Where data keys are asked for.
    pub(super) fn key_service(&self, mode: Mode) -> Result<Option<Endpoint>, ConfigError> {
        self.endpoint(mode, &KMS)
    }

    /// In development the key that everybody knows will do, as emulators take any.
    pub(super) fn endpoint(&self, mode: Mode, names: &Names) -> Result<Option<Endpoint>, ConfigError> {
        let missing = |key, reason| Err(ConfigError::Missing { key, reason });
        let url = self.read(names.endpoint, value::endpoint)?;
        let id = self.read(names.access_key_id, access_key_id)?;
        let secret = self.read(names.secret_access_key_file, password)?;
        let Some(url) = url else {
            return match (id, secret) {
                (None, None) => Ok(None),
                _ => missing(names.endpoint, "an access key is given"),
            };
        };
        let (access_key_id, secret_access_key) = match (id, secret) {
            (Some(id), Some(secret)) => (id, secret),
            (None, None) if mode == Mode::Dev => ("test".to_owned(), "test".to_owned()),
            (None, _) => return missing(names.access_key_id, names.signed),
            (Some(_), None) => return missing(names.secret_access_key_file, names.signed),
        };
        Ok(Some(Endpoint { url, access_key_id, secret_access_key }))
    }
}

fn access_key_id(text: &str) -> Result<String, String> {
    let is_id =
        (1..=128).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_id.then(|| text.to_owned()).ok_or_else(|| "expected letters and digits".to_owned())
}
