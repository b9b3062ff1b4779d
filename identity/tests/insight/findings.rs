//! `ListFindings`.

use cognomen_contract::cognito_identity::{CognitoIdentityProvider, CreateIdentityPoolInput};
use cognomen_contract::cognomen::{FindingCodeType as Code, ListFindingsRequest, SeverityType as Severity};
use cognomen_identity::findings::list_findings;

use super::trust;
use crate::support::logins::{CLIENT, USERS};
use crate::support::{World, allow};

async fn found(world: &World, arn: &str) -> Vec<(Severity, Code)> {
    let request = ListFindingsRequest { resource_arn: Some(arn.to_owned()), ..ListFindingsRequest::default() };
    let page = list_findings(world.permit(), request, &world.ctx).await.unwrap();
    page.findings.iter().map(|finding| (finding.severity, finding.code)).collect()
}

async fn pool(world: &World, guests: bool, classic: Option<bool>, check: bool) -> (String, String) {
    let users = CognitoIdentityProvider {
        client_id: Some(CLIENT.to_owned()),
        provider_name: Some(USERS.to_owned()),
        server_side_token_check: Some(check),
    };
    let request = CreateIdentityPoolInput {
        allow_classic_flow: classic,
        allow_unauthenticated_identities: guests,
        cognito_identity_providers: Some(vec![users]),
        ..CreateIdentityPoolInput::default()
    };
    let id = world.pool(request).await.identity_pool_id;
    let arn = format!("arn:aws:cognito-identity:eu-west-1:123456789012:identitypool/{id}");
    (id, arn)
}

#[tokio::test]
async fn settings_of_pools_that_let_in_more_than_needed_are_found() {
    let world = World::new().await;
    let (id, arn) = pool(&world, true, None, false).await;
    let (classic, unchecked) = ((Severity::Medium, Code::ClassicFlowForGuests), (Severity::Low, Code::UncheckedTokens));
    assert_eq!(found(&world, &arn).await, [classic, unchecked]);
    let role = world.role("shared", &trust(&id, "authenticated"), &allow("s3:GetObject", "*")).await;
    world.set_roles(&id, &[("authenticated", &role), ("unauthenticated", &role)]).await;
    assert_eq!(found(&world, &arn).await, [(Severity::High, Code::GuestsShareRole), classic, unchecked]);
    assert_eq!(found(&world, &role).await, []);

    let (_, strict) = pool(&world, true, Some(false), true).await;
    assert_eq!(found(&world, &strict).await, []);
    let (id, closed) = pool(&world, false, Some(true), true).await;
    world.set_roles(&id, &[("authenticated", &role), ("unauthenticated", &role)]).await;
    assert_eq!(found(&world, &closed).await, []);
}
