//! From a document to a [`Policy`], refusing everything that would not be evaluated.

mod condition;
mod principal;
mod statement;

use super::error::{Fault, Faults};
use super::json::Json;
use super::{Kind, Policy, PolicyError};

/// The version of the language that knows variables.
const CURRENT: &str = "2012-10-17";
/// The version before, which a document without one is of.
const EARLIER: &str = "2008-10-17";
/// Bytes of the longest document that is read. The quotas of what is stored are lower.
const LONGEST: usize = 262_144;

/// What the rules of a document depend on.
#[derive(Clone, Copy)]
struct Rules {
    kind: Kind,
    /// Whether `${…}` is a variable.
    variables: bool,
}

impl Policy {
    /// Parses a policy.
    ///
    /// # Errors
    /// Names a place that is wrong: an element that is unknown, missing or not for this kind of policy, an operator that does
    /// not exist, a value that its operator cannot compare.
    pub fn parse(kind: Kind, document: &str) -> Result<Self, PolicyError> {
        let (version, statements) = elements(kind, document)?;
        read(Rules { kind, variables: version.as_deref() == Some(CURRENT) }, statements)
    }

    /// Parses a managed policy, which must be of version `2012-10-17`.
    ///
    /// # Errors
    /// As [`Policy::parse`], and for any other version.
    pub fn parse_managed(document: &str) -> Result<Self, PolicyError> {
        let (version, statements) = elements(Kind::Identity, document)?;
        let policy = read(Rules { kind: Kind::Identity, variables: true }, statements);
        match policy {
            Err(error) if error.fault == Fault::Syntax => Err(error),
            _ if version.as_deref() != Some(CURRENT) => {
                Err(PolicyError::new(Fault::Syntax, "Policy document must be version 2012-10-17 or greater."))
            }
            policy => policy,
        }
    }
}

/// Version and statements of a document.
fn elements(kind: Kind, document: &str) -> Result<(Option<String>, Json), PolicyError> {
    if document.len() > LONGEST {
        return Err(PolicyError::syntax("document", "too long"));
    }
    if !document.chars().all(|c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{ff}')) {
        return Err(PolicyError::syntax("document", "a character is beyond Latin-1"));
    }
    let json = serde_json::from_str::<Json>(document).map_err(|error| match kind {
        Kind::Trust => PolicyError::new(Fault::Syntax, "This policy contains invalid Json"),
        _ => PolicyError::syntax("document", &error.to_string()),
    })?;
    let (mut version, mut statements) = (None, None);
    for (name, value) in json.object("document")? {
        match name.as_str() {
            "Version" => version = Some(value.text("Version")?),
            "Statement" => statements = Some(value),
            "Id" => drop(value.text("Id")?),
            _ => return Err(PolicyError::syntax(&name, "unknown element")),
        }
    }
    if !matches!(version.as_deref(), None | Some(EARLIER | CURRENT)) {
        return Err(PolicyError::syntax("Version", "expected `2012-10-17` or `2008-10-17`"));
    }
    let statements =
        statements.ok_or_else(|| PolicyError::syntax("Statement", "expected a statement or a list of statements"))?;
    Ok((version, statements))
}

fn read(rules: Rules, statements: Json) -> Result<Policy, PolicyError> {
    let mut faults = Faults::default();
    let drafts: Vec<_> = match statements {
        Json::List(statements) if !statements.is_empty() => {
            let numbered = statements.into_iter().enumerate();
            numbered.map(|(at, json)| statement::read(rules, &format!("Statement[{at}]"), json, &mut faults)).collect()
        }
        object @ Json::Object(_) => vec![statement::read(rules, "Statement", object, &mut faults)],
        _ => return Err(PolicyError::syntax("Statement", "expected a statement or a list of statements")),
    };
    faults.keep(unique(drafts.iter().filter_map(|draft| draft.sid.as_deref())));
    faults.into_result()?;
    Ok(Policy { statements: drafts.into_iter().filter_map(|draft| draft.statement).collect() })
}

fn unique<'a>(sids: impl Iterator<Item = &'a str>) -> Result<(), PolicyError> {
    let mut sids: Vec<&str> = sids.filter(|sid| !sid.is_empty()).collect();
    let given = sids.len();
    sids.sort_unstable();
    sids.dedup();
    if sids.len() == given {
        return Ok(());
    }
    Err(PolicyError::new(Fault::Sid, "Statement IDs (SID) in a single policy must be unique."))
}
