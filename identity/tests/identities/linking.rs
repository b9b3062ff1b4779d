//! Guests become somebody, and logins come together.

use cognomen_contract::cognito_identity::{CreateIdentityPoolInput, ErrorCode};
use cognomen_identity::pools::identities::{
    Identity, Login, MAX_LOGINS, Proof, State, delete, find, merge, page, settle,
};
use serde_json::Value;

use super::{pool, settings, stored};
use crate::support::logins::{STAFF, USERS};
use crate::support::{World, assert_code, assert_refused};

const NO_MATCH: &str =
    "Logins don't match. Please include at least one valid login for this identity or identity pool.";

fn forbidden(id: &str) -> String {
    format!("Access to Identity '{id}' is forbidden.")
}

#[tokio::test]
async fn a_guest_keeps_the_identity_on_signing_in_and_is_no_guest_again() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let guest = world.get_id(&pool, &[]).await.unwrap();
    assert_eq!(world.open_id_token(&guest, &[]).await.unwrap().0, guest);
    let ann = world.user_token("ann", &Value::Null);
    assert_eq!(world.open_id_token(&guest, &[(USERS, &ann)]).await.unwrap().0, guest);
    assert_eq!(world.get_id(&pool, &[(USERS, &ann)]).await.unwrap(), guest);
    assert_refused(world.open_id_token(&guest, &[]).await, ErrorCode::NotAuthorizedException, &forbidden(&guest));
    assert_eq!(stored(&world, &guest).await.state, State::Linked);
}

#[tokio::test]
async fn a_guest_gives_way_to_the_identity_that_has_the_login() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let ann = world.user_token("ann", &Value::Null);
    let owner = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let guest = world.get_id(&pool, &[]).await.unwrap();
    assert_eq!(world.open_id_token(&guest, &[(USERS, &ann)]).await.unwrap().0, owner);
    assert_eq!(stored(&world, &guest).await.state, State::Merged { into: owner.clone() });
    // Who goes on with the old id comes to the owner too.
    assert_eq!(world.open_id_token(&guest, &[(USERS, &ann)]).await.unwrap().0, owner);
    assert_refused(world.open_id_token(&guest, &[]).await, ErrorCode::NotAuthorizedException, &forbidden(&guest));
    let bob = world.user_token("bob", &Value::Null);
    let other = world.open_id_token(&guest, &[(USERS, &bob)]).await;
    assert_refused(other, ErrorCode::NotAuthorizedException, NO_MATCH);
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    let shown = page(&world.ctx, &view, None, 60, true).await.unwrap().identities;
    assert_eq!(shown.iter().map(|identity| &identity.id).collect::<Vec<_>>(), [&owner]);
}

#[tokio::test]
async fn another_users_token_opens_no_identity() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ann, bob) = (world.user_token("ann", &Value::Null), world.user_token("bob", &Value::Null));
    let of_ann = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    // Neither a user who has an identity, nor one who is new.
    for known in [false, true] {
        if known {
            world.get_id(&pool, &[(USERS, &bob)]).await.unwrap();
        }
        for answer in [
            world.open_id_token(&of_ann, &[(USERS, &bob)]).await.map(drop),
            world.credentials(&of_ann, &[(USERS, &bob)], None).await.map(drop),
            world.unlink(&of_ann, &[(USERS, &bob)], &[USERS]).await,
        ] {
            assert_refused(answer, ErrorCode::NotAuthorizedException, NO_MATCH);
        }
    }
    assert_eq!(stored(&world, &of_ann).await.logins, [Login::public(USERS, "ann")]);
}

#[tokio::test]
async fn a_further_login_needs_proof_of_a_linked_one() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("a"));
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let alone = world.open_id_token(&id, &[(STAFF, &staff)]).await;
    assert_refused(alone, ErrorCode::NotAuthorizedException, NO_MATCH);
    assert_eq!(world.open_id_token(&id, &[(USERS, &ann), (STAFF, &staff)]).await.unwrap().0, id);
    assert_eq!(world.open_id_token(&id, &[(STAFF, &staff)]).await.unwrap().0, id);
    assert_eq!(stored(&world, &id).await.describe().logins.unwrap(), [USERS, STAFF]);
}

#[tokio::test]
async fn one_bad_token_spoils_the_rest() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let answer = world.open_id_token(&id, &[(USERS, &ann), (STAFF, "nonsense")]).await;
    let text = "Invalid login token. Not a valid OpenId Connect identity token.";
    assert_refused(answer, ErrorCode::NotAuthorizedException, text);
    assert_eq!(stored(&world, &id).await.logins.len(), 1);
}

#[tokio::test]
async fn an_identity_has_one_user_of_a_provider() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("a"));
    let id = world.get_id(&pool, &[(USERS, &ann), (STAFF, &staff)]).await.unwrap();
    let bob = world.user_token("bob", &Value::Null);
    assert_code(
        world.open_id_token(&id, &[(USERS, &bob), (STAFF, &staff)]).await,
        ErrorCode::ResourceConflictException,
    );
    // By both names of one user pool in one request.
    let twice = [(USERS, ann.as_str()), ("127.0.0.1:8400/eu-west-1_users", bob.as_str())];
    assert_code(world.open_id_token(&id, &twice).await, ErrorCode::ResourceConflictException);
    assert_code(world.get_id(&pool, &twice).await, ErrorCode::ResourceConflictException);
}

