//! Which role an identity gets, as a table.

use std::collections::BTreeMap;

use cognomen_contract::cognito_identity::{
    AmbiguousRoleResolutionType, ErrorCode, MappingRule, MappingRuleMatchType, RoleMapping, RoleMappingType,
    RulesConfigurationType,
};
use cognomen_contract::{Code, Error};
use cognomen_identity::pools::identities::Login;
use cognomen_identity::pools::logins::{Kind, Proven};
use cognomen_identity::pools::roles::{Asking, Because, PassedOver, choose};
use cognomen_model::UnixMillis;
use cognomen_model::identity_pool::IdentityPool;
use serde_json::{Value, json};

use MappingRuleMatchType::{Contains, Equals, NotEqual, StartsWith};

use crate::support::logins::USERS;

const KEY: &str = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_users:client";
const DEFAULT: &str = "arn:aws:iam::123456789012:role/default";
const GUESTS: &str = "arn:aws:iam::123456789012:role/guests";
const ADMIN: &str = "arn:aws:iam::123456789012:role/admin";
const EDITOR: &str = "arn:aws:iam::123456789012:role/editor";
const SAML: &str = "arn:aws:iam::123456789012:saml-provider/corp";

fn pool(mapping: Option<(&str, RoleMapping)>) -> IdentityPool {
    IdentityPool {
        id: "eu-west-1:b73cb2d2-0d00-4e77-8e80-f99d9c13da3b".to_owned(),
        tag: "0123abcd".to_owned(),
        name: "pool".to_owned(),
        account: "123456789012".to_owned(),
        created_at: UnixMillis(0),
        modified_at: UnixMillis(0),
        allow_guests: true,
        allow_classic: None,
        login_providers: BTreeMap::new(),
        developer_provider: None,
        open_id_providers: Vec::new(),
        user_pools: Vec::new(),
        saml_providers: Vec::new(),
        tags: BTreeMap::new(),
        guest_role: Some(GUESTS.to_owned()),
        authenticated_role: Some(DEFAULT.to_owned()),
        role_mappings: mapping.into_iter().map(|(key, mapping)| (key.to_owned(), mapping)).collect(),
        principal_tags: BTreeMap::new(),
        credentials_target: None,
    }
}

fn login(kind: Kind, mapping: &str, claims: &Value, roles: &[&str]) -> Proven {
    Proven {
        kind,
        login: Login::public(USERS, "ann"),
        mapping: mapping.to_owned(),
        provider: mapping.to_owned(),
        amr: [USERS.to_owned(), format!("{USERS}:CognitoSignIn:ann")],
        claims: claims.as_object().cloned().unwrap_or_default(),
        roles: roles.iter().map(|role| (*role).to_owned()).collect(),
    }
}

fn token(otherwise: Option<AmbiguousRoleResolutionType>) -> RoleMapping {
    RoleMapping { ambiguous_role_resolution: otherwise, rules_configuration: None, type_: RoleMappingType::Token }
}

fn rules(rules: &[(&str, MappingRuleMatchType, &str, &str)]) -> RoleMapping {
    let rules = rules.iter().map(|(claim, match_type, value, role)| MappingRule {
        claim: (*claim).to_owned(),
        match_type: *match_type,
        value: (*value).to_owned(),
        role_arn: (*role).to_owned(),
    });
    RoleMapping {
        ambiguous_role_resolution: Some(AmbiguousRoleResolutionType::Deny),
        rules_configuration: Some(RulesConfigurationType { rules: rules.collect() }),
        type_: RoleMappingType::Rules,
    }
}

/// The role, or code and message of the refusal.
fn chosen(pool: &IdentityPool, proven: &[Proven], custom: Option<&str>) -> Result<String, (Code, String)> {
    let choice = choose(&Asking { pool, proven, own_token: false, custom });
    choice.map(|choice| choice.role_arn).map_err(|refusal| {
        let error = Error::from(refusal);
        (error.code(), error.message().to_owned())
    })
}

fn denied() -> Result<String, (Code, String)> {
    let text = format!("The ambiguous role mapping rules for: {KEY} denied this request.");
    Err((ErrorCode::NotAuthorizedException.into(), text))
}

fn forbidden(role: &str) -> Result<String, (Code, String)> {
    Err((ErrorCode::NotAuthorizedException.into(), format!("Access to Role '{role}' is forbidden.")))
}

