//! One statement of a document.

use super::{Rules, condition, principal};
use crate::policy::action::ActionPattern;
use crate::policy::error::{Fault, Faults};
use crate::policy::json::Json;
use crate::policy::resource::ResourcePattern;
use crate::policy::{Condition, Effect, Kind, Matched, PolicyError, Principal, Statement};

/// What a trust policy may speak of.
const ASSUMING: [&str; 6] =
    ["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity", "AssumeRoot", "SetSourceIdentity", "TagSession"];

/// Elements of a statement, without their negations.
const KNOWN: [&str; 6] = ["Action", "Condition", "Effect", "Principal", "Resource", "Sid"];

/// What was read of a statement; whole unless a fault was found.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) sid: Option<String>,
    pub(super) statement: Option<Statement>,
}

/// The elements of a statement, as far as they are there and can be read.
#[derive(Default)]
struct Elements {
    sid: Option<String>,
    effect: Option<Effect>,
    actions: Option<Matched<ActionPattern>>,
    resources: Option<Matched<ResourcePattern>>,
    principals: Option<Matched<Principal>>,
    conditions: Vec<Condition>,
}

pub(super) fn read(rules: Rules, place: &str, json: Json, faults: &mut Faults) -> Draft {
    let Some(members) = faults.keep(json.object(place)) else { return Draft::default() };
    let mut elements = Elements::default();
    let mut given = Vec::new();
    for (name, value) in members {
        let plain = name.strip_prefix("Not").unwrap_or(&name);
        if let Some(known) = KNOWN.into_iter().find(|known| *known == plain) {
            if given.contains(&known) {
                faults.add(PolicyError::syntax(place, &format!("`{known}` and `Not{known}` exclude each other")));
            }
            given.push(known);
        }
        elements.set(rules, &format!("{place}.{name}"), &name, value, faults);
    }
    let given = |name: &str| given.contains(&name);
    if !given("Effect") {
        faults.add(PolicyError::syntax(place, "`Effect` is missing"));
    }
    if !given("Action") {
        faults.add(no_actions());
    }
    if !given("Resource") && matches!(rules.kind, Kind::Identity | Kind::Session) {
        faults.add(no_resources());
    }
    if !given("Principal") && matches!(rules.kind, Kind::Trust | Kind::Resource) {
        faults.add(PolicyError::new(Fault::Kind, "Missing required field Principal"));
    }
    let sid = elements.sid.clone();
    Draft { sid, statement: elements.whole() }
}

impl Elements {
    fn set(&mut self, rules: Rules, at: &str, name: &str, value: Json, faults: &mut Faults) {
        let action = |place: &str, text: &str| action(rules, place, text);
        let resource = |place: &str, text: &str| ResourcePattern::parse(place, text, rules.variables);
        let empty = matches!(&value, Json::List(items) if items.is_empty());
        match name {
            "Sid" => self.sid = faults.keep(sid_of(rules, at, value)),
            "Effect" => self.effect = faults.keep(effect_of(at, value)),
            "Action" | "NotAction" if empty => faults.add(no_actions()),
            "Action" => self.actions = Some(Matched::Any(patterns(at, value, action, faults))),
            "NotAction" => self.actions = Some(Matched::Not(patterns(at, value, action, faults))),
            "Resource" | "NotResource" if rules.kind == Kind::Trust => {
                faults.add(PolicyError::new(Fault::Kind, format!("Has prohibited field {name}")));
            }
            "Resource" | "NotResource" if empty => faults.add(no_resources()),
            "Resource" => self.resources = Some(Matched::Any(patterns(at, value, resource, faults))),
            "NotResource" => self.resources = Some(Matched::Not(patterns(at, value, resource, faults))),
            "Principal" | "NotPrincipal" if matches!(rules.kind, Kind::Identity | Kind::Session) => {
                faults.add(PolicyError::new(Fault::Kind, "Policy document should not specify a principal."));
            }
            "Principal" => self.principals = faults.keep(principal::read(rules.kind, at, value)).map(Matched::Any),
            "NotPrincipal" => self.principals = faults.keep(principal::read(rules.kind, at, value)).map(Matched::Not),
            "Condition" => self.conditions = condition::read(rules, at, value, faults),
            _ => faults.add(PolicyError::syntax(at, "unknown element")),
        }
    }

    /// The statement, when nothing that it needs is missing.
    fn whole(self) -> Option<Statement> {
        Some(Statement {
            sid: self.sid,
            effect: self.effect?,
            actions: self.actions?,
            resources: self.resources,
            principals: self.principals,
            conditions: self.conditions,
        })
    }
}

fn no_actions() -> PolicyError {
    PolicyError::new(Fault::NoActions, "Policy statement must contain actions.")
}

fn no_resources() -> PolicyError {
    PolicyError::new(Fault::NoResources, "Policy statement must contain resources.")
}

/// Services other than IAM take what they like for a name.
fn sid_of(rules: Rules, place: &str, json: Json) -> Result<String, PolicyError> {
    let sid = json.text(place)?;
    if rules.kind == Kind::Resource || sid.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(sid);
    }
    Err(PolicyError::new(
        Fault::Sid,
        "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
    ))
}

fn effect_of(place: &str, json: Json) -> Result<Effect, PolicyError> {
    match json.text(place)?.as_str() {
        "Allow" => Ok(Effect::Allow),
        "Deny" => Ok(Effect::Deny),
        text if text.eq_ignore_ascii_case("allow") || text.eq_ignore_ascii_case("deny") => {
            Err(PolicyError::legacy(place, "expected `Allow` or `Deny`"))
        }
        _ => Err(PolicyError::syntax(place, "expected `Allow` or `Deny`")),
    }
}

/// One pattern, or a list of them.
fn patterns<P>(
    place: &str,
    json: Json,
    parse: impl Fn(&str, &str) -> Result<P, PolicyError>,
    faults: &mut Faults,
) -> Vec<P> {
    let items = json.one_or_many(place).into_iter();
    items.filter_map(|(place, item)| faults.keep(item.text(&place).and_then(|text| parse(&place, &text)))).collect()
}

fn action(rules: Rules, place: &str, text: &str) -> Result<ActionPattern, PolicyError> {
    if text.contains("${") {
        return Err(PolicyError::syntax(place, "actions hold no policy variables"));
    }
    let pattern = ActionPattern::parse(text)?;
    let assumes = || pattern.is_of("sts") && ASSUMING.iter().any(|name| pattern.matches("sts", name));
    if rules.kind == Kind::Trust && !assumes() {
        return Err(PolicyError::new(Fault::Action, "AssumeRole policy may only specify STS AssumeRole actions."));
    }
    Ok(pattern)
}
