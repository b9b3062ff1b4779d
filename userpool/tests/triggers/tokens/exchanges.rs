//! Tokens for tokens: the function is asked about each of them too.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, ErrorCode, ExplicitAuthFlowsType as Flow, IssuedTokenTypeIdentifierType as Issued,
    PreTokenGenerationLambdaVersionType as Version, TokenTypeIdentifierType as Kind,
};
use cognomen_iam::Permit;
use cognomen_iam::caller::Caller;
use cognomen_userpool::ops::exchange;
use cognomen_userpool::tokens;
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use serde_json::{Value, json};

use super::{ADMIN, Scene, UNRECOGNIZABLE, claims};
use crate::support::functions::failure;
use crate::support::{assert_refused, request};

/// A client of the scene that exchanges tokens.
struct Broker {
    scene: Scene,
    id: String,
}

impl Broker {
    async fn new() -> Self {
        let scene = Scene::new(Version::V20).await;
        let request = idp::CreateUserPoolClientRequest {
            explicit_auth_flows: Some(vec![Flow::AllowTokenExchangeImpersonation]),
            ..Default::default()
        };
        let id = scene.world.client(&scene.pool_id, request).await.client_id.unwrap();
        Self { scene, id }
    }

    async fn derive(
        &self,
        subject: &str,
        kind: Issued,
        audience: Option<&str>,
    ) -> Result<idp::GetDerivedTokenResponse, Error> {
        let input = idp::GetDerivedTokenRequest {
            actor_token: None,
            actor_token_provider_name: None,
            actor_token_type: None,
            audiences: audience.map(|audience| vec![audience.to_owned()]),
            client_id: self.id.clone(),
            client_secret: None,
            requested_token_type: Some(kind),
            resources: None,
            scopes: None,
            subject_token: subject.to_owned(),
            subject_token_provider_name: None,
            subject_token_type: Kind::AccessToken,
        };
        let permit = Permit::for_test(Caller::Anonymous, request());
        exchange::get_derived_token(permit, input, &self.scene.world.ctx).await
    }
}

#[tokio::test]
async fn derived_tokens_are_changed_for_the_client_that_derives_them() {
    let broker = Broker::new().await;
    let subject = broker.scene.sign_in().await.unwrap().access;
    let access = json!({ "claimsToAddOrOverride": { "a": 1, "act": { "sub": "x" } }, "scopesToAdd": ["photos/read"] });
    broker.scene.change(json!({ "claimsToAddOrOverride": { "b": 2, "act": "x" } }), access, json!({}));
    let derived = broker.derive(&subject, Issued::AccessToken, None).await.unwrap();
    let event = broker.scene.world.functions.last();
    assert_eq!(event["triggerSource"], "TokenGeneration_Authentication");
    assert_eq!(event["callerContext"]["clientId"], broker.id);
    assert_eq!((&event["request"]["scopes"], event["request"].get("clientMetadata")), (&json!([ADMIN]), None));
    let shown = claims(&derived.issued_token);
    assert_eq!((&shown["a"], &shown["scope"]), (&json!(1), &json!(format!("{ADMIN} photos/read"))));
    assert_eq!((shown.get("act"), shown.get("b")), (None, None));
    assert_eq!(derived.scopes, Some(vec![ADMIN.to_owned(), "photos/read".to_owned()]), "what the token has");
    let shown = claims(&broker.derive(&subject, Issued::IdToken, None).await.unwrap().issued_token);
    assert_eq!((&shown["b"], shown.get("act"), shown.get("scope")), (&json!(2), None, None));
}

#[tokio::test]
async fn every_failure_of_the_function_refuses_the_exchange() {
    let broker = Broker::new().await;
    let subject = broker.scene.sign_in().await.unwrap().access;
    let functions = &broker.scene.world.functions;
    let fails = |failed: Failure| functions.on(Trigger::PreTokenGeneration, move |_: Value| Err(failed.clone()));
    fails(failure("no"));
    let refused = broker.derive(&subject, Issued::AccessToken, None).await;
    assert_refused(refused, ErrorCode::UserLambdaValidationException, "PreTokenGeneration failed with error no.");
    fails(Failure::Unreachable("gone".to_owned()));
    let refused = broker.derive(&subject, Issued::IdToken, None).await;
    let message = "PreTokenGeneration invocation failed due to error ServiceException.";
    assert_refused(refused, ErrorCode::UnexpectedLambdaException, message);
    broker.scene.answer(json!(1));
    let refused = broker.derive(&subject, Issued::AccessToken, None).await;
    assert_refused(refused, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
}

#[tokio::test]
async fn a_token_for_one_service_never_becomes_one_for_all() {
    let broker = Broker::new().await;
    let subject = broker.scene.sign_in().await.unwrap().access;
    let own = json!({ "claimsToAddOrOverride": { "aud": broker.id } });
    broker.scene.change(json!({}), own, json!({}));
    let ctx = &broker.scene.world.ctx;
    let narrow = broker.derive(&subject, Issued::AccessToken, Some("billing")).await.unwrap().issued_token;
    assert_eq!(claims(&narrow)["aud"], "billing", "whatever the function says");
    assert_refused(tokens::verify(ctx, &narrow).await, ErrorCode::NotAuthorizedException, "Invalid Access Token");
    let again = broker.derive(&narrow, Issued::AccessToken, None).await.unwrap().issued_token;
    assert_eq!(claims(&again)["aud"], "billing");
    let wide = broker.derive(&narrow, Issued::AccessToken, Some(&broker.id)).await;
    assert_refused(
        wide,
        ErrorCode::InvalidParameterException,
        "a token for one service cannot become one for the client itself",
    );
    let whole = broker.derive(&subject, Issued::AccessToken, None).await.unwrap().issued_token;
    assert_eq!(claims(&whole)["aud"], broker.id);
    assert!(tokens::verify(ctx, &whole).await.is_ok());
    let after = broker.derive(&whole, Issued::AccessToken, None).await.unwrap().issued_token;
    assert!(tokens::verify(ctx, &after).await.is_ok(), "its audience was no bound");
}
