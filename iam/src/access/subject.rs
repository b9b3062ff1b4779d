//! Somebody as if they were calling: the user or role that an explanation is about.

use std::collections::BTreeMap;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognomen::ErrorCode;

use super::invalid;
use crate::Iam;
use crate::caller::Principal;
use crate::directory::{find_role, find_user};
use crate::policy::Kind;
use crate::session::{Holder, Session, SessionPolicies};

/// Name of a session that is only supposed.
const SESSION: &str = "explained";

/// Session tags and a session policy, as if passed.
pub(super) struct Supposed {
    pub(super) tags: BTreeMap<String, String>,
    pub(super) policy: Option<String>,
}

/// The principal of an ARN: a user, a session of a role (`role/…`, or `assumed-role/ROLE/SESSION` of STS), or of a user with a
/// session policy what `GetFederationToken` would give.
///
/// # Errors
/// `ResourceNotFoundException` when there is no such user or role in this account; `InvalidParameterException` for another ARN,
/// a session policy that is none, and tags of a user without one.
pub(super) async fn of_arn(iam: &Iam, arn: &str, supposed: Supposed) -> Result<Principal, Error> {
    if let Some(policy) = &supposed.policy {
        iam.caches.parse(Kind::Session, policy).map_err(|error| invalid(format!("`SessionPolicy`: {error}")))?;
    }
    let (account, entity) = account_of(arn).ok_or_else(|| not_a_principal(arn))?;
    let found = match entity.split_once('/') {
        _ if account != iam.account => None,
        Some(("user", path)) => user(iam, arn, last(path), supposed).await?,
        Some(("role", path)) => {
            let found = role(iam, last(path), SESSION, supposed).await?;
            found.filter(|(_, own)| own == arn).map(|(principal, _)| principal)
        }
        Some(("assumed-role", session)) => {
            let (name, session) = session.split_once('/').ok_or_else(|| not_a_principal(arn))?;
            let found = role(iam, name, session, supposed).await?.map(|(principal, _)| principal);
            // A name in another case would be found as well, but is not what policies were asked about.
            found.filter(|principal| principal.arn == arn)
        }
        _ => return Err(not_a_principal(arn)),
    };
    found.ok_or_else(|| Error::new(ErrorCode::ResourceNotFoundException, format!("there is no `{arn}`")))
}

fn account_of(arn: &str) -> Option<(&str, &str)> {
    let of_iam = arn.strip_prefix("arn:aws:iam::").filter(|rest| !rest.contains(":assumed-role/"));
    let of_sts = arn.strip_prefix("arn:aws:sts::").filter(|rest| rest.contains(":assumed-role/"));
    of_iam.or(of_sts)?.split_once(':')
}

fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

async fn user(iam: &Iam, arn: &str, name: &str, supposed: Supposed) -> Result<Option<Principal>, Error> {
    let Some(found) = find_user(iam, name).await? else { return Ok(None) };
    let (id, name) = (found.user.id.clone(), found.user.name.clone());
    let own = found.user.arn(&iam.account);
    if own != arn {
        return Ok(None);
    }
    let account = iam.account.clone();
    let access_key_id = String::new();
    let Some(policy) = supposed.policy else {
        if !supposed.tags.is_empty() {
            return Err(invalid(
                "`SessionTags` of a user need a `SessionPolicy`, without which its session may do nothing",
            ));
        }
        return Ok(Some(Principal {
            arn: own,
            account,
            user_id: id,
            user_name: Some(name),
            access_key_id,
            session: None,
        }));
    };
    let holder = Holder::Federated { user_id: id, user_name: name, user_arn: own, name: SESSION.to_owned() };
    Ok(Some(Principal {
        arn: format!("arn:aws:sts::{account}:federated-user/{SESSION}"),
        user_id: format!("{account}:{SESSION}"),
        account,
        user_name: None,
        access_key_id,
        session: Some(session(iam, holder, Some(policy), supposed.tags)),
    }))
}

/// A session of a role, and the role's own ARN.
async fn role(
    iam: &Iam,
    name: &str,
    session_name: &str,
    supposed: Supposed,
) -> Result<Option<(Principal, String)>, Error> {
    let Some(found) = find_role(iam, name).await? else { return Ok(None) };
    let arn = found.role.arn(&iam.account);
    let (id, name, session_name) = (found.role.id, found.role.name, session_name.to_owned());
    let account = iam.account.clone();
    let principal = Principal {
        arn: format!("arn:aws:sts::{account}:assumed-role/{name}/{session_name}"),
        account,
        user_id: format!("{id}:{session_name}"),
        user_name: None,
        access_key_id: String::new(),
        session: Some(session(
            iam,
            Holder::Role { id, name, arn: arn.clone(), session_name },
            supposed.policy,
            supposed.tags,
        )),
    };
    Ok(Some((principal, arn)))
}

fn session(iam: &Iam, holder: Holder, policy: Option<String>, tags: BTreeMap<String, String>) -> Arc<Session> {
    let now = iam.clock.now();
    Arc::new(Session {
        access_key_id: String::new(),
        secret: String::new(),
        issued_at: now,
        expires_at: now,
        holder,
        policies: policy.map(|document| SessionPolicies { inline: vec![document], managed: Vec::new() }),
        tags: tags.into_iter().collect(),
        transitive: Vec::new(),
        source_identity: None,
        keys: Vec::new(),
    })
}

fn not_a_principal(arn: &str) -> Error {
    invalid(format!("`{arn}` is the ARN of neither a user nor a role"))
}
