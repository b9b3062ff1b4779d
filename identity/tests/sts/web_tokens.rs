//! Tokens that prove callers to others.

use cognomen_contract::CommonCode;
use cognomen_contract::sts::{AssumeRoleRequest, ErrorCode, GetWebIdentityTokenRequest, GetWebIdentityTokenResponse};
use cognomen_crypto::jose::{ForeignToken, PublicKeySet};
use cognomen_identity::sts::web_tokens;
use serde_json::{Value, json};

use super::*;
use crate::support::{ISSUER, allow, assert_refused};

fn for_service() -> GetWebIdentityTokenRequest {
    GetWebIdentityTokenRequest {
        audience: vec!["https://service".to_owned()],
        signing_algorithm: "RS256".to_owned(),
        ..GetWebIdentityTokenRequest::default()
    }
}

async fn ask(
    ctx: &Context,
    principal: &Principal,
    input: GetWebIdentityTokenRequest,
) -> Result<GetWebIdentityTokenResponse, Error> {
    call::<operations::GetWebIdentityToken, _, _>(ctx, principal, sts::get_web_identity_token, input).await
}

/// The claims, once a published key verified them.
async fn verified(ctx: &Context, token: &str) -> Value {
    let keys = PublicKeySet::published(web_tokens::jwks(ctx).await.unwrap().as_bytes()).unwrap();
    let token = ForeignToken::parse(token).unwrap();
    assert_eq!(token.header("typ"), Some("JWT"));
    token.verify(keys.candidates(token.header("kid")).next().expect("a published key")).unwrap()
}

#[tokio::test]
async fn a_user_is_proved_by_published_keys() {
    let (world, ann, _) = prepared().await;
    for algorithm in ["RS256", "ES384"] {
        let input = GetWebIdentityTokenRequest { signing_algorithm: algorithm.to_owned(), ..for_service() };
        let answer = ask(&world.ctx, &ann, input).await.unwrap();
        assert_eq!(answer.expiration.unwrap().seconds(), world.now().seconds() + 300);
        let token = answer.web_identity_token.unwrap();
        assert_eq!(ForeignToken::parse(&token).unwrap().header("alg"), Some(algorithm));
        let claims = verified(&world.other_node(), &token).await;
        assert_eq!(claims["iss"], format!("{ISSUER}/sts").as_str());
        assert_eq!(claims["aud"], "https://service");
        assert_eq!(claims["sub"], ann.arn.as_str());
        assert_eq!(
            (&claims["iat"], &claims["exp"]),
            (&json!(world.now().seconds()), &json!(world.now().seconds() + 300))
        );
        assert_eq!(claims["jti"].as_str().unwrap().len(), 36);
        let own = &claims["https://sts.amazonaws.com/"];
        let expected = json!({"aws_account": ACCOUNT, "source_region": REGION, "principal_id": ann.arn});
        assert_eq!(own, &expected);
    }
    let document: Value = serde_json::from_str(&web_tokens::discovery(&world.ctx)).unwrap();
    assert_eq!(document["issuer"], format!("{ISSUER}/sts").as_str());
    assert_eq!(document["jwks_uri"], format!("{ISSUER}/sts/.well-known/jwks.json").as_str());
}

#[tokio::test]
async fn a_session_is_proved_as_its_role() {
    let (world, ann, _) = prepared().await;
    let trust = trusts_account(r#""sts:AssumeRole","sts:TagSession","sts:SetSourceIdentity""#);
    let role = world.role("worker", &trust, ALL).await;
    let input = AssumeRoleRequest {
        tags: tags(&[("Team", "a")]),
        source_identity: some("ann"),
        duration_seconds: Some(900),
        ..visit(&role)
    };
    let principal = session(&world.ctx, &ann, input).await;
    let input = GetWebIdentityTokenRequest {
        audience: vec!["a".to_owned(), "b".to_owned(), "a".to_owned()],
        tags: tags(&[("Job", "7")]),
        duration_seconds: Some(900),
        ..for_service()
    };
    let token = ask(&world.ctx, &principal, input).await.unwrap().web_identity_token.unwrap();
    let claims = verified(&world.ctx, &token).await;
    assert_eq!(claims["aud"], json!(["a", "b", "a"]));
    assert_eq!(claims["sub"], role.as_str());
    let own = &claims["https://sts.amazonaws.com/"];
    assert_eq!(own["principal_id"], role.as_str());
    assert_eq!(own["principal_tags"], json!({"Team": "a"}));
    assert_eq!(own["request_tags"], json!({"Job": "7"}));
    assert_eq!(own["source_identity"], "ann");
    assert_eq!(own["original_session_exp"], "2026-01-01T00:15:00Z");

    let longer = GetWebIdentityTokenRequest { duration_seconds: Some(901), ..for_service() };
    let error = ask(&world.ctx, &principal, longer).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::SessionDurationEscalationException.into());
}

