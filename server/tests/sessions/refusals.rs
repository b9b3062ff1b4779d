//! Credentials that have ended, are not whole, or never were this server's.

use super::*;

const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS \
                        Secret Access Key and signing method. Consult the service documentation for details.";
const EXPIRED: &str = "The security token included in the request is expired";

#[tokio::test]
async fn a_session_works_until_it_ends() {
    let world = World::new().await;
    let arn = role(&world, "reader", ALL).await;
    let temporary = session(&world, &arn, "&DurationSeconds=900").await;
    let who = temporary.who(&world).await;
    assert_eq!(who.element("Arn"), format!("arn:aws:sts::{ACCOUNT}:assumed-role/reader/visit"));
    assert!(who.element("UserId").starts_with("AROA") && who.element("UserId").ends_with(":visit"));
    assert_eq!(who.element("Account"), ACCOUNT);
    assert_eq!((temporary.pools(&world).await.status, temporary.users(&world).await.status), (200, 200));
    world.clock.advance(899);
    assert_eq!(temporary.who(&world).await.status, 200);
    world.clock.advance(1);
    refused(&temporary, &world, (403, "ExpiredToken"), (400, "ExpiredTokenException"), EXPIRED).await;
}

#[tokio::test]
async fn a_token_is_good_with_its_own_key_alone() {
    let world = World::new().await;
    let arn = role(&world, "reader", ALL).await;
    let (one, other) = (session(&world, &arn, "").await, session(&world, &arn, "").await);
    let token = one.token.clone().unwrap();
    let flipped = |at: usize| {
        let mut bytes = token.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        String::from_utf8(bytes).unwrap()
    };
    let middle = token.len() / 2;
    let bad = [
        Some(flipped(0)),
        Some(flipped(middle)),
        Some(token[..middle].to_owned()),
        Some(format!("{token}AAAA")),
        Some("garbage".to_owned()),
        Some("A".repeat(20_000)),
        other.token.clone(),
        None,
    ];
    for token in bad {
        unrecognized(&Temporary { token, ..one.clone() }, &world).await;
    }
    // A key of a user takes no token of others.
    unrecognized(&Temporary { token: one.token.clone(), ..own() }, &world).await;
    // Nor does a session's key pass for another one's.
    unrecognized(&Temporary { id: other.id.clone(), ..one.clone() }, &world).await;
    assert_eq!(one.who(&world).await.status, 200);
}

#[tokio::test]
async fn the_secret_of_a_session_must_be_its_own() {
    let world = World::new().await;
    let arn = role(&world, "reader", ALL).await;
    let (one, other) = (session(&world, &arn, "").await, session(&world, &arn, "").await);
    let wrong = Temporary { secret: other.secret, ..one };
    let json = (400, "InvalidSignatureException");
    refused(&wrong, &world, (403, "SignatureDoesNotMatch"), json, MISMATCH).await;
}

#[tokio::test]
async fn a_token_is_part_of_what_is_signed() {
    let world = World::new().await;
    let arn = role(&world, "reader", ALL).await;
    let temporary = session(&world, &arn, "").await;
    let unsigned = Temporary { token: None, ..temporary.clone() };
    let call = unsigned.sign(Call::query(Service::Sts, "GetCallerIdentity", ""), Service::Sts, &world);
    let added = call.with("x-amz-security-token", temporary.token.as_deref().unwrap());
    let text = "'x-amz-security-token' must be a 'SignedHeader' in the AWS Authorization.";
    world.send(&added).await.assert_error(Form::of(Service::Sts), 403, "SignatureDoesNotMatch", text);
    let call = temporary.sign(Call::query(Service::Sts, "GetCallerIdentity", ""), Service::Sts, &world);
    let twice = call.clone().with("x-amz-security-token", "more");
    let answer = world.send(&twice).await;
    assert_eq!(answer.element("Code"), "IncompleteSignature");
    let bare = call.without("x-amz-security-token");
    world.send(&bare).await.assert_error(Form::of(Service::Sts), 403, "InvalidClientTokenId", INVALID);
}

#[tokio::test]
async fn another_server_does_not_know_them() {
    let (world, foreign) = (World::new().await, World::new().await);
    let arn = role(&world, "reader", ALL).await;
    role(&foreign, "reader", ALL).await;
    let temporary = session(&world, &arn, "").await;
    unrecognized(&temporary, &foreign).await;
    let world = world.restarted().await;
    assert_eq!(temporary.who(&world).await.status, 200, "they survive a restart");
}

#[tokio::test]
async fn they_end_with_their_role_even_when_it_returns() {
    let world = World::new().await;
    let arn = role(&world, "reader", ALL).await;
    let temporary = session(&world, &arn, "").await;
    assert_eq!(temporary.who(&world).await.status, 200);
    world.iam("DeleteRolePolicy", "&RoleName=reader&PolicyName=own").await;
    world.iam("DeleteRole", "&RoleName=reader").await;
    unrecognized(&temporary, &world).await;
    role(&world, "reader", ALL).await;
    unrecognized(&temporary, &world).await;
}

#[tokio::test]
async fn sessions_of_users_end_with_the_user() {
    let world = World::new().await;
    let key = world.powerless("ann").await;
    let call = Call::query(Service::Sts, "GetSessionToken", "").signed(&key, Service::Sts, world.now());
    let temporary = Temporary::of(&world.send(&call).await);
    assert_eq!(temporary.who(&world).await.element("Arn"), format!("arn:aws:iam::{ACCOUNT}:user/ann"));
    // IAM takes no session of a user.
    temporary.users(&world).await.assert_error(Form::of(Service::Iam), 403, "InvalidClientTokenId", INVALID);
    world.iam("DeleteAccessKey", &format!("&UserName=ann&AccessKeyId={}", key.id)).await;
    assert_eq!(temporary.who(&world).await.status, 200, "the key that asked for it may go");
    world.iam("DeleteUser", "&UserName=ann").await;
    unrecognized(&temporary, &world).await;
}

#[tokio::test]
async fn no_answer_and_no_error_repeats_a_secret() {
    let world = World::new().await;
    let arn =
        role(&world, "reader", r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#);
    let temporary = session(&world, &arn.await, "").await;
    for answer in [temporary.who(&world).await, temporary.pools(&world).await, temporary.users(&world).await] {
        let text = format!("{answer:?}");
        assert!(!text.contains(&temporary.secret) && !text.contains(temporary.token.as_ref().unwrap()), "{text}");
    }
}
