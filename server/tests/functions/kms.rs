//! Keys of the account, and functions that read codes sealed under the keys of another server.

use std::time::Duration;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::hkdf::{HKDF_SHA384, Salt};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Service;
use cognomen_outbound::aws::Endpoint;
use cognomen_server::config::{Settings, StoreChoice};
use cognomen_server::server::{Overrides, Running, Server};
use cognomen_store::testing::TemporaryFolder;
use serde_json::{Map, Value, json};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

use super::{FUNCTION, declared};
use crate::assembled::{Answer, Call, Form, Key, PASSWORD, World, settings};

const KEY: &str = "arn:aws:kms:us-east-1:000000000000:key/5c1ad6f7-8a35-4a5e-a53c-4ff3b9d8b4f1";
const OTHER: &str = "arn:aws:kms:us-east-1:000000000000:key/0e6b3b1e-1d50-47a3-9c0e-6f0d5cbd1a55";
/// Longer than a busy machine takes to start a process.
const LONG: Duration = Duration::from_secs(60);

async fn call(server: &Running, key: &Key, operation: &str, input: &Value) -> Answer {
    let call = Call::json(Service::Kms, operation, input.to_string());
    call.signed(key, Service::Kms, server.parts.clock.now()).send(server.addr).await
}

/// What must succeed, by the key of development.
async fn done(server: &Running, operation: &str, input: Value) -> Value {
    let answer = call(server, &World::key(), operation, &input).await;
    assert_eq!(answer.status, 200, "{operation}: {answer:?}");
    answer.json()
}

#[track_caller]
fn refused(answer: &Answer, code: &str, message: &str) {
    answer.assert_error(Form::of(Service::Kms), 400, code, message);
}

/// An IAM user who may draw data keys under [`KEY`], and nothing else.
async fn kim(world: &World) -> Key {
    let key = world.powerless("kim").await;
    let statement = json!({ "Effect": "Allow", "Action": "kms:GenerateDataKey", "Resource": KEY });
    let document = json!({ "Version": "2012-10-17", "Statement": [statement] }).to_string();
    let document = document.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    world.iam("PutUserPolicy", &format!("&UserName=kim&PolicyName=keys&PolicyDocument={document}")).await;
    key
}

#[tokio::test]
async fn what_a_key_sealed_opens_in_its_context_alone() {
    let world = World::new().await;
    let server = &world.server;
    let context = json!({ "userpool-id": "us-east-1_a" });
    let input = json!({ "KeyId": KEY, "KeySpec": "AES_256", "EncryptionContext": context });
    let made = done(server, "GenerateDataKey", input).await;
    assert_eq!(
        (&made["KeyId"], STANDARD.decode(made["Plaintext"].as_str().unwrap()).unwrap().len()),
        (&json!(KEY), 32)
    );
    let of_context =
        |context: &Value| json!({ "CiphertextBlob": made["CiphertextBlob"], "EncryptionContext": context });
    let opened = done(server, "Decrypt", of_context(&context)).await;
    assert_eq!((&opened["Plaintext"], &opened["KeyId"]), (&made["Plaintext"], &json!(KEY)));
    for wrong in [json!({}), json!({ "userpool-id": "us-east-1_b" })] {
        let answer = call(server, &World::key(), "Decrypt", &of_context(&wrong)).await;
        refused(&answer, "InvalidCiphertextException", "");
    }

    let text = STANDARD.encode("text");
    let sealed = done(server, "Encrypt", json!({ "KeyId": KEY, "Plaintext": text })).await;
    let opened = done(server, "Decrypt", json!({ "CiphertextBlob": sealed["CiphertextBlob"] })).await;
    assert_eq!(opened["Plaintext"], text);
    let described = &done(server, "DescribeKey", json!({ "KeyId": KEY })).await["KeyMetadata"];
    assert_eq!((&described["Arn"], &described["KeyState"]), (&json!(KEY), &json!("Enabled")));
}

