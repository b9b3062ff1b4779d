//! What was decided and why, for people and for logs.

use crate::policy::{Deciding, Decision, Layer};

/// A decision that has left its policies behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// `service:Operation`.
    pub action: String,
    /// Whether the request may pass.
    pub allowed: bool,
    /// The statement that allows or denies; none when nothing allows.
    pub statement: Option<DecidingStatement>,
    /// Which kind of policy decided, or does not allow.
    pub layer: Layer,
}

/// Where a deciding statement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidingStatement {
    /// ARN of a managed policy, name of an inline one.
    pub policy: String,
    /// Position in its policy, from 0.
    pub index: usize,
    /// `Sid`, if it has one.
    pub sid: Option<String>,
}

impl From<&Deciding<'_>> for DecidingStatement {
    fn from(deciding: &Deciding<'_>) -> Self {
        Self {
            policy: deciding.policy.to_owned(),
            index: deciding.index,
            sid: deciding.statement.sid.clone().filter(|sid| !sid.is_empty()),
        }
    }
}

impl Verdict {
    /// Keeps what was decided.
    #[must_use]
    pub fn new(service: &str, operation: &str, decision: &Decision<'_>) -> Self {
        let (allowed, statement, layer) = match decision {
            Decision::Allowed(deciding) => (true, Some(deciding.into()), deciding.layer),
            Decision::ExplicitDeny(deciding) => (false, Some(deciding.into()), deciding.layer),
            Decision::ImplicitDeny(layer) => (false, None, *layer),
        };
        Self { action: format!("{service}:{operation}"), allowed, statement, layer }
    }
}
