//! Keys, refusals in full, and what there is none of here.

use cognomen_contract::CommonCode;
use cognomen_contract::cognomen::{GetUserPoolClientOAuthConfigurationRequest, operations as own};
use cognomen_contract::sts::{
    AssumeRootRequest, DecodeAuthorizationMessageRequest, ErrorCode, GetAccessKeyInfoRequest,
    GetDelegatedAccessTokenRequest, PolicyDescriptorType,
};
use serde_json::Value;

use super::*;
use crate::support::{allow, assert_refused};

#[tokio::test]
async fn the_account_of_a_key_is_told() {
    let (world, ann, role) = prepared().await;
    let begun = assume(&world.ctx, &ann, visit(&role)).await.unwrap().credentials.unwrap();
    let info = |principal: Principal, id: &str| {
        let input = GetAccessKeyInfoRequest { access_key_id: id.to_owned() };
        let ctx = &world.ctx;
        async move { call::<operations::GetAccessKeyInfo, _, _>(ctx, &principal, sts::get_access_key_info, input).await }
    };
    let account = |id: String| {
        let asked = info(ann.clone(), &id);
        async move { asked.await.map(|answer| answer.account.unwrap()) }
    };
    assert_eq!(account(begun.access_key_id).await.unwrap(), ACCOUNT);
    assert_eq!(account("ASIAY34FZKBOKMUTVV7A".to_owned()).await.unwrap(), "609629065308");
    // One that was chosen, not made here: known because it is this account's.
    world.ctx.iam.seed_key("AKIAIOSFODNN7EXAMPLE", "secret", "root").await.unwrap();
    assert_eq!(account("AKIAIOSFODNN7EXAMPLE".to_owned()).await.unwrap(), ACCOUNT);
    for unknown in ["AKIAIOSFODNN7UNKNOWN", "AROAY34FZKBOKMUTVV7A", "0123456789012345"] {
        assert_refused(account(unknown.to_owned()).await, CommonCode::Validation, "Invalid Access Key");
    }
    let nobody = world.user("nobody", NOTHING).await;
    let text = format!(
        "User: {} is not authorized to perform: sts:GetAccessKeyInfo because no identity-based policy allows the \
         sts:GetAccessKeyInfo action",
        nobody.arn
    );
    assert_refused(info(nobody, "ASIAY34FZKBOKMUTVV7A").await, CommonCode::AccessDenied, &text);
}

async fn decode(ctx: &Context, principal: &Principal, message: &str) -> Result<Value, Error> {
    let input = DecodeAuthorizationMessageRequest { encoded_message: message.to_owned() };
    let run = sts::decode_authorization_message;
    let answer = call::<operations::DecodeAuthorizationMessage, _, _>(ctx, principal, run, input).await?;
    Ok(serde_json::from_str(&answer.decoded_message.unwrap()).unwrap())
}

/// The message that a refusal of our own service carries.
async fn message(world: &World, principal: &Principal) -> String {
    let caller = Caller::Principal(principal.clone());
    let input = GetUserPoolClientOAuthConfigurationRequest {
        user_pool_id: format!("{REGION}_own"),
        client_id: "client".to_owned(),
    };
    type Refused = own::GetUserPoolClientOAuthConfiguration;
    let error = authorize::<Refused>(&world.ctx.iam, caller, request(REGION), &input).await.err().unwrap();
    let (text, message) = error.message().split_once(". Encoded authorization failure message: ").unwrap();
    assert!(text.starts_with(&format!("User: {} is not authorized to perform: cognomen:", principal.arn)), "{text}");
    message.to_owned()
}

#[tokio::test]
async fn a_refusal_can_be_read_in_full_by_who_may() {
    let (world, ann, _) = prepared().await;
    let nobody = world.user("nobody", NOTHING).await;
    let sealed = message(&world, &nobody).await;
    let told = decode(&world.ctx, &ann, &sealed).await.unwrap();
    assert_eq!(told["allowed"], false);
    assert_eq!(told["explicitDeny"], false);
    assert_eq!(told["matchedStatements"]["items"], serde_json::json!([]));
    assert_eq!(told["context"]["principal"]["name"], "nobody");
    assert_eq!(told["context"]["principal"]["id"], nobody.user_id.as_str());
    assert_eq!(told["context"]["action"], "cognomen:GetUserPoolClientOAuthConfiguration");
    assert_eq!(
        told["context"]["resource"],
        format!("arn:aws:cognito-idp:{REGION}:{ACCOUNT}:userpool/{REGION}_own").as_str()
    );
    assert!(!told["context"]["conditions"]["items"].as_array().unwrap().is_empty());
    assert!(decode(&world.other_node(), &ann, &sealed).await.is_ok(), "every node opens it");
    let text = format!(
        "User: {} is not authorized to perform: sts:DecodeAuthorizationMessage because no identity-based policy allows the \
         sts:DecodeAuthorizationMessage action",
        nobody.arn
    );
    assert_refused(decode(&world.ctx, &nobody, &sealed).await, CommonCode::AccessDenied, &text);
}