#[test]
fn without_mappings_there_are_two_roles() {
    let pool = pool(None);
    let ann = [login(Kind::UserPool, KEY, &json!({"cognito:preferred_role": ADMIN, "cognito:roles": [ADMIN]}), &[])];
    assert_eq!(chosen(&pool, &[], None).unwrap(), GUESTS);
    assert_eq!(chosen(&pool, &ann, None).unwrap(), DEFAULT);
    assert_eq!(chosen(&pool, &ann, Some(DEFAULT)).unwrap(), DEFAULT);
    assert_eq!(chosen(&pool, &ann, Some(ADMIN)), forbidden(ADMIN));
    assert_eq!(chosen(&pool, &[], Some(DEFAULT)), forbidden(DEFAULT));
    let bare = IdentityPool { guest_role: None, authenticated_role: None, ..pool };
    let text = "Invalid identity pool configuration. Check assigned IAM roles for this pool.";
    for proven in [&[][..], &ann] {
        let refused = (ErrorCode::InvalidIdentityPoolConfigurationException.into(), text.to_owned());
        assert_eq!(chosen(&bare, proven, None), Err(refused));
    }
}

#[test]
fn tokens_name_roles_where_the_mapping_says_so() {
    use AmbiguousRoleResolutionType::{AuthenticatedRole, Deny};
    let both = json!({"cognito:preferred_role": ADMIN, "cognito:roles": [ADMIN, EDITOR]});
    let unclear = json!({"cognito:roles": [ADMIN, EDITOR]});
    let text = json!({"cognito:roles": format!("{ADMIN},{EDITOR}")});
    let none = json!({});
    for (claims, otherwise, custom, expected) in [
        (&both, Deny, None, Ok(ADMIN.to_owned())),
        (&both, Deny, Some(EDITOR), Ok(EDITOR.to_owned())),
        (&both, Deny, Some(DEFAULT), forbidden(DEFAULT)),
        (&unclear, AuthenticatedRole, None, Ok(DEFAULT.to_owned())),
        (&unclear, Deny, None, denied()),
        (&unclear, Deny, Some(EDITOR), Ok(EDITOR.to_owned())),
        (&text, Deny, Some(EDITOR), Ok(EDITOR.to_owned())),
        (&none, AuthenticatedRole, None, Ok(DEFAULT.to_owned())),
        (&none, Deny, None, denied()),
        (&none, AuthenticatedRole, Some(ADMIN), forbidden(ADMIN)),
    ] {
        let pool = pool(Some((KEY, token(Some(otherwise)))));
        let found = chosen(&pool, &[login(Kind::UserPool, KEY, claims, &[])], custom);
        assert_eq!(found, expected, "{claims} {otherwise:?} {custom:?}");
    }
    let unsaid = pool(Some((KEY, token(None))));
    assert_eq!(chosen(&unsaid, &[login(Kind::UserPool, KEY, &none, &[])], None), denied());
}

#[test]
fn tokens_of_others_name_no_roles() {
    let pool = pool(Some((KEY, token(Some(AmbiguousRoleResolutionType::AuthenticatedRole)))));
    let claims = json!({"cognito:preferred_role": ADMIN, "cognito:roles": [ADMIN]});
    for kind in [Kind::OpenId, Kind::Social] {
        let ann = [login(kind, KEY, &claims, &[])];
        assert_eq!(chosen(&pool, &ann, None).unwrap(), DEFAULT);
        assert_eq!(chosen(&pool, &ann, Some(ADMIN)), forbidden(ADMIN));
    }
}

#[test]
fn rules_compare_claims_by_their_text() {
    let claims = json!({
        "name": "ann", "n": 7, "paid": true, "none": null, "cognito:groups": ["superadmin", "staff"], "empty": "",
    });
    for (claim, match_type, value, matches) in [
        ("name", Equals, "ann", true),
        ("name", Equals, "Ann", false),
        ("name", Equals, "an", false),
        ("name", Contains, "nn", true),
        ("name", Contains, "x", false),
        ("name", StartsWith, "an", true),
        ("name", StartsWith, "nn", false),
        ("name", NotEqual, "bob", true),
        ("name", NotEqual, "ann", false),
        ("n", Equals, "7", true),
        ("paid", Equals, "true", true),
        ("paid", NotEqual, "true", false),
        ("cognito:groups", Contains, "staff", true),
        ("cognito:groups", Contains, "admin", true),
        ("cognito:groups", Contains, "guests", false),
        ("cognito:groups", Equals, "staff", false),
        ("cognito:groups", NotEqual, "staff", false),
        ("cognito:groups", NotEqual, "guests", true),
        ("none", NotEqual, "x", false),
        ("missing", NotEqual, "x", false),
        ("missing", Equals, "", false),
        ("empty", Equals, "x", false),
    ] {
        let pool = pool(Some((KEY, rules(&[(claim, match_type, value, ADMIN)]))));
        let found = chosen(&pool, &[login(Kind::OpenId, KEY, &claims, &[])], None);
        let expected = if matches { Ok(ADMIN.to_owned()) } else { denied() };
        assert_eq!(found, expected, "{claim} {match_type:?} {value}");
    }
}

