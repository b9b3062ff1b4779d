//! `OrderedOrganizationPolicyInputList`: service control policies, from the root of an organization down to the account.
//!
//! There are no organizations here; a simulation may still be told of one. Each level must allow, and a deny at any level denies.

use cognomen_contract::Error;
use cognomen_contract::iam::OrderedOrganizationPolicyType;

use super::invalid;
use crate::Iam;
use crate::policy::{Decision, Kind, NamedPolicy, Policies, Request, evaluate};

/// The levels of an organization.
pub(super) struct Organization(Vec<Vec<NamedPolicy>>);

impl Organization {
    /// Reads the list; none when the request has none.
    ///
    /// # Errors
    /// `InvalidInput` for a level without policies and for a policy that cannot be read.
    pub(super) fn read(iam: &Iam, levels: Option<Vec<OrderedOrganizationPolicyType>>) -> Result<Option<Self>, Error> {
        let Some(levels) = levels.filter(|levels| !levels.is_empty()) else { return Ok(None) };
        let levels = levels.into_iter().zip(1..).map(|(level, number)| Self::level(iam, level, number));
        levels.collect::<Result<Vec<_>, _>>().map(Self).map(Some)
    }

    fn level(iam: &Iam, level: OrderedOrganizationPolicyType, number: usize) -> Result<Vec<NamedPolicy>, Error> {
        let documents = level.service_control_policy_input_list.unwrap_or_default();
        if documents.is_empty() {
            let text = "must contain at least one service control policy";
            return Err(invalid(format!("Organization policy at index {number} {text}")));
        }
        let parse = |document: &String| {
            let policy = iam.caches.parse(Kind::Identity, document);
            let policy = policy.map_err(|error| {
                invalid(format!("Organization policy at index {number} has invalid content")).with_cause(error)
            })?;
            Ok(NamedPolicy { name: String::new(), policy })
        };
        documents.iter().map(parse).collect()
    }

    /// Whether an explicit deny stands against a request, or no level is missing an allow: `Err` of whether it is explicit.
    pub(super) fn check(&self, request: &Request<'_>) -> Result<(), Explicit> {
        let mut missing = false;
        for level in &self.0 {
            match evaluate(&Policies { identity: level, ..Policies::default() }, request) {
                Decision::Allowed(_) => {}
                Decision::ExplicitDeny(_) => return Err(Explicit(true)),
                Decision::ImplicitDeny(_) => missing = true,
            }
        }
        if missing { Err(Explicit(false)) } else { Ok(()) }
    }

    /// Number of statements, for what an answer may cost.
    pub(super) fn statements(&self) -> usize {
        self.0.iter().flatten().map(|named| named.policy.statements.len()).sum()
    }
}

/// A refusal, and whether a statement says it.
pub(super) struct Explicit(pub(super) bool);
