//! Users whom the developer vouches for.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    CreateIdentityPoolInput, ErrorCode, GetOpenIdTokenForDeveloperIdentityInput, LookupDeveloperIdentityInput,
    LookupDeveloperIdentityResponse, MergeDeveloperIdentitiesInput, UnlinkDeveloperIdentityInput,
};
use cognomen_identity::pools;

use crate::support::{World, assert_code, assert_refused};

const PROVIDER: &str = "login.example";
const UNSUPPORTED: &str = "This identity pool does not support the specified developer provider";
const UNKNOWN: &str = "Developer user identifier not found.";
const ELSEWHERE: &str = "The developer user identifier belongs to another identity.";

async fn pool(world: &World) -> String {
    let request = CreateIdentityPoolInput {
        developer_provider_name: Some(PROVIDER.to_owned()),
        ..CreateIdentityPoolInput::default()
    };
    world.pool(request).await.identity_pool_id
}

fn vouching(pool: &str, logins: &[(&str, &str)]) -> GetOpenIdTokenForDeveloperIdentityInput {
    GetOpenIdTokenForDeveloperIdentityInput {
        identity_pool_id: pool.to_owned(),
        logins: logins.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect(),
        ..GetOpenIdTokenForDeveloperIdentityInput::default()
    }
}

async fn vouch(world: &World, request: GetOpenIdTokenForDeveloperIdentityInput) -> Result<String, Error> {
    let answer = pools::get_open_id_token_for_developer_identity(world.permit(), request, &world.ctx).await?;
    assert!(answer.token.is_some());
    Ok(answer.identity_id.unwrap())
}

/// The identity of a user of the developer's.
async fn user(world: &World, pool: &str, name: &str) -> String {
    vouch(world, vouching(pool, &[(PROVIDER, name)])).await.unwrap()
}

async fn lookup(
    world: &World,
    pool: &str,
    identity: Option<&str>,
    user: Option<&str>,
) -> Result<LookupDeveloperIdentityResponse, Error> {
    let request = LookupDeveloperIdentityInput {
        identity_pool_id: pool.to_owned(),
        identity_id: identity.map(str::to_owned),
        developer_user_identifier: user.map(str::to_owned),
        ..LookupDeveloperIdentityInput::default()
    };
    pools::lookup_developer_identity(world.permit(), request, &world.ctx).await
}

async fn merge(world: &World, pool: &str, provider: &str, source: &str, destination: &str) -> Result<String, Error> {
    let request = MergeDeveloperIdentitiesInput {
        identity_pool_id: pool.to_owned(),
        developer_provider_name: provider.to_owned(),
        source_user_identifier: source.to_owned(),
        destination_user_identifier: destination.to_owned(),
    };
    let merged = pools::merge_developer_identities(world.permit(), request, &world.ctx).await?;
    Ok(merged.identity_id.unwrap())
}

async fn unlink_user(world: &World, pool: &str, identity: &str, provider: &str, user: &str) -> Result<(), Error> {
    let request = UnlinkDeveloperIdentityInput {
        identity_pool_id: pool.to_owned(),
        identity_id: identity.to_owned(),
        developer_provider_name: provider.to_owned(),
        developer_user_identifier: user.to_owned(),
    };
    pools::unlink_developer_identity(world.permit(), request, &world.ctx).await
}

