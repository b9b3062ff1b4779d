//! What functions change in tokens, and that nothing else does.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode, PreTokenGenerationLambdaVersionType as Version};
use cognomen_iam::AccessTokens;
use cognomen_userpool::tokens;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use serde_json::{Value, json};

use super::{ADMIN, ROLE, Scene, app, claims, rest};
use crate::support::assert_refused;

fn plain_id() -> Value {
    json!({
        "cognito:groups": ["staff"], "cognito:roles": [ROLE], "cognito:preferred_role": ROLE,
        "email": "mary@example.com", "email_verified": true,
    })
}

fn plain_access() -> Value {
    json!({ "cognito:groups": ["staff"], "scope": ADMIN })
}

#[tokio::test]
async fn an_answer_that_changes_nothing_leaves_plain_tokens() {
    for (version, member) in [(Version::V10, "claimsOverrideDetails"), (Version::V20, "claimsAndScopeOverrideDetails")]
    {
        let scene = Scene::new(version).await;
        let empty = json!({
            "claimsToAddOrOverride": null, "claimsToSuppress": null, "idTokenGeneration": null,
            "accessTokenGeneration": { "scopesToAdd": null, "claimsToAddOrOverride": {} },
        });
        for response in [json!({}), json!({ member: null }), json!({ member: {} }), json!({ member: empty, "more": 1 })]
        {
            scene.answer(response);
            let (id, access) = scene.claims().await;
            assert_eq!((rest(id), rest(access)), (plain_id(), plain_access()));
        }
    }
}

#[tokio::test]
async fn the_first_version_changes_the_id_token_and_the_groups_of_both() {
    let scene = Scene::new(Version::V10).await;
    scene.answer(json!({ "claimsOverrideDetails": {
        "claimsToAddOrOverride": { "plan": "large", "email": "other@example.com", "custom:team": "a", "gone": "x" },
        "claimsToSuppress": ["gone", "email_verified", "unknown"],
        "groupOverrideDetails": {
            "groupsToOverride": ["admins", "staff"], "iamRolesToOverride": ["arn:one"], "preferredRole": "arn:one",
        },
    } }));
    let (id, access) = scene.claims().await;
    assert_eq!(
        rest(id),
        json!({
            "plan": "large", "email": "other@example.com", "custom:team": "a", "cognito:groups": ["admins", "staff"],
            "cognito:roles": ["arn:one"], "cognito:preferred_role": "arn:one",
        })
    );
    assert_eq!(rest(access), json!({ "cognito:groups": ["admins", "staff"], "scope": ADMIN }));
}

#[tokio::test]
async fn the_later_versions_change_both_tokens_in_every_type() {
    for version in [Version::V20, Version::V30] {
        let scene = Scene::new(version).await;
        let added = json!({
            "text": "a", "number": 1.5, "flag": false, "list": ["a", 1, true], "object": { "deep": { "er": [null] } },
        });
        let generation = json!({ "claimsToAddOrOverride": added, "claimsToSuppress": ["flag", "email"] });
        let mut access = generation.clone();
        access["scopesToAdd"] = json!(["photos/read", "openid", ADMIN, "photos/read"]);
        access["scopesToSuppress"] = json!(["openid"]);
        access["claimsToAddOrOverride"]["given_name"] = json!("Mary");
        scene.change(generation, access, json!({}));
        let tokens = scene.sign_in().await.unwrap();
        let kept =
            json!({ "text": "a", "number": 1.5, "list": ["a", 1, true], "object": { "deep": { "er": [null] } } });
        let mut id = plain_id();
        id.as_object_mut().unwrap().remove("email");
        id.as_object_mut().unwrap().extend(kept.as_object().unwrap().clone());
        assert_eq!(rest(claims(&tokens.id)), id);
        let mut access = plain_access();
        access.as_object_mut().unwrap().extend(kept.as_object().unwrap().clone());
        access["scope"] = json!(format!("{ADMIN} photos/read"));
        access["given_name"] = json!("Mary");
        assert_eq!(rest(claims(&tokens.access)), access);
        assert_eq!(scene.verified(&tokens.access, None).await, claims(&tokens.access));
        assert_eq!(scene.verified(&tokens.id, Some(&scene.app)).await, claims(&tokens.id));
        let user = tokens::verify(&scene.world.ctx, &tokens.access).await.unwrap();
        assert_eq!(user.scopes, [ADMIN, "photos/read"]);
    }
}

