//! The language by its documentation: one line of JSON is one case, drawn from the IAM User Guide or from what AWS answers.
//!
//! `conformance/malformed.jsonl` says which documents are refused and how; the other files what policies decide for a
//! request, and by which statement. A case has a name, its source, and a note where the two differ or are silent.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::{ConditionKeys, Decision, Effect, Kind, NamedPolicy, Policies, Policy, Request, Requester, ResourcePolicy};

/// Fewer would mean that files went missing.
const AT_LEAST: usize = 800;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decided {
    name: String,
    source: String,
    #[serde(default)]
    note: Option<String>,
    #[serde(default)]
    identity: Vec<Value>,
    #[serde(default)]
    boundary: Option<[Value; 1]>,
    #[serde(default)]
    session: Option<Vec<Value>>,
    #[serde(default)]
    resource_policy: Option<Value>,
    request: Asked,
    expect: String,
    /// Sid of the statement that decides.
    #[serde(default)]
    by: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    action: String,
    resource: String,
    #[serde(default)]
    principal: Option<String>,
    #[serde(default)]
    resource_account: Option<String>,
    /// ARN of the role of a session.
    #[serde(default)]
    role: Option<String>,
    /// ARN of the user behind a federated user.
    #[serde(default)]
    user: Option<String>,
    /// Provider that vouches for who asks, where there is no principal yet.
    #[serde(default)]
    federated: Option<String>,
    /// Service that asks.
    #[serde(default)]
    service: Option<String>,
    context: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    source: String,
    #[serde(default)]
    note: Option<String>,
    kind: String,
    /// The document as text, where it is no JSON or says something twice.
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    document: Option<Value>,
    refused: bool,
    /// What the refusal begins with.
    #[serde(default)]
    message: Option<String>,
    /// `CreatePolicy`, where that operation refuses more than others do.
    #[serde(default)]
    api: Option<String>,
}

fn lines(file: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policy/conformance").join(file);
    std::fs::read_to_string(&path).unwrap().lines().map(str::to_owned).collect()
}

fn decided() -> Vec<Decided> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/policy/conformance");
    let mut files: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    files.retain(|file| file.ends_with(".jsonl") && file != "malformed.jsonl");
    files.sort_unstable();
    let read = |line: String| serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
    files.iter().flat_map(|file| lines(file)).map(read).collect()
}

fn written() -> Vec<Written> {
    let read = |line: String| serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
    lines("malformed.jsonl").into_iter().map(read).collect()
}

/// Who asks: a principal tells by its ARN what it is.
fn requester(asked: &Asked) -> Requester {
    if let Some(provider) = &asked.federated {
        return Requester::Federated { provider: provider.clone() };
    }
    if let Some(name) = &asked.service {
        return Requester::Service { name: name.clone() };
    }
    let Some(arn) = asked.principal.clone() else { return Requester::Anonymous };
    let account = arn.split(':').nth(4).unwrap().to_owned();
    match arn.split(':').nth(5).unwrap().split('/').next().unwrap() {
        "root" => Requester::Root { account },
        "user" => Requester::User { account, arn },
        "assumed-role" => {
            let named = || format!("arn:aws:iam::{account}:role/{}", arn.split('/').nth(1).unwrap());
            Requester::RoleSession { role_arn: asked.role.clone().unwrap_or_else(named), account, arn }
        }
        "federated-user" => Requester::FederatedUser { user_arn: asked.user.clone().unwrap_or_default(), account, arn },
        other => panic!("{other}"),
    }
}

fn parsed(kind: Kind, name: &str, document: &Value) -> Result<NamedPolicy, String> {
    let policy = Policy::parse(kind, &document.to_string()).map_err(|error| format!("refused: {error}"))?;
    Ok(NamedPolicy { name: name.to_owned(), policy: policy.into() })
}

