//! Credentials from another service that speaks the protocol of STS.

use cognomen_contract::CommonCode;
use cognomen_contract::Error;
use cognomen_contract::cognito_identity::ErrorCode;
use cognomen_contract::cognomen::{
    GetIdentityPoolCredentialsTargetRequest, SetIdentityPoolCredentialsTargetRequest,
    SetIdentityPoolCredentialsTargetResponse,
};
use cognomen_contract::sts::{AssumeRoleWithWebIdentityRequest, ErrorCode as StsCode};
use cognomen_crypto::jose::{ForeignToken, PublicKeySet};
use cognomen_identity::federation::web::WebFault;
use cognomen_identity::pools::credentials::{
    get_identity_pool_credentials_target, set_identity_pool_credentials_target,
};
use cognomen_identity::pools::tokens::{PROVIDER, jwks, verify};
use cognomen_identity::sts::assume_role_with_web_identity;
use serde_json::{Map, Value};

use super::credentials::trust;
use super::pool;
use crate::support::logins::{USERS, claims};
use crate::support::{World, allow, assert_refused};

const ENDPOINT: &str = "https://sts.{region}.amazonaws.com";
const ASKED: &str = "https://sts.us-east-1.amazonaws.com";
const ROLE: &str = "arn:aws:iam::210987654321:role/elsewhere";
const MISCONFIGURED: &str = "Invalid identity pool configuration. Check assigned IAM roles for this pool.";

async fn aim(
    world: &World,
    pool: &str,
    endpoint: Option<&str>,
    region: Option<&str>,
) -> Result<SetIdentityPoolCredentialsTargetResponse, Error> {
    let request = SetIdentityPoolCredentialsTargetRequest {
        identity_pool_id: pool.to_owned(),
        endpoint: endpoint.map(str::to_owned),
        region: region.map(str::to_owned),
    };
    set_identity_pool_credentials_target(world.permit(), request, &world.ctx).await
}

/// A pool whose credentials come from elsewhere, and an identity of a user and of a guest.
async fn aimed(world: &World) -> (String, String) {
    let pool = pool(world).await;
    aim(world, &pool, Some(ENDPOINT), Some("us-east-1")).await.unwrap();
    world.set_roles(&pool, &[("authenticated", ROLE), ("unauthenticated", ROLE)]).await;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    (id, world.get_id(&pool, &[]).await.unwrap())
}

fn answer(expiration: &str) -> String {
    format!(
        "<AssumeRoleWithWebIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
         <AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>ASIAELSEWHERE</AccessKeyId>\
         <SecretAccessKey>theirs</SecretAccessKey><SessionToken>token</SessionToken>\
         <Expiration>{expiration}</Expiration></Credentials></AssumeRoleWithWebIdentityResult>\
         </AssumeRoleWithWebIdentityResponse>"
    )
}

#[tokio::test]
async fn another_service_is_asked_with_our_token() {
    let world = World::new().await;
    let (id, guest) = aimed(&world).await;
    let ends = cognomen_contract::Timestamp::from_seconds(world.now().seconds() + 3600).iso8601();
    world.documents.put(ASKED, 200, answer(&ends));
    let ann = world.user_token("ann", &Value::Null);
    let (answered, credentials) = world.credentials(&id, &[(USERS, &ann)], None).await.unwrap();
    assert_eq!(answered, id);
    assert_eq!(credentials.access_key_id.as_deref(), Some("ASIAELSEWHERE"));
    assert_eq!(credentials.expiration.unwrap().seconds(), world.now().seconds() + 3600);
    let form = world.documents.posted();
    let field = |name: &str| form.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
    assert_eq!(field("Action"), Some("AssumeRoleWithWebIdentity"));
    assert_eq!((field("RoleArn"), field("Policy")), (Some(ROLE), None));
    assert_eq!(field("RoleSessionName"), Some("CognitoIdentityCredentials"));
    let token = ForeignToken::parse(field("WebIdentityToken").unwrap()).unwrap();
    let keys = PublicKeySet::published(jwks(&world.ctx).await.unwrap().as_bytes()).unwrap();
    let claims: Map<String, Value> = token.verify(keys.candidates(token.header("kid")).next().unwrap()).unwrap();
    assert_eq!((claims["sub"].as_str(), claims["amr"][0].as_str()), (Some(id.as_str()), Some("authenticated")));

    world.credentials(&guest, &[], None).await.unwrap();
    let form = world.documents.posted();
    let field = |name: &str| form.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
    assert!(field("Policy").unwrap().contains("\"s3:*\""));
    let managed = "arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy";
    assert_eq!(field("PolicyArns.member.1.arn"), Some(managed));
}

#[tokio::test]
async fn what_it_refuses_is_a_fault_of_the_pool_and_told_no_further() {
    let world = World::new().await;
    let (_, guest) = aimed(&world).await;
    let error =
        |code: &str| format!("<ErrorResponse><Error><Code>{code}</Code><Message>m</Message></Error></ErrorResponse>");
    let silent = "The service that gives credentials could not be reached.";
    let often = "the service that gives credentials is asked too often; try again";
    for (status, body, code, text) in [
        (403, error("AccessDenied"), ErrorCode::InvalidIdentityPoolConfigurationException, MISCONFIGURED),
        (400, error("InvalidIdentityToken"), ErrorCode::InvalidIdentityPoolConfigurationException, MISCONFIGURED),
        (400, error("IDPCommunicationError"), ErrorCode::ExternalServiceException, silent),
        (400, error("Throttling"), ErrorCode::TooManyRequestsException, often),
        (503, String::new(), ErrorCode::ExternalServiceException, silent),
        (200, "<html/>".to_owned(), ErrorCode::ExternalServiceException, silent),
        (200, answer("2001-01-01T00:00:00Z"), ErrorCode::ExternalServiceException, silent),
        (302, String::new(), ErrorCode::InvalidIdentityPoolConfigurationException, MISCONFIGURED),
    ] {
        world.documents.put(ASKED, status, body);
        assert_refused(world.credentials(&guest, &[], None).await.map(drop), code, text);
    }
}

