use cognomen_contract::kms::{ErrorCode, operations, raw};
use cognomen_contract::{Blob, Code, CommonCode, Error};

use super::*;
use crate::ops;
use crate::testing::{ACCOUNT, World};

const KEY: &str = "arn:aws:kms:us-east-1:123456789012:key/0f4d2b1c-4a57-4a0e-9d0a-3f6d2a2c8a11";
const ID: &str = "0f4d2b1c-4a57-4a0e-9d0a-3f6d2a2c8a11";

fn context(value: &str) -> Option<BTreeMap<String, Option<String>>> {
    Some(BTreeMap::from([("userpool-id".to_owned(), Some(value.to_owned()))]))
}

async fn generate(world: &World, raw: raw::GenerateDataKeyRequest) -> Result<(Vec<u8>, Vec<u8>), Error> {
    let (permit, input) = world.admit::<operations::GenerateDataKey>(raw).await;
    let made = generate_data_key(permit, input, &world.iam).await?;
    assert_eq!(made.key_id.as_deref(), Some(KEY));
    Ok((made.plaintext.unwrap().0, made.ciphertext_blob.unwrap().0))
}

fn of_key(id: &str) -> raw::GenerateDataKeyRequest {
    raw::GenerateDataKeyRequest {
        key_id: Some(id.to_owned()),
        number_of_bytes: Some(32),
        encryption_context: context("p"),
        ..Default::default()
    }
}

fn of_blob(blob: &[u8]) -> raw::DecryptRequest {
    raw::DecryptRequest {
        ciphertext_blob: Some(Blob(blob.to_vec())),
        encryption_context: context("p"),
        ..Default::default()
    }
}

async fn open(world: &World, raw: raw::DecryptRequest) -> Result<Vec<u8>, Error> {
    let (permit, input) = world.admit::<operations::Decrypt>(raw).await;
    let opened = decrypt(permit, input, &world.iam).await?;
    assert_eq!(opened.key_id.as_deref(), Some(KEY));
    Ok(opened.plaintext.unwrap().0)
}

fn code(error: &Error) -> Code {
    error.code()
}

#[tokio::test]
async fn a_data_key_comes_back_with_or_without_its_key_named_on_every_node() {
    let mut world = World::new().await;
    let (plain, blob) = generate(&world, of_key(ID)).await.unwrap();
    assert_eq!(plain.len(), 32);
    assert!(!blob.windows(32).any(|window| window == plain));
    for key in [None, Some(KEY), Some(ID)] {
        let raw = raw::DecryptRequest { key_id: key.map(str::to_owned), ..of_blob(&blob) };
        assert_eq!(open(&world, raw).await.unwrap(), plain);
    }
    world.iam = world.other_node();
    assert_eq!(open(&world, of_blob(&blob)).await.unwrap(), plain);
    let (other, _) = generate(&world, of_key(KEY)).await.unwrap();
    assert_ne!(other, plain);
}

#[tokio::test]
async fn another_context_and_changed_bytes_open_nothing() {
    let world = World::new().await;
    let (_, blob) = generate(&world, of_key(KEY)).await.unwrap();
    for other in [None, context("q")] {
        let raw = raw::DecryptRequest { encryption_context: other, ..of_blob(&blob) };
        let refused = open(&world, raw).await.unwrap_err();
        assert_eq!(code(&refused), ErrorCode::InvalidCiphertextException.into());
    }
    for at in 0..blob.len() {
        let mut changed = blob.clone();
        changed[at] ^= 1;
        let refused = open(&world, of_blob(&changed)).await.unwrap_err();
        assert_eq!(code(&refused), ErrorCode::InvalidCiphertextException.into(), "byte {at}");
    }
    for end in 0..blob.len() {
        if end > 0 {
            let refused = open(&world, of_blob(&blob[..end])).await.unwrap_err();
            assert_eq!(code(&refused), ErrorCode::InvalidCiphertextException.into(), "cut at {end}");
        }
    }
}

