//! Uploads over a socket, and an import from end to end.

use std::time::Duration;

use cognomen_server::config::{PrivateListen, Settings, StoreChoice};
use cognomen_server::server::{Overrides, Server};
use cognomen_store::testing::TemporaryFolder;
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::assembled::{Call, World, settings};
use crate::support::{PATIENCE, exchange, rest};

/// A pool that verifies addresses, and a job with the path of its upload.
async fn job(world: &World) -> (String, String, String) {
    let made = world.admin("CreateUserPool", json!({ "PoolName": "pool", "AutoVerifiedAttributes": ["email"] })).await;
    let pool = made["UserPool"]["Id"].as_str().unwrap().to_owned();
    let role = "arn:aws:iam::000000000000:role/Logs";
    let input = json!({ "UserPoolId": pool, "JobName": "job", "CloudWatchLogsRoleArn": role });
    let made = world.admin("CreateUserImportJob", input).await;
    let text = |name: &str| made["UserImportJob"][name].as_str().unwrap().to_owned();
    let path = text("PreSignedUrl").strip_prefix("http://localhost:8400").unwrap().to_owned();
    (pool, text("JobId"), path)
}

async fn file_records(world: &World) -> usize {
    world.contents().await.keys().filter(|at| at.contains("import-file/")).count()
}

/// Waits until nothing is left of an upload that failed.
async fn nothing_left(world: &World) {
    let gone = async {
        while file_records(world).await > 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, gone).await.expect("the pieces are removed");
}

async fn start(world: &World, pool: &str, job: &str) -> Value {
    let answer = world.call("StartUserImportJob", json!({ "UserPoolId": pool, "JobId": job })).await;
    answer.json()
}

#[tokio::test]
async fn a_file_longer_than_allowed_is_refused_whether_its_length_is_told_or_not() {
    let world = World::new().await;
    let (pool, id, path) = job(&world).await;
    let limit = 8 * 1024 * 1024;
    let answer = world.send(&Call::new("PUT", &path, &[], vec![b'x'; limit + 1])).await;
    let text = &answer.body;
    assert_eq!(answer.status, 400, "{text}");
    assert!(text.contains("<Code>EntityTooLarge</Code>") && text.contains("<MaxSizeAllowed>8388608<"), "{text}");
    let head = format!(
        "PUT {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n",
        limit + 1
    );
    let chunked = [head.as_bytes(), &vec![b'x'; limit + 1], b"\r\n0\r\n\r\n"].concat();
    let answer = exchange(world.server.addr, &chunked).await;
    assert!(answer.starts_with("HTTP/1.1 400") && answer.contains("EntityTooLarge"), "{answer}");
    nothing_left(&world).await;
    assert_eq!(start(&world, &pool, &id).await["__type"], "PreconditionNotMetException");
    let answer = world.send(&Call::new("PUT", &path, &[], vec![b'x'; limit])).await;
    assert_eq!(answer.status, 200);
    assert_eq!(file_records(&world).await, 32);
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_the_job_without_a_file() {
    let world = World::new().await;
    let (pool, id, path) = job(&world).await;
    let head = format!("PUT {path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2000000\r\n\r\n");
    let mut stream = TcpStream::connect(world.server.addr).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&vec![b'x'; 1_000_000]).await.unwrap();
    let arrived = async {
        while file_records(&world).await == 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, arrived).await.expect("pieces arrive");
    drop(stream);
    nothing_left(&world).await;
    assert_eq!(start(&world, &pool, &id).await["__type"], "PreconditionNotMetException");
}

#[tokio::test]
async fn an_upload_after_a_quarter_of_an_hour_is_refused_as_s3_refuses() {
    let world = World::new().await;
    let (_, _, path) = job(&world).await;
    world.clock.advance(15 * 60);
    let answer = world.send(&Call::new("PUT", &path, &[], "file")).await;
    let text = &answer.body;
    assert_eq!(answer.status, 403);
    assert!(text.contains("<Code>AccessDenied</Code><Message>Request has expired</Message><Expires>"), "{text}");
}

