//! Identities of external providers: linked, shown, found, unlinked.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode, IdentityProviderTypeType as Kind, UserStatusType};
use cognomen_model::identity::{Identity, SUBJECT};
use cognomen_userpool::directory;
use cognomen_userpool::ops::{identity_providers, users};

use crate::support::{World, assert_code, assert_refused, permit};

const INVALID: ErrorCode = ErrorCode::InvalidParameterException;
const NATIVE: &str = "Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, \
                      only as a DestinationUser";

/// A pool with an OIDC provider that maps `email`, a social one, and a native user.
async fn pool(world: &World) -> String {
    let pool_id = world.pool_id().await;
    let text = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let social = [("client_id", "app"), ("client_secret", "x"), ("authorize_scopes", "openid")];
    let mut oidc = text(&social);
    oidc.extend(text(&[("attributes_request_method", "GET"), ("oidc_issuer", "https://idp.example")]));
    for (name, kind, details) in [("Corp", Kind::Oidc, oidc), ("Google", Kind::Google, text(&social))] {
        let request = idp::CreateIdentityProviderRequest {
            user_pool_id: pool_id.clone(),
            provider_name: name.to_owned(),
            provider_type: kind,
            provider_details: details,
            attribute_mapping: Some(text(&[("email", "email")])),
            idp_identifiers: None,
            acr_mapping: None,
        };
        identity_providers::create_identity_provider(permit(), request, &world.ctx).await.unwrap();
    }
    user(world, &pool_id, "ada").await;
    pool_id
}

async fn user(world: &World, pool_id: &str, username: &str) {
    let request = idp::AdminCreateUserRequest {
        user_pool_id: pool_id.to_owned(),
        username: username.to_owned(),
        temporary_password: Some("Correct-horse-1".to_owned()),
        message_action: Some(idp::MessageActionType::Suppress),
        ..Default::default()
    };
    users::admin_create_user(permit(), request, &world.ctx).await.unwrap();
}

/// A user who came from a provider, as sign-in through it makes one.
async fn federated(world: &World, pool_id: &str, subject: &str) -> String {
    let username = format!("Corp_{subject}");
    user(world, pool_id, &username).await;
    let pool = world.ctx.pool_anywhere(pool_id).await.unwrap();
    let doc = directory::require(&world.ctx, &pool, &username).await.unwrap();
    let mut user = doc.user.clone();
    user.status = UserStatusType::ExternalProvider;
    user.identities.push(Identity {
        provider: "Corp".to_owned(),
        kind: Kind::Oidc,
        attribute: SUBJECT.to_owned(),
        value: subject.to_owned(),
        issuer: None,
        primary: true,
        created_at: world.now(),
    });
    let mut batch = world.ctx.store.batch();
    directory::stage_update(&mut batch, &pool, &doc, &user).unwrap();
    assert!(directory::commit_user(&world.ctx, &pool, &user, batch).await.unwrap());
    username
}

fn named(provider: &str, attribute: Option<&str>, value: &str) -> idp::ProviderUserIdentifierType {
    idp::ProviderUserIdentifierType {
        provider_name: Some(provider.to_owned()),
        provider_attribute_name: attribute.map(str::to_owned),
        provider_attribute_value: Some(value.to_owned()),
    }
}

async fn link_users(
    world: &World,
    pool_id: &str,
    destination: idp::ProviderUserIdentifierType,
    source: idp::ProviderUserIdentifierType,
) -> Result<(), Error> {
    let request = idp::AdminLinkProviderForUserRequest {
        user_pool_id: pool_id.to_owned(),
        destination_user: destination,
        source_user: source,
    };
    identity_providers::admin_link_provider_for_user(permit(), request, &world.ctx).await.map(|_| ())
}

async fn link(world: &World, pool_id: &str, username: &str, provider: &str, subject: &str) -> Result<(), Error> {
    link_users(world, pool_id, named("Cognito", None, username), named(provider, Some(SUBJECT), subject)).await
}

