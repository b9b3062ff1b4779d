//! Tokens for clients themselves, and tokens for tokens.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, ErrorCode, ExplicitAuthFlowsType as Flow, IssuedTokenTypeIdentifierType as Issued,
    TokenTypeIdentifierType as Kind,
};
use cognomen_crypto::jose::{RsaSigningKey, Unverified, base64url};
use cognomen_iam::caller::Caller;
use cognomen_iam::{AccessTokens, Permit};
use cognomen_model::signing::TokenKind;
use cognomen_userpool::ops::{clients, exchange, resource_servers, signin, users};
use cognomen_userpool::tokens;
use serde_json::{Value, json};

use crate::support::{World, assert_code, assert_refused, permit, request};

const PASSWORD: &str = "Correct-horse-1";
const ADMIN: &str = "aws.cognito.signin.user.admin";
const INVALID: &str = "Invalid Access Token";
const UNPROVED: &str = "Could not verify signature for Access Token";

/// A pool with the resource server `photos`, the user `mary`, and three clients.
struct Scene {
    world: World,
    pool_id: String,
    /// Signs users in.
    app: idp::UserPoolClientType,
    /// Acts for itself.
    machine: idp::UserPoolClientType,
    /// Exchanges tokens.
    broker: idp::UserPoolClientType,
}

struct Tokens {
    access: String,
    id: String,
    refresh: String,
}

impl Scene {
    async fn new() -> Self {
        let world = World::new();
        let pool_id = world.pool_id().await;
        Self::within(world, pool_id).await
    }

    async fn within(world: World, pool_id: String) -> Self {
        let server = idp::CreateResourceServerRequest {
            user_pool_id: pool_id.clone(),
            identifier: "photos".to_owned(),
            name: "photos".to_owned(),
            scopes: Some(["read", "write"].map(scope).to_vec()),
        };
        resource_servers::create_resource_server(permit(), server, &world.ctx).await.unwrap();
        let settings = |flows: &[Flow], scopes: &[&str]| idp::CreateUserPoolClientRequest {
            explicit_auth_flows: Some(flows.to_vec()),
            allowed_o_auth_scopes: Some(scopes.iter().map(|scope| (*scope).to_owned()).collect()),
            ..Default::default()
        };
        let secret = |client| idp::CreateUserPoolClientRequest { generate_secret: Some(true), ..client };
        let app = settings(&[Flow::AllowUserPasswordAuth, Flow::AllowRefreshTokenAuth], &[]);
        let machine = secret(settings(&[Flow::AllowClientTokenAuth], &["photos/read", "photos/write", "openid"]));
        let both = [Flow::AllowTokenExchangeDelegation, Flow::AllowTokenExchangeImpersonation];
        let broker = secret(settings(&both, &["photos/read", ADMIN, "openid"]));
        let app = world.client(&pool_id, app).await;
        let machine = world.client(&pool_id, machine).await;
        let broker = world.client(&pool_id, broker).await;
        let scene = Self { world, pool_id, app, machine, broker };
        scene.user().await;
        scene
    }

