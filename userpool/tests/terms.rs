//! Terms documents of clients.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode, TermsEnforcementType, TermsSourceType, TermsType};
use cognomen_userpool::ops::{clients, terms};

use crate::support::{World, assert_code, permit};

const INVALID: ErrorCode = ErrorCode::InvalidParameterException;
const MISSING: ErrorCode = ErrorCode::ResourceNotFoundException;
const USE: &str = "terms-of-use";
const PRIVACY: &str = "privacy-policy";

/// A pool and one client of it.
async fn place(world: &World) -> (String, String) {
    let pool_id = world.pool_id().await;
    let client = world.client(&pool_id, idp::CreateUserPoolClientRequest::default()).await;
    (pool_id, client.client_id.unwrap())
}

fn links(pairs: &[(&str, &str)]) -> Option<BTreeMap<String, String>> {
    Some(pairs.iter().map(|(language, url)| ((*language).to_owned(), (*url).to_owned())).collect())
}

async fn send(
    world: &World,
    place: &(String, String),
    name: &str,
    links: Option<BTreeMap<String, String>>,
) -> Result<TermsType, Error> {
    let request = idp::CreateTermsRequest {
        user_pool_id: place.0.clone(),
        client_id: place.1.clone(),
        terms_name: name.to_owned(),
        terms_source: TermsSourceType::Link,
        enforcement: TermsEnforcementType::None,
        links,
    };
    Ok(terms::create_terms(permit(), request, &world.ctx).await?.terms.unwrap())
}

async fn create(world: &World, place: &(String, String), name: &str) -> Result<TermsType, Error> {
    send(world, place, name, links(&[("cognito:default", "https://a.example/terms")])).await
}

async fn describe(world: &World, pool_id: &str, id: &str) -> Result<TermsType, Error> {
    let request = idp::DescribeTermsRequest { user_pool_id: pool_id.to_owned(), terms_id: id.to_owned() };
    Ok(terms::describe_terms(permit(), request, &world.ctx).await?.terms.unwrap())
}

async fn of_client(world: &World, place: &(String, String), name: &str) -> Result<TermsType, Error> {
    let request = idp::DescribeTermsByClientRequest {
        user_pool_id: place.0.clone(),
        client_id: place.1.clone(),
        terms_name: name.to_owned(),
    };
    Ok(terms::describe_terms_by_client(permit(), request, &world.ctx).await?.terms.unwrap())
}

fn change(pool_id: &str, id: &str) -> idp::UpdateTermsRequest {
    idp::UpdateTermsRequest { user_pool_id: pool_id.to_owned(), terms_id: id.to_owned(), ..Default::default() }
}

async fn update(world: &World, request: idp::UpdateTermsRequest) -> Result<TermsType, Error> {
    Ok(terms::update_terms(permit(), request, &world.ctx).await?.terms.unwrap())
}

async fn delete(world: &World, pool_id: &str, id: &str) -> Result<(), Error> {
    let request = idp::DeleteTermsRequest { user_pool_id: pool_id.to_owned(), terms_id: id.to_owned() };
    terms::delete_terms(permit(), request, &world.ctx).await
}

async fn list(
    world: &World,
    pool_id: &str,
    max_results: Option<i32>,
    next_token: Option<String>,
) -> Result<idp::ListTermsResponse, Error> {
    let request = idp::ListTermsRequest { user_pool_id: pool_id.to_owned(), max_results, next_token };
    terms::list_terms(permit(), request, &world.ctx).await
}

#[tokio::test]
async fn terms_are_made_described_changed_and_deleted() {
    let world = World::new();
    let place = place(&world).await;
    let made = create(&world, &place, USE).await.unwrap();
    assert_eq!((made.user_pool_id.as_str(), made.client_id.as_str()), (place.0.as_str(), place.1.as_str()));
    assert_eq!(made.terms_name, USE);
    assert_eq!(made.terms_id.as_bytes()[14], b'4');
    assert_eq!(describe(&world, &place.0, &made.terms_id).await.unwrap(), made);
    assert_eq!(describe(&world, &place.0, &made.terms_id.to_uppercase()).await.unwrap(), made);
    assert_eq!(of_client(&world, &place, USE).await.unwrap(), made);
    assert_code(of_client(&world, &place, PRIVACY).await, MISSING);

    world.clock.advance(60);
    let french = links(&[("cognito:french", "https://a.example/fr")]);
    let request = idp::UpdateTermsRequest { links: french.clone(), ..change(&place.0, &made.terms_id) };
    let changed = update(&world, request).await.unwrap();
    assert_eq!((Some(changed.links.clone()), changed.terms_name.as_str()), (french, USE));
    assert!(changed.creation_date == made.creation_date && changed.last_modified_date != made.last_modified_date);
    assert_eq!(describe(&world, &place.0, &made.terms_id).await.unwrap(), changed);

    delete(&world, &place.0, &made.terms_id).await.unwrap();
    assert_code(describe(&world, &place.0, &made.terms_id).await, MISSING);
    assert_code(of_client(&world, &place, USE).await, MISSING);
    create(&world, &place, USE).await.unwrap();
}

