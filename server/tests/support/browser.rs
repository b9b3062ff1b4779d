//! A browser without a window: it follows redirections, keeps cookies, fills in forms. And an application that it signs in to.

use std::collections::BTreeMap;

use cognomen_oauth::params::append;
use serde_json::{Value, json};

use crate::assembled::{Answer, Call, PASSWORD, Pool, World};

/// Media type of forms.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
/// The callback URL of applications that tests do not say otherwise of.
pub(crate) const CALLBACK: &str = "https://app.example.com/callback";
/// Where they go after signing out.
pub(crate) const SIGNED_OUT: &str = "https://app.example.com/bye";
/// PKCE's verifier of tests (RFC 7636 appendix B).
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
/// Its challenge.
pub(crate) const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// A query string or form.
pub(crate) fn encoded<N: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (N, V)>) -> String {
    let mut text = String::new();
    for (name, value) in pairs {
        append(&mut text, name.as_ref(), value.as_ref());
    }
    text
}

/// The parameters after the first `?` or `#` of an address.
pub(crate) fn parameters(address: &str) -> BTreeMap<String, String> {
    let after = address.split_once(['?', '#']).map_or("", |(_, after)| after);
    cognomen_wire::parse_form(after.as_bytes()).expect("well-formed parameters").into_iter().collect()
}

/// A pool with a domain `shop`, an app client and the user `mary` with [`PASSWORD`].
pub(crate) struct Shop {
    pub(crate) pool: Pool,
    /// What the paths of the domain begin with.
    pub(crate) root: String,
    /// The client's secret.
    pub(crate) secret: Option<String>,
}

impl Shop {
    /// With a public client that may use codes and `openid email profile aws.cognito.signin.user.admin`.
    pub(crate) async fn new(world: &World) -> Self {
        Self::with(world, "shop", json!({})).await
    }

    /// The same on another domain, `more` in the client's settings in place of what stands there.
    pub(crate) async fn with(world: &World, domain: &str, more: Value) -> Self {
        let mut pool = Pool::new(world).await;
        let input = json!({ "UserPoolId": pool.id, "Domain": domain, "ManagedLoginVersion": 2 });
        world.admin("CreateUserPoolDomain", input).await;
        let client = Self::client(world, &pool.id, more).await;
        client["ClientId"].as_str().unwrap().clone_into(&mut pool.client_id);
        pool.add_user(world, "mary").await;
        let secret = client["ClientSecret"].as_str().map(str::to_owned);
        Self { pool, root: format!("/domain/{domain}"), secret }
    }

    /// One more client of a pool.
    pub(crate) async fn client(world: &World, pool_id: &str, more: Value) -> Value {
        let mut settings = json!({
            "AllowedOAuthFlowsUserPoolClient": true,
            "AllowedOAuthFlows": ["code"],
            "AllowedOAuthScopes": ["openid", "email", "profile", "aws.cognito.signin.user.admin"],
            "CallbackURLs": [CALLBACK],
            "LogoutURLs": [SIGNED_OUT],
            "SupportedIdentityProviders": ["COGNITO"],
        });
        settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        Pool::client(world, pool_id, settings).await
    }

    /// The query of a request for authorization: a code for [`CALLBACK`], with `state` and PKCE; `more` in place of what stands
    /// there, or left out where it is empty.
    pub(crate) fn query(&self, more: &[(&str, &str)]) -> String {
        let mut pairs = vec![
            ("client_id", self.pool.client_id.as_str()),
            ("response_type", "code"),
            ("redirect_uri", CALLBACK),
            ("scope", "openid email"),
            ("state", "st/a+te="),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        pairs.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        pairs.extend(more.iter().copied().filter(|(_, value)| !value.is_empty()));
        encoded(pairs)
    }

    /// A `POST` of an application to an endpoint, by `Basic` where the client has a secret and else by `client_id`.
    pub(crate) async fn post(&self, world: &World, path: &str, form: &[(&str, &str)]) -> Answer {
        let mut form = form.to_vec();
        let target = format!("{}{path}", self.root);
        let call = match &self.secret {
            Some(secret) => {
                let basic = basic_credentials(&self.pool.client_id, secret);
                Call::new("POST", &target, &[("content-type", FORM), ("authorization", &basic)], encoded(form))
            }
            None => {
                if !form.iter().any(|(name, _)| *name == "client_id") {
                    form.push(("client_id", &self.pool.client_id));
                }
                Call::new("POST", &target, &[("content-type", FORM)], encoded(form))
            }
        };
        world.send(&call).await
    }

    /// Redeems a code with the usual parameters.
    pub(crate) async fn redeem(&self, world: &World, code: &str) -> Answer {
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", CALLBACK),
            ("code_verifier", VERIFIER),
        ];
        self.post(world, "/oauth2/token", &form).await
    }

    /// A code for `mary`, by a new browser.
    pub(crate) async fn code(&self, world: &World, more: &[(&str, &str)]) -> String {
        let location = Browser::new(world, &self.root).sign_in(&self.query(more), "mary", PASSWORD).await;
        let code = parameters(&location).remove("code");
        code.unwrap_or_else(|| panic!("no code in `{location}`"))
    }

    /// Tokens for `mary`, by a new browser.
    pub(crate) async fn tokens(&self, world: &World, more: &[(&str, &str)]) -> Value {
        let code = self.code(world, more).await;
        let answer = self.redeem(world, &code).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }
}

