//! The accept loop.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use hyper::rt::{Read, Write};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, oneshot};
use tokio::task::JoinHandle;

use super::{Answer, Limits, Tls, request};

/// Pause after the system refused a connection for want of resources.
const BREATHER: Duration = Duration::from_millis(50);

/// A bound socket that serves nobody yet.
pub struct Listener {
    socket: TcpListener,
    address: SocketAddr,
    tls: Option<Tls>,
    limits: Limits,
}

/// What connections share.
struct Shared {
    answer: Arc<dyn Answer>,
    limits: Limits,
    http: auto::Builder<TokioExecutor>,
}

impl Listener {
    /// Binds `address`; port 0 lets the system choose. Without `tls` it speaks plain HTTP.
    ///
    /// # Errors
    /// When the address is taken or is not one of this machine.
    pub async fn bind(address: SocketAddr, tls: Option<Tls>, limits: Limits) -> io::Result<Self> {
        let socket = TcpListener::bind(address).await?;
        let address = socket.local_addr()?;
        Ok(Self { socket, address, tls, limits })
    }

    /// The address that was bound.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Starts to accept connections.
    #[must_use]
    pub fn serve(self, answer: Arc<dyn Answer>) -> Serving {
        let (stop, stopped) = oneshot::channel();
        let shared = Arc::new(Shared { answer, limits: self.limits, http: http(&self.limits) });
        let task = tokio::spawn(accept(self.socket, self.tls, shared, stopped));
        Serving { stop, task }
    }
}

/// A listener at work.
pub struct Serving {
    stop: oneshot::Sender<()>,
    task: JoinHandle<bool>,
}

impl Serving {
    /// Accepts no more, lets running requests finish within [`Limits::drain`], then closes what is left. Tells whether all finished.
    pub async fn drain(self) -> bool {
        // The loop has ended already when nobody receives this.
        let _ = self.stop.send(());
        self.task.await.unwrap_or(false)
    }
}

fn http(limits: &Limits) -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(limits.head_size)
        .half_close(false)
        .keep_alive(true);
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(limits.head)
        .keep_alive_timeout(limits.head)
        .max_concurrent_streams(limits.streams)
        .max_header_list_size(u32::try_from(limits.head_size).unwrap_or(u32::MAX));
    builder
}

async fn accept(
    socket: TcpListener,
    tls: Option<Tls>,
    shared: Arc<Shared>,
    mut stopped: oneshot::Receiver<()>,
) -> bool {
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(shared.limits.connections));
    let drain = shared.limits.drain;
    loop {
        let next = async {
            // The semaphore is never closed.
            let place = places.clone().acquire_owned().await.ok();
            (place, socket.accept().await)
        };
        let (place, accepted) = tokio::select! {
            _ = &mut stopped => break,
            next = next => next,
        };
        match accepted {
            Ok((stream, peer)) => {
                let connection = Connection { peer, watcher: graceful.watcher(), shared: shared.clone() };
                let tls = tls.clone();
                tokio::spawn(async move {
                    connection.run(stream, tls).await;
                    drop(place);
                });
            }
            Err(error) if is_peers_fault(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "cannot accept a connection");
                tokio::time::sleep(BREATHER).await;
            }
        }
    }
    drop(socket);
    drop(shared);
    tokio::time::timeout(drain, graceful.shutdown()).await.is_ok()
}

fn is_peers_fault(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

/// One connection.
struct Connection {
    peer: SocketAddr,
    watcher: Watcher,
    shared: Arc<Shared>,
}

impl Connection {
    async fn run(self, stream: TcpStream, tls: Option<Tls>) {
        // Small answers leave at once; a socket that cannot do that still works.
        let _ = stream.set_nodelay(true);
        match tls {
            None => self.speak(TokioIo::new(stream)).await,
            Some(tls) => match tokio::time::timeout(self.shared.limits.handshake, tls.accept(stream)).await {
                Ok(Ok(stream)) => self.speak(TokioIo::new(stream)).await,
                Ok(Err(error)) => tracing::debug!(peer = %self.peer, %error, "TLS handshake failed"),
                Err(_) => tracing::debug!(peer = %self.peer, "TLS handshake took too long"),
            },
        }
    }

    async fn speak<I: Read + Write + Unpin + Send + 'static>(self, io: I) {
        let Self { peer, watcher, shared } = self;
        let seen = Arc::new(AtomicBool::new(false));
        let service = {
            let (shared, seen) = (shared.clone(), seen.clone());
            service_fn(move |incoming| {
                let (shared, seen) = (shared.clone(), seen.clone());
                async move {
                    let Shared { answer, limits, .. } = &*shared;
                    Ok::<_, Infallible>(request::serve(&**answer, limits, peer, &seen, incoming).await)
                }
            })
        };
        let connection = watcher.watch(shared.http.serve_connection(io, service).into_owned());
        let mut connection = std::pin::pin!(connection);
        // The time-out for heads starts only once the protocol version is known: the first head gets its own.
        let ended = match tokio::time::timeout(shared.limits.head, &mut connection).await {
            Err(_) if !seen.load(Ordering::Relaxed) => return,
            Err(_) => connection.await,
            Ok(ended) => ended,
        };
        if let Err(error) = ended {
            tracing::debug!(%peer, %error, "connection ended early");
        }
    }
}
