//! Attempts to pass for another user, and to outlive a password.

use cognomen_contract::cognito_idp::{self as idp, AliasAttributeType, ErrorCode};
use cognomen_userpool::ops::users;

use super::{PASSWORD, Scene, verifies_email, wrong};
use crate::support::{assert_code, permit_of};

const NEW: &str = "Another-horse-1";

/// A pool in which case does not count and preferred user names sign in.
fn with_preferred_names() -> idp::CreateUserPoolRequest {
    idp::CreateUserPoolRequest {
        alias_attributes: Some(vec![AliasAttributeType::Email, AliasAttributeType::PreferredUsername]),
        username_configuration: Some(idp::UsernameConfigurationType { case_sensitive: false }),
        ..verifies_email()
    }
}

#[tokio::test]
async fn no_name_may_stand_for_the_sub_of_another() {
    for (pool, ignores_case) in [(verifies_email(), false), (with_preferred_names(), true)] {
        let scene = Scene::with(pool, Default::default()).await;
        let victim = scene.confirmed("victim", "victim@example.com").await;
        for name in [Some(victim.clone()), ignores_case.then(|| victim.to_uppercase())].into_iter().flatten() {
            let given = [("email", "thief@example.com")];
            assert_code(scene.sign_up(&name, &given).await, ErrorCode::UsernameExistsException);
            assert_code(scene.create(scene.creation(&name, &given)).await, ErrorCode::UsernameExistsException);
        }
        assert_eq!(scene.get(&victim).await.unwrap().username, "victim");
    }
}

#[tokio::test]
async fn no_preferred_name_may_stand_for_the_sub_of_another() {
    let scene = Scene::with(with_preferred_names(), Default::default()).await;
    let victim = scene.confirmed("victim", "victim@example.com").await;
    let thief = scene.confirmed("thief", "thief@example.com").await;
    for name in [victim.clone(), victim.to_uppercase()] {
        let given = [("preferred_username", name.as_str())];
        assert_code(scene.update("thief", &given).await, ErrorCode::AliasExistsException);
        assert_code(scene.admin_update("thief", &given).await, ErrorCode::AliasExistsException);
        let other = [("email", "other@example.com"), ("preferred_username", &name)];
        assert_code(scene.create(scene.creation("other", &other)).await, ErrorCode::AliasExistsException);
    }
    assert_eq!(scene.get(&victim).await.unwrap().username, "victim");
    scene.update("thief", &[("preferred_username", &thief)]).await.unwrap();
    assert_eq!(scene.get(&thief).await.unwrap().username, "thief");
}

#[tokio::test]
async fn a_user_deletes_only_what_is_their_own() {
    let scene = Scene::with(with_preferred_names(), Default::default()).await;
    scene.confirmed("mary", "mary@example.com").await;
    scene.confirmed("paul", "paul@example.com").await;
    scene.update("mary", &[("name", "Mary")]).await.unwrap();
    let request =
        idp::DeleteUserAttributesRequest { user_attribute_names: vec!["name".to_owned()], access_token: String::new() };
    let mary = scene.signed_in("mary").await;
    users::delete_user_attributes(permit_of(mary), request, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.value("mary", "name").await, None);
    let mary = scene.signed_in("mary").await;
    users::delete_user(permit_of(mary), Default::default(), &scene.world.ctx).await.unwrap();
    assert_code(scene.get("mary").await, ErrorCode::UserNotFoundException);
    assert!(scene.get("paul").await.is_ok());
}

#[tokio::test]
async fn a_reset_code_ends_with_the_password_it_would_replace() {
    let scene = Scene::new().await;
    scene.confirmed("mary", "mary@example.com").await;
    let refused = ErrorCode::ExpiredCodeException;

    scene.forgot("mary").await.unwrap();
    let code = scene.world.messages.last_code();
    scene.set_password("mary", NEW, true).await.unwrap();
    assert_code(scene.confirm_forgot("mary", &code, PASSWORD).await, refused);

    scene.forgot("mary").await.unwrap();
    let code = scene.world.messages.last_code();
    scene.change_password("mary", NEW, PASSWORD).await.unwrap();
    assert_code(scene.confirm_forgot("mary", &code, NEW).await, refused);

    scene.forgot("mary").await.unwrap();
    let code = scene.world.messages.last_code();
    scene.set_password("mary", NEW, false).await.unwrap();
    assert!(scene.confirm_forgot("mary", &code, PASSWORD).await.is_err());
    assert_eq!(scene.status("mary").await, idp::UserStatusType::ForceChangePassword);
}

#[tokio::test]
async fn an_invited_user_looks_like_nobody_to_who_forgot_a_password() {
    let scene = Scene::masking().await;
    let given = [("email", "guest@example.com"), ("email_verified", "true")];
    scene.create(scene.creation("guest", &given)).await.unwrap();
    scene.create(scene.creation("silent", &[])).await.unwrap();
    for name in ["guest", "silent", "nobody"] {
        scene.forgot(name).await.unwrap();
        let answer = scene.confirm_forgot(name, "000000", NEW).await;
        assert_code(answer, ErrorCode::CodeMismatchException);
    }
}

#[tokio::test]
async fn new_codes_buy_no_further_guesses() {
    let scene = Scene::new().await;
    scene.confirmed("mary", "mary@example.com").await;
    let mut guesses = 0;
    for _ in 0..10 {
        scene.forgot("mary").await.unwrap();
        let bad = wrong(&scene.world.messages.last_code());
        for _ in 0..10 {
            let answer = scene.confirm_forgot("mary", &bad, NEW).await.unwrap_err();
            guesses += u32::from(answer.code() == ErrorCode::CodeMismatchException.into());
        }
    }
    assert!(guesses <= 20, "{guesses} guesses in one hour");
    scene.world.clock.advance(3601);
    scene.forgot("mary").await.unwrap();
    let code = scene.world.messages.last_code();
    scene.confirm_forgot("mary", &code, NEW).await.unwrap();
}

#[tokio::test]
async fn tokens_from_nowhere_are_refused_however_long_their_issuer() {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    let scene = Scene::new().await;
    let iss = format!("http://127.0.0.1:8400/{}", "a".repeat(2000));
    let claims = format!(
        r#"{{"sub":"s","iss":"{iss}","token_use":"access","client_id":"c","event_id":"e","scope":"s","exp":9999999999}}"#
    );
    let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"RS256","kid":"k"}"#);
    let token = format!("{header}.{}.AAAA", URL_SAFE_NO_PAD.encode(claims));
    let answer = cognomen_userpool::tokens::verify(&scene.world.ctx, &token).await;
    assert_code(answer, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn an_unreachable_user_looks_like_nobody_to_who_confirms() {
    let scene = Scene::masking().await;
    scene.sign_up("silent", &[]).await.unwrap();
    for name in ["silent", "nobody"] {
        assert_code(scene.confirm(name, "000000").await, ErrorCode::ExpiredCodeException);
        scene.resend(name).await.unwrap();
        assert_code(scene.confirm(name, "000000").await, ErrorCode::CodeMismatchException);
    }
}
