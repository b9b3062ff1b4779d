//! `health`: asks a running server whether it is ready.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::process::ExitCode;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{Failure, say};
use crate::config::{PrivateListen, Settings};

/// Time for the whole question.
const PATIENCE: Duration = Duration::from_secs(5);
/// Longest answer that is read.
const LONGEST: u64 = 64 * 1024;

/// Prints the answer; the exit code is 0 when the server is ready, 1 when it is not.
pub(super) async fn health(settings: &Settings) -> Result<ExitCode, Failure> {
    let address = match settings.private_listen {
        PrivateListen::At(address) | PrivateListen::Perhaps(address) => reachable(address),
        PrivateListen::Off => {
            return Err(Failure::Other("`private_listen` is `off`: there is nobody to ask".to_owned()));
        }
    };
    let answered = tokio::time::timeout(PATIENCE, ask(address)).await;
    let (ready, text) = match answered {
        Ok(Ok(answer)) => understood(&answer),
        Ok(Err(error)) => (false, format!("not ready: {address}: {error}")),
        Err(_) => (false, format!("not ready: {address} does not answer in time")),
    };
    say(&text)?;
    Ok(if ready { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The address to ask when the server listens on all of them.
fn reachable(address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => (Ipv4Addr::LOCALHOST, address.port()).into(),
        IpAddr::V6(ip) if ip.is_unspecified() => (Ipv6Addr::LOCALHOST, address.port()).into(),
        _ => address,
    }
}

async fn ask(address: SocketAddr) -> Result<String, std::io::Error> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET /health/ready HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.take(LONGEST).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

fn understood(answer: &str) -> (bool, String) {
    let status = answer.split(' ').nth(1).unwrap_or_default();
    let text = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body).trim();
    let ready = status == "200";
    (ready, if ready { text.to_owned() } else { format!("not ready: {text}") })
}
