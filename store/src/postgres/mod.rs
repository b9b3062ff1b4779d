//! The shared engine: PostgreSQL, or what speaks its protocol (CockroachDB, YugabyteDB, Citus).
//!
//! Reads and commits of one record are single statements, pipelined on a few connections that all requests share. Commits of
//! several records are transactions on connections of their own. Every condition is part of the statement that writes, so that
//! row locks alone decide who wins, at whatever isolation level the server has by default.

mod failure;
mod link;
mod schema;
mod statements;
mod transaction;
mod url;

use async_trait::async_trait;
use cognomen_model::clock::UnixMillis;
use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

use crate::engine::{
    Address, CommitError, Engine, EngineError, Page, Range, Record, Write, check_batch, from_sql, into_page, to_sql,
};
use failure::Backoff;
use link::Links;
use statements::{Change, Read, Step};
use transaction::Transactions;

/// Connections that reads and commits of one record share.
const PIPELINED: usize = 4;
/// Connections for transactions.
const TRANSACTIONS: usize = 16;

/// The records of one PostgreSQL database, shared with the other nodes that use it.
pub struct Postgres {
    links: Links,
    transactions: Transactions,
}

impl Postgres {
    /// Connects and creates the table if need be. `url` is `postgres://user[:password]@host[:port]/database`, or
    /// `postgres://user@/database?host=/folder/of/the/socket`.
    ///
    /// # Errors
    /// [`EngineError::Configuration`] when the URL cannot be honoured (TLS to the database is not available),
    /// [`EngineError::NewerSchema`] when a newer release wrote the data, [`EngineError::Unavailable`] when the database does not
    /// answer.
    pub async fn connect(url: &str) -> Result<Self, EngineError> {
        let config = url::parse(url)?;
        schema::prepare(&config).await?;
        Ok(Self {
            links: Links::open(&config, PIPELINED).await?,
            transactions: Transactions::new(config, TRANSACTIONS)?,
        })
    }

    /// Runs a read, again when the connection is lost under it.
    async fn query(&self, read: Read, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, EngineError> {
        let mut backoff = Backoff::default();
        loop {
            let failed = match self.links.get().await {
                Ok(link) => match link.read(read, params).await {
                    Ok(rows) => return Ok(rows),
                    Err(error) => error,
                },
                Err(error) => error,
            };
            if !failure::may_repeat_read(&failed) || !backoff.wait().await {
                return Err(EngineError::unavailable(failed));
            }
        }
    }

    async fn get_one(&self, key: &Address, now: UnixMillis) -> Result<Option<Record>, EngineError> {
        let rows = self.query(Read::Get, &[&key.partition, &key.key, &now.0]).await?;
        rows.first().map(|row| record(row, key.clone())).transpose()
    }

    /// Reads several keys of one partition by one statement, which is one snapshot.
    async fn get_some(&self, partition: &str, keys: &[&str], now: UnixMillis) -> Result<Vec<Record>, EngineError> {
        let rows = self.query(Read::GetSome, &[&partition, &keys, &now.0]).await?;
        rows.iter().map(|row| record(row, Address::new(partition, column::<&str>(row, 3)?))).collect()
    }

    /// Commits one write by one statement.
    async fn commit_one(&self, write: &Write, now: UnixMillis) -> Result<(), CommitError> {
        let step = Step::of(write, now);
        let [change] = step.changes() else { return self.transactions.commit(&[step]).await };
        let mut backoff = Backoff::default();
        loop {
            let link = match self.links.get().await {
                Ok(link) => link,
                // Nothing was sent, so nothing can have been written.
                Err(_) if backoff.wait().await => continue,
                Err(error) => return Err(EngineError::unavailable(error).into()),
            };
            match link.change(*change, &step.params(*change)).await {
                Ok(0) if change.must_match() => return Err(CommitError::Conflict { index: 0 }),
                Ok(_) => return Ok(()),
                Err(error) if failure::is_rolled_back(&error) => {
                    if !failure::may_repeat_write(&error) || !backoff.wait().await {
                        return Err(EngineError::unavailable(error).into());
                    }
                }
                Err(error) => return Err(EngineError::OutcomeUnknown(error.into()).into()),
            }
        }
    }
}

#[async_trait]
impl Engine for Postgres {
    async fn get(&self, keys: &[Address], now: UnixMillis) -> Result<Vec<Option<Record>>, EngineError> {
        for key in keys {
            key.check()?;
        }
        if let [key] = keys {
            return Ok(vec![self.get_one(key, now).await?]);
        }
        let mut partitions: Vec<&str> = keys.iter().map(|key| key.partition.as_str()).collect();
        partitions.sort_unstable();
        partitions.dedup();
        let reads = partitions.iter().map(async |partition| {
            let of_partition = keys.iter().filter(|key| key.partition == *partition);
            match of_partition.clone().collect::<Vec<_>>().as_slice() {
                [key] => Ok(self.get_one(key, now).await?.into_iter().collect()),
                _ => self.get_some(partition, &of_partition.map(|key| key.key.as_str()).collect::<Vec<_>>(), now).await,
            }
        });
        let found = futures_util::future::try_join_all(reads).await?.into_iter().flatten();
        let found: std::collections::HashMap<_, _> = found.map(|record| (record.address.clone(), record)).collect();
        Ok(keys.iter().map(|key| found.get(key).cloned()).collect())
    }

