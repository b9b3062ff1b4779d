//! What an exchange asks for, and the token it gives.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, GetDerivedTokenRequest, IssuedTokenTypeIdentifierType};

use super::presented::Subject;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::resource_servers;
use crate::pool_view::ClientView;
use crate::tokens::{self, Actor, Basis, Derived, Grant};
use crate::triggers::{Source, Triggers};

/// What a client asks for.
pub(super) struct Wanted {
    kind: IssuedTokenTypeIdentifierType,
    scopes: Vec<String>,
    /// The service that the token is for.
    audience: Option<String>,
}

impl Wanted {
    /// Reads a request, an access token where it names no type.
    ///
    /// # Errors
    /// `InvalidParameterException` for an audience beside a resource; `ResourceNotFoundException` for an unknown resource
    /// server; when the store fails.
    pub(super) async fn of(ctx: &Context, view: &ClientView, input: &GetDerivedTokenRequest) -> Result<Self, Error> {
        let kind = input.requested_token_type.unwrap_or(IssuedTokenTypeIdentifierType::AccessToken);
        let first = |list: &Option<Vec<String>>| list.iter().flatten().next().cloned();
        let audience = match (first(&input.audiences), first(&input.resources)) {
            (Some(_), Some(_)) => return Err(error::invalid("`Audiences` and `Resources` cannot be used together")),
            (None, Some(resource)) => {
                if !resource_servers::exists(ctx, &view.pool, &resource).await? {
                    let message = format!("Resource server {resource} does not exist.");
                    return Err(Error::new(ErrorCode::ResourceNotFoundException, message));
                }
                Some(resource)
            }
            (audience, None) => audience,
        };
        Ok(Self { kind, scopes: input.scopes.clone().unwrap_or_default(), audience })
    }
}

async fn names_other_client(ctx: &Context, view: &ClientView, audience: Option<&str>) -> Result<bool, Error> {
    match audience {
        Some(audience) if audience != view.client.id => is_client(ctx, audience).await,
        _ => Ok(false),
    }
}

/// Whether a client of any pool has this id.
///
/// # Errors
/// When the store fails.
pub(super) async fn is_client(ctx: &Context, name: &str) -> Result<bool, Error> {
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(false);
    }
    let found = ctx.store.get::<String>(&address::client_pool(name)).await.map_err(error::store)?;
    Ok(found.is_some())
}

/// What an exchange gives.
pub(super) struct Issued {
    pub(super) token: String,
    pub(super) kind: IssuedTokenTypeIdentifierType,
    /// Scopes of an access token.
    pub(super) scopes: Vec<String>,
    /// Seconds until the token ends.
    pub(super) expires_in: i64,
}

/// Issues what is wanted on behalf of a subject, never more than the subject's own token allowed: one for a single service
/// may become one for another, but never one that is the user's everywhere. Only the pool's function may add to it.
///
/// # Errors
/// `InvalidParameterException` when no scope is left, when the subject's token tells too little for an ID token, for another
/// client as the audience of an ID token, which would sign the user in there, and for an access token for the client itself by one
/// for a single service; those of the `PreTokenGeneration` trigger; when a token cannot be made.
pub(super) async fn issue(
    ctx: &Context,
    view: &ClientView,
    triggers: &Triggers,
    subject: &Subject,
    act: Option<Actor>,
    wanted: Wanted,
) -> Result<Issued, Error> {
    let granted = scopes(view, subject, &wanted)?;
    let granted: Vec<&str> = granted.iter().map(String::as_str).collect();
    let audience = wanted.audience.as_deref().or(subject.audience.as_deref());
    check(ctx, view, subject, wanted.kind, audience).await?;
    let basis = Basis::of(ctx, triggers, Source::Authentication, &subject.user, &granted).await?;
    let derived = Derived { audience, act: act.as_ref(), scopes: &granted, not_after: subject.expires_at };
    let grant = Grant::new(view, &subject.user, &subject.session, &basis);
    let (token, expires_in) = match wanted.kind {
        IssuedTokenTypeIdentifierType::AccessToken => tokens::derived_access_token(ctx, &grant, &derived)?,
        IssuedTokenTypeIdentifierType::IdToken => tokens::derived_id_token(ctx, &grant, &derived)?,
    };
    let scopes = basis.scopes(&granted).into_iter().map(str::to_owned).collect();
    Ok(Issued { token, kind: wanted.kind, scopes, expires_in })
}

async fn check(
    ctx: &Context,
    view: &ClientView,
    subject: &Subject,
    kind: IssuedTokenTypeIdentifierType,
    audience: Option<&str>,
) -> Result<(), Error> {
    match kind {
        IssuedTokenTypeIdentifierType::AccessToken => {
            // A token that names its own client as the audience is as good as one without an audience.
            if subject.audience.is_some() && audience == Some(view.client.id.as_str()) {
                return Err(error::invalid("a token for one service cannot become one for the client itself"));
            }
        }
        IssuedTokenTypeIdentifierType::IdToken => {
            if !subject.identifies {
                return Err(error::invalid("the subject token has no scope for an ID token"));
            }
            if names_other_client(ctx, view, audience).await? {
                return Err(error::invalid("an ID token cannot be issued to another client"));
            }
        }
    }
    Ok(())
}

/// The scopes asked for that both the subject's token and the client may have; without any asked for, the subject's.
fn scopes(view: &ClientView, subject: &Subject, wanted: &Wanted) -> Result<Vec<String>, Error> {
    if wanted.scopes.is_empty() {
        return Ok(subject.scopes.clone());
    }
    let allowed = view.client.settings.allowed_oauth_scopes.as_deref().unwrap_or_default();
    let granted: Vec<_> = subject
        .scopes
        .iter()
        .filter(|scope| wanted.scopes.contains(scope) && allowed.contains(scope))
        .cloned()
        .collect();
    if granted.is_empty() {
        return Err(error::invalid("none of the requested scopes can be granted"));
    }
    Ok(granted)
}
