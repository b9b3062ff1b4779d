//! Inputs at the bounds of the models: answered or refused, never failed upon.

use cognomen_contract::{OperationMeta, Protocol, Service};
use serde_json::{Value, json};

use super::model::{Model, form};
use super::{proper, served};
use crate::assembled::{Call, PASSWORD, Pool, Tokens, World};

/// Lets the account assume a role.
const TRUST: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"000000000000"},"Action":"sts:AssumeRole"}}"#;

/// A world that operations may spoil.
struct Stage {
    world: World,
    pool: Pool,
    tokens: Tokens,
}

impl Stage {
    /// A user in `pool` for one operation.
    async fn new(world: World, pool: Pool, user: &str) -> Self {
        pool.add_user(&world, user).await;
        let attributes = [("email", "mary@example.com"), ("email_verified", "true")];
        let attributes = attributes.map(|(name, value)| json!({ "Name": name, "Value": value }));
        let input = json!({ "UserPoolId": pool.id, "Username": user, "UserAttributes": attributes });
        world.admin("AdminUpdateUserAttributes", input).await;
        // It may be there already.
        world.call("CreateGroup", json!({ "UserPoolId": pool.id, "GroupName": "group" })).await;
        let tokens = pool.tokens(&world, user).await;
        Self { world, pool, tokens }
    }

    fn model(&self, service: Service, user: &str) -> Model {
        let mut model = Model::read(service);
        let arn = format!("arn:aws:cognito-idp:us-east-1:000000000000:userpool/{}", self.pool.id);
        model.known.extend([
            ("UserPoolId", json!(self.pool.id)),
            ("ClientId", json!(self.pool.client_id)),
            ("Username", json!(user)),
            ("AccessToken", json!(self.tokens.access)),
            ("RefreshToken", json!(self.tokens.refresh)),
            ("Token", json!(self.tokens.refresh)),
            ("Password", json!(PASSWORD)),
            ("PreviousPassword", json!(PASSWORD)),
            ("ProposedPassword", json!("Another-horse-1")),
            ("GroupName", json!("group")),
            ("ResourceArn", json!(arn)),
            ("AuthFlow", json!("USER_PASSWORD_AUTH")),
            ("AuthParameters", json!({ "USERNAME": user, "PASSWORD": PASSWORD })),
            ("AttributeName", json!("email")),
            ("UserName", json!("ann")),
            ("RoleName", json!("role")),
            ("AssumeRolePolicyDocument", json!(TRUST)),
            ("PermissionsBoundary", json!("arn:aws:iam::aws:policy/AdministratorAccess")),
            ("PolicyName", json!("policy")),
            ("PolicyArn", json!("arn:aws:iam::aws:policy/AdministratorAccess")),
            (
                "PolicyDocument",
                json!(r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"a:b","Resource":"*"}}"#),
            ),
        ]);
        model
    }

    async fn try_out(&self, operation: &OperationMeta, input: &Value) -> bool {
        let service = operation.service;
        let mut call = if service.protocol() == Protocol::Query {
            let mut parameters = String::new();
            form("", input, &mut parameters);
            Call::query(service, operation.name, &parameters)
        } else {
            Call::json(service, operation.name, input.to_string())
        };
        if operation.signed {
            call = call.signed(&World::key(), service, self.world.now());
        }
        let answer = self.world.send(&call).await;
        assert_ne!(answer.status, 500, "{} {input}", operation.name);
        // A setting that is not served is refused by its name.
        if answer.status != 501 {
            proper(operation, &answer);
        }
        answer.status == 200
    }
}

/// What an operation needs beside its required members to come far.
fn beside(operation: &str) -> &'static [&'static str] {
    match operation {
        "SignUp" => &["Password"],
        "InitiateAuth" | "AdminInitiateAuth" => &["AuthParameters"],
        _ => &[],
    }
}

/// Tries every `step`th operation of a service, beginning with that of number `begin`.
async fn try_all(service: Service, begin: usize, step: usize) {
    let (mut asked, mut answered) = (0, 0);
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    if service == Service::Iam {
        world.powerless("ann").await;
        world.iam("CreateGroup", "&GroupName=group").await;
        world.iam("CreateRole", &format!("&RoleName=role&AssumeRolePolicyDocument={TRUST}")).await;
    }
    let mut stage = Stage::new(world, pool, "first").await;
    for (number, operation) in served(service).enumerate().skip(begin).step_by(step) {
        let user = format!("user{number}");
        let Stage { world, mut pool, .. } = stage;
        if operation.name.starts_with("UpdateUserPool") {
            // What it changes must not stand in the way of the rest.
            pool = Pool::new(&world).await;
        }
        stage = Stage::new(world, pool, &user).await;
        let mut ok = 0;
        let inputs = stage.model(service, &user).inputs(operation.name, beside(operation.name));
        // Every pool takes keys, which take time; `UpdateUserPool` has the same settings.
        let most = if operation.name == "CreateUserPool" { 20 } else { usize::MAX };
        for mut input in inputs.into_iter().take(most) {
            if operation.name == "SignUp" && input["Username"] == user {
                input["Username"] = json!(format!("new{asked}"));
            }
            ok += usize::from(stage.try_out(operation, &input).await);
            asked += 1;
        }
        println!("{}: {ok} inputs were good", operation.name);
        answered += usize::from(ok > 0);
        if operation.name.starts_with("DeleteUserPool") || operation.name.starts_with("UpdateUserPool") {
            let Stage { world, .. } = stage;
            let pool = Pool::new(&world).await;
            stage = Stage::new(world, pool, &user).await;
        }
    }
    println!("{asked} inputs; {answered} operations succeeded");
}

#[tokio::test]
async fn inputs_at_the_bounds_of_user_pools_one_half() {
    try_all(Service::CognitoIdp, 0, 2).await;
}

#[tokio::test]
async fn inputs_at_the_bounds_of_user_pools_other_half() {
    try_all(Service::CognitoIdp, 1, 2).await;
}

#[tokio::test]
async fn inputs_at_the_bounds_of_sts() {
    try_all(Service::Sts, 0, 1).await;
}

#[tokio::test]
async fn inputs_at_the_bounds_of_iam() {
    try_all(Service::Iam, 0, 1).await;
}
