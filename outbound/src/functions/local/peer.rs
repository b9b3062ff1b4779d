//! Who is at the other end of a loopback connection.

use std::net::{IpAddr, SocketAddr};

/// Whether the peer of a loopback connection runs as our own user: events carry passwords. Where the system does not tell,
/// every peer passes.
pub(super) async fn is_own(peer: SocketAddr, local: SocketAddr) -> bool {
    let asked = tokio::task::spawn_blocking(move || {
        // A socket of IPv6 may speak to an address of IPv4.
        ["/proc/net/tcp", "/proc/net/tcp6"]
            .into_iter()
            .filter_map(|table| std::fs::read_to_string(table).ok())
            .map(|table| owner(&table, peer, local))
            .fold(None, |found: Option<Option<u32>>, owner| Some(found.flatten().or(owner)))
    });
    match asked.await {
        Ok(None) => true,
        Ok(Some(owner)) => owner == Some(rustix::process::geteuid().as_raw()),
        Err(_) => false,
    }
}

/// User of the socket bound to `from` and connected to `to`, in a table of the form of `proc_pid_net(5)`.
fn owner(table: &str, from: SocketAddr, to: SocketAddr) -> Option<u32> {
    let (from, to) = (written(from)?, written(to)?);
    table.lines().skip(1).find_map(|line| {
        let mut words = line.split_ascii_whitespace().skip(1);
        let (local, remote) = (words.next()?, words.next()?);
        // Mapped addresses end as the address of IPv4 does.
        (local.ends_with(&from) && remote.ends_with(&to)).then(|| words.nth(4)?.parse().ok()).flatten()
    })
}

/// An address as those tables have it: the address in the machine's byte order.
fn written(address: SocketAddr) -> Option<String> {
    match address.ip() {
        IpAddr::V4(ip) => Some(format!("{:08X}:{:04X}", u32::from_ne_bytes(ip.octets()), address.port())),
        IpAddr::V6(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::net::{TcpListener, TcpStream};

    use super::*;

    const TABLE: &str = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
        \x20  0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0\n\
        \x20  1: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 2 1 0 20 4 30 10 -1\n\
        \x20  2: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1000        0 3 1 0 20 4 30 10 -1\n";

    #[test]
    #[cfg(target_endian = "little")]
    fn the_peers_end_of_the_connection_tells_its_user() {
        let [server, client]: [SocketAddr; 2] = ["127.0.0.1:8080", "127.0.0.1:50000"].map(|text| text.parse().unwrap());
        assert_eq!(owner(TABLE, client, server), Some(1000));
        assert_eq!(owner(TABLE, server, client), Some(0));
        assert_eq!(owner(TABLE, "127.0.0.1:50001".parse().unwrap(), server), None);
    }

    #[tokio::test]
    async fn a_connection_of_ours_is_ours() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let local = listener.local_addr().unwrap();
        let client = TcpStream::connect(local).unwrap();
        assert!(is_own(client.local_addr().unwrap(), local).await);
    }

    #[tokio::test]
    #[cfg(target_os = "linux")]
    async fn a_connection_that_is_gone_is_nobodys() {
        let [peer, local] = ["127.0.0.1:1", "127.0.0.1:2"].map(|text| text.parse().unwrap());
        assert!(!is_own(peer, local).await);
    }
}
