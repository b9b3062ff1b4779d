//! The pages of people who are new, or forgot their password, over a socket.

mod attacks;
mod confirm;
mod forgot;
mod functions;
mod link;
mod sign_up;

use serde_json::{Value, json};

use crate::assembled::{Answer, PASSWORD, Pool, World};
use crate::support::browser::{Browser, CALLBACK, Shop};

/// A server with a pool, its domain `shop`, and a client.
struct Door {
    world: World,
    shop: Shop,
}

impl Door {
    /// A pool that verifies e-mail addresses.
    async fn new() -> Self {
        Self::with(json!({}), json!({})).await
    }

    /// The same with more settings of the pool and of the client, in the place of what stands there.
    async fn with(pool: Value, client: Value) -> Self {
        Self::on(World::new().await, pool, client).await
    }

    /// The same on a server.
    async fn on(world: World, pool: Value, client: Value) -> Self {
        let mut settings = json!({ "PoolName": "pool", "AutoVerifiedAttributes": ["email"] });
        settings.as_object_mut().unwrap().extend(pool.as_object().unwrap().clone());
        let made = world.admin("CreateUserPool", settings).await;
        let id = made["UserPool"]["Id"].as_str().unwrap().to_owned();
        let domain = json!({ "UserPoolId": id, "Domain": "shop", "ManagedLoginVersion": 2 });
        world.admin("CreateUserPoolDomain", domain).await;
        let client = Shop::client(&world, &id, client).await;
        let secret = client["ClientSecret"].as_str().map(str::to_owned);
        let client_id = client["ClientId"].as_str().unwrap().to_owned();
        let shop = Shop { pool: Pool { id, client_id }, root: "/domain/shop".to_owned(), secret };
        Self { world, shop }
    }

    fn browser(&self) -> Browser<'_> {
        Browser::new(&self.world, &self.shop.root)
    }

    /// The address of a page in a request for authorization.
    fn path(&self, page: &str) -> String {
        format!("{page}?{}", self.shop.query(&[]))
    }

    /// The form to sign up, filled in: `more` beside or in the place of name and passwords.
    async fn sign_up(&self, browser: &mut Browser<'_>, username: &str, more: &[(&str, &str)]) -> Answer {
        let page = browser.get(&self.path("/signup")).await;
        assert_eq!(page.status, 200, "{page:?}");
        let mut fields = vec![("username", username), ("password", PASSWORD), ("confirm_password", PASSWORD)];
        fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        fields.extend(more);
        browser.submit(&page, &fields).await
    }

    /// A confirmed user with a verified e-mail address.
    async fn user(&self, username: &str) {
        let email = format!("{username}@example.com");
        let attributes = json!([{ "Name": "email", "Value": email }, { "Name": "email_verified", "Value": "true" }]);
        let pool = &self.shop.pool;
        let input = json!({
            "UserPoolId": pool.id, "Username": username, "MessageAction": "SUPPRESS", "UserAttributes": attributes,
        });
        self.world.admin("AdminCreateUser", input).await;
        let input = json!({ "UserPoolId": pool.id, "Username": username, "Password": PASSWORD, "Permanent": true });
        self.world.admin("AdminSetUserPassword", input).await;
    }

    async fn status_of(&self, username: &str) -> String {
        let input = json!({ "UserPoolId": self.shop.pool.id, "Username": username });
        self.world.admin("AdminGetUser", input).await["UserStatus"].as_str().unwrap().to_owned()
    }

    /// A code that is not the one that was sent.
    fn wrong_code(&self) -> &'static str {
        if self.world.messages.last_code() == "000000" { "000001" } else { "000000" }
    }
}

/// Asserts that a page says something.
#[track_caller]
fn says(page: &Answer, words: &str) {
    assert!(page.body.contains(words), "no `{words}` in {page:?}");
}

/// Asserts that a page does not say something.
#[track_caller]
fn hides(page: &Answer, words: &str) {
    assert!(!page.body.contains(words), "`{words}` in {page:?}");
}

/// Asserts that the browser is sent to sign in, with a word on what was done.
#[track_caller]
fn goes_to_login(answer: &Answer, word: &str) {
    assert_eq!(answer.status, 303, "{answer:?}");
    let location = answer.header("location");
    assert!(location.starts_with("/domain/shop/login?"), "{location}");
    assert!(location.ends_with(&format!("&notice={word}")), "{location}");
}

/// Asserts that the browser is sent to the application with a code.
#[track_caller]
fn goes_to_the_application(answer: &Answer) {
    assert_eq!(answer.status, 303, "{answer:?}");
    let location = answer.header("location");
    assert!(location.starts_with(&format!("{CALLBACK}?code=")), "{location}");
}
