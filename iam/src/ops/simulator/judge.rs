//! What the policies of a simulation decide on one action upon one resource.

use std::collections::{BTreeMap, BTreeSet};

use cognomen_contract::iam::PolicyEvaluationDecisionType as Type;

use super::question::Question;
use super::sources::Source;
use crate::policy::{Deciding, Decision, Effect, Layer, Policies, Request, ResourcePolicy, evaluate, matching};

/// A statement of a simulation: layer, policy and statement by their places.
pub(super) type Place = (Where, usize, usize);

/// A layer of a simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Where {
    Identity,
    Boundary,
    Resource,
}

/// A decision with its reasons.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) decision: Type,
    /// The statements that say so; none of an implicit deny.
    pub(super) matched: BTreeSet<Place>,
    /// Condition keys that the policies ask for and the simulation was not given, when nothing allows.
    pub(super) missing: BTreeSet<String>,
    pub(super) boundary: Option<bool>,
    pub(super) organizations: Option<bool>,
    /// What each kind of policy decides by itself, across accounts.
    pub(super) details: BTreeMap<String, Type>,
}

impl Question {
    /// Decides.
    pub(super) fn judge(&self, action: &str, resource: &str) -> Judged {
        let (service, operation) = action.split_once(':').unwrap_or((action, ""));
        let request = Request { service, operation, resource, requester: &self.requester, keys: &self.keys };
        let mut judged = Judged {
            decision: Type::ImplicitDeny,
            matched: BTreeSet::new(),
            missing: BTreeSet::new(),
            boundary: None,
            organizations: None,
            details: BTreeMap::new(),
        };
        if let Some(organization) = &self.organization {
            let checked = organization.check(&request);
            judged.organizations = Some(checked.is_ok());
            if let Err(refused) = checked {
                judged.decision = if refused.0 { Type::ExplicitDeny } else { Type::ImplicitDeny };
                return judged;
            }
        }
        let account = self.owner_of(resource);
        let policies = Policies {
            identity: &self.policies,
            boundary: self.boundary.as_ref().map(|source| &source.named),
            session: None,
            resource: self.resource.as_ref().map(|source| ResourcePolicy {
                policy: &source.named,
                must_allow: false,
                account,
            }),
        };
        let matched = matching(&policies, &request);
        judged.decision = match evaluate(&policies, &request) {
            Decision::Allowed(_) => Type::Allowed,
            Decision::ExplicitDeny(_) => Type::ExplicitDeny,
            Decision::ImplicitDeny(_) => Type::ImplicitDeny,
        };
        judged.boundary = self.boundary.as_ref().map(|_| of_layer(&matched, Layer::Boundary) == Type::Allowed);
        if self.resource.is_some() && self.requester.account() != Some(account) {
            judged.details = self.details(&matched);
        }
        judged.matched = matched.iter().filter_map(|one| place(one, judged.decision)).collect();
        if judged.decision == Type::ImplicitDeny {
            judged.missing = self.missing();
        }
        judged
    }

    /// The account of a resource.
    fn owner_of<'a>(&'a self, resource: &'a str) -> &'a str {
        let told = resource.split(':').nth(4).filter(|account| !account.is_empty());
        let owner = self.owner.as_deref().or(told);
        owner.or_else(|| self.requester.account()).unwrap_or_default()
    }

    fn details(&self, matched: &[Deciding<'_>]) -> BTreeMap<String, Type> {
        let layers = [("IAM Policy", Layer::Identity), ("Resource Policy", Layer::Resource)];
        let boundary = self.boundary.as_ref().map(|_| ("Permissions Boundary Policy", Layer::Boundary));
        let layers = layers.into_iter().chain(boundary);
        layers.map(|(name, layer)| (name.to_owned(), of_layer(matched, layer))).collect()
    }

    /// All keys of all policies, whatever their statements are about: so the service tells them.
    fn missing(&self) -> BTreeSet<String> {
        let keys = self.sources().flat_map(|source| source.named.policy.condition_keys());
        keys.filter(|key| self.keys.get(key).is_none()).collect()
    }

    /// All policies.
    pub(super) fn sources(&self) -> impl Iterator<Item = &Source> {
        self.identity.iter().chain(&self.boundary).chain(&self.resource)
    }

    /// The policy of a statement.
    pub(super) fn source(&self, (layer, policy, _): Place) -> Option<&Source> {
        match layer {
            Where::Identity => self.identity.get(policy),
            Where::Boundary => self.boundary.as_ref(),
            Where::Resource => self.resource.as_ref(),
        }
    }
}

/// Where a statement stands that says what was decided. A boundary can only take away.
fn place(deciding: &Deciding<'_>, decision: Type) -> Option<Place> {
    let says = match deciding.statement.effect {
        Effect::Allow => Type::Allowed,
        Effect::Deny => Type::ExplicitDeny,
    };
    let layer = match deciding.layer {
        Layer::Identity => Where::Identity,
        Layer::Boundary if says == Type::ExplicitDeny => Where::Boundary,
        Layer::Resource => Where::Resource,
        Layer::Boundary | Layer::Session => return None,
    };
    (says == decision).then(|| (layer, deciding.policy.parse().unwrap_or_default(), deciding.index))
}

/// What the statements of one layer say by themselves.
fn of_layer(matched: &[Deciding<'_>], layer: Layer) -> Type {
    let of = |effect: Effect| matched.iter().any(|one| one.layer == layer && one.statement.effect == effect);
    match (of(Effect::Deny), of(Effect::Allow)) {
        (true, _) => Type::ExplicitDeny,
        (false, true) => Type::Allowed,
        (false, false) => Type::ImplicitDeny,
    }
}