async fn disable(world: &World, pool_id: &str, user: idp::ProviderUserIdentifierType) -> Result<(), Error> {
    let request = idp::AdminDisableProviderForUserRequest { user_pool_id: pool_id.to_owned(), user };
    identity_providers::admin_disable_provider_for_user(permit(), request, &world.ctx).await.map(|_| ())
}

async fn get(world: &World, pool_id: &str, username: &str) -> idp::AdminGetUserResponse {
    let request = idp::AdminGetUserRequest { user_pool_id: pool_id.to_owned(), username: username.to_owned() };
    users::admin_get_user(permit(), request, &world.ctx).await.unwrap()
}

fn identities(user: &idp::AdminGetUserResponse) -> Option<String> {
    let mut attributes = user.user_attributes.iter().flatten();
    attributes.find(|attribute| attribute.name == "identities").and_then(|attribute| attribute.value.clone())
}

async fn owner(world: &World, pool_id: &str, provider: &str, subject: &str) -> Option<String> {
    let pool = world.ctx.pool_anywhere(pool_id).await.unwrap();
    directory::owner_of_identity(&world.ctx, &pool, provider, subject).await.unwrap()
}

#[tokio::test]
async fn a_linked_identity_is_shown_and_leads_to_its_user() {
    let world = World::new();
    let pool_id = pool(&world).await;
    assert_eq!(identities(&get(&world, &pool_id, "ada").await), None);
    link(&world, &pool_id, "ada", "Corp", "00u1").await.unwrap();
    let now = world.now().0;
    assert_eq!(
        identities(&get(&world, &pool_id, "ada").await).unwrap(),
        format!(
            r#"[{{"userId":"00u1","providerName":"Corp","providerType":"OIDC","issuer":null,"primary":false,"dateCreated":{now}}}]"#
        )
    );
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let ada = directory::require(&world.ctx, &pool, "ada").await.unwrap().user.sub;
    assert_eq!(owner(&world, &pool_id, "Corp", "00u1").await, Some(ada));
    assert_eq!(owner(&world, &pool_id, "Corp", "00U1").await, None);
    assert_eq!(owner(&world, &pool_id, "Google", "00u1").await, None);

    let request = idp::ListUsersRequest {
        user_pool_id: pool_id.clone(),
        attributes_to_get: Some(vec!["identities".to_owned()]),
        ..Default::default()
    };
    let listed = users::list_users(permit(), request, &world.ctx).await.unwrap().users.unwrap();
    assert_eq!(listed[0].attributes.as_ref().unwrap().len(), 1);
}

#[tokio::test]
async fn an_identity_belongs_to_one_user() {
    let world = World::new();
    let pool_id = pool(&world).await;
    user(&world, &pool_id, "bob").await;
    link(&world, &pool_id, "ada", "Corp", "00u1").await.unwrap();
    assert_refused(link(&world, &pool_id, "bob", "Corp", "00u1").await, INVALID, NATIVE);
    assert_refused(link(&world, &pool_id, "ada", "Corp", "00u1").await, INVALID, NATIVE);
    link(&world, &pool_id, "bob", "Google", "00u1").await.unwrap();
}

#[tokio::test]
async fn of_two_who_link_one_identity_one_wins() {
    let world = World::new();
    let pool_id = pool(&world).await;
    user(&world, &pool_id, "bob").await;
    for number in 0..5 {
        let subject = format!("00u{number}");
        let both = tokio::join!(
            link(&world, &pool_id, "ada", "Corp", &subject),
            link(&world, &pool_id, "bob", "Corp", &subject)
        );
        let mut lost = [both.0, both.1].into_iter().filter_map(Result::err);
        let refused = lost.next().unwrap().code();
        assert!(refused == ErrorCode::AliasExistsException.into() || refused == INVALID.into());
        assert!(lost.next().is_none());
    }
}