#[tokio::test]
async fn a_denying_statement_is_shown() {
    let (world, ann, _) = prepared().await;
    let deny = r#"{"Version":"2012-10-17","Statement":[{"Sid":"Stop","Effect":"Deny","Action":["cognomen:Get*"],
        "Resource":"*","Condition":{"StringEquals":{"aws:username":"denied"}}}]}"#;
    let denied = world.user("denied", deny).await;
    let told = decode(&world.ctx, &ann, &message(&world, &denied).await).await.unwrap();
    assert_eq!(told["explicitDeny"], true);
    let statement = &told["matchedStatements"]["items"][0];
    assert_eq!((&statement["statementId"], &statement["effect"]), (&"Stop".into(), &"DENY".into()));
    assert_eq!(statement["actions"]["items"][0]["value"], "cognomen:Get*");
    assert_eq!(statement["resources"]["items"][0]["value"], "*");
    assert_eq!(statement["conditions"]["items"][0]["values"]["items"][0]["value"], "denied");
}

#[tokio::test]
async fn a_message_that_was_changed_says_nothing() {
    let (world, ann, role) = prepared().await;
    let sealed = message(&world, &world.user("nobody", NOTHING).await).await;
    let (start, end) = sealed.split_at(sealed.len() / 2);
    let flipped = match end.strip_prefix('A') {
        Some(rest) => format!("{start}B{rest}"),
        None => format!("{start}A{}", &end[1..]),
    };
    // Another kind of sealed text is no message, though it is sealed under the same key.
    let token = assume(&world.ctx, &ann, visit(&role)).await.unwrap().credentials.unwrap().session_token;
    let token = token.trim_end_matches('=').replace('+', "-").replace('/', "_");
    for text in [&flipped, start, "?", "AAAA", &token] {
        let answer = decode(&world.ctx, &ann, text).await;
        assert_refused(answer, ErrorCode::InvalidAuthorizationMessageException, "Message is not valid");
    }
}

#[tokio::test]
async fn there_are_no_organizations_and_no_delegations() {
    let (world, ann, _) = prepared().await;
    let root = |target: &str, policy: &str| {
        let input = AssumeRootRequest {
            target_principal: target.to_owned(),
            task_policy_arn: PolicyDescriptorType { arn: some(policy) },
            ..AssumeRootRequest::default()
        };
        call::<operations::AssumeRoot, _, _>(&world.ctx, &ann, sts::assume_root, input)
    };
    let audit = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials";
    let text = "Request must contain valid AWS managed task policy ARN";
    let other = "arn:aws:iam::aws:policy/AdministratorAccess";
    assert_refused(root("999999999999", other).await, CommonCode::Validation, text);
    let text = "Request must contain a valid target principal";
    assert_refused(root("999999999999x", audit).await, CommonCode::Validation, text);
    let text = format!(
        "User: {} is not authorized to perform: sts:AssumeRoot on resource: arn:aws:iam::999999999999:root",
        ann.arn
    );
    assert_refused(root("999999999999", audit).await, CommonCode::AccessDenied, &text);
    assert_refused(root("arn:aws:iam::999999999999:root", audit).await, CommonCode::AccessDenied, &text);

    let trade = |principal: Principal| {
        let input = GetDelegatedAccessTokenRequest { trade_in_token: "token".to_owned() };
        let ctx = &world.ctx;
        let run = sts::get_delegated_access_token;
        async move { call::<operations::GetDelegatedAccessToken, _, _>(ctx, &principal, run, input).await }
    };
    assert_refused(trade(ann).await, CommonCode::Validation, "TradeInToken is invalid");
    let nobody = world.user("nobody", &allow("sts:GetAccessKeyInfo", "*")).await;
    let error = trade(nobody).await.unwrap_err();
    assert_eq!(error.code(), CommonCode::AccessDenied.into());
}
