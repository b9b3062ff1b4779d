//! `VerifyUserAttribute`: the signed-in user proves an address or number.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{VerifyUserAttributeRequest, VerifyUserAttributeResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;

use super::access::signed_in;
use super::attributes::CONTACTS;
use super::change::{save, twice};
use crate::context::Context;
use crate::{codes, error};

/// Marks the attribute as verified; a value that waited for its code takes its place.
///
/// # Errors
/// `CodeMismatchException`, `ExpiredCodeException`, `LimitExceededException`, `AliasExistsException`,
/// `NotAuthorizedException`, `InvalidParameterException`.
pub async fn verify_user_attribute(
    permit: Permit<operations::VerifyUserAttribute>,
    input: VerifyUserAttributeRequest,
    ctx: &Context,
) -> Result<VerifyUserAttributeResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let pool = signed_in.pool();
    let name = &input.attribute_name;
    if !CONTACTS.contains(&name.as_str()) {
        return Err(error::invalid(format!("Attribute {name} cannot be verified.")));
    }
    let purpose = CodePurpose::Attribute(name.clone());
    twice(|| {
        Box::pin(async {
            let doc = signed_in.read(ctx).await?;
            let mut batch = ctx.store.batch();
            let answered = codes::redeem(ctx, pool, &doc.user.sub, &purpose, &input.code, &mut batch).await?;
            let mut user = doc.user.clone();
            if user.pending.get(name) == Some(&answered.destination) {
                user.pending.remove(name);
                user.attributes.insert(name.clone(), answered.destination);
            } else if user.attribute(name) != Some(&answered.destination) {
                return Err(codes::expired());
            }
            user.set_verified(name, true);
            save(ctx, pool, &doc, user, batch).await
        })
    })
    .await?;
    Ok(VerifyUserAttributeResponse {})
}
