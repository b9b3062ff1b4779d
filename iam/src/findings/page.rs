//! `ListFindings`, once everything was found.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_contract::cognomen::{
    ErrorCode, FindingCodeType, ListFindingsRequest, ListFindingsResponse, SeverityType,
};
use serde::{Deserialize, Serialize};

use super::Finding;

/// Findings of a page unless asked otherwise.
const DEFAULT_RESULTS: usize = 100;

/// Where a page ended.
#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Place(SeverityType, String, Option<String>, Option<usize>, FindingCodeType);

impl Place {
    fn of(finding: &Finding) -> Self {
        Self(finding.severity, finding.arn.clone(), finding.policy.clone(), finding.index, finding.code)
    }
}

/// The page of a request: those of a resource and of severities, if it names some; the severest first.
///
/// # Errors
/// `InvalidParameterException` for a token that no page gave.
pub fn page(mut found: Vec<Finding>, input: &ListFindingsRequest) -> Result<ListFindingsResponse, Error> {
    let after = input.next_token.as_deref().map(decode).transpose()?;
    let severities = input.severities.as_deref().filter(|severities| !severities.is_empty());
    found.retain(|finding| {
        severities.is_none_or(|wanted| wanted.contains(&finding.severity))
            && input.resource_arn.as_ref().is_none_or(|arn| finding.arn == *arn)
    });
    found.sort();
    // Of several principals of a statement the same may be found.
    found.dedup_by(|later, kept| {
        let same = Place::of(later) == Place::of(kept);
        if same && later.message != kept.message {
            kept.message = format!("{}; {}", kept.message, later.message);
        }
        same
    });
    found.retain(|finding| after.as_ref().is_none_or(|after| Place::of(finding) > *after));
    let limit = input.max_results.and_then(|max| usize::try_from(max).ok()).unwrap_or(DEFAULT_RESULTS);
    let more = found.len() > limit;
    found.truncate(limit);
    let next_token = found.last().filter(|_| more).map(encode).transpose()?;
    Ok(ListFindingsResponse { findings: found.iter().map(Finding::to_api).collect(), next_token })
}

fn encode(last: &Finding) -> Result<String, Error> {
    serde_json::to_vec(&Place::of(last)).map(|text| URL_SAFE_NO_PAD.encode(text)).map_err(Error::internal)
}

fn decode(token: &str) -> Result<Place, Error> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok();
    let place = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    place.ok_or_else(|| Error::new(ErrorCode::InvalidParameterException, "Invalid NextToken."))
}
