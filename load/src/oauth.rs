//! The OAuth endpoints: tokens of a client itself, and a whole code flow as a browser without pages makes it.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use cognomen_crypto::digest::sha256;
use cognomen_crypto::{SystemRandom, random_array};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::Failure;
use crate::http_client::{Answer, Connection};
use crate::world::{PASSWORD, World, text};

const PREFIX: &str = "bench";
const CALLBACK: &str = "https://app.example.com/callback";
const FORM: &str = "application/x-www-form-urlencoded";

/// The clients of the OAuth workloads.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Clients {
    /// A client with a secret, for `client_credentials`.
    service: String,
    secret: String,
    /// Path of its token endpoint.
    token_path: String,
    /// A public client of browsers.
    web: String,
}

impl Clients {
    /// The client that another server knows, whose token endpoint is at `/token`.
    pub(crate) fn elsewhere(service: &str, secret: &str) -> Self {
        Self {
            service: service.to_owned(),
            secret: secret.to_owned(),
            token_path: "/token".to_owned(),
            web: String::new(),
        }
    }
}

/// Makes domain, scopes and clients.
pub(crate) async fn prepare(server: &mut Connection, pool: &str) -> Result<Clients, Failure> {
    server.signed("CreateUserPoolDomain", &json!({"UserPoolId": pool, "Domain": PREFIX})).await?;
    let scopes = json!([{"ScopeName": "read", "ScopeDescription": "read"}]);
    let input = json!({"UserPoolId": pool, "Identifier": "orders", "Name": "orders", "Scopes": scopes});
    server.signed("CreateResourceServer", &input).await?;
    let input = json!({"UserPoolId": pool, "ClientName": "service", "GenerateSecret": true, "AllowedOAuthFlowsUserPoolClient": true,
        "AllowedOAuthFlows": ["client_credentials"], "AllowedOAuthScopes": ["orders/read"]});
    let service = server.signed("CreateUserPoolClient", &input).await?["UserPoolClient"].take();
    let input = json!({"UserPoolId": pool, "ClientName": "web", "AllowedOAuthFlowsUserPoolClient": true, "CallbackURLs": [CALLBACK],
        "AllowedOAuthFlows": ["code"], "AllowedOAuthScopes": ["openid", "email"], "SupportedIdentityProviders": ["COGNITO"]});
    let web = server.signed("CreateUserPoolClient", &input).await?["UserPoolClient"].take();
    Ok(Clients {
        service: text(&service["ClientId"])?,
        secret: text(&service["ClientSecret"])?,
        token_path: path("/oauth2/token"),
        web: text(&web["ClientId"])?,
    })
}

fn path(below: &str) -> String {
    format!("/domain/{PREFIX}{below}")
}

/// A token of a client itself.
pub(crate) async fn client_credentials(server: &mut Connection, clients: &Clients) -> Result<(), Failure> {
    let basic = STANDARD.encode(format!("{}:{}", clients.service, clients.secret));
    let headers = [("authorization", format!("Basic {basic}")), ("content-type", FORM.to_owned())];
    let body = "grant_type=client_credentials&scope=orders%2Fread".to_owned();
    token(&server.exchange("POST", &clients.token_path, &headers, body).await?)
}

/// From the authorization endpoint to tokens, with a sign-in by password at the pages.
pub(crate) async fn code_flow(server: &mut Connection, world: &World, clients: &Clients) -> Result<(), Failure> {
    let verifier = URL_SAFE_NO_PAD.encode(random_array::<32>(&SystemRandom));
    let challenge = URL_SAFE_NO_PAD.encode(sha256(verifier.as_bytes()));
    let query = format!(
        "client_id={}&redirect_uri={}&response_type=code&scope=openid+email&state=s&code_challenge_method=S256&code_challenge={challenge}",
        clients.web,
        CALLBACK.replace(':', "%3A").replace('/', "%2F")
    );
    let asked = server.exchange("GET", &path(&format!("/oauth2/authorize?{query}")), &[], String::new()).await?;
    let login = asked.location()?.to_owned();
    let page = server.exchange("GET", &login, &[], String::new()).await?;
    let cookie = page.cookie("XSRF-TOKEN")?;
    let csrf = between(&page.body, "name=\"_csrf\" value=\"", "\"")?;
    let headers = [("cookie", cookie), ("content-type", FORM.to_owned())];
    let form = format!("_csrf={csrf}&step=password&username={}&password={PASSWORD}", world.username);
    let signed_in = server.exchange("POST", &login, &headers, form).await?;
    let code = between(signed_in.location()?, "code=", "&")?;
    let form = format!(
        "grant_type=authorization_code&client_id={}&code={code}&code_verifier={verifier}&redirect_uri={}",
        clients.web,
        CALLBACK.replace(':', "%3A").replace('/', "%2F")
    );
    let headers = [("content-type", FORM.to_owned())];
    token(&server.exchange("POST", &clients.token_path, &headers, form).await?)
}

fn token(answer: &Answer) -> Result<(), Failure> {
    let body: Value = serde_json::from_str(&answer.body).map_err(|_| format!("{}: {}", answer.status, answer.body))?;
    text(&body["access_token"]).map(drop).map_err(|_| format!("{}: {body}", answer.status).into())
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Result<&'a str, Failure> {
    let rest = text.split_once(before).ok_or_else(|| format!("`{before}` is missing in {text:.200}"))?.1;
    Ok(rest.split_once(after).map_or(rest, |(found, _)| found))
}
