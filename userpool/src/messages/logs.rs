//! Logs of messages that did not leave (`userNotification`), for pools that ask for them.

use std::io;

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{EventSourceName, LogConfigurationType};
use cognomen_model::UnixMillis;
use cognomen_model::pool::Pool;
use cognomen_store::{At, Store};
use serde_json::json;

use super::DeliveryError;
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Where logs of pools are written.
#[async_trait]
pub trait LogGroups: Send + Sync {
    /// Whether there is a log group of that name.
    fn has(&self, name: &str) -> bool;

    /// Adds one line to a log group.
    ///
    /// # Errors
    /// When it cannot be written.
    async fn write(&self, name: &str, line: String) -> io::Result<()>;
}

/// No log groups at all.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoLogGroups;

#[async_trait]
impl LogGroups for NoLogGroups {
    fn has(&self, _name: &str) -> bool {
        false
    }

    async fn write(&self, _name: &str, _line: String) -> io::Result<()> {
        Err(io::Error::from(io::ErrorKind::NotFound))
    }
}

/// Where the log configurations of a pool live.
pub(crate) fn at(pool_id: &str) -> At {
    address::pool_document(pool_id, "log-delivery")
}

/// The log configurations of a pool.
pub(crate) async fn configurations(ctx: &Context, pool_id: &str) -> Result<Vec<LogConfigurationType>, Error> {
    read(&ctx.store, pool_id).await
}

/// The name of a log group of the pool's own account and region.
pub(crate) fn group_name<'a>(arn: &'a str, pool: &Pool) -> Option<&'a str> {
    let parts: Vec<&str> = arn.splitn(7, ':').take(6).collect();
    let own = matches!(parts.as_slice(), ["arn", _, "logs", region, account, "log-group"]
        if *region == pool.region() && *account == pool.account);
    name_in(arn).filter(|_| own)
}

/// Notes that a message did not leave, when the pool asks for that. What fails here is only told in the server's own log.
pub(super) async fn note_failure(
    store: &Store,
    groups: &dyn LogGroups,
    now: UnixMillis,
    pool_id: &str,
    failure: &DeliveryError,
) {
    if let Err(error) = note(store, groups, now, pool_id, failure).await {
        tracing::warn!(%error, pool_id, "a failed message was not noted in its pool's log");
    }
}

async fn note(
    store: &Store,
    groups: &dyn LogGroups,
    now: UnixMillis,
    pool_id: &str,
    failure: &DeliveryError,
) -> Result<(), Error> {
    let wanted = read(store, pool_id).await?;
    let wanted = wanted.iter().filter(|one| one.event_source == EventSourceName::UserNotification);
    let arns = wanted.filter_map(|one| one.cloud_watch_logs_configuration.as_ref()?.log_group_arn.as_deref());
    for name in arns.filter_map(name_in) {
        let line = json!({
            "eventTimestamp": now.0.to_string(),
            "eventSource": "USER_NOTIFICATION",
            "logLevel": "ERROR",
            "message": { "details": failure.to_string() },
            "logSourceId": { "userPoolId": pool_id },
        });
        groups.write(name, line.to_string()).await.map_err(error::store)?;
    }
    Ok(())
}

async fn read(store: &Store, pool_id: &str) -> Result<Vec<LogConfigurationType>, Error> {
    let found = store.get::<Vec<LogConfigurationType>>(&at(pool_id)).await.map_err(error::store)?;
    Ok(found.map(|doc| doc.value).unwrap_or_default())
}

/// The name in the ARN of a log group: `arn:aws:logs:REGION:ACCOUNT:log-group:NAME`.
fn name_in(arn: &str) -> Option<&str> {
    let name = arn.splitn(7, ':').nth(6)?;
    Some(name.strip_suffix(":*").unwrap_or(name))
}