#[test]
fn the_first_rule_that_matches_decides_and_the_others_are_told() {
    let mapping = rules(&[
        ("tenant", Equals, "red", ADMIN),
        ("missing", Equals, "x", ADMIN),
        ("tenant", StartsWith, "bl", EDITOR),
        ("tenant", Contains, "u", ADMIN),
    ]);
    let pool = pool(Some((KEY, mapping)));
    let ann = [login(Kind::UserPool, KEY, &json!({"tenant": "blue"}), &[])];
    let choice = choose(&Asking { pool: &pool, proven: &ann, own_token: false, custom: None }).unwrap();
    assert_eq!(choice.role_arn, EDITOR);
    let (provider, claim, found) = (KEY.to_owned(), "tenant".to_owned(), "blue".to_owned());
    assert_eq!(choice.because, Because::Rule { provider, index: 2, claim, found });
    assert_eq!(
        choice.passed_over.iter().map(PassedOver::to_string).collect::<Vec<_>>(),
        ["rule 1: `tenant` is `blue`, which is not Equals `red`", "rule 2: the token has no claim `missing`"]
    );
    assert_eq!(chosen(&pool, &ann, Some(ADMIN)).unwrap(), ADMIN);
    let nowhere =
        (ErrorCode::InvalidParameterException.into(), format!("No role mapping rule leads to the role '{DEFAULT}'."));
    assert_eq!(chosen(&pool, &ann, Some(DEFAULT)), Err(nowhere));
}

#[test]
fn assertions_bring_their_roles() {
    let unmapped = pool(None);
    let mapped = pool(Some((SAML, token(Some(AmbiguousRoleResolutionType::AuthenticatedRole)))));
    for pool in [&unmapped, &mapped] {
        let one = [login(Kind::Saml, SAML, &json!({}), &[ADMIN])];
        assert_eq!(chosen(pool, &one, None).unwrap(), ADMIN);
        assert_eq!(chosen(pool, &one, Some(DEFAULT)), forbidden(DEFAULT));
        let two = [login(Kind::Saml, SAML, &json!({}), &[ADMIN, EDITOR])];
        assert_eq!(chosen(pool, &two, Some(EDITOR)).unwrap(), EDITOR);
        assert_eq!(chosen(pool, &[login(Kind::Saml, SAML, &json!({}), &[])], None).unwrap(), DEFAULT);
    }
    let two = [login(Kind::Saml, SAML, &json!({}), &[ADMIN, EDITOR])];
    assert_eq!(chosen(&mapped, &two, None).unwrap(), DEFAULT);
    assert_eq!(chosen(&unmapped, &two, None).unwrap_err().0, ErrorCode::NotAuthorizedException.into());
}

#[test]
fn of_several_logins_the_one_with_a_mapping_decides() {
    let pool = pool(Some((KEY, rules(&[("tenant", Equals, "blue", EDITOR)]))));
    let plain = login(Kind::OpenId, "id.example.com", &json!({"tenant": "red"}), &[]);
    let mapped = login(Kind::UserPool, KEY, &json!({"tenant": "blue"}), &[]);
    for proven in [[plain.clone(), mapped.clone()], [mapped, plain]] {
        assert_eq!(chosen(&pool, &proven, None).unwrap(), EDITOR);
    }
}

#[test]
fn a_developers_token_gets_the_default_role() {
    let pool = pool(Some((KEY, rules(&[("tenant", Equals, "blue", EDITOR)]))));
    let asking = Asking { pool: &pool, proven: &[], own_token: true, custom: None };
    assert_eq!(choose(&asking).unwrap().because, Because::Developer);
    assert_eq!(choose(&asking).unwrap().role_arn, DEFAULT);
    assert!(choose(&Asking { custom: Some(ADMIN), ..asking }).is_err());
}