#[tokio::test]
async fn a_ciphertext_is_of_one_key() {
    let world = World::new().await;
    let (_, blob) = generate(&world, of_key(KEY)).await.unwrap();
    let raw = raw::DecryptRequest { key_id: Some("another".to_owned()), ..of_blob(&blob) };
    assert_eq!(code(&open(&world, raw).await.unwrap_err()), ErrorCode::IncorrectKeyException.into());
    // Renamed within the ciphertext, the key does not open it either.
    let renamed = KEY.replace("8a11", "8a12");
    let mut moved = blob.clone();
    moved[3..3 + KEY.len()].copy_from_slice(renamed.as_bytes());
    assert_eq!(code(&open(&world, of_blob(&moved)).await.unwrap_err()), ErrorCode::InvalidCiphertextException.into());
}

#[tokio::test]
async fn keys_of_others_are_not_found() {
    let world = World::new().await;
    let cases = [
        ("arn:aws:kms:us-east-1:000000000001:key/a", "Key 'arn:aws:kms:us-east-1:000000000001:key/a' does not exist"),
        ("arn:aws:kms:eu-central-1:123456789012:key/a", "Invalid arn eu-central-1"),
        ("alias/a", "Alias arn:aws:kms:us-east-1:123456789012:alias/a is not found."),
        (
            "arn:aws:kms:us-east-1:123456789012:alias/a",
            "Alias arn:aws:kms:us-east-1:123456789012:alias/a is not found.",
        ),
        ("a/../b", "Invalid keyId a/../b"),
        ("arn:aws:s3:::a", "Invalid keyId arn:aws:s3:::a"),
    ];
    for (id, message) in cases {
        let refused = generate(&world, of_key(id)).await.unwrap_err();
        assert_eq!((code(&refused), refused.message()), (ErrorCode::NotFoundException.into(), message));
        let raw = raw::DescribeKeyRequest { key_id: Some(id.to_owned()), ..Default::default() };
        let (permit, input) = world.admit::<operations::DescribeKey>(raw).await;
        let refused = describe_key(permit, input, &world.iam).await.unwrap_err();
        assert_eq!((code(&refused), refused.message()), (ErrorCode::NotFoundException.into(), message));
    }
}

#[tokio::test]
async fn what_is_not_served_is_refused() {
    let world = World::new().await;
    let refuse = async |raw: raw::GenerateDataKeyRequest| code(&generate(&world, raw).await.unwrap_err());
    let raw = raw::GenerateDataKeyRequest { dry_run: Some(true), ..of_key(KEY) };
    assert_eq!(refuse(raw).await, ErrorCode::DryRunOperationException.into());
    let raw = raw::GenerateDataKeyRequest { grant_tokens: Some(vec![Some("t".to_owned())]), ..of_key(KEY) };
    assert_eq!(refuse(raw).await, ErrorCode::InvalidGrantTokenException.into());
    let raw = raw::GenerateDataKeyRequest { recipient: Some(Default::default()), ..of_key(KEY) };
    assert_eq!(refuse(raw).await, CommonCode::NotImplemented.into());
    let raw = raw::GenerateDataKeyRequest { number_of_bytes: None, ..of_key(KEY) };
    assert_eq!(refuse(raw).await, CommonCode::Validation.into());
    let raw = raw::GenerateDataKeyRequest { key_spec: Some("AES_256".to_owned()), ..of_key(KEY) };
    assert_eq!(refuse(raw).await, CommonCode::Validation.into());
    let raw = raw::DecryptRequest { encryption_context: context("p"), ..Default::default() };
    assert_eq!(code(&open(&world, raw).await.unwrap_err()), CommonCode::Validation.into());
    let raw = raw::EncryptRequest {
        key_id: Some(KEY.to_owned()),
        plaintext: Some(Blob(vec![1])),
        encryption_algorithm: Some("RSAES_OAEP_SHA_256".to_owned()),
        ..Default::default()
    };
    let (permit, input) = world.admit::<operations::Encrypt>(raw).await;
    let refused = encrypt(permit, input, &world.iam).await.unwrap_err();
    assert_eq!(code(&refused), ErrorCode::InvalidKeyUsageException.into());
}

