use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    AmbiguousRoleResolutionType, CognitoIdentityProvider, CreateIdentityPoolInput, ErrorCode,
    GetIdentityPoolRolesInput, GetIdentityPoolRolesResponse, IdentityPool, MappingRule, MappingRuleMatchType,
    RoleMapping, RoleMappingType, RulesConfigurationType, SetIdentityPoolRolesInput,
};
use cognomen_contract::iam::{Tag, TagRoleRequest};
use cognomen_iam::caller::Principal;
use cognomen_identity::pools;

use super::{client, open_id, saml};
use crate::support::providers::OWN_HOST;
use crate::support::{ACCOUNT, World, allow, assert_code, assert_refused, permit_of};

const USER_POOL: &str = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc:web";

fn role(name: &str) -> String {
    format!("arn:aws:iam::{ACCOUNT}:role/{name}")
}

fn rules(arns: &[&str]) -> RoleMapping {
    let rule = |arn: &&str| MappingRule {
        claim: "isAdmin".to_owned(),
        match_type: MappingRuleMatchType::Equals,
        value: "true".to_owned(),
        role_arn: (*arn).to_owned(),
    };
    RoleMapping {
        type_: RoleMappingType::Rules,
        ambiguous_role_resolution: Some(AmbiguousRoleResolutionType::Deny),
        rules_configuration: Some(RulesConfigurationType { rules: arns.iter().map(rule).collect() }),
    }
}

fn token() -> RoleMapping {
    RoleMapping {
        type_: RoleMappingType::Token,
        ambiguous_role_resolution: Some(AmbiguousRoleResolutionType::AuthenticatedRole),
        rules_configuration: None,
    }
}

async fn pool(world: &World) -> IdentityPool {
    let request = CreateIdentityPoolInput {
        cognito_identity_providers: Some(vec![client("eu-west-1_abc", "web")]),
        developer_provider_name: Some("login.example".to_owned()),
        open_id_connect_provider_arns: Some(vec![open_id("id.example")]),
        saml_provider_arns: Some(vec![saml("corp")]),
        supported_login_providers: Some(BTreeMap::from([("graph.facebook.com".to_owned(), "1".to_owned())])),
        ..CreateIdentityPoolInput::default()
    };
    world.pool(request).await
}

async fn set(
    world: &World,
    caller: &Principal,
    pool_id: &str,
    roles: &[(&str, &str)],
    mappings: &[(&str, RoleMapping)],
) -> Result<(), Error> {
    let request = SetIdentityPoolRolesInput {
        identity_pool_id: pool_id.to_owned(),
        roles: roles.iter().map(|(kind, arn)| ((*kind).to_owned(), (*arn).to_owned())).collect(),
        role_mappings: (!mappings.is_empty())
            .then(|| mappings.iter().map(|(key, mapping)| ((*key).to_owned(), mapping.clone())).collect()),
    };
    pools::set_identity_pool_roles(permit_of(caller), request, &world.ctx).await
}

async fn get(world: &World, pool_id: &str) -> GetIdentityPoolRolesResponse {
    let request = GetIdentityPoolRolesInput { identity_pool_id: pool_id.to_owned() };
    pools::get_identity_pool_roles(world.permit(), request, &world.ctx).await.unwrap()
}

#[tokio::test]
async fn roles_are_replaced_as_a_whole() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    let nothing =
        GetIdentityPoolRolesResponse { identity_pool_id: Some(id.clone()), ..GetIdentityPoolRolesResponse::default() };
    assert_eq!(get(&world, &id).await, nothing);
    let (one, two) = (role("one"), role("path/two"));
    let both = [("authenticated", one.as_str()), ("unauthenticated", two.as_str())];
    let mappings = [
        (USER_POOL, token()),
        ("graph.facebook.com", rules(&[&one, &two])),
        (&open_id("id.example"), rules(&[&two])),
        (&saml("corp"), token()),
    ];
    set(&world, &world.admin, &id, &both, &mappings).await.unwrap();
    let found = get(&world, &id).await;
    assert_eq!(found.roles.unwrap(), both.map(|(kind, arn)| (kind.to_owned(), arn.to_owned())).into());
    assert_eq!(found.role_mappings.unwrap().len(), 4);
    set(&world, &world.admin, &id, &both[..1], &[]).await.unwrap();
    let found = get(&world, &id).await;
    assert_eq!(found.roles.unwrap().into_keys().collect::<Vec<_>>(), ["authenticated"]);
    assert_eq!(found.role_mappings, None);
    set(&world, &world.admin, &id, &[], &[]).await.unwrap();
    assert_eq!(get(&world, &id).await, nothing);
}

