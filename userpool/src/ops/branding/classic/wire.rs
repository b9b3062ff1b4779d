//! A customisation as operations answer it.

use cognomen_contract::cognito_idp::UICustomizationType;
use cognomen_model::branding::Customization;

use crate::context::Context;
use crate::ops::pools::timestamp;

/// The customisation that `key` (a client's id, or `ALL`) has.
pub(in crate::ops::branding) fn shown(
    ctx: &Context,
    pool_id: &str,
    key: &str,
    customization: &Customization,
) -> UICustomizationType {
    let version = &customization.version;
    let address =
        |extension| format!("{}/{pool_id}/{key}/{version}/assets/images/image.{extension}", ctx.issuer.public_url);
    UICustomizationType {
        user_pool_id: Some(pool_id.to_owned()),
        client_id: Some(key.to_owned()),
        image_url: customization.image.map(|image| address(image.extension())),
        css: customization.css.clone(),
        css_version: Some(version.clone()),
        creation_date: Some(timestamp(customization.created_at)),
        last_modified_date: Some(timestamp(customization.modified_at)),
    }
}
