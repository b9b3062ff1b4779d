//! The smallest input of every operation of the user pools, in a world where it succeeds.

mod clients;
mod own;
mod pools;
mod resources;
mod sign_in;
mod users;

use std::sync::atomic::{AtomicUsize, Ordering};

use cognomen_contract::Service;
use serde_json::{Value, json};

pub(crate) use sign_in::machine;

use crate::assembled::{Answer, Call, PASSWORD, Pool, Tokens, World};

/// Operations that cannot answer 200 here, with the reason.
pub(crate) const NEVER: [(&str, &str); 5] = [
    (
        "CompleteWebAuthnRegistration",
        "takes the answer of an authenticator; tried with one in tests/clients and userpool/tests",
    ),
    ("CreateUserPoolReplica", "pools are not replicated to other regions"),
    ("DeleteUserPoolReplica", "pools are not replicated to other regions"),
    ("DeleteWebAuthnCredential", "needs a passkey; tried with one in tests/clients and userpool/tests"),
    ("UpdateUserPoolReplica", "pools are not replicated to other regions"),
];

/// A world with a pool in which every feature is on.
pub(crate) struct Place {
    pub(crate) world: World,
    pub(crate) pool: Pool,
    numbers: AtomicUsize,
}

/// A user who is signed in.
pub(crate) struct User {
    pub(crate) name: String,
    pub(crate) tokens: Tokens,
    /// What the sign-in answered.
    pub(crate) answer: Value,
}

impl Place {
    pub(crate) async fn new() -> Self {
        Self::of(World::new().await).await
    }

    /// The place in a world of its own kind.
    pub(crate) async fn of(world: World) -> Self {
        let input = json!({
            "PoolName": "pool",
            "UserPoolTier": "PLUS",
            "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" },
            "AutoVerifiedAttributes": ["email"],
            "DeviceConfiguration": { "ChallengeRequiredOnNewDevice": true, "DeviceOnlyRememberedOnUserPrompt": true },
            "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] } },
        });
        let made = world.admin("CreateUserPool", input).await;
        let id = made["UserPool"]["Id"].as_str().unwrap().to_owned();
        let input = json!({
            "UserPoolId": id,
            "MfaConfiguration": "OPTIONAL",
            "SoftwareTokenMfaConfiguration": { "Enabled": true },
            "WebAuthnConfiguration": { "RelyingPartyId": "example.com" },
        });
        world.admin("SetUserPoolMfaConfig", input).await;
        let input = json!({ "UserPoolId": id, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 20 } });
        world.admin("SetUserPoolSessionConfiguration", input).await;
        world.admin("CreateUserPoolDomain", json!({ "UserPoolId": id, "Domain": "pages" })).await;
        let client_id = Pool::client(&world, &id, json!({ "ExplicitAuthFlows": FLOWS })).await["ClientId"].take();
        let pool = Pool { id, client_id: client_id.as_str().unwrap().to_owned() };
        Self { world, pool, numbers: AtomicUsize::new(0) }
    }

    /// The smallest input of an operation, once what it needs is there; none for those of [`NEVER`].
    pub(crate) async fn input(&self, operation: &str) -> Option<Value> {
        if NEVER.iter().any(|(name, _)| *name == operation) {
            return None;
        }
        if let Some(input) = pools::input(self, operation).await {
            return Some(input);
        }
        if let Some(input) = clients::input(self, operation).await {
            return Some(input);
        }
        if let Some(input) = resources::input(self, operation).await {
            return Some(input);
        }
        if let Some(input) = users::input(self, operation).await {
            return Some(input);
        }
        if let Some(input) = own::input(self, operation).await {
            return Some(input);
        }
        Some(sign_in::input(self, operation).await.unwrap_or_else(|| panic!("no set-up of `{operation}`")))
    }

    /// Calls an operation, signed if it is one that is.
    pub(crate) async fn call(&self, operation: &str, input: &Value) -> Answer {
        let signed = Service::CognitoIdp.operation(operation).unwrap().signed;
        let call = Call::pools(operation, input);
        let call = if signed { call.signed(&World::key(), Service::CognitoIdp, self.world.now()) } else { call };
        self.world.send(&call).await
    }

    /// A name that nothing else has.
    pub(crate) fn unique(&self, word: &str) -> String {
        format!("{word}{}", self.numbers.fetch_add(1, Ordering::Relaxed))
    }

    /// The input with the pool's id in it.
    pub(crate) fn of_pool(&self, mut input: Value) -> Value {
        input["UserPoolId"] = json!(self.pool.id);
        input
    }

    /// Calls an operation on the pool, which must succeed.
    pub(crate) async fn make(&self, operation: &str, input: Value) -> Value {
        self.world.admin(operation, self.of_pool(input)).await
    }

    /// Another pool, with default settings.
    pub(crate) async fn another_pool(&self) -> String {
        let made = self.world.admin("CreateUserPool", json!({ "PoolName": "other" })).await;
        made["UserPool"]["Id"].as_str().unwrap().to_owned()
    }

    /// A confirmed user with a verified address.
    pub(crate) async fn user(&self) -> String {
        let name = self.unique("user");
        self.pool.add_user(&self.world, &name).await;
        let email = format!("{name}@example.com");
        let attributes = [("email", email.as_str()), ("email_verified", "true")];
        let attributes = attributes.map(|(name, value)| json!({ "Name": name, "Value": value }));
        self.make("AdminUpdateUserAttributes", json!({ "Username": name, "UserAttributes": attributes })).await;
        name
    }

    /// A user who has signed in.
    pub(crate) async fn signed_in(&self) -> User {
        let name = self.user().await;
        let answer = self.pool.password(&self.world, &name, PASSWORD).await.json();
        User { name, tokens: Tokens::of(&answer), answer }
    }

    /// The code of the newest message.
    pub(crate) fn code(&self) -> String {
        self.world.messages.last_code()
    }
}

/// What the client may do.
const FLOWS: [&str; 5] = [
    "ALLOW_USER_PASSWORD_AUTH",
    "ALLOW_USER_SRP_AUTH",
    "ALLOW_REFRESH_TOKEN_AUTH",
    "ALLOW_ADMIN_USER_PASSWORD_AUTH",
    "ALLOW_USER_AUTH",
];
