//! Credentials from another service that speaks the protocol of STS.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::ErrorCode;
use cognomen_contract::cognomen::{
    GetIdentityPoolCredentialsTargetRequest, SetIdentityPoolCredentialsTargetRequest,
    SetIdentityPoolCredentialsTargetResponse,
};
use cognomen_identity::pools::credentials::{
    get_identity_pool_credentials_target, set_identity_pool_credentials_target,
};
use cognomen_identity::pools::tokens::verify;
use serde_json::Value;

use super::pool;
use crate::support::logins::USERS;
use crate::support::{World, assert_refused};

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
    let proved = verify(&world.ctx, field("WebIdentityToken").unwrap()).await.unwrap();
    assert_eq!((proved.subject, proved.amr[0].as_str()), (id, "authenticated"));

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
