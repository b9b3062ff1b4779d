//! Keeps suspended users out, and apps that are too old.

use lambda_runtime::Error;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shop_functions::{Event, Pairs, serve};

const OLDEST: u32 = 3;

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    user_attributes: Pairs,
    validation_data: Option<Pairs>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_not_found: Option<bool>,
}

fn judge(event: &mut Event<Request, Value>) -> Result<(), Error> {
    let request = &event.request;
    if request.user_attributes.get("custom:suspended").is_some_and(|suspended| suspended == "yes") {
        return Err("This account is suspended".into());
    }
    let version = request.validation_data.as_ref().and_then(|data| data.get("appVersion"));
    match version {
        Some(version) if version.parse::<u32>()? < OLDEST => {
            Err(format!("Version {version} is too old. Please update.").into())
        }
        _ => Ok(()),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    serve(judge).await
}
