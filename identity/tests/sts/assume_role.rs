//! Who may assume a role, and for how long.

use cognomen_contract::CommonCode;
use cognomen_contract::iam::{DeleteRolePolicyRequest, DeleteRoleRequest, UpdateRoleRequest};
use cognomen_contract::sts::AssumeRoleRequest;
use cognomen_iam::ops::roles;

use super::*;
use crate::support::{allow, assert_refused};

fn refusal(who: &str, action: &str, role: &str) -> String {
    format!("User: arn:aws:iam::{ACCOUNT}:user/{who} is not authorized to perform: {action} on resource: {role}")
}

#[tokio::test]
async fn a_session_is_the_role_under_a_name() {
    let (world, ann, role) = prepared().await;
    let answer = assume(&world.ctx, &ann, visit(&role)).await.unwrap();
    let user = answer.assumed_role_user.unwrap();
    assert_eq!(user.arn, format!("arn:aws:sts::{ACCOUNT}:assumed-role/reader/visit"));
    let credentials = answer.credentials.unwrap();
    assert!(credentials.access_key_id.starts_with("ASIA") && credentials.access_key_id.len() == 20);
    assert_eq!(credentials.secret_access_key.len(), 40);
    assert_eq!(credentials.expiration.seconds(), world.now().seconds() + 3600);
    assert_eq!(credentials.expiration.millis() % 1000, 0);
    assert_eq!((answer.packed_policy_size, answer.source_identity, answer.session_token_size), (None, None, None));

    let principal = proven(&world.ctx, &credentials).await.unwrap();
    let told = who(&world.ctx, &principal).await.unwrap();
    assert_eq!(told.arn.as_deref(), Some(user.arn.as_str()));
    assert_eq!(told.user_id.as_deref(), Some(user.assumed_role_id.as_str()));
    assert!(user.assumed_role_id.starts_with("AROA") && user.assumed_role_id.ends_with(":visit"));
    assert_eq!(told.account.as_deref(), Some(ACCOUNT));
}

#[tokio::test]
async fn every_refusal_reads_the_same() {
    let (world, ann, role) = prepared().await;
    let nobody = world.user("nobody", NOTHING).await;
    let ours =
        world.role("ours", &trusts(&format!(r#""AWS":"{}""#, world.admin.arn), r#""sts:AssumeRole""#, "{}"), ALL).await;
    let external = r#"{"StringEquals":{"sts:ExternalId":"secret"}}"#;
    let external = world.role("external", &trusts(r#""AWS":"*""#, r#""sts:AssumeRole""#, external), ALL).await;
    let absent = format!("arn:aws:iam::{ACCOUNT}:role/absent");
    let foreign = "arn:aws:iam::999999999999:role/reader".to_owned();
    let other_path = format!("arn:aws:iam::{ACCOUNT}:role/path/reader");
    let other_case = format!("arn:aws:iam::{ACCOUNT}:role/Reader");
    for (caller, name, arn) in [
        (&nobody, "nobody", &role),
        (&ann, "ann", &ours),
        (&ann, "ann", &external),
        (&ann, "ann", &absent),
        (&ann, "ann", &foreign),
        (&ann, "ann", &other_path),
        (&ann, "ann", &other_case),
    ] {
        let answer = assume(&world.ctx, caller, visit(arn)).await;
        assert_refused(answer, CommonCode::AccessDenied, &refusal(name, "sts:AssumeRole", arn));
    }
    let known = AssumeRoleRequest { external_id: some("secret"), ..visit(&external) };
    assert!(assume(&world.ctx, &nobody, known.clone()).await.is_ok(), "a trust policy that names everybody suffices");
    let wrong = AssumeRoleRequest { external_id: some("Secret"), ..known };
    assert!(assume(&world.ctx, &nobody, wrong).await.is_err());
    assert!(assume(&world.ctx, &world.admin, visit(&ours)).await.is_ok());
}

#[tokio::test]
async fn an_explicit_deny_is_told_whether_or_not_there_is_such_a_role() {
    let (world, _, role) = prepared().await;
    let deny = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"sts:AssumeRole","Resource":"*",
            "Condition":{"StringEquals":{"sts:RoleSessionName":"visit"},"IpAddress":{"aws:SourceIp":"127.0.0.1"}}}]}"#;
    let denied = world.user("denied", deny).await;
    for arn in [role, format!("arn:aws:iam::{ACCOUNT}:role/absent")] {
        let text = refusal("denied", "sts:AssumeRole", &arn) + " with an explicit deny in an identity-based policy";
        assert_refused(assume(&world.ctx, &denied, visit(&arn)).await, CommonCode::AccessDenied, &text);
    }
    let trust = format!(
        r#"{{"Version":"2012-10-17","Statement":[
            {{"Effect":"Allow","Principal":{{"AWS":"{ACCOUNT}"}},"Action":"sts:AssumeRole"}},
            {{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}}]}}"#
    );
    let closed = world.role("closed", &trust, ALL).await;
    let ann = world.user("bob", ALL).await;
    let text = refusal("bob", "sts:AssumeRole", &closed) + " with an explicit deny in the role trust policy";
    assert_refused(assume(&world.ctx, &ann, visit(&closed)).await, CommonCode::AccessDenied, &text);
}

