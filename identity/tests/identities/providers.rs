//! What tokens of each kind of provider must be.

use cognomen_contract::cognito_identity::{CreateIdentityPoolInput, ErrorCode};
use cognomen_contract::iam::CreateOpenIDConnectProviderRequest;
use cognomen_iam::ops::providers::create_open_id_connect_provider;
use serde_json::{Value, json};

use super::{client_of, settings, stored};
use crate::support::logins::{CLIENT, OpenId, USERS, claims};
use crate::support::providers::ENDED;
use crate::support::{World, assert_refused};

const ARN: &str = "arn:aws:iam::123456789012:oidc-provider/id.example.com/tenant";
const NAME: &str = "id.example.com/tenant";

/// A provider that the account registered for `app`, and a pool that lists it.
async fn open_id(world: &World) -> (OpenId, String) {
    let provider = world.open_id(NAME);
    let request = CreateOpenIDConnectProviderRequest {
        url: format!("https://{NAME}"),
        client_id_list: Some(vec!["app".to_owned()]),
        thumbprint_list: Some(vec!["a".repeat(40)]),
        ..CreateOpenIDConnectProviderRequest::default()
    };
    create_open_id_connect_provider(world.permit(), request, &world.ctx.iam).await.unwrap();
    let listing = CreateIdentityPoolInput { open_id_connect_provider_arns: Some(vec![ARN.to_owned()]), ..settings() };
    (provider, world.pool(listing).await.identity_pool_id)
}

#[tokio::test]
async fn an_open_id_token_is_a_login() {
    let world = World::new().await;
    let (provider, pool) = open_id(&world).await;
    let now = world.now().seconds();
    let token = provider.of("ann", now, &json!({}));
    let id = world.get_id(&pool, &[(NAME, &token)]).await.unwrap();
    assert_eq!(world.get_id(&pool, &[(NAME, &provider.of("ann", now, &json!({"nonce": 1})))]).await.unwrap(), id);
    assert_eq!(stored(&world, &id).await.describe().logins.unwrap(), [NAME]);
    let (_, token) = world.open_id_token(&id, &[(NAME, &token)]).await.unwrap();
    assert_eq!(claims(&token)["amr"], json!(["authenticated", NAME, format!("{ARN}:OIDC:ann")]));
}