#[tokio::test]
async fn without_an_answer_there_are_no_credentials() {
    let world = World::new().await;
    let (_, guest) = aimed(&world).await;
    let answer = world.credentials(&guest, &[], None).await.map(drop);
    let text = "The service that gives credentials could not be reached.";
    assert_refused(answer, ErrorCode::ExternalServiceException, text);
}

#[tokio::test]
async fn a_target_is_kept_shown_and_taken_away() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let shown = async || {
        let request = GetIdentityPoolCredentialsTargetRequest { identity_pool_id: pool.clone() };
        let shown = get_identity_pool_credentials_target(world.permit(), request, &world.ctx).await.unwrap();
        (shown.endpoint, shown.region)
    };
    assert_eq!(shown().await, (None, None));
    let set = aim(&world, &pool, Some(ENDPOINT), None).await.unwrap();
    assert_eq!((set.endpoint.as_deref(), set.region), (Some(ENDPOINT), None));
    assert_eq!(shown().await, (Some(ENDPOINT.to_owned()), None));
    aim(&world, &pool, None, None).await.unwrap();
    assert_eq!(shown().await, (None, None));
    let unknown = "eu-west-1:aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";
    let text = format!("IdentityPool '{unknown}' not found.");
    assert_refused(aim(&world, unknown, None, None).await, ErrorCode::ResourceNotFoundException, &text);
}

#[tokio::test]
async fn what_is_no_address_is_refused() {
    let world = World::new().await;
    let pool = pool(&world).await;
    for bad in
        ["ftp://a.example", "https://", "https://user@a.example", "https://a.example/?x=1", "https://{zone}.example"]
    {
        let text = "`Endpoint` must be a URL without query";
        assert_refused(aim(&world, &pool, Some(bad), None).await, ErrorCode::InvalidParameterException, text);
    }
    let text = "`Region` is only for an `Endpoint`";
    let answer = aim(&world, &pool, None, Some("us-east-1")).await;
    assert_refused(answer, ErrorCode::InvalidParameterException, text);
}

/// A session of a role of this server's, by a token.
async fn assume(world: &World, role: &str, token: &str) -> Result<(), Error> {
    let input = AssumeRoleWithWebIdentityRequest {
        role_arn: role.to_owned(),
        role_session_name: "visit".to_owned(),
        web_identity_token: token.to_owned(),
        ..AssumeRoleWithWebIdentityRequest::default()
    };
    assume_role_with_web_identity(world.permit(), input, &world.ctx).await.map(drop)
}

#[tokio::test]
async fn what_the_other_service_learns_proves_nothing_here() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let role = world.role("users", &trust(&pool, r#""sts:AssumeRoleWithWebIdentity""#), &allow("*", "*")).await;
    world.set_roles(&pool, &[("authenticated", &role)]).await;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let (_, before) = world.open_id_token(&id, &[(USERS, &ann)]).await.unwrap();
    assume(&world, &role, &before).await.unwrap();

    aim(&world, &pool, Some(ENDPOINT), Some("us-east-1")).await.unwrap();
    assert!(world.credentials(&id, &[(USERS, &ann)], None).await.is_err(), "nobody answers");
    let posted = world.documents.posted();
    let posted = posted.iter().find_map(|(name, value)| (name == "WebIdentityToken").then_some(value)).unwrap();
    let (_, classic) = world.open_id_token(&id, &[(USERS, &ann)]).await.unwrap();
    // The pool's roles are not ours while its credentials come from elsewhere.
    let text = "Not authorized to perform sts:AssumeRoleWithWebIdentity";
    assert_refused(assume(&world, &role, &before).await, CommonCode::AccessDenied, text);
    for back in [false, true] {
        if back {
            aim(&world, &pool, None, None).await.unwrap();
            assume(&world, &role, &before).await.unwrap();
        }
        for token in [posted, &classic] {
            assert_eq!(claims(token)["aud"], pool);
            assert_eq!(verify(&world.ctx, token).await.unwrap_err(), WebFault::Audience);
            let text = "Incorrect token audience";
            assert_refused(assume(&world, &role, token).await, StsCode::InvalidIdentityTokenException, text);
            let text = "Invalid login token. Incorrect token audience.";
            let code = ErrorCode::NotAuthorizedException;
            assert_refused(world.credentials(&id, &[(PROVIDER, token)], None).await.map(drop), code, text);
            assert_refused(world.unlink(&id, &[(PROVIDER, token)], &[USERS]).await, code, text);
        }
    }
}

#[tokio::test]
async fn plain_http_is_for_development() {
    let mut world = World::new().await;
    let pool = pool(&world).await;
    assert!(aim(&world, &pool, Some("http://sts.example"), None).await.is_ok());
    std::sync::Arc::get_mut(&mut world.ctx.iam).unwrap().plain_http_providers = false;
    let answer = aim(&world, &pool, Some("http://sts.example"), None).await;
    assert_refused(answer, ErrorCode::InvalidParameterException, "`Endpoint` must be an https URL");
    assert!(aim(&world, &pool, Some(ENDPOINT), None).await.is_ok());
}
