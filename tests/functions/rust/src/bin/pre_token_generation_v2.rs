//! Versions 2 and 3: claims of any type in both tokens, and scopes.

use lambda_runtime::Error;
use serde_json::{Value, json};
use shop_functions::{Event, serve};

fn judge(event: &mut Event<Value, Value>) -> Result<(), Error> {
    let plan = event.request.pointer("/clientMetadata/plan").and_then(Value::as_str).unwrap_or("free");
    let entitlements = json!({"plan": plan, "seats": 5, "trial": plan == "free", "regions": ["north", "south"]});
    event.response = json!({
        "claimsAndScopeOverrideDetails": {
            "idTokenGeneration": {
                "claimsToAddOrOverride": {"nickname": "Countess", "entitlements": entitlements},
                "claimsToSuppress": ["email"],
            },
            "accessTokenGeneration": {
                "claimsToAddOrOverride": {"entitlements": entitlements, "iss": "forged"},
                "scopesToAdd": ["orders:read"],
            },
            "groupOverrideDetails": {"groupsToOverride": ["customers"]},
        },
    });
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    serve(judge).await
}