#[tokio::test]
async fn exactly_the_developers_provider_vouches() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let without = world.pool(CreateIdentityPoolInput::default()).await.identity_pool_id;
    for request in
        [vouching(&pool, &[]), vouching(&pool, &[("other.example", "ada")]), vouching(&without, &[(PROVIDER, "ada")])]
    {
        assert_refused(vouch(&world, request).await, ErrorCode::InvalidParameterException, UNSUPPORTED);
    }
    let request = vouching(&pool, &[(PROVIDER, "ada"), ("other.example", "x")]);
    assert_code(vouch(&world, request).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn names_of_users_and_tags_have_a_form() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (long, longest) = ("é".repeat(1025), "é".repeat(1024));
    vouch(&world, vouching(&pool, &[(PROVIDER, &longest)])).await.unwrap();
    let answer = vouch(&world, vouching(&pool, &[(PROVIDER, &long)])).await;
    assert_code(answer, ErrorCode::InvalidParameterException);
    let tags = Some(BTreeMap::from([("aws:team".to_owned(), "red".to_owned())]));
    let request =
        GetOpenIdTokenForDeveloperIdentityInput { principal_tags: tags, ..vouching(&pool, &[(PROVIDER, "a")]) };
    assert_code(vouch(&world, request).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn an_identity_of_another_pool_is_unknown() {
    let world = World::new().await;
    let (one, other) = (pool(&world).await, pool(&world).await);
    let identity = user(&world, &other, "ada").await;
    let text = format!("Identity '{identity}' not found.");
    let request = GetOpenIdTokenForDeveloperIdentityInput {
        identity_id: Some(identity.clone()),
        ..vouching(&one, &[(PROVIDER, "ada")])
    };
    assert_refused(vouch(&world, request).await, ErrorCode::ResourceNotFoundException, &text);
    let found = lookup(&world, &one, Some(&identity), None).await;
    assert_refused(found, ErrorCode::ResourceNotFoundException, &text);
    let unlinked = unlink_user(&world, &one, &identity, PROVIDER, "ada").await;
    assert_refused(unlinked, ErrorCode::ResourceNotFoundException, &text);
    // The same name is another user in another pool.
    assert_ne!(user(&world, &one, "ada").await, identity);
}

#[tokio::test]
async fn users_and_identities_are_looked_up() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ada, bob) = (user(&world, &pool, "ada").await, user(&world, &pool, "bob").await);
    for (identity, name) in [(Some(ada.as_str()), None), (None, Some("ada")), (Some(ada.as_str()), Some("ada"))] {
        let found = lookup(&world, &pool, identity, name).await.unwrap();
        assert_eq!(found.identity_id.as_deref(), Some(ada.as_str()));
        assert_eq!(found.developer_user_identifier_list.unwrap(), ["ada"]);
        assert_eq!(found.next_token, None);
    }
    let found = lookup(&world, &pool, Some(&bob), Some("ada")).await;
    assert_refused(found, ErrorCode::ResourceConflictException, ELSEWHERE);
    let found = lookup(&world, &pool, None, Some("nobody")).await;
    assert_refused(found, ErrorCode::ResourceNotFoundException, UNKNOWN);
    assert_code(lookup(&world, &pool, None, None).await, ErrorCode::InvalidParameterException);
    let without = world.pool(CreateIdentityPoolInput::default()).await.identity_pool_id;
    let found = lookup(&world, &without, None, Some("ada")).await;
    assert_refused(found, ErrorCode::ResourceNotFoundException, UNKNOWN);
}

#[tokio::test]
async fn users_of_an_identity_come_page_by_page() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let names: Vec<String> = (0..5).map(|n| format!("user{n}")).collect();
    let identity = user(&world, &pool, &names[0]).await;
    for name in &names[1..] {
        user(&world, &pool, name).await;
        merge(&world, &pool, PROVIDER, name, &names[0]).await.unwrap();
    }
    let page = async |identity: &str, next_token: Option<String>| {
        let request = LookupDeveloperIdentityInput {
            identity_pool_id: pool.clone(),
            identity_id: Some(identity.to_owned()),
            developer_user_identifier: None,
            max_results: Some(2),
            next_token,
        };
        pools::lookup_developer_identity(world.permit(), request, &world.ctx).await
    };
    let (mut found, mut token) = (Vec::new(), None);
    loop {
        let page = page(&identity, token).await.unwrap();
        found.extend(page.developer_user_identifier_list.unwrap());
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    assert_eq!(found, names);
    let other = user(&world, &pool, "other").await;
    let token = page(&identity, None).await.unwrap().next_token;
    assert_code(page(&other, token).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn a_merge_gives_the_source_the_destinations_identity() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ada, bob) = (user(&world, &pool, "ada").await, user(&world, &pool, "bob").await);
    assert_eq!(merge(&world, &pool, PROVIDER, "ada", "bob").await.unwrap(), bob);
    assert_eq!(user(&world, &pool, "ada").await, bob);
    // A second time there is nothing left to do.
    assert_eq!(merge(&world, &pool, PROVIDER, "ada", "bob").await.unwrap(), bob);
    // The disabled identity has no users any more.
    let found = lookup(&world, &pool, Some(&ada), None).await;
    assert_refused(found, ErrorCode::ResourceNotFoundException, UNKNOWN);
}

