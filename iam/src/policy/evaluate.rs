//! The decision over all policies of an identity: an explicit deny wins, then any allow, then nothing.

use super::{Effect, Policy, Statement};

/// A policy and the name it goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPolicy {
    /// ARN of a managed policy, name of an inline one.
    pub name: String,
    /// The policy.
    pub policy: Policy,
}

/// The statement that decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deciding<'a> {
    /// Name of its policy.
    pub policy: &'a str,
    /// Position in its policy, from 0.
    pub index: usize,
    /// The statement.
    pub statement: &'a Statement,
}

/// Whether an identity may do something, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision<'a> {
    /// A statement allows it and none denies it.
    Allowed(Deciding<'a>),
    /// A statement denies it.
    ExplicitDeny(Deciding<'a>),
    /// No statement allows it.
    ImplicitDeny,
}

impl Decision<'_> {
    /// Whether the request may pass.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed(_))
    }
}

/// Decides on `service:operation` upon `resource`: an ARN, or `*` for an operation that works on none in particular.
#[must_use]
pub fn evaluate<'a>(policies: &'a [NamedPolicy], service: &str, operation: &str, resource: &str) -> Decision<'a> {
    let mut decision = Decision::ImplicitDeny;
    for NamedPolicy { name, policy } in policies {
        for (index, statement) in policy.statements.iter().enumerate() {
            if statement.effect == Effect::Allow && decision.is_allowed()
                || !statement.actions.holds(|pattern| pattern.matches(service, operation))
                || !statement.resources.holds(|pattern| pattern.matches(resource))
            {
                continue;
            }
            let deciding = Deciding { policy: name, index, statement };
            match statement.effect {
                Effect::Deny => return Decision::ExplicitDeny(deciding),
                Effect::Allow => decision = Decision::Allowed(deciding),
            }
        }
    }
    decision
}
