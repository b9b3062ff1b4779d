//! The decision over all policies, in the order of the IAM User Guide (Policy evaluation logic): an explicit deny wins
//! wherever it stands; then the policy of the resource, the identity's own, the boundary and the session's must allow, as
//! far as each has a say.

use std::sync::LazyLock;

use super::applies::{Answers, Deciding, Layer};
use super::principals::Naming;
use super::request::{NamedPolicy, Policies, Request, Requester};
use super::{Kind, Policy};

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

/// Stands for what the root user of an account may do without any policy.
static ROOT: LazyLock<Option<NamedPolicy>> = LazyLock::new(|| {
    let document = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
    let policy = Policy::parse(Kind::Identity, document).ok()?;
    Some(NamedPolicy { name: "root".to_owned(), policy: policy.into() })
});

/// Decides on a request.
#[must_use]
pub fn evaluate<'a>(policies: &Policies<'a>, request: &Request<'_>) -> Decision<'a> {
    let answers = match Answers::collect(policies, request) {
        Ok(answers) => answers,
        Err(deny) => return Decision::ExplicitDeny(deny),
    };
    let owner = policies.resource.map(|resource| resource.account);
    let own_account = owner.is_none_or(|owner| request.requester.account() == Some(owner));
    let must_consent = policies.resource.is_some_and(|resource| resource.must_allow);

    // The policy of the resource alone suffices for those whom it names in person, and for those of no account.
    let of_no_account = request.requester.account().is_none();
    if let Some((deciding, naming)) = answers.resource
        && (of_no_account || own_account && naming == Naming::Direct)
    {
        return Decision::Allowed(deciding);
    }
    let consent_missing = must_consent || !own_account || of_no_account && policies.resource.is_some();
    if answers.resource.is_none() && consent_missing {
        return Decision::ImplicitDeny(Layer::Resource);
    }

    // One that names the role of a session stands in for the policies of the role, not for what limits them.
    let behind = answers.resource.filter(|(_, naming)| own_account && *naming == Naming::Behind);
    let Some(granted) = behind.map(|(deciding, _)| deciding).or(answers.identity).or_else(|| root(request)) else {
        return Decision::ImplicitDeny(Layer::Identity);
    };
    if policies.boundary.is_some() && answers.boundary.is_none() {
        return Decision::ImplicitDeny(Layer::Boundary);
    }
    // A federated user has what its session policies grant, and without any nothing.
    let limited = policies.session.is_some() || matches!(request.requester, Requester::FederatedUser { .. });
    if limited && answers.session.is_none() {
        return Decision::ImplicitDeny(Layer::Session);
    }
    Decision::Allowed(granted)
}

fn root(request: &Request<'_>) -> Option<Deciding<'static>> {
    if !matches!(request.requester, Requester::Root { .. }) {
        return None;
    }
    let NamedPolicy { name, policy } = ROOT.as_ref()?;
    let statement = policy.statements.first()?;
    Some(Deciding { layer: Layer::Identity, policy: name, index: 0, statement })
}