#[tokio::test]
async fn only_known_users_of_the_developer_are_merged() {
    let world = World::new().await;
    let (pool, other) = (pool(&world).await, pool(&world).await);
    user(&world, &pool, "ada").await;
    user(&world, &other, "bob").await;
    let answer = merge(&world, &pool, "other.example", "ada", "bob").await;
    assert_refused(answer, ErrorCode::InvalidParameterException, UNSUPPORTED);
    for (source, destination) in [("ada", "bob"), ("bob", "ada")] {
        let answer = merge(&world, &pool, PROVIDER, source, destination).await;
        assert_refused(answer, ErrorCode::ResourceNotFoundException, UNKNOWN);
    }
    let gone = "eu-west-1:00000000-0000-4000-8000-000000000000";
    assert_code(merge(&world, gone, PROVIDER, "ada", "bob").await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn an_identity_has_twenty_logins_at_most() {
    let world = World::new().await;
    let pool = pool(&world).await;
    user(&world, &pool, "first").await;
    for n in 1..20 {
        let name = format!("user{n}");
        user(&world, &pool, &name).await;
        merge(&world, &pool, PROVIDER, &name, "first").await.unwrap();
    }
    let apart = user(&world, &pool, "one-more").await;
    let answer = merge(&world, &pool, PROVIDER, "one-more", "first").await;
    assert_code(answer, ErrorCode::ResourceConflictException);
    assert_eq!(user(&world, &pool, "one-more").await, apart);
}

#[tokio::test]
async fn an_unlinked_user_is_new_and_the_identity_nobodys() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let (ada, bob) = (user(&world, &pool, "ada").await, user(&world, &pool, "bob").await);
    let answer = unlink_user(&world, &pool, &ada, "other.example", "ada").await;
    assert_refused(answer, ErrorCode::InvalidParameterException, UNSUPPORTED);
    let answer = unlink_user(&world, &pool, &bob, PROVIDER, "ada").await;
    assert_refused(answer, ErrorCode::ResourceConflictException, ELSEWHERE);
    let answer = unlink_user(&world, &pool, &ada, PROVIDER, "nobody").await;
    assert_refused(answer, ErrorCode::ResourceNotFoundException, UNKNOWN);
    unlink_user(&world, &pool, &ada, PROVIDER, "ada").await.unwrap();
    let anew = user(&world, &pool, "ada").await;
    assert!(anew != ada && anew != bob);
    // Nobody takes the former identity over.
    let request =
        GetOpenIdTokenForDeveloperIdentityInput { identity_id: Some(ada), ..vouching(&pool, &[(PROVIDER, "eve")]) };
    assert_code(vouch(&world, request).await, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn operations_reach_pools_of_their_region_alone() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let identity = user(&world, &pool, "ada").await;
    let text = format!("IdentityPool '{pool}' not found.");
    let request = vouching(&pool, &[(PROVIDER, "ada")]);
    let permit = world.permit_in("us-east-1");
    let answer = pools::get_open_id_token_for_developer_identity(permit, request, &world.ctx).await;
    assert_refused(answer.map(|answer| answer.identity_id), ErrorCode::ResourceNotFoundException, &text);
    let request = UnlinkDeveloperIdentityInput {
        identity_pool_id: pool.clone(),
        identity_id: identity,
        developer_provider_name: PROVIDER.to_owned(),
        developer_user_identifier: "ada".to_owned(),
    };
    let answer = pools::unlink_developer_identity(world.permit_in("us-east-1"), request, &world.ctx).await;
    assert_refused(answer, ErrorCode::ResourceNotFoundException, &text);
}
