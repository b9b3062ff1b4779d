//! Identity providers: names, mappings, identifiers, quota, paging, and the providers clients may name.

mod details;

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::{
    self as idp, AttributeDataType, ErrorCode, IdentityProviderTypeType as Kind, SchemaAttributeType,
};
use cognomen_contract::{CommonCode, Error};
use cognomen_userpool::ops::{clients, identity_providers};

use crate::support::{World, assert_code, assert_refused, permit};

const INVALID: ErrorCode = ErrorCode::InvalidParameterException;

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn oidc() -> BTreeMap<String, String> {
    map(&[
        ("client_id", "app"),
        ("client_secret", "hush-hush"),
        ("attributes_request_method", "GET"),
        ("oidc_issuer", "https://idp.example"),
        ("authorize_scopes", "openid email"),
    ])
}

fn social() -> BTreeMap<String, String> {
    map(&[("client_id", "app"), ("client_secret", "hush-hush"), ("authorize_scopes", "email")])
}

fn request(
    pool_id: &str,
    name: &str,
    kind: Kind,
    details: BTreeMap<String, String>,
) -> idp::CreateIdentityProviderRequest {
    idp::CreateIdentityProviderRequest {
        user_pool_id: pool_id.to_owned(),
        provider_name: name.to_owned(),
        provider_type: kind,
        provider_details: details,
        attribute_mapping: None,
        idp_identifiers: None,
        acr_mapping: None,
    }
}

async fn send(world: &World, request: idp::CreateIdentityProviderRequest) -> Result<idp::IdentityProviderType, Error> {
    Ok(identity_providers::create_identity_provider(permit(), request, &world.ctx).await?.identity_provider)
}

async fn create(
    world: &World,
    pool_id: &str,
    name: &str,
    kind: Kind,
    details: BTreeMap<String, String>,
) -> Result<idp::IdentityProviderType, Error> {
    send(world, request(pool_id, name, kind, details)).await
}

async fn describe(world: &World, pool_id: &str, name: &str) -> Result<idp::IdentityProviderType, Error> {
    let request =
        idp::DescribeIdentityProviderRequest { user_pool_id: pool_id.to_owned(), provider_name: name.to_owned() };
    Ok(identity_providers::describe_identity_provider(permit(), request, &world.ctx).await?.identity_provider)
}

async fn update(
    world: &World,
    request: idp::UpdateIdentityProviderRequest,
) -> Result<idp::IdentityProviderType, Error> {
    Ok(identity_providers::update_identity_provider(permit(), request, &world.ctx).await?.identity_provider)
}

fn change(pool_id: &str, name: &str) -> idp::UpdateIdentityProviderRequest {
    idp::UpdateIdentityProviderRequest {
        user_pool_id: pool_id.to_owned(),
        provider_name: name.to_owned(),
        ..Default::default()
    }
}

async fn delete(world: &World, pool_id: &str, name: &str) -> Result<(), Error> {
    let request =
        idp::DeleteIdentityProviderRequest { user_pool_id: pool_id.to_owned(), provider_name: name.to_owned() };
    identity_providers::delete_identity_provider(permit(), request, &world.ctx).await
}

async fn by_identifier(world: &World, pool_id: &str, identifier: &str) -> Result<idp::IdentityProviderType, Error> {
    let request = idp::GetIdentityProviderByIdentifierRequest {
        user_pool_id: pool_id.to_owned(),
        idp_identifier: identifier.to_owned(),
    };
    Ok(identity_providers::get_identity_provider_by_identifier(permit(), request, &world.ctx).await?.identity_provider)
}

async fn list(
    world: &World,
    pool_id: &str,
    max_results: Option<i32>,
    next_token: Option<String>,
) -> Result<idp::ListIdentityProvidersResponse, Error> {
    let request = idp::ListIdentityProvidersRequest { user_pool_id: pool_id.to_owned(), max_results, next_token };
    identity_providers::list_identity_providers(permit(), request, &world.ctx).await
}