#[tokio::test]
async fn policies_ask_for_audience_algorithm_and_time() {
    let (world, _, _) = prepared().await;
    let policy = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:GetWebIdentityToken","Resource":"*",
        "Condition":{"ForAllValues:StringEquals":{"sts:IdentityTokenAudience":"https://service"},
        "StringEquals":{"sts:SigningAlgorithm":"RS256"},"NumericLessThanEquals":{"sts:DurationSeconds":"300"}}}}"#;
    let bound = world.user("bound", policy).await;
    assert!(ask(&world.ctx, &bound, for_service()).await.is_ok());
    let others = [
        GetWebIdentityTokenRequest { audience: vec!["https://service".to_owned(), "x".to_owned()], ..for_service() },
        GetWebIdentityTokenRequest { signing_algorithm: "ES384".to_owned(), ..for_service() },
        GetWebIdentityTokenRequest { duration_seconds: Some(301), ..for_service() },
    ];
    let text = |operation: &str| {
        format!(
            "User: {} is not authorized to perform: sts:{operation} on resource: arn:aws:sts::{ACCOUNT}:self because no \
             identity-based policy allows the sts:{operation} action",
            bound.arn
        )
    };
    for input in others {
        let answer = ask(&world.ctx, &bound, input).await;
        assert_refused(answer.map(drop), CommonCode::AccessDenied, &text("GetWebIdentityToken"));
    }
    let tagged = GetWebIdentityTokenRequest { tags: tags(&[("Job", "7")]), ..for_service() };
    let answer = ask(&world.ctx, &bound, tagged).await;
    assert_refused(answer.map(drop), CommonCode::AccessDenied, &text("TagGetWebIdentityToken"));
}

#[tokio::test]
async fn other_algorithms_duplicate_tags_and_long_claims_are_refused() {
    let (world, ann, _) = prepared().await;
    let input = GetWebIdentityTokenRequest { signing_algorithm: "HS256".to_owned(), ..for_service() };
    let text = "1 validation error detected: Value 'HS256' at 'signingAlgorithm' failed to satisfy constraint: Member must \
                satisfy enum value set: [RS256, ES384]";
    assert_refused(ask(&world.ctx, &ann, input).await.map(drop), CommonCode::Validation, text);
    let input = GetWebIdentityTokenRequest { tags: tags(&[("a", "1"), ("A", "2")]), ..for_service() };
    let text = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
    assert_refused(ask(&world.ctx, &ann, input).await.map(drop), CommonCode::InvalidParameterValue, text);
    let values: Vec<(String, String)> = (0..50).map(|at| (format!("key{at}"), "\u{7532}".repeat(256))).collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let error =
        ask(&world.ctx, &ann, GetWebIdentityTokenRequest { tags: tags(&values), ..for_service() }).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::JWTPayloadSizeExceededException.into());
}

#[tokio::test]
async fn sessions_of_users_prove_them_and_those_of_guests_nobody() {
    let (world, ann, _) = prepared().await;
    let input = cognomen_contract::sts::GetSessionTokenRequest::default();
    let answer =
        call::<operations::GetSessionToken, _, _>(&world.ctx, &ann, sts::get_session_token, input).await.unwrap();
    let own = proven(&world.ctx, &answer.credentials.unwrap()).await.unwrap();
    let token = ask(&world.ctx, &own, for_service()).await.unwrap().web_identity_token.unwrap();
    assert_eq!(verified(&world.ctx, &token).await["sub"], ann.arn.as_str());
    let input = cognomen_contract::sts::GetFederationTokenRequest {
        name: "guest".to_owned(),
        policy: Some(allow("sts:*", "*")),
        ..Default::default()
    };
    let run = sts::get_federation_token;
    let answer = call::<operations::GetFederationToken, _, _>(&world.ctx, &ann, run, input).await.unwrap();
    let guest = proven(&world.ctx, &answer.credentials.unwrap()).await.unwrap();
    let text = "Cannot call GetWebIdentityToken with session credentials";
    assert_refused(ask(&world.ctx, &guest, for_service()).await.map(drop), CommonCode::AccessDenied, text);
}

#[tokio::test]
async fn keys_are_replaced_after_ninety_days_and_verify_for_another() {
    let (world, ann, _) = prepared().await;
    let issue = async || ask(&world.ctx, &ann, for_service()).await.unwrap().web_identity_token.unwrap();
    let kid = |token: &str| ForeignToken::parse(token).unwrap().header("kid").unwrap().to_owned();
    let first = issue().await;
    world.clock.advance(90 * 86_400 - 1);
    let late = issue().await;
    assert_eq!(kid(&late), kid(&first));
    world.clock.advance(1);
    let other = world.other_node();
    let second = ask(&other, &ann, for_service()).await.unwrap().web_identity_token.unwrap();
    assert_ne!(kid(&second), kid(&first));
    // The node that made the first key signs with the other's, and still publishes the one that signed before.
    assert_eq!(kid(&issue().await), kid(&second));
    verified(&world.ctx, &late).await;
    verified(&world.ctx, &second).await;
    world.clock.advance(90 * 86_400);
    issue().await;
    let keys = web_tokens::jwks(&world.ctx).await.unwrap();
    assert!(!keys.contains(&kid(&first)) && keys.contains(&kid(&second)));
}
