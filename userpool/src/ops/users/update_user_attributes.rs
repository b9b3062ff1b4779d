//! `UpdateUserAttributes`: a user changes attributes of their own.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateUserAttributesRequest, UpdateUserAttributesResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;

use super::access::signed_in;
use super::attributes::{self, Changes, Writer};
use super::change::{save, twice};
use crate::codes;
use crate::context::Context;
use crate::directory::UserDoc;
use crate::messages::Prepared;
use crate::messages::deliver::{self, Destination, Occasion};
use crate::origin::Origin;
use crate::triggers::Triggers;

/// Changes attributes that the token's client may write; blank values delete. New addresses and numbers that the pool
/// verifies get a code.
///
/// # Errors
/// `NotAuthorizedException`, `InvalidParameterException`, `AliasExistsException`, `LimitExceededException`;
/// `CodeDeliveryFailureException` once the change is made.
pub async fn update_user_attributes(
    permit: Permit<operations::UpdateUserAttributes>,
    input: UpdateUserAttributesRequest,
    ctx: &Context,
) -> Result<UpdateUserAttributesResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let pool = signed_in.pool();
    let origin = Origin::of(permit.request());
    let triggers = Triggers::of_client(ctx, &signed_in.client, &origin, input.client_metadata.as_ref());
    let writer = Writer::Client(&signed_in.client.client);
    let changes = attributes::for_update(&pool.pool, writer, &input.user_attributes)?;
    let sent = twice(|| {
        Box::pin(async {
            let doc = signed_in.read(ctx).await?;
            update(ctx, &triggers, &doc, &changes, writer).await
        })
    })
    .await?;
    let mut details = Vec::with_capacity(sent.len());
    for (to, message) in sent {
        deliver::send(ctx, message).await?;
        details.push(to.details());
    }
    Ok(UpdateUserAttributesResponse { code_delivery_details_list: Some(details) })
}

/// Commits checked changes of one user with the codes they bring about, which are still to be sent; none when another
/// change came first.
///
/// # Errors
/// `LimitExceededException` of users, not of administrators; those of the commit.
pub(super) async fn update(
    ctx: &Context,
    triggers: &Triggers,
    doc: &UserDoc,
    changes: &Changes,
    writer: Writer<'_>,
) -> Result<Option<Vec<(Destination, Prepared)>>, Error> {
    let pool = triggers.pool();
    let mut user = doc.user.clone();
    let due = changes.apply(&pool.pool, &mut user)?;
    let mut batch = ctx.store.batch();
    let mut messages = Vec::with_capacity(due.len());
    for to in due {
        let purpose = CodePurpose::Attribute(to.attribute.to_owned());
        if matches!(writer, Writer::Client(_)) {
            codes::count_request(ctx, pool, &user.sub, &purpose, &mut batch).await?;
        }
        let code = codes::new_code(&*ctx.random);
        let message = deliver::compose(triggers, Occasion::UpdateUserAttribute, &to, &user, &code).await?;
        codes::stage(&mut batch, pool, &user.sub, &purpose, (to.attribute, &to.value), &code, ctx.clock.now())?;
        messages.push((to, message));
    }
    Ok(save(ctx, pool, doc, user, batch).await?.map(|()| messages))
}