#[tokio::test]
async fn an_oidc_provider_is_made_changed_shown_and_deleted() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let made = create(&world, &pool_id, "Corp", Kind::Oidc, oidc()).await.unwrap();
    assert_eq!((made.user_pool_id.as_ref(), made.provider_name.as_deref()), (Some(&pool_id), Some("Corp")));
    assert_eq!(made.provider_type, Some(Kind::Oidc));
    let mut details = oidc();
    details.insert("attributes_url_add_attributes".to_owned(), "false".to_owned());
    assert_eq!(made.provider_details, Some(details));
    assert_eq!(made.attribute_mapping, Some(map(&[("username", "sub")])));
    assert!(made.creation_date.is_some() && made.creation_date == made.last_modified_date);
    assert_eq!(describe(&world, &pool_id, "Corp").await.unwrap(), made);

    world.clock.advance(60);
    let mut details = oidc();
    details.insert("client_secret".to_owned(), "new".to_owned());
    let request = idp::UpdateIdentityProviderRequest {
        provider_details: Some(details),
        attribute_mapping: Some(map(&[("email", "mail")])),
        ..change(&pool_id, "Corp")
    };
    let changed = update(&world, request).await.unwrap();
    assert_eq!(changed.provider_details.as_ref().unwrap()["client_secret"], "new");
    assert_eq!(changed.attribute_mapping, Some(map(&[("email", "mail"), ("username", "sub")])));
    assert!(changed.creation_date == made.creation_date && changed.last_modified_date != made.last_modified_date);
    assert_eq!(describe(&world, &pool_id, "Corp").await.unwrap(), changed);

    // What a change leaves out stays.
    let request =
        idp::UpdateIdentityProviderRequest { idp_identifiers: Some(vec!["c".to_owned()]), ..change(&pool_id, "Corp") };
    let again = update(&world, request).await.unwrap();
    assert_eq!(
        (again.provider_details, again.attribute_mapping),
        (changed.provider_details, changed.attribute_mapping)
    );

    delete(&world, &pool_id, "Corp").await.unwrap();
    assert_refused(
        describe(&world, &pool_id, "Corp").await,
        ErrorCode::ResourceNotFoundException,
        "Identity provider Corp does not exist.",
    );
    assert!(list(&world, &pool_id, None, None).await.unwrap().providers.is_empty());
}

#[tokio::test]
async fn names_belong_to_their_type_and_to_one_provider() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    let message = "Provider Mine cannot be of type Google.";
    assert_refused(create(&world, &pool_id, "Mine", Kind::Google, social()).await, INVALID, message);
    assert_code(create(&world, &pool_id, "google", Kind::Google, social()).await, INVALID);
    assert_code(create(&world, &pool_id, "Google", Kind::Oidc, oidc()).await, INVALID);
    assert_code(create(&world, &pool_id, "facebook", Kind::Oidc, oidc()).await, INVALID);
    assert_code(create(&world, &pool_id, "Cognito", Kind::Oidc, oidc()).await, INVALID);

    create(&world, &pool_id, "Corp", Kind::Oidc, oidc()).await.unwrap();
    assert_refused(
        create(&world, &pool_id, "Corp", Kind::Oidc, oidc()).await,
        ErrorCode::DuplicateProviderException,
        "A provider with the name Corp already exists in this user pool.",
    );
    create(&world, &other, "Corp", Kind::Oidc, oidc()).await.unwrap();
}

#[tokio::test]
async fn the_own_directory_is_no_provider_to_change() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let code = ErrorCode::UnsupportedIdentityProviderException;
    assert_code(update(&world, change(&pool_id, "COGNITO")).await, code);
    assert_code(delete(&world, &pool_id, "Cognito").await, code);
}

