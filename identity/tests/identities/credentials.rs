//! `GetCredentialsForIdentity`: whose credentials, and what they are good for.

use cognomen_contract::CommonCode;
use cognomen_contract::cognito_identity::{
    AmbiguousRoleResolutionType, CreateIdentityPoolInput, ErrorCode, MappingRule, MappingRuleMatchType, RoleMapping,
    RoleMappingType, RulesConfigurationType, SetIdentityPoolRolesInput, SetPrincipalTagAttributeMapInput,
};
use cognomen_identity::pools::{set_identity_pool_roles, set_principal_tag_attribute_map};
use serde_json::{Value, json};

use super::{client_of, pool, settings};
use crate::support::logins::{CLIENT, STAFF, USERS};
use crate::support::providers::OWN_HOST;
use crate::support::{World, allow, assert_code, assert_refused};

const MISCONFIGURED: &str = "Invalid identity pool configuration. Check assigned IAM roles for this pool.";

/// A trust policy for whoever of a pool proved who they are; `actions` is JSON.
pub(super) fn trust(pool: &str, actions: &str) -> String {
    trust_of(pool, actions, "authenticated")
}

fn trust_of(pool: &str, actions: &str, amr: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow",
            "Principal":{{"Federated":"cognito-identity.amazonaws.com"}},"Action":{actions},
            "Condition":{{"StringEquals":{{"cognito-identity.amazonaws.com:aud":"{pool}"}},
            "ForAnyValue:StringLike":{{"cognito-identity.amazonaws.com:amr":"{amr}"}}}}}}}}"#
    )
}

const WEB: &str = r#""sts:AssumeRoleWithWebIdentity""#;

/// A pool whose guests and users may read everything in S3, and use IAM.
async fn open_pool(world: &World) -> String {
    let pool = pool(world).await;
    let policy =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:*","iam:*","geo:*"],"Resource":"*"}}"#;
    let users = world.role("users", &trust(&pool, WEB), policy).await;
    let guests = world.role("guests", &trust_of(&pool, WEB, "unauthenticated"), policy).await;
    world.set_roles(&pool, &[("authenticated", &users), ("unauthenticated", &guests)]).await;
    pool
}

#[tokio::test]
async fn a_user_gets_the_users_role_for_an_hour() {
    let world = World::new().await;
    let pool = open_pool(&world).await;
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let (answered, credentials) = world.credentials(&id, &[(USERS, &ann)], None).await.unwrap();
    assert_eq!(answered, id);
    assert!(credentials.access_key_id.as_deref().unwrap().starts_with("ASIA"));
    assert_eq!(credentials.expiration.unwrap().seconds(), world.now().seconds() + 3600);
    let who = world.caller(&credentials).await.unwrap();
    assert_eq!(who.arn, "arn:aws:sts::123456789012:assumed-role/users/CognitoIdentityCredentials");
    assert!(world.may(&who, "s3:GetObject", "arn:aws:s3:::a/b").await.is_ok());
    assert!(world.may(&who, "iam:ListUsers", "*").await.is_ok());
    assert_code(world.may(&who, "sqs:SendMessage", "*").await, CommonCode::AccessDenied);
    world.clock.advance(3600);
    assert_code(world.caller(&credentials).await.map(drop), CommonCode::ExpiredToken);
}

#[tokio::test]
async fn a_guest_may_do_no_more_than_guests_of_the_enhanced_flow() {
    let world = World::new().await;
    let pool = open_pool(&world).await;
    let id = world.get_id(&pool, &[]).await.unwrap();
    let (_, credentials) = world.credentials(&id, &[], None).await.unwrap();
    let who = world.caller(&credentials).await.unwrap();
    assert_eq!(who.arn, "arn:aws:sts::123456789012:assumed-role/guests/CognitoIdentityCredentials");
    // By the policy of the session, by the managed one, by neither although the role allows it, and not by the role.
    assert!(world.may(&who, "s3:GetObject", "arn:aws:s3:::a/b").await.is_ok());
    assert!(world.may(&who, "geo:GetPlace", "*").await.is_ok());
    assert_code(world.may(&who, "iam:ListUsers", "*").await, CommonCode::AccessDenied);
    assert_code(world.may(&who, "geo:DeleteMap", "*").await, CommonCode::AccessDenied);
    assert_code(world.may(&who, "sqs:SendMessage", "*").await, CommonCode::AccessDenied);
}

