//! The answer of a simulation: a page of actions, each with what was decided upon every resource.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_contract::iam::{
    EvaluationResult, OrganizationsDecisionDetail, PermissionsBoundaryDecisionDetail,
    PolicyEvaluationDecisionType as Type, ResourceSpecificResult, SimulatePolicyResponse, Statement,
};

use super::invalid;
use super::judge::{Judged, Place};
use super::question::Question;

/// Actions of a page unless asked otherwise.
const DEFAULT_ITEMS: usize = 100;
/// Statements that are looked at for one page; it ends after the action that reaches them.
const PAGE_COST: usize = 500_000;
/// Statements that are looked at for one action.
const MOST_COST: usize = 5_000_000;
/// What markers begin with.
const MARKER: &str = "simulated ";

/// Answers a question.
///
/// # Errors
/// `InvalidInput` for a marker that no simulation gave, and when one action upon all resources would take too long.
pub(super) fn answer(question: &Question) -> Result<SimulatePolicyResponse, Error> {
    let start = question.marker.as_deref().map(decode).transpose()?.unwrap_or(0);
    let limit = question.max_items.and_then(|max| usize::try_from(max).ok()).unwrap_or(DEFAULT_ITEMS);
    let of_organization = question.organization.as_ref().map_or(0, |organization| organization.statements());
    let statements = question.sources().map(|source| source.named.policy.statements.len()).sum::<usize>();
    let cost = question.resources.len().saturating_mul(statements + of_organization + 1);
    if cost > MOST_COST {
        return Err(invalid("the simulation is too large: name fewer resources or pass fewer policies"));
    }
    let limit = limit.min((PAGE_COST / cost).max(1));
    let actions = question.actions.iter().skip(start).take(limit);
    let results: Vec<_> = actions.map(|action| of_action(question, action)).collect();
    let end = start.saturating_add(results.len());
    let more = end < question.actions.len();
    Ok(SimulatePolicyResponse {
        evaluation_results: Some(results),
        is_truncated: Some(more),
        marker: more.then(|| URL_SAFE_NO_PAD.encode(format!("{MARKER}{end}"))),
    })
}

fn decode(marker: &str) -> Result<usize, Error> {
    let bytes = URL_SAFE_NO_PAD.decode(marker).ok();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let number = text.as_deref().and_then(|text| text.strip_prefix(MARKER)).and_then(|number| number.parse().ok());
    number.ok_or_else(|| invalid("Invalid marker for pagination."))
}

fn of_action(question: &Question, action: &str) -> EvaluationResult {
    let mut whole = Judged {
        decision: Type::Allowed,
        matched: BTreeSet::new(),
        missing: BTreeSet::new(),
        boundary: None,
        organizations: None,
        details: BTreeMap::new(),
    };
    let mut specific = Vec::new();
    for resource in &question.resources {
        let judged = question.judge(action, resource);
        if question.by_resource {
            specific.push(of_resource(question, resource, &judged));
        }
        whole.include(judged);
    }
    let single = question.resources.as_slice();
    EvaluationResult {
        eval_action_name: action.to_owned(),
        eval_decision: whole.decision,
        eval_decision_details: question.by_resource.then_some(whole.details),
        eval_resource_name: Some(if let [one] = single { one.clone() } else { "*".to_owned() }),
        matched_statements: Some(statements(question, &whole.matched)),
        missing_context_values: Some(whole.missing.into_iter().collect()),
        organizations_decision_detail: whole
            .organizations
            .map(|allowed| OrganizationsDecisionDetail { allowed_by_organizations: Some(allowed) }),
        permissions_boundary_decision_detail: whole.boundary.map(boundary_detail),
        resource_specific_results: question.by_resource.then_some(specific),
    }
}

fn of_resource(question: &Question, resource: &str, judged: &Judged) -> ResourceSpecificResult {
    let matched = statements(question, &judged.matched);
    let missing: Vec<String> = judged.missing.iter().cloned().collect();
    ResourceSpecificResult {
        eval_decision_details: Some(judged.details.clone()).filter(|details| !details.is_empty()),
        eval_resource_decision: judged.decision,
        eval_resource_name: resource.to_owned(),
        matched_statements: Some(matched).filter(|matched| !matched.is_empty()),
        missing_context_values: Some(missing).filter(|missing| !missing.is_empty()),
        permissions_boundary_decision_detail: judged.boundary.map(boundary_detail),
    }
}

impl Judged {
    /// Takes in what was decided upon another resource: the strictest decision stands.
    fn include(&mut self, other: Self) {
        self.decision = strictest(self.decision, other.decision);
        self.matched.extend(other.matched);
        self.missing.extend(other.missing);
        let all = |one: Option<bool>, other: Option<bool>| match (one, other) {
            (Some(one), Some(other)) => Some(one && other),
            (one, other) => one.or(other),
        };
        self.boundary = all(self.boundary, other.boundary);
        self.organizations = all(self.organizations, other.organizations);
        for (kind, decision) in other.details {
            let known = self.details.entry(kind).or_insert(decision);
            *known = strictest(*known, decision);
        }
    }
}

fn strictest(one: Type, other: Type) -> Type {
    let rank = |decision: Type| match decision {
        Type::Allowed => 0,
        Type::ImplicitDeny => 1,
        Type::ExplicitDeny => 2,
    };
    if rank(other) > rank(one) { other } else { one }
}

fn boundary_detail(allowed: bool) -> PermissionsBoundaryDecisionDetail {
    PermissionsBoundaryDecisionDetail { allowed_by_permissions_boundary: Some(allowed) }
}

fn statements(question: &Question, places: &BTreeSet<Place>) -> Vec<Statement> {
    let statement = |place: &Place| {
        let source = question.source(*place)?;
        let (start, end) = source.spans.get(place.2).cloned().unzip();
        Some(Statement {
            end_position: end,
            source_policy_id: Some(source.origin.id()),
            source_policy_type: Some(source.origin.kind()),
            start_position: start,
        })
    };
    places.iter().filter_map(statement).collect()
}
