//! Mail against a server that speaks just enough SMTP (RFC 5321) to take it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use cognomen_model::UnixMillis;
use cognomen_model::clock::ManualClock;
use cognomen_outbound::{Outgoing, Security, Smtp, SmtpLogin, SmtpSettings, sender};
use cognomen_userpool::messages::{Medium, Message, Messages};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// Everything a client said in one transaction, and how often clients have connected.
struct Server {
    port: u16,
    transactions: UnboundedReceiver<String>,
    connections: Arc<AtomicUsize>,
}

async fn server(refused: Option<&'static str>) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (out, transactions) = unbounded_channel();
    let connections = Arc::new(AtomicUsize::new(0));
    let count = connections.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::SeqCst);
            tokio::spawn(converse(stream, out.clone(), refused));
        }
    });
    Server { port, transactions, connections }
}

async fn converse(
    stream: TcpStream,
    out: UnboundedSender<String>,
    refused: Option<&'static str>,
) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 test\r\n").await?;
    let mut said = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let answer = match line.get(..4).unwrap_or_default() {
            "EHLO" => "250-test\r\n250 AUTH PLAIN\r\n",
            "AUTH" => "235 ok\r\n",
            "QUIT" => "221 bye\r\n",
            "RCPT" => refused.unwrap_or("250 ok\r\n"),
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await?;
                loop {
                    let start = said.len();
                    stream.read_line(&mut said).await?;
                    if &said[start..] == ".\r\n" {
                        break;
                    }
                }
                out.send(std::mem::take(&mut said)).unwrap();
                "250 taken\r\n"
            }
            _ => "250 ok\r\n",
        };
        if !line.starts_with("DATA") {
            said.push_str(&line);
        }
        stream.write_all(answer.as_bytes()).await?;
    }
}

fn smtp(port: u16, security: Security) -> Smtp {
    let settings = SmtpSettings {
        host: "localhost".to_owned(),
        port,
        security,
        login: Some(SmtpLogin::new("user".to_owned(), "hidden".to_owned())),
        from: "Example <no-reply@example.com>".to_owned(),
    };
    assert!(!format!("{settings:?}").contains("hidden"));
    Smtp::new(&settings, Arc::new(ManualClock::new(UnixMillis(1_000_000_000_000)))).unwrap()
}

fn message() -> Message {
    Message {
        medium: Medium::Email,
        to: "ann@example.org".to_owned(),
        subject: "Your code".to_owned(),
        body: "Your code is <b>012345</b>.<br>Grüße".to_owned(),
        code: Some("012345".to_owned()),
        code_is_password: false,
        user_pool_id: "us-east-1_abcdefghi".to_owned(),
        username: "ann".to_owned(),
        from: None,
        reply_to: Some("help@example.com".to_owned()),
    }
}

#[tokio::test]
async fn sends_text_and_html_on_one_connection() {
    let mut server = server(None).await;
    let smtp = smtp(server.port, Security::None);
    smtp.send(message()).await.unwrap();
    let said = server.transactions.recv().await.unwrap();
    for part in [
        "MAIL FROM:<no-reply@example.com>",
        "RCPT TO:<ann@example.org>",
        "From: Example <no-reply@example.com>\r\n",
        "Reply-To: help@example.com\r\n",
        "Subject: Your code\r\n",
        "Date: Sun, 09 Sep 2001 01:46:40 +0000\r\n",
        "multipart/alternative",
        "Content-Type: text/plain; charset=utf-8",
        "Your code is 012345.",
        "Content-Type: text/html; charset=utf-8",
        "Your code is <b>012345</b>.<br>",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    // The connection goes back to the pool in a task of its own.
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
    smtp.send(Message { from: Some("pool@example.com".to_owned()), ..message() }).await.unwrap();
    assert!(server.transactions.recv().await.unwrap().contains("MAIL FROM:<pool@example.com>"));
    assert_eq!(server.connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn no_value_begins_a_header() {
    let server = server(None).await;
    let smtp = smtp(server.port, Security::None);
    let evil = "x\r\nBcc: eve@example.org";
    let with = |change: fn(&mut Message, String)| {
        let mut message = message();
        change(&mut message, evil.to_owned());
        message
    };
    for message in [
        with(|message, evil| message.subject = evil),
        with(|message, evil| message.to = format!("ann@example.org{evil}")),
        with(|message, evil| message.from = Some(evil)),
        with(|message, evil| message.reply_to = Some(evil)),
    ] {
        let error = smtp.send(message).await.unwrap_err().to_string();
        assert!(error.contains("control character"), "{error}");
    }
    assert_eq!(server.connections.load(Ordering::SeqCst), 0);
    assert!(sender("Eve <eve@example.org>\r\nBcc: x@y").is_err());
}

#[tokio::test]
async fn reports_what_the_mail_server_says() {
    let mut server = server(Some("550 no such mailbox\r\n")).await;
    let error = smtp(server.port, Security::None).send(message()).await.unwrap_err().to_string();
    assert!(error.contains("no such mailbox") && !error.contains("012345"), "{error}");
    let error = smtp(server.port, Security::StartTls).send(message()).await.unwrap_err().to_string();
    assert!(error.to_lowercase().contains("starttls"), "{error}");
    assert!(server.transactions.try_recv().is_err());
}

#[tokio::test]
async fn refuses_what_has_no_provider() {
    let outgoing = Outgoing::new(None);
    let error = outgoing.send(message()).await.unwrap_err().to_string();
    assert!(error.contains("`smtp.host`"), "{error}");
    let error = outgoing.send(Message { medium: Medium::Sms, ..message() }).await.unwrap_err().to_string();
    assert!(error.contains("`sms`"), "{error}");
}
