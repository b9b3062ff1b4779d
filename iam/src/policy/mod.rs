//! The policy language: identity-based policies, parsed strictly and evaluated.
//!
//! A document that uses what is not supported is refused when it is stored, never ignored when it is evaluated.

mod error;
mod evaluate;
mod json;
mod keys;
pub(crate) mod managed;
mod parse;
mod pattern;
mod request;
#[cfg(test)]
mod tests;

pub use error::PolicyError;
pub use evaluate::{Deciding, Decision, Layer, evaluate, matching, missing_keys};
pub use keys::ConditionKeys;
use pattern::{ActionPattern, ResourcePattern};
pub use request::{NamedPolicy, Policies, Request, Requester, ResourcePolicy};

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

/// What a statement does with the requests it matches.
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
    /// Condition keys that its conditions and variables ask for, each once.
    #[must_use]
    pub fn condition_keys(&self) -> Vec<String> {
        Vec::new()
    }

    /// Whether what it decides can depend on condition keys: it has conditions or variables.
    #[must_use]
    pub fn uses_keys(&self) -> bool {
        !self.condition_keys().is_empty()
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
    resources: Matched<ResourcePattern>,
}

/// Patterns of which one must match, or none may.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Matched<P> {
    /// `Action`, `Resource`.
    Any(Vec<P>),
    /// `NotAction`, `NotResource`.
    Not(Vec<P>),
}

impl<P> Matched<P> {
    fn holds(&self, matches: impl Fn(&P) -> bool) -> bool {
        match self {
            Self::Any(patterns) => patterns.iter().any(matches),
            Self::Not(patterns) => !patterns.iter().any(matches),
        }
    }
}
