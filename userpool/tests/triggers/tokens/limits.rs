//! How much a function may add.

use cognomen_contract::cognito_idp::{ErrorCode, PreTokenGenerationLambdaVersionType as Version};
use cognomen_userpool::tokens;
use serde_json::{Map, Value, json};

use super::{Scene, UNRECOGNIZABLE, claims};
use crate::support::assert_refused;

fn many(count: usize) -> Value {
    (0..count).map(|number| (format!("c{number}"), json!(0))).collect::<Map<_, _>>().into()
}

async fn is_too_much(scene: &Scene) {
    let refused = scene.sign_in().await.map(|_| ());
    assert_refused(refused, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
}

#[tokio::test]
async fn claims_and_scopes_of_both_tokens_are_five_thousand_at_most() {
    let scene = Scene::new(Version::V20).await;
    // Four attributes and one scope are there already.
    let access = json!({ "claimsToAddOrOverride": many(2493), "scopesToAdd": ["a", "b"] });
    scene.change(json!({ "claimsToAddOrOverride": many(2500) }), access.clone(), json!({}));
    let tokens = scene.sign_in().await.unwrap();
    assert_eq!(claims(&tokens.access)["c2492"], 0);
    assert!(tokens::verify(&scene.world.ctx, &tokens.access).await.is_ok());
    scene.change(json!({ "claimsToAddOrOverride": many(2501) }), access, json!({}));
    is_too_much(&scene).await;
}

#[tokio::test]
async fn a_token_stays_one_that_can_be_read() {
    let scene = Scene::new(Version::V20).await;
    let text = |length: usize| json!({ "claimsToAddOrOverride": { "text": "x".repeat(length) } });
    scene.change(text(65_000), text(65_000), json!({}));
    let tokens = scene.sign_in().await.unwrap();
    assert!(tokens::verify(&scene.world.ctx, &tokens.access).await.is_ok());
    assert!(tokens::verify_id(&scene.world.ctx, &tokens.id).await.is_ok());
    scene.change(text(66_000), json!({}), json!({}));
    is_too_much(&scene).await;
    scene.change(json!({}), text(66_000), json!({}));
    is_too_much(&scene).await;
    scene.change(json!({}), json!({ "scopesToAdd": ["x".repeat(66_000)] }), json!({}));
    is_too_much(&scene).await;
    let groups: Vec<_> = (0..1000).map(|number| format!("{number}{}", "\"".repeat(64))).collect();
    scene.change(json!({}), json!({}), json!({ "groupOverrideDetails": { "groupsToOverride": groups } }));
    is_too_much(&scene).await;
    let roles = json!({ "groupOverrideDetails": { "iamRolesToOverride": ["x".repeat(66_000)] } });
    scene.change(json!({}), json!({}), roles);
    is_too_much(&scene).await;
}
