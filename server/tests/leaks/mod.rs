//! Known plaintexts go in through the API; then the database's own files and the log are searched for them.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cognomen_contract::Service;
use cognomen_server::config::StoreChoice;
use parking_lot::Mutex;
use serde_json::{Value, json};

use crate::assembled::{Call, Exchange, Key, Pool, Tokens, World};
use crate::nodes::POSTGRES;

/// Stands in everything that is written; the API tells the rest.
const MARK: &str = "Quokka7731";
const PASSWORDS: [&str; 3] = ["Quokka7731-first", "Quokka7731-second", "Quokka7731-third"];
const WRONG: &str = "Quokka7731-wrong";

/// Everything that must not be found.
struct Planted {
    texts: Vec<String>,
    /// Stands in addresses, and so is found when the right files are searched.
    visible: String,
}

impl Planted {
    /// Asserts that none is in any file of `folder`, however written.
    fn assert_hidden(&self, folder: &Path) {
        let forms = |text: &String| [text.clone(), text.to_lowercase(), cognomen_crypto::hex::encode(text.as_bytes())];
        let hidden: Vec<String> = self.texts.iter().flat_map(forms).collect();
        let mut searched = false;
        for file in files(folder) {
            let bytes = std::fs::read(&file).unwrap_or_default();
            // What is no text becomes replacement characters; what is text stays, and is searched fast.
            let content = String::from_utf8_lossy(&bytes);
            searched |= content.contains(&self.visible);
            for text in &hidden {
                assert!(!content.contains(text.as_str()), "`{text}` is in `{}`", file.display());
            }
        }
        assert!(searched, "what is there is found");
    }
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { &mut folders } else { &mut found }.push(path);
        }
    }
    found
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// A pool in which everything that can be written bears the mark.
async fn pool(world: &World) -> (Pool, String) {
    let made = world
        .admin(
            "CreateUserPool",
            json!({
                "PoolName": format!("{MARK} pool"),
                "AliasAttributes": ["email", "preferred_username"],
                "AutoVerifiedAttributes": ["email"],
                "Schema": [{ "Name": "note", "AttributeDataType": "String", "Mutable": true }],
                "UserPoolTags": { (format!("{MARK}-tag")): format!("{MARK}-value") },
                "EmailVerificationSubject": format!("{MARK} subject"),
                "EmailVerificationMessage": format!("{MARK} message {{####}}"),
                "Policies": { "PasswordPolicy": { "MinimumLength": 8, "PasswordHistorySize": 3 } },
            }),
        )
        .await;
    let id = text(&made["UserPool"]["Id"]);
    let client = Pool::client(world, &id, json!({ "ClientName": format!("{MARK} client") })).await;
    let private = Pool::client(world, &id, json!({ "GenerateSecret": true })).await;
    (Pool { id, client_id: text(&client["ClientId"]) }, text(&private["ClientSecret"]))
}

/// Goes through the life of a user; gives back its tokens.
async fn user(world: &World, pool: &Pool) -> Vec<String> {
    let name = format!("{MARK}-user");
    let attribute = |name: &str, value: String| json!({ "Name": name, "Value": value });
    let attributes = json!([
        attribute("email", format!("{MARK}@example.com")),
        attribute("phone_number", "+15550107731".to_owned()),
        attribute("given_name", format!("{MARK} given")),
        attribute("custom:note", format!("{MARK} note")),
    ]);
    world
        .user(
            "SignUp",
            json!({
                "ClientId": pool.client_id, "Username": name, "Password": PASSWORDS[0], "UserAttributes": attributes,
                "ClientMetadata": { (format!("{MARK}-key")): format!("{MARK}-value") },
            }),
        )
        .await;
    let code = world.messages.last_code();
    world
        .user("ConfirmSignUp", json!({ "ClientId": pool.client_id, "Username": name, "ConfirmationCode": code }))
        .await;
    let exchange = Exchange::start(world, pool, &name).await;
    assert_eq!(exchange.finish(WRONG).await.status, 400);
    let exchange = Exchange::start(world, pool, &name).await;
    let tokens = Tokens::of(&exchange.finish(PASSWORDS[0]).await.json());
    world
        .user(
            "ChangePassword",
            json!({
                "AccessToken": tokens.access, "PreviousPassword": PASSWORDS[0], "ProposedPassword": PASSWORDS[1],
            }),
        )
        .await;
    let nickname = json!([
        attribute("nickname", format!("{MARK} nick")),
        attribute("preferred_username", format!("{MARK}-alias"))
    ]);
    world.user("UpdateUserAttributes", json!({ "AccessToken": tokens.access, "UserAttributes": nickname })).await;
    let unknown = json!({ "ClientId": pool.client_id, "Username": format!("{MARK}-nobody") });
    assert_eq!(world.open("ForgotPassword", unknown).await.status, 400);
    assert_eq!(pool.password(world, &format!("{MARK}-nobody"), PASSWORDS[0]).await.status, 400);
    world.user("ForgotPassword", json!({ "ClientId": pool.client_id, "Username": name })).await;
    let code = world.messages.last_code();
    world
        .user(
            "ConfirmForgotPassword",
            json!({ "ClientId": pool.client_id, "Username": name, "ConfirmationCode": code, "Password": PASSWORDS[2] }),
        )
        .await;
    let again = pool.password(world, &name, PASSWORDS[2]).await.json();
    let again = Tokens::of(&again);
    vec![tokens.id, tokens.access, tokens.refresh, again.refresh]
}

