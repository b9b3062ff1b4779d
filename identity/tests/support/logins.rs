//! Logins, and what is done with them.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::cognito_identity::{
    Credentials, GetCredentialsForIdentityInput, GetIdInput, GetOpenIdTokenInput, UnlinkIdentityInput,
};
use cognomen_contract::sts::operations::GetCallerIdentity;
use cognomen_contract::{Error, Operation, Timestamp};
use cognomen_crypto::jose::RsaSigningKey;
use cognomen_crypto::sigv4;
use cognomen_iam::caller::{Caller, Principal};
use cognomen_iam::policy::ConditionKeys;
use cognomen_iam::{Action, RequestView, authenticate, permitted};
use cognomen_identity::pools::credentials::get_credentials_for_identity;
use cognomen_identity::pools::identities::{get_id, unlink_identity};
use cognomen_identity::pools::tokens::get_open_id_token;
use serde_json::{Map, Value, json};

use super::{REGION, World, permit_of};

/// A user pool of this server's, as providers are named.
pub(crate) const USERS: &str = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_users";
/// Another one.
pub(crate) const STAFF: &str = "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_staff";
/// The client that pools list for either.
pub(crate) const CLIENT: &str = "client";

/// A token with these claims, whose signature nobody checks.
pub(crate) fn jwt(claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.c2lnbmVk", part(&json!({"alg": "RS256", "kid": "1"})), part(claims))
}

/// The claims of a token.
pub(crate) fn claims(token: &str) -> Map<String, Value> {
    let payload = URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    serde_json::from_slice(&payload).unwrap()
}

/// An OpenID Connect provider with a key of its own.
pub(crate) struct OpenId {
    /// Host and path.
    pub(crate) name: String,
    key: RsaSigningKey,
}

impl OpenId {
    /// A token of the provider's.
    pub(crate) fn token(&self, claims: &Value) -> String {
        self.key.sign_jwt(claims).unwrap()
    }

    /// A token about a user, for `app`, that counts for an hour from `now` on; with further claims.
    pub(crate) fn of(&self, sub: &str, now: i64, more: &Value) -> String {
        let mut claims = json!({
            "iss": format!("https://{}", self.name), "aud": "app", "sub": sub, "iat": now, "exp": now + 3600,
        });
        let members = more.as_object().cloned().unwrap_or_default();
        claims.as_object_mut().unwrap().extend(members);
        self.token(&claims)
    }
}

type Logins<'a> = &'a [(&'a str, &'a str)];

fn map(logins: Logins<'_>) -> Option<std::collections::BTreeMap<String, String>> {
    let map = logins.iter().map(|(key, token)| ((*key).to_owned(), (*token).to_owned())).collect();
    (!logins.is_empty()).then_some(map)
}

impl World {
    /// An ID token of a user of [`USERS`], with further claims.
    pub(crate) fn user_token(&self, sub: &str, more: &Value) -> String {
        self.token_of(USERS, CLIENT, sub, more)
    }

    /// An ID token of a user of [`STAFF`].
    pub(crate) fn staff_token(&self, sub: &str) -> String {
        self.token_of(STAFF, CLIENT, sub, &Value::Null)
    }

    /// An ID token of a user pool, with further claims.
    pub(crate) fn token_of(&self, provider: &str, client: &str, sub: &str, more: &Value) -> String {
        let mut claims = json!({"iss": format!("https://{provider}"), "aud": client, "sub": sub});
        claims.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap_or_default());
        let token = jwt(&claims);
        self.tokens.put(&token, provider, client, sub, more);
        token
    }

    /// An OpenID Connect provider that publishes its key; not yet one of the account's.
    pub(crate) fn open_id(&self, name: &str) -> OpenId {
        let key = RsaSigningKey::generate().unwrap();
        let url = format!("https://{name}");
        let discovery = json!({"issuer": url, "jwks_uri": format!("{url}/keys")});
        self.documents.put(&format!("{url}/.well-known/openid-configuration"), 200, discovery.to_string());
        self.documents.put(&format!("{url}/keys"), 200, json!({"keys": [key.public_jwk()]}).to_string());
        OpenId { name: name.to_owned(), key }
    }

    pub(crate) async fn get_id(&self, pool_id: &str, logins: Logins<'_>) -> Result<String, Error> {
        let request = GetIdInput { identity_pool_id: pool_id.to_owned(), logins: map(logins), account_id: None };
        Ok(get_id(self.permit(), request, &self.ctx).await?.identity_id.unwrap())
    }

    /// Identity and token.
    pub(crate) async fn open_id_token(&self, id: &str, logins: Logins<'_>) -> Result<(String, String), Error> {
        let request = GetOpenIdTokenInput { identity_id: id.to_owned(), logins: map(logins) };
        let answer = get_open_id_token(self.permit(), request, &self.ctx).await?;
        Ok((answer.identity_id.unwrap(), answer.token.unwrap()))
    }

    /// Identity and credentials.
    pub(crate) async fn credentials(
        &self,
        id: &str,
        logins: Logins<'_>,
        custom_role: Option<&str>,
    ) -> Result<(String, Credentials), Error> {
        let request = GetCredentialsForIdentityInput {
            identity_id: id.to_owned(),
            logins: map(logins),
            custom_role_arn: custom_role.map(str::to_owned),
        };
        let answer = get_credentials_for_identity(self.permit(), request, &self.ctx).await?;
        Ok((answer.identity_id.unwrap(), answer.credentials.unwrap()))
    }

    pub(crate) async fn unlink(&self, id: &str, logins: Logins<'_>, remove: &[&str]) -> Result<(), Error> {
        let request = UnlinkIdentityInput {
            identity_id: id.to_owned(),
            logins: map(logins).unwrap_or_default(),
            logins_to_remove: remove.iter().map(|name| (*name).to_owned()).collect(),
        };
        unlink_identity(self.permit(), request, &self.ctx).await
    }

    /// Whom credentials prove, once something is signed with them.
    pub(crate) async fn caller(&self, credentials: &Credentials) -> Result<Principal, Error> {
        let date = Timestamp::from_seconds(self.now().seconds()).iso8601().replace(['-', ':'], "");
        let signer = sigv4::Credentials {
            access_key_id: credentials.access_key_id.as_deref().unwrap(),
            secret_access_key: credentials.secret_key.as_deref().unwrap(),
            session_token: credentials.session_token.as_deref(),
        };
        let hash = sigv4::payload_hash(b"");
        let headers = [("host", "localhost")];
        let view = sigv4::RequestView { method: "POST", path: "/", query: "", headers: &headers, payload_hash: &hash };
        let signed = sigv4::sign(&signer, REGION, "sts", &date, &view);
        let request = http::Request::builder().method("POST").uri("/").header("host", "localhost");
        let request = request.header("authorization", signed.authorization).header("x-amz-date", signed.amz_date);
        let request = request.header("x-amz-security-token", signed.security_token.unwrap());
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let request = RequestView { parts: &parts, body: b"" };
        match authenticate(&self.ctx.iam, &request, &GetCallerIdentity::META, None).await?.caller {
            Caller::Principal(principal) => Ok(principal),
            _ => Err(Error::internal("nobody was proved")),
        }
    }

    /// Whether a principal may do something.
    pub(crate) async fn may(&self, who: &Principal, action: &str, resource: &str) -> Result<(), Error> {
        let (service, operation) = action.split_once(':').unwrap();
        let action = Action { service, operation, resource };
        let permit = permit_of::<GetCallerIdentity>(who);
        permitted(&self.ctx.iam, &permit, &action, &ConditionKeys::default()).await
    }
}
