//! Where the user is signed in: browsers, and, in pools that track sessions, applications that hold tokens.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::{SessionTypeType, operations, raw};
use cognomen_contract::{Error, Timestamp};
use cognomen_pages::{Menu, SessionRow, SessionsPage, Texts};
use cognomen_userpool::browsers;
use cognomen_userpool::ops::{sessions, signin};

use super::super::frame::Draft;
use super::super::reply;
use super::super::visit::Visit;
use super::owner::{Owner, token};
use super::{Refusal, Section};
use crate::listen::Response;

/// A day as `2026-11-21`, which is read alike in all languages.
pub(super) fn day(moment: Timestamp) -> String {
    moment.iso8601().chars().take(10).collect()
}

/// The page.
pub(super) async fn show(visit: &Visit<'_>, owner: &Owner, menu: Menu, draft: Draft) -> Result<Response, Error> {
    let texts = draft.frame.texts;
    let mut rows = browsers_of(visit, owner, texts).await?;
    rows.extend(applications(visit, owner, texts).await?);
    Ok(draft.answer(|frame| SessionsPage { frame, menu, sessions: rows }))
}

/// Ends one session of the user's, or all but this one.
pub(super) async fn submit(visit: &Visit<'_>, owner: &Owner) -> Result<Response, Refusal> {
    let (ctx, pool, sub) = (visit.ctx(), &visit.site.pool, &owner.found.user.sub);
    let (path, id) = (Section::Sessions.path(), visit.field("id"));
    let others = browsers::list(ctx, pool, sub).await?;
    let mut others = others.into_iter().filter(|session| session.id != owner.found.session.id);
    match visit.field("step") {
        "end" => {
            match others.find(|session| session.public_id == id) {
                Some(session) => browsers::end(ctx, pool, sub, &session.id).await?,
                None => revoke(visit, owner, id).await?,
            }
            Ok(owner.told(visit, path, "ended"))
        }
        "everywhere" => {
            let input = raw::GlobalSignOutRequest { access_token: token() };
            let signed_out = owner.run::<operations::GlobalSignOut>(visit, input, |permit, input, ctx| {
                Box::pin(signin::global_sign_out(permit, input, ctx))
            });
            signed_out.await?;
            for session in others {
                browsers::end(ctx, pool, sub, &session.id).await?;
            }
            Ok(owner.told(visit, path, "everywhere"))
        }
        _ => Ok(reply::see_other(&owner.link(visit, path))),
    }
}

/// Ends the tokens of an application.
async fn revoke(visit: &Visit<'_>, owner: &Owner, id: &str) -> Result<(), Error> {
    let input =
        raw::RevokeUserSessionRequest { access_token: token(), session_id: Some(id.to_owned()), ..Default::default() };
    let revoked = owner.run::<operations::RevokeUserSession>(visit, input, |permit, input, ctx| {
        Box::pin(sessions::revoke_user_session(permit, input, ctx))
    });
    revoked.await.map(drop)
}

async fn browsers_of(visit: &Visit<'_>, owner: &Owner, texts: &Texts) -> Result<Vec<SessionRow>, Error> {
    let found = browsers::list(visit.ctx(), &visit.site.pool, &owner.found.user.sub).await?;
    let rows = found.into_iter().rev().map(|session| SessionRow {
        current: session.id == owner.found.session.id,
        name: place(texts, &session.device, session.ip.as_deref()),
        app: None,
        date: day(Timestamp::from_millis(session.created_at.0)),
        id: session.public_id,
    });
    Ok(rows.collect())
}

async fn applications(visit: &Visit<'_>, owner: &Owner, texts: &Texts) -> Result<Vec<SessionRow>, Error> {
    if !owner.client.pool.pool.sessions.tracking {
        return Ok(Vec::new());
    }
    let input = raw::ListUserSessionsRequest { access_token: token(), next_token: None };
    let listed = owner.run::<operations::ListUserSessions>(visit, input, |permit, input, ctx| {
        Box::pin(sessions::list_user_sessions(permit, input, ctx))
    });
    let mut names = BTreeMap::new();
    let mut rows = Vec::new();
    let listed = listed.await?.sessions.unwrap_or_default();
    for session in listed.into_iter().filter(|session| session.session_type == Some(SessionTypeType::Token)) {
        let (Some(id), client_id) = (session.session_id, session.client_id.unwrap_or_default()) else { continue };
        if !names.contains_key(&client_id) {
            let client = visit.ctx().client_of(&visit.site.pool, &client_id).await.ok();
            names.insert(client_id.clone(), client.map(|client| client.client.name.clone()));
        }
        rows.push(SessionRow {
            id,
            name: place(texts, &session.device_type.unwrap_or_default(), session.last_ip_address.as_deref()),
            app: names.get(&client_id).cloned().flatten(),
            date: session.create_date.map(day).unwrap_or_default(),
            current: false,
        });
    }
    Ok(rows)
}

fn place(texts: &Texts, device: &str, ip: Option<&str>) -> String {
    match ip {
        Some(ip) => texts.with("account-sessions-item", &[("device", device), ("place", ip)]),
        None => device.to_owned(),
    }
}
