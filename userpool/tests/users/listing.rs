//! `ListUsers`: filters, pages, attributes.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_userpool::ops::users;

use super::Scene;
use crate::support::{assert_code, assert_refused, permit};

async fn page(scene: &Scene, request: idp::ListUsersRequest) -> Result<(Vec<idp::UserType>, Option<String>), Error> {
    let request = idp::ListUsersRequest { user_pool_id: scene.pool_id.clone(), ..request };
    let answer = users::list_users(permit(), request, &scene.world.ctx).await?;
    Ok((answer.users.unwrap(), answer.pagination_token))
}

/// The names of all users that pass, page after page.
async fn all(scene: &Scene, filter: &str, limit: i32) -> Vec<String> {
    let mut names = Vec::new();
    let mut token = None;
    loop {
        let request = idp::ListUsersRequest {
            filter: Some(filter.to_owned()),
            limit: Some(limit),
            pagination_token: token,
            ..Default::default()
        };
        let (users, next) = page(scene, request).await.unwrap();
        assert!(users.len() <= usize::try_from(limit).unwrap());
        names.extend(users.into_iter().map(|user| user.username.unwrap()));
        match next {
            Some(next) => token = Some(next),
            None => return names,
        }
    }
}

async fn filled(count: usize) -> Scene {
    let scene = Scene::new().await;
    for number in 0..count {
        let email = format!("user{number:03}@example.com");
        let request = idp::AdminCreateUserRequest {
            message_action: Some(idp::MessageActionType::Suppress),
            ..scene.creation(&format!("name{number:03}"), &[("email", &email)])
        };
        scene.create(request).await.unwrap();
    }
    scene
}