#[tokio::test]
async fn keys_of_others_and_callers_without_rights_are_refused() {
    let world = World::new().await;
    let server = &world.server;
    let foreign = KEY.replace("000000000000", "000000000001");
    for (operation, more) in [
        ("Encrypt", json!({ "Plaintext": "dGV4dA==" })),
        ("GenerateDataKey", json!({ "NumberOfBytes": 32 })),
        ("DescribeKey", json!({})),
    ] {
        let mut input = more;
        input["KeyId"] = json!(foreign);
        let answer = call(server, &World::key(), operation, &input).await;
        refused(&answer, "NotFoundException", &format!("Key '{foreign}' does not exist"));
    }

    let kim = kim(&world).await;
    let of_key = |key: &str| json!({ "KeyId": key, "NumberOfBytes": 32 });
    let made = call(server, &kim, "GenerateDataKey", &of_key(KEY)).await;
    assert_eq!(made.status, 200, "{made:?}");
    let denied = |operation: &str, key: &str| {
        format!(
            "User: arn:aws:iam::000000000000:user/kim is not authorized to perform: kms:{operation} on resource: {key} \
             because no identity-based policy allows the kms:{operation} action"
        )
    };
    let answer = call(server, &kim, "GenerateDataKey", &of_key(OTHER)).await;
    refused(&answer, "AccessDeniedException", &denied("GenerateDataKey", OTHER));
    let answer = call(server, &kim, "Decrypt", &json!({ "CiphertextBlob": made.json()["CiphertextBlob"] })).await;
    refused(&answer, "AccessDeniedException", &denied("Decrypt", KEY));
    let unsigned = Call::json(Service::Kms, "DescribeKey", json!({ "KeyId": KEY }).to_string());
    let answer = unsigned.send(server.addr).await;
    refused(&answer, "MissingAuthenticationTokenException", "Missing Authentication Token");
}

#[tokio::test]
async fn codes_are_sealed_under_the_keys_of_the_server_that_is_configured() {
    let keeper = World::new().await;
    let kim = kim(&keeper).await;
    let letters = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let folder = TemporaryFolder::new();
    let mut functions = declared(folder.path());
    let [function] = &mut functions.local[..] else { panic!("one function is declared") };
    *function.command.last_mut().unwrap() = "sender.py".to_owned();
    function.environment.insert("LETTERS".to_owned(), letters.local_addr().unwrap().to_string());
    let url = format!("http://{}", keeper.server.addr);
    let key_service = Some(Endpoint { url, access_key_id: kim.id, secret_access_key: kim.secret });
    let settings = Settings { functions, key_service, ..settings(folder.path(), StoreChoice::Sqlite) };
    let overrides = Overrides { clock: Some(keeper.clock.clone()), ..Overrides::default() };
    let server = Server::start(settings, overrides).await.unwrap();

    let client = client(&server, KEY).await;
    let answer = Call::pools("SignUp", &sign_up(&client)).send(server.addr).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let mut event = Vec::new();
    let (mut letter, _) = tokio::time::timeout(LONG, letters.accept()).await.expect("a letter in time").unwrap();
    letter.read_to_end(&mut event).await.unwrap();
    let event: Value = serde_json::from_slice(&event).unwrap();
    assert_eq!(event["triggerSource"], "CustomEmailSender_SignUp");
    let message = Message::read(&STANDARD.decode(event["request"]["code"].as_str().unwrap()).unwrap());
    assert_eq!((message.key.as_str(), &message.context["userpool-id"]), (KEY, &event["userPoolId"]));
    let input = json!({ "CiphertextBlob": STANDARD.encode(&message.wrapped), "EncryptionContext": message.context });
    refused(&call(&server, &World::key(), "Decrypt", &input).await, "InvalidCiphertextException", "");
    let key = done(&keeper.server, "Decrypt", input).await;
    let code = message.open(&STANDARD.decode(key["Plaintext"].as_str().unwrap()).unwrap());
    let input = json!({ "ClientId": client, "Username": "ada", "ConfirmationCode": code });
    let answer = Call::pools("ConfirmSignUp", &input).send(server.addr).await;
    assert_eq!(answer.status, 200, "{answer:?}");

    let client = self::client(&server, OTHER).await;
    let answer = Call::pools("SignUp", &sign_up(&client)).send(server.addr).await;
    let text = "Failed to deliver the message.";
    answer.assert_error(Form::of(Service::CognitoIdp), 400, "CodeDeliveryFailureException", text);
    assert!(server.shutdown().await);
}

