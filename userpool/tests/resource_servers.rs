//! Resource servers: identifiers, scopes, quota, paging, and the scopes that clients may name.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode, OAuthFlowType, ResourceServerScopeType};
use cognomen_userpool::ops::{clients, pools, resource_servers};

use crate::support::{World, assert_code, assert_refused, permit};

fn scope(name: &str) -> ResourceServerScopeType {
    ResourceServerScopeType { scope_name: name.to_owned(), scope_description: format!("may {name}") }
}

async fn create(
    world: &World,
    pool_id: &str,
    identifier: &str,
    scopes: &[&str],
) -> Result<idp::ResourceServerType, Error> {
    let request = idp::CreateResourceServerRequest {
        user_pool_id: pool_id.to_owned(),
        identifier: identifier.to_owned(),
        name: "Photos".to_owned(),
        scopes: (!scopes.is_empty()).then(|| scopes.iter().map(|name| scope(name)).collect()),
    };
    Ok(resource_servers::create_resource_server(permit(), request, &world.ctx).await?.resource_server)
}

async fn update(
    world: &World,
    pool_id: &str,
    identifier: &str,
    scopes: &[&str],
) -> Result<idp::ResourceServerType, Error> {
    let request = idp::UpdateResourceServerRequest {
        user_pool_id: pool_id.to_owned(),
        identifier: identifier.to_owned(),
        name: "Pictures".to_owned(),
        scopes: (!scopes.is_empty()).then(|| scopes.iter().map(|name| scope(name)).collect()),
    };
    Ok(resource_servers::update_resource_server(permit(), request, &world.ctx).await?.resource_server)
}

async fn describe(world: &World, pool_id: &str, identifier: &str) -> Result<idp::ResourceServerType, Error> {
    let request =
        idp::DescribeResourceServerRequest { user_pool_id: pool_id.to_owned(), identifier: identifier.to_owned() };
    Ok(resource_servers::describe_resource_server(permit(), request, &world.ctx).await?.resource_server)
}

async fn delete(world: &World, pool_id: &str, identifier: &str) -> Result<(), Error> {
    let request =
        idp::DeleteResourceServerRequest { user_pool_id: pool_id.to_owned(), identifier: identifier.to_owned() };
    resource_servers::delete_resource_server(permit(), request, &world.ctx).await
}

async fn list(
    world: &World,
    pool_id: &str,
    max_results: Option<i32>,
    next_token: Option<String>,
) -> Result<idp::ListResourceServersResponse, Error> {
    let request = idp::ListResourceServersRequest { user_pool_id: pool_id.to_owned(), max_results, next_token };
    resource_servers::list_resource_servers(permit(), request, &world.ctx).await
}

fn client_of(pool_id: &str, scopes: &[&str]) -> idp::CreateUserPoolClientRequest {
    idp::CreateUserPoolClientRequest {
        user_pool_id: pool_id.to_owned(),
        client_name: "client".to_owned(),
        generate_secret: Some(true),
        allowed_o_auth_flows_user_pool_client: Some(true),
        allowed_o_auth_flows: Some(vec![OAuthFlowType::ClientCredentials]),
        allowed_o_auth_scopes: Some(scopes.iter().map(|scope| (*scope).to_owned()).collect()),
        ..Default::default()
    }
}

#[tokio::test]
async fn a_resource_server_is_made_changed_shown_and_deleted() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let made = create(&world, &pool_id, "https://photos.example/v1", &["read", "write"]).await.unwrap();
    assert_eq!(made.user_pool_id.as_ref(), Some(&pool_id));
    assert_eq!(made.identifier.as_deref(), Some("https://photos.example/v1"));
    assert_eq!(made.name.as_deref(), Some("Photos"));
    assert_eq!(made.scopes, Some(vec![scope("read"), scope("write")]));
    assert_eq!(describe(&world, &pool_id, "https://photos.example/v1").await.unwrap(), made);

    let changed = update(&world, &pool_id, "https://photos.example/v1", &["read"]).await.unwrap();
    assert_eq!((changed.name.as_deref(), changed.scopes.as_deref()), (Some("Pictures"), Some(&[scope("read")][..])));
    assert_eq!(describe(&world, &pool_id, "https://photos.example/v1").await.unwrap(), changed);

    delete(&world, &pool_id, "https://photos.example/v1").await.unwrap();
    assert_code(describe(&world, &pool_id, "https://photos.example/v1").await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn identifiers_are_unique_in_a_pool_and_keep_their_case() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    create(&world, &pool_id, "photos", &["read"]).await.unwrap();
    let message = format!("photos already exists in user pool {pool_id}.");
    assert_refused(
        create(&world, &pool_id, "photos", &["write"]).await,
        ErrorCode::InvalidParameterException,
        &message,
    );
    create(&world, &pool_id, "Photos", &[]).await.unwrap();
    create(&world, &other, "photos", &[]).await.unwrap();
    assert_eq!(describe(&world, &pool_id, "photos").await.unwrap().scopes, Some(vec![scope("read")]));
}

#[tokio::test]
async fn a_scope_is_named_once() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let code = ErrorCode::InvalidParameterException;
    assert_refused(create(&world, &pool_id, "photos", &["a", "a"]).await, code, "scope `a` is given twice");
    create(&world, &pool_id, "photos", &["a"]).await.unwrap();
    assert_code(update(&world, &pool_id, "photos", &["b", "a", "b"]).await, code);
    assert_eq!(describe(&world, &pool_id, "photos").await.unwrap().scopes, Some(vec![scope("a")]));
}

