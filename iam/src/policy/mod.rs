//! The policy language of IAM, parsed strictly and evaluated: policies of identities, sessions and resources, permissions
//! boundaries, trust policies.
//!
//! A document is made ready when it is read: patterns, numbers, dates and networks are prepared, and what could not be
//! evaluated is refused, never ignored. What a request brings and an operator cannot read lets no `Allow` apply and every
//! `Deny`.

mod action;
mod applies;
mod condition;
#[cfg(test)]
mod conformance;
mod error;
mod evaluate;
mod glob;
mod json;
mod keys;
pub(crate) mod managed;
mod operators;
mod parse;
mod principals;
mod request;
mod resource;
#[cfg(test)]
mod tests;
mod truth;
mod variables;

use std::collections::HashSet;

pub use action::ActionPattern;
pub use applies::{Deciding, Layer, matching, missing_keys};
pub use condition::Condition;
pub use error::PolicyError;
pub use evaluate::{Decision, evaluate};
pub use keys::ConditionKeys;
pub(crate) use operators::{is_moment, is_number};
pub use principals::Principal;
pub use request::{NamedPolicy, Policies, Request, Requester, ResourcePolicy};
pub use resource::ResourcePattern;
use variables::Key;

/// Which rules a document is read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Policies of users, groups and roles, managed ones, and permissions boundaries.
    Identity,
    /// Policies passed along with a request for a session.
    Session,
    /// Who may assume a role.
    Trust,
    /// Policies of resources.
    Resource,
}

/// What a statement does with the requests it speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Lets them pass, unless another statement denies.
    Allow,
    /// Refuses them, whatever others allow.
    Deny,
}

/// A parsed policy document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Statements in the order of the document.
    pub statements: Vec<Statement>,
}

impl Policy {
    /// Condition keys that its conditions and variables ask for, each once, as the document has them.
    #[must_use]
    pub fn condition_keys(&self) -> Vec<String> {
        let keys = self.statements.iter().flat_map(Statement::keys);
        distinct(keys.map(|key| (key.folded.as_str(), key.spelled.as_str())))
    }

    /// Whether what it decides can depend on condition keys: it has conditions or variables.
    #[must_use]
    pub fn uses_keys(&self) -> bool {
        self.statements.iter().any(|statement| statement.keys().next().is_some())
    }

    /// Whether it asks for condition keys that begin so, in lower case.
    #[must_use]
    pub fn asks_for(&self, prefix: &str) -> bool {
        self.statements.iter().flat_map(Statement::keys).any(|key| key.folded.starts_with(prefix))
    }
}

/// One statement of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Name of the statement, unique within its policy.
    pub sid: Option<String>,
    /// Allow or deny.
    pub effect: Effect,
    actions: Matched<ActionPattern>,
    resources: Option<Matched<ResourcePattern>>,
    principals: Option<Matched<Principal>>,
    conditions: Vec<Condition>,
}

impl Statement {
    /// What it is about.
    #[must_use]
    pub fn actions(&self) -> &Matched<ActionPattern> {
        &self.actions
    }

    /// Upon what; none where it can only be the resource that carries the policy.
    #[must_use]
    pub fn resources(&self) -> Option<&Matched<ResourcePattern>> {
        self.resources.as_ref()
    }

    /// Whom it is about; none in policies of identities and sessions.
    #[must_use]
    pub fn principals(&self) -> Option<&Matched<Principal>> {
        self.principals.as_ref()
    }

    /// Under which conditions, all of which must hold.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    fn resource_keys(&self) -> impl Iterator<Item = &Key> {
        self.resources.iter().flat_map(Matched::patterns).flat_map(ResourcePattern::keys)
    }

    fn keys(&self) -> impl Iterator<Item = &Key> {
        self.conditions.iter().flat_map(Condition::keys).chain(self.resource_keys())
    }
}

/// Patterns of which one must match, or none may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matched<P> {
    /// `Action`, `Resource`, `Principal`.
    Any(Vec<P>),
    /// `NotAction`, `NotResource`, `NotPrincipal`.
    Not(Vec<P>),
}

impl<P> Matched<P> {
    /// The patterns.
    #[must_use]
    pub fn patterns(&self) -> &[P] {
        let (Self::Any(patterns) | Self::Not(patterns)) = self;
        patterns
    }

    /// Whether none of them may match.
    #[must_use]
    pub fn is_negated(&self) -> bool {
        matches!(self, Self::Not(_))
    }
}

/// The second of each pair, once for each first.
fn distinct<'a>(named: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<String> {
    let mut seen = HashSet::new();
    let first_seen = named.into_iter().filter(|(key, _)| seen.insert(*key));
    first_seen.map(|(_, spelled)| spelled.to_owned()).collect()
}
