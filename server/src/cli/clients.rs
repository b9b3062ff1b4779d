//! `clients oauth`: what a client may do at the OAuth endpoints beyond Cognito.

use std::path::Path;
use std::process::ExitCode;

use cognomen_model::oauth_configuration::OAuthConfiguration;

use super::{Failure, say};
use crate::compose;
use crate::config::Settings;
use crate::server::Prepared;

/// Shows the settings of a client, set from a file before if there is one.
pub(super) async fn oauth(settings: Settings, client_id: &str, file: Option<&Path>) -> Result<ExitCode, Failure> {
    let wanted = file.map(read).transpose()?;
    let prepared = Prepared::offline(settings).await?;
    let found = compose::client_oauth(&prepared.parts, client_id, wanted.as_ref()).await?;
    let text = serde_json::to_string_pretty(&found).map_err(|error| Failure::Other(error.to_string()))?;
    say(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path) -> Result<OAuthConfiguration, Failure> {
    let name = file.display();
    let text =
        std::fs::read_to_string(file).map_err(|error| Failure::Other(format!("cannot read `{name}`: {error}")))?;
    serde_json::from_str(&text).map_err(|error| Failure::Other(format!("`{name}`: {error}")))
}
