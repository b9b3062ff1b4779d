//! `explain`: why somebody may do something, and which role an identity gets.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use cognomen_contract::cognomen::{
    ContextEntryType, DecisionType, EffectType, ExplainAccessRequest, ExplainAccessResponse, ExplainIdentityRequest,
    ExplainIdentityResponse, StatementType,
};

use super::arguments::Common;
use super::{Failure, say};
use crate::config::Settings;
use crate::inquiry;
use crate::server::Prepared;

/// What is explained.
#[derive(Debug, Subcommand)]
pub(super) enum ExplainCommand {
    /// Tell whether a user or role may do something, and why.
    Access {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        about: Box<AccessQuestion>,
    },
    /// Tell which role and tags an identity of a pool gets, and why.
    Identity {
        #[command(flatten)]
        common: Common,
        #[command(flatten)]
        about: Box<IdentityQuestion>,
    },
}

/// A question about access.
#[derive(Debug, Args)]
pub(super) struct AccessQuestion {
    /// ARN of a user or role.
    #[arg(long, value_name = "ARN")]
    principal: String,
    /// Such as `s3:GetObject`.
    #[arg(long, value_name = "SERVICE:OPERATION")]
    action: String,
    /// ARN of what it is done upon [default: *]
    #[arg(long, value_name = "ARN")]
    resource: Option<String>,
    /// A condition key of the request; may be repeated, also for more values of a key.
    #[arg(long, value_name = "KEY=VALUE", value_parser = pair)]
    context: Vec<(String, String)>,
    /// A session tag, as if passed; may be repeated.
    #[arg(long, value_name = "KEY=VALUE", value_parser = pair)]
    session_tag: Vec<(String, String)>,
    /// A session policy, as if passed.
    #[arg(long, value_name = "FILE")]
    session_policy: Option<PathBuf>,
    /// Answer in JSON, as the API does.
    #[arg(long)]
    json: bool,
}

/// A question about an identity: a guest's, unless there are tokens or claims.
#[derive(Debug, Args)]
pub(super) struct IdentityQuestion {
    /// The identity pool.
    #[arg(long, value_name = "ID")]
    identity_pool_id: String,
    /// A provider and a file with a real token of it; may be repeated.
    #[arg(long, value_name = "PROVIDER=FILE", value_parser = pair, conflicts_with_all = ["provider", "claims"])]
    login: Vec<(String, String)>,
    /// A provider, as `Logins` would name it, that is supposed to have said the claims.
    #[arg(long, value_name = "NAME", requires = "claims")]
    provider: Option<String>,
    /// The claims of the provider's token, in JSON.
    #[arg(long, value_name = "FILE", requires = "provider")]
    claims: Option<PathBuf>,
    /// The role that is asked for.
    #[arg(long, value_name = "ARN")]
    custom_role_arn: Option<String>,
    /// The identity.
    #[arg(long, value_name = "ID")]
    identity_id: Option<String>,
    /// Answer in JSON, as the API does.
    #[arg(long)]
    json: bool,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or_else(|| format!("`{text}` has no `=`"))?;
    Ok((key.to_owned(), value.to_owned()))
}

/// Explains access.
pub(super) async fn access(settings: Settings, about: AccessQuestion) -> Result<ExitCode, Failure> {
    let json = about.json;
    let request = ExplainAccessRequest {
        action: about.action,
        context_entries: Some(entries(about.context)),
        principal_arn: about.principal,
        resource: about.resource,
        session_policy: about.session_policy.as_deref().map(read).transpose()?,
        session_tags: Some(about.session_tag.into_iter().collect()),
    };
    let prepared = Prepared::offline(settings).await?;
    let answer = inquiry::explain_access(&prepared.parts, request).await?;
    if json {
        return tell(&answer);
    }
    say(&access_in_words(&answer))?;
    Ok(ExitCode::SUCCESS)
}

/// Explains an identity.
pub(super) async fn identity(settings: Settings, about: IdentityQuestion) -> Result<ExitCode, Failure> {
    let json = about.json;
    let mut logins = BTreeMap::new();
    for (provider, file) in about.login {
        logins.insert(provider, read(Path::new(&file))?.trim().to_owned());
    }
    let request = ExplainIdentityRequest {
        claims: about.claims.as_deref().map(read).transpose()?,
        custom_role_arn: about.custom_role_arn,
        identity_id: about.identity_id,
        identity_pool_id: about.identity_pool_id,
        logins: Some(logins),
        provider_name: about.provider,
    };
    let prepared = Prepared::offline(settings).await?;
    let answer = inquiry::explain_identity(&prepared.parts, request).await?;
    if json {
        return tell(&answer);
    }
    say(&identity_in_words(&answer))?;
    Ok(ExitCode::SUCCESS)
}

/// Values that are given one by one, together.
fn entries(pairs: Vec<(String, String)>) -> Vec<ContextEntryType> {
    let mut entries: Vec<ContextEntryType> = Vec::new();
    for (name, value) in pairs {
        match entries.iter_mut().find(|entry| entry.name == name) {
            Some(entry) => entry.values.push(value),
            None => entries.push(ContextEntryType { name, values: vec![value] }),
        }
    }
    entries
}

fn read(file: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|error| Failure::Other(format!("cannot read `{}`: {error}", file.display())))
}

/// The answer as the API gives it.
pub(super) fn tell(answer: &impl serde::Serialize) -> Result<ExitCode, Failure> {
    let text = serde_json::to_string_pretty(answer).map_err(|error| Failure::Other(error.to_string()))?;
    say(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn access_in_words(answer: &ExplainAccessResponse) -> String {
    let mut lines = vec![decision(answer.decision).to_owned(), answer.explanation.clone()];
    if !answer.matched_statements.is_empty() {
        lines.push("\nStatements about it:".to_owned());
        lines.extend(answer.matched_statements.iter().map(statement));
    }
    lines.join("\n")
}

fn identity_in_words(answer: &ExplainIdentityResponse) -> String {
    let who = if answer.authenticated { "signed in" } else { "guest" };
    let role = answer.role_arn.as_deref().unwrap_or("no role");
    let mut lines = vec![format!("{who}: {role}"), answer.explanation.clone()];
    if !answer.reasons.is_empty() {
        lines.push("\nWhat was looked at:".to_owned());
        lines.extend(answer.reasons.iter().map(|reason| format!("  {reason}")));
    }
    lines.join("\n")
}

fn decision(decision: DecisionType) -> &'static str {
    match decision {
        DecisionType::Allowed => "allowed",
        DecisionType::ExplicitDeny => "denied",
        DecisionType::ImplicitDeny => "not allowed",
    }
}

fn statement(statement: &StatementType) -> String {
    let effect = match statement.effect {
        EffectType::Allow => "allows",
        EffectType::Deny => "denies",
    };
    let sid = statement.sid.as_ref().map(|sid| format!(" ({sid})")).unwrap_or_default();
    let layer = statement.layer.as_str().to_lowercase();
    format!("  {effect}: statement {}{sid} of {} [{layer}]", statement.index + 1, statement.policy)
}