    async fn user(&self) {
        let create = idp::AdminCreateUserRequest {
            user_pool_id: self.pool_id.clone(),
            username: "mary".to_owned(),
            message_action: Some(idp::MessageActionType::Suppress),
            ..Default::default()
        };
        users::admin_create_user(permit(), create, &self.world.ctx).await.unwrap();
        let set = idp::AdminSetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: "mary".to_owned(),
            password: PASSWORD.to_owned(),
            permanent: Some(true),
        };
        users::admin_set_user_password(permit(), set, &self.world.ctx).await.unwrap();
    }

    async fn sign_in(&self) -> Tokens {
        let parameters = [("USERNAME", "mary"), ("PASSWORD", PASSWORD)];
        let request = idp::InitiateAuthRequest {
            analytics_metadata: None,
            auth_flow: idp::AuthFlowType::UserPasswordAuth,
            auth_parameters: Some(parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).into()),
            client_id: id(&self.app),
            client_metadata: None,
            session: None,
            user_context_data: None,
        };
        let answer = signin::initiate_auth(permit(), request, &self.world.ctx).await.unwrap();
        let result = answer.authentication_result.unwrap();
        Tokens {
            access: result.access_token.unwrap(),
            id: result.id_token.unwrap(),
            refresh: result.refresh_token.unwrap(),
        }
    }

    async fn client_token(
        &self,
        client: &idp::UserPoolClientType,
        secret: &str,
        scopes: &[&str],
    ) -> Result<idp::ClientAuthenticationResultType, Error> {
        let request = idp::GetClientTokenRequest {
            client_id: id(client),
            secret: secret.to_owned(),
            scopes: Some(scopes.iter().map(|scope| (*scope).to_owned()).collect()),
            client_metadata: None,
        };
        let answer = exchange::get_client_token(permit(), request, &self.world.ctx).await?;
        Ok(answer.client_authentication_result.unwrap())
    }

    /// A token of the machine itself.
    async fn machine_token(&self) -> String {
        let secret = self.machine.client_secret.as_deref().unwrap();
        self.client_token(&self.machine, secret, &[]).await.unwrap().access_token.unwrap()
    }

    /// The broker's request to exchange an access token.
    fn exchange(&self, subject: &str) -> idp::GetDerivedTokenRequest {
        idp::GetDerivedTokenRequest {
            actor_token: None,
            actor_token_provider_name: None,
            actor_token_type: None,
            audiences: None,
            client_id: id(&self.broker),
            client_secret: self.broker.client_secret.clone(),
            requested_token_type: None,
            resources: None,
            scopes: None,
            subject_token: subject.to_owned(),
            subject_token_provider_name: None,
            subject_token_type: Kind::AccessToken,
        }
    }

    /// The same, with an actor.
    fn delegation(&self, subject: &str, actor: &str) -> idp::GetDerivedTokenRequest {
        idp::GetDerivedTokenRequest {
            actor_token: Some(actor.to_owned()),
            actor_token_type: Some(Kind::AccessToken),
            ..self.exchange(subject)
        }
    }

    async fn derive(&self, request: idp::GetDerivedTokenRequest) -> Result<idp::GetDerivedTokenResponse, Error> {
        exchange::get_derived_token(Permit::for_test(Caller::Anonymous, self::request()), request, &self.world.ctx)
            .await
    }

    /// The claims of what an exchange gives.
    async fn claims(&self, request: idp::GetDerivedTokenRequest) -> Value {
        claims(&self.derive(request).await.unwrap().issued_token)
    }

    /// Whether the token proves the user, as the user's own operations ask.
    async fn serves(&self, token: &str) -> Result<(), Error> {
        let user = tokens::verify(&self.world.ctx, token).await?;
        assert!(user.scopes.iter().any(|scope| scope == ADMIN));
        Ok(())
    }

    /// Claims signed anew with a key of the pool.
    async fn resigned(&self, kind: TokenKind, claims: &Value) -> String {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        pool.signing.current(kind).unwrap().sign_jwt(claims).unwrap()
    }
}

fn scope(name: &str) -> idp::ResourceServerScopeType {
    idp::ResourceServerScopeType { scope_name: name.to_owned(), scope_description: name.to_owned() }
}

fn id(client: &idp::UserPoolClientType) -> String {
    client.client_id.clone().unwrap()
}

fn claims(token: &str) -> Value {
    Unverified::parse(token).unwrap().claims::<Value>().unwrap()
}

fn list(items: &[&str]) -> Option<Vec<String>> {
    Some(items.iter().map(|item| (*item).to_owned()).collect())
}

