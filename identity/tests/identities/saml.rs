//! Assertions of SAML providers as logins.

use cognomen_contract::cognito_identity::{CreateIdentityPoolInput, ErrorCode};
use cognomen_contract::iam::DeleteSAMLProviderRequest;
use cognomen_iam::ops::providers::delete_saml_provider;
use cognomen_identity::pools::identities::Login;
use cognomen_identity::pools::tokens::{PROVIDER, answer_developer};

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

#[tokio::test]
async fn users_of_a_provider_made_anew_are_not_those_of_the_earlier_one() {
    let world = World::new().await;
    let (earlier, pool) = listed(&world).await;
    let anns = |provider: &Saml| world.response(provider, "ann", &[]);
    let id = world.get_id(&pool, &[(&earlier.arn, &anns(&earlier))]).await.unwrap();
    assert_eq!(world.get_id(&pool, &[(&earlier.arn, &anns(&earlier))]).await.unwrap(), id);
    let request = DeleteSAMLProviderRequest { saml_provider_arn: earlier.arn.clone() };
    delete_saml_provider(world.permit(), request, &world.ctx.iam).await.unwrap();
    let later = world.saml("corp").await;
    world.clock.advance(2);
    assert_eq!(later.arn, earlier.arn);
    let response = anns(&later);
    assert_ne!(world.get_id(&pool, &[(&later.arn, &response)]).await.unwrap(), id);
    let taken = world.credentials(&id, &[(&later.arn, &response)], None).await.map(drop);
    let text = "Logins don't match. Please include at least one valid login for this identity or identity pool.";
    assert_refused(taken, ErrorCode::NotAuthorizedException, text);
}

#[tokio::test]
async fn a_developers_token_stands_for_an_assertion_too() {
    let world = World::new().await;
    let (provider, pool) = listed(&world).await;
    let view = world.ctx.pool_anywhere(&pool).await.unwrap();
    let public = [(provider.arn.clone(), world.response(&provider, "ann", &[]))].into();
    let login = Login::developer("dev", "ann");
    let made = answer_developer(&world.ctx, &view, None, login, &public, &[].into(), 900).await;
    let (identity, token) = made.unwrap();
    world.unlink(&identity.id, &[(PROVIDER, &token)], &[&provider.arn]).await.unwrap();
    assert!(world.unlink(&identity.id, &[(PROVIDER, &token)], &[&provider.arn]).await.is_err());
}