#[tokio::test]
async fn filters_find_what_they_say() {
    let scene = filled(12).await;
    scene.admin_update("name003", &[("given_name", "O\"Neil \\ Son"), ("family_name", "Müller")]).await.unwrap();
    scene.set_password("name004", super::PASSWORD, true).await.unwrap();
    let disable = idp::AdminDisableUserRequest { user_pool_id: scene.pool_id.clone(), username: "name005".to_owned() };
    users::admin_disable_user(permit(), disable, &scene.world.ctx).await.unwrap();
    let sub = scene.value("name006", "sub").await.unwrap();
    let rows: Vec<(String, Vec<&str>)> = vec![
        (r#"email = "user001@example.com""#.to_owned(), vec!["name001"]),
        (r#"email="user001@example.com""#.to_owned(), vec!["name001"]),
        (r#"email = "user001""#.to_owned(), vec![]),
        (r#"email ^= "user00""#.to_owned(), (0..10).map(|n| NAMES[n]).collect()),
        (r#"email ^= "user010@e""#.to_owned(), vec!["name010"]),
        (r#"email ^= "user010@example.com""#.to_owned(), vec!["name010"]),
        (r#"email ^= "user010@example.com.""#.to_owned(), vec![]),
        (r#"username = "name011""#.to_owned(), vec!["name011"]),
        (r#"username ^= "name01""#.to_owned(), vec!["name010", "name011"]),
        (r#"username = "NAME011""#.to_owned(), vec![]),
        (r#"given_name = "O\"Neil \\ Son""#.to_owned(), vec!["name003"]),
        (r#"family_name ^= "Mü""#.to_owned(), vec!["name003"]),
        (r#"cognito:user_status = "confirmed""#.to_owned(), vec!["name004"]),
        (r#"cognito:user_status ^= "CONF""#.to_owned(), vec!["name004"]),
        (r#"status = "Disabled""#.to_owned(), vec!["name005"]),
        (r#"status = "disabled""#.to_owned(), vec![]),
        (r#"phone_number = "+15555550100""#.to_owned(), vec![]),
        (r#"email = """#.to_owned(), vec![]),
        (format!("sub = \"{sub}\""), vec!["name006"]),
        (format!("sub ^= \"{}\"", &sub[..13]), vec!["name006"]),
        (r#"sub = "é""#.to_owned(), vec![]),
    ];
    for (filter, expected) in rows {
        for limit in [1, 3, 60] {
            let mut found = all(&scene, &filter, limit).await;
            found.sort();
            assert_eq!(found, expected, "{filter} by {limit}");
        }
    }
    assert_eq!(all(&scene, r#"email ^= """#, 5).await.len(), 12);
    assert_eq!(all(&scene, "", 5).await.len(), 12);
}

#[tokio::test]
async fn generated_names_are_found_by_the_listing() {
    let pool = idp::CreateUserPoolRequest {
        username_attributes: Some(vec![idp::UsernameAttributeType::Email]),
        ..Default::default()
    };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    let sub = scene.sign_up("fred@example.com", &[]).await.unwrap().user_sub;
    scene.sign_up("mary@example.com", &[]).await.unwrap();
    let found = vec![sub.clone()];
    assert_eq!(all(&scene, &format!("username = \"{sub}\""), 60).await, found);
    assert_eq!(all(&scene, &format!("username ^= \"{}\"", &sub[..20]), 60).await, found);
    assert_eq!(all(&scene, r#"email ^= "fred""#, 60).await, found);
    assert_eq!(all(&scene, r#"username = "fred@example.com""#, 60).await, Vec::<String>::new());
}

const NAMES: [&str; 10] =
    ["name000", "name001", "name002", "name003", "name004", "name005", "name006", "name007", "name008", "name009"];

#[tokio::test]
async fn filters_follow_changes() {
    let scene = filled(2).await;
    scene.admin_update("name000", &[("email", "moved@example.com")]).await.unwrap();
    assert_eq!(all(&scene, r#"email = "user000@example.com""#, 60).await, Vec::<String>::new());
    assert_eq!(all(&scene, r#"email ^= "moved""#, 60).await, ["name000"]);
    scene.delete("name000").await.unwrap();
    assert_eq!(all(&scene, r#"email ^= "moved""#, 60).await, Vec::<String>::new());
    assert_eq!(all(&scene, "", 60).await, ["name001"]);
}

#[tokio::test]
async fn malformed_requests_are_refused() {
    let scene = filled(3).await;
    let rows = [
        ("foo", "Error while parsing filter."),
        ("email = fred", "Error while parsing filter."),
        (r#"email = "fred"#, "Error while parsing filter."),
        (r#"email = "a" and name = "b""#, "Error while parsing filter."),
        (r#"custom:x = "a""#, "Invalid search attribute: custom:x"),
        (r#"nickname = "a""#, "Invalid search attribute: nickname"),
    ];
    for (filter, message) in rows {
        let request = idp::ListUsersRequest { filter: Some(filter.to_owned()), ..Default::default() };
        assert_refused(page(&scene, request).await, ErrorCode::InvalidParameterException, message);
    }
    let request = idp::ListUsersRequest { attributes_to_get: Some(vec!["custom:x".to_owned()]), ..Default::default() };
    assert_code(page(&scene, request).await, ErrorCode::InvalidParameterException);
    let first = idp::ListUsersRequest { limit: Some(1), ..Default::default() };
    let token = page(&scene, first).await.unwrap().1.unwrap();
    let elsewhere = idp::ListUsersRequest {
        filter: Some(r#"email ^= "user""#.to_owned()),
        pagination_token: Some(token.clone()),
        ..Default::default()
    };
    assert_code(page(&scene, elsewhere).await, ErrorCode::InvalidParameterException);
    let altered = idp::ListUsersRequest { pagination_token: Some(format!("{token}A")), ..Default::default() };
    assert_code(page(&scene, altered).await, ErrorCode::InvalidParameterException);
    let request = idp::ListUsersRequest { user_pool_id: "eu-west-1_000000000".to_owned(), ..Default::default() };
    let unknown = users::list_users(permit(), request, &scene.world.ctx).await;
    assert_code(unknown, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn pages_stay_whole_while_users_are_added() {
    let scene = filled(70).await;
    let (users, token) = page(&scene, idp::ListUsersRequest::default()).await.unwrap();
    assert_eq!(users.len(), 60);
    let before: BTreeSet<_> = users.into_iter().map(|user| user.username.unwrap()).collect();
    scene.sign_up("late", &[]).await.unwrap();
    let next = idp::ListUsersRequest { pagination_token: token, ..Default::default() };
    let (users, token) = page(&scene, next).await.unwrap();
    assert_eq!(token, None);
    let after: BTreeSet<_> = users.into_iter().map(|user| user.username.unwrap()).collect();
    assert!(before.is_disjoint(&after));
    let old = before.iter().chain(&after).filter(|name| *name != "late").count();
    assert_eq!(old, 70);
}

#[tokio::test]
async fn a_full_last_page_has_no_token() {
    let scene = filled(6).await;
    let request = idp::ListUsersRequest { limit: Some(6), ..Default::default() };
    let (users, token) = page(&scene, request).await.unwrap();
    assert_eq!((users.len(), token), (6, None));
}

#[tokio::test]
async fn only_attributes_asked_for_are_shown() {
    let scene = filled(1).await;
    let request = idp::ListUsersRequest {
        attributes_to_get: Some(vec!["email".to_owned(), "sub".to_owned()]),
        ..Default::default()
    };
    let (users, _) = page(&scene, request).await.unwrap();
    let names: Vec<_> = users[0].attributes.as_ref().unwrap().iter().map(|a| a.name.as_str()).collect();
    assert_eq!(names, ["sub", "email"]);
    assert_eq!(users[0].username.as_deref(), Some("name000"));
}