/// What administrators write.
async fn administration(world: &World, pool: &Pool) -> Key {
    let group = format!("{MARK}-group");
    let described = json!({ "UserPoolId": pool.id, "GroupName": group, "Description": format!("{MARK} description") });
    world.admin("CreateGroup", described).await;
    let name = format!("{MARK}-invited");
    world
        .admin(
            "AdminCreateUser",
            json!({ "UserPoolId": pool.id, "Username": name, "TemporaryPassword": PASSWORDS[0], "MessageAction": "SUPPRESS" }),
        )
        .await;
    world.admin("AdminAddUserToGroup", json!({ "UserPoolId": pool.id, "Username": name, "GroupName": group })).await;
    let key = world.powerless(&format!("{MARK}-admin")).await;
    let statement = json!({ "Sid": format!("{MARK}"), "Effect": "Allow", "Action": "cognito-idp:*", "Resource": "*" });
    let document = json!({ "Version": "2012-10-17", "Statement": [statement] }).to_string();
    let document = document.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    let form = format!("&UserName={MARK}-admin&PolicyName={MARK}-policy&PolicyDocument={document}");
    world.iam("PutUserPolicy", &form).await;
    let form = format!("&PolicyName={MARK}-managed&PolicyDocument={document}&Description={MARK}");
    world.iam("CreatePolicy", &form).await;
    let call = Call::pools("ListUserPools", &json!({ "MaxResults": 1 }));
    let answer = world.send(&call.signed(&key, Service::CognitoIdp, world.now())).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    key
}

async fn plant(world: &World) -> Planted {
    let (pool, client_secret) = pool(world).await;
    let mut texts = vec![MARK.to_owned(), "15550107731".to_owned(), client_secret];
    texts.extend(user(world, &pool).await.into_iter().map(|token| token[token.len() - 60..].to_owned()));
    texts.push(administration(world, &pool).await.secret);
    Planted { texts, visible: pool.id }
}

/// Keeps the log of one thread.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn nothing_secret_is_logged() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false);
    let subscriber = subscriber.with_writer(move || writer.clone()).finish();
    // The test's runtime has one thread, on which the server works too.
    let guard = tracing::subscriber::set_default(subscriber);
    let world = World::new().await;
    // Another test may have met an event for the first time just when the subscriber came, and settled that nobody listens.
    tracing::callsite::rebuild_interest_cache();
    let planted = plant(&world).await;
    assert!(world.server.shutdown().await);
    drop(guard);
    let text = String::from_utf8(log.0.lock().clone()).unwrap();
    assert!(text.contains("operation refused"), "the log is heard");
    let texts = planted.texts.iter().map(String::as_str).filter(|text| *text != MARK);
    for secret in texts.chain(PASSWORDS).chain([WRONG]) {
        assert!(!text.contains(secret), "`{secret}` is logged");
    }
}

#[tokio::test]
async fn nothing_is_readable_in_sqlite() {
    let world = World::new().await;
    let planted = plant(&world).await;
    assert!(world.folder.path().join("cognomen.db-wal").metadata().unwrap().len() > 0);
    planted.assert_hidden(world.folder.path());
    let folder = world.folder.clone();
    assert!(world.server.shutdown().await);
    planted.assert_hidden(folder.path());
}

#[tokio::test]
async fn nothing_is_readable_in_postgres() {
    let url = POSTGRES.create_database();
    let database = url.split('?').next().and_then(|url| url.rsplit('/').next()).unwrap().to_owned();
    let world = World::with(StoreChoice::Postgres(url), None).await;
    let planted = plant(&world).await;
    POSTGRES.run("psql", &["-q", "-d", &database, "-c", "CHECKPOINT"]);
    planted.assert_hidden(&POSTGRES.folder().join("data"));
    let dump = POSTGRES.run("pg_dump", &["--inserts", &database]);
    std::fs::write(world.folder.path().join("dump.sql"), dump).unwrap();
    planted.assert_hidden(world.folder.path());
}