#[tokio::test]
async fn a_client_gets_a_token_of_its_own_for_its_custom_scopes() {
    let scene = Scene::new().await;
    let secret = scene.machine.client_secret.clone().unwrap();
    let result = scene.client_token(&scene.machine, &secret, &[]).await.unwrap();
    assert_eq!((result.expires_in, result.token_type.as_deref()), (Some(3600), Some("Bearer")));
    let claims = claims(&result.access_token.unwrap());
    let now = scene.world.now().seconds();
    let machine = id(&scene.machine);
    let jti = claims["jti"].as_str().unwrap().to_owned();
    assert_eq!(
        claims,
        json!({
            "sub": machine, "token_use": "access", "scope": "photos/read photos/write", "auth_time": now,
            "iss": format!("http://127.0.0.1:8400/{}", scene.pool_id), "exp": now + 3600, "iat": now, "version": 2,
            "jti": jti, "client_id": machine,
        })
    );
    let narrow = scene.client_token(&scene.machine, &secret, &["photos/write", "photos/write"]).await.unwrap();
    assert_eq!(self::claims(&narrow.access_token.unwrap())["scope"], "photos/write");
    assert_code(scene.serves(&scene.machine_token().await).await, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn both_secrets_of_a_client_prove_it_until_one_is_deleted() {
    let scene = Scene::new().await;
    let first = scene.machine.client_secret.clone().unwrap();
    let own = "a-secret_that_is+long_enough".replace('-', "_");
    let add = idp::AddUserPoolClientSecretRequest {
        user_pool_id: scene.pool_id.clone(),
        client_id: id(&scene.machine),
        client_secret: Some(own.clone()),
    };
    scene.world.clock.advance(1);
    clients::add_user_pool_client_secret(permit(), add, &scene.world.ctx).await.unwrap();
    for secret in [&first, &own] {
        assert!(scene.client_token(&scene.machine, secret, &[]).await.is_ok());
    }
    let listed = idp::ListUserPoolClientSecretsRequest {
        user_pool_id: scene.pool_id.clone(),
        client_id: id(&scene.machine),
        next_token: None,
    };
    let secrets = clients::list_user_pool_client_secrets(permit(), listed, &scene.world.ctx).await.unwrap();
    let oldest = secrets.client_secrets.unwrap()[0].client_secret_id.clone().unwrap();
    let delete = idp::DeleteUserPoolClientSecretRequest {
        user_pool_id: scene.pool_id.clone(),
        client_id: id(&scene.machine),
        client_secret_id: oldest,
    };
    clients::delete_user_pool_client_secret(permit(), delete, &scene.world.ctx).await.unwrap();
    let text = format!("Client secret does not match for the client: {}", id(&scene.machine));
    let refused = scene.client_token(&scene.machine, &first, &[]).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, &text);
    assert!(scene.client_token(&scene.machine, &own, &[]).await.is_ok());
}

#[tokio::test]
async fn no_token_without_the_flow_the_secret_or_the_scope() {
    let scene = Scene::new().await;
    let secret = scene.machine.client_secret.clone().unwrap();
    let wrong = scene.client_token(&scene.machine, "x".repeat(52).as_str(), &[]).await;
    assert_code(wrong, ErrorCode::NotAuthorizedException);
    assert_code(scene.client_token(&scene.app, &secret, &[]).await, ErrorCode::NotAuthorizedException);
    let nobody = idp::UserPoolClientType { client_id: Some("nothing".to_owned()), ..Default::default() };
    assert_code(scene.client_token(&nobody, &secret, &[]).await, ErrorCode::ResourceNotFoundException);
    let brokers = scene.broker.client_secret.clone().unwrap();
    let text = "CLIENT_TOKEN_AUTH flow not enabled for this client";
    let refused = scene.client_token(&scene.broker, &brokers, &[]).await;
    assert_refused(refused, ErrorCode::InvalidParameterException, text);
    for scope in ["openid", ADMIN, "photos/delete", "other/read"] {
        let text = format!("Invalid scope requested: {scope}");
        let refused = scene.client_token(&scene.machine, &secret, &["photos/read", scope]).await;
        assert_refused(refused, ErrorCode::InvalidParameterException, &text);
    }
    let delete =
        idp::DeleteResourceServerRequest { user_pool_id: scene.pool_id.clone(), identifier: "photos".to_owned() };
    resource_servers::delete_resource_server(permit(), delete, &scene.world.ctx).await.unwrap();
    assert_eq!(claims(&scene.machine_token().await).get("scope"), None);
}

#[tokio::test]
async fn impersonation_gives_a_token_of_the_user_that_lasts_no_longer() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in().await;
    let subject = claims(&tokens.access);
    scene.world.clock.advance(600);
    let answer = scene.derive(scene.exchange(&tokens.access)).await.unwrap();
    assert_eq!((answer.issued_token_type, answer.token_type), (Issued::AccessToken, idp::OAuthTokenTypeType::Bearer));
    assert_eq!((answer.expires_in, &answer.scopes), (Some(3000), &list(&[ADMIN])));
    let issued = claims(&answer.issued_token);
    for kept in ["sub", "username", "origin_jti", "event_id", "auth_time", "iss", "scope", "exp"] {
        assert_eq!(issued[kept], subject[kept], "{kept}");
    }
    assert_eq!((&issued["client_id"], issued.get("act"), issued.get("aud")), (&json!(id(&scene.broker)), None, None));
    assert_ne!(issued["jti"], subject["jti"]);
    scene.serves(&answer.issued_token).await.unwrap();
}

