//! The inbox's page and JSON.

use std::sync::Arc;

use cognomen_model::UnixMillis;
use cognomen_model::clock::ManualClock;
use cognomen_outbound::Inbox;
use cognomen_server::inbox::answer;
use cognomen_userpool::messages::{Medium, Message, Messages};
use http_body_util::BodyExt;

async fn ask(inbox: &Inbox, method: &str, uri: &str) -> (u16, http::HeaderMap, String) {
    let parts = http::Request::builder().method(method).uri(uri).body(()).unwrap().into_parts().0;
    let (head, body) = answer(inbox, &parts).into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (head.status.as_u16(), head.headers, String::from_utf8(body.to_vec()).unwrap())
}

async fn filled() -> Inbox {
    let inbox = Inbox::new(Arc::new(ManualClock::new(UnixMillis(1_000_000_000_000))));
    for (medium, to) in [(Medium::Email, "ann+x@example.com"), (Medium::Sms, "+15550100")] {
        let message = Message {
            medium,
            to: to.to_owned(),
            subject: "<i>Your</i> code".to_owned(),
            body: "Your code is <b>012345</b><script>alert(1)</script>".to_owned(),
            code: Some("012345".to_owned()),
            code_is_password: false,
            user_pool_id: "us-east-1_abcdefghi".to_owned(),
            username: "\"ann\"".to_owned(),
            from: None,
            reply_to: None,
        };
        inbox.send(message).await.unwrap();
    }
    inbox
}

#[tokio::test]
async fn lists_filters_and_clears() {
    let inbox = filled().await;
    let ids = async |uri: &str| {
        let (status, headers, body) = ask(&inbox, "GET", uri).await;
        assert_eq!((status, headers["content-type"].to_str().unwrap()), (200, "application/json"));
        let found: Vec<serde_json::Value> = serde_json::from_str(&body).unwrap();
        found.iter().map(|message| message["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(ids("/_inbox/messages").await, ["m2", "m1"]);
    assert_eq!(ids("/_inbox/messages?to=ann%2Bx%40example.com").await, ["m1"]);
    assert_eq!(ids("/_inbox/messages?to=ann+x@example.com").await, ["m1"]);
    assert_eq!(ids("/_inbox/messages?medium=SMS&unknown=1").await, ["m2"]);
    assert_eq!(ids("/_inbox/messages?after=m1").await, ["m2"]);
    assert_eq!(ids("/_inbox/messages?after=2001-09-09T01:46:40.000Z").await, Vec::<String>::new());
    assert_eq!(ask(&inbox, "GET", "/_inbox/messages?medium=fax").await.0, 400);
    assert_eq!(ask(&inbox, "POST", "/_inbox/messages").await.0, 405);
    assert_eq!(ask(&inbox, "GET", "/_inbox/other").await.0, 404);
    assert_eq!(ask(&inbox, "DELETE", "/_inbox/messages").await.0, 204);
    assert_eq!(ids("/_inbox/messages").await, Vec::<String>::new());
}

#[tokio::test]
async fn the_page_escapes_what_messages_hold() {
    let inbox = filled().await;
    let (status, headers, page) = ask(&inbox, "GET", "/_inbox?to=ann+x@example.com").await;
    assert_eq!(status, 200);
    assert!(headers["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
    assert!(!page.contains("<i>Your") && !page.contains("<script>") && !page.contains("style=\""), "{page}");
    assert!(page.contains("&lt;i&gt;Your&lt;/i&gt; code") && page.contains("&quot;ann&quot;"), "{page}");
    assert!(page.contains("value=\"ann+x@example.com\"") && page.contains("<code>012345</code>"), "{page}");
    assert!(!page.contains("+15550100</strong>"), "{page}");
    let (status, _, page) = ask(&inbox, "GET", "/_inbox?after=%3Cb%3E").await;
    assert!(status == 400 && page.contains("&lt;b&gt;"), "{page}");
    for asset in ["/_inbox/style.css", "/_inbox/refresh.js"] {
        assert_eq!(ask(&inbox, "GET", asset).await.0, 200);
    }
}