#[tokio::test]
async fn groups_are_replaced_as_a_whole_or_left() {
    let scene = Scene::new(Version::V20).await;
    let none = (json!(null), json!(null), json!(null));
    let cases = [
        (json!({}), (json!(["staff"]), json!([ROLE]), json!(ROLE))),
        (json!({ "groupOverrideDetails": null }), none.clone()),
        (json!({ "groupOverrideDetails": {} }), none.clone()),
        (
            json!({ "groupOverrideDetails": { "groupsToOverride": null, "iamRolesToOverride": [], "preferredRole": "" } }),
            none,
        ),
        (json!({ "groupOverrideDetails": { "groupsToOverride": ["a"] } }), (json!(["a"]), json!(null), json!(null))),
    ];
    for (rest, (groups, roles, preferred)) in cases {
        scene.change(json!({}), json!({}), rest.clone());
        let (id, access) = scene.claims().await;
        let member = |claims: &Value, name: &str| claims.get(name).cloned().unwrap_or_default();
        assert_eq!(member(&id, "cognito:groups"), groups, "{rest}");
        assert_eq!(member(&access, "cognito:groups"), groups, "{rest}");
        assert_eq!(member(&id, "cognito:roles"), roles, "{rest}");
        assert_eq!(member(&id, "cognito:preferred_role"), preferred, "{rest}");
    }
    let suppressed = json!({ "claimsToSuppress": ["cognito:groups"] });
    scene.change(suppressed.clone(), json!({}), json!({}));
    let (id, access) = scene.claims().await;
    assert_eq!(rest(id), json!({ "email": "mary@example.com", "email_verified": true }));
    assert_eq!(rest(access), plain_access(), "each token for itself");
    scene.change(json!({}), suppressed, json!({ "groupOverrideDetails": { "groupsToOverride": ["a"] } }));
    let (id, access) = scene.claims().await;
    assert_eq!((&id["cognito:groups"], rest(access)), (&json!(["a"]), json!({ "scope": ADMIN })));
}

#[tokio::test]
async fn claims_of_the_id_token_keep_the_types_of_openid_connect() {
    let scene = Scene::new(Version::V20).await;
    let added =
        json!({ "email_verified": "TRUE", "phone_number_verified": false, "updated_at": "12", "address": "Here" });
    scene.change(json!({ "claimsToAddOrOverride": added }), json!({ "claimsToAddOrOverride": added }), json!({}));
    let (id, access) = scene.claims().await;
    assert_eq!(
        [&id["email_verified"], &id["phone_number_verified"], &id["updated_at"], &id["address"]],
        [&json!(true), &json!(false), &json!(12), &json!({ "formatted": "Here" })]
    );
    assert_eq!(access["address"], "Here", "of which the access token knows nothing");
    let wrong = [
        json!({ "address": { "formatted": "Here" } }),
        json!({ "email_verified": [true] }),
        json!({ "phone_number_verified": 1 }),
        json!({ "updated_at": { "at": 1 } }),
    ];
    for added in wrong {
        scene.change(json!({ "claimsToAddOrOverride": added }), json!({}), json!({}));
        let refused = scene.sign_in().await.map(|_| ());
        assert_refused(refused, ErrorCode::InvalidLambdaResponseException, super::UNRECOGNIZABLE);
        scene.change(json!({}), json!({ "claimsToAddOrOverride": added }), json!({}));
        assert!(scene.sign_in().await.is_ok(), "{added}");
    }
}

#[tokio::test]
async fn the_audience_of_an_access_token_is_its_client_or_nobody() {
    let scene = Scene::new(Version::V20).await;
    for (added, suppressed) in
        [(json!("elsewhere"), json!([])), (json!([scene.app]), json!([])), (json!(scene.app), json!(["aud"]))]
    {
        let claims = json!({ "claimsToAddOrOverride": { "aud": added }, "claimsToSuppress": suppressed });
        scene.change(claims.clone(), claims, json!({}));
        let (id, access) = scene.claims().await;
        assert_eq!((&id["aud"], access.get("aud")), (&json!(scene.app), None));
    }
    let own = json!({ "claimsToAddOrOverride": { "aud": scene.app } });
    scene.change(json!({}), own, json!({}));
    let tokens = scene.sign_in().await.unwrap();
    assert_eq!(scene.verified(&tokens.access, Some(&scene.app)).await["aud"], scene.app);
    assert!(tokens::verify(&scene.world.ctx, &tokens.access).await.is_ok(), "it is the user's everywhere");
}

#[tokio::test]
async fn without_their_scope_the_users_own_operations_refuse_the_token() {
    let scene = Scene::new(Version::V20).await;
    scene.change(json!({}), json!({ "scopesToSuppress": [ADMIN] }), json!({}));
    let narrow = scene.sign_in().await.unwrap().access;
    assert_eq!(claims(&narrow).get("scope"), None);
    scene.change(json!({}), json!({ "scopesToSuppress": ["openid"] }), json!({}));
    let whole = scene.sign_in().await.unwrap().access;
    let ctx = std::sync::Arc::new(scene.world.ctx);
    let port = tokens::UserPoolTokens(std::sync::Arc::downgrade(&ctx));
    let text = "Access Token does not have required scopes";
    assert_refused(port.verify(&narrow).await, ErrorCode::NotAuthorizedException, text);
    assert!(port.verify(&whole).await.is_ok());
}

