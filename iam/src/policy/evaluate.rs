//! The decision over all policies: an explicit deny wins, then every layer must allow.

use super::{Effect, NamedPolicy, Policies, Request, Statement};

/// Where a policy stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Identity-based policies.
    Identity,
    /// The permissions boundary.
    Boundary,
    /// Session policies.
    Session,
    /// The policy of the resource.
    Resource,
}

/// A statement that matches a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deciding<'a> {
    /// Where its policy stands.
    pub layer: Layer,
    /// Name of its policy.
    pub policy: &'a str,
    /// Position in its policy, from 0.
    pub index: usize,
    /// The statement.
    pub statement: &'a Statement,
}

/// Whether a request may pass, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision<'a> {
    /// A statement allows it and none denies it.
    Allowed(Deciding<'a>),
    /// A statement denies it.
    ExplicitDeny(Deciding<'a>),
    /// The layer that does not allow it.
    ImplicitDeny(Layer),
}

impl Decision<'_> {
    /// Whether the request may pass.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed(_))
    }
}

/// Decides on a request.
#[must_use]
pub fn evaluate<'a>(policies: &Policies<'a>, request: &Request<'_>) -> Decision<'a> {
    let mut allowed = None;
    for deciding in matching(policies, request) {
        match deciding.statement.effect {
            Effect::Deny => return Decision::ExplicitDeny(deciding),
            Effect::Allow => allowed = allowed.or(Some(deciding)),
        }
    }
    allowed.map_or(Decision::ImplicitDeny(Layer::Identity), Decision::Allowed)
}

/// All statements that match a request, layer by layer in the order of [`Layer`].
#[must_use]
pub fn matching<'a>(policies: &Policies<'a>, request: &Request<'_>) -> Vec<Deciding<'a>> {
    let mut found = Vec::new();
    for NamedPolicy { name, policy } in policies.identity {
        for (index, statement) in policy.statements.iter().enumerate() {
            if statement.actions.holds(|pattern| pattern.matches(request.service, request.operation))
                && statement.resources.holds(|pattern| pattern.matches(request.resource))
            {
                found.push(Deciding { layer: Layer::Identity, policy: name, index, statement });
            }
        }
    }
    found
}

/// Keys that the policies ask for and the request does not have.
#[must_use]
pub fn missing_keys(policies: &Policies<'_>, request: &Request<'_>) -> Vec<String> {
    let mut missing: Vec<String> = policies.identity.iter().flat_map(|named| named.policy.condition_keys()).collect();
    missing.retain(|key| request.keys.get(key).is_none());
    missing
}