#[tokio::test]
async fn unknown_servers_and_pools_are_not_found() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    create(&world, &other, "photos", &["read"]).await.unwrap();
    let (code, message) = (ErrorCode::ResourceNotFoundException, "Resource server photos does not exist.");
    assert_refused(describe(&world, &pool_id, "photos").await, code, message);
    assert_refused(update(&world, &pool_id, "photos", &[]).await, code, message);
    assert_refused(delete(&world, &pool_id, "photos").await, code, message);

    let gone = "eu-west-1_000000000";
    assert_code(create(&world, gone, "photos", &[]).await, code);
    assert_code(update(&world, gone, "photos", &[]).await, code);
    assert_code(describe(&world, gone, "photos").await, code);
    assert_code(delete(&world, gone, "photos").await, code);
    assert_code(list(&world, gone, None, None).await, code);
}

#[tokio::test]
async fn a_pool_has_twenty_five_servers_at_most() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    for number in 0..25 {
        create(&world, &pool_id, &format!("api{number}"), &[]).await.unwrap();
    }
    assert_code(create(&world, &pool_id, "one-more", &[]).await, ErrorCode::LimitExceededException);
    delete(&world, &pool_id, "api7").await.unwrap();
    create(&world, &pool_id, "one-more", &[]).await.unwrap();
}

#[tokio::test]
async fn servers_are_listed_page_by_page() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    assert_eq!(list(&world, &pool_id, None, None).await.unwrap(), idp::ListResourceServersResponse::default());
    for name in ["d", "a", "c", "b", "e"] {
        create(&world, &pool_id, name, &[]).await.unwrap();
    }
    let (mut seen, mut token) = (Vec::new(), None);
    loop {
        let page = list(&world, &pool_id, Some(2), token).await.unwrap();
        assert!(page.resource_servers.len() <= 2);
        seen.extend(page.resource_servers.into_iter().filter_map(|server| server.identifier));
        // A server deleted between two pages takes no other with it.
        if seen.len() == 2 {
            delete(&world, &pool_id, "b").await.unwrap();
        }
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    assert_eq!(seen, ["a", "b", "c", "d", "e"]);

    let code = ErrorCode::InvalidParameterException;
    assert_code(list(&world, &pool_id, None, Some("made-up".to_owned())).await, code);
    let foreign = list(&world, &pool_id, Some(1), None).await.unwrap().next_token;
    assert_code(list(&world, &other, None, foreign).await, code);
}

#[tokio::test]
async fn clients_may_name_existing_scopes_only() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    create(&world, &pool_id, "https://photos.example", &["read"]).await.unwrap();
    create(&world, &other, "elsewhere", &["read"]).await.unwrap();
    let known = "https://photos.example/read";
    let client = world.client(&pool_id, client_of(&pool_id, &[known])).await;
    assert_eq!(client.allowed_o_auth_scopes, Some(vec![known.to_owned()]));

    let code = ErrorCode::ScopeDoesNotExistException;
    for unknown in ["https://photos.example/write", "elsewhere/read", "https://photos.example", "read"] {
        let refused = clients::create_user_pool_client(permit(), client_of(&pool_id, &[unknown]), &world.ctx).await;
        assert_refused(refused, code, &format!("Invalid scope requested: {unknown}"));
    }
    let request = |scopes: &[&str]| idp::UpdateUserPoolClientRequest {
        user_pool_id: pool_id.clone(),
        client_id: client.client_id.clone().unwrap(),
        allowed_o_auth_scopes: Some(scopes.iter().map(|scope| (*scope).to_owned()).collect()),
        ..Default::default()
    };
    clients::update_user_pool_client(permit(), request(&[known]), &world.ctx).await.unwrap();
    delete(&world, &pool_id, "https://photos.example").await.unwrap();
    assert_code(clients::update_user_pool_client(permit(), request(&[known]), &world.ctx).await, code);
}

#[tokio::test]
async fn the_scopes_of_a_pool_are_those_of_its_servers_now() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    create(&world, &pool_id, "photos", &["read", "write"]).await.unwrap();
    create(&world, &pool_id, "mail", &["send"]).await.unwrap();
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let scopes = resource_servers::scopes(&world.ctx, &pool).await.unwrap();
    assert_eq!(Vec::from_iter(scopes), ["mail/send", "photos/read", "photos/write"]);
    update(&world, &pool_id, "photos", &["read"]).await.unwrap();
    let scopes = resource_servers::scopes(&world.ctx, &pool).await.unwrap();
    assert_eq!(Vec::from_iter(scopes), ["mail/send", "photos/read"]);
}

#[tokio::test]
async fn of_two_who_make_the_same_server_one_wins() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let both = tokio::join!(create(&world, &pool_id, "photos", &["a"]), create(&world, &pool_id, "photos", &["b"]));
    let won = [both.0, both.1].into_iter().filter(Result::is_ok).count();
    assert_eq!(won, 1);
    assert_eq!(list(&world, &pool_id, None, None).await.unwrap().resource_servers.len(), 1);
}

#[tokio::test]
async fn a_deleted_pool_takes_no_server() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let request = idp::DeleteUserPoolRequest { user_pool_id: pool_id.clone() };
    pools::delete_user_pool(permit(), request, &world.ctx).await.unwrap();
    assert_code(create(&world, &pool_id, "photos", &[]).await, ErrorCode::ResourceNotFoundException);
}
