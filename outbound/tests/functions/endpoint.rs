//! An endpoint that answers calls of functions as a test wants it, mostly badly.

use std::sync::Arc;

use parking_lot::Mutex;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// What becomes of one request.
#[derive(Clone)]
pub(crate) enum Reply {
    /// Status line, headers and body.
    Whole(&'static str, String),
    /// These bytes, then the end of the connection.
    Cut(&'static [u8]),
    /// Bytes without end.
    Flood(&'static [u8]),
    /// Nothing, for as long as the other side waits.
    Silence,
}

/// An answer of the function.
pub(crate) fn answered(body: &str) -> Reply {
    Reply::Whole("200 OK", format!("Content-Length: {}\r\n\r\n{body}", body.len()))
}

/// A request as it came in.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) path: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
    }
}

type Script = dyn Fn(&Request, usize) -> Reply + Send + Sync;

/// The endpoint. The script is asked with each request and how many came before it.
pub(crate) struct Endpoint {
    pub(crate) url: String,
    seen: Arc<Seen>,
}

struct Seen {
    requests: Mutex<Vec<Request>>,
    count: watch::Sender<usize>,
    script: Box<Script>,
}

impl Endpoint {
    pub(crate) async fn new(script: impl Fn(&Request, usize) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let seen =
            Arc::new(Seen { requests: Mutex::default(), count: watch::Sender::new(0), script: Box::new(script) });
        let shared = Arc::clone(&seen);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, Arc::clone(&shared)));
            }
        });
        Self { url, seen }
    }

    /// Gives every request the same reply.
    pub(crate) async fn always(reply: Reply) -> Self {
        Self::new(move |_, _| reply.clone()).await
    }

    /// Gives the first requests these replies, and all later ones the last.
    pub(crate) async fn one_by_one(replies: Vec<Reply>) -> Self {
        Self::new(move |_, before| replies.get(before).or(replies.last()).unwrap().clone()).await
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.seen.requests.lock().clone()
    }

    /// Waits for so many requests.
    pub(crate) async fn has_received(&self, count: usize) {
        self.seen.count.subscribe().wait_for(|seen| *seen >= count).await.unwrap();
    }
}

async fn converse(mut stream: TcpStream, seen: Arc<Seen>) -> std::io::Result<()> {
    let mut unread = Vec::new();
    while let Some(request) = read(&mut stream, &mut unread).await? {
        let before = {
            let mut requests = seen.requests.lock();
            requests.push(request.clone());
            requests.len() - 1
        };
        let reply = (seen.script)(&request, before);
        seen.count.send_replace(before + 1);
        match reply {
            Reply::Whole(status, rest) => {
                stream.write_all(format!("HTTP/1.1 {status}\r\n{rest}").as_bytes()).await?;
            }
            Reply::Cut(bytes) => return stream.write_all(bytes).await,
            Reply::Flood(bytes) => {
                stream.write_all(bytes).await?;
                loop {
                    stream.write_all(&[b'x'; 64 * 1024]).await?;
                }
            }
            Reply::Silence => {
                stream.read_u8().await?;
            }
        }
    }
    Ok(())
}

async fn read(stream: &mut TcpStream, unread: &mut Vec<u8>) -> std::io::Result<Option<Request>> {
    let end = loop {
        if let Some(end) = unread.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(unread).await? == 0 {
            return Ok(None);
        }
    };
    let head = String::from_utf8(unread.drain(..end + 4).collect()).unwrap();
    let mut lines = head.lines();
    let path = lines.next().unwrap().split(' ').nth(1).unwrap().to_owned();
    let headers = lines.filter_map(|line| line.split_once(": "));
    let headers: Vec<_> = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
    let length =
        headers.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, value)| value.parse().unwrap());
    while unread.len() < length {
        if stream.read_buf(unread).await? == 0 {
            return Ok(None);
        }
    }
    Ok(Some(Request { path, headers, body: unread.drain(..length).collect() }))
}
