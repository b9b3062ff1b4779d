//! Passkeys: the list, and the removal of one. New ones are made at `/passkeys/add`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{operations, raw};
use cognomen_oauth::params;
use cognomen_pages::{Entry, Menu, PasskeysPage, RemovePasskeyPage};
use cognomen_userpool::ops::passkeys;

use super::super::frame::Draft;
use super::super::visit::Visit;
use super::super::{passkeys as add, reply};
use super::owner::{Owner, token};
use super::sessions::day;
use super::{Refusal, Section};
use crate::listen::Response;

/// The page.
pub(super) async fn show(visit: &Visit<'_>, owner: &Owner, menu: Menu, draft: Draft) -> Result<Response, Error> {
    let passkeys = list(visit, owner).await?;
    let available = add::are_offered(visit).await?;
    let mut query = owner.query.clone();
    params::append(&mut query, add::BACK, add::ACCOUNT);
    let add = format!("{}/passkeys/add?{query}", visit.site.root());
    Ok(draft.answer(|frame| PasskeysPage { frame, menu, passkeys, available, add }))
}

/// Asks whether a passkey shall go, and removes it: only shortly after a sign-in.
pub(super) async fn submit(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let path = Section::Passkeys.path();
    if !owner.is_fresh(visit) {
        return Ok(reply::see_other(&owner.sign_in_again(visit, path)));
    }
    match visit.field("step") {
        "ask" => {
            let passkeys = list(visit, owner).await?;
            let Some(passkey) = passkeys.into_iter().find(|passkey| passkey.id == visit.field("id")) else {
                return Ok(reply::see_other(&owner.link(visit, path)));
            };
            let menu = super::menu(visit, owner, Section::Passkeys);
            Ok(owner.draft(visit).answer(|frame| RemovePasskeyPage { frame, menu, passkey }))
        }
        "remove" => {
            let input = raw::DeleteWebAuthnCredentialRequest {
                access_token: token(),
                credential_id: Some(visit.field("id").to_owned()),
            };
            let removed = owner.run::<operations::DeleteWebAuthnCredential>(visit, input, |permit, input, ctx| {
                Box::pin(passkeys::delete_web_authn_credential(permit, input, ctx))
            });
            removed.await?;
            Ok(owner.told(visit, path, "passkey-removed"))
        }
        _ => Ok(reply::see_other(&owner.link(visit, path))),
    }
}

async fn list(visit: &Visit<'_>, owner: &Owner) -> Result<Vec<Entry>, Error> {
    let input = raw::ListWebAuthnCredentialsRequest { access_token: token(), ..Default::default() };
    let listed = owner.run::<operations::ListWebAuthnCredentials>(visit, input, |permit, input, ctx| {
        Box::pin(passkeys::list_web_authn_credentials(permit, input, ctx))
    });
    let entries = listed.await?.credentials.into_iter().map(|passkey| Entry {
        id: passkey.credential_id,
        name: passkey.friendly_credential_name,
        date: day(passkey.created_at),
    });
    Ok(entries.collect())
}
