//! `findings`: what is broader than it should be.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use cognomen_contract::cognomen::{FindingType, ListFindingsRequest, SeverityType};

use super::explain::tell;
use super::{Failure, say};
use crate::config::Settings;
use crate::inquiry;
use crate::server::Prepared;

/// Findings of a page; all pages are read.
const PAGE: i32 = 500;

/// Which findings are listed.
#[derive(Debug, Args)]
pub(super) struct WantedFindings {
    /// Only those of a severity; may be repeated.
    #[arg(long, value_enum, value_name = "SEVERITY")]
    severity: Vec<Severity>,
    /// Only those of a role, user, group, policy or identity pool.
    #[arg(long, value_name = "ARN")]
    resource: Option<String>,
    /// Answer in JSON, as the API does.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Severity {
    High,
    Medium,
    Low,
}

/// Lists the findings, the severest first.
pub(super) async fn findings(settings: Settings, wanted: WantedFindings) -> Result<ExitCode, Failure> {
    let severities = wanted.severity.iter().map(|severity| match severity {
        Severity::High => SeverityType::High,
        Severity::Medium => SeverityType::Medium,
        Severity::Low => SeverityType::Low,
    });
    let mut request = ListFindingsRequest {
        max_results: Some(PAGE),
        next_token: None,
        resource_arn: wanted.resource,
        severities: Some(severities.collect()),
    };
    let prepared = Prepared::offline(settings).await?;
    let mut found = Vec::new();
    loop {
        let page = inquiry::list_findings(&prepared.parts, &request).await?;
        found.extend(page.findings);
        request.next_token = page.next_token;
        if request.next_token.is_none() {
            break;
        }
    }
    if wanted.json {
        return tell(&found);
    }
    if found.is_empty() {
        say("nothing was found")?;
    }
    for finding in &found {
        say(&in_words(finding))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn in_words(finding: &FindingType) -> String {
    let (severity, code) = (finding.severity.as_str(), finding.code.as_str());
    let place = match (&finding.policy, finding.index) {
        (Some(policy), Some(index)) => format!(", {policy}, statement {}", index + 1),
        _ => String::new(),
    };
    let sid = finding.sid.as_ref().map(|sid| format!(" ({sid})")).unwrap_or_default();
    format!("{severity} {code}: {}{place}{sid}\n  {}", finding.resource_arn, finding.message)
}
