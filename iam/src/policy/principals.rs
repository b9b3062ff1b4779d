//! Principals of statements: whom a policy of a resource, or a trust policy, speaks of.

use super::request::Requester;
use super::{Effect, Matched};

/// One principal as a document names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principal {
    /// `"*"`: everyone.
    Everyone,
    /// `{"AWS": "*"}`: every principal of every account, and those who are not known.
    EveryAccount,
    /// An account, by its id or the ARN of its root user.
    Account(String),
    /// A user, a role or a session, by its ARN.
    Arn(String),
    /// A provider of identities: a domain or an ARN.
    Federated(String),
    /// A service.
    Service(String),
    /// An account as S3 names it. There are none here.
    Canonical(String),
}

/// How a statement names who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Naming {
    /// By the account, which is left to say who of it may.
    Account,
    /// By the role of a session, or the user behind it.
    Behind,
    /// In person, or as one of all.
    Direct,
}

impl Principal {
    /// How it names who asks, if it does. `Deny` reaches further: `"*"` then means everyone however it is written.
    fn names(&self, requester: &Requester, effect: Effect) -> Option<Naming> {
        let named = |holds: bool, naming: Naming| holds.then_some(naming);
        match (self, requester) {
            (Self::Everyone, _) => Some(Naming::Direct),
            (Self::EveryAccount, Requester::Federated { .. } | Requester::Service { .. }) => {
                named(effect == Effect::Deny, Naming::Direct)
            }
            (Self::EveryAccount, _) => Some(Naming::Direct),
            (Self::Account(own), Requester::Root { account }) => named(own == account, Naming::Direct),
            (Self::Account(own), _) => named(requester.account() == Some(own), Naming::Account),
            (Self::Arn(own), Requester::User { arn, .. }) => named(own == arn, Naming::Direct),
            (
                Self::Arn(own),
                Requester::RoleSession { arn, role_arn: behind, .. }
                | Requester::FederatedUser { arn, user_arn: behind, .. },
            ) => named(own == arn, Naming::Direct).or(named(own == behind, Naming::Behind)),
            (Self::Federated(own), Requester::Federated { provider }) => named(own == provider, Naming::Direct),
            (Self::Service(own), Requester::Service { name }) => named(own == name, Naming::Direct),
            _ => None,
        }
    }
}

impl Matched<Principal> {
    /// How a statement with these principals names who asks, if it does.
    ///
    /// `NotPrincipal` spares from a `Deny` those alone who are listed at every level: the session, the role or user behind
    /// it, and the account; and nobody with a permissions boundary. An `Allow` is for those who are listed at none.
    pub(super) fn names(&self, requester: &Requester, effect: Effect, bounded: bool) -> Option<Naming> {
        let listed = match self {
            Self::Any(principals) => return principals.iter().filter_map(|one| one.names(requester, effect)).max(),
            Self::Not(listed) => listed,
        };
        let lists = |naming: Naming| listed.iter().any(|one| one.names(requester, effect) == Some(naming));
        let everyone = listed.contains(&Principal::Everyone)
            || listed.contains(&Principal::EveryAccount) && requester.account().is_some();
        let applies = match effect {
            Effect::Deny if bounded => true,
            Effect::Deny => {
                let in_person = lists(Naming::Direct);
                let behind = match requester {
                    Requester::RoleSession { .. } | Requester::FederatedUser { .. } => lists(Naming::Behind),
                    _ => true,
                };
                let account = match requester {
                    Requester::User { .. } | Requester::RoleSession { .. } | Requester::FederatedUser { .. } => {
                        lists(Naming::Account)
                    }
                    _ => true,
                };
                !(everyone || in_person && behind && account)
            }
            Effect::Allow => !(everyone || listed.iter().any(|one| one.names(requester, effect).is_some())),
        };
        applies.then_some(Naming::Direct)
    }
}
