//! The connections that all requests share.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use futures_util::future::try_join_all;
use parking_lot::RwLock;
use tokio::sync::Mutex;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Config, Error, NoTls, Row, Statement};

use super::statements::{Change, Read};
use crate::engine::EngineError;

/// One connection with its statements prepared. Requests on it are pipelined: none waits for another's answer.
pub(super) struct Link {
    client: Client,
    reads: Vec<Statement>,
    changes: Vec<Statement>,
}

impl Link {
    async fn open(config: &Config) -> Result<Self, Error> {
        let client = connect(config).await?;
        let reads = try_join_all(Read::ALL.map(|read| client.prepare(read.sql()))).await?;
        let changes = try_join_all(Change::ALL.map(|change| client.prepare(change.sql()))).await?;
        Ok(Self { client, reads, changes })
    }

    pub(super) async fn read(&self, read: Read, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error> {
        self.client.query(&self.reads[read as usize], params).await
    }

    /// Tells how many records were touched.
    pub(super) async fn change(&self, change: Change, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error> {
        self.client.execute(&self.changes[change as usize], params).await
    }
}

/// A fixed number of connections, each replaced when it is lost.
pub(super) struct Links {
    config: Config,
    slots: Vec<Slot>,
    next: AtomicUsize,
}

struct Slot {
    link: RwLock<Arc<Link>>,
    /// Held while the connection is replaced, so that one request does it and the others wait.
    replacing: Mutex<()>,
}

impl Links {
    pub(super) async fn open(config: &Config, count: usize) -> Result<Self, EngineError> {
        let open = (0..count).map(|_| Link::open(config));
        let links = try_join_all(open).await.map_err(EngineError::unavailable)?;
        let slot = |link| Slot { link: RwLock::new(Arc::new(link)), replacing: Mutex::new(()) };
        Ok(Self { config: config.clone(), slots: links.into_iter().map(slot).collect(), next: AtomicUsize::new(0) })
    }

    /// A live connection, in turn.
    pub(super) async fn get(&self) -> Result<Arc<Link>, Error> {
        let slot = &self.slots[self.next.fetch_add(1, Ordering::Relaxed) % self.slots.len()];
        if let Some(link) = slot.live() {
            return Ok(link);
        }
        let _replacing = slot.replacing.lock().await;
        if let Some(link) = slot.live() {
            return Ok(link);
        }
        let link = Arc::new(Link::open(&self.config).await?);
        *slot.link.write() = link.clone();
        tracing::info!("connected to PostgreSQL again");
        Ok(link)
    }
}

impl Slot {
    fn live(&self) -> Option<Arc<Link>> {
        let link = self.link.read();
        (!link.client.is_closed()).then(|| link.clone())
    }
}

/// Opens a connection and lets it run beside the caller.
pub(super) async fn connect(config: &Config) -> Result<Client, Error> {
    let (client, connection) = config.connect(NoTls).await?;
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::warn!(%error, "a connection to PostgreSQL was lost");
        }
    });
    Ok(client)
}
