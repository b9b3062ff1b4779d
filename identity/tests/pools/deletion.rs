use cognomen_contract::cognito_identity::{
    CreateIdentityPoolInput, DeleteIdentityPoolInput, ErrorCode, ListIdentityPoolsInput,
};
use cognomen_identity::pools;
use cognomen_store::testing::contents;
use cognomen_store::{Condition, Scope};

use super::describe;
use crate::support::{World, assert_refused};

fn named(id: &str) -> DeleteIdentityPoolInput {
    DeleteIdentityPoolInput { identity_pool_id: id.to_owned() }
}

/// Waits until what runs in the background has removed a pool's records.
async fn swept(world: &World, id: &str) {
    for _ in 0..10_000 {
        let found = contents(&world.ctx.store).await;
        if !found.keys().any(|address| address.contains(id)) {
            return;
        }
        tokio::task::yield_now().await;
    }
    unreachable!("records of `{id}` are left");
}

#[tokio::test]
async fn a_deleted_pool_leaves_nothing() {
    let world = World::new().await;
    let before = contents(&world.ctx.store).await.len();
    let id = world.pool(CreateIdentityPoolInput::default()).await.identity_pool_id;
    pools::delete_identity_pool(world.permit(), named(&id), &world.ctx).await.unwrap();
    assert!(!world.ctx.store.has_scope(&Scope::pool(&id)).await.unwrap());
    let text = format!("IdentityPool '{id}' not found.");
    assert_refused(describe(&world, &world.ctx, &id).await, ErrorCode::ResourceNotFoundException, &text);
    let again = pools::delete_identity_pool(world.permit(), named(&id), &world.ctx).await;
    assert_refused(again, ErrorCode::ResourceNotFoundException, &text);
    let request = ListIdentityPoolsInput { max_results: 60, next_token: None };
    let listed = pools::list_identity_pools(world.permit(), request, &world.ctx).await.unwrap();
    assert!(listed.identity_pools.unwrap().is_empty());
    swept(&world, &id).await;
    // The keys of the system scope are made with the first pool that is listed.
    assert!(contents(&world.ctx.store).await.len() <= before + 1);
}

#[tokio::test]
async fn another_region_deletes_nothing() {
    let world = World::new().await;
    let id = world.pool(CreateIdentityPoolInput::default()).await.identity_pool_id;
    let answer = pools::delete_identity_pool(world.permit_in("us-east-1"), named(&id), &world.ctx).await;
    assert_refused(answer, ErrorCode::ResourceNotFoundException, &format!("IdentityPool '{id}' not found."));
    assert!(describe(&world, &world.ctx, &id).await.is_ok());
}

#[tokio::test]
async fn an_interrupted_deletion_is_carried_on() {
    let world = World::new().await;
    let (kept, id) = (
        world.pool(CreateIdentityPoolInput::default()).await.identity_pool_id,
        world.pool(CreateIdentityPoolInput::default()).await.identity_pool_id,
    );
    // As after the first commit of a deletion.
    let mut batch = world.ctx.store.batch();
    batch.delete(&pools::address::settings(&id), Condition::Any);
    batch.delete(&pools::address::pool_entry(&id), Condition::Any);
    batch.replace(&pools::address::deleted(&id), &()).unwrap();
    world.ctx.store.commit(batch).await.unwrap();
    assert_eq!(pools::finish_deletions(&world.ctx).await.unwrap(), 1);
    assert!(!world.ctx.store.has_scope(&Scope::pool(&id)).await.unwrap());
    assert_eq!(pools::finish_deletions(&world.ctx).await.unwrap(), 0);
    assert_eq!(pools::pool_ids(&world.ctx.store).await.unwrap(), [kept]);
}
