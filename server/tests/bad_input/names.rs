//! Pools, clients, users and groups that are not there, and what a caller may not do.

use cognomen_contract::Service;
use serde_json::{Value, json};

use super::{Row, refuse};
use crate::assembled::{Call, Key, Pool, World};

fn signed(world: &World, key: &Key, operation: &str, input: &Value) -> Call {
    Call::pools(operation, input).signed(key, Service::CognitoIdp, world.now())
}

#[tokio::test]
async fn what_does_not_exist() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    pool.add_user(&world, "mary").await;
    let call = |operation: &str, input: Value| signed(&world, &World::key(), operation, &input);
    let resource = |call: Call, message: String| Row::new(call, "ResourceNotFoundException", message);
    let no_pool = |id: &str| format!("User pool {id} does not exist.");
    let no_client = |id: &str| format!("User pool client {id} does not exist.");
    let no_user = |call: Call| Row::new(call, "UserNotFoundException", "User does not exist.");
    let (id, client) = (pool.id.as_str(), pool.client_id.as_str());
    let unknown = "us-east-1_Unknown00";
    let mut rows = vec![
        resource(call("DescribeUserPool", json!({ "UserPoolId": unknown })), no_pool(unknown)),
        resource(call("DeleteUserPool", json!({ "UserPoolId": unknown })), no_pool(unknown)),
        resource(call("ListUsers", json!({ "UserPoolId": unknown })), no_pool(unknown)),
        resource(call("CreateGroup", json!({ "UserPoolId": unknown, "GroupName": "g" })), no_pool(unknown)),
        resource(call("CreateUserPoolClient", json!({ "UserPoolId": unknown, "ClientName": "c" })), no_pool(unknown)),
        resource(call("AdminCreateUser", json!({ "UserPoolId": unknown, "Username": "n" })), no_pool(unknown)),
        resource(call("DescribeUserPoolClient", json!({ "UserPoolId": id, "ClientId": "none" })), no_client("none")),
        resource(call("UpdateUserPoolClient", json!({ "UserPoolId": id, "ClientId": "none" })), no_client("none")),
        resource(
            Call::pools("SignUp", &json!({ "ClientId": "none", "Username": "n", "Password": "Correct-horse-1" })),
            no_client("none"),
        ),
        resource(
            Call::pools("InitiateAuth", &json!({ "ClientId": "none", "AuthFlow": "USER_SRP_AUTH" })),
            no_client("none"),
        ),
        resource(call("GetGroup", json!({ "UserPoolId": id, "GroupName": "none" })), "Group not found.".to_owned()),
        Row::new(
            Call::pools("ForgotPassword", &json!({ "ClientId": client, "Username": "nobody" })),
            "UserNotFoundException",
            "Username/client id combination not found.",
        ),
        no_user(Call::pools(
            "InitiateAuth",
            &json!({
                "ClientId": client,
                "AuthFlow": "USER_PASSWORD_AUTH",
                "AuthParameters": { "USERNAME": "nobody", "PASSWORD": "Correct-horse-1" },
            }),
        )),
    ];
    for operation in ["AdminGetUser", "AdminDisableUser", "AdminDeleteUser", "AdminUserGlobalSignOut"] {
        rows.push(no_user(call(operation, json!({ "UserPoolId": id, "Username": "nobody" }))));
        rows.push(resource(call(operation, json!({ "UserPoolId": unknown, "Username": "mary" })), no_pool(unknown)));
    }
    // The pool is there, but not in the region that the signature names.
    let elsewhere = Key { region: "eu-west-1".to_owned(), ..World::key() };
    for (operation, input) in [
        ("DescribeUserPool", json!({ "UserPoolId": id })),
        ("AdminGetUser", json!({ "UserPoolId": id, "Username": "mary" })),
        ("DeleteUserPool", json!({ "UserPoolId": id })),
    ] {
        rows.push(resource(signed(&world, &elsewhere, operation, &input), no_pool(id)));
    }
    refuse(&world, rows).await;
}

#[tokio::test]
async fn users_of_other_pools_and_clients_of_other_pools() {
    let world = World::new().await;
    let (pool, other) = (Pool::new(&world).await, Pool::new(&world).await);
    other.add_user(&world, "mary").await;
    let client = &other.client_id;
    let row = |operation: &str, input: Value, code, message: String| {
        Row::new(signed(&world, &World::key(), operation, &input), code, message)
    };
    let rows = [
        row(
            "AdminGetUser",
            json!({ "UserPoolId": pool.id, "Username": "mary" }),
            "UserNotFoundException",
            "User does not exist.".to_owned(),
        ),
        row(
            "DescribeUserPoolClient",
            json!({ "UserPoolId": pool.id, "ClientId": client }),
            "ResourceNotFoundException",
            format!("User pool client {client} does not exist."),
        ),
        row(
            "AdminInitiateAuth",
            json!({
                "UserPoolId": pool.id,
                "ClientId": client,
                "AuthFlow": "ADMIN_USER_PASSWORD_AUTH",
                "AuthParameters": { "USERNAME": "mary", "PASSWORD": "Correct-horse-1" },
            }),
            "ResourceNotFoundException",
            format!("User pool client {client} does not exist."),
        ),
    ];
    refuse(&world, rows).await;
}