#[tokio::test]
async fn attributes_that_the_client_may_not_read_stay_hidden() {
    let client = idp::CreateUserPoolClientRequest { read_attributes: Some(vec!["name".to_owned()]), ..app() };
    let scene = Scene::with(super::function(Version::V10), client).await;
    scene.answer(json!({ "claimsOverrideDetails": { "claimsToAddOrOverride": { "dev:note": "x", "plan": "a" } } }));
    let (id, _) = scene.claims().await;
    let groups = plain_id();
    let mut expected = json!({ "plan": "a" });
    for name in ["cognito:groups", "cognito:roles", "cognito:preferred_role"] {
        expected[name] = groups[name].clone();
    }
    assert_eq!(rest(id), expected);
}

/// Claims that stay, and some that need not.
const KNOWN: [&str; 23] = [
    "sub",
    "username",
    "client_id",
    "iss",
    "token_use",
    "exp",
    "iat",
    "jti",
    "origin_jti",
    "event_id",
    "aud",
    "scope",
    "auth_time",
    "act",
    "device_key",
    "version",
    "identities",
    "cognito:username",
    "cognito:groups",
    "cognito:roles",
    "email",
    "email_verified",
    "nbf",
];

/// Names of claims, reserved ones and their odd spellings among them.
fn name() -> impl Strategy<Value = String> {
    let spelled = prop_oneof![
        Just(None),
        Just(Some("{}\u{0}")),
        Just(Some(" {}")),
        Just(Some("{}\u{200b}")),
        Just(Some("\u{feff}{}")),
    ];
    let known = proptest::sample::select(&KNOWN[..]);
    prop_oneof![
        (known.clone(), spelled).prop_map(|(name, form): (&str, Option<&str>)| {
            form.map_or_else(|| name.to_owned(), |form| form.replace("{}", name))
        }),
        known.prop_map(str::to_uppercase),
        any::<String>(),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<String>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(json!(["a", null])),
        Just(json!({ "sub": "other" })),
    ]
}

#[test]
fn no_answer_changes_who_a_token_is_for() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (scene, plain) = runtime.block_on(async {
        let scene = Scene::new(Version::V20).await;
        scene.change(json!({}), json!({}), json!({}));
        let plain = scene.sign_in().await.unwrap();
        (scene, plain)
    });
    let refresh = plain.refresh.as_deref().unwrap();
    let (plain_id, plain_access) = (claims(&plain.id), claims(&plain.access));
    let added = proptest::collection::btree_map(name(), value(), 0..12);
    let suppressed = proptest::collection::vec(name(), 0..6);
    let scope = prop_oneof![8 => "[a-z/:.]{1,9}", 1 => any::<String>()];
    let scopes = proptest::collection::vec(scope, 0..3);
    let taken = std::cell::Cell::new(0);
    proptest!(ProptestConfig::with_cases(96), |(added in added, suppressed in suppressed, scopes in scopes)| {
        let generation = json!({
            "claimsToAddOrOverride": added, "claimsToSuppress": suppressed, "scopesToAdd": scopes,
            "scopesToSuppress": suppressed,
        });
        scene.change(generation.clone(), generation, json!({}));
        let Ok(next) = runtime.block_on(scene.refresh(refresh)) else { return Ok(()) };
        taken.set(taken.get() + 1);
        let (id, access) = (claims(&next.id), claims(&next.access));
        let fixed = ["sub", "iss", "token_use", "exp", "iat", "origin_jti", "event_id", "auth_time"];
        for name in fixed.into_iter().chain(["aud", "cognito:username", "act", "nbf", "scope", "client_id", "identities"]) {
            assert_eq!(id.get(name), plain_id.get(name), "{name}");
        }
        for name in fixed.into_iter().chain(["client_id", "username", "device_key", "act", "nbf", "version"]) {
            assert_eq!(access.get(name), plain_access.get(name), "{name}");
        }
        for claims in [&id, &access] {
            for name in claims.as_object().unwrap().keys() {
                let plain = name.trim_matches(|c: char| c == '\0' || c == ' ').to_lowercase();
                assert!(*name == plain || !plain_id.as_object().unwrap().contains_key(&plain) || plain.starts_with("email"), "{name:?}");
            }
        }
        assert!(access.get("aud").is_none());
        let words = access.get("scope").and_then(Value::as_str).unwrap_or_default().split(' ').count();
        assert!(words <= 1 + scopes.len(), "{access}");
        let user = runtime.block_on(tokens::verify(&scene.world.ctx, &next.access)).unwrap();
        assert_eq!(user.user.sub, plain_id["sub"]);
    });
    assert!(taken.get() > 24, "only {} answers were taken", taken.get());
}