#[tokio::test]
async fn what_is_encrypted_comes_back_and_the_key_is_described() {
    let world = World::new().await;
    let raw = raw::EncryptRequest {
        key_id: Some(ID.to_owned()),
        plaintext: Some(Blob(b"text".to_vec())),
        encryption_context: context("p"),
        ..Default::default()
    };
    let (permit, input) = world.admit::<operations::Encrypt>(raw).await;
    let blob = encrypt(permit, input, &world.iam).await.unwrap().ciphertext_blob.unwrap().0;
    assert_eq!(open(&world, of_blob(&blob)).await.unwrap(), b"text");
    let raw = raw::DescribeKeyRequest { key_id: Some(ID.to_owned()), ..Default::default() };
    let (permit, input) = world.admit::<operations::DescribeKey>(raw).await;
    let key = describe_key(permit, input, &world.iam).await.unwrap().key_metadata.unwrap();
    assert_eq!((key.arn.as_deref(), key.key_id.as_str()), (Some(KEY), ID));
    assert_eq!(key.aws_account_id.as_deref(), Some(ACCOUNT));
}

/// The key `kim`'s policy allows: id and secret of an access key.
async fn kim(world: &World, action: &str, resource: &str) -> (String, String) {
    use cognomen_contract::iam::{operations as iam, raw};
    let name = || Some("kim".to_owned());
    let raw = raw::CreateUserRequest { user_name: name(), ..Default::default() };
    let (permit, input) = world.admit::<iam::CreateUser>(raw).await;
    ops::create_user(permit, input, &world.iam).await.unwrap();
    let document = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"{action}","Resource":"{resource}"}}}}"#
    );
    let raw = raw::PutUserPolicyRequest {
        user_name: name(),
        policy_name: Some("keys".to_owned()),
        policy_document: Some(document),
    };
    let (permit, input) = world.admit::<iam::PutUserPolicy>(raw).await;
    ops::put_user_policy(permit, input, &world.iam).await.unwrap();
    let raw = raw::CreateAccessKeyRequest { user_name: name() };
    let (permit, input) = world.admit::<iam::CreateAccessKey>(raw).await;
    let key = ops::create_access_key(permit, input, &world.iam).await.unwrap().access_key;
    (key.access_key_id, key.secret_access_key)
}

#[tokio::test]
async fn policies_name_keys_by_their_arn() {
    use cognomen_contract::kms::{DecryptRequest, GenerateDataKeyRequest};
    let world = World::new().await;
    let (_, blob) = generate(&world, of_key(KEY)).await.unwrap();
    let other = OwnKeys::of(&world.iam);
    let other = other.encrypt(&KeyArn::parse(&format!("{KEY}2")).unwrap(), &BTreeMap::new(), b"x").await.unwrap();
    let (id, secret) = kim(&world, "kms:Decrypt", KEY).await;
    let may = async |key: Option<&str>, blob: &[u8]| {
        let input = DecryptRequest {
            key_id: key.map(str::to_owned),
            ciphertext_blob: Some(Blob(blob.to_vec())),
            ..Default::default()
        };
        world.admit_as::<operations::Decrypt>(&id, &secret, &input).await.is_ok()
    };
    assert!(may(None, &blob).await && may(Some(ID), &blob).await && may(Some(KEY), &blob).await);
    assert!(!may(None, &other).await && !may(Some("another"), &blob).await && !may(None, b"none").await);
    let input = GenerateDataKeyRequest { key_id: KEY.to_owned(), ..Default::default() };
    let refused = world.admit_as::<operations::GenerateDataKey>(&id, &secret, &input).await.err().unwrap();
    assert_eq!(code(&refused), CommonCode::AccessDenied.into());
    assert!(refused.message().contains(&format!("kms:GenerateDataKey on resource: {KEY} because")));
}
