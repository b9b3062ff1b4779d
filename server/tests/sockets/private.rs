//! Health and metrics of an assembled server with a stand-in application.

use std::sync::Arc;

use cognomen_server::config::{Mode, Settings, Sources};
use cognomen_server::server::{Overrides, Prepared};
use cognomen_store::testing::TemporaryFolder;

use crate::support::{Stub, exchange};

#[tokio::test]
async fn reports_health_and_counts_requests() {
    let folder = TemporaryFolder::new();
    let flag = |name, value: &str| (name, name, Some(value.to_owned()));
    let data = folder.path().join("data");
    let flags = vec![
        flag("listen", "127.0.0.1:0"),
        flag("private_listen", "127.0.0.1:0"),
        flag("data", data.to_str().unwrap()),
    ];
    let sources = Sources { flags, folder: folder.path().to_owned(), ..Sources::default() };
    let settings = Settings::load(Mode::Dev, sources).unwrap();
    let prepared = Prepared::listening(settings, Overrides::default()).await.unwrap();
    let running = prepared.serve(Arc::new(Stub::default())).await.unwrap();
    assert_eq!(running.url, format!("http://{}", running.addr));
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").into_bytes();
    let answer = exchange(running.addr, &get("/")).await;
    assert!(answer.ends_with("GET / 0"), "{answer}");
    let private = running.private_addr.unwrap();
    for (path, status, text) in [
        ("/health/live", "200", "live"),
        ("/health/ready", "200", "ready"),
        ("/metrics", "200", "cognomen_requests_total{operation=\"other\",status=\"200\"} 1"),
        ("/metrics", "200", "cognomen_request_duration_seconds_count{operation=\"other\"} 1"),
        ("/", "404", "/metrics"),
    ] {
        let answer = exchange(private, &get(path)).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")) && answer.contains(text), "{path}: {answer}");
    }
    let posted = exchange(private, b"POST /metrics HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await;
    assert!(posted.starts_with("HTTP/1.1 405"), "{posted}");
    assert!(running.shutdown().await);
}
