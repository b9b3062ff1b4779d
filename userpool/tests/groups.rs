//! Groups: names, membership, order, paging, deletion.

mod roles;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_model::user::User;
use cognomen_userpool::directory;
use cognomen_userpool::ops::groups;

use crate::support::{World, assert_code, assert_refused, permit};

async fn create(world: &World, pool_id: &str, name: &str) -> Result<idp::GroupType, Error> {
    let request = idp::CreateGroupRequest {
        user_pool_id: pool_id.to_owned(),
        group_name: name.to_owned(),
        precedence: Some(1),
        ..Default::default()
    };
    Ok(groups::create_group(permit(), request, &world.ctx).await?.group.unwrap())
}

async fn add(world: &World, pool_id: &str, username: &str, group: &str) -> Result<(), Error> {
    let request = idp::AdminAddUserToGroupRequest {
        user_pool_id: pool_id.to_owned(),
        username: username.to_owned(),
        group_name: group.to_owned(),
    };
    groups::admin_add_user_to_group(permit(), request, &world.ctx).await
}

async fn remove(world: &World, pool_id: &str, username: &str, group: &str) -> Result<(), Error> {
    let request = idp::AdminRemoveUserFromGroupRequest {
        user_pool_id: pool_id.to_owned(),
        username: username.to_owned(),
        group_name: group.to_owned(),
    };
    groups::admin_remove_user_from_group(permit(), request, &world.ctx).await
}

async fn delete(world: &World, pool_id: &str, group: &str) -> Result<(), Error> {
    let request = idp::DeleteGroupRequest { user_pool_id: pool_id.to_owned(), group_name: group.to_owned() };
    groups::delete_group(permit(), request, &world.ctx).await
}

async fn groups_of(world: &World, pool_id: &str, username: &str) -> Vec<String> {
    let request = idp::AdminListGroupsForUserRequest {
        user_pool_id: pool_id.to_owned(),
        username: username.to_owned(),
        ..Default::default()
    };
    let answer = groups::admin_list_groups_for_user(permit(), request, &world.ctx).await.unwrap();
    answer.groups.unwrap().into_iter().map(|group| group.group_name.unwrap()).collect()
}

async fn members(world: &World, pool_id: &str, group: &str) -> Vec<String> {
    let (mut seen, mut token) = (Vec::new(), None);
    loop {
        let request = idp::ListUsersInGroupRequest {
            user_pool_id: pool_id.to_owned(),
            group_name: group.to_owned(),
            limit: Some(2),
            next_token: token,
        };
        let page = groups::list_users_in_group(permit(), request, &world.ctx).await.unwrap();
        seen.extend(page.users.unwrap().into_iter().map(|user| user.username.unwrap()));
        token = page.next_token;
        if token.is_none() {
            seen.sort();
            return seen;
        }
    }
}

/// A user straight in the directory.
async fn user(world: &World, pool_id: &str, number: u8) -> String {
    let pool = world.ctx.pool_anywhere(pool_id).await.unwrap();
    let username = format!("user{number}");
    let user = User::new(
        cognomen_model::id::uuid_like([number; 16]),
        username.clone(),
        idp::UserStatusType::Confirmed,
        world.now(),
    );
    let mut batch = world.ctx.store.batch();
    directory::stage_create(&mut batch, &pool, &user).unwrap();
    assert!(directory::commit_user(&world.ctx, &pool, &user, batch).await.unwrap());
    username
}

#[tokio::test]
async fn names_are_unique_in_a_pool_and_keep_their_case() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    let made = create(&world, &pool_id, "admins").await.unwrap();
    assert_eq!((made.user_pool_id.as_ref(), made.precedence), (Some(&pool_id), Some(1)));
    let message = "A group with the name already exists.";
    assert_refused(create(&world, &pool_id, "admins").await, ErrorCode::GroupExistsException, message);
    create(&world, &pool_id, "Admins").await.unwrap();
    create(&world, &other, "admins").await.unwrap();
}

#[tokio::test]
async fn of_two_who_make_one_group_one_wins() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let (left, right) = tokio::join!(create(&world, &pool_id, "one"), create(&world, &pool_id, "one"));
    assert_eq!(usize::from(left.is_ok()) + usize::from(right.is_ok()), 1);
    let lost = left.err().or(right.err()).unwrap();
    assert_eq!(lost.code(), ErrorCode::GroupExistsException.into());
}

