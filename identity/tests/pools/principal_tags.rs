use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    CreateIdentityPoolInput, ErrorCode, GetPrincipalTagAttributeMapInput, GetPrincipalTagAttributeMapResponse,
    IdentityPool, SetPrincipalTagAttributeMapInput, SetPrincipalTagAttributeMapResponse,
};
use cognomen_identity::pools;

use super::{client, saml};
use crate::support::providers::OWN_HOST;
use crate::support::{World, assert_code, assert_refused};

const USER_POOL: &str = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc";

fn map(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
    entries.iter().map(|(key, claim)| ((*key).to_owned(), (*claim).to_owned())).collect()
}

async fn pool(world: &World) -> IdentityPool {
    let request = CreateIdentityPoolInput {
        cognito_identity_providers: Some(vec![client("eu-west-1_abc", "web")]),
        saml_provider_arns: Some(vec![saml("corp")]),
        ..CreateIdentityPoolInput::default()
    };
    world.pool(request).await
}

async fn set(
    world: &World,
    pool_id: &str,
    provider: &str,
    use_defaults: Option<bool>,
    tags: Option<BTreeMap<String, String>>,
) -> Result<SetPrincipalTagAttributeMapResponse, Error> {
    let request = SetPrincipalTagAttributeMapInput {
        identity_pool_id: pool_id.to_owned(),
        identity_provider_name: provider.to_owned(),
        principal_tags: tags,
        use_defaults,
    };
    pools::set_principal_tag_attribute_map(world.permit(), request, &world.ctx).await
}

async fn get(world: &World, pool_id: &str, provider: &str) -> Result<GetPrincipalTagAttributeMapResponse, Error> {
    let request = GetPrincipalTagAttributeMapInput {
        identity_pool_id: pool_id.to_owned(),
        identity_provider_name: provider.to_owned(),
    };
    pools::get_principal_tag_attribute_map(world.permit(), request, &world.ctx).await
}

#[tokio::test]
async fn a_map_is_set_told_and_taken_away() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    assert_code(get(&world, &id, USER_POOL).await, ErrorCode::ResourceNotFoundException);
    let tags = map(&[("department", "custom:department")]);
    let answer = set(&world, &id, USER_POOL, None, Some(tags.clone())).await.unwrap();
    let expected = GetPrincipalTagAttributeMapResponse {
        identity_pool_id: Some(id.clone()),
        identity_provider_name: Some(USER_POOL.to_owned()),
        principal_tags: Some(tags),
        use_defaults: Some(false),
    };
    assert_eq!(answer.principal_tags, expected.principal_tags);
    assert_eq!(answer.use_defaults, Some(false));
    assert_eq!(get(&world, &id, USER_POOL).await.unwrap(), expected);
    set(&world, &id, USER_POOL, Some(false), Some(BTreeMap::new())).await.unwrap();
    assert_code(get(&world, &id, USER_POOL).await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn the_usual_map_counts_in_place_of_one_given() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    let usual = map(&[("client", "aud"), ("username", "sub")]);
    let answer = set(&world, &id, USER_POOL, Some(true), Some(map(&[("a", "b")]))).await.unwrap();
    assert_eq!(answer.principal_tags.unwrap(), usual);
    let found = get(&world, &id, USER_POOL).await.unwrap();
    assert_eq!((found.principal_tags.unwrap(), found.use_defaults), (usual, Some(true)));
    let answer = set(&world, &id, &saml("corp"), Some(true), None).await.unwrap();
    assert!(answer.principal_tags.unwrap()["username"].ends_with("/claims/name"));
}

#[tokio::test]
async fn maps_are_of_providers_of_the_pool_and_bounded() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    for provider in ["graph.facebook.com", "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc:web", "eu-west-1_abc"] {
        let answer = set(&world, &id, provider, Some(true), None).await;
        let text = format!("({provider}) is not a configured provider.");
        assert_refused(answer, ErrorCode::InvalidParameterException, &text);
    }
    let long = |length: usize| Some(map(&[(&"k".repeat(100), &"v".repeat(200)), ("x", &"v".repeat(length - 301))]));
    set(&world, &id, USER_POOL, None, long(460)).await.unwrap();
    let text = "The attributes of a provider can take at most 460 bytes.";
    assert_refused(set(&world, &id, USER_POOL, None, long(461)).await, ErrorCode::InvalidParameterException, text);
    let answer = set(&world, &id, USER_POOL, None, Some(map(&[("AWS:x", "sub")]))).await;
    assert_code(answer, ErrorCode::InvalidParameterException);
    let unknown = "eu-west-1:00000000-0000-4000-8000-000000000000";
    let text = format!("IdentityPool '{unknown}' not found.");
    let answer = set(&world, unknown, USER_POOL, Some(true), None).await;
    assert_refused(answer, ErrorCode::ResourceNotFoundException, &text);
    assert_refused(get(&world, unknown, USER_POOL).await, ErrorCode::ResourceNotFoundException, &text);
}

#[tokio::test]
async fn a_map_goes_with_its_provider() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let id = pool.identity_pool_id.clone();
    set(&world, &id, USER_POOL, Some(true), None).await.unwrap();
    set(&world, &id, &saml("corp"), Some(true), None).await.unwrap();
    let without = IdentityPool { cognito_identity_providers: None, ..pool.clone() };
    pools::update_identity_pool(world.permit(), without, &world.ctx).await.unwrap();
    pools::update_identity_pool(world.permit(), pool, &world.ctx).await.unwrap();
    assert_code(get(&world, &id, USER_POOL).await, ErrorCode::ResourceNotFoundException);
    assert!(get(&world, &id, &saml("corp")).await.is_ok());
}

#[tokio::test]
async fn a_user_pool_has_one_map_whatever_it_is_called() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    let own = format!("{OWN_HOST}eu-west-1_abc");
    set(&world, &id, &own, Some(true), None).await.unwrap();
    let view = world.ctx.pool_anywhere(&id).await.unwrap();
    assert_eq!(view.pool.principal_tags.keys().collect::<Vec<_>>(), [USER_POOL], "as logins look for it");
    for name in [USER_POOL, own.as_str()] {
        assert_eq!(get(&world, &id, name).await.unwrap().identity_provider_name.as_deref(), Some(name));
    }
}
