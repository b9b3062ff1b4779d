//! The end of the account: asked twice, and only shortly after a sign-in.

use cognomen_contract::cognito_idp::{operations, raw};
use cognomen_pages::{DeletePage, Menu};
use cognomen_userpool::ops::users;

use super::super::frame::Draft;
use super::super::visit::Visit;
use super::super::{browser, reply};
use super::owner::{Owner, token};
use super::{Refusal, Section};
use crate::listen::Response;

/// The page, which asks once or, with `confirm`, the last time.
pub(super) fn show(menu: Menu, draft: Draft, confirm: bool) -> Response {
    draft.answer(|frame| DeletePage { frame, menu, confirm })
}

/// Asks again, and deletes the user.
pub(super) async fn submit(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let path = Section::Delete.path();
    if !owner.is_fresh(visit) {
        return Ok(reply::see_other(&owner.sign_in_again(visit, path)));
    }
    match visit.field("step") {
        "ask" => Ok(show(super::menu(visit, owner, Section::Delete), owner.draft(visit), true)),
        "delete" => {
            let input = raw::DeleteUserRequest { access_token: token() };
            let deleted = owner.run::<operations::DeleteUser>(visit, input, |permit, input, ctx| {
                Box::pin(users::delete_user(permit, input, ctx))
            });
            deleted.await?;
            let cookie = browser::end(visit).await?;
            Ok(reply::with_cookies(reply::see_other(&owner.link(visit, "/account/deleted")), cookie))
        }
        _ => Ok(reply::see_other(&owner.link(visit, path))),
    }
}
