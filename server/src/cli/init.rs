//! `init`: the first administrator.

use std::process::ExitCode;

use super::{Failure, say};
use crate::compose;
use crate::config::Settings;
use crate::server::Prepared;

/// Makes the first administrator and prints its access key in the form that a shell or an environment file takes.
pub(super) async fn init(settings: Settings) -> Result<ExitCode, Failure> {
    let prepared = Prepared::offline(settings).await?;
    let key = compose::create_administrator(&prepared.parts).await?;
    say(&format!("AWS_ACCESS_KEY_ID={}\nAWS_SECRET_ACCESS_KEY={}", key.access_key_id, key.secret_access_key))?;
    tracing::info!("keep the secret: it cannot be shown again");
    Ok(ExitCode::SUCCESS)
}
