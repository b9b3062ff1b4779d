//! The loopback listener of one process, so that whoever connects is known by where it connects to.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::exchange::Exchange;
use super::task::Task;
use super::{peer, runtime_api};

/// Connections at a time; runtime clients open two at most.
const CONNECTIONS: usize = 8;
/// Pause after the system refused a connection for want of resources.
const BREATHER: Duration = Duration::from_millis(50);

/// Opens a listener for one process; it closes, with all connections, when the task is dropped.
pub(super) async fn open(exchange: Arc<Exchange>) -> io::Result<(SocketAddr, Task)> {
    let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = socket.local_addr()?;
    Ok((address, Task::spawn(accept(socket, address, exchange))))
}

async fn accept(socket: TcpListener, address: SocketAddr, exchange: Arc<Exchange>) {
    let mut connections = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = socket.accept() => accepted,
            Some(_) = connections.join_next() => continue,
        };
        match accepted {
            Ok((stream, peer)) if connections.len() < CONNECTIONS => {
                connections.spawn(connection(stream, peer, address, Arc::clone(&exchange)));
            }
            Ok(_) => tracing::warn!("a function opens too many connections"),
            Err(error) => {
                tracing::debug!(%error, "cannot accept a function's connection");
                tokio::time::sleep(BREATHER).await;
            }
        }
    }
}

async fn connection(stream: TcpStream, peer: SocketAddr, address: SocketAddr, exchange: Arc<Exchange>) {
    if !peer::is_own(peer, address).await {
        tracing::warn!(%peer, "another user's process wants to speak for a function");
        return;
    }
    // Small answers leave at once; a socket that cannot do that still works.
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request| {
        let exchange = Arc::clone(&exchange);
        async move { Ok::<_, Infallible>(runtime_api::answer(&exchange, request).await) }
    });
    // Requests for the next event wait for as long as there is none.
    let http = http1::Builder::new().header_read_timeout(None).serve_connection(TokioIo::new(stream), service);
    if let Err(error) = http.await {
        tracing::debug!(%error, "a function's connection ended early");
    }
}