/// Runs a case; what is wrong with it, if anything.
fn run(case: &Decided) -> Result<(), String> {
    let all = |kind: Kind, name: &str, documents: &[Value]| {
        documents.iter().map(|document| parsed(kind, name, document)).collect::<Result<Vec<_>, _>>()
    };
    let identity = all(Kind::Identity, "identity", &case.identity)?;
    let boundary = case.boundary.as_ref().map(|[one]| parsed(Kind::Identity, "boundary", one)).transpose()?;
    let session = case.session.as_ref().map(|many| all(Kind::Session, "session", many)).transpose()?;
    let (service, operation) = case.request.action.split_once(':').unwrap();
    // Roles and keys are used by nobody whom their own policies do not let.
    let must_allow = matches!(service, "sts" | "kms");
    let kind = if service == "sts" { Kind::Trust } else { Kind::Resource };
    let resource = case.resource_policy.as_ref().map(|one| parsed(kind, "resource", one)).transpose()?;
    let account = case.request.resource_account.as_deref().unwrap_or_default();
    let requester = requester(&case.request);
    // A resource of another account that has no policy has none that allows.
    let foreign = || requester.account().is_some_and(|own| own != account);
    let nothing = || NamedPolicy { name: "none".to_owned(), policy: Policy { statements: Vec::new() }.into() };
    let resource = resource.or_else(|| foreign().then(nothing));
    let mut keys = ConditionKeys::default();
    for (key, values) in &case.request.context {
        keys.set_all(key.clone(), values.clone());
    }
    let policies = Policies {
        identity: &identity,
        boundary: boundary.as_ref(),
        session: session.as_deref(),
        resource: resource.as_ref().map(|policy| ResourcePolicy { policy, must_allow, account }),
    };
    let request = Request { service, operation, resource: &case.request.resource, requester: &requester, keys: &keys };
    let (found, by) = match super::evaluate(&policies, &request) {
        Decision::Allowed(deciding) => ("allowed", deciding.statement.sid.clone()),
        Decision::ExplicitDeny(deciding) => ("explicitDeny", deciding.statement.sid.clone()),
        Decision::ImplicitDeny(_) => ("implicitDeny", None),
    };
    if found != case.expect {
        return Err(format!("{found} instead of {}", case.expect));
    }
    if case.by.is_some() && case.by != by {
        return Err(format!("decided by {by:?} instead of {:?}", case.by));
    }
    // What decides is among what matches.
    let matching = super::matching(&policies, &request);
    let denies = matching.iter().any(|one| one.statement.effect == Effect::Deny);
    let allows = matching.iter().any(|one| one.statement.effect == Effect::Allow);
    match found {
        "allowed" if denies => Err("a deny matches".to_owned()),
        "allowed" if !allows && !matches!(requester, Requester::Root { .. }) => Err("nothing matches".to_owned()),
        "explicitDeny" if !denies => Err("no deny matches".to_owned()),
        _ => Ok(()),
    }
}

fn check(case: &Written) -> Result<(), String> {
    let kind = match case.kind.as_str() {
        "identity" => Kind::Identity,
        "session" => Kind::Session,
        "trust" => Kind::Trust,
        "resource" => Kind::Resource,
        other => return Err(format!("unknown kind {other}")),
    };
    let document = match (&case.text, &case.document) {
        (Some(text), None) => text.clone(),
        (None, Some(document)) => document.to_string(),
        _ => return Err("neither text nor document".to_owned()),
    };
    let result = match case.api.as_deref() {
        Some("CreatePolicy") => Policy::parse_managed(&document),
        _ => Policy::parse(kind, &document),
    };
    match result {
        Ok(_) if case.refused => Err("accepted".to_owned()),
        Err(error) if !case.refused => Err(format!("refused: {error}")),
        Err(error) => match &case.message {
            Some(message) if !error.to_string().starts_with(message.as_str()) => {
                Err(format!("`{error}` instead of `{message}`"))
            }
            _ => Ok(()),
        },
        Ok(_) => Ok(()),
    }
}

#[test]
fn every_case_is_decided_as_documented() {
    let mut failures = Vec::new();
    let decided = decided();
    for case in &decided {
        if let Err(failure) = run(case) {
            failures.push(format!("{}: {failure} ({})", case.name, case.source));
        }
    }
    assert!(failures.is_empty(), "{} of {} cases:\n{}", failures.len(), decided.len(), failures.join("\n"));
    assert!(decided.len() >= AT_LEAST, "{}", decided.len());
}

#[test]
fn every_malformed_document_is_refused_and_no_other() {
    let written = written();
    let mut failures = Vec::new();
    for case in &written {
        if let Err(failure) = check(case) {
            failures.push(format!("{}: {failure} ({})", case.name, case.source));
        }
    }
    assert!(failures.is_empty(), "{} of {} documents:\n{}", failures.len(), written.len(), failures.join("\n"));
    assert!(written.len() >= 150, "{}", written.len());
}

#[test]
fn cases_have_names_of_their_own_and_sources() {
    let (decided, written) = (decided(), written());
    let mut names: Vec<&str> = decided.iter().map(|case| case.name.as_str()).collect();
    names.extend(written.iter().map(|case| case.name.as_str()));
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(decided.iter().all(|case| !case.source.is_empty() && case.note.as_deref() != Some("")));
    assert!(written.iter().all(|case| !case.source.is_empty() && case.note.as_deref() != Some("")));
}