#[tokio::test]
async fn a_token_for_another_service_is_not_taken_by_the_users_own_operations() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in().await;
    let named =
        |audiences, resources| idp::GetDerivedTokenRequest { audiences, resources, ..scene.exchange(&tokens.access) };
    for (request, audience) in
        [(named(list(&["billing"]), None), "billing"), (named(None, list(&["photos"])), "photos")]
    {
        let token = scene.derive(request).await.unwrap().issued_token;
        assert_eq!(claims(&token)["aud"], audience);
        assert_refused(scene.serves(&token).await, ErrorCode::NotAuthorizedException, INVALID);
        let next = scene.derive(scene.exchange(&token)).await.unwrap().issued_token;
        assert_eq!(claims(&next)["aud"], audience, "a token for one service never becomes one for all");
        assert_refused(scene.serves(&next).await, ErrorCode::NotAuthorizedException, INVALID);
        let elsewhere = idp::GetDerivedTokenRequest { audiences: list(&["shipping"]), ..scene.exchange(&token) };
        assert_eq!(scene.claims(elsewhere).await["aud"], "shipping");
    }
    let both = named(list(&["billing"]), list(&["photos"]));
    assert_code(scene.derive(both).await, ErrorCode::InvalidParameterException);
    let unknown = named(None, list(&["nothing"]));
    assert_code(scene.derive(unknown).await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn delegation_names_who_acts_and_who_acted_before() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in().await;
    let machine = scene.machine_token().await;
    let first = scene.derive(scene.delegation(&tokens.access, &machine)).await.unwrap().issued_token;
    assert_eq!(claims(&first)["act"], json!({ "sub": id(&scene.machine) }));
    let users = claims(&tokens.access)["sub"].clone();
    let second = scene.derive(scene.delegation(&first, &tokens.access)).await.unwrap().issued_token;
    assert_eq!(claims(&second)["act"], json!({ "sub": users, "act": { "sub": id(&scene.machine) } }));
    let washed = scene.claims(scene.exchange(&second)).await;
    assert_eq!(washed["act"], claims(&second)["act"], "a delegated token stays one");

    let mut token = second;
    for _ in 2..5 {
        token = scene.derive(scene.delegation(&token, &machine)).await.unwrap().issued_token;
    }
    assert_code(scene.derive(scene.delegation(&token, &machine)).await, ErrorCode::InvalidParameterException);
    assert_code(scene.derive(scene.delegation(&tokens.access, &first)).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn scopes_are_what_subject_client_and_request_have_in_common() {
    let scene = Scene::new().await;
    let mut subject = claims(&scene.sign_in().await.access);
    subject["scope"] = json!("photos/read photos/write openid");
    let subject = scene.resigned(TokenKind::Access, &subject).await;
    let asking = |scopes: &[&str]| idp::GetDerivedTokenRequest { scopes: list(scopes), ..scene.exchange(&subject) };
    let answer = scene.derive(asking(&["photos/write", "photos/read", ADMIN])).await.unwrap();
    assert_eq!(answer.scopes, list(&["photos/read"]));
    let narrow = answer.issued_token;
    assert_eq!(claims(&narrow)["scope"], "photos/read");
    assert_code(scene.derive(asking(&["photos/write"])).await, ErrorCode::InvalidParameterException);
    assert_code(scene.derive(asking(&[ADMIN])).await, ErrorCode::InvalidParameterException);
    let whole = scene.derive(asking(&[])).await.unwrap();
    assert_eq!(whole.scopes, list(&["photos/read", "photos/write", "openid"]));

    let wide = idp::GetDerivedTokenRequest { scopes: list(&["openid"]), ..scene.exchange(&narrow) };
    assert_code(scene.derive(wide).await, ErrorCode::InvalidParameterException);
    let id = idp::GetDerivedTokenRequest { requested_token_type: Some(Issued::IdToken), ..scene.exchange(&narrow) };
    assert_code(scene.derive(id).await, ErrorCode::InvalidParameterException);
    let proved = tokens::verify(&scene.world.ctx, &narrow).await.unwrap();
    assert_eq!(proved.scopes, ["photos/read"], "without the scope of the user's own operations");
}

#[tokio::test]
async fn id_tokens_are_exchanged_too_and_never_for_another_client() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in().await;
    let of_id = |request| idp::GetDerivedTokenRequest { subject_token_type: Kind::IdToken, ..request };
    let for_id = |request| idp::GetDerivedTokenRequest { requested_token_type: Some(Issued::IdToken), ..request };
    let answer = scene.derive(for_id(scene.exchange(&tokens.access))).await.unwrap();
    assert_eq!((answer.issued_token_type, answer.token_type), (Issued::IdToken, idp::OAuthTokenTypeType::NA));
    assert_eq!(answer.scopes, None);
    let issued = claims(&answer.issued_token);
    assert_eq!((&issued["aud"], &issued["token_use"]), (&json!(id(&scene.broker)), &json!("id")));
    assert_eq!(issued["exp"], claims(&tokens.access)["exp"]);

    let access = scene.derive(of_id(scene.exchange(&tokens.id))).await.unwrap();
    assert_eq!((access.scopes, claims(&access.issued_token).get("scope")), (Some(Vec::new()), None));
    let again = scene.claims(of_id(for_id(scene.exchange(&answer.issued_token)))).await;
    assert_eq!(again["sub"], issued["sub"]);
    let aimed =
        idp::GetDerivedTokenRequest { audiences: Some(vec![id(&scene.app)]), ..for_id(scene.exchange(&tokens.access)) };
    assert_code(scene.derive(aimed).await, ErrorCode::InvalidParameterException);
    let service = idp::GetDerivedTokenRequest {
        audiences: list(&["https://billing.example"]),
        ..for_id(scene.exchange(&tokens.access))
    };
    let billing = scene.derive(service).await.unwrap().issued_token;
    assert_eq!(claims(&billing)["aud"], "https://billing.example");
    for next in [for_id(of_id(scene.exchange(&billing))), of_id(scene.exchange(&billing))] {
        assert_eq!(scene.claims(next).await["aud"], "https://billing.example");
    }
    let aimed = idp::GetDerivedTokenRequest { audiences: Some(vec![id(&scene.app)]), ..scene.exchange(&tokens.access) };
    let aimed = scene.derive(aimed).await.unwrap().issued_token;
    assert_code(scene.derive(for_id(scene.exchange(&aimed))).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn what_is_no_token_of_a_user_of_the_pool_is_refused_as_subject() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in().await;
    let (_, rest) = tokens.access.split_once('.').unwrap();
    let (payload, signature) = rest.split_once('.').unwrap();
    let header = |alg: &str| base64url(json!({ "alg": alg, "kid": "x" }).to_string().as_bytes());
    let good = claims(&tokens.access);
    let mut other_pool = good.clone();
    other_pool["iss"] = json!(format!("http://127.0.0.1:8400/{}", scene.world.pool_id().await));
    let cases = [
        (tokens.id.clone(), INVALID),
        (tokens.refresh.clone(), INVALID),
        (String::new(), INVALID),
        (scene.machine_token().await, INVALID),
        (format!("{}.{payload}.", header("none")), INVALID),
        (format!("{}.{payload}.{signature}", header("HS256")), INVALID),
        (RsaSigningKey::generate().unwrap().sign_jwt(&good).unwrap(), UNPROVED),
        (scene.resigned(TokenKind::Id, &good).await, UNPROVED),
        (scene.resigned(TokenKind::Access, &other_pool).await, UNPROVED),
    ];
    for (number, (token, message)) in cases.iter().enumerate() {
        let error = scene.derive(scene.exchange(token)).await.unwrap_err();
        let found = (error.code(), error.message());
        assert_eq!(found, (ErrorCode::NotAuthorizedException.into(), *message), "case {number}");
    }
    let of_id = idp::GetDerivedTokenRequest { subject_token_type: Kind::IdToken, ..scene.exchange(&tokens.access) };
    assert_refused(scene.derive(of_id).await, ErrorCode::NotAuthorizedException, "Invalid ID Token");
}

#[tokio::test]
async fn tokens_of_another_pool_are_nothing_here() {
    let home = Scene::new().await;
    let (tokens, machine) = (home.sign_in().await, home.machine_token().await);
    let Scene { world, .. } = home;
    let pool_id = world.pool_id().await;
    let away = Scene::within(world, pool_id).await;
    assert_refused(away.derive(away.exchange(&tokens.access)).await, ErrorCode::NotAuthorizedException, INVALID);
    let of_id = idp::GetDerivedTokenRequest { subject_token_type: Kind::IdToken, ..away.exchange(&tokens.id) };
    assert_refused(away.derive(of_id).await, ErrorCode::NotAuthorizedException, "Invalid ID Token");
    let own = away.sign_in().await;
    for actor in [&machine, &tokens.access] {
        let refused = away.derive(away.delegation(&own.access, actor)).await;
        assert_refused(refused, ErrorCode::NotAuthorizedException, INVALID);
    }
    let good = away.machine_token().await;
    assert!(away.derive(away.delegation(&own.access, &good)).await.is_ok());
}

#[tokio::test]
async fn what_has_ended_is_not_exchanged_and_ends_what_came_of_it() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in().await;
    let derived = scene.derive(scene.exchange(&tokens.access)).await.unwrap().issued_token;
    let revoke =
        idp::RevokeTokenRequest { client_id: id(&scene.app), token: tokens.refresh.clone(), ..Default::default() };
    signin::revoke_token(permit(), revoke, &scene.world.ctx).await.unwrap();
    let revoked = "Access Token has been revoked";
    for token in [&tokens.access, &derived] {
        assert_refused(scene.derive(scene.exchange(token)).await, ErrorCode::NotAuthorizedException, revoked);
        assert_refused(scene.serves(token).await, ErrorCode::NotAuthorizedException, revoked);
    }
    let of_id = idp::GetDerivedTokenRequest { subject_token_type: Kind::IdToken, ..scene.exchange(&tokens.id) };
    assert_refused(scene.derive(of_id).await, ErrorCode::NotAuthorizedException, "ID Token has been revoked");

    let tokens = scene.sign_in().await;
    let machine = scene.machine_token().await;
    scene.world.clock.advance(3600);
    let expired = "Access Token has expired";
    assert_refused(scene.derive(scene.exchange(&tokens.access)).await, ErrorCode::NotAuthorizedException, expired);
    let fresh = scene.sign_in().await;
    let refused = scene.derive(scene.delegation(&fresh.access, &machine)).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, expired);
    let delete = idp::AdminDeleteUserRequest { user_pool_id: scene.pool_id.clone(), username: "mary".to_owned() };
    users::admin_delete_user(permit(), delete, &scene.world.ctx).await.unwrap();
    assert_code(scene.derive(scene.exchange(&fresh.access)).await, ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn an_actor_whose_client_is_gone_acts_no_more() {
    let scene = Scene::new().await;
    let (tokens, machine) = (scene.sign_in().await, scene.machine_token().await);
    let delete =
        idp::DeleteUserPoolClientRequest { user_pool_id: scene.pool_id.clone(), client_id: id(&scene.machine) };
    clients::delete_user_pool_client(permit(), delete, &scene.world.ctx).await.unwrap();
    let refused = scene.derive(scene.delegation(&tokens.access, &machine)).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, INVALID);
}

#[tokio::test]
async fn a_client_proves_itself_and_has_the_flow() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in().await;
    let good = scene.exchange(&tokens.access);
    let text = format!("Client secret does not match for the client: {}", id(&scene.broker));
    for client_secret in [None, Some("x".repeat(52)), scene.machine.client_secret.clone()] {
        let request = idp::GetDerivedTokenRequest { client_secret, ..good.clone() };
        assert_refused(scene.derive(request).await, ErrorCode::NotAuthorizedException, &text);
    }
    let public = idp::GetDerivedTokenRequest { client_id: id(&scene.app), client_secret: None, ..good.clone() };
    let text = "TOKEN_EXCHANGE_IMPERSONATION flow not enabled for this client";
    assert_refused(scene.derive(public.clone()).await, ErrorCode::InvalidParameterException, text);
    let acting = idp::GetDerivedTokenRequest {
        actor_token: Some(scene.machine_token().await),
        actor_token_type: Some(Kind::AccessToken),
        ..public
    };
    let text = "TOKEN_EXCHANGE_DELEGATION flow not enabled for this client";
    assert_refused(scene.derive(acting).await, ErrorCode::InvalidParameterException, text);
    let unknown = idp::GetDerivedTokenRequest { client_id: "nothing".to_owned(), ..good };
    assert_code(scene.derive(unknown).await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn iam_stands_in_for_the_secret_in_the_region_it_signed_for() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in().await;
    let signed = || match permit::<idp::operations::ListUserPools>().caller() {
        Caller::Principal(principal) => Caller::Principal(principal.clone()),
        _ => Caller::Anonymous,
    };
    let derive = async |region: &str, client_secret| {
        let info = cognomen_iam::caller::RequestInfo { region: region.to_owned(), ..request() };
        let request = idp::GetDerivedTokenRequest { client_secret, ..scene.exchange(&tokens.access) };
        exchange::get_derived_token(Permit::for_test(signed(), info), request, &scene.world.ctx).await
    };
    assert!(derive("eu-west-1", None).await.is_ok());
    assert!(derive("eu-west-1", scene.broker.client_secret.clone()).await.is_ok());
    assert_code(derive("eu-west-1", Some("x".repeat(52))).await, ErrorCode::NotAuthorizedException);
    assert_code(derive("us-east-1", None).await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn tokens_of_other_issuers_and_halves_of_an_actor_are_refused() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in().await;
    let good = scene.exchange(&tokens.access);
    let provider = || Some("Okta".to_owned());
    let saml = idp::GetDerivedTokenRequest { subject_token_type: Kind::Saml2, ..good.clone() };
    assert_code(scene.derive(saml.clone()).await, ErrorCode::InvalidParameterException);
    let unserved = cognomen_contract::CommonCode::NotImplemented;
    for request in [
        idp::GetDerivedTokenRequest { subject_token_provider_name: provider(), ..saml },
        idp::GetDerivedTokenRequest { subject_token_provider_name: provider(), ..good.clone() },
        idp::GetDerivedTokenRequest {
            actor_token_provider_name: provider(),
            ..scene.delegation(&tokens.access, &tokens.access)
        },
    ] {
        assert_eq!(scene.derive(request).await.unwrap_err().code(), unserved.into());
    }
    for (actor_token, actor_token_type, actor_token_provider_name) in
        [(Some(tokens.access.clone()), None, None), (None, Some(Kind::AccessToken), None), (None, None, provider())]
    {
        let request =
            idp::GetDerivedTokenRequest { actor_token, actor_token_type, actor_token_provider_name, ..good.clone() };
        assert_code(scene.derive(request).await, ErrorCode::InvalidParameterException);
    }
}

#[tokio::test]
async fn the_port_to_the_users_own_operations_asks_for_their_scope() {
    let scene = Scene::new().await;
    let mut claims = claims(&scene.sign_in().await.access);
    claims["scope"] = json!("photos/read");
    let narrow = scene.resigned(TokenKind::Access, &claims).await;
    let machine = scene.machine_token().await;
    let ctx = std::sync::Arc::new(scene.world.ctx);
    let port = tokens::UserPoolTokens(std::sync::Arc::downgrade(&ctx));
    let text = "Access Token does not have required scopes";
    assert_refused(port.verify(&narrow).await, ErrorCode::NotAuthorizedException, text);
    assert_refused(port.verify(&machine).await, ErrorCode::NotAuthorizedException, INVALID);
}
