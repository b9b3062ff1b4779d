//! Where domains are kept: with their pool, and by name for the whole deployment.

use cognomen_contract::Error;
use cognomen_model::domain::{Domain, DomainKind, DomainOwner};
use cognomen_store::{At, Batch, Condition, Doc, Store};

use crate::context::{Context, Issuer};
use crate::directory::address;
use crate::error;

/// `InvalidParameterException` of a domain that is not the pool's, or nobody's.
pub(super) fn not_found() -> Error {
    error::invalid("No such domain or user pool exists.")
}

/// Whose a domain is.
///
/// # Errors
/// When the store fails.
pub async fn owner(ctx: &Context, domain: &str) -> Result<Option<DomainOwner>, Error> {
    if !super::check::is_name(domain) {
        return Ok(None);
    }
    let found = ctx.store.get(&address::domain_owner(domain)).await.map_err(error::store)?;
    Ok(found.map(|doc| doc.value))
}

/// Whose a domain is, and whether it shows managed login rather than the classic pages, as known within the last second.
///
/// # Errors
/// When the store fails.
pub async fn answering(ctx: &Context, domain: &str) -> Result<Option<(DomainOwner, bool)>, Error> {
    let now = ctx.clock.now();
    if let Some(known) = ctx.caches.domain(domain, now) {
        return Ok(Some(known));
    }
    let Some(owner) = owner(ctx, domain).await? else { return Ok(None) };
    let managed = is_managed(ctx, &owner).await?;
    ctx.caches.keep_domain(domain, owner.clone(), managed, now);
    Ok(Some((owner, managed)))
}

async fn is_managed(ctx: &Context, owner: &DomainOwner) -> Result<bool, Error> {
    let found = ctx.store.get::<Domain>(&at(&owner.pool_id, owner.kind)).await.map_err(error::store)?;
    Ok(found.is_some_and(|doc| doc.value.managed_login_version == Some(super::check::MANAGED_LOGIN)))
}

/// The host that an alias record of a custom domain points to: that of the public address.
#[must_use]
pub fn server_name(ctx: &Context) -> String {
    let url = &ctx.issuer.public_url;
    let authority = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    let authority = authority.split('/').next().unwrap_or_default();
    let without_port = authority.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
    without_port.map_or(authority, |(host, _)| host).to_owned()
}

/// Where a pool keeps its domain of a kind.
pub(super) fn at(pool_id: &str, kind: DomainKind) -> At {
    address::domain(pool_id, kind.as_str())
}

/// A pool's domain of that name.
///
/// # Errors
/// `InvalidParameterException` when it is not the pool's; when the store fails.
pub(super) async fn of_pool(ctx: &Context, pool_id: &str, name: &str) -> Result<(DomainKind, Doc<Domain>), Error> {
    let owner = owner(ctx, name).await?.filter(|owner| owner.pool_id == pool_id).ok_or_else(not_found)?;
    let doc = ctx.store.get::<Domain>(&at(pool_id, owner.kind)).await.map_err(error::store)?;
    Ok((owner.kind, doc.filter(|doc| doc.value.name == name).ok_or_else(not_found)?))
}

/// The names of a pool's prefix and custom domain, as far as there are.
///
/// # Errors
/// When the store fails.
pub(crate) async fn names(ctx: &Context, pool_id: &str) -> Result<(Option<String>, Option<String>), Error> {
    names_in(&ctx.store, pool_id).await
}

/// The address that paths of a pool's domain are appended to, as links in messages have it: that of the custom domain, or of the
/// prefix by path, which can be reached wherever the server can. None where the pool has no domain.
///
/// # Errors
/// When the store fails.
pub async fn base_address(store: &Store, issuer: &Issuer, pool_id: &str) -> Result<Option<String>, Error> {
    let (prefix, custom) = names_in(store, pool_id).await?;
    let public = &issuer.public_url;
    let custom = custom.map(|name| {
        let (scheme, authority) = public.split_once("://").unwrap_or(("https", public));
        let port = authority.rsplit_once(':').map(|(_, port)| port);
        match port.filter(|port| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit())) {
            Some(port) => format!("{scheme}://{name}:{port}"),
            None => format!("{scheme}://{name}"),
        }
    });
    Ok(custom.or_else(|| prefix.map(|prefix| format!("{public}/domain/{prefix}"))))
}

async fn names_in(store: &Store, pool_id: &str) -> Result<(Option<String>, Option<String>), Error> {
    let read = store.get_many(&DomainKind::ALL.map(|kind| at(pool_id, kind))).await.map_err(error::store)?;
    let mut names = [None, None];
    for (name, sealed) in names.iter_mut().zip(read) {
        if let Some(sealed) = sealed {
            *name = Some(sealed.open::<Domain>().map_err(error::store)?.value.name);
        }
    }
    let [prefix, custom] = names;
    Ok((prefix, custom))
}

/// Whether pages of managed login answer under one of a pool's domains.
///
/// # Errors
/// When the store fails.
pub(in crate::ops) async fn show_managed_login(ctx: &Context, pool_id: &str) -> Result<bool, Error> {
    let read = ctx.store.get_many(&DomainKind::ALL.map(|kind| at(pool_id, kind))).await.map_err(error::store)?;
    for sealed in read.into_iter().flatten() {
        let domain = sealed.open::<Domain>().map_err(error::store)?.value;
        if domain.managed_login_version == Some(super::check::MANAGED_LOGIN) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes a commit fail when the pool has a domain.
pub(in crate::ops) fn stage_unowned(batch: &mut Batch, pool_id: &str) {
    for kind in DomainKind::ALL {
        batch.check(&at(pool_id, kind), Condition::Absent);
    }
}

/// Whether a commit failed because the pool has a domain ([`stage_unowned`]).
pub(in crate::ops) fn conflicts(pool_id: &str, conflict: Option<&At>) -> bool {
    conflict.is_some_and(|place| DomainKind::ALL.iter().any(|kind| *place == at(pool_id, *kind)))
}
