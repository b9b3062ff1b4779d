//! `GetUserAttributeVerificationCode`: a code that proves an address or number of the signed-in user.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    GetUserAttributeVerificationCodeRequest, GetUserAttributeVerificationCodeResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;
use cognomen_model::user::User;

use super::access::signed_in;
use super::attributes::CONTACTS;
use super::unknown::CodeRequest;
use crate::context::Context;
use crate::error;
use crate::messages::deliver::{Destination, Occasion};
use crate::origin::Origin;
use crate::triggers::Triggers;

/// Sends a code to the attribute, or to the value that waits to take its place.
///
/// # Errors
/// `NotAuthorizedException`; `InvalidParameterException` when the user has no such address or number;
/// `LimitExceededException`, `CodeDeliveryFailureException`.
pub async fn get_user_attribute_verification_code(
    permit: Permit<operations::GetUserAttributeVerificationCode>,
    input: GetUserAttributeVerificationCodeRequest,
    ctx: &Context,
) -> Result<GetUserAttributeVerificationCodeResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let user = signed_in.read(ctx).await?.user;
    let to = target(&user, &input.attribute_name)?;
    let purpose = CodePurpose::Attribute(to.attribute.to_owned());
    let request = CodeRequest::User { user: Box::new(user), to };
    let origin = Origin::of(permit.request());
    let triggers = Triggers::of_client(ctx, &signed_in.client, &origin, input.client_metadata.as_ref());
    let details = request.send(ctx, &triggers, (&purpose, Occasion::VerifyUserAttribute), false, None).await?;
    Ok(GetUserAttributeVerificationCodeResponse { code_delivery_details: Some(details) })
}

fn target(user: &User, name: &str) -> Result<Destination, Error> {
    let contact = CONTACTS.into_iter().find(|contact| *contact == name);
    let attribute = contact.ok_or_else(|| error::invalid(format!("Attribute {name} cannot be verified.")))?;
    let value = user.pending.get(attribute).map(String::as_str).or_else(|| user.attribute(attribute));
    let value = value.ok_or_else(|| error::invalid(format!("User has no {attribute} to verify.")))?;
    Ok(Destination { attribute, value: value.to_owned() })
}
