//! Lets colleagues in at once, guests with an invitation, and nobody of a competitor.

use lambda_runtime::Error;
use serde::{Deserialize, Serialize};
use shop_functions::{Event, Pairs, serve};

const COLLEAGUES: &str = "example.com";
const COMPETITOR: &str = "example.net";

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    user_attributes: Pairs,
    validation_data: Option<Pairs>,
    #[serde(skip_serializing_if = "Option::is_none")]
    client_metadata: Option<Pairs>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    auto_confirm_user: bool,
    auto_verify_email: bool,
    auto_verify_phone: bool,
}

fn judge(event: &mut Event<Request, Response>) -> Result<(), Error> {
    if event.trigger_source == "PreSignUp_AdminCreateUser" {
        return Ok(());
    }
    let address = event.request.user_attributes.get("email").map_or("", String::as_str);
    let domain = address.rsplit('@').next().unwrap_or_default();
    if domain == COMPETITOR {
        return Err(format!("{domain} cannot sign up here").into());
    }
    let invitation = event.request.validation_data.as_ref().and_then(|data| data.get("invitation"));
    let is_colleague = domain == COLLEAGUES;
    event.response.auto_confirm_user = is_colleague || invitation.is_some_and(|word| word == "tea");
    event.response.auto_verify_email = is_colleague;
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    serve(judge).await
}