#[tokio::test]
async fn whoever_waits_to_be_told_to_go_on_is_refused_at_once() {
    let world = World::new().await;
    let (_, _, path) = job(&world).await;
    let forged = path.replace("Signature=", "Signature=0");
    let head =
        format!("PUT {forged} HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-length: 9000000\r\n\r\n");
    let mut stream = TcpStream::connect(world.server.addr).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 403") && answer.contains("SignatureDoesNotMatch"), "{answer}");
}

#[tokio::test]
async fn an_import_runs_beside_requests_and_is_reported_on_the_private_listener() {
    let folder = TemporaryFolder::new();
    let private_listen = PrivateListen::At("127.0.0.1:0".parse().unwrap());
    let settings = Settings { private_listen, ..settings(folder.path(), StoreChoice::Sqlite) };
    let server = Server::start(settings, Overrides::default()).await.unwrap();
    let private = server.private_addr.unwrap();
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").into_bytes();
    let call = async |operation: &str, input: Value| {
        let now = server.parts.clock.now();
        let call = Call::pools(operation, &input).signed(&World::key(), cognomen_contract::Service::CognitoIdp, now);
        let answer = call.send(server.addr).await;
        assert_eq!(answer.status, 200, "{operation}: {answer:?}");
        answer.json()
    };
    let made = call("CreateUserPool", json!({ "PoolName": "pool", "AutoVerifiedAttributes": ["email"] })).await;
    let pool = made["UserPool"]["Id"].as_str().unwrap().to_owned();
    let role = "arn:aws:iam::000000000000:role/Logs";
    let input = json!({ "UserPoolId": pool, "JobName": "job", "CloudWatchLogsRoleArn": role });
    let made = call("CreateUserImportJob", input).await["UserImportJob"].take();
    let id = made["JobId"].as_str().unwrap();
    let path = made["PreSignedUrl"].as_str().unwrap().strip_prefix("http://localhost:8400").unwrap();
    let header = call("GetCSVHeader", json!({ "UserPoolId": pool })).await;
    let columns: Vec<&str> = header["CSVHeader"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let cell = |column: &&str| match *column {
        "cognito:username" => "ada",
        "email" => "ada@example.com",
        "email_verified" => "true",
        "cognito:mfa_enabled" => "false",
        _ => "",
    };
    let row: Vec<&str> = columns.iter().map(cell).collect();
    let file = format!("{}\n{}\nnonsense\n", columns.join(","), row.join(","));
    assert_eq!(Call::new("PUT", path, &[], file).send(server.addr).await.status, 200);
    let job = json!({ "UserPoolId": pool, "JobId": id });
    call("StartUserImportJob", job.clone()).await;
    let ended = async {
        loop {
            let now = call("DescribeUserImportJob", job.clone()).await["UserImportJob"].take();
            if !["Pending", "InProgress"].contains(&now["Status"].as_str().unwrap()) {
                return now;
            }
        }
    };
    let ended = tokio::time::timeout(Duration::from_secs(60), ended).await.expect("the job ends");
    assert_eq!(
        (&ended["Status"], &ended["ImportedUsers"], &ended["FailedUsers"]),
        (&json!("Succeeded"), &json!(1), &json!(1))
    );
    let report = exchange(private, &get(&format!("/imports/{pool}/{id}"))).await;
    let line = "[FAILED] Line Number 3 - The row does not have as many columns as the header.\n";
    assert!(report.ends_with(&format!("{line}Succeeded: 1 imported, 0 skipped, 1 failed\n")), "{report}");
    assert!(!report.contains("ada"));
    for unknown in [format!("/imports/{pool}/import-x"), format!("/imports/{pool}/../x"), "/imports/x/y".to_owned()] {
        assert!(exchange(private, &get(&unknown)).await.starts_with("HTTP/1.1 404"), "{unknown}");
    }
    assert!(server.shutdown().await);
}
