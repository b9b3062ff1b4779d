//! OpenID tokens of identity pools, and the documents that verify them.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::cognito_identity::{
    AmbiguousRoleResolutionType, CreateIdentityPoolInput, ErrorCode, RoleMapping, RoleMappingType,
    SetIdentityPoolRolesInput,
};
use cognomen_crypto::jose::{ForeignToken, PublicKeySet};
use cognomen_identity::federation::web::WebFault;
use cognomen_identity::pools::set_identity_pool_roles;
use cognomen_identity::pools::tokens::{discovery, jwks, rotate, verify};
use cognomen_model::UnixMillis;
use serde_json::{Map, Value, json};

use super::{pool, settings};
use crate::support::logins::{CLIENT, USERS, claims};
use crate::support::{ISSUER, World, assert_refused};

/// A guest's token.
async fn guest_token(world: &World) -> (String, String, String) {
    let pool = pool(world).await;
    let id = world.get_id(&pool, &[]).await.unwrap();
    let (_, token) = world.open_id_token(&id, &[]).await.unwrap();
    (pool, id, token)
}

#[tokio::test]
async fn a_guests_token_has_cognitos_form() {
    let world = World::new().await;
    let (pool, id, token) = guest_token(&world).await;
    let parts: Vec<&str> = token.split('.').collect();
    let text = |part: &str| String::from_utf8(URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap();
    let set: Value = serde_json::from_str(&jwks(&world.ctx).await.unwrap()).unwrap();
    let kid = set["keys"][0]["kid"].as_str().unwrap();
    assert_eq!(text(parts[0]), format!(r#"{{"kid":"{kid}","typ":"JWS","alg":"RS512"}}"#));
    let now = world.now().seconds();
    assert_eq!(
        text(parts[1]),
        format!(
            r#"{{"sub":"{id}","aud":"{pool}","amr":["unauthenticated"],"iss":"{ISSUER}","exp":{},"iat":{now}}}"#,
            now + 600
        )
    );
}

#[tokio::test]
async fn a_users_token_names_pool_and_login() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let (_, token) = world.open_id_token(&id, &[(USERS, &ann)]).await.unwrap();
    let names: Vec<String> = claims(&token).keys().cloned().collect();
    let arn = "https://cognito-identity.amazonaws.com/identity-pool-arn";
    assert_eq!(names, ["amr", "aud", "exp", arn, "iat", "iss", "sub"]);
    let proved = verify(&world.ctx, &token).await.unwrap();
    assert_eq!((proved.provider.as_str(), proved.client()), ("cognito-identity.amazonaws.com", pool.as_str()));
    assert_eq!((proved.subject, proved.amr[0].as_str()), (id, "authenticated"));
}

#[tokio::test]
async fn the_published_key_verifies_it_and_nothing_else_does() {
    let world = World::new().await;
    let (_, _, token) = guest_token(&world).await;
    let set = PublicKeySet::published(jwks(&world.ctx).await.unwrap().as_bytes()).unwrap();
    let foreign = ForeignToken::parse(&token).unwrap();
    let key = set.candidates(foreign.header("kid")).next().unwrap();
    assert!(foreign.verify::<Map<String, Value>>(key).is_ok());

    let metadata: Value = serde_json::from_str(&discovery(&world.ctx).unwrap()).unwrap();
    assert_eq!(metadata["issuer"], ISSUER);
    assert_eq!(metadata["jwks_uri"], format!("{ISSUER}/.well-known/jwks_uri"));
    assert_eq!(metadata["id_token_signing_alg_values_supported"], json!(["RS512"]));
}

#[tokio::test]
async fn altered_foreign_and_ended_tokens_prove_nothing() {
    let world = World::new().await;
    let (_, _, token) = guest_token(&world).await;
    assert!(verify(&world.ctx, &token).await.is_ok());
    let parts: Vec<&str> = token.split('.').collect();
    let mut altered = claims(&token);
    altered.insert("amr".to_owned(), json!(["authenticated"]));
    let forged = URL_SAFE_NO_PAD.encode(Value::Object(altered).to_string());
    let header = |alg: &str| {
        let kid = ForeignToken::parse(&token).unwrap().header("kid").unwrap().to_owned();
        URL_SAFE_NO_PAD.encode(json!({"alg": alg, "kid": kid, "typ": "JWS"}).to_string())
    };
    for (token, fault) in [
        (format!("{}.{forged}.{}", parts[0], parts[2]), WebFault::Signature),
        (format!("{}.{}.{}", header("RS256"), parts[1], parts[2]), WebFault::Signature),
        (format!("{}.{}.", header("none"), parts[1]), WebFault::Algorithm),
        (format!("{}.{}.{}", header("HS256"), parts[1], parts[2]), WebFault::Algorithm),
        (world.open_id("x").of("ann", 0, &json!({"iss": ISSUER})), WebFault::UnknownKey),
        ("x".to_owned(), WebFault::NotAToken),
    ] {
        assert_eq!(verify(&world.ctx, &token).await.unwrap_err(), fault);
    }
    world.clock.advance(599);
    assert!(verify(&world.ctx, &token).await.is_ok());
    world.clock.advance(1);
    let now = world.now().seconds();
    assert_eq!(verify(&world.ctx, &token).await.unwrap_err(), WebFault::Expired { at: now, now });
}

#[tokio::test]
async fn all_nodes_share_keys_and_rotation_keeps_old_tokens() {
    let world = World::new().await;
    let (_, id, old) = guest_token(&world).await;
    let other = world.other_node();
    assert!(verify(&other, &old).await.is_ok());
    rotate(&world.ctx, UnixMillis(0)).await.unwrap();
    let (_, new) = world.open_id_token(&id, &[]).await.unwrap();
    let kid = |token: &str| ForeignToken::parse(token).unwrap().header("kid").unwrap().to_owned();
    assert_ne!(kid(&old), kid(&new));
    world.clock.advance(2);
    for token in [&old, &new] {
        assert!(verify(&other, token).await.is_ok());
    }
    rotate(&world.ctx, UnixMillis(i64::MAX)).await.unwrap();
    assert_eq!(verify(&world.ctx, &old).await.unwrap_err(), WebFault::UnknownKey);
}

#[tokio::test]
async fn the_first_key_is_made_once() {
    let world = World::new().await;
    let nodes = [world.other_node(), world.other_node()];
    let (a, b, c) = tokio::join!(jwks(&world.ctx), jwks(&nodes[0]), jwks(&nodes[1]));
    let (a, b, c) = (a.unwrap(), b.unwrap(), c.unwrap());
    assert!(a == b && b == c);
}

#[tokio::test]
async fn the_basic_flow_is_closed_where_the_pool_says_so() {
    let world = World::new().await;
    let closed = CreateIdentityPoolInput { allow_classic_flow: Some(false), ..settings() };
    let pool = world.pool(closed).await.identity_pool_id;
    let id = world.get_id(&pool, &[]).await.unwrap();
    let text = "Basic (classic) flow is not enabled, please use enhanced flow.";
    assert_refused(world.open_id_token(&id, &[]).await, ErrorCode::InvalidParameterException, text);
    let open = CreateIdentityPoolInput { allow_classic_flow: Some(true), ..settings() };
    let pool = world.pool(open).await.identity_pool_id;
    let id = world.get_id(&pool, &[]).await.unwrap();
    assert!(world.open_id_token(&id, &[]).await.is_ok());
    let mapping = RoleMapping {
        ambiguous_role_resolution: Some(AmbiguousRoleResolutionType::Deny),
        rules_configuration: None,
        type_: RoleMappingType::Token,
    };
    let request = SetIdentityPoolRolesInput {
        identity_pool_id: pool,
        role_mappings: Some([(format!("{USERS}:{CLIENT}"), mapping)].into()),
        ..SetIdentityPoolRolesInput::default()
    };
    set_identity_pool_roles(world.permit(), request, &world.ctx).await.unwrap();
    let text = "Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.";
    assert_refused(world.open_id_token(&id, &[]).await, ErrorCode::InvalidParameterException, text);
}
