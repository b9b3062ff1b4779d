//! Tokens of clients themselves, which version `V3_0` alone is asked about.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, ErrorCode, ExplicitAuthFlowsType as Flow, PreTokenGenerationLambdaVersionType as Version,
};
use cognomen_userpool::ops::{exchange, resource_servers};
use cognomen_userpool::tokens;
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use serde_json::{Value, json};

use super::{Scene, UNRECOGNIZABLE, claims};
use crate::support::functions::failure;
use crate::support::{REGION, assert_refused, permit};
use crate::triggers::map;

/// A client of the scene that acts for itself.
struct Machine {
    scene: Scene,
    id: String,
    secret: String,
}

impl Machine {
    async fn new(version: Version) -> Self {
        let scene = Scene::new(version).await;
        let scope = |name: &str| idp::ResourceServerScopeType {
            scope_name: name.to_owned(),
            scope_description: name.to_owned(),
        };
        let server = idp::CreateResourceServerRequest {
            user_pool_id: scene.pool_id.clone(),
            identifier: "photos".to_owned(),
            name: "photos".to_owned(),
            scopes: Some(vec![scope("read"), scope("write")]),
        };
        resource_servers::create_resource_server(permit(), server, &scene.world.ctx).await.unwrap();
        let request = idp::CreateUserPoolClientRequest {
            generate_secret: Some(true),
            explicit_auth_flows: Some(vec![Flow::AllowClientTokenAuth]),
            allowed_o_auth_scopes: Some(vec!["photos/read".to_owned(), "photos/write".to_owned()]),
            ..Default::default()
        };
        let client = scene.world.client(&scene.pool_id, request).await;
        Self { scene, id: client.client_id.unwrap(), secret: client.client_secret.unwrap() }
    }

    async fn token(&self) -> Result<String, Error> {
        let request = idp::GetClientTokenRequest {
            client_id: self.id.clone(),
            secret: self.secret.clone(),
            scopes: None,
            client_metadata: Some(map(&[("tenant", "a")])),
        };
        let answer = exchange::get_client_token(permit(), request, &self.scene.world.ctx).await?;
        Ok(answer.client_authentication_result.unwrap().access_token.unwrap())
    }
}

#[tokio::test]
async fn the_event_of_a_client_is_about_no_user() {
    let machine = Machine::new(Version::V30).await;
    machine.token().await.unwrap();
    assert_eq!(
        machine.scene.world.functions.last(),
        json!({
            "version": "3", "triggerSource": "TokenGeneration_ClientCredentials", "region": REGION,
            "userPoolId": machine.scene.pool_id,
            "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": machine.id },
            "request": {
                "userAttributes": {},
                "groupConfiguration": { "groupsToOverride": [], "iamRolesToOverride": [], "preferredRole": null },
                "scopes": ["photos/read", "photos/write"], "clientMetadata": { "tenant": "a" },
            },
            "response": { "claimsAndScopeOverrideDetails": null },
        })
    );
    for version in [Version::V10, Version::V20] {
        let machine = Machine::new(version).await;
        machine.token().await.unwrap();
        assert!(machine.scene.world.functions.events().is_empty());
    }
}

#[tokio::test]
async fn claims_and_scopes_of_a_client_change_and_the_client_stays() {
    let machine = Machine::new(Version::V30).await;
    let plain = claims(&machine.token().await.unwrap());
    let id = json!({ "claimsToAddOrOverride": { "never": "seen" } });
    let access = json!({
        "claimsToAddOrOverride": {
            "tenant": { "id": 7 }, "aud": machine.id, "sub": "other", "client_id": "other", "event_id": "x",
            "username": "mary", "version": 9, "Sub": "other", "cognito:groups": ["admins"], "exp": 1,
        },
        "claimsToSuppress": ["sub", "client_id", "scope", "version"],
        "scopesToAdd": ["photos/delete"], "scopesToSuppress": ["photos/write"],
    });
    machine.scene.change(id, access, json!({ "groupOverrideDetails": { "groupsToOverride": ["admins"] } }));
    let token = machine.token().await.unwrap();
    let mut expected = plain;
    expected["tenant"] = json!({ "id": 7 });
    expected["aud"] = json!(machine.id);
    expected["scope"] = json!("photos/read photos/delete");
    let changed = claims(&token);
    expected["jti"] = changed["jti"].clone();
    assert_eq!(changed, expected);
    let scene = &machine.scene;
    assert_eq!(scene.verified(&token, Some(&machine.id)).await, changed);
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let of = tokens::verify_client(&scene.world.ctx, &pool, &token).await.unwrap();
    assert_eq!(of.as_deref(), Some(machine.id.as_str()));
    let user = tokens::verify(&scene.world.ctx, &token).await;
    assert_refused(user, ErrorCode::NotAuthorizedException, "Invalid Access Token");
}

#[tokio::test]
async fn a_function_that_fails_is_told_in_the_words_of_the_operation() {
    let machine = Machine::new(Version::V30).await;
    let functions = &machine.scene.world.functions;
    let refused = |code: Failure| functions.on(Trigger::PreTokenGeneration, move |_: Value| Err(code.clone()));
    refused(failure("no"));
    let message = "PreTokenGeneration failed with error no.";
    assert_refused(machine.token().await, ErrorCode::NotAuthorizedException, message);
    refused(Failure::Refused { code: "AccessDeniedException".to_owned() });
    let message = "PreTokenGeneration invocation failed due to error AccessDeniedException.";
    assert_refused(machine.token().await, ErrorCode::NotAuthorizedException, message);
    machine.scene.answer(json!("x"));
    assert_refused(machine.token().await, ErrorCode::NotAuthorizedException, UNRECOGNIZABLE);
}
