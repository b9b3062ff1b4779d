//! `ExplainIdentity`.

use std::collections::BTreeMap;

use cognomen_contract::cognito_identity::{
    AmbiguousRoleResolutionType, CognitoIdentityProvider, CreateIdentityPoolInput, MappingRule, MappingRuleMatchType,
    RoleMapping, RoleMappingType, RulesConfigurationType, SetIdentityPoolRolesInput, SetPrincipalTagAttributeMapInput,
};
use cognomen_contract::cognomen::{DecisionType, ErrorCode, ExplainIdentityRequest, ExplainIdentityResponse};
use cognomen_contract::{Error, cognito_identity};
use cognomen_identity::explain::explain_identity;
use cognomen_identity::pools;
use serde_json::json;

use super::trust;
use crate::support::logins::{CLIENT, USERS};
use crate::support::{World, allow, assert_code};

/// A pool whose administrators get a role by a rule, with their default and guest roles.
struct Tenants {
    world: World,
    pool: String,
    user: String,
    admin: String,
    guest: String,
}

async fn tenants() -> Tenants {
    let world = World::new().await;
    let users = CognitoIdentityProvider {
        client_id: Some(CLIENT.to_owned()),
        provider_name: Some(USERS.to_owned()),
        server_side_token_check: None,
    };
    let request = CreateIdentityPoolInput {
        allow_unauthenticated_identities: true,
        cognito_identity_providers: Some(vec![users]),
        ..CreateIdentityPoolInput::default()
    };
    let pool = world.pool(request).await.identity_pool_id;
    let policy = allow("s3:GetObject", "*");
    let user = world.role("user", &trust(&pool, "authenticated"), &policy).await;
    let admin = world.role("admin", &trust(&pool, "authenticated"), &policy).await;
    let guest = world.role("guest", &trust(&pool, "unauthenticated"), &policy).await;
    let rule = MappingRule {
        claim: "custom:kind".to_owned(),
        match_type: MappingRuleMatchType::Equals,
        role_arn: admin.clone(),
        value: "admin".to_owned(),
    };
    let mapping = RoleMapping {
        ambiguous_role_resolution: Some(AmbiguousRoleResolutionType::AuthenticatedRole),
        rules_configuration: Some(RulesConfigurationType { rules: vec![rule] }),
        type_: RoleMappingType::Rules,
    };
    let roles =
        BTreeMap::from([("authenticated".to_owned(), user.clone()), ("unauthenticated".to_owned(), guest.clone())]);
    let request = SetIdentityPoolRolesInput {
        identity_pool_id: pool.clone(),
        roles,
        role_mappings: Some(BTreeMap::from([(format!("{USERS}:{CLIENT}"), mapping)])),
    };
    pools::set_identity_pool_roles(world.permit(), request, &world.ctx).await.unwrap();
    let request = SetPrincipalTagAttributeMapInput {
        identity_pool_id: pool.clone(),
        identity_provider_name: USERS.to_owned(),
        principal_tags: Some(BTreeMap::from([("tenant".to_owned(), "custom:tenant".to_owned())])),
        use_defaults: Some(false),
    };
    pools::set_principal_tag_attribute_map(world.permit(), request, &world.ctx).await.unwrap();
    Tenants { world, pool, user, admin, guest }
}

impl Tenants {
    fn supposed(&self, claims: &serde_json::Value) -> ExplainIdentityRequest {
        ExplainIdentityRequest {
            claims: Some(claims.to_string()),
            identity_pool_id: self.pool.clone(),
            provider_name: Some(USERS.to_owned()),
            ..ExplainIdentityRequest::default()
        }
    }

    async fn explain(&self, request: ExplainIdentityRequest) -> Result<ExplainIdentityResponse, Error> {
        explain_identity(self.world.permit(), request, &self.world.ctx).await
    }
}

