//! Which statements of which policies speak of a request.

use super::principals::Naming;
use super::request::{NamedPolicy, Policies, Request};
use super::truth::Truth;
use super::{Effect, Matched, Statement};

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

/// A statement that speaks of a request.
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

/// What each layer allows: the first statement found that does, for the resource the one that reaches furthest.
#[derive(Default)]
pub(super) struct Answers<'a> {
    pub(super) identity: Option<Deciding<'a>>,
    pub(super) boundary: Option<Deciding<'a>>,
    pub(super) session: Option<Deciding<'a>>,
    pub(super) resource: Option<(Deciding<'a>, Naming)>,
}

impl<'a> Answers<'a> {
    /// Asks every statement. A deny ends it.
    pub(super) fn collect(policies: &Policies<'a>, request: &Request<'_>) -> Result<Self, Deciding<'a>> {
        let mut answers = Self::default();
        let bounded = policies.boundary.is_some();
        for deciding in statements(policies) {
            let allows = deciding.statement.effect == Effect::Allow;
            if allows && answers.has(deciding.layer) {
                continue;
            }
            let Some(naming) = deciding.statement.speaks_of(request, bounded) else { continue };
            if !allows {
                return Err(deciding);
            }
            match deciding.layer {
                Layer::Identity => answers.identity = Some(deciding),
                Layer::Boundary => answers.boundary = Some(deciding),
                Layer::Session => answers.session = Some(deciding),
                Layer::Resource if answers.resource.is_none_or(|(_, known)| known < naming) => {
                    answers.resource = Some((deciding, naming));
                }
                Layer::Resource => {}
            }
        }
        Ok(answers)
    }

    /// Whether no further statement of a layer can add to what it allows.
    fn has(&self, layer: Layer) -> bool {
        match layer {
            Layer::Identity => self.identity.is_some(),
            Layer::Boundary => self.boundary.is_some(),
            Layer::Session => self.session.is_some(),
            Layer::Resource => self.resource.is_some_and(|(_, naming)| naming == Naming::Direct),
        }
    }
}

/// All statements, layer by layer in the order of [`Layer`].
pub(super) fn statements<'a>(policies: &Policies<'a>) -> impl Iterator<Item = Deciding<'a>> + use<'a> {
    let identity = policies.identity.iter().map(|policy| (Layer::Identity, policy));
    let boundary = policies.boundary.into_iter().map(|policy| (Layer::Boundary, policy));
    let session = policies.session.unwrap_or_default().iter().map(|policy| (Layer::Session, policy));
    let resource = policies.resource.into_iter().map(|resource| (Layer::Resource, resource.policy));
    identity.chain(boundary).chain(session).chain(resource).flat_map(|(layer, NamedPolicy { name, policy })| {
        let numbered = policy.statements.iter().enumerate();
        numbered.map(move |(index, statement)| Deciding { layer, policy: name, index, statement })
    })
}

impl Statement {
    /// Whether it speaks of a request, and how it names who asks; identity-based ones name nobody and mean their own.
    /// `bounded` says that a permissions boundary is attached to who asks.
    fn speaks_of(&self, request: &Request<'_>, bounded: bool) -> Option<Naming> {
        if !self.covers(request) {
            return None;
        }
        let naming = self.naming(request, bounded)?;
        let conditions = self.conditions.iter().map(|condition| condition.holds(request.keys));
        let holds = self.upon(request).min(Truth::all(conditions));
        let speaks = match self.effect {
            Effect::Allow => holds == Truth::Yes,
            Effect::Deny => holds != Truth::No,
        };
        speaks.then_some(naming)
    }

    /// Whether its actions are those of a request.
    pub(super) fn covers(&self, request: &Request<'_>) -> bool {
        let covers = self.actions.patterns().iter().any(|one| one.matches(request.service, request.operation));
        covers != self.actions.is_negated()
    }

    /// How it names who asks.
    pub(super) fn naming(&self, request: &Request<'_>, bounded: bool) -> Option<Naming> {
        let Some(principals) = &self.principals else { return Some(Naming::Direct) };
        principals.names(request.requester, self.effect, bounded)
    }

    /// Whether its resources are those of a request. Without any it is about the resource that carries it.
    pub(super) fn upon(&self, request: &Request<'_>) -> Truth {
        let Some(resources) = &self.resources else { return Truth::Yes };
        let excluded = resources.is_negated();
        let patterns = resources.patterns().iter();
        let matched = Truth::any(patterns.map(|one| one.matches(request.resource, excluded, request.keys)));
        match resources {
            Matched::Any(_) => matched,
            Matched::Not(_) => matched.not(),
        }
    }
}

/// All statements that speak of a request, layer by layer in the order of [`Layer`].
#[must_use]
pub fn matching<'a>(policies: &Policies<'a>, request: &Request<'_>) -> Vec<Deciding<'a>> {
    let bounded = policies.boundary.is_some();
    statements(policies).filter(|one| one.statement.speaks_of(request, bounded).is_some()).collect()
}

/// Keys that the conditions and variables of the policies ask for and the request does not have, each once. Statements that
/// speak of other actions, resources or principals ask for nothing.
#[must_use]
pub fn missing_keys(policies: &Policies<'_>, request: &Request<'_>) -> Vec<String> {
    let bounded = policies.boundary.is_some();
    let mut missing: Vec<(&str, &str)> = Vec::new();
    for Deciding { statement, .. } in statements(policies) {
        let open = statement.resource_keys().next().is_some();
        let concerned = statement.covers(request)
            && statement.naming(request, bounded).is_some()
            && (open || statement.upon(request) != Truth::No);
        if concerned {
            let absent = statement.keys().filter(|key| request.keys.get(&key.folded).is_none());
            missing.extend(absent.map(|key| (key.folded.as_str(), key.spelled.as_str())));
        }
    }
    super::distinct(missing)
}
