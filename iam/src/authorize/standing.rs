//! Everything that decides for a principal: identity-based policies, the boundary, session policies.

use std::sync::Arc;

use cognomen_contract::{CommonCode, Error, OperationMeta, Service};

use super::keys;
use crate::authenticate;
use crate::caller::Principal;
use crate::context::Iam;
use crate::directory::{self, Grants};
use crate::policy::{ConditionKeys, Decision, Kind, NamedPolicy, Policies, Request, evaluate};
use crate::session::{Holder, SessionPolicies};

/// The policies of a principal, and who it is to them.
pub struct Standing {
    grants: Arc<Grants>,
    session: Option<Vec<NamedPolicy>>,
    kind: SessionKind,
}

/// What temporary credentials cannot be used for, whatever policies say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SessionKind {
    /// A user's own key, or the session of a role.
    Full,
    /// By `GetSessionToken`.
    User,
    /// By `GetFederationToken`.
    Federated,
}

impl Standing {
    /// Reads what stands behind a principal, at most a second old.
    ///
    /// # Errors
    /// `UnrecognizedClient` when its user or role is gone.
    pub async fn of(iam: &Iam, principal: &Principal) -> Result<Self, Error> {
        let grants = directory::granted(iam, principal).await?.ok_or_else(authenticate::unrecognized)?;
        let Some(session) = principal.session.as_deref() else {
            return Ok(Self { grants, session: None, kind: SessionKind::Full });
        };
        let kind = match session.holder {
            Holder::Role { .. } => SessionKind::Full,
            Holder::User { .. } => SessionKind::User,
            Holder::Federated { .. } => SessionKind::Federated,
        };
        let policies = match &session.policies {
            Some(policies) => Some(session_policies(iam, policies).await?),
            // Whom a user vouches for may do nothing unless told.
            None if kind == SessionKind::Federated => Some(Vec::new()),
            None => None,
        };
        Ok(Self { grants, session: policies, kind })
    }

    /// Has the session of a user call the user as it is called now: a user that was moved or renamed has its new ARN at once.
    pub(super) fn refresh(&self, principal: &mut Principal) {
        let Grants { name, arn, .. } = self.grants.as_ref();
        let Some(session) = principal.session.as_mut() else { return };
        match &session.holder {
            Holder::Role { .. } => {}
            Holder::User { .. } => {
                principal.arn.clone_from(arn);
                principal.user_name = Some(name.clone());
            }
            Holder::Federated { user_arn, .. } if user_arn == arn => {}
            Holder::Federated { .. } => {
                if let Holder::Federated { user_arn, user_name, .. } = &mut Arc::make_mut(session).holder {
                    user_arn.clone_from(arn);
                    user_name.clone_from(name);
                }
            }
        }
    }

    /// What is to be asked of the policies.
    #[must_use]
    pub fn policies(&self) -> Policies<'_> {
        Policies {
            identity: &self.grants.policies,
            boundary: self.grants.boundary.as_ref(),
            session: self.session.as_deref(),
            resource: None,
        }
    }

    /// Decides on a request.
    #[must_use]
    pub fn decide<'a>(&'a self, request: &Request<'_>) -> Decision<'a> {
        evaluate(&self.policies(), request)
    }

    /// Whether the decision can depend on condition keys.
    #[must_use]
    pub fn uses_keys(&self) -> bool {
        self.all().any(|named| named.policy.uses_keys())
    }

    /// Whether the decision can depend on tags of the resource: on what they are, or on which of them the request changes.
    pub(super) fn uses_resource_tags(&self) -> bool {
        self.all().any(|named| ["aws:resourcetag/", "aws:tagkeys"].iter().any(|key| named.policy.asks_for(key)))
    }

    fn all(&self) -> impl Iterator<Item = &NamedPolicy> {
        let session = self.session.iter().flatten();
        self.grants.policies.iter().chain(&self.grants.boundary).chain(session)
    }

    /// Condition keys of the principal: who it is, its tags and its session.
    #[must_use]
    pub fn keys(&self, principal: &Principal) -> ConditionKeys {
        keys::of_principal(principal, &self.grants.tags)
    }

    /// Tags of the principal, in the case in which they were given: the session's, and those of its user or role that no tag of the
    /// session stands before.
    #[must_use]
    pub fn tags(&self, principal: &Principal) -> Vec<(String, String)> {
        let session = principal.session.as_deref().map(|session| session.tags.as_slice()).unwrap_or_default();
        let hidden = |key: &str| session.iter().any(|(other, _)| other.to_lowercase() == key.to_lowercase());
        let own = self.grants.tags.iter().filter(|(key, _)| !hidden(key));
        session.iter().chain(own).cloned().collect()
    }

    /// Whether credentials of this kind reach an action at all (`GetSessionToken`, `GetFederationToken`: no IAM, and of STS only what
    /// tells who one is or assumes a role).
    pub(crate) fn reaches(&self, service: &str, operation: &str) -> bool {
        match (self.kind, service) {
            (SessionKind::Full, _) => true,
            (_, "iam") => false,
            (SessionKind::User, "sts") => matches!(operation, "AssumeRole" | "GetWebIdentityToken"),
            (SessionKind::Federated, "sts") => false,
            _ => true,
        }
    }

    /// Refuses an operation that credentials of this kind do not reach.
    pub(super) fn may_call(&self, operation: &OperationMeta) -> Result<(), Error> {
        if self.reaches(operation.service.signing_name(), operation.name) {
            return Ok(());
        }
        Err(match operation.service {
            Service::Iam => authenticate::unrecognized(),
            _ => {
                Error::new(CommonCode::AccessDenied, format!("Cannot call {} with session credentials", operation.name))
            }
        })
    }
}

/// The policies of a session, parsed. When one of them is gone, the session may do nothing: it may have denied something.
async fn session_policies(iam: &Iam, policies: &SessionPolicies) -> Result<Vec<NamedPolicy>, Error> {
    let mut parsed = Vec::with_capacity(policies.inline.len() + policies.managed.len());
    for document in &policies.inline {
        let policy = iam.caches.parse(Kind::Session, document).map_err(Error::internal)?;
        parsed.push(NamedPolicy { name: "session policy".to_owned(), policy });
    }
    for arn in &policies.managed {
        match directory::managed(iam, arn).await? {
            Some(policy) => parsed.push(policy),
            None => return Ok(Vec::new()),
        }
    }
    Ok(parsed)
}
