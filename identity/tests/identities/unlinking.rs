//! `UnlinkIdentity`.

use cognomen_contract::cognito_identity::ErrorCode;
use cognomen_identity::pools::identities::{Login, State};
use serde_json::Value;

use super::{pool, stored};
use crate::support::logins::{STAFF, USERS};
use crate::support::{World, assert_refused};

const NO_MATCH: &str =
    "Logins don't match. Please include at least one valid login for this identity or identity pool.";

#[tokio::test]
async fn a_login_is_taken_away_by_proof_of_any() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("a"));
    let id = world.get_id(&pool, &[(USERS, &ann), (STAFF, &staff)]).await.unwrap();
    // By the name that its issuer gives it.
    world.unlink(&id, &[(STAFF, &staff)], &["127.0.0.1:8400/eu-west-1_users"]).await.unwrap();
    assert_eq!(stored(&world, &id).await.logins, [Login::public(STAFF, "a")]);
    assert_ne!(world.get_id(&pool, &[(USERS, &ann)]).await.unwrap(), id);
    let answer = world.open_id_token(&id, &[(USERS, &ann)]).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, NO_MATCH);
}

#[tokio::test]
async fn without_its_last_login_an_identity_is_nobodys() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    world.unlink(&id, &[(USERS, &ann)], &[USERS]).await.unwrap();
    assert_eq!(stored(&world, &id).await.state, State::Abandoned);
    let text = format!("Access to Identity '{id}' is forbidden.");
    assert_refused(world.open_id_token(&id, &[]).await, ErrorCode::NotAuthorizedException, &text);
    let answer = world.open_id_token(&id, &[(USERS, &ann)]).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, NO_MATCH);
    assert_ne!(world.get_id(&pool, &[(USERS, &ann)]).await.unwrap(), id);
}

#[tokio::test]
async fn nothing_else_is_taken_away() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ann, bob) = (world.user_token("ann", &Value::Null), world.user_token("bob", &Value::Null));
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    for (token, remove) in [(&bob, USERS), (&bob, STAFF)] {
        let answer = world.unlink(&id, &[(USERS, token)], &[remove]).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, NO_MATCH);
    }
    let answer = world.unlink(&id, &[], &[USERS]).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, NO_MATCH);
    for absent in [&[STAFF][..], &[USERS, STAFF], &["dev"]] {
        let answer = world.unlink(&id, &[(USERS, &ann)], absent).await;
        let text = "Please provide a valid public provider";
        assert_refused(answer, ErrorCode::InvalidParameterException, text);
    }
    assert_eq!(stored(&world, &id).await.logins.len(), 1);
    let unknown = "eu-west-1:00000000-0000-0000-0000-000000000000";
    let answer = world.unlink(unknown, &[(USERS, &ann)], &[USERS]).await;
    let text = format!("Identity '{unknown}' not found.");
    assert_refused(answer, ErrorCode::ResourceNotFoundException, &text);
}