#[tokio::test]
async fn a_rule_decides_and_tags_follow_the_claims() {
    let tenants = tenants().await;
    let claims = json!({"sub": "1", "aud": CLIENT, "custom:kind": "admin", "custom:tenant": "blue"});
    let told = tenants.explain(tenants.supposed(&claims)).await.unwrap();
    assert_eq!((told.authenticated, told.role_arn.as_ref()), (true, Some(&tenants.admin)));
    assert_eq!(told.principal_tags, Some(BTreeMap::from([("tenant".to_owned(), "blue".to_owned())])));
    assert_eq!(told.trust_decision, Some(DecisionType::Allowed));
    let statement = told.trust_statement.unwrap();
    assert_eq!(
        (statement.policy.as_str(), statement.index, statement.sid.as_deref()),
        ("trust policy", 0, Some("Pool"))
    );
    assert_eq!(
        told.explanation,
        format!(
            "The identity gets the role {}: rule 1 for `{USERS}:{CLIENT}` matches: `custom:kind` is `admin`. Its session has \
             the tags `tenant` = `blue`. Statement 1 of the role's trust policy allows sts:TagSession.",
            tenants.admin
        )
    );
    let told = tenants.explain(tenants.supposed(&json!({"sub": "1"}))).await.unwrap();
    assert_eq!(told.role_arn.as_ref(), Some(&tenants.user));
    assert!(told.reasons.contains(&"rule 1: the token has no claim `custom:kind`".to_owned()), "{:?}", told.reasons);
}

#[tokio::test]
async fn real_tokens_are_proved() {
    let tenants = tenants().await;
    let token = tenants.world.user_token("1", &json!({"custom:kind": "admin"}));
    let logins = |token: &str| ExplainIdentityRequest {
        identity_pool_id: tenants.pool.clone(),
        logins: Some(BTreeMap::from([(USERS.to_owned(), token.to_owned())])),
        ..ExplainIdentityRequest::default()
    };
    let told = tenants.explain(logins(&token)).await.unwrap();
    assert_eq!(told.role_arn.as_ref(), Some(&tenants.admin));
    assert_code(tenants.explain(logins("no token")).await, cognito_identity::ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn guests_and_roles_that_cannot_be_had_are_told() {
    let tenants = tenants().await;
    let guest = || ExplainIdentityRequest { identity_pool_id: tenants.pool.clone(), ..Default::default() };
    let told = tenants.explain(guest()).await.unwrap();
    assert_eq!((told.authenticated, told.role_arn.as_ref()), (false, Some(&tenants.guest)));
    assert!(told.explanation.ends_with("held to what Cognito lets guests do."), "{}", told.explanation);
    // A role that does not trust guests.
    tenants.world.set_roles(&tenants.pool, &[("unauthenticated", &tenants.user)]).await;
    let told = tenants.explain(guest()).await.unwrap();
    assert_eq!((told.trust_decision, told.trust_statement), (Some(DecisionType::ImplicitDeny), None));
    assert!(told.explanation.contains("no statement of the role's trust policy allows sts:AssumeRoleWithWebIdentity"));
    let custom = ExplainIdentityRequest { custom_role_arn: Some(tenants.admin.clone()), ..guest() };
    let told = tenants.explain(custom).await.unwrap();
    assert!(told.role_arn.is_none() && told.explanation.starts_with("There is no role"), "{}", told.explanation);
}

#[tokio::test]
async fn what_cannot_be_explained_is_refused() {
    let tenants = tenants().await;
    let good = tenants.supposed(&json!({"sub": "1"}));
    type Request = ExplainIdentityRequest;
    let token = Some(BTreeMap::from([(USERS.to_owned(), "token".to_owned())]));
    for request in [
        Request { claims: Some("[]".to_owned()), ..good.clone() },
        Request { claims: None, ..good.clone() },
        Request { provider_name: None, ..good.clone() },
        Request { logins: token, ..good.clone() },
        Request { provider_name: Some("accounts.google.com".to_owned()), ..good.clone() },
        tenants.supposed(&json!({"sub": "1", "aud": "another"})),
        Request { identity_id: Some("eu-west-1:11111111-2222-3333-4444-555555555555".to_owned()), ..good.clone() },
    ] {
        assert_code(tenants.explain(request).await, ErrorCode::InvalidParameterException);
    }
    let unknown = "eu-west-1:11111111-2222-3333-4444-555555555555".to_owned();
    let refused = tenants.explain(Request { identity_pool_id: unknown, ..good }).await;
    assert_code(refused, cognito_identity::ErrorCode::ResourceNotFoundException);
}
