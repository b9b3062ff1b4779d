//! `GetSessionToken` and `GetFederationToken`.

use cognomen_contract::CommonCode;
use cognomen_contract::iam::{ListUsersRequest, operations as iam};
use cognomen_contract::sts::{
    GetFederationTokenRequest, GetFederationTokenResponse, GetSessionTokenRequest, GetSessionTokenResponse,
};

use super::*;
use crate::support::{allow, assert_refused};

async fn get_session(world: &World, principal: &Principal) -> Result<GetSessionTokenResponse, Error> {
    let input = GetSessionTokenRequest::default();
    call::<operations::GetSessionToken, _, _>(&world.ctx, principal, sts::get_session_token, input).await
}

async fn federate(
    world: &World,
    principal: &Principal,
    input: GetFederationTokenRequest,
) -> Result<GetFederationTokenResponse, Error> {
    call::<operations::GetFederationToken, _, _>(&world.ctx, principal, sts::get_federation_token, input).await
}

fn guest() -> GetFederationTokenRequest {
    GetFederationTokenRequest { name: "guest".to_owned(), ..GetFederationTokenRequest::default() }
}

async fn list_users(world: &World, principal: &Principal) -> Result<(), Error> {
    let caller = Caller::Principal(principal.clone());
    let input = ListUsersRequest::default();
    authorize::<iam::ListUsers>(&world.ctx.iam, caller, request(REGION), &input).await.map(drop)
}

#[tokio::test]
async fn a_users_session_is_the_user_but_for_iam() {
    let (world, ann, role) = prepared().await;
    let answer = get_session(&world, &ann).await.unwrap().credentials.unwrap();
    assert_eq!(answer.expiration.seconds(), world.now().seconds() + 43_200);
    let principal = proven(&world.ctx, &answer).await.unwrap();
    let told = who(&world.ctx, &principal).await.unwrap();
    assert_eq!((told.arn, told.user_id), (Some(ann.arn.clone()), Some(ann.user_id.clone())));
    assert!(may_read(&world.ctx, &principal, "eu-west-1_any").await);
    assert!(assume(&world.ctx, &principal, visit(&role)).await.is_ok());
    let gone = "The security token included in the request is invalid.";
    assert_refused(list_users(&world, &principal).await, CommonCode::UnrecognizedClient, gone);
    let text = "Cannot call GetSessionToken with session credentials";
    assert_refused(get_session(&world, &principal).await, CommonCode::AccessDenied, text);
    let text = "Cannot call GetFederationToken with session credentials";
    assert_refused(federate(&world, &principal, guest()).await, CommonCode::AccessDenied, text);
}

#[tokio::test]
async fn no_policy_is_asked_for_a_users_session() {
    let (world, _, _) = prepared().await;
    let deny = r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#;
    let denied = world.user("denied", deny).await;
    let answer = get_session(&world, &denied).await.unwrap().credentials.unwrap();
    let principal = proven(&world.ctx, &answer).await.unwrap();
    assert!(!may_read(&world.ctx, &principal, "eu-west-1_any").await);
}

#[tokio::test]
async fn sessions_of_roles_get_neither() {
    let (world, ann, role) = prepared().await;
    let principal = session(&world.ctx, &ann, visit(&role)).await;
    let text = "Cannot call GetSessionToken with session credentials";
    assert_refused(get_session(&world, &principal).await, CommonCode::AccessDenied, text);
    let text = "Cannot call GetFederationToken with session credentials";
    assert_refused(federate(&world, &principal, guest()).await, CommonCode::AccessDenied, text);
    // Whether it may comes first.
    let bare = world.role("bare", &trusts_account(r#""sts:AssumeRole""#), NOTHING).await;
    let principal = session(&world.ctx, &ann, visit(&bare)).await;
    let text = format!(
        "User: {} is not authorized to perform: sts:GetFederationToken on resource: \
         arn:aws:sts::{ACCOUNT}:federated-user/guest because no identity-based policy allows the sts:GetFederationToken action",
        principal.arn
    );
    assert_refused(federate(&world, &principal, guest()).await, CommonCode::AccessDenied, &text);
}

#[tokio::test]
async fn whom_a_user_vouches_for_may_do_what_both_may() {
    let (world, ann, role) = prepared().await;
    let own = format!("arn:aws:cognito-idp:{REGION}:{ACCOUNT}:userpool/{REGION}_own");
    let input = GetFederationTokenRequest { policy: Some(allow("cognito-idp:*", &own)), ..guest() };
    let answer = federate(&world, &ann, input).await.unwrap();
    let user = answer.federated_user.unwrap();
    assert_eq!(user.arn, format!("arn:aws:sts::{ACCOUNT}:federated-user/guest"));
    assert_eq!(user.federated_user_id, format!("{ACCOUNT}:guest"));
    assert!(answer.packed_policy_size.is_some_and(|size| (1..=100).contains(&size)));
    let principal = proven(&world.ctx, &answer.credentials.unwrap()).await.unwrap();
    let told = who(&world.ctx, &principal).await.unwrap();
    assert_eq!((told.arn, told.user_id), (Some(user.arn.clone()), Some(user.federated_user_id)));
    assert!(may_read(&world.ctx, &principal, &format!("{REGION}_own")).await);
    assert!(!may_read(&world.ctx, &principal, &format!("{REGION}_other")).await);
    let text = format!("User: {} is not authorized to perform: sts:AssumeRole on resource: {role}", user.arn);
    assert_refused(assume(&world.ctx, &principal, visit(&role)).await, CommonCode::AccessDenied, &text);
    assert!(list_users(&world, &principal).await.is_err());
    assert!(get_session(&world, &principal).await.is_err());
    assert!(federate(&world, &principal, guest()).await.is_err());
}

#[tokio::test]
async fn without_session_policies_they_may_nothing() {
    let (world, ann, _) = prepared().await;
    let answer = federate(&world, &ann, guest()).await.unwrap();
    assert_eq!(answer.packed_policy_size, None);
    let principal = proven(&world.ctx, &answer.credentials.unwrap()).await.unwrap();
    assert!(!may_read(&world.ctx, &principal, "eu-west-1_any").await);
    assert!(who(&world.ctx, &principal).await.is_ok());
}

#[tokio::test]
async fn tags_need_their_own_permission() {
    let (world, _, _) = prepared().await;
    let only = world.user("only", &allow("sts:GetFederationToken", "*")).await;
    let tagged = || GetFederationTokenRequest { tags: tags(&[("Team", "a")]), ..guest() };
    let text = format!(
        "User: {} is not authorized to perform: sts:TagSession on resource: arn:aws:sts::{ACCOUNT}:federated-user/guest \
         because no identity-based policy allows the sts:TagSession action",
        only.arn
    );
    assert_refused(federate(&world, &only, tagged()).await, CommonCode::AccessDenied, &text);
    assert!(federate(&world, &only, guest()).await.is_ok());
    let both = world.user("both", ALL).await;
    assert!(federate(&world, &both, tagged()).await.is_ok());
}
