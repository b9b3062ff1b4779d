use cognomen_contract::cognito_idp::{
    AdminAddUserToGroupRequest, CreateGroupRequest, CreateUserPoolClientRequest, CreateUserPoolRequest, TimeUnitsType,
    TokenValidityUnitsType,
};
use cognomen_userpool::ops::groups;
use cognomen_userpool::tokens::discovery;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde_json::{Value, json};

use super::{Scene, USER, client_settings};
use crate::support::callers::permit_as;
use crate::support::permit;

/// Claims without a check of the signature.
fn peek(token: &str) -> Value {
    use base64::Engine as _;
    let payload = token.split('.').nth(1).unwrap();
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(payload).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

pub(super) fn access_claims(token: &str) -> Value {
    let claims = peek(token);
    assert_eq!(claims["token_use"], "access");
    claims
}

pub(super) fn id_claims(token: &str) -> Value {
    let claims = peek(token);
    assert_eq!(claims["token_use"], "id");
    claims
}

/// Claims as an independent library reads them, with the signature checked against the pool's JWKS.
async fn verified(scene: &Scene, token: &str, audience: Option<&str>) -> Value {
    let jwks = discovery::jwks(&scene.world.ctx, &scene.pool_id).await.unwrap();
    let keys: JwkSet = serde_json::from_str(&jwks).unwrap();
    let header = decode_header(token).unwrap();
    assert_eq!((header.alg, header.typ), (Algorithm::RS256, None));
    let key = keys.find(&header.kid.unwrap()).unwrap();
    let mut validation = Validation::new(Algorithm::RS256);
    // The clock of the test is not the machine's.
    validation.validate_exp = false;
    validation.set_issuer(&[format!("http://127.0.0.1:8400/{}", scene.pool_id)]);
    match audience {
        Some(audience) => validation.set_audience(&[audience]),
        None => validation.validate_aud = false,
    }
    decode::<Value>(token, &DecodingKey::from_jwk(key).unwrap(), &validation).unwrap().claims
}

/// Takes a claim that differs every time out, and checks its form.
fn take_id(claims: &mut Value, name: &str) -> String {
    let id = claims.as_object_mut().unwrap().remove(name).unwrap();
    let id = id.as_str().unwrap().to_owned();
    assert!(cognomen_model::id::is_uuid_like(&id), "{name}");
    id
}

async fn join(scene: &Scene, name: &str, precedence: Option<i32>, role: Option<&str>) {
    let request = CreateGroupRequest {
        group_name: name.to_owned(),
        user_pool_id: scene.pool_id.clone(),
        precedence,
        role_arn: role.map(str::to_owned),
        ..CreateGroupRequest::default()
    };
    let permit_to_pass = permit_as(&scene.world.administrator().await);
    groups::create_group(permit_to_pass, request, &scene.world.ctx).await.unwrap();
    let request = AdminAddUserToGroupRequest {
        user_pool_id: scene.pool_id.clone(),
        username: USER.to_owned(),
        group_name: name.to_owned(),
    };
    groups::admin_add_user_to_group(permit(), request, &scene.world.ctx).await.unwrap();
}

#[tokio::test]
async fn claims_are_cognitos() {
    let scene = Scene::new().await;
    scene
        .change(|user| {
            for (name, value) in [
                ("email", "mary@example.com"),
                ("email_verified", "true"),
                ("phone_number", "+15555550100"),
                ("phone_number_verified", "false"),
                ("address", "1 High Street"),
                ("given_name", "Mary"),
            ] {
                user.attributes.insert(name.to_owned(), value.to_owned());
            }
        })
        .await;
    let (admin, staff) = ("arn:aws:iam::123456789012:role/admin", "arn:aws:iam::123456789012:role/staff");
    join(&scene, "admin", Some(1), Some(admin)).await;
    join(&scene, "staff", Some(5), Some(staff)).await;
    join(&scene, "all", None, None).await;
    scene.world.clock.advance(2);
    let tokens = scene.tokens().await;
    let now = scene.world.now().seconds();
    let issuer = format!("http://127.0.0.1:8400/{}", scene.pool_id);

    let mut access = verified(&scene, &tokens.access_token.unwrap(), None).await;
    let origin = take_id(&mut access, "origin_jti");
    let event = take_id(&mut access, "event_id");
    let sub = take_id(&mut access, "sub");
    let jti = take_id(&mut access, "jti");
    assert_eq!(
        access,
        json!({
            "cognito:groups": ["admin", "staff", "all"], "iss": issuer, "client_id": scene.client_id(),
            "token_use": "access", "scope": "aws.cognito.signin.user.admin", "auth_time": now, "exp": now + 3600,
            "iat": now, "username": "mary"
        })
    );

    let mut id = verified(&scene, &tokens.id_token.unwrap(), Some(scene.client_id())).await;
    assert_eq!((take_id(&mut id, "origin_jti"), take_id(&mut id, "event_id")), (origin, event));
    assert_eq!(take_id(&mut id, "sub"), sub);
    assert_ne!(take_id(&mut id, "jti"), jti);
    assert_eq!(
        id,
        json!({
            "cognito:groups": ["admin", "staff", "all"], "cognito:roles": [admin, staff],
            "cognito:preferred_role": admin, "iss": issuer, "cognito:username": "mary", "aud": scene.client_id(),
            "token_use": "id", "auth_time": now, "exp": now + 3600, "iat": now,
            "email": "mary@example.com", "email_verified": true, "phone_number": "+15555550100",
            "phone_number_verified": false, "address": {"formatted": "1 High Street"}, "given_name": "Mary"
        })
    );
}

#[tokio::test]
async fn a_plain_user_has_plain_claims() {
    let scene = Scene::new().await;
    let tokens = scene.tokens().await;
    let names = |claims: Value| claims.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let expected = [
        "auth_time",
        "client_id",
        "event_id",
        "exp",
        "iat",
        "iss",
        "jti",
        "origin_jti",
        "scope",
        "sub",
        "token_use",
        "username",
    ];
    assert_eq!(names(peek(&tokens.access_token.unwrap())), expected);
    let expected = [
        "aud",
        "auth_time",
        "cognito:username",
        "event_id",
        "exp",
        "iat",
        "iss",
        "jti",
        "origin_jti",
        "sub",
        "token_use",
    ];
    assert_eq!(names(peek(&tokens.id_token.unwrap())), expected);
}

#[tokio::test]
async fn a_client_decides_lifetimes_and_what_is_shown() {
    let minutes = Some(TimeUnitsType::Minutes);
    let settings = CreateUserPoolClientRequest {
        access_token_validity: Some(5),
        id_token_validity: Some(10),
        refresh_token_validity: Some(60),
        token_validity_units: Some(TokenValidityUnitsType {
            access_token: minutes,
            id_token: minutes,
            refresh_token: minutes,
        }),
        read_attributes: Some(vec!["name".to_owned()]),
        ..client_settings()
    };
    let scene = Scene::with(CreateUserPoolRequest::default(), settings).await;
    scene
        .change(|user| {
            user.attributes.insert("name".to_owned(), "Mary".to_owned());
            user.attributes.insert("email".to_owned(), "mary@example.com".to_owned());
        })
        .await;
    let tokens = scene.tokens().await;
    assert_eq!(tokens.expires_in, Some(300));
    let access = access_claims(&tokens.access_token.unwrap());
    assert_eq!(access["exp"].as_i64().unwrap() - access["iat"].as_i64().unwrap(), 300);
    let id = id_claims(&tokens.id_token.unwrap());
    assert_eq!(id["exp"].as_i64().unwrap() - id["iat"].as_i64().unwrap(), 600);
    assert_eq!(id["name"], "Mary");
    assert!(id.get("email").is_none() && id.get("email_verified").is_none());
}

#[tokio::test]
async fn an_unknown_pool_has_no_keys() {
    let scene = Scene::new().await;
    assert!(discovery::jwks(&scene.world.ctx, &scene.pool_id).await.is_ok());
    assert!(discovery::jwks(&scene.world.ctx, "eu-west-1_Unknown00").await.is_err());
}
