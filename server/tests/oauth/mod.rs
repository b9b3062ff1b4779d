//! The endpoints of a domain as applications call them, over a socket.

use crate::assembled::{PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, Shop, parameters};

#[tokio::test]
async fn a_browser_signs_in_and_comes_back_with_a_code() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let location = browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    let answer = parameters(&location);
    assert!(location.starts_with(&format!("{CALLBACK}?code=")), "{location}");
    assert_eq!(answer["state"], "st/a+te=");
    assert_eq!(answer["iss"], format!("http://localhost:8400/{}", shop.pool.id));
    // Once signed in, no page comes between.
    let again = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    assert_eq!(again.status, 302);
    assert!(again.header("location").starts_with(&format!("{CALLBACK}?code=")), "{again:?}");
    assert_ne!(parameters(again.header("location"))["code"], answer["code"]);
}