#[tokio::test]
async fn an_update_changes_what_it_names() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    create(&world, &pool_id, "staff").await.unwrap();
    world.clock.advance(5);
    let request = idp::UpdateGroupRequest {
        user_pool_id: pool_id.clone(),
        group_name: "staff".to_owned(),
        description: Some("all of us".to_owned()),
        ..Default::default()
    };
    let changed = groups::update_group(permit(), request, &world.ctx).await.unwrap().group.unwrap();
    assert_eq!((changed.description.as_deref(), changed.precedence), (Some("all of us"), Some(1)));
    assert!(changed.last_modified_date > changed.creation_date);
    let request = idp::GetGroupRequest { user_pool_id: pool_id.clone(), group_name: "staff".to_owned() };
    assert_eq!(groups::get_group(permit(), request, &world.ctx).await.unwrap().group, Some(changed));
    let unknown = idp::GetGroupRequest { user_pool_id: pool_id, group_name: "nobody".to_owned() };
    let answer = groups::get_group(permit(), unknown, &world.ctx).await;
    assert_refused(answer, ErrorCode::ResourceNotFoundException, "Group not found.");
}

#[tokio::test]
async fn users_join_and_leave() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    for name in ["b", "a", "c"] {
        create(&world, &pool_id, name).await.unwrap();
    }
    let mut users = Vec::new();
    for number in 1..=5 {
        let username = user(&world, &pool_id, number).await;
        add(&world, &pool_id, &username, "b").await.unwrap();
        add(&world, &pool_id, &username, "b").await.unwrap();
        users.push(username);
    }
    add(&world, &pool_id, "user1", "a").await.unwrap();
    assert_eq!(members(&world, &pool_id, "b").await, users);
    assert_eq!(groups_of(&world, &pool_id, "user1").await, ["a", "b"]);
    remove(&world, &pool_id, "user1", "b").await.unwrap();
    remove(&world, &pool_id, "user1", "b").await.unwrap();
    assert_eq!(members(&world, &pool_id, "b").await, users[1..]);
    assert_eq!(groups_of(&world, &pool_id, "user1").await, ["a"]);
    assert_code(add(&world, &pool_id, "nobody", "a").await, ErrorCode::UserNotFoundException);
    assert_code(add(&world, &pool_id, "user1", "z").await, ErrorCode::ResourceNotFoundException);
    assert_code(remove(&world, &pool_id, "user1", "z").await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn a_deleted_group_loses_its_members_even_when_made_anew() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    create(&world, &pool_id, "staff").await.unwrap();
    create(&world, &pool_id, "other").await.unwrap();
    let username = user(&world, &pool_id, 1).await;
    add(&world, &pool_id, &username, "staff").await.unwrap();
    assert_eq!(groups_of(&world, &pool_id, &username).await, ["staff"]);
    delete(&world, &pool_id, "staff").await.unwrap();
    assert_code(delete(&world, &pool_id, "staff").await, ErrorCode::ResourceNotFoundException);
    assert!(groups_of(&world, &pool_id, &username).await.is_empty());
    create(&world, &pool_id, "staff").await.unwrap();
    assert!(members(&world, &pool_id, "staff").await.is_empty());
    add(&world, &pool_id, &username, "other").await.unwrap();
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let profile = directory::require(&world.ctx, &pool, &username).await.unwrap().user;
    assert_eq!(profile.groups.len(), 1, "ids of deleted groups are cleared");
}

#[tokio::test]
async fn the_groups_of_a_pool_and_of_a_user_are_paged() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let username = user(&world, &pool_id, 1).await;
    let names: Vec<_> = (0..5).map(|n| format!("group{n}")).collect();
    for name in &names {
        create(&world, &pool_id, name).await.unwrap();
        add(&world, &pool_id, &username, name).await.unwrap();
    }
    let (mut of_pool, mut of_user) = (Vec::new(), Vec::new());
    let (mut pool_token, mut user_token) = (None, None);
    for _ in 0..3 {
        let request = idp::ListGroupsRequest { user_pool_id: pool_id.clone(), limit: Some(2), next_token: pool_token };
        let page = groups::list_groups(permit(), request, &world.ctx).await.unwrap();
        of_pool.extend(page.groups.unwrap().into_iter().map(|group| group.group_name.unwrap()));
        pool_token = page.next_token;
        let request = idp::AdminListGroupsForUserRequest {
            user_pool_id: pool_id.clone(),
            username: username.clone(),
            limit: Some(2),
            next_token: user_token,
        };
        let page = groups::admin_list_groups_for_user(permit(), request, &world.ctx).await.unwrap();
        of_user.extend(page.groups.unwrap().into_iter().map(|group| group.group_name.unwrap()));
        user_token = page.next_token;
    }
    assert_eq!((pool_token, user_token), (None, None));
    of_pool.sort();
    assert_eq!((of_pool, of_user), (names.clone(), names));
}