    async fn scan(&self, partition: &str, range: &Range, limit: usize, now: UnixMillis) -> Result<Page, EngineError> {
        if limit == 0 {
            return Ok(Page::default());
        }
        let (from, to) = range.half_open();
        let read = if range.reverse { Read::ScanReverse } else { Read::Scan };
        let surplus = to_sql(limit.saturating_add(1) as u64);
        let rows = self.query(read, &[&partition, &from, &to, &now.0, &surplus]).await?;
        let records = rows.iter().map(|row| record(row, Address::new(partition, column::<&str>(row, 3)?)));
        Ok(into_page(records.collect::<Result<_, _>>()?, limit))
    }

    async fn walk(
        &self,
        prefix: &str,
        after: Option<&Address>,
        limit: usize,
        now: UnixMillis,
    ) -> Result<Vec<Record>, EngineError> {
        let (from, to) = Range::prefix(prefix).half_open();
        let (partition, key) = after.map_or((from.as_str(), ""), |after| (&after.partition, &after.key));
        let rows = self.query(Read::Walk, &[&partition, &key, &to, &now.0, &to_sql(limit as u64)]).await?;
        let address = |row| Ok::<_, EngineError>(Address { partition: column(row, 4)?, key: column(row, 3)? });
        rows.iter().map(|row| record(row, address(row)?)).collect()
    }

    async fn commit(&self, batch: Vec<Write>, now: UnixMillis) -> Result<(), CommitError> {
        check_batch(&batch)?;
        match batch.as_slice() {
            [] => Ok(()),
            [write] => self.commit_one(write, now).await,
            writes => {
                let steps: Vec<_> = writes.iter().map(|write| Step::of(write, now)).collect();
                self.transactions.commit(&steps).await
            }
        }
    }

    async fn purge_expired(&self, now: UnixMillis, limit: usize) -> Result<usize, EngineError> {
        let rows = self.query(Read::Expired, &[&now.0, &to_sql(limit as u64)]).await?;
        let link = self.links.get().await.map_err(EngineError::unavailable)?;
        let deletions = rows.iter().map(async |row| {
            let (partition, key): (&str, &str) = (column(row, 0)?, column(row, 1)?);
            link.change(Change::Purge, &[&partition, &key, &now.0]).await.map_err(EngineError::unavailable)
        });
        let removed = futures_util::future::try_join_all(deletions).await?;
        Ok(usize::try_from(removed.iter().sum::<u64>()).unwrap_or(usize::MAX))
    }
}

/// The columns version, expires_at and value, which every read begins with.
fn record(row: &Row, address: Address) -> Result<Record, EngineError> {
    let expires_at: Option<i64> = column(row, 1)?;
    Ok(Record {
        address,
        version: from_sql(column(row, 0)?),
        expires_at: expires_at.map(UnixMillis),
        value: column(row, 2)?,
    })
}

fn column<'a, T: tokio_postgres::types::FromSql<'a>>(row: &'a Row, index: usize) -> Result<T, EngineError> {
    row.try_get(index).map_err(EngineError::unavailable)
}