#[tokio::test]
async fn roles_are_this_accounts() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    for arn in [
        "administrator-of-everything".to_owned(),
        "arn:aws:iam::999999999999:role/one".to_owned(),
        format!("arn:aws:iam::{ACCOUNT}:user/one-of-the-users"),
        role(""),
        role("path/"),
        role("a*"),
        role(&"a".repeat(65)),
    ] {
        let text = format!("Access to Role '{arn}' is forbidden.");
        let answer = set(&world, &world.admin, &id, &[("authenticated", &arn)], &[]).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, &text);
        let answer = set(&world, &world.admin, &id, &[], &[("graph.facebook.com", rules(&[&arn]))]).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, &text);
    }
    assert_eq!(get(&world, &id).await.roles, None);
}

#[tokio::test]
async fn whoever_sets_a_role_must_be_allowed_to_pass_it() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    let policy = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":"cognito-identity:*","Resource":"*"},
        {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::123456789012:role/app/*",
         "Condition":{"StringEquals":{"iam:PassedToService":"cognito-identity.amazonaws.com"}}},
        {"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::123456789012:role/function",
         "Condition":{"StringEquals":{"iam:PassedToService":"lambda.amazonaws.com"}}}]}"#;
    let ann = world.user("ann", policy).await;
    let (own, admin, function) = (role("app/own"), role("admin"), role("function"));
    set(&world, &ann, &id, &[("authenticated", &own)], &[(USER_POOL, rules(&[&own]))]).await.unwrap();
    for (roles, mappings, refused) in [
        (vec![("authenticated", admin.as_str())], vec![], &admin),
        (vec![("authenticated", own.as_str()), ("unauthenticated", admin.as_str())], vec![], &admin),
        (vec![("authenticated", own.as_str())], vec![(USER_POOL, rules(&[&own, &admin]))], &admin),
        (vec![("authenticated", function.as_str())], vec![], &function),
    ] {
        let answer = set(&world, &ann, &id, &roles, &mappings).await;
        let text = format!("Access to Role '{refused}' is forbidden.");
        assert_refused(answer, ErrorCode::NotAuthorizedException, &text);
    }
    assert_eq!(get(&world, &id).await.roles.unwrap(), BTreeMap::from([("authenticated".to_owned(), own)]));
    let bob = world.user("bob", &allow("cognito-identity:*", "*")).await;
    let answer = set(&world, &bob, &id, &[("authenticated", &admin)], &[]).await;
    assert_code(answer, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn mappings_name_providers_of_the_pool() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    for key in [
        "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc:web",
        "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc",
        "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc:other",
        "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_other:web",
        "accounts.google.com",
        "id.example",
        "login.example",
        "arn:aws:iam::123456789012:saml-provider/other",
    ] {
        let text = format!("({key}) is not a valid RoleMapping ProviderName or is not a configured provider.");
        let answer = set(&world, &world.admin, &id, &[], &[(key, rules(&[&role("one")]))]).await;
        assert_refused(answer, ErrorCode::InvalidParameterException, &text);
    }
}

#[tokio::test]
async fn the_parts_of_a_mapping_go_together() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    let one = role("one");
    let (many, most) = (vec![one.as_str(); 26], vec![one.as_str(); 25]);
    set(&world, &world.admin, &id, &[], &[(USER_POOL, rules(&most))]).await.unwrap();
    let undecided = |mapping: RoleMapping| RoleMapping { ambiguous_role_resolution: None, ..mapping };
    let oidc = open_id("id.example");
    for (key, mapping, text) in [
        (USER_POOL, rules(&many), "The number of rules in the request exceeded 25."),
        (USER_POOL, undecided(token()), "AmbiguousRoleResolution is required."),
        (USER_POOL, undecided(rules(&[&one])), "AmbiguousRoleResolution is required."),
        (
            USER_POOL,
            RoleMapping { rules_configuration: None, ..rules(&[&one]) },
            "RulesConfiguration is required for the type Rules.",
        ),
        (
            USER_POOL,
            RoleMapping { type_: RoleMappingType::Token, ..rules(&[&one]) },
            "RulesConfiguration is not allowed for the type Token.",
        ),
        ("graph.facebook.com", token(), "The type Token is for Cognito user pools and SAML providers alone."),
        (&oidc, token(), "The type Token is for Cognito user pools and SAML providers alone."),
    ] {
        let error = set(&world, &world.admin, &id, &[], &[(key, mapping)]).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::InvalidParameterException.into());
        assert!(error.message().ends_with(text), "{}", error.message());
    }
}

#[tokio::test]
async fn roles_of_unknown_pools_are_neither_set_nor_told() {
    let world = World::new().await;
    let id = "eu-west-1:00000000-0000-4000-8000-000000000000";
    let text = format!("IdentityPool '{id}' not found.");
    let answer = set(&world, &world.admin, id, &[("authenticated", &role("one"))], &[]).await;
    assert_refused(answer, ErrorCode::ResourceNotFoundException, &text);
    let request = GetIdentityPoolRolesInput { identity_pool_id: id.to_owned() };
    let answer = pools::get_identity_pool_roles(world.permit(), request, &world.ctx).await;
    assert_refused(answer, ErrorCode::ResourceNotFoundException, &text);
}

#[tokio::test]
async fn a_user_pool_has_one_mapping_whatever_it_is_called() {
    let world = World::new().await;
    let own = format!("{OWN_HOST}eu-west-1_abc");
    let provider = CognitoIdentityProvider { provider_name: Some(own.clone()), ..client("eu-west-1_abc", "web") };
    let request = CreateIdentityPoolInput {
        cognito_identity_providers: Some(vec![provider]),
        ..CreateIdentityPoolInput::default()
    };
    let id = world.pool(request).await.identity_pool_id;
    let own = format!("{own}:web");
    for key in [USER_POOL, own.as_str()] {
        set(&world, &world.admin, &id, &[], &[(key, token())]).await.unwrap();
        let view = world.ctx.pool_anywhere(&id).await.unwrap();
        assert_eq!(view.pool.role_mappings.keys().collect::<Vec<_>>(), [USER_POOL], "as logins look for it");
        let told = get(&world, &id).await.role_mappings.unwrap();
        assert_eq!(told.into_keys().collect::<Vec<_>>(), [own.as_str()], "as the pool lists it");
    }
    let twice = set(&world, &world.admin, &id, &[], &[(USER_POOL, token()), (&own, token())]).await;
    assert_code(twice, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn the_tags_of_a_role_say_who_may_pass_it() {
    let world = World::new().await;
    let id = pool(&world).await.identity_pool_id;
    let trust = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
        "Principal":{"Federated":"cognito-identity.amazonaws.com"},
        "Condition":{"StringEquals":{"cognito-identity.amazonaws.com:aud":"a"}}}}"#;
    let (plain, privileged) = (world.role("plain", trust, &allow("*", "*")).await, role("privileged"));
    world.role("privileged", trust, &allow("*", "*")).await;
    let tags = vec![Tag { key: "privileged".to_owned(), value: "yes".to_owned() }];
    let request = TagRoleRequest { role_name: "privileged".to_owned(), tags };
    cognomen_iam::ops::roles::tag_role(world.permit(), request, &world.ctx.iam).await.unwrap();
    for (name, key) in [("ann", "aws"), ("bob", "iam")] {
        let policy = format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":"*","Resource":"*"}},
                {{"Effect":"Deny","Action":"iam:PassRole","Resource":"*",
                  "Condition":{{"StringEquals":{{"{key}:ResourceTag/privileged":"yes"}}}}}}]}}"#
        );
        let user = world.user(name, &policy).await;
        set(&world, &user, &id, &[("authenticated", &plain)], &[]).await.unwrap();
        let answer = set(&world, &user, &id, &[("authenticated", &privileged)], &[]).await;
        let text = format!("Access to Role '{privileged}' is forbidden.");
        assert_refused(answer, ErrorCode::NotAuthorizedException, &text);
    }
}