#[tokio::test]
async fn continuations_and_filters_that_are_none() {
    let world = World::new().await;
    let (pool, other) = (Pool::new(&world).await, Pool::new(&world).await);
    for pool in [&pool, &other] {
        for name in ["mary", "bob"] {
            pool.add_user(&world, name).await;
        }
    }
    let page = world.admin("ListUsers", json!({ "UserPoolId": pool.id, "Limit": 1 })).await;
    let token = page["PaginationToken"].as_str().unwrap();
    let end = &token[token.len() - 1..];
    let altered = format!("{}{}", &token[..token.len() - 1], if end == "A" { "Q" } else { "A" });
    let list = |pool: &Pool, token: &str| json!({ "UserPoolId": pool.id, "Limit": 1, "PaginationToken": token });
    let row = |operation: &str, input: Value, message: &str| {
        Row::new(signed(&world, &World::key(), operation, &input), "InvalidParameterException", message)
    };
    let invalid = "Invalid pagination token";
    let unparsed = "Error while parsing filter.";
    let filter = |filter: &str| json!({ "UserPoolId": pool.id, "Filter": filter });
    let rows = [
        row("ListUsers", list(&pool, "x"), invalid),
        row("ListUsers", list(&pool, &altered), invalid),
        row("ListUsers", list(&other, token), invalid),
        row("ListGroups", json!({ "UserPoolId": pool.id, "NextToken": token }), invalid),
        row("ListUsers", filter("email"), unparsed),
        row("ListUsers", filter("email = mary"), unparsed),
        row("ListUsers", filter("custom:x = \"mary\""), "Invalid search attribute: custom:x"),
        row("ListUsers", filter("email ~ \"mary\""), unparsed),
        row("ListUsers", filter("email = \"a\" OR \"1\" = \"1\""), unparsed),
    ];
    refuse(&world, rows).await;
    assert_eq!(world.call("ListUsers", list(&pool, token)).await.status, 200);
}

#[tokio::test]
async fn what_no_policy_allows() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    pool.add_user(&world, "mary").await;
    let ann = world.powerless("ann").await;
    let who = "User: arn:aws:iam::000000000000:user/ann is not authorized to perform";
    let denied = |operation: &str, input: Value, resource: &str| {
        let message = format!(
            "{who}: cognito-idp:{operation} on resource: {resource} because no identity-based policy allows the \
             cognito-idp:{operation} action"
        );
        Row::new(signed(&world, &ann, operation, &input), "AccessDeniedException", message)
    };
    let arn = |id: &str| format!("arn:aws:cognito-idp:us-east-1:000000000000:userpool/{id}");
    let own = arn(&pool.id);
    let policy = "policy path /";
    let rows = [
        denied("ListUserPools", json!({ "MaxResults": 1 }), "*"),
        denied("CreateUserPool", json!({ "PoolName": "p" }), "*"),
        denied("DeleteUserPool", json!({ "UserPoolId": pool.id }), &own),
        denied("AdminGetUser", json!({ "UserPoolId": pool.id, "Username": "mary" }), &own),
        denied("AdminSetUserPassword", json!({ "UserPoolId": pool.id, "Username": "mary", "Password": "Correct-horse-2" }), &own),
        // Whether a pool or a user exists is not told to who may not look.
        denied("AdminGetUser", json!({ "UserPoolId": pool.id, "Username": "nobody" }), &own),
        denied("AdminGetUser", json!({ "UserPoolId": "us-east-1_Unknown00", "Username": "mary" }), &arn("us-east-1_Unknown00")),
        denied("TagResource", json!({ "ResourceArn": own, "Tags": { "a": "b" } }), &own),
        Row::new(
            Call::query(Service::Iam, "CreateUser", "&UserName=eve").signed(&ann, Service::Iam, world.now()),
            "AccessDenied",
            format!(
                "{who}: iam:CreateUser on resource: arn:aws:iam::000000000000:user/eve because no identity-based policy \
                 allows the iam:CreateUser action"
            ),
        )
        .status(403)
        .of(Service::Iam),
        Row::new(
            Call::query(Service::Iam, "ListPolicies", "").signed(&ann, Service::Iam, world.now()),
            "AccessDenied",
            format!("{who}: iam:ListPolicies on resource: {policy} because no identity-based policy allows the iam:ListPolicies action"),
        )
        .status(403)
        .of(Service::Iam),
    ];
    refuse(&world, rows).await;
    let call = Call::query(Service::Sts, "GetCallerIdentity", "").signed(&ann, Service::Sts, world.now());
    let answer = world.send(&call).await;
    assert_eq!((answer.status, answer.element("Arn")), (200, "arn:aws:iam::000000000000:user/ann"));
}
