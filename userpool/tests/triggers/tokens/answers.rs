//! Answers that are none.

use cognomen_contract::cognito_idp::{ErrorCode, PreTokenGenerationLambdaVersionType as Version};
use cognomen_userpool::triggers::Trigger;
use serde_json::{Value, json};

use super::{Scene, UNRECOGNIZABLE};
use crate::support::assert_refused;

async fn refuses(scene: &Scene, response: Value) {
    scene.answer(response.clone());
    let refused = scene.sign_in().await.map(|_| response);
    assert_refused(refused, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
}

#[tokio::test]
async fn the_first_version_takes_strings_alone() {
    let scene = Scene::new(Version::V10).await;
    for value in [json!(1), json!(true), json!(["a"]), json!({ "a": "b" }), json!(null)] {
        refuses(&scene, json!({ "claimsOverrideDetails": { "claimsToAddOrOverride": { "claim": value } } })).await;
    }
    for details in [
        json!([]),
        json!("x"),
        json!({ "claimsToAddOrOverride": [] }),
        json!({ "claimsToSuppress": "email" }),
        json!({ "claimsToSuppress": [null] }),
        json!({ "groupOverrideDetails": [] }),
        json!({ "groupOverrideDetails": { "groupsToOverride": "a" } }),
        json!({ "groupOverrideDetails": { "preferredRole": ["a"] } }),
    ] {
        refuses(&scene, json!({ "claimsOverrideDetails": details })).await;
    }
    for response in [json!(null), json!("x"), json!([1])] {
        refuses(&scene, response).await;
    }
}

#[tokio::test]
async fn the_later_versions_take_claims_that_are_something_and_scopes_of_one_word() {
    let scene = Scene::new(Version::V30).await;
    let of = |member: &str, generation: Value| json!({ "claimsAndScopeOverrideDetails": { member: generation } });
    for member in ["idTokenGeneration", "accessTokenGeneration"] {
        for generation in [
            json!([]),
            json!({ "claimsToAddOrOverride": { "claim": null } }),
            json!({ "claimsToAddOrOverride": "x" }),
            json!({ "claimsToSuppress": { "email": true } }),
            json!({ "claimsToSuppress": [1] }),
        ] {
            refuses(&scene, of(member, generation)).await;
        }
    }
    for scope in ["", " ", "a aws.cognito.signin.user.admin", "a\taws", "a\u{a0}b", "a\nb", "a\u{0}b"] {
        refuses(&scene, of("accessTokenGeneration", json!({ "scopesToAdd": [scope] }))).await;
    }
    for scopes in [json!("openid"), json!([1]), json!([null])] {
        refuses(&scene, of("accessTokenGeneration", json!({ "scopesToAdd": scopes }))).await;
        refuses(&scene, of("accessTokenGeneration", json!({ "scopesToSuppress": scopes }))).await;
    }
    refuses(&scene, json!({ "claimsAndScopeOverrideDetails": { "groupOverrideDetails": "x" } })).await;
}

#[tokio::test]
async fn an_event_of_another_version_is_no_answer() {
    let scene = Scene::new(Version::V20).await;
    scene.world.functions.on(Trigger::PreTokenGeneration, |mut event| {
        event["version"] = json!("1");
        Ok(event)
    });
    let refused = scene.sign_in().await.map(|_| ());
    assert_refused(refused, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
}
