//! Connections that are slow or speak bad HTTP, answered by the whole server.

use std::time::Duration;

use cognomen_server::config::StoreChoice;
use cognomen_server::listen::Limits;

use crate::assembled::{Call, World};
use crate::support::exchange;

#[tokio::test]
async fn slow_and_broken_requests_are_dropped() {
    let patience = Duration::from_millis(200);
    let limits = Limits { head: patience, whole_body: patience, ..Limits::default() };
    let world = World::with(StoreChoice::Sqlite, Some(limits)).await;
    let before = world.contents().await;
    let sign_up = "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-amz-json-1.1\r\n\
                   x-amz-target: AWSCognitoIdentityProviderService.SignUp\r\n";
    let table = [
        (format!("{sign_up}content-le"), "", ""),
        (format!("{sign_up}content-length: 100\r\n\r\n{{\"Cli"), "408 Request Timeout", "took too long"),
        (format!("{sign_up}transfer-encoding: chunked\r\n\r\n4\r\n{{\"Cl\r\n"), "408 Request Timeout", "took too long"),
        (format!("{sign_up}transfer-encoding: chunked\r\n\r\nxyz\r\n"), "400 Bad Request", "malformed"),
        (format!("{sign_up}content-length: 2\r\ncontent-length: 3\r\n\r\n{{}} "), "400 Bad Request", ""),
        (format!("{sign_up}host: localhost\r\ncontent-length: 2\r\n\r\n{{}}"), "400 Bad Request", "more than once"),
        (
            sign_up.replace("host: localhost\r\n", "") + "content-length: 2\r\n\r\n{}",
            "400 Bad Request",
            "names no `Host`",
        ),
        (sign_up.replace("localhost", "a@b") + "content-length: 2\r\n\r\n{}", "400 Bad Request", "malformed"),
        (sign_up.replace("HTTP/1.1", "HTTP/3.3") + "content-length: 2\r\n\r\n{}", "400 Bad Request", ""),
        (format!("{sign_up}bad header\r\ncontent-length: 2\r\n\r\n{{}}"), "400 Bad Request", ""),
    ];
    let exchanges = table.iter().map(|(request, ..)| exchange(world.server.addr, request.as_bytes()));
    let mut answers = Vec::new();
    for exchange in exchanges {
        answers.push(exchange.await);
    }
    for ((request, status, part), answer) in table.iter().zip(answers) {
        let line = answer.lines().next().unwrap_or_default();
        assert!(line.ends_with(status) && answer.contains(part), "{request:?}: {answer:?}");
        assert_eq!(line.is_empty(), status.is_empty(), "{request:?}: {answer:?}");
    }
    assert!(world.contents().await == before, "something was written");
    assert_eq!(world.send(&Call::new("GET", "/", &[], "")).await.status, 200, "the server goes on");
}