#[tokio::test]
async fn two_identities_become_one_when_both_are_proved() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("a"));
    let one = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let other = world.get_id(&pool, &[(STAFF, &staff)]).await.unwrap();
    assert_eq!(world.open_id_token(&one, &[(USERS, &ann), (STAFF, &staff)]).await.unwrap().0, one);
    assert_eq!(world.get_id(&pool, &[(STAFF, &staff)]).await.unwrap(), one);
    assert_eq!(world.open_id_token(&other, &[(STAFF, &staff)]).await.unwrap().0, one);
    assert_refused(world.open_id_token(&other, &[]).await, ErrorCode::NotAuthorizedException, &forbidden(&other));
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    assert_code(merge(&world.ctx, &view, &other, &one).await, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn guests_who_sign_in_at_once_do_not_share_a_login() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (one, other) = (world.get_id(&pool, &[]).await.unwrap(), world.get_id(&pool, &[]).await.unwrap());
    let ann = world.user_token("ann", &Value::Null);
    let logins = [(USERS, ann.as_str())];
    let (first, second) = tokio::join!(world.open_id_token(&one, &logins), world.open_id_token(&other, &logins));
    let (first, second) = (first.unwrap().0, second.unwrap().0);
    assert_eq!(first, second);
    let states = [stored(&world, &one).await.state, stored(&world, &other).await.state];
    assert_eq!(states.iter().filter(|state| **state == State::Linked).count(), 1, "{states:?}");
}

#[tokio::test]
async fn a_guest_of_a_pool_that_closed_is_refused_until_signed_in() {
    let world = World::new().await;
    let made = world.pool(settings()).await;
    let guest = world.get_id(&made.identity_pool_id, &[]).await.unwrap();
    let closed = cognomen_contract::cognito_identity::IdentityPool { allow_unauthenticated_identities: false, ..made };
    cognomen_identity::pools::update_identity_pool(world.permit(), closed, &world.ctx).await.unwrap();
    let text = "Unauthenticated access is not supported for this identity pool.";
    assert_refused(world.open_id_token(&guest, &[]).await, ErrorCode::NotAuthorizedException, text);
    assert_refused(world.credentials(&guest, &[], None).await.map(drop), ErrorCode::NotAuthorizedException, text);
    let ann = world.user_token("ann", &Value::Null);
    assert_eq!(world.open_id_token(&guest, &[(USERS, &ann)]).await.unwrap().0, guest);
}

#[tokio::test]
async fn a_deleted_identity_is_gone_and_its_login_new() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    assert!(delete(&world.ctx, &view, &id).await.unwrap());
    assert!(!delete(&world.ctx, &view, &id).await.unwrap());
    let text = format!("Identity '{id}' not found.");
    let code = ErrorCode::ResourceNotFoundException;
    assert_refused(world.open_id_token(&id, &[(USERS, &ann)]).await, code, &text);
    assert_refused(world.credentials(&id, &[(USERS, &ann)], None).await.map(drop), code, &text);
    assert_ne!(world.get_id(&pool, &[(USERS, &ann)]).await.unwrap(), id);
    assert!(page(&world.ctx, &view, None, 60, false).await.unwrap().identities.iter().all(|kept| kept.id != id));
}

#[tokio::test]
async fn ids_of_no_identity_are_told_alike() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let guest = world.get_id(&pool, &[]).await.unwrap();
    let elsewhere = guest.replace("eu-west-1", "us-east-1");
    for id in [pool.as_str(), &elsewhere, "eu-west-1:1", "eu-west-1:00000000-0000-0000-0000-000000000000"] {
        let text = format!("Identity '{id}' not found.");
        assert_refused(world.open_id_token(id, &[]).await, ErrorCode::ResourceNotFoundException, &text);
    }
}

#[tokio::test]
async fn an_identity_has_a_bounded_number_of_logins() {
    let world = World::new().await;
    let pool = world
        .pool(CreateIdentityPoolInput { allow_unauthenticated_identities: true, ..settings() })
        .await
        .identity_pool_id;
    let id = world.get_id(&pool, &[]).await.unwrap();
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    let login = |number: usize| Login::developer("dev", number.to_string());
    let link = async |logins: Vec<Login>| -> Result<Identity, cognomen_contract::Error> {
        let found = find(&world.ctx, &view, &id).await?;
        settle(&world.ctx, &view, found, &Proof { logins, identity_itself: false }).await
    };
    let all: Vec<_> = (0..MAX_LOGINS).map(login).collect();
    assert_eq!(link(all).await.unwrap().logins.len(), MAX_LOGINS);
    assert_code(link(vec![login(0), login(MAX_LOGINS)]).await, ErrorCode::ResourceConflictException);
}
