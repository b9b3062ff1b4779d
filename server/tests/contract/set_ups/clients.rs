//! App clients, their styles and their terms.

use serde_json::{Value, json};

use super::Place;
use crate::assembled::Pool;

/// The input of an operation on clients.
pub(super) async fn input(place: &Place, operation: &str) -> Option<Value> {
    Some(match operation {
        "CreateUserPoolClient" => place.of_pool(json!({ "ClientName": "client" })),
        "AddUserPoolClientSecret" | "ListUserPoolClientSecrets" => of_client(place, &with_secret(place).await),
        "DeleteUserPoolClientSecret" => {
            let client = with_secret(place).await;
            let mut input = of_client(place, &client);
            let made = place.world.admin("AddUserPoolClientSecret", input.clone()).await;
            input["ClientSecretId"] = made["ClientSecretDescriptor"]["ClientSecretId"].clone();
            input
        }
        "CreateManagedLoginBranding"
        | "DeleteUserPoolClient"
        | "DescribeUserPoolClient"
        | "GetUserPoolClientSessionConfiguration"
        | "UpdateUserPoolClient" => of_client(place, &client(place).await),
        "SetUserPoolClientSessionConfiguration" => {
            let mut input = of_client(place, &client(place).await);
            input["SSOSession"] = json!({ "MaxValidityMinutes": 60 });
            input
        }
        "DescribeManagedLoginBrandingByClient" => {
            let client = client(place).await;
            style(place, &client).await;
            of_client(place, &client)
        }
        "DeleteManagedLoginBranding" | "DescribeManagedLoginBranding" | "UpdateManagedLoginBranding" => {
            let id = style(place, &client(place).await).await;
            place.of_pool(json!({ "ManagedLoginBrandingId": id }))
        }
        "CreateTerms" => new_terms(place, &client(place).await),
        "DeleteTerms" | "DescribeTerms" | "UpdateTerms" => {
            let made = place.make("CreateTerms", new_terms(place, &client(place).await)).await;
            place.of_pool(json!({ "TermsId": made["Terms"]["TermsId"] }))
        }
        "DescribeTermsByClient" => {
            let client = client(place).await;
            place.make("CreateTerms", new_terms(place, &client)).await;
            let mut input = of_client(place, &client);
            input["TermsName"] = json!("terms-of-use");
            input
        }
        _ => return None,
    })
}

fn of_client(place: &Place, client: &Value) -> Value {
    place.of_pool(json!({ "ClientId": client["ClientId"] }))
}

pub(super) async fn client(place: &Place) -> Value {
    Pool::client(&place.world, &place.pool.id, json!({})).await
}

pub(super) async fn with_secret(place: &Place) -> Value {
    let client = Pool::client(&place.world, &place.pool.id, json!({ "GenerateSecret": true })).await;
    // Secrets are told apart by the moment they were made.
    place.world.clock.advance(1);
    client
}

async fn style(place: &Place, client: &Value) -> Value {
    let made = place.make("CreateManagedLoginBranding", json!({ "ClientId": client["ClientId"] })).await;
    made["ManagedLoginBranding"]["ManagedLoginBrandingId"].clone()
}

fn new_terms(place: &Place, client: &Value) -> Value {
    place.of_pool(json!({
        "ClientId": client["ClientId"],
        "TermsName": "terms-of-use",
        "TermsSource": "LINK",
        "Enforcement": "NONE",
        "Links": { "cognito:default": "https://example.com/terms" },
    }))
}
