//! `ListWebAuthnCredentials` and `DeleteWebAuthnCredential`, and what becomes of passkeys with their user.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_store::Range;
use cognomen_userpool::directory::address;
use cognomen_userpool::ops::users;
use serde_json::json;

use super::authenticator::{Authenticator, Key, Page, encode};
use super::{CREATE, ORIGIN, RP_ID, Scene};
use crate::support::{assert_code, permit};

#[tokio::test]
async fn a_passkey_is_described_by_what_its_browser_told() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let made_at = scene.world.now();
    let key = scene.register_with(&ada, Key::es256(), |device, _| {
        device.attachment = json!("cross-platform");
        device.transports = json!(["usb", "nfc", "usb", "Not a transport", ""]);
    });
    let key = key.await.unwrap();
    scene.world.clock.advance(1);
    let known = scene.register_with(&ada, Key::es256(), |device, _| {
        device.aaguid =
            [0xea, 0x9b, 0x8d, 0x66, 0x4d, 0x01, 0x1d, 0x21, 0x3c, 0xe4, 0xb6, 0xb4, 0x8c, 0xb5, 0x75, 0xd4];
        device.attachment = json!("moon");
        device.transports = json!(null);
    });
    let known = known.await.unwrap();
    let listed = scene.list(&ada, None, None).await.unwrap();
    assert_eq!(listed.next_token, None);
    let expected = [
        idp::WebAuthnCredentialDescription {
            credential_id: encode(&key.id),
            friendly_credential_name: "Roaming passkey".to_owned(),
            relying_party_id: RP_ID.to_owned(),
            authenticator_attachment: Some("cross-platform".to_owned()),
            authenticator_transports: vec!["usb".to_owned(), "nfc".to_owned()],
            created_at: cognomen_contract::Timestamp::from_millis(made_at.0),
        },
        idp::WebAuthnCredentialDescription {
            credential_id: encode(&known.id),
            friendly_credential_name: "Google Password Manager".to_owned(),
            relying_party_id: RP_ID.to_owned(),
            authenticator_attachment: None,
            authenticator_transports: Vec::new(),
            created_at: cognomen_contract::Timestamp::from_millis(made_at.0 + 1000),
        },
    ];
    assert_eq!(listed.credentials, expected);
}

#[tokio::test]
async fn passkeys_are_listed_page_by_page() {
    let scene = Scene::new().await;
    let (ada, bob) = (scene.signed_in("ada").await, scene.signed_in("bob").await);
    for _ in 0..5 {
        scene.register(&ada).await;
    }
    scene.register(&bob).await;
    let (mut seen, mut token, mut pages) = (Vec::new(), None, 0);
    loop {
        let page = scene.list(&ada, Some(2), token).await.unwrap();
        assert!(page.credentials.len() <= 2);
        seen.extend(page.credentials.into_iter().map(|credential| credential.credential_id));
        pages += 1;
        token = page.next_token;
        if token.is_none() {
            break;
        }
        assert_code(scene.list(&bob, Some(2), token.clone()).await, ErrorCode::InvalidParameterException);
    }
    assert_eq!((pages, seen), (3, scene.ids(&ada).await));
    assert_eq!(scene.list(&ada, Some(0), None).await.unwrap().credentials.len(), 5);
    let forged = scene.list(&ada, None, Some("AAAA".to_owned())).await;
    assert_code(forged, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn a_deleted_passkey_is_nobodys() {
    let scene = Scene::new().await;
    let (ada, bob) = (scene.signed_in("ada").await, scene.signed_in("bob").await);
    let (kept, deleted) = (scene.register(&ada).await, scene.register(&ada).await);
    let id = encode(&deleted.id);
    assert_code(scene.delete(&bob, &id).await, ErrorCode::ResourceNotFoundException);
    assert_eq!(scene.ids(&ada).await.len(), 2);
    scene.delete(&ada, &id).await.unwrap();
    assert_eq!(scene.ids(&ada).await, [encode(&kept.id)]);
    assert_eq!(scene.owner(&deleted.id).await, None);
    assert_code(scene.delete(&ada, &id).await, ErrorCode::ResourceNotFoundException);
    scene.register_with(&bob, Key::es256(), |device, _| device.id.clone_from(&deleted.id)).await.unwrap();
}

#[tokio::test]
async fn of_two_deletions_at_one_moment_one_finds_the_passkey() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let (one, other) = (scene.register(&ada).await, scene.register(&ada).await);
    let (one, other) = (encode(&one.id), encode(&other.id));
    let (left, right) = tokio::join!(scene.delete(&ada, &one), scene.delete(&ada, &other));
    left.and(right).unwrap();
    assert!(scene.ids(&ada).await.is_empty());
}

#[tokio::test]
async fn passkeys_go_with_their_user() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let device = scene.register(&ada).await;
    let options = scene.start(&ada).await.unwrap();
    let request = idp::AdminDeleteUserRequest { user_pool_id: scene.pool_id.clone(), username: "ada".to_owned() };
    users::admin_delete_user(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.owner(&device.id).await, None);

    let late = Authenticator::new(Key::es256(), &options).create(&Page::new(ORIGIN, CREATE, &options));
    assert_code(scene.complete(&ada, late).await, ErrorCode::WebAuthnChallengeNotFoundException);
    assert_code(scene.start(&ada).await, ErrorCode::TooManyRequestsException);
    let store = &scene.world.ctx.store;
    let partition = address::user_partition(&ada.user.sub);
    let left = store.scan_sealed(&address::scope(&scene.pool_id), &partition, &Range::all(), 10).await.unwrap();
    assert!(left.items.is_empty());
}
