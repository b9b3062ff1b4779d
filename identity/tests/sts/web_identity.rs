//! `AssumeRoleWithWebIdentity`: tokens of a provider that the account registered.

use cognomen_contract::CommonCode;
use cognomen_contract::iam::CreateOpenIDConnectProviderRequest;
use cognomen_contract::sts::{AssumeRoleWithWebIdentityRequest, AssumeRoleWithWebIdentityResponse, ErrorCode};
use cognomen_crypto::jose::RsaSigningKey;
use cognomen_iam::ops::providers;
use serde_json::{Value, json};

use super::*;
use crate::support::assert_refused;

const ISSUER: &str = "https://issuer.example/tenant";
const HOST: &str = "issuer.example/tenant";
const WEB: &str = r#""sts:AssumeRoleWithWebIdentity""#;

/// A provider with one key, registered for the client `app`.
struct Provider {
    world: World,
    key: RsaSigningKey,
    arn: String,
}

impl Provider {
    async fn new() -> Self {
        let world = World::new().await;
        let request = CreateOpenIDConnectProviderRequest {
            url: ISSUER.to_owned(),
            client_id_list: Some(vec!["app".to_owned()]),
            tags: None,
            thumbprint_list: Some(vec!["0".repeat(40)]),
        };
        let made = providers::create_open_id_connect_provider(world.permit(), request, &world.ctx.iam).await.unwrap();
        let key = RsaSigningKey::generate().unwrap();
        let document = json!({"issuer": ISSUER, "jwks_uri": "https://issuer.example/keys"});
        world.documents.put(&format!("{ISSUER}/.well-known/openid-configuration"), 200, document.to_string());
        let keys = json!({"keys": [key.public_jwk()]});
        world.documents.put("https://issuer.example/keys", 200, keys.to_string());
        Self { world, key, arn: made.open_id_connect_provider_arn.unwrap() }
    }

    /// A token of a user `bob` for `app`, with claims added or changed.
    fn token(&self, more: &Value) -> String {
        let now = self.world.now().seconds();
        let mut claims =
            json!({"iss": ISSUER, "aud": "app", "sub": "bob", "iat": now, "exp": now + 600, "amr": ["pwd"]});
        claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.key.sign_jwt(&claims).unwrap()
    }

