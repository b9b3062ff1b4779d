//! `PreventUserExistenceErrors`: names without a user answer as users do.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_userpool::ops::users;

use super::{PASSWORD, Scene, break_delivery, wrong};
use crate::support::{assert_refused, permit};

const MISMATCH: &str = "Invalid verification code provided, please try again.";
const EXPIRED: &str = "Invalid code provided, please request a code again.";
const LIMIT: &str = "Attempt limit exceeded, please try after some time.";

#[tokio::test]
async fn a_forgotten_password_of_nobody_looks_like_that_of_a_user() {
    let scene = Scene::masking().await;
    scene.confirmed("fred", "fred@example.com").await;
    let before = scene.sent();
    let known = scene.forgot("fred").await.unwrap();
    let code = scene.world.messages.last_code();
    assert_eq!(scene.sent(), before + 1);
    let unknown = scene.forgot("nobody").await.unwrap();
    assert_eq!(scene.sent(), before + 1);
    assert_eq!(known.delivery_medium, unknown.delivery_medium);
    assert_eq!(known.attribute_name, unknown.attribute_name);
    assert_eq!(unknown, scene.forgot("nobody").await.unwrap());
    assert_eq!(unknown.destination.unwrap().len(), known.destination.unwrap().len());
    let by_address = scene.forgot("xavier@yahoo.example").await.unwrap();
    assert_eq!(by_address.destination.as_deref(), Some("x***@y***"));
    let by_number = scene.forgot("+15555550199").await.unwrap();
    assert_eq!(by_number.destination.as_deref(), Some("+*******0199"));
    assert_eq!(by_number.delivery_medium, Some(idp::DeliveryMediumType::Sms));

    for (name, bad) in [("fred", wrong(&code)), ("nobody", "000000".to_owned())] {
        for _ in 0..5 {
            let refused = scene.confirm_forgot(name, &bad, PASSWORD).await;
            assert_refused(refused, ErrorCode::CodeMismatchException, MISMATCH);
        }
        let refused = scene.confirm_forgot(name, &bad, PASSWORD).await;
        assert_refused(refused, ErrorCode::LimitExceededException, LIMIT);
    }
}

#[tokio::test]
async fn codes_that_were_never_asked_for_are_expired_for_everybody() {
    let scene = Scene::masking().await;
    scene.confirmed("fred", "fred@example.com").await;
    for name in ["fred", "nobody"] {
        let refused = scene.confirm_forgot(name, "000000", PASSWORD).await;
        assert_refused(refused, ErrorCode::ExpiredCodeException, EXPIRED);
    }
    assert_refused(scene.confirm("nobody", "000000").await, ErrorCode::ExpiredCodeException, EXPIRED);
}

#[tokio::test]
async fn a_confirmation_of_nobody_looks_like_that_of_a_user() {
    let scene = Scene::masking().await;
    let known = scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap().code_delivery_details.unwrap();
    let code = scene.world.messages.last_code();
    let unknown = scene.resend("nobody").await.unwrap();
    assert_eq!((unknown.attribute_name, unknown.delivery_medium), (known.attribute_name, known.delivery_medium));
    assert_eq!(scene.sent(), 1);
    for (name, bad) in [("fred", wrong(&code)), ("nobody", "000000".to_owned())] {
        assert_refused(scene.confirm(name, &bad).await, ErrorCode::CodeMismatchException, MISMATCH);
    }
}

#[tokio::test]
async fn the_limit_on_requests_is_the_same_for_nobody() {
    let scene = Scene::masking().await;
    scene.confirmed("fred", "fred@example.com").await;
    for name in ["fred", "nobody"] {
        for _ in 0..10 {
            scene.forgot(name).await.unwrap();
        }
        assert_refused(scene.forgot(name).await, ErrorCode::LimitExceededException, LIMIT);
    }
}

#[tokio::test]
async fn disabled_and_unreachable_users_are_masked_too() {
    let scene = Scene::masking().await;
    scene.confirmed("fred", "fred@example.com").await;
    scene.sign_up("mary", &[]).await.unwrap();
    let request = idp::AdminDisableUserRequest { user_pool_id: scene.pool_id.clone(), username: "fred".to_owned() };
    users::admin_disable_user(permit(), request, &scene.world.ctx).await.unwrap();
    let before = scene.sent();
    for name in ["fred", "mary"] {
        let details = scene.forgot(name).await.unwrap();
        assert_eq!(details.delivery_medium, Some(idp::DeliveryMediumType::Email));
    }
    scene.resend("mary").await.unwrap();
    scene.resend("fred").await.unwrap();
    assert_eq!(scene.sent(), before);
    let refused = scene.confirm_forgot("fred", "000000", PASSWORD).await;
    assert_refused(refused, ErrorCode::CodeMismatchException, MISMATCH);
    assert_refused(scene.confirm("fred", "000000").await, ErrorCode::CodeMismatchException, MISMATCH);
}

#[tokio::test]
async fn a_failed_delivery_tells_nothing() {
    let mut scene = Scene::masking().await;
    scene.confirmed("fred", "fred@example.com").await;
    break_delivery(&mut scene);
    scene.forgot("fred").await.unwrap();
    scene.forgot("nobody").await.unwrap();
}

#[tokio::test]
async fn a_masked_answer_is_the_same_over_the_share_of_messages() {
    let mut scene = Scene::masking().await;
    for name in ["ann", "ben"] {
        scene.confirmed(name, &format!("{name}@example.com")).await;
    }
    scene.world.ctx.limits.messages_per_destination = Some(1);
    let before = scene.sent();
    let first = scene.forgot("ann").await.unwrap();
    assert_eq!(scene.sent(), before + 1);
    assert_eq!(scene.forgot("ann").await.unwrap(), first);
    assert_eq!(scene.sent(), before + 1);
    scene.forgot("ben").await.unwrap();
    assert_eq!(scene.sent(), before + 2);
}
