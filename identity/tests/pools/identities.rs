//! Identities as those see them who manage a pool.

use cognomen_contract::Error;
use cognomen_contract::Timestamp;
use cognomen_contract::cognito_identity::{
    CreateIdentityPoolInput, DeleteIdentitiesInput, DescribeIdentityInput, ErrorCode, GetIdInput, IdentityDescription,
    ListIdentitiesInput, ListIdentitiesResponse,
};
use cognomen_identity::pools::{self, identities};

use crate::support::{REGION, World, assert_code, assert_refused};

async fn pool(world: &World) -> String {
    let request =
        CreateIdentityPoolInput { allow_unauthenticated_identities: true, ..CreateIdentityPoolInput::default() };
    world.pool(request).await.identity_pool_id
}

async fn guest(world: &World, pool: &str) -> String {
    let request = GetIdInput { identity_pool_id: pool.to_owned(), account_id: None, logins: None };
    identities::get_id(world.permit(), request, &world.ctx).await.unwrap().identity_id.unwrap()
}

async fn describe(world: &World, region: &str, id: &str) -> Result<IdentityDescription, Error> {
    let request = DescribeIdentityInput { identity_id: id.to_owned() };
    pools::describe_identity(world.permit_in(region), request, &world.ctx).await
}

async fn list(
    world: &World,
    pool: &str,
    max_results: i32,
    hide_disabled: Option<bool>,
    next_token: Option<String>,
) -> Result<ListIdentitiesResponse, Error> {
    let request = ListIdentitiesInput { identity_pool_id: pool.to_owned(), max_results, hide_disabled, next_token };
    pools::list_identities(world.permit(), request, &world.ctx).await
}

async fn delete(world: &World, region: &str, ids: &[&str]) {
    let ids = ids.iter().map(|id| (*id).to_owned()).collect();
    let request = DeleteIdentitiesInput { identity_ids_to_delete: ids };
    let answer = pools::delete_identities(world.permit_in(region), request, &world.ctx).await.unwrap();
    assert!(answer.unprocessed_identity_ids.unwrap().is_empty());
}

#[tokio::test]
async fn a_guest_is_described_without_logins() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let made = Timestamp::from_millis(world.now().0);
    let id = guest(&world, &pool).await;
    world.clock.advance(5);
    let expected = IdentityDescription {
        creation_date: Some(made),
        identity_id: Some(id.clone()),
        last_modified_date: Some(made),
        logins: None,
    };
    assert_eq!(describe(&world, REGION, &id).await.unwrap(), expected);
}

#[tokio::test]
async fn identities_that_are_not_there_are_told_apart_from_none() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let id = guest(&world, &pool).await;
    let other = format!("{}0000", &id[..id.len() - 4]);
    let elsewhere = id.replace(REGION, "us-east-1");
    let nonsense = format!("{REGION}:-");
    for (region, id) in
        [(REGION, other.as_str()), (REGION, nonsense.as_str()), ("us-east-1", id.as_str()), ("us-east-1", &elsewhere)]
    {
        let text = format!("Identity '{id}' not found.");
        assert_refused(describe(&world, region, id).await, ErrorCode::ResourceNotFoundException, &text);
    }
}

#[tokio::test]
async fn a_pool_lists_its_identities_page_by_page() {
    let world = World::new().await;
    let (pool, other) = (pool(&world).await, pool(&world).await);
    let mut made = Vec::new();
    for _ in 0..7 {
        made.push(guest(&world, &pool).await);
    }
    guest(&world, &other).await;
    let (mut found, mut token) = (Vec::new(), None);
    loop {
        let page = list(&world, &pool, 3, None, token).await.unwrap();
        assert_eq!(page.identity_pool_id.as_deref(), Some(pool.as_str()));
        found.extend(page.identities.unwrap().into_iter().map(|one| one.identity_id.unwrap()));
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    found.sort();
    made.sort();
    assert_eq!(found, made);
    let token = list(&world, &pool, 3, None, None).await.unwrap().next_token;
    assert_code(list(&world, &other, 3, None, token.clone()).await, ErrorCode::InvalidParameterException);
    assert_code(list(&world, &pool, 3, Some(true), token).await, ErrorCode::InvalidParameterException);
    let token = Some("nonsense".to_owned());
    assert_code(list(&world, &pool, 3, None, token).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn identities_that_merged_can_be_hidden() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (kept, gone) = (guest(&world, &pool).await, guest(&world, &pool).await);
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    identities::merge(&world.ctx, &view, &gone, &kept).await.unwrap();
    let ids = async |hide| {
        let page = list(&world, &pool, 60, hide, None).await.unwrap();
        page.identities.unwrap().into_iter().map(|one| one.identity_id.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(ids(Some(true)).await, [kept]);
    assert_eq!(ids(Some(false)).await.len(), 2);
    assert!(ids(None).await.contains(&gone));
}

#[tokio::test]
async fn deleted_identities_are_gone_and_others_stay() {
    let world = World::new().await;
    let (pool, other) = (pool(&world).await, pool(&world).await);
    let (gone, too, kept) = (guest(&world, &pool).await, guest(&world, &other).await, guest(&world, &pool).await);
    delete(&world, "us-east-1", &[&gone, &kept]).await;
    assert!(describe(&world, REGION, &gone).await.is_ok());
    // Of any pool; and those that are not there are done already.
    delete(&world, REGION, &[&gone, &too, &gone, "eu-west-1:00000000-0000-0000-0000-000000000000"]).await;
    for id in [&gone, &too] {
        let text = format!("Identity '{id}' not found.");
        assert_refused(describe(&world, REGION, id).await, ErrorCode::ResourceNotFoundException, &text);
    }
    assert!(describe(&world, REGION, &kept).await.is_ok());
    let listed = list(&world, &pool, 60, None, None).await.unwrap().identities.unwrap();
    assert_eq!(listed.len(), 1);
}

#[tokio::test]
async fn identities_go_with_their_pool() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let id = guest(&world, &pool).await;
    let request = cognomen_contract::cognito_identity::DeleteIdentityPoolInput { identity_pool_id: pool.clone() };
    pools::delete_identity_pool(world.permit(), request, &world.ctx).await.unwrap();
    let text = format!("Identity '{id}' not found.");
    assert_refused(describe(&world, REGION, &id).await, ErrorCode::ResourceNotFoundException, &text);
    delete(&world, REGION, &[&id]).await;
    assert_code(list(&world, &pool, 60, None, None).await, ErrorCode::ResourceNotFoundException);
    // Other nodes see it within a second.
    let other = world.other_node();
    let request = DescribeIdentityInput { identity_id: id };
    assert_code(pools::describe_identity(world.permit(), request, &other).await, ErrorCode::ResourceNotFoundException);
}