#[tokio::test]
async fn what_names_no_role_is_invalid() {
    let (world, ann, _) = prepared().await;
    let no_arn = assume(&world.ctx, &ann, visit("xxxxxxxxxxxxxxxxxxxx")).await;
    assert_refused(no_arn, CommonCode::Validation, "xxxxxxxxxxxxxxxxxxxx is invalid");
    let user = assume(&world.ctx, &ann, visit(&ann.arn)).await;
    assert_refused(user, CommonCode::Validation, "Request ARN is invalid");
}

#[tokio::test]
async fn a_role_bounds_the_length_of_its_sessions() {
    let (world, ann, role) = prepared().await;
    let lasting = |seconds| AssumeRoleRequest { duration_seconds: Some(seconds), ..visit(&role) };
    let text = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.";
    assert_refused(assume(&world.ctx, &ann, lasting(3601)).await, CommonCode::Validation, text);
    let longer =
        UpdateRoleRequest { role_name: "reader".to_owned(), max_session_duration: Some(43_200), ..Default::default() };
    roles::update_role(world.permit(), longer, &world.ctx.iam).await.unwrap();
    let answer = assume(&world.ctx, &ann, lasting(43_200)).await.unwrap();
    assert_eq!(answer.credentials.unwrap().expiration.seconds(), world.now().seconds() + 43_200);

    let chained = session(&world.ctx, &ann, visit(&role)).await;
    let text = "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.";
    assert_refused(assume(&world.ctx, &chained, lasting(3601)).await, CommonCode::Validation, text);
    assert!(assume(&world.ctx, &chained, lasting(3600)).await.is_ok());
}

#[tokio::test]
async fn users_have_no_devices_and_contexts_are_refused() {
    let (world, ann, role) = prepared().await;
    let device = some("arn:aws:iam::123456789012:mfa/ann");
    let with = |serial_number, token_code: Option<&str>| AssumeRoleRequest {
        serial_number,
        token_code: token_code.map(str::to_owned),
        ..visit(&role)
    };
    let text = "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is \
                valid and associated with this user.";
    let both = assume(&world.ctx, &ann, with(device.clone(), Some("123456"))).await;
    assert_refused(both, CommonCode::AccessDenied, text);
    for one in [with(device, None), with(None, Some("123456"))] {
        let answer = assume(&world.ctx, &ann, one).await;
        assert_refused(answer, CommonCode::Validation, "SerialNumber and TokenCode must be given together");
    }
    let context = cognomen_contract::sts::ProvidedContext {
        provider_arn: some("arn:aws:iam::aws:contextProvider/IdentityCenter"),
        context_assertion: some("assertion"),
    };
    let input = AssumeRoleRequest { provided_contexts: Some(vec![context]), ..visit(&role) };
    let answer = assume(&world.ctx, &ann, input).await;
    assert_refused(answer, CommonCode::NotImplemented, "`ProvidedContexts` is not implemented");
}