#[tokio::test]
async fn a_claim_lost_at_the_last_moment_is_told_as_a_taken_alias() {
    let world = World::new();
    let pool_id = pool(&world).await;
    user(&world, &pool_id, "bob").await;
    link(&world, &pool_id, "ada", "Corp", "00u1").await.unwrap();
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let ada = directory::require(&world.ctx, &pool, "ada").await.unwrap().user;
    let doc = directory::require(&world.ctx, &pool, "bob").await.unwrap();
    let mut bob = doc.user.clone();
    bob.identities = ada.identities;
    let mut batch = world.ctx.store.batch();
    directory::stage_update(&mut batch, &pool, &doc, &bob).unwrap();
    assert_code(directory::commit_user(&world.ctx, &pool, &bob, batch).await, ErrorCode::AliasExistsException);
}

#[tokio::test]
async fn a_user_has_five_links_at_most() {
    let world = World::new();
    let pool_id = pool(&world).await;
    for number in 0..5 {
        link(&world, &pool_id, "ada", "Corp", &format!("00u{number}")).await.unwrap();
    }
    assert_code(link(&world, &pool_id, "ada", "Corp", "more").await, ErrorCode::LimitExceededException);
    disable(&world, &pool_id, named("Corp", Some(SUBJECT), "00u3")).await.unwrap();
    link(&world, &pool_id, "ada", "Corp", "more").await.unwrap();
}

