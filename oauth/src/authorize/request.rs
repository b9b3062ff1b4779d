//! A request for authorization that was found good.

use cognomen_model::oauth::CodeChallenge;
use cognomen_userpool::pool_view::ClientView;

/// `response_type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResponseType {
    /// `code`: an authorization code, to be redeemed at the token endpoint.
    Code,
    /// `token`: tokens in the fragment (implicit grant).
    Token,
}

/// `prompt` (OpenID Connect Core section 3.1.2.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prompt {
    /// No page may be shown.
    pub none: bool,
    /// The user proves again who they are.
    pub login: bool,
    /// The user is asked which account to go on with.
    pub select_account: bool,
}

/// What a client asks for.
#[derive(Clone)]
pub struct AuthorizationRequest {
    /// The client.
    pub client: ClientView,
    /// Where the answer goes: one of the client's callback URLs.
    pub redirect_uri: String,
    /// Whether the request named it.
    pub named_redirect: bool,
    /// What the answer is.
    pub response_type: ResponseType,
    /// Scopes that are granted once the user is signed in.
    pub scopes: Vec<String>,
    /// `state`, given back as it came.
    pub state: Option<String>,
    /// `nonce`, for the ID token.
    pub nonce: Option<String>,
    /// PKCE challenge.
    pub challenge: Option<CodeChallenge>,
    /// `prompt`.
    pub prompt: Prompt,
    /// Seconds that may have passed since the user proved who they are.
    pub max_age: Option<i64>,
    /// The name that the sign-in page is filled with.
    pub login_hint: Option<String>,
    /// Language of the pages.
    pub lang: Option<String>,
    /// `identity_provider` or `idp_identifier`: whom the user signs in with.
    pub provider: Option<String>,
    /// `resource`: `aud` of the access token (RFC 8707).
    pub resource: Option<String>,
    /// `dpop_jkt`: the key that the code is bound to (RFC 9449 section 10).
    pub jkt: Option<String>,
    /// The reference that the request was pushed under (RFC 9126), as a blind index; it ends with the code.
    pub pushed: Option<String>,
}

impl AuthorizationRequest {
    /// A sign-in that leads to a page of the domain in place of an application: nothing is granted by it.
    #[must_use]
    pub fn for_page(client: ClientView, page: String) -> Self {
        Self {
            client,
            redirect_uri: page,
            named_redirect: false,
            response_type: ResponseType::Code,
            scopes: Vec::new(),
            state: None,
            nonce: None,
            challenge: None,
            prompt: Prompt::default(),
            max_age: None,
            login_hint: None,
            lang: None,
            provider: None,
            resource: None,
            jkt: None,
            pushed: None,
        }
    }
}
