//! Pools and what is set of them as a whole.

use serde_json::{Value, json};

use super::Place;

/// The input of an operation on pools.
pub(super) async fn input(place: &Place, operation: &str) -> Option<Value> {
    let named = json!({ "UserPoolId": place.pool.id });
    let arn = format!("arn:aws:cognito-idp:us-east-1:000000000000:userpool/{}", place.pool.id);
    Some(match operation {
        "DescribeUserPool"
        | "DescribeRiskConfiguration"
        | "GetCSVHeader"
        | "GetLogDeliveryConfiguration"
        | "GetSigningCertificate"
        | "GetUICustomization"
        | "GetUserPoolMfaConfig"
        | "GetUserPoolSessionConfiguration"
        | "ListGroups"
        | "ListIdentityProviders"
        | "ListResourceServers"
        | "ListTerms"
        | "ListUserPoolClients"
        | "ListUserPoolReplicas"
        | "ListUsers"
        | "SetRiskConfiguration"
        | "SetUICustomization" => named,
        // What they leave out goes back to its default, which must not stand in the way of the rest.
        "DeleteUserPool" | "SetUserPoolMfaConfig" | "UpdateUserPool" => {
            json!({ "UserPoolId": place.another_pool().await })
        }
        "AddCustomAttributes" => {
            let attribute = json!({ "Name": place.unique("own"), "AttributeDataType": "String" });
            place.of_pool(json!({ "CustomAttributes": [attribute] }))
        }
        "CreateUserPool" => json!({ "PoolName": "pool" }),
        "ListUserPools" => json!({ "MaxResults": 1 }),
        "ListTagsForResource" => json!({ "ResourceArn": arn }),
        "TagResource" => json!({ "ResourceArn": arn, "Tags": { "stage": "test" } }),
        "UntagResource" => json!({ "ResourceArn": arn, "TagKeys": ["stage"] }),
        "SetLogDeliveryConfiguration" => place.of_pool(json!({ "LogConfigurations": [] })),
        "SetUserPoolSessionConfiguration" => {
            place.of_pool(json!({ "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 20 } }))
        }
        "GetProvisionedLimit" => json!({ "LimitDefinition": limit() }),
        "UpdateProvisionedLimit" => json!({ "LimitDefinition": limit(), "RequestedLimitValue": 30 }),
        "CreateUserPoolDomain" => {
            json!({ "UserPoolId": place.another_pool().await, "Domain": place.unique("shop") })
        }
        "DescribeUserPoolDomain" => json!({ "Domain": "pages" }),
        "DeleteUserPoolDomain" | "UpdateUserPoolDomain" => {
            let input = json!({ "UserPoolId": place.another_pool().await, "Domain": place.unique("shop") });
            place.world.admin("CreateUserPoolDomain", input.clone()).await;
            input
        }
        _ => return None,
    })
}

/// A category that no operation is counted in.
fn limit() -> Value {
    json!({ "LimitClass": "API_CATEGORY", "Attributes": { "Category": "UserFederation" } })
}