#[tokio::test]
async fn altered_credentials_are_nobodys() {
    let world = World::new().await;
    let pool = open_pool(&world).await;
    let id = world.get_id(&pool, &[]).await.unwrap();
    let (_, credentials) = world.credentials(&id, &[], None).await.unwrap();
    let (_, other) = world.credentials(&id, &[], None).await.unwrap();
    let mut mixed = credentials.clone();
    mixed.session_token = other.session_token;
    assert!(world.caller(&mixed).await.is_err());
    let mut forged = credentials;
    forged.secret_key = Some("a".repeat(40));
    assert!(world.caller(&forged).await.is_err());
}

#[tokio::test]
async fn roles_that_are_missing_or_trust_others_are_a_fault_of_the_pool() {
    let world = World::new().await;
    let (pool, other) = (pool(&world).await, pool(&world).await);
    let ann = world.user_token("ann", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let code = ErrorCode::InvalidIdentityPoolConfigurationException;
    let refused = async || {
        let answer = world.credentials(&id, &[(USERS, &ann)], None).await.map(drop);
        assert_refused(answer, code, MISCONFIGURED);
    };
    refused().await;
    let policy = allow("s3:*", "*");
    for (name, trust) in [
        ("other-pool", trust(&other, WEB)),
        ("guests-only", trust_of(&pool, WEB, "unauthenticated")),
        ("other-action", trust(&pool, r#""sts:AssumeRole""#)),
        ("other-login", trust_of(&pool, WEB, &format!("{USERS}:CognitoSignIn:bob"))),
        (
            "other-provider",
            trust(&pool, WEB)
                .replace(r#""Federated":"cognito-identity.amazonaws.com""#, r#""Federated":"accounts.google.com""#),
        ),
    ] {
        let role = world.role(name, &trust, &policy).await;
        world.set_roles(&pool, &[("authenticated", &role)]).await;
        refused().await;
    }
    let role = world.role("ann", &trust_of(&pool, WEB, &format!("{USERS}:CognitoSignIn:ann")), &policy).await;
    world.set_roles(&pool, &[("authenticated", &role)]).await;
    assert!(world.credentials(&id, &[(USERS, &ann)], None).await.is_ok());
}

#[tokio::test]
async fn rules_choose_a_role_and_deny() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let role = world.role("admins", &trust(&pool, WEB), &allow("s3:*", "*")).await;
    let rule = MappingRule {
        claim: "cognito:groups".to_owned(),
        match_type: MappingRuleMatchType::Contains,
        value: "admins".to_owned(),
        role_arn: role,
    };
    let mapping = RoleMapping {
        ambiguous_role_resolution: Some(AmbiguousRoleResolutionType::Deny),
        rules_configuration: Some(RulesConfigurationType { rules: vec![rule] }),
        type_: RoleMappingType::Rules,
    };
    let request = SetIdentityPoolRolesInput {
        identity_pool_id: pool.clone(),
        role_mappings: Some([(format!("{USERS}:{CLIENT}"), mapping)].into()),
        ..SetIdentityPoolRolesInput::default()
    };
    set_identity_pool_roles(world.permit(), request, &world.ctx).await.unwrap();
    let admin = world.user_token("ann", &json!({"cognito:groups": ["staff", "admins"]}));
    let id = world.get_id(&pool, &[(USERS, &admin)]).await.unwrap();
    let (_, credentials) = world.credentials(&id, &[(USERS, &admin)], None).await.unwrap();
    assert!(world.caller(&credentials).await.unwrap().arn.contains("assumed-role/admins/"));
    let plain = world.user_token("ann", &json!({"cognito:groups": ["staff"]}));
    let answer = world.credentials(&id, &[(USERS, &plain)], None).await.map(drop);
    let text = format!("The ambiguous role mapping rules for: {USERS}:{CLIENT} denied this request.");
    assert_refused(answer, ErrorCode::NotAuthorizedException, &text);
    let custom = Some("arn:aws:iam::123456789012:role/other");
    let answer = world.credentials(&id, &[(USERS, &admin)], custom).await.map(drop);
    assert_code(answer, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn logins_come_along_into_the_session() {
    let world = World::new().await;
    let pool = pool(&world).await;
    let policy = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*",
        "Resource":"arn:aws:s3:::b/${cognito-identity.amazonaws.com:sub}/*","Condition":
        {"StringEquals":{"aws:FederatedProvider":"cognito-identity.amazonaws.com"}}}}"#;
    let role = world.role("users", &trust(&pool, WEB), policy).await;
    world.set_roles(&pool, &[("authenticated", &role)]).await;
    let (ann, staff) = (world.user_token("ann", &Value::Null), world.staff_token("a"));
    let bob = world.user_token("bob", &Value::Null);
    let id = world.get_id(&pool, &[(USERS, &ann)]).await.unwrap();
    let of_bob = world.get_id(&pool, &[(USERS, &bob)]).await.unwrap();
    let both = [(USERS, ann.as_str()), (STAFF, staff.as_str())];
    let (_, credentials) = world.credentials(&id, &both, None).await.unwrap();
    let who = world.caller(&credentials).await.unwrap();
    assert!(world.may(&who, "s3:GetObject", &format!("arn:aws:s3:::b/{id}/x")).await.is_ok());
    assert!(world.may(&who, "s3:GetObject", &format!("arn:aws:s3:::b/{of_bob}/x")).await.is_err());
    assert_eq!(world.get_id(&pool, &[(STAFF, &staff)]).await.unwrap(), id);
}

#[tokio::test]
async fn mappings_and_tags_hold_for_a_user_pool_by_either_name() {
    let world = World::new().await;
    let own = format!("{OWN_HOST}eu-west-1_users");
    for listed in [USERS, &own] {
        let listing =
            CreateIdentityPoolInput { cognito_identity_providers: Some(vec![client_of(listed)]), ..settings() };
        let pool = world.pool(listing).await.identity_pool_id;
        let name = format!("{}-users", &pool[10..18]);
        let trust = trust(&pool, r#"["sts:AssumeRoleWithWebIdentity","sts:TagSession"]"#);
        let role = world.role(&name, &trust, &allow("s3:*", "arn:aws:s3:::${aws:PrincipalTag/tenant}/*")).await;
        for set in [USERS, &own] {
            let map = SetPrincipalTagAttributeMapInput {
                identity_pool_id: pool.clone(),
                identity_provider_name: set.to_owned(),
                use_defaults: None,
                principal_tags: Some([("tenant".to_owned(), "custom:tenant".to_owned())].into()),
            };
            set_principal_tag_attribute_map(world.permit(), map, &world.ctx).await.unwrap();
            let rule = MappingRule {
                claim: "plan".to_owned(),
                match_type: MappingRuleMatchType::Equals,
                value: "paid".to_owned(),
                role_arn: role.clone(),
            };
            let mapping = RoleMapping {
                ambiguous_role_resolution: Some(AmbiguousRoleResolutionType::Deny),
                rules_configuration: Some(RulesConfigurationType { rules: vec![rule] }),
                type_: RoleMappingType::Rules,
            };
            let request = SetIdentityPoolRolesInput {
                identity_pool_id: pool.clone(),
                roles: [("authenticated".to_owned(), role.clone())].into(),
                role_mappings: Some([(format!("{set}:{CLIENT}"), mapping)].into()),
            };
            set_identity_pool_roles(world.permit(), request, &world.ctx).await.unwrap();
            for brought in [USERS, &own] {
                let paid = world.user_token("ann", &json!({"plan": "paid", "custom:tenant": "blue"}));
                let id = world.get_id(&pool, &[(brought, &paid)]).await.unwrap();
                let (_, credentials) = world.credentials(&id, &[(brought, &paid)], None).await.unwrap();
                let who = world.caller(&credentials).await.unwrap();
                assert!(world.may(&who, "s3:GetObject", "arn:aws:s3:::blue/a").await.is_ok());
                assert!(world.may(&who, "s3:GetObject", "arn:aws:s3:::red/a").await.is_err());
                let free = world.user_token("ann", &json!({"plan": "free"}));
                let answer = world.credentials(&id, &[(brought, &free)], None).await.map(drop);
                assert_code(answer, ErrorCode::NotAuthorizedException);
            }
        }
    }
}