#[tokio::test]
async fn unknown_providers_and_pools_are_not_found() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    let mut made = request(&other, "Corp", Kind::Oidc, oidc());
    made.idp_identifiers = Some(vec!["corp.example".to_owned()]);
    send(&world, made).await.unwrap();
    for pool_id in [pool_id.as_str(), "eu-west-1_000000000"] {
        let code = ErrorCode::ResourceNotFoundException;
        assert_code(describe(&world, pool_id, "Corp").await, code);
        assert_code(update(&world, change(pool_id, "Corp")).await, code);
        assert_code(delete(&world, pool_id, "Corp").await, code);
        assert_code(by_identifier(&world, pool_id, "corp.example").await, code);
    }
    let gone = "eu-west-1_000000000";
    assert_code(create(&world, gone, "Corp", Kind::Oidc, oidc()).await, ErrorCode::ResourceNotFoundException);
    assert_code(list(&world, gone, None, None).await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn only_attributes_that_can_be_written_are_mapped() {
    let world = World::new();
    let custom = |name: &str, mutable| SchemaAttributeType {
        name: Some(name.to_owned()),
        attribute_data_type: Some(AttributeDataType::String),
        mutable: Some(mutable),
        ..Default::default()
    };
    let schema = Some(vec![custom("role", true), custom("birth", false)]);
    let pool_id = world.pool(idp::CreateUserPoolRequest { schema, ..Default::default() }).await.id.unwrap();
    let mapped = |attribute: &str| {
        let mut request = request(&pool_id, "Corp", Kind::Oidc, oidc());
        request.attribute_mapping = Some(map(&[(attribute, "claim")]));
        request
    };
    for attribute in ["custom:birth", "custom:none", "sub", "identities", "nothing", ""] {
        assert_code(send(&world, mapped(attribute)).await, INVALID);
    }
    let mut blank = mapped("email");
    blank.attribute_mapping = Some(map(&[("email", " ")]));
    assert_code(send(&world, blank).await, INVALID);
    let made = send(&world, mapped("custom:role")).await.unwrap();
    assert_eq!(made.attribute_mapping, Some(map(&[("custom:role", "claim"), ("username", "sub")])));
    let request = idp::UpdateIdentityProviderRequest {
        attribute_mapping: Some(map(&[("custom:birth", "claim")])),
        ..change(&pool_id, "Corp")
    };
    assert_code(update(&world, request).await, INVALID);
}

#[tokio::test]
async fn an_identifier_leads_to_one_provider() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let with = |name: &str, identifiers: &[&str]| {
        let mut request = request(&pool_id, name, Kind::Oidc, oidc());
        request.idp_identifiers = Some(identifiers.iter().map(|name| (*name).to_owned()).collect());
        request
    };
    send(&world, with("One", &["one.example", "uno"])).await.unwrap();
    assert_code(send(&world, with("Two", &["two.example", "uno"])).await, INVALID);
    assert_code(send(&world, with("Two", &["two.example", "two.example"])).await, INVALID);
    send(&world, with("Two", &["two.example"])).await.unwrap();
    assert_eq!(by_identifier(&world, &pool_id, "uno").await.unwrap().provider_name.as_deref(), Some("One"));

    let identifiers = |name: &str, identifiers: &[&str]| idp::UpdateIdentityProviderRequest {
        idp_identifiers: Some(identifiers.iter().map(|name| (*name).to_owned()).collect()),
        ..change(&pool_id, name)
    };
    assert_code(update(&world, identifiers("Two", &["uno"])).await, INVALID);
    update(&world, identifiers("One", &["one.example"])).await.unwrap();
    update(&world, identifiers("Two", &["uno"])).await.unwrap();
    assert_eq!(by_identifier(&world, &pool_id, "uno").await.unwrap().provider_name.as_deref(), Some("Two"));
    delete(&world, &pool_id, "Two").await.unwrap();
    assert_code(by_identifier(&world, &pool_id, "uno").await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn an_acr_mapping_is_refused() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let mut asked = request(&pool_id, "Corp", Kind::Oidc, oidc());
    asked.acr_mapping = Some(map(&[("Level1", "loa1")]));
    assert_refused(send(&world, asked).await, CommonCode::NotImplemented, "`AcrMapping` is not implemented");
    let mut empty = request(&pool_id, "Corp", Kind::Oidc, oidc());
    empty.acr_mapping = Some(BTreeMap::new());
    send(&world, empty).await.unwrap();
    let request = idp::UpdateIdentityProviderRequest {
        acr_mapping: Some(map(&[("Level1", "loa1")])),
        ..change(&pool_id, "Corp")
    };
    assert_eq!(update(&world, request).await.unwrap_err().code(), CommonCode::NotImplemented.into());
}

#[tokio::test]
async fn a_pool_has_three_hundred_providers_at_most_and_lists_them_page_by_page() {
    let world = World::new();
    let (pool_id, other) = (world.pool_id().await, world.pool_id().await);
    for number in 0..300 {
        create(&world, &pool_id, &format!("Corp{number:03}"), Kind::Oidc, oidc()).await.unwrap();
    }
    assert_code(create(&world, &pool_id, "More", Kind::Oidc, oidc()).await, ErrorCode::LimitExceededException);
    let (mut seen, mut token) = (Vec::new(), None);
    loop {
        let page = list(&world, &pool_id, None, token).await.unwrap();
        assert!(page.providers.len() <= 60);
        seen.extend(page.providers.into_iter().filter_map(|provider| provider.provider_name));
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    assert_eq!(seen.len(), 300);
    assert!(seen.is_sorted());
    assert_code(list(&world, &pool_id, None, Some("made-up".to_owned())).await, INVALID);
    let foreign = list(&world, &pool_id, Some(1), None).await.unwrap().next_token;
    assert_code(list(&world, &other, None, foreign).await, INVALID);
}

#[tokio::test]
async fn of_two_who_add_the_same_provider_one_wins() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let both = tokio::join!(
        create(&world, &pool_id, "Corp", Kind::Oidc, oidc()),
        create(&world, &pool_id, "Corp", Kind::Oidc, oidc())
    );
    let mut lost = [both.0, both.1].into_iter().filter_map(Result::err);
    assert_eq!(lost.next().unwrap().code(), ErrorCode::DuplicateProviderException.into());
    assert!(lost.next().is_none());
    assert_eq!(list(&world, &pool_id, None, None).await.unwrap().providers.len(), 1);
}

#[tokio::test]
async fn clients_may_name_existing_providers_only() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let naming = |names: &[&str]| idp::CreateUserPoolClientRequest {
        user_pool_id: pool_id.clone(),
        client_name: "client".to_owned(),
        supported_identity_providers: Some(names.iter().map(|name| (*name).to_owned()).collect()),
        ..Default::default()
    };
    let refused = clients::create_user_pool_client(permit(), naming(&["COGNITO", "Corp"]), &world.ctx).await;
    assert_refused(refused, INVALID, &format!("The provider Corp does not exist for User Pool {pool_id}."));
    create(&world, &pool_id, "Corp", Kind::Oidc, oidc()).await.unwrap();
    let client = world.client(&pool_id, naming(&["COGNITO", "Corp"])).await;
    assert_eq!(client.supported_identity_providers, Some(vec!["COGNITO".to_owned(), "Corp".to_owned()]));
}
