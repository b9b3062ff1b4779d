//! `InboundFederation`.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, ErrorCode, IdentityProviderTypeType, InboundFederationLambdaVersionType as Version,
};
use cognomen_model::UnixMillis;
use cognomen_model::identity_provider::IdentityProvider;
use cognomen_userpool::ops::pools;
use cognomen_userpool::origin::Origin;
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::inbound_federation::{self, Told};
use cognomen_userpool::triggers::port::Failure;
use serde_json::{Value, json};

use super::{Scene, UNRECOGNIZABLE, app, map};
use crate::support::functions::{arn, failure};
use crate::support::{REGION, assert_refused, permit};

fn config() -> idp::LambdaConfigType {
    let lambda = idp::InboundFederationLambdaType { lambda_arn: arn("mapper"), lambda_version: Version::V10 };
    idp::LambdaConfigType { inbound_federation: Some(lambda), ..Default::default() }
}

async fn mapped(scene: &Scene) -> Result<Option<BTreeMap<String, String>>, Error> {
    let client = scene.world.ctx.client(&scene.app).await.unwrap();
    let provider = IdentityProvider {
        name: "Acme".to_owned(),
        kind: IdentityProviderTypeType::Oidc,
        details: BTreeMap::new(),
        attribute_mapping: BTreeMap::new(),
        identifiers: Vec::new(),
        issuer: None,
        created_at: UnixMillis(0),
        modified_at: UnixMillis(0),
    };
    let told = Told {
        token_response: Some(map(&[("access_token", "opaque")])),
        id_token: Some(map(&[("sub", "118280"), ("email", "mary@example.com")])),
        ..Told::default()
    };
    inbound_federation::map(&scene.world.ctx, &client, &Origin::default(), &provider, "118280", &told).await
}

#[tokio::test]
async fn the_function_is_kept_and_shown() {
    let scene = Scene::with(config(), app()).await;
    let request = idp::DescribeUserPoolRequest { user_pool_id: scene.pool_id.clone() };
    let pool = pools::describe_user_pool(permit(), request, &scene.world.ctx).await.unwrap().user_pool.unwrap();
    assert_eq!(pool.lambda_config.unwrap().inbound_federation, config().inbound_federation);
}

#[tokio::test]
async fn the_function_is_told_what_the_provider_told() {
    let scene = Scene::with(config(), app()).await;
    assert_eq!(mapped(&scene).await.unwrap(), None, "an event given back keeps everything");
    assert_eq!(
        scene.world.functions.last(),
        json!({
            "version": "1", "triggerSource": "InboundFederation_ExternalProvider", "region": REGION,
            "userPoolId": scene.pool_id, "userName": "118280",
            "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": scene.app },
            "request": {
                "providerName": "Acme", "providerType": "OIDC",
                "attributes": {
                    "tokenResponse": { "access_token": "opaque" },
                    "idToken": { "sub": "118280", "email": "mary@example.com" },
                },
            },
            "response": { "userAttributesToMap": {} },
        })
    );
    let plain = Scene::with(idp::LambdaConfigType::default(), app()).await;
    assert_eq!(mapped(&plain).await.unwrap(), None);
    assert!(plain.world.functions.events().is_empty());
}

#[tokio::test]
async fn a_map_of_strings_replaces_what_was_told() {
    let scene = Scene::with(config(), app()).await;
    let answer = |response: Value| scene.world.functions.answer(Trigger::InboundFederation, response);
    answer(json!({ "userAttributesToMap": { "email": "other@example.com" } }));
    assert_eq!(mapped(&scene).await.unwrap(), Some(map(&[("email", "other@example.com")])));
    for attributes in [json!(null), json!([]), json!({ "email": null }), json!({ "groups": ["a"] })] {
        answer(json!({ "userAttributesToMap": attributes }));
        assert_refused(mapped(&scene).await, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
    }
    answer(json!({}));
    assert_refused(mapped(&scene).await, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
    scene.world.functions.on(Trigger::InboundFederation, |_| Err(failure("unknown staff")));
    let message = "InboundFederation failed with error unknown staff.";
    assert_refused(mapped(&scene).await, ErrorCode::UserLambdaValidationException, message);
    scene.world.functions.on(Trigger::InboundFederation, |_| Err(Failure::TimedOut));
    let message = "InboundFederation invocation failed due to error Socket timeout while invoking Lambda function.";
    assert_refused(mapped(&scene).await, ErrorCode::UnexpectedLambdaException, message);
}