#[tokio::test]
async fn open_id_tokens_that_do_not_hold_are_told_in_cognitos_words() {
    let world = World::new().await;
    let (provider, pool) = open_id(&world).await;
    let now = world.now().seconds();
    let impostor = world.open_id("other.example.com");
    let genuine = json!({"iss": format!("https://{NAME}"), "aud": "app", "sub": "ann", "iat": now, "exp": now + 60});
    let without = |name: &str| {
        let mut claims = genuine.clone();
        claims.as_object_mut().unwrap().remove(name);
        provider.token(&claims)
    };
    let unsigned = {
        let part = |text: &str| cognomen_crypto::jose::base64url(text.as_bytes());
        format!("{}.{}.", part(r#"{"alg":"none"}"#), part(&genuine.to_string()))
    };
    for (token, text) in [
        (provider.of("ann", now - 3600, &json!({})), format!("Token expired: {now} >= {now}")),
        (impostor.token(&genuine), "Couldn't verify signed token.".to_owned()),
        (unsigned, "Couldn't verify signed token.".to_owned()),
        (provider.of("ann", now, &json!({"aud": "other"})), "Incorrect token audience.".to_owned()),
        (provider.of("ann", now, &json!({"azp": "other"})), "Incorrect token audience.".to_owned()),
        (provider.of("ann", now, &json!({"aud": "other", "azp": "app"})), "Incorrect token audience.".to_owned()),
        (impostor.of("ann", now, &json!({})), "Issuer doesn't match providerName".to_owned()),
        (without("aud"), "Missing a required claim: aud".to_owned()),
        (without("sub"), "Missing a required claim: sub".to_owned()),
        (without("exp"), "Missing a required claim: exp".to_owned()),
        ("EAAC0opaque".to_owned(), "Not a valid OpenId Connect identity token.".to_owned()),
    ] {
        let answer = world.get_id(&pool, &[(NAME, &token)]).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, &format!("Invalid login token. {text}"));
    }
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_said_to() {
    let world = World::new().await;
    let (provider, pool) = open_id(&world).await;
    world.documents.put(&format!("https://{NAME}/keys"), 503, "");
    let token = provider.of("ann", world.now().seconds(), &json!({}));
    let answer = world.get_id(&pool, &[(NAME, &token)]).await;
    let text = "The identity provider could not be reached.";
    assert_refused(answer, ErrorCode::ExternalServiceException, text);
}

#[tokio::test]
async fn the_check_with_the_user_pool_finds_revoked_tokens_where_it_is_asked_for() {
    let world = World::new().await;
    let ann = world.user_token("ann", &Value::Null);
    let mut checked = client_of(USERS);
    checked.server_side_token_check = Some(true);
    let checking = CreateIdentityPoolInput { cognito_identity_providers: Some(vec![checked]), ..settings() };
    let (trusting, checking) =
        (world.pool(settings()).await.identity_pool_id, world.pool(checking).await.identity_pool_id);
    assert!(world.get_id(&checking, &[(USERS, &ann)]).await.is_ok());
    world.tokens.revoke(&ann);
    assert!(world.get_id(&trusting, &[(USERS, &ann)]).await.is_ok());
    let answer = world.get_id(&checking, &[(USERS, &ann)]).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Token is inactive");
}

#[tokio::test]
async fn an_id_token_that_has_ended_is_told() {
    let world = World::new().await;
    let pool = world.pool(settings()).await.identity_pool_id;
    let ann = world.user_token("ann", &Value::Null);
    world.tokens.end(&ann);
    let now = world.now().seconds();
    let text = format!("Invalid login token. Token expired: {now} >= {ENDED}");
    assert_refused(world.get_id(&pool, &[(USERS, &ann)]).await, ErrorCode::NotAuthorizedException, &text);
}

#[tokio::test]
async fn facebook_is_asked_for_the_listed_application() {
    let world = World::new().await;
    let listed = [("graph.facebook.com".to_owned(), "7346241598935555".to_owned())];
    let listing = CreateIdentityPoolInput { supported_login_providers: Some(listed.into()), ..settings() };
    let pool = world.pool(listing).await.identity_pool_id;
    let app = "https://graph.facebook.com/app?fields=id";
    world.documents.put(app, 200, r#"{"id":"7346241598935555"}"#);
    world.documents.put("https://graph.facebook.com/me?fields=id", 200, r#"{"id":"12345"}"#);
    let id = world.get_id(&pool, &[("graph.facebook.com", "EAACtoken")]).await.unwrap();
    let (_, token) = world.open_id_token(&id, &[("graph.facebook.com", "EAACtoken")]).await.unwrap();
    assert_eq!(
        claims(&token)["amr"],
        json!(["authenticated", "graph.facebook.com", "graph.facebook.com:7346241598935555:12345"])
    );
    world.documents.put(app, 200, r#"{"id":"1"}"#);
    let answer = world.get_id(&pool, &[("graph.facebook.com", "EAACtoken")]).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Invalid login token. Incorrect token audience.");
}

#[tokio::test]
async fn a_user_pools_amr_names_the_user() {
    let world = World::new().await;
    let pool = world.pool(settings()).await.identity_pool_id;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let (_, token) = world.open_id_token(&id, &[(USERS, &ann)]).await.unwrap();
    assert_eq!(claims(&token)["amr"], json!(["authenticated", USERS, format!("{USERS}:CognitoSignIn:ann")]));
    assert_eq!(claims(&ann)["aud"], CLIENT);
}