/// A client of a pool whose codes go by mail to the function, under a key.
async fn client(server: &Running, key: &str) -> String {
    let admin = async |operation: &str, input: Value| {
        let call = Call::pools(operation, &input).signed(&World::key(), Service::CognitoIdp, server.parts.clock.now());
        let answer = call.send(server.addr).await;
        assert_eq!(answer.status, 200, "{operation}: {answer:?}");
        answer.json()
    };
    let sender = json!({ "LambdaArn": FUNCTION, "LambdaVersion": "V1_0" });
    let functions = json!({ "CustomEmailSender": sender, "KMSKeyID": key });
    let input = json!({ "PoolName": "shop", "AutoVerifiedAttributes": ["email"], "LambdaConfig": functions });
    let pool = admin("CreateUserPool", input).await["UserPool"]["Id"].take();
    let client = admin("CreateUserPoolClient", json!({ "UserPoolId": pool, "ClientName": "app" })).await;
    client["UserPoolClient"]["ClientId"].as_str().unwrap().to_owned()
}

fn sign_up(client: &str) -> Value {
    let email = json!([{ "Name": "email", "Value": "ada@example.com" }]);
    json!({ "ClientId": client, "Username": "ada", "Password": PASSWORD, "UserAttributes": email })
}

/// A message of the AWS Encryption SDK in one frame, with its signature unread (message format version 1).
struct Message {
    id: Vec<u8>,
    context: Map<String, Value>,
    /// ARN of the wrapping key.
    key: String,
    wrapped: Vec<u8>,
    /// Number of the frame, its vector, its length, what is sealed, and what follows.
    frame: Vec<u8>,
}

/// Takes parts off the front of bytes.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> &'a [u8] {
        let (part, rest) = self.0.split_at(count);
        self.0 = rest;
        part
    }

    /// What its length stands before.
    fn part(&mut self) -> &'a [u8] {
        let length = self.take(2).try_into().unwrap();
        self.take(u16::from_be_bytes(length).into())
    }

    fn text(&mut self) -> String {
        String::from_utf8(self.part().to_vec()).unwrap()
    }
}

impl Message {
    fn read(bytes: &[u8]) -> Self {
        let mut reader = Reader(bytes);
        assert_eq!(reader.take(4), [0x01, 0x80, 0x03, 0x78], "format, type and suite");
        let id = reader.take(16).to_vec();
        let mut pairs = Reader(reader.part());
        assert_eq!(pairs.take(2), [0, 2], "two pairs");
        let context = [(); 2].map(|()| (pairs.text(), Value::from(pairs.text()))).into_iter().collect();
        assert_eq!(reader.take(2), [0, 1], "one wrapped key");
        assert_eq!(reader.part(), b"aws-kms");
        let (key, wrapped) = (reader.text(), reader.part().to_vec());
        // Type of the content, length of its frames, vector and tag of the header; then the mark of the last frame.
        assert_eq!(reader.take(10 + 12 + 16 + 4)[38..], [0xff; 4]);
        Self { id, context, key, wrapped, frame: reader.0.to_vec() }
    }

    /// What is sealed in it.
    fn open(&self, data_key: &[u8]) -> String {
        let info: [&[u8]; 2] = [&[0x03, 0x78], &self.id];
        let derived = Salt::new(HKDF_SHA384, &[]).extract(data_key);
        let key = LessSafeKey::new(UnboundKey::from(derived.expand(&info, &AES_256_GCM).unwrap()));
        let (number, vector, length) = (&self.frame[..4], &self.frame[4..16], &self.frame[16..20]);
        let aad = [&self.id, &b"AWSKMSEncryptionClient Final Frame"[..], number, &[0; 4], length].concat();
        let count = usize::try_from(u32::from_be_bytes(length.try_into().unwrap())).unwrap();
        let mut sealed = self.frame[20..20 + count + 16].to_vec();
        let nonce = Nonce::try_assume_unique_for_key(vector).unwrap();
        String::from_utf8(key.open_in_place(nonce, Aad::from(aad), &mut sealed).unwrap().to_vec()).unwrap()
    }
}
