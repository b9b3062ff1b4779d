//! Groups, resource servers, identity providers and import jobs.

use serde_json::{Value, json};

use super::Place;
use crate::assembled::Call;

/// The role that import jobs name.
const ROLE: &str = "arn:aws:iam::000000000000:role/Logs";

/// The input of an operation on what belongs to a pool.
pub(super) async fn input(place: &Place, operation: &str) -> Option<Value> {
    Some(match operation {
        "CreateGroup" => place.of_pool(json!({ "GroupName": place.unique("group") })),
        "DeleteGroup" | "GetGroup" | "ListUsersInGroup" | "UpdateGroup" => {
            place.of_pool(json!({ "GroupName": group(place).await }))
        }
        "AdminAddUserToGroup" => {
            place.of_pool(json!({ "GroupName": group(place).await, "Username": place.user().await }))
        }
        "AdminRemoveUserFromGroup" => {
            let input = place.of_pool(json!({ "GroupName": group(place).await, "Username": place.user().await }));
            place.world.admin("AdminAddUserToGroup", input.clone()).await;
            input
        }
        "CreateResourceServer" => place.of_pool(json!({ "Identifier": place.unique("server"), "Name": "server" })),
        "DeleteResourceServer" | "DescribeResourceServer" => {
            place.of_pool(json!({ "Identifier": server(place).await }))
        }
        "UpdateResourceServer" => place.of_pool(json!({ "Identifier": server(place).await, "Name": "renamed" })),
        "CreateIdentityProvider" => new_provider(place),
        "DeleteIdentityProvider" | "DescribeIdentityProvider" | "UpdateIdentityProvider" => {
            place.of_pool(json!({ "ProviderName": provider(place).await }))
        }
        "GetIdentityProviderByIdentifier" => {
            let identifier = place.unique("corp");
            let mut input = new_provider(place);
            input["IdpIdentifiers"] = json!([identifier]);
            place.world.admin("CreateIdentityProvider", input).await;
            place.of_pool(json!({ "IdpIdentifier": identifier }))
        }
        "AdminLinkProviderForUser" => link(place).await,
        "AdminDisableProviderForUser" => {
            let input = link(place).await;
            place.world.admin("AdminLinkProviderForUser", input.clone()).await;
            place.of_pool(json!({ "User": input["SourceUser"] }))
        }
        "CreateUserImportJob" => place.of_pool(json!({ "JobName": "job", "CloudWatchLogsRoleArn": ROLE })),
        "DescribeUserImportJob" => place.of_pool(json!({ "JobId": job(place, None).await })),
        "ListUserImportJobs" => place.of_pool(json!({ "MaxResults": 1 })),
        "StartUserImportJob" => {
            quiet(place).await;
            place.of_pool(json!({ "JobId": job(place, Some(1)).await }))
        }
        "StopUserImportJob" => {
            quiet(place).await;
            // Long enough not to be done before it is stopped.
            let input = place.of_pool(json!({ "JobId": job(place, Some(20_000)).await }));
            place.world.admin("StartUserImportJob", input.clone()).await;
            input
        }
        _ => return None,
    })
}

pub(super) async fn group(place: &Place) -> String {
    let name = place.unique("group");
    place.make("CreateGroup", json!({ "GroupName": name })).await;
    name
}

async fn server(place: &Place) -> String {
    let identifier = place.unique("server");
    place.make("CreateResourceServer", json!({ "Identifier": identifier, "Name": "server" })).await;
    identifier
}

fn new_provider(place: &Place) -> Value {
    place.of_pool(json!({
        "ProviderName": place.unique("Corp"),
        "ProviderType": "OIDC",
        "ProviderDetails": {
            "client_id": "app",
            "client_secret": "hush-hush",
            "attributes_request_method": "GET",
            "oidc_issuer": "https://idp.example",
            "authorize_scopes": "openid email",
        },
    }))
}

async fn provider(place: &Place) -> String {
    let input = new_provider(place);
    place.world.admin("CreateIdentityProvider", input.clone()).await;
    input["ProviderName"].as_str().unwrap().to_owned()
}

async fn link(place: &Place) -> Value {
    let source = json!({
        "ProviderName": provider(place).await,
        "ProviderAttributeName": "Cognito_Subject",
        "ProviderAttributeValue": "00u1",
    });
    let destination = json!({ "ProviderName": "Cognito", "ProviderAttributeValue": place.user().await });
    place.of_pool(json!({ "SourceUser": source, "DestinationUser": destination }))
}

/// A job, with a file of so many rows.
async fn job(place: &Place, rows: Option<usize>) -> String {
    let made = place.make("CreateUserImportJob", json!({ "JobName": "job", "CloudWatchLogsRoleArn": ROLE })).await;
    let made = &made["UserImportJob"];
    if let Some(rows) = rows {
        let header = place.make("GetCSVHeader", json!({})).await["CSVHeader"].take();
        let header: Vec<&str> = header.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let file = format!("{}\n{}", header.join(","), format!("{}\n", ",".repeat(header.len() - 1)).repeat(rows));
        let path = made["PreSignedUrl"].as_str().unwrap().strip_prefix("http://localhost:8400").unwrap();
        let answer = place.world.send(&Call::new("PUT", path, &[], file)).await;
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    made["JobId"].as_str().unwrap().to_owned()
}

/// Waits until no job runs.
async fn quiet(place: &Place) {
    loop {
        let jobs = place.make("ListUserImportJobs", json!({ "MaxResults": 60 })).await;
        let states = jobs["UserImportJobs"].as_array().unwrap().iter().map(|job| job["Status"].as_str().unwrap());
        if states.into_iter().all(|state| !matches!(state, "Pending" | "InProgress" | "Stopping")) {
            return;
        }
        tokio::task::yield_now().await;
    }
}