/// The value of `Authorization` for a client and its secret.
pub(crate) fn basic_credentials(id: &str, secret: &str) -> String {
    use base64::Engine as _;
    let text = base64::engine::general_purpose::STANDARD.encode(format!("{id}:{secret}"));
    format!("Basic {text}")
}

/// A browser on one domain.
pub(crate) struct Browser<'a> {
    world: &'a World,
    root: String,
    /// Cookies by name.
    pub(crate) cookies: BTreeMap<String, String>,
}

impl<'a> Browser<'a> {
    /// One without cookies; `root` is what the paths of the domain begin with.
    pub(crate) fn new(world: &'a World, root: &str) -> Self {
        Self { world, root: root.to_owned(), cookies: BTreeMap::new() }
    }

    /// Gets a path below the domain, without following redirections.
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let target = format!("{}{path}", self.root);
        self.send(Call::new("GET", &target, &[], "")).await
    }

    /// Posts fields to a path below the domain, as they are.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let target = format!("{}{path}", self.root);
        self.send(Call::new("POST", &target, &[("content-type", FORM)], encoded(fields.iter().copied()))).await
    }

    /// Submits the first form of a page that has all the given fields: what it holds, with them in place.
    #[track_caller]
    pub(crate) fn submit<'b>(
        &'b mut self,
        page: &Answer,
        fields: &[(&str, &str)],
    ) -> impl Future<Output = Answer> + use<'a, 'b> {
        let forms = Form::all(&page.body);
        let fits = |form: &&Form| fields.iter().all(|(name, _)| form.names.iter().any(|known| known == name));
        let form = forms.iter().find(fits).unwrap_or_else(|| panic!("no form for {fields:?}: {page:?}"));
        let mut pairs = form.held.clone();
        pairs.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
        pairs.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let call = Call::new("POST", &form.action, &[("content-type", FORM)], encoded(pairs));
        async move { self.send(call).await }
    }

    /// Follows redirections as long as they stay on the domain; answers the last answer.
    pub(crate) async fn follow(&mut self, mut answer: Answer) -> Answer {
        for followed in 0.. {
            let location = answer.header("location").to_owned();
            if !matches!(answer.status, 302 | 303) || !location.starts_with(&self.root) {
                break;
            }
            assert!(followed < 10, "redirections without end: {answer:?}");
            answer = self.send(Call::new("GET", &location, &[], "")).await;
        }
        answer
    }

    /// Signs in by a password; answers where the browser is sent in the end, which is the application's address.
    pub(crate) async fn sign_in(&mut self, query: &str, username: &str, password: &str) -> String {
        let answer = self.get(&format!("/oauth2/authorize?{query}")).await;
        let page = self.follow(answer).await;
        assert_eq!(page.status, 200, "{page:?}");
        let page = self.submit(&page, &[("username", username)]).await;
        let page = self.follow(page).await;
        let answer = self.submit(&page, &[("password", password)]).await;
        let answer = self.follow(answer).await;
        assert!(matches!(answer.status, 302 | 303), "{answer:?}");
        answer.header("location").to_owned()
    }

    async fn send(&mut self, call: Call) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let call = if cookies.is_empty() { call } else { call.with("cookie", &cookies.join("; ")) };
        let answer = self.world.send(&call).await;
        for (_, line) in answer.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
            let (name, value) = pair.split_once('=').expect("a cookie");
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

/// A form of a page.
#[derive(Debug)]
pub(crate) struct Form {
    /// Where it goes.
    pub(crate) action: String,
    /// All of its fields.
    pub(crate) names: Vec<String>,
    /// Fields that hold a value and would be sent with it.
    pub(crate) held: Vec<(String, String)>,
}

impl Form {
    /// The forms of a page that are posted.
    pub(crate) fn all(html: &str) -> Vec<Self> {
        let forms = html.split("<form").skip(1).map(|rest| rest.split("</form>").next().unwrap_or_default());
        forms.filter(|form| attribute(form, "method").as_deref() == Some("post")).map(Self::read).collect()
    }

    fn read(form: &str) -> Self {
        let action = attribute(form, "action").expect("a form with an action");
        let (mut names, mut held) = (Vec::new(), Vec::new());
        for tag in form.split('<').skip(1) {
            let field = ["input", "select", "textarea", "button"].iter().any(|kind| tag.starts_with(kind));
            let Some(name) = attribute(tag, "name").filter(|_| field) else { continue };
            let kind = attribute(tag, "type").unwrap_or_default();
            let chosen = !matches!(kind.as_str(), "checkbox" | "radio") || has(tag, "checked");
            if tag.starts_with("input") && kind != "submit" && chosen {
                held.push((name.clone(), attribute(tag, "value").unwrap_or_default()));
            }
            names.push(name);
        }
        Self { action, names, held }
    }
}

/// The value of an attribute of the tag that the text begins in.
fn attribute(text: &str, name: &str) -> Option<String> {
    let tag = text.split('>').next()?;
    let value = tag.split_once(&format!(" {name}=\""))?.1.split('"').next()?;
    Some(unescaped(value))
}

/// Whether the tag that the text begins in has a bare attribute.
fn has(text: &str, name: &str) -> bool {
    text.split('>').next().is_some_and(|tag| tag.split_whitespace().any(|word| word == name))
}

fn unescaped(text: &str) -> String {
    [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&"), ("&amp;", "&")]
        .iter()
        .fold(text.to_owned(), |text, (entity, plain)| text.replace(entity, plain))
}