#[tokio::test]
async fn a_trust_policy_reads_the_name_of_the_session() {
    let (world, ann, _) = prepared().await;
    let own_name = r#"{"StringLike":{"sts:RoleSessionName":"${aws:username}"}}"#;
    let role = world.role("named", &trusts_account(r#""sts:AssumeRole""#), ALL).await;
    assert!(assume(&world.ctx, &ann, visit(&role)).await.is_ok());
    let named =
        world.role("own-name", &trusts(&format!(r#""AWS":"{}""#, ann.arn), r#""sts:AssumeRole""#, own_name), ALL).await;
    assert!(assume(&world.ctx, &ann, visit(&named)).await.is_err());
    let input = AssumeRoleRequest { role_session_name: "ann".to_owned(), ..visit(&named) };
    assert!(assume(&world.ctx, &ann, input).await.is_ok());
}

#[tokio::test]
async fn a_session_may_do_what_its_role_may_now() {
    let (world, ann, _) = prepared().await;
    let pool = format!("arn:aws:cognito-idp:{REGION}:{ACCOUNT}:userpool/{REGION}_own");
    let role = world.role("narrow", &trusts_account(r#""sts:AssumeRole""#), &allow("cognito-idp:*", &pool)).await;
    let principal = session(&world.ctx, &ann, visit(&role)).await;
    assert!(may_read(&world.ctx, &principal, &format!("{REGION}_own")).await);
    assert!(!may_read(&world.ctx, &principal, &format!("{REGION}_other")).await, "ann's rights are not the session's");
    let request = DeleteRolePolicyRequest { role_name: "narrow".to_owned(), policy_name: "own".to_owned() };
    roles::delete_role_policy(world.permit(), request, &world.ctx.iam).await.unwrap();
    assert!(!may_read(&world.ctx, &principal, &format!("{REGION}_own")).await);
}

#[tokio::test]
async fn sessions_end_with_their_role_even_when_it_returns() {
    let (world, ann, _) = prepared().await;
    let trust = trusts_account(r#""sts:AssumeRole""#);
    let role = world.role("brief", &trust, ALL).await;
    let principal = session(&world.ctx, &ann, visit(&role)).await;
    assert!(who(&world.ctx, &principal).await.is_ok());
    let request = DeleteRolePolicyRequest { role_name: "brief".to_owned(), policy_name: "own".to_owned() };
    roles::delete_role_policy(world.permit(), request, &world.ctx.iam).await.unwrap();
    let request = DeleteRoleRequest { role_name: "brief".to_owned() };
    roles::delete_role(world.permit(), request, &world.ctx.iam).await.unwrap();
    let gone = "The security token included in the request is invalid.";
    assert_refused(who(&world.ctx, &principal).await, CommonCode::UnrecognizedClient, gone);
    world.role("brief", &trust, ALL).await;
    assert_refused(who(&world.ctx, &principal).await, CommonCode::UnrecognizedClient, gone);
    assert_refused(assume(&world.ctx, &principal, visit(&role)).await, CommonCode::UnrecognizedClient, gone);
}

#[tokio::test]
async fn a_token_is_as_long_as_it_is_wanted() {
    let (world, ann, role) = prepared().await;
    let input = AssumeRoleRequest { minimum_session_token_size: Some(4096), ..visit(&role) };
    let answer = assume(&world.ctx, &ann, input).await.unwrap();
    let credentials = answer.credentials.unwrap();
    assert!(credentials.session_token.len() >= 4096, "{}", credentials.session_token.len());
    assert_eq!(answer.session_token_size, i32::try_from(credentials.session_token.len()).ok());
    assert!(proven(&world.ctx, &credentials).await.is_ok());
}
