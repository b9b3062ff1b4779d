//! From a document to a [`Policy`], refusing everything that would not be evaluated.

use super::json::Json;
use super::pattern::{ActionPattern, ResourcePattern};
use super::{Effect, Kind, Matched, Policy, PolicyError, Statement};

/// The only version of the language that can be stored.
const VERSION: &str = "2012-10-17";

impl Policy {
    /// Parses an identity-based policy.
    ///
    /// # Errors
    /// Names the first place that is wrong or not supported: conditions, policy variables, principals, unknown elements.
    pub fn parse(_kind: Kind, document: &str) -> Result<Self, PolicyError> {
        let json =
            serde_json::from_str(document).map_err(|error| PolicyError::syntax("document", &error.to_string()))?;
        let members = object("document", json)?;
        let (mut version, mut statements) = (None, None);
        for (name, value) in members {
            match name.as_str() {
                "Version" => version = Some(value),
                "Statement" => statements = Some(value),
                "Id" => drop(text("Id", value)?),
                _ => return Err(PolicyError::syntax(&name, "unknown element")),
            }
        }
        if version != Some(Json::Text(VERSION.to_owned())) {
            return Err(PolicyError::new("Policy document must be version 2012-10-17 or greater."));
        }
        let statements = match statements {
            Some(Json::List(statements)) if !statements.is_empty() => {
                let numbered = statements.into_iter().enumerate();
                numbered
                    .map(|(at, json)| statement(&format!("Statement[{at}]"), json))
                    .collect::<Result<Vec<_>, _>>()?
            }
            Some(Json::Object(members)) => vec![statement("Statement", Json::Object(members))?],
            _ => return Err(PolicyError::syntax("Statement", "expected a statement or a list of statements")),
        };
        unique_sids(&statements)?;
        Ok(Self { statements })
    }
}

fn unique_sids(statements: &[Statement]) -> Result<(), PolicyError> {
    let mut sids: Vec<&str> =
        statements.iter().filter_map(|s| s.sid.as_deref()).filter(|sid| !sid.is_empty()).collect();
    let given = sids.len();
    sids.sort_unstable();
    sids.dedup();
    if sids.len() == given {
        return Ok(());
    }
    Err(PolicyError::new("Statement IDs (SID) in a single policy must be unique."))
}

fn statement(place: &str, json: Json) -> Result<Statement, PolicyError> {
    let (mut sid, mut effect, mut actions, mut resources) = (None, None, None, None);
    for (name, value) in object(place, json)? {
        let at = format!("{place}.{name}");
        match name.as_str() {
            "Sid" => sid = Some(sid_of(&at, value)?),
            "Effect" => effect = Some(effect_of(&at, value)?),
            "Action" => set(place, "Action", &mut actions, Matched::Any(patterns(&at, value, action)?))?,
            "NotAction" => set(place, "Action", &mut actions, Matched::Not(patterns(&at, value, action)?))?,
            "Resource" => set(place, "Resource", &mut resources, Matched::Any(patterns(&at, value, resource)?))?,
            "NotResource" => set(place, "Resource", &mut resources, Matched::Not(patterns(&at, value, resource)?))?,
            "Principal" | "NotPrincipal" => {
                return Err(PolicyError::new("Policy document should not specify a principal."));
            }
            "Condition" => return Err(PolicyError::unsupported(&at, "conditions are")),
            _ => return Err(PolicyError::syntax(&at, "unknown element")),
        }
    }
    let effect = effect.ok_or_else(|| PolicyError::syntax(place, "`Effect` is missing"))?;
    let actions = actions.filter(|actions| !actions.is_empty());
    let actions = actions.ok_or_else(|| PolicyError::new("Policy statement must contain actions."))?;
    let resources = resources.filter(|resources| !resources.is_empty());
    let resources = resources.ok_or_else(|| PolicyError::new("Policy statement must contain resources."))?;
    Ok(Statement { sid, effect, actions, resources })
}

impl<P> Matched<P> {
    fn is_empty(&self) -> bool {
        let (Self::Any(patterns) | Self::Not(patterns)) = self;
        patterns.is_empty()
    }
}

fn set<P>(place: &str, name: &str, slot: &mut Option<Matched<P>>, value: Matched<P>) -> Result<(), PolicyError> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(PolicyError::syntax(place, &format!("`{name}` and `Not{name}` exclude each other"))),
    }
}

fn sid_of(place: &str, json: Json) -> Result<String, PolicyError> {
    let sid = text(place, json)?;
    if sid.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(sid);
    }
    Err(PolicyError::new(
        "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
    ))
}

fn effect_of(place: &str, json: Json) -> Result<Effect, PolicyError> {
    match text(place, json)?.as_str() {
        "Allow" => Ok(Effect::Allow),
        "Deny" => Ok(Effect::Deny),
        _ => Err(PolicyError::syntax(place, "expected `Allow` or `Deny`")),
    }
}

/// One pattern, or a list of them.
fn patterns<P>(
    place: &str,
    json: Json,
    parse: fn(&str, &str) -> Result<P, PolicyError>,
) -> Result<Vec<P>, PolicyError> {
    match json {
        Json::List(items) => {
            let numbered = items.into_iter().enumerate();
            numbered
                .map(|(at, item)| {
                    let place = format!("{place}[{at}]");
                    let text = text(&place, item)?;
                    parse(&place, &text)
                })
                .collect()
        }
        json => Ok(vec![parse(place, &text(place, json)?)?]),
    }
}

fn action(place: &str, text: &str) -> Result<ActionPattern, PolicyError> {
    without_variables(place, text)?;
    ActionPattern::parse(text)
}

fn resource(place: &str, text: &str) -> Result<ResourcePattern, PolicyError> {
    without_variables(place, text)?;
    ResourcePattern::parse(text)
}

fn without_variables(place: &str, text: &str) -> Result<(), PolicyError> {
    if text.contains("${") { Err(PolicyError::unsupported(place, "policy variables are")) } else { Ok(()) }
}

fn object(place: &str, json: Json) -> Result<Vec<(String, Json)>, PolicyError> {
    match json {
        Json::Object(members) => Ok(members),
        _ => Err(PolicyError::syntax(place, "expected an object")),
    }
}

fn text(place: &str, json: Json) -> Result<String, PolicyError> {
    match json {
        Json::Text(text) => Ok(text),
        _ => Err(PolicyError::syntax(place, "expected a string")),
    }
}