#[tokio::test]
async fn users_who_signed_up_by_a_provider_are_not_merged() {
    let world = World::new();
    let pool_id = pool(&world).await;
    let username = federated(&world, &pool_id, "00u1").await;
    let merging =
        "Merging is not currently supported, provide a SourceUser that has not been signed up in order to link";
    assert_refused(link(&world, &pool_id, "ada", "Corp", "00u1").await, INVALID, merging);

    // They may receive a link, named by the provider's identifier.
    let destination = named("Corp", Some("ignored"), "00u1");
    link_users(&world, &pool_id, destination, named("Google", Some(SUBJECT), "g1")).await.unwrap();
    let shown = identities(&get(&world, &pool_id, &username).await).unwrap();
    assert!(shown.contains(r#""primary":true"#) && shown.contains(r#""userId":"g1""#));
}

#[tokio::test]
async fn sources_are_checked() {
    let world = World::new();
    let pool_id = pool(&world).await;
    let ada = || named("Cognito", None, "ada");
    let source = |source| link_users(&world, &pool_id, ada(), source);
    assert_refused(source(named("Cognito", Some(SUBJECT), "ada")).await, INVALID, NATIVE);
    assert_refused(source(named("COGNITO", Some(SUBJECT), "ada")).await, INVALID, NATIVE);
    assert_code(source(named("Nobody", Some(SUBJECT), "x")).await, ErrorCode::ResourceNotFoundException);
    assert_code(source(named("Google", Some("email"), "ada@a.example")).await, INVALID);
    assert_code(source(named("Corp", Some("name"), "Ada")).await, INVALID);
    assert_code(source(named("Corp", Some(SUBJECT), " ")).await, INVALID);
    assert_code(source(named("Corp", Some(SUBJECT), &"x".repeat(2049))).await, INVALID);
    assert_code(source(idp::ProviderUserIdentifierType::default()).await, INVALID);
    assert_eq!(identities(&get(&world, &pool_id, "ada").await), None);

    // What the provider maps may stand for its users.
    source(named("Corp", Some("email"), "ada@a.example")).await.unwrap();
    assert_eq!(owner(&world, &pool_id, "Corp", "ada@a.example").await, None);
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let found = directory::owner_of_linked(&world.ctx, &pool, "Corp", "email", "ada@a.example").await.unwrap();
    assert!(found.is_some());
}

#[tokio::test]
async fn destinations_must_exist() {
    let world = World::new();
    let pool_id = pool(&world).await;
    let code = ErrorCode::UserNotFoundException;
    assert_code(link(&world, &pool_id, "nobody", "Corp", "00u1").await, code);
    let source = || named("Google", Some(SUBJECT), "g1");
    assert_code(link_users(&world, &pool_id, named("Corp", None, "00u1"), source()).await, code);
    let gone = "eu-west-1_000000000";
    assert_code(link(&world, gone, "ada", "Corp", "00u1").await, ErrorCode::ResourceNotFoundException);
    assert_code(disable(&world, gone, source()).await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn an_unlinked_identity_is_free_again() {
    let world = World::new();
    let pool_id = pool(&world).await;
    user(&world, &pool_id, "bob").await;
    link(&world, &pool_id, "ada", "Corp", "00u1").await.unwrap();
    disable(&world, &pool_id, named("Corp", Some(SUBJECT), "00u1")).await.unwrap();
    assert_eq!(identities(&get(&world, &pool_id, "ada").await), None);
    assert_eq!(owner(&world, &pool_id, "Corp", "00u1").await, None);
    assert_code(
        disable(&world, &pool_id, named("Corp", Some(SUBJECT), "00u1")).await,
        ErrorCode::UserNotFoundException,
    );
    link(&world, &pool_id, "bob", "Corp", "00u1").await.unwrap();
}

#[tokio::test]
async fn a_deleted_user_leaves_no_identity_behind() {
    let world = World::new();
    let pool_id = pool(&world).await;
    link(&world, &pool_id, "ada", "Corp", "00u1").await.unwrap();
    let request = idp::AdminDeleteUserRequest { user_pool_id: pool_id.clone(), username: "ada".to_owned() };
    users::admin_delete_user(permit(), request, &world.ctx).await.unwrap();
    assert_eq!(owner(&world, &pool_id, "Corp", "00u1").await, None);
}

#[tokio::test]
async fn a_user_who_came_from_a_provider_is_disabled() {
    let world = World::new();
    let pool_id = pool(&world).await;
    let username = federated(&world, &pool_id, "00u1").await;
    disable(&world, &pool_id, named("Corp", Some(SUBJECT), "00u1")).await.unwrap();
    let user = get(&world, &pool_id, &username).await;
    assert_eq!(user.enabled, Some(false));
    assert!(identities(&user).is_some());
}

#[tokio::test]
async fn a_user_of_the_pool_loses_the_password() {
    let world = World::new();
    let pool_id = pool(&world).await;
    let pool = world.ctx.pool_anywhere(&pool_id).await.unwrap();
    let sub = directory::require(&world.ctx, &pool, "ada").await.unwrap().user.sub;
    let at = directory::address::credential(&pool_id, &sub);
    assert!(world.ctx.store.get::<cognomen_model::credential::Credential>(&at).await.unwrap().is_some());
    assert_code(disable(&world, &pool_id, named("Cognito", Some("email"), "ada")).await, INVALID);
    disable(&world, &pool_id, named("Cognito", Some(SUBJECT), "ada")).await.unwrap();
    assert_eq!(get(&world, &pool_id, "ada").await.user_status, Some(UserStatusType::ExternalProvider));
    assert!(world.ctx.store.get::<cognomen_model::credential::Credential>(&at).await.unwrap().is_none());

    let attributes = [("email", "ada@example.com"), ("email_verified", "true")];
    let request = idp::AdminUpdateUserAttributesRequest {
        user_pool_id: pool_id.clone(),
        username: "ada".to_owned(),
        user_attributes: attributes
            .map(|(name, value)| idp::AttributeType { name: name.to_owned(), value: Some(value.to_owned()) })
            .to_vec(),
        client_metadata: None,
    };
    users::admin_update_user_attributes(permit(), request, &world.ctx).await.unwrap();
    let client_id = world.client(&pool_id, idp::CreateUserPoolClientRequest::default()).await.client_id.unwrap();
    let request = idp::ForgotPasswordRequest { client_id, username: "ada".to_owned(), ..Default::default() };
    let text = "User password cannot be reset in the current state.";
    let answer = users::forgot_password(permit(), request, &world.ctx).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, text);

    let code = ErrorCode::UserNotFoundException;
    assert_code(disable(&world, &pool_id, named("Cognito", Some(SUBJECT), "nobody")).await, code);
    let code = ErrorCode::ResourceNotFoundException;
    assert_code(disable(&world, &pool_id, named("Nobody", Some(SUBJECT), "x")).await, code);
    assert_code(disable(&world, &pool_id, idp::ProviderUserIdentifierType::default()).await, INVALID);
}
