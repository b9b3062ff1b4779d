//! Assertions of SAML providers as logins.

use cognomen_contract::cognito_identity::{CreateIdentityPoolInput, ErrorCode};

use super::credentials::trust;
use super::settings;
use crate::support::saml::Saml;
use crate::support::{ACCOUNT, World, allow, assert_refused};

const ROLE: &str = "https://aws.amazon.com/SAML/Attributes/Role";

/// A provider, and a pool that lists it.
async fn listed(world: &World) -> (Saml, String) {
    let provider = world.saml("corp").await;
    let listing = CreateIdentityPoolInput { saml_provider_arns: Some(vec![provider.arn.clone()]), ..settings() };
    (provider, world.pool(listing).await.identity_pool_id)
}

#[tokio::test]
async fn an_assertion_finds_the_identity_and_gets_its_credentials() {
    let world = World::new().await;
    let (provider, pool) = listed(&world).await;
    let web = r#""sts:AssumeRoleWithWebIdentity""#;
    let role = world.role("corp", &trust(&pool, web), &allow("s3:*", "*")).await;
    let pair = format!("{role},{}", provider.arn);
    let response = world.response(&provider, "ann", &[(ROLE, &pair)]);
    let logins = [(provider.arn.as_str(), response.as_str())];
    let id = world.get_id(&pool, &logins).await.unwrap();
    assert_eq!(world.get_id(&pool, &logins).await.unwrap(), id);
    let (_, credentials) = world.credentials(&id, &logins, None).await.unwrap();
    let who = world.caller(&credentials).await.unwrap();
    assert_eq!(who.arn, format!("arn:aws:sts::{ACCOUNT}:assumed-role/corp/CognitoIdentityCredentials"));
    let other = world.response(&provider, "bob", &[]);
    assert_ne!(world.get_id(&pool, &[(&provider.arn, &other)]).await.unwrap(), id);
    let answer = world.open_id_token(&id, &logins).await;
    let text = "Basic (classic) flow is not supported with SAML providers, please use enhanced flow.";
    assert_refused(answer, ErrorCode::InvalidParameterException, text);
}

#[tokio::test]
async fn roles_for_other_providers_do_not_count() {
    let world = World::new().await;
    let (provider, pool) = listed(&world).await;
    let web = r#""sts:AssumeRoleWithWebIdentity""#;
    let role = world.role("corp", &trust(&pool, web), &allow("s3:*", "*")).await;
    let pair = format!("{role},arn:aws:iam::{ACCOUNT}:saml-provider/other");
    let response = world.response(&provider, "ann", &[(ROLE, &pair)]);
    let logins = [(provider.arn.as_str(), response.as_str())];
    let id = world.get_id(&pool, &logins).await.unwrap();
    let text = "Invalid identity pool configuration. Check assigned IAM roles for this pool.";
    let answer = world.credentials(&id, &logins, None).await.map(drop);
    assert_refused(answer, ErrorCode::InvalidIdentityPoolConfigurationException, text);
}

#[tokio::test]
async fn assertions_of_others_altered_or_old_are_refused() {
    let world = World::new().await;
    let (provider, pool) = listed(&world).await;
    let stranger = world.saml("stranger").await;
    let response = world.response(&provider, "ann", &[]);
    let code = ErrorCode::NotAuthorizedException;
    let refused = async |arn: &str, response: &str, text: &str| {
        assert_refused(world.get_id(&pool, &[(arn, response)]).await, code, &format!("Invalid login token. {text}"));
    };
    // Of the same name, signed by another.
    let forged = world.response(&stranger, "ann", &[]);
    refused(&provider.arn, &forged, "Couldn't verify signed token.").await;
    refused(&provider.arn, "x.y.z", "Invalid base64 SAMLResponse.").await;
    let answer = world.get_id(&pool, &[(&stranger.arn, &forged)]).await;
    assert_refused(answer, ErrorCode::InvalidParameterException, "Please provide a valid public provider");
    world.clock.advance(600);
    let answer = world.get_id(&pool, &[(&provider.arn, &response)]).await;
    assert_eq!(answer.unwrap_err().code(), code.into());
}
