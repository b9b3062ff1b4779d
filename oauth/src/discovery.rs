//! Provider metadata (OpenID Connect Discovery 1.0 section 3, RFC 8414 section 2).

use cognomen_contract::Error;
use cognomen_userpool::ops::domains;
use cognomen_userpool::pool_view::PoolView;
use cognomen_userpool::{Context, error};
use serde::Serialize;

/// How clients prove themselves.
const CLIENT_AUTH: [&str; 3] = ["client_secret_basic", "client_secret_post", "none"];

/// Metadata of a pool; of one without a domain, only what verifies its tokens.
#[derive(Serialize)]
struct Metadata<'a> {
    #[serde(flatten)]
    endpoints: Option<Endpoints>,
    id_token_signing_alg_values_supported: [&'static str; 1],
    issuer: &'a str,
    jwks_uri: String,
    response_types_supported: &'static [&'static str],
    subject_types_supported: [&'static str; 1],
}

/// What is served on a domain.
#[derive(Serialize)]
struct Endpoints {
    authorization_endpoint: String,
    authorization_response_iss_parameter_supported: bool,
    claims_supported: [&'static str; 22],
    code_challenge_methods_supported: [&'static str; 1],
    end_session_endpoint: String,
    grant_types_supported: [&'static str; 4],
    prompt_values_supported: [&'static str; 4],
    request_parameter_supported: bool,
    request_uri_parameter_supported: bool,
    response_modes_supported: [&'static str; 2],
    revocation_endpoint: String,
    revocation_endpoint_auth_methods_supported: [&'static str; 3],
    scopes_supported: [&'static str; 4],
    token_endpoint: String,
    token_endpoint_auth_methods_supported: [&'static str; 3],
    userinfo_endpoint: String,
}

impl Endpoints {
    fn at(base: &str) -> Self {
        let url = |path: &str| format!("{base}{path}");
        Self {
            authorization_endpoint: url("/oauth2/authorize"),
            authorization_response_iss_parameter_supported: true,
            claims_supported: [
                "sub",
                "iss",
                "aud",
                "exp",
                "iat",
                "auth_time",
                "nonce",
                "at_hash",
                "cognito:username",
                "cognito:groups",
                "email",
                "email_verified",
                "phone_number",
                "phone_number_verified",
                "name",
                "given_name",
                "family_name",
                "preferred_username",
                "birthdate",
                "locale",
                "zoneinfo",
                "updated_at",
            ],
            code_challenge_methods_supported: ["S256"],
            end_session_endpoint: url("/logout"),
            grant_types_supported: ["authorization_code", "implicit", "refresh_token", "client_credentials"],
            prompt_values_supported: ["none", "login", "select_account", "consent"],
            request_parameter_supported: false,
            request_uri_parameter_supported: false,
            response_modes_supported: ["query", "fragment"],
            revocation_endpoint: url("/oauth2/revoke"),
            revocation_endpoint_auth_methods_supported: CLIENT_AUTH,
            scopes_supported: ["openid", "email", "phone", "profile"],
            token_endpoint: url("/oauth2/token"),
            token_endpoint_auth_methods_supported: CLIENT_AUTH,
            userinfo_endpoint: url("/oauth2/userInfo"),
        }
    }
}

/// The `openid-configuration` of a pool, as JSON, with the endpoints of the domain whose address is `base`, or else of whichever
/// the pool has.
///
/// # Errors
/// When the store fails.
pub async fn configuration(ctx: &Context, pool: &PoolView, base: Option<&str>) -> Result<String, Error> {
    let id = &pool.pool.id;
    let own = match base {
        Some(_) => None,
        None => domains::base_address(&ctx.store, &ctx.issuer, id).await?,
    };
    let endpoints = base.or(own.as_deref()).map(Endpoints::at);
    let metadata = Metadata {
        id_token_signing_alg_values_supported: ["RS256"],
        issuer: &ctx.issuer.of(id),
        jwks_uri: format!("{}/{id}/.well-known/jwks.json", ctx.issuer.public_url),
        response_types_supported: if endpoints.is_some() { &["code", "token"] } else { &[] },
        subject_types_supported: ["public"],
        endpoints,
    };
    serde_json::to_string(&metadata).map_err(error::store)
}
