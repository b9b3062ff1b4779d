//! Rules of a mapping: claims against values.

use cognomen_contract::cognito_identity::{MappingRule, MappingRuleMatchType};
use serde_json::{Map, Value};

use super::PassedOver;

/// A claim as text, which is what rules compare: text as it is, numbers and truth values in their JSON form, and lists as the JSON of
/// the whole list, so that `Contains` finds a group by its name. None for a claim that is missing or null.
pub(super) fn text(claims: &Map<String, Value>, name: &str) -> Option<String> {
    match claims.get(name)? {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// Whether a rule matches: what the claim was, or why not. A claim that is missing never matches, `NotEqual` included.
pub(super) fn judge(index: usize, rule: &MappingRule, claims: &Map<String, Value>) -> Result<String, PassedOver> {
    let Some(found) = text(claims, &rule.claim) else {
        return Err(PassedOver::NoClaim { index, claim: rule.claim.clone() });
    };
    let matches = match rule.match_type {
        MappingRuleMatchType::Equals => found == rule.value,
        MappingRuleMatchType::Contains => found.contains(&rule.value),
        MappingRuleMatchType::StartsWith => found.starts_with(&rule.value),
        // A list that has the value is not unequal to it: the rule is meant to keep somebody out.
        MappingRuleMatchType::NotEqual => found != rule.value && !lists(claims.get(&rule.claim), &rule.value),
    };
    if matches {
        return Ok(found);
    }
    Err(PassedOver::NoMatch {
        index,
        claim: rule.claim.clone(),
        match_type: rule.match_type.as_str(),
        wanted: rule.value.clone(),
        found,
    })
}

fn lists(claim: Option<&Value>, value: &str) -> bool {
    let entries = claim.and_then(Value::as_array);
    entries.is_some_and(|entries| entries.iter().any(|entry| entry.as_str() == Some(value)))
}