#[tokio::test]
async fn a_client_has_one_document_of_a_name() {
    let world = World::new();
    let here = place(&world).await;
    let other = world.client(&here.0, idp::CreateUserPoolClientRequest::default()).await.client_id.unwrap();
    let made = create(&world, &here, USE).await.unwrap();
    assert_code(create(&world, &here, USE).await, ErrorCode::TermsExistsException);
    create(&world, &(here.0.clone(), other), USE).await.unwrap();
    let privacy = create(&world, &here, PRIVACY).await.unwrap();

    let renamed =
        |id: &str, name: &str| idp::UpdateTermsRequest { terms_name: Some(name.to_owned()), ..change(&here.0, id) };
    assert_code(update(&world, renamed(&made.terms_id, PRIVACY)).await, ErrorCode::TermsExistsException);
    update(&world, renamed(&made.terms_id, USE)).await.unwrap();
    delete(&world, &here.0, &privacy.terms_id).await.unwrap();
    assert_eq!(update(&world, renamed(&made.terms_id, PRIVACY)).await.unwrap().terms_name, PRIVACY);
    assert_eq!(of_client(&world, &here, PRIVACY).await.unwrap().terms_id, made.terms_id);
    assert_code(of_client(&world, &here, USE).await, MISSING);
}

#[tokio::test]
async fn of_two_who_make_the_same_terms_one_wins() {
    let world = World::new();
    let place = place(&world).await;
    let both = tokio::join!(create(&world, &place, USE), create(&world, &place, USE));
    let mut lost = [both.0, both.1].into_iter().filter_map(Result::err);
    assert_eq!(lost.next().unwrap().code(), ErrorCode::TermsExistsException.into());
    assert!(lost.next().is_none());
}

#[tokio::test]
async fn links_are_https_urls() {
    let world = World::new();
    let place = place(&world).await;
    for bad in ["http://a.example", "javascript:alert(1)", "https://", "https://a.example/\"onclick=\"x"] {
        assert_code(send(&world, &place, USE, links(&[("cognito:default", bad)])).await, INVALID);
    }
    assert_code(send(&world, &place, USE, None).await, INVALID);
    let made = create(&world, &place, USE).await.unwrap();
    let request = idp::UpdateTermsRequest {
        links: links(&[("cognito:dutch", "http://a.example")]),
        ..change(&place.0, &made.terms_id)
    };
    assert_code(update(&world, request).await, INVALID);
    assert_eq!(describe(&world, &place.0, &made.terms_id).await.unwrap(), made);
}

#[tokio::test]
async fn terms_stay_with_their_pool_and_client() {
    let world = World::new();
    let (here, there) = (place(&world).await, place(&world).await);
    let made = create(&world, &here, USE).await.unwrap();
    assert_code(create(&world, &(here.0.clone(), there.1.clone()), USE).await, MISSING);
    assert_code(create(&world, &(here.0.clone(), "nobody".to_owned()), USE).await, MISSING);
    assert_code(of_client(&world, &(there.0.clone(), here.1.clone()), USE).await, MISSING);
    for pool_id in [there.0.as_str(), "eu-west-1_000000000"] {
        assert_code(describe(&world, pool_id, &made.terms_id).await, MISSING);
        assert_code(update(&world, change(pool_id, &made.terms_id)).await, MISSING);
        assert_code(delete(&world, pool_id, &made.terms_id).await, MISSING);
    }
    assert_code(list(&world, "eu-west-1_000000000", None, None).await, MISSING);
}

#[tokio::test]
async fn a_deleted_client_takes_its_terms_along() {
    let world = World::new();
    let place = place(&world).await;
    let made = create(&world, &place, USE).await.unwrap();
    let request = idp::DeleteUserPoolClientRequest { user_pool_id: place.0.clone(), client_id: place.1.clone() };
    clients::delete_user_pool_client(permit(), request, &world.ctx).await.unwrap();
    assert_code(describe(&world, &place.0, &made.terms_id).await, MISSING);
    assert!(list(&world, &place.0, None, None).await.unwrap().terms.is_empty());
}

#[tokio::test]
async fn terms_are_listed_page_by_page() {
    let world = World::new();
    let (here, there) = (place(&world).await, place(&world).await);
    let mut made = Vec::new();
    for _ in 0..3 {
        let client = world.client(&here.0, idp::CreateUserPoolClientRequest::default()).await.client_id.unwrap();
        for name in [USE, PRIVACY] {
            made.push(create(&world, &(here.0.clone(), client.clone()), name).await.unwrap().terms_id);
        }
    }
    let (mut seen, mut token) = (Vec::new(), None);
    loop {
        let page = list(&world, &here.0, Some(4), token).await.unwrap();
        assert!(page.terms.len() <= 4);
        seen.extend(page.terms.into_iter().map(|terms| terms.terms_id));
        token = page.next_token;
        if token.is_none() {
            break;
        }
    }
    made.sort();
    assert_eq!(seen, made);
    assert_code(list(&world, &here.0, None, Some("made-up".to_owned())).await, INVALID);
    let foreign = list(&world, &here.0, Some(1), None).await.unwrap().next_token;
    assert_code(list(&world, &there.0, None, foreign).await, INVALID);
}
