//! Provider metadata (OpenID Connect Discovery 1.0 section 3, RFC 8414 section 2).

use cognomen_contract::Error;
use cognomen_crypto::jose::Algorithm;
use cognomen_userpool::ops::domains;
use cognomen_userpool::pool_view::PoolView;
use cognomen_userpool::{Context, error};
use serde::Serialize;

use crate::exchange;

/// How clients prove themselves.
const CLIENT_AUTH: [&str; 4] = ["client_secret_basic", "client_secret_post", "private_key_jwt", "none"];
/// The grants there are; those named by URNs are for clients that are set up for them.
const GRANT_TYPES: [&str; 6] = [
    "authorization_code",
    "implicit",
    "refresh_token",
    "client_credentials",
    "urn:ietf:params:oauth:grant-type:device_code",
    exchange::GRANT_TYPE,
];

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
    device_authorization_endpoint: String,
    dpop_signing_alg_values_supported: [&'static str; 10],
    end_session_endpoint: String,
    grant_types_supported: [&'static str; 6],
    introspection_endpoint: String,
    introspection_endpoint_auth_methods_supported: [&'static str; 3],
    prompt_values_supported: [&'static str; 4],
    pushed_authorization_request_endpoint: String,
    request_parameter_supported: bool,
    request_uri_parameter_supported: bool,
    response_modes_supported: [&'static str; 2],
    revocation_endpoint: String,
    revocation_endpoint_auth_methods_supported: [&'static str; 4],
    revocation_endpoint_auth_signing_alg_values_supported: [&'static str; 10],
    scopes_supported: [&'static str; 4],
    token_endpoint: String,
    token_endpoint_auth_methods_supported: [&'static str; 4],
    token_endpoint_auth_signing_alg_values_supported: [&'static str; 10],
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
            device_authorization_endpoint: url("/oauth2/device_authorization"),
            dpop_signing_alg_values_supported: Algorithm::NAMES,
            end_session_endpoint: url("/logout"),
            grant_types_supported: GRANT_TYPES,
            introspection_endpoint: url("/oauth2/introspect"),
            introspection_endpoint_auth_methods_supported: [
                "client_secret_basic",
                "client_secret_post",
                "private_key_jwt",
            ],
            prompt_values_supported: ["none", "login", "select_account", "consent"],
            pushed_authorization_request_endpoint: url("/oauth2/par"),
            request_parameter_supported: false,
            request_uri_parameter_supported: false,
            response_modes_supported: ["query", "fragment"],
            revocation_endpoint: url("/oauth2/revoke"),
            revocation_endpoint_auth_methods_supported: CLIENT_AUTH,
            revocation_endpoint_auth_signing_alg_values_supported: Algorithm::NAMES,
            scopes_supported: ["openid", "email", "phone", "profile"],
            token_endpoint: url("/oauth2/token"),
            token_endpoint_auth_methods_supported: CLIENT_AUTH,
            token_endpoint_auth_signing_alg_values_supported: Algorithm::NAMES,
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
