//! Keys of `Logins` that lead nowhere, each in Cognito's words.

use cognomen_contract::cognito_identity::{CreateIdentityPoolInput, ErrorCode};
use serde_json::{Value, json};

use super::{pool, settings};
use crate::support::logins::{CLIENT, STAFF, USERS, jwt};
use crate::support::{World, assert_refused};

const UNSUPPORTED: &str = "Token is not from a supported provider of this identity pool.";
const NO_PROVIDER: &str = "Please provide a valid public provider";

#[tokio::test]
async fn a_pool_without_providers_says_so() {
    let world = World::new().await;
    let guests = CreateIdentityPoolInput { allow_unauthenticated_identities: true, ..Default::default() };
    let pool = world.pool(guests).await.identity_pool_id;
    let ann = world.user_token("ann", &Value::Null);
    let text = format!("Identity pool - {pool} does not have identity providers configured.");
    let answer = world.get_id(&pool, &[(USERS, &ann)]).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, &text);
}

#[tokio::test]
async fn providers_that_the_pool_does_not_list_are_not_supported() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let stranger = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_other";
    let of_stranger = world.token_of(stranger, CLIENT, "ann", &Value::Null);
    let of_client = world.token_of(USERS, "other", "ann", &Value::Null);
    let open_id = jwt(&json!({"iss": "https://id.example.com", "aud": "app", "sub": "ann"}));
    for (key, token) in [
        (stranger, of_stranger.as_str()),
        (USERS, &of_client),
        ("id.example.com", &open_id),
        ("graph.facebook.com", "EAAC"),
        ("www.amazon.com", "Atza|x"),
    ] {
        let answer = world.get_id(&pool, &[(key, token)]).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, UNSUPPORTED);
    }
}

#[tokio::test]
async fn what_is_no_provider_is_told() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let google = jwt(&json!({"iss": "https://accounts.google.com", "aud": "app", "sub": "ann"}));
    for (key, token) in [("dev", "user"), ("accounts.google.com", &google), ("google", "x"), ("id.example.com", "x")] {
        let answer = world.get_id(&pool, &[(key, token)]).await;
        assert_refused(answer, ErrorCode::InvalidParameterException, NO_PROVIDER);
    }
}

#[tokio::test]
async fn tokens_under_the_wrong_key_are_told_by_their_issuer() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let ann = world.user_token("ann", &Value::Null);
    for key in [STAFF, "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_unknown"] {
        let answer = world.get_id(&pool, &[(key, &ann)]).await;
        let text = "Invalid login token. Issuer doesn't match providerName";
        assert_refused(answer, ErrorCode::NotAuthorizedException, text);
    }
    let google = CreateIdentityPoolInput {
        supported_login_providers: Some([("accounts.google.com".to_owned(), "app".to_owned())].into()),
        ..settings()
    };
    let pool = world.pool(google).await.identity_pool_id;
    let mut claims = json!({"iss": format!("https://{USERS}"), "aud": "app", "sub": "ann"});
    claims["iat"] = world.now().seconds().into();
    claims["exp"] = (world.now().seconds() + 60).into();
    let answer = world.get_id(&pool, &[("accounts.google.com", &jwt(&claims))]).await;
    let text = "Invalid login token. Issuer doesn't match providerName";
    assert_refused(answer, ErrorCode::NotAuthorizedException, text);
}

#[tokio::test]
async fn what_is_no_id_token_of_a_user_pool_is_told() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let issuer = format!("https://{USERS}");
    let access = jwt(&json!({"iss": issuer, "client_id": CLIENT, "sub": "ann", "token_use": "access"}));
    let altered = jwt(&json!({"iss": issuer, "aud": CLIENT, "sub": "ann", "custom:admin": "true"}));
    for (token, text) in [
        (access.as_str(), "Missing a required claim: aud"),
        (&altered, "Couldn't verify signed token."),
        ("nonsense", "Not a valid OpenId Connect identity token."),
        ("a.b.c", "Not a valid OpenId Connect identity token."),
    ] {
        let answer = world.get_id(&pool, &[(USERS, token)]).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, &format!("Invalid login token. {text}"));
    }
}
