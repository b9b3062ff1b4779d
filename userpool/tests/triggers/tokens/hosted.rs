//! Tokens that the OAuth endpoints give.

use cognomen_contract::cognito_idp::{self as idp, AuthFlowType, PreTokenGenerationLambdaVersionType as Version};
use cognomen_model::oauth::{Granted, Origin as Browser};
use cognomen_userpool::grants::{self, Beginning, Begun};
use cognomen_userpool::ops::signin::hosted::{self, Admitted, Step};
use cognomen_userpool::origin::Origin;
use cognomen_userpool::triggers::Trigger;
use serde_json::{Value, json};

use super::{PASSWORD, Scene, claims, map};
use crate::support::functions::failure;

const SESSION: &str = "11111111-1111-1111-1111-111111111111";

async fn admitted(scene: &Scene) -> Admitted {
    let client = scene.world.ctx.client(&scene.app).await.unwrap();
    let parameters = map(&[("USERNAME", super::USER), ("PASSWORD", PASSWORD)]);
    let flow = AuthFlowType::UserPasswordAuth;
    let step = hosted::start(&scene.world.ctx, &client, Origin::default(), flow, &parameters, None).await.unwrap();
    let admitted = match step {
        Step::Admitted(admitted) => Some(*admitted),
        Step::Asked(_) => None,
    };
    admitted.expect("nothing more to prove")
}

async fn begin(scene: &Scene, admitted: &Admitted) -> Result<idp::AuthenticationResultType, String> {
    let client = scene.world.ctx.client(&scene.app).await.unwrap();
    let session = &admitted.session;
    let granted = Granted {
        scopes: vec!["openid".to_owned(), "email".to_owned()],
        browser: Some(Browser { id: session.id.clone(), public_id: session.public_id.clone() }),
        nonce: Some("n".to_owned()),
        ..Granted::default()
    };
    let beginning = Beginning {
        client: &client,
        sub: &admitted.sub,
        session_id: SESSION,
        auth_time: session.auth_time,
        event_id: &session.event_id,
        granted,
        refreshable: true,
        origin: Origin::default(),
        metadata: None,
        standing: None,
    };
    match grants::begin(&scene.world.ctx, beginning, &|_| Ok(())).await {
        Ok(Begun::Tokens(tokens)) => Ok(*tokens),
        Ok(other) => Err(format!("{other:?}")),
        Err(refused) => Err(refused.message().to_owned()),
    }
}

#[tokio::test]
async fn a_function_adds_claims_and_scopes_but_decides_nothing_that_binds_a_token() {
    let scene = Scene::new(Version::V30).await;
    let forged = json!({
        "nonce": "forged", "at_hash": "forged", "cnf": { "jkt": "forged" }, "version": 9, "event_id": "forged",
        "origin_jti": "forged", "username": "fred", "extra": "x",
    });
    let added =
        json!({ "claimsToAddOrOverride": forged, "scopesToAdd": ["orders/read"], "scopesToSuppress": ["email"] });
    scene.change(json!({ "claimsToAddOrOverride": forged }), added, json!({}));
    let tokens = begin(&scene, &admitted(&scene).await).await.unwrap();
    assert_eq!(scene.world.functions.sources(), ["TokenGeneration_HostedAuth"]);
    assert_eq!(scene.world.functions.last()["request"]["scopes"], json!(["openid", "email"]));
    let (id, access) = (claims(&tokens.id_token.unwrap()), claims(&tokens.access_token.unwrap()));
    assert_eq!((&id["extra"], &access["extra"]), (&json!("x"), &json!("x")));
    assert_eq!((&id["nonce"], &id["origin_jti"]), (&json!("n"), &json!(SESSION)));
    assert!(id["at_hash"].is_string() && id["at_hash"] != "forged");
    assert_eq!((&access["version"], &access["origin_jti"]), (&json!(2), &json!(SESSION)));
    assert_eq!((&access["username"], &access["scope"]), (&json!(super::USER), &json!("openid orders/read")));
    for token in [&id, &access] {
        assert!(token.get("cnf").is_none() && token.get("event_id").is_none(), "{token}");
    }
}

#[tokio::test]
async fn a_function_that_fails_leaves_no_session_behind() {
    let scene = Scene::new(Version::V20).await;
    let admitted = admitted(&scene).await;
    scene.world.functions.on(Trigger::PreTokenGeneration, |_: Value| Err(failure("not today")));
    let refused = begin(&scene, &admitted).await.unwrap_err();
    assert_eq!(refused, "PreTokenGeneration failed with error not today.");
    // The same id is free: nothing was begun under it.
    scene.answer(json!({}));
    assert!(begin(&scene, &admitted).await.is_ok());
}
