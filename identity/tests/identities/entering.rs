//! `GetId`.

use cognomen_contract::cognito_identity::{CreateIdentityPoolInput, ErrorCode, GetIdInput};
use cognomen_identity::pools::identities::{State, get_id, page};
use serde_json::Value;

use super::{pool, settings, stored};
use crate::support::logins::{STAFF, USERS};
use crate::support::{World, assert_refused};

#[tokio::test]
async fn every_guest_is_a_new_one() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (one, other) = (world.get_id(&pool, &[]).await.unwrap(), world.get_id(&pool, &[]).await.unwrap());
    assert_ne!(one, other);
    assert!(one.starts_with("eu-west-1:") && one.len() == "eu-west-1:".len() + 36, "{one}");
    let identity = stored(&world, &one).await;
    assert_eq!((identity.state.clone(), identity.describe().logins), (State::Guest, None));
}

#[tokio::test]
async fn guests_are_refused_where_there_are_none() {
    let world = World::new().await;
    let closed = CreateIdentityPoolInput { allow_unauthenticated_identities: false, ..settings() };
    let pool = world.pool(closed).await.identity_pool_id;
    let text = "Unauthenticated access is not supported for this identity pool.";
    assert_refused(world.get_id(&pool, &[]).await, ErrorCode::NotAuthorizedException, text);
}

#[tokio::test]
async fn a_login_leads_to_one_identity_on_every_node() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let token = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &token)]).await.unwrap();
    assert_eq!(world.get_id(&pool, &[(USERS, &token)]).await.unwrap(), id);
    let request = GetIdInput {
        identity_pool_id: pool.clone(),
        logins: Some([(USERS.to_owned(), token)].into()),
        account_id: None,
    };
    let other = get_id(world.permit(), request, &world.other_node()).await.unwrap();
    assert_eq!(other.identity_id.unwrap(), id);
    assert_eq!(stored(&world, &id).await.describe().logins.unwrap(), [USERS]);
    let bob = world.user_token("bob", &Value::Null);
    assert_ne!(world.get_id(&pool, &[(USERS, &bob)]).await.unwrap(), id);
}

#[tokio::test]
async fn a_user_pool_also_goes_by_its_own_issuer() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let token = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &token)]).await.unwrap();
    assert_eq!(world.get_id(&pool, &[("127.0.0.1:8400/eu-west-1_users", &token)]).await.unwrap(), id);
}

#[tokio::test]
async fn the_same_user_is_another_identity_in_another_pool() {
    let world = World::new().await;
    let (one, other) = (pool(&world).await, pool(&world).await);
    let token = world.user_token("ann", &Value::Null);
    let (a, b) = (
        world.get_id(&one, &[(USERS, &token)]).await.unwrap(),
        world.get_id(&other, &[(USERS, &token)]).await.unwrap(),
    );
    assert_ne!(a, b);
    assert_ne!(a.get(..18), b.get(..18));
}

#[tokio::test]
async fn first_sign_ins_at_once_end_in_one_identity() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("ann"));
    let nodes = [world.other_node(), world.other_node()];
    let request = |logins: &[(&str, &String)]| GetIdInput {
        identity_pool_id: pool.clone(),
        logins: Some(logins.iter().map(|(key, token)| ((*key).to_owned(), (*token).clone())).collect()),
        account_id: None,
    };
    let (one, both) = (request(&[(USERS, &ann)]), request(&[(USERS, &ann), (STAFF, &staff)]));
    let calls = tokio::join!(
        get_id(world.permit(), one.clone(), &world.ctx),
        get_id(world.permit(), both.clone(), &nodes[0]),
        get_id(world.permit(), one, &nodes[1]),
        get_id(world.permit(), both, &world.ctx),
    );
    let ids = [calls.0, calls.1, calls.2, calls.3].map(|answer| answer.unwrap().identity_id.unwrap());
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    assert_eq!(stored(&world, &ids[0]).await.logins.len(), 2);
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    assert_eq!(page(&world.ctx, &view, None, 60, false).await.unwrap().identities.len(), 1);
}

#[tokio::test]
async fn a_new_login_beside_a_known_one_is_linked() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("a"));
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    assert_eq!(world.get_id(&pool, &[(USERS, &ann), (STAFF, &staff)]).await.unwrap(), id);
    assert_eq!(world.get_id(&pool, &[(STAFF, &staff)]).await.unwrap(), id);
}

#[tokio::test]
async fn logins_of_two_identities_are_no_one() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("b"));
    world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    world.get_id(&pool, &[(STAFF, &staff)]).await.unwrap();
    let both = world.get_id(&pool, &[(USERS, &ann), (STAFF, &staff)]).await;
    assert_refused(both, ErrorCode::ResourceConflictException, "The logins belong to different identities.");
}

#[tokio::test]
async fn unknown_pools_and_accounts_are_told() {
    let world = World::new().await;
    let unknown = "eu-west-1:aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";
    let text = format!("IdentityPool '{unknown}' not found.");
    assert_refused(world.get_id(unknown, &[]).await, ErrorCode::ResourceNotFoundException, &text);
    let pool = pool(&world).await;
    let request = |account: &str| GetIdInput {
        identity_pool_id: pool.clone(),
        logins: None,
        account_id: Some(account.to_owned()),
    };
    assert!(get_id(world.permit(), request(&world.ctx.account), &world.ctx).await.is_ok());
    let other = get_id(world.permit(), request("210987654321"), &world.ctx).await;
    assert_refused(other, ErrorCode::ResourceNotFoundException, &format!("IdentityPool '{pool}' not found."));
}

#[tokio::test]
async fn pages_list_every_identity_once() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let mut made = Vec::new();
    for _ in 0..25 {
        made.push(world.get_id(&pool, &[]).await.unwrap());
    }
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let found = page(&world.ctx, &view, after.as_deref(), 7, false).await.unwrap();
        seen.extend(found.identities.into_iter().map(|identity| identity.id));
        match found.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen.len(), 25);
    seen.sort();
    made.sort();
    assert_eq!(seen, made);
}