    /// A role that trusts the provider for some actions, under a condition.
    async fn role(&self, name: &str, actions: &str, condition: &str) -> String {
        let principal = format!(r#""Federated":"{}""#, self.arn);
        self.world.role(name, &trusts(&principal, actions, condition), ALL).await
    }

    async fn assume(&self, role: &str, token: &str) -> Result<AssumeRoleWithWebIdentityResponse, Error> {
        let input = AssumeRoleWithWebIdentityRequest {
            role_arn: role.to_owned(),
            role_session_name: "visit".to_owned(),
            web_identity_token: token.to_owned(),
            ..AssumeRoleWithWebIdentityRequest::default()
        };
        self.with(input).await
    }

    async fn with(&self, input: AssumeRoleWithWebIdentityRequest) -> Result<AssumeRoleWithWebIdentityResponse, Error> {
        sts::assume_role_with_web_identity(self.world.permit(), input, &self.world.ctx).await
    }
}

fn denied<T: std::fmt::Debug>(answer: Result<T, Error>) {
    assert_refused(answer, CommonCode::AccessDenied, "Not authorized to perform sts:AssumeRoleWithWebIdentity");
}

#[tokio::test]
async fn a_token_begins_a_session_that_remembers_whose_it_was() {
    let provider = Provider::new().await;
    let condition = format!(r#"{{"StringEquals":{{"{HOST}:aud":"app","{HOST}:sub":"bob"}}}}"#);
    let role = provider.role("web", WEB, &condition).await;
    let answer = provider.assume(&role, &provider.token(&json!({}))).await.unwrap();
    assert_eq!(answer.subject_from_web_identity_token.as_deref(), Some("bob"));
    assert_eq!(answer.audience.as_deref(), Some("app"));
    assert_eq!(answer.provider.as_deref(), Some(provider.arn.as_str()));
    assert_eq!(answer.packed_policy_size, None);
    let arn = format!("arn:aws:sts::{ACCOUNT}:assumed-role/web/visit");
    assert_eq!(answer.assumed_role_user.unwrap().arn, arn);
    let principal = proven(&provider.world.ctx, &answer.credentials.unwrap()).await.unwrap();
    assert_eq!(who(&provider.world.ctx, &principal).await.unwrap().arn, Some(arn));
    let kept = &principal.session.as_ref().unwrap().keys;
    let value = |key: &str| kept.iter().find(|(name, _)| name == key).map(|(_, values)| values.join(","));
    assert_eq!(value(&format!("{HOST}:sub")).as_deref(), Some("bob"));
    assert_eq!(value(&format!("{HOST}:aud")).as_deref(), Some("app"));
    assert_eq!(value(&format!("{HOST}:amr")).as_deref(), Some("pwd"));
    assert_eq!(value("aws:FederatedProvider"), Some(provider.arn.clone()));
}

#[tokio::test]
async fn policies_read_the_user_of_the_provider_later() {
    let provider = Provider::new().await;
    let principal = format!(r#""Federated":"{}""#, provider.arn);
    let own = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"cognito-idp:*",
            "Resource":"arn:aws:cognito-idp:*:{ACCOUNT}:userpool/{REGION}_${{{HOST}:sub}}",
            "Condition":{{"StringEquals":{{"aws:FederatedProvider":"{}"}}}}}}}}"#,
        provider.arn
    );
    let role = provider.world.role("own", &trusts(&principal, WEB, "{}"), &own).await;
    let answer = provider.assume(&role, &provider.token(&json!({}))).await.unwrap();
    let principal = proven(&provider.world.ctx, &answer.credentials.unwrap()).await.unwrap();
    assert!(may_read(&provider.world.ctx, &principal, &format!("{REGION}_bob")).await);
    assert!(!may_read(&provider.world.ctx, &principal, &format!("{REGION}_ann")).await);
}

#[tokio::test]
async fn only_those_whom_the_trust_policy_names() {
    let provider = Provider::new().await;
    let condition = format!(r#"{{"StringEquals":{{"{HOST}:sub":"ann"}}}}"#);
    let other_user = provider.role("ann", WEB, &condition).await;
    let other_action = provider.role("other-action", r#""sts:AssumeRole""#, "{}").await;
    let everybody = provider.world.role("everybody", &trusts(r#""AWS":"*""#, WEB, "{}"), ALL).await;
    let elsewhere = r#""Federated":"accounts.google.com""#;
    let elsewhere = provider.world.role("elsewhere", &trusts(elsewhere, WEB, "{}"), ALL).await;
    let absent = format!("arn:aws:iam::{ACCOUNT}:role/absent");
    for role in [&other_user, &other_action, &everybody, &elsewhere, &absent] {
        denied(provider.assume(role, &provider.token(&json!({}))).await);
    }
}

#[tokio::test]
async fn tokens_that_prove_nothing_are_told_why() {
    let provider = Provider::new().await;
    let role = provider.role("web", WEB, "{}").await;
    let now = provider.world.now().seconds();
    let cases = [
        (json!({"aud": "other"}), "Incorrect token audience".to_owned()),
        (
            json!({"aud": ["app", "other"]}),
            "Token audience contains more than one audience while authorized party is not present".to_owned(),
        ),
        (json!({"aud": null}), "Missing a required claim: aud".to_owned()),
        (json!({"exp": null}), "Missing a required claim: exp".to_owned()),
        (json!({"iat": now + 301}), "Token issued in the future.".to_owned()),
        (
            json!({"iss": "https://other.example"}),
            "No OpenIDConnect provider found in your account for https://other.example".to_owned(),
        ),
        (
            json!({"https://aws.amazon.com/tags": []}),
            "Session tags passed in claim are not in correct format.".to_owned(),
        ),
        (
            json!({"https://aws.amazon.com/roles": "arn:aws:iam::123456789012:role/none"}),
            "The target role ARN is not present in the roles claim of the identity token".to_owned(),
        ),
    ];
    for (claims, text) in cases {
        let answer = provider.assume(&role, &provider.token(&claims)).await;
        assert_refused(answer, ErrorCode::InvalidIdentityTokenException, &text);
    }
    let text = "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)";
    for token in ["nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.e30."] {
        assert_refused(provider.assume(&role, token).await, ErrorCode::InvalidIdentityTokenException, text);
    }
    let ended = provider.token(&json!({"exp": now - 300}));
    let text = format!("Token expired: current date/time {now} must be before the expiration date/time {}", now - 300);
    assert_refused(provider.assume(&role, &ended).await, ErrorCode::ExpiredTokenException, &text);
    let own = json!({"iss": ISSUER, "aud": "app", "sub": "bob", "iat": now, "exp": now + 600});
    let forged = RsaSigningKey::generate().unwrap().sign_jwt(&own).unwrap();
    let error = provider.assume(&role, &forged).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::InvalidIdentityTokenException.into());
}

#[tokio::test]
async fn a_provider_that_is_not_registered_any_more_proves_nothing() {
    let provider = Provider::new().await;
    let role = provider.role("web", WEB, "{}").await;
    let token = provider.token(&json!({}));
    assert!(provider.assume(&role, &token).await.is_ok());
    let request = cognomen_contract::iam::DeleteOpenIDConnectProviderRequest {
        open_id_connect_provider_arn: provider.arn.clone(),
    };
    providers::delete_open_id_connect_provider(provider.world.permit(), request, &provider.world.ctx.iam)
        .await
        .unwrap();
    let text = format!("No OpenIDConnect provider found in your account for {ISSUER}");
    assert_refused(provider.assume(&role, &token).await, ErrorCode::InvalidIdentityTokenException, &text);
}

#[tokio::test]
async fn tags_and_source_identity_of_a_token_need_consent() {
    let provider = Provider::new().await;
    let role = provider.role("web", WEB, "{}").await;
    let tagged =
        json!({"https://aws.amazon.com/tags": {"principal_tags": {"Team": ["a"]}, "transitive_tag_keys": ["Team"]}});
    let named = json!({"https://aws.amazon.com/source_identity": "bob"});
    for claims in [&tagged, &named] {
        denied(provider.assume(&role, &provider.token(claims)).await);
    }
    let all = r#""sts:AssumeRoleWithWebIdentity","sts:TagSession","sts:SetSourceIdentity""#;
    let open = provider.role("open", all, "{}").await;
    let answer = provider.assume(&open, &provider.token(&named)).await.unwrap();
    assert_eq!(answer.source_identity.as_deref(), Some("bob"));
    let answer = provider.assume(&open, &provider.token(&tagged)).await.unwrap();
    assert_eq!(answer.packed_policy_size, Some(1));
    let principal = proven(&provider.world.ctx, &answer.credentials.unwrap()).await.unwrap();
    let session = principal.session.unwrap();
    assert_eq!(session.tags, [("Team".to_owned(), "a".to_owned())]);
    assert_eq!(session.transitive, ["Team"]);
}

#[tokio::test]
async fn a_provider_may_bound_the_roles_of_its_users() {
    let provider = Provider::new().await;
    let by_provider = r#"{"Bool":{"sts:RoleAuthorizedByIdp":"true"}}"#;
    let role = provider.role("web", WEB, by_provider).await;
    denied(provider.assume(&role, &provider.token(&json!({}))).await);
    let token = provider.token(&json!({"https://aws.amazon.com/roles": [role]}));
    assert!(provider.assume(&role, &token).await.is_ok());
}

#[tokio::test]
async fn opaque_tokens_are_for_providers_that_are_known() {
    let provider = Provider::new().await;
    let role = provider.role("web", WEB, "{}").await;
    let with = |provider_id: &str| AssumeRoleWithWebIdentityRequest {
        role_arn: role.clone(),
        role_session_name: "visit".to_owned(),
        web_identity_token: provider.token(&json!({})),
        provider_id: some(provider_id),
        ..AssumeRoleWithWebIdentityRequest::default()
    };
    denied(provider.with(with(HOST)).await);
    let error = provider.with(with("www.amazon.com")).await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::InvalidIdentityTokenException.into());
    assert!(provider.world.documents.asked().iter().all(|url| !url.contains("amazon")));
}

impl Provider {
    async fn opaque(&self, role: &str, provider_id: &str) -> Result<AssumeRoleWithWebIdentityResponse, Error> {
        let input = AssumeRoleWithWebIdentityRequest {
            role_arn: role.to_owned(),
            role_session_name: "visit".to_owned(),
            web_identity_token: "opaque".to_owned(),
            provider_id: some(provider_id),
            ..AssumeRoleWithWebIdentityRequest::default()
        };
        self.with(input).await
    }
}

#[tokio::test]
async fn nobody_is_asked_whom_the_role_does_not_trust() {
    let provider = Provider::new().await;
    let world = &provider.world;
    let absent = format!("arn:aws:iam::{ACCOUNT}:role/absent");
    let elsewhere = "arn:aws:iam::999999999999:role/web".to_owned();
    let service = world.role("service", &trusts(r#""Service":"x.amazonaws.com""#, WEB, "{}"), ALL).await;
    let faces = world.role("faces", &trusts(r#""Federated":"graph.facebook.com""#, WEB, "{}"), ALL).await;
    let never =
        world.role("never", &trusts(r#""Federated":"www.amazon.com""#, WEB, "{}").replace("Allow", "Deny"), ALL).await;
    let google = provider.token(&json!({"iss": "https://accounts.google.com"}));
    for role in [&absent, &elsewhere, &service, &faces, &never] {
        denied(provider.opaque(role, "www.amazon.com").await);
        denied(provider.assume(role, &provider.token(&json!({}))).await);
        denied(provider.assume(role, &google).await);
    }
    denied(provider.opaque(&absent, "graph.facebook.com").await);
    assert_eq!(world.documents.asked(), Vec::<String>::new());
    let error = provider.opaque(&faces, "graph.facebook.com").await.unwrap_err();
    assert_eq!(error.code(), ErrorCode::IDPCommunicationErrorException.into());
    assert!(world.documents.asked().iter().any(|url| url.contains("facebook")));
}

#[tokio::test]
async fn junk_does_not_tell_the_roles_of_a_provider_that_is_in_use() {
    let provider = Provider::new().await;
    let role = provider.role("web", WEB, "{}").await;
    let absent = format!("arn:aws:iam::{ACCOUNT}:role/absent");
    provider.assume(&role, &provider.token(&json!({}))).await.unwrap();
    let forger = RsaSigningKey::generate().unwrap();
    let now = provider.world.now().seconds();
    let claims = json!({"iss": ISSUER, "aud": "app", "sub": "bob", "iat": now, "exp": now + 600});
    let valid = provider.token(&json!({}));
    let unsigned = format!("{}.{}", valid.rsplit_once('.').unwrap().0, "A".repeat(342));
    let answer = async |role: &str, token: &str| {
        let error = provider.assume(role, token).await.unwrap_err();
        (error.code(), error.message().to_owned())
    };
    for junk in [&unsigned, &forger.sign_jwt(&claims).unwrap(), &provider.token(&json!({"exp": now - 600}))] {
        assert_eq!(answer(&role, junk).await, answer(&absent, junk).await);
    }
    denied(provider.assume(&absent, &valid).await);
    assert_eq!(provider.world.documents.asked().len(), 2, "the document and the keys, once");
}
