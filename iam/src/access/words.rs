//! Decisions in plain sentences.

use cognomen_contract::cognomen::{EffectType, PolicyLayerType, StatementType};

use crate::policy::{Deciding, Decision, Effect, Layer, Policies};

/// What a decision is explained with.
pub(super) struct Case<'a> {
    /// ARN of who asks.
    pub(super) arn: &'a str,
    /// `service:Operation`.
    pub(super) action: &'a str,
    pub(super) resource: &'a str,
    pub(super) policies: &'a Policies<'a>,
    pub(super) decision: &'a Decision<'a>,
    pub(super) matched: &'a [Deciding<'a>],
    /// Condition keys that were asked for and are absent.
    pub(super) missing: &'a [String],
}

/// A statement in the form of the API.
#[must_use]
pub fn statement(deciding: &Deciding<'_>) -> StatementType {
    StatementType {
        effect: match deciding.statement.effect {
            Effect::Allow => EffectType::Allow,
            Effect::Deny => EffectType::Deny,
        },
        index: i32::try_from(deciding.index).unwrap_or(i32::MAX),
        layer: layer(deciding.layer),
        policy: deciding.policy.to_owned(),
        sid: deciding.statement.sid.clone().filter(|sid| !sid.is_empty()),
    }
}

/// A layer in the form of the API.
pub(super) fn layer(layer: Layer) -> PolicyLayerType {
    match layer {
        Layer::Identity => PolicyLayerType::Identity,
        Layer::Boundary => PolicyLayerType::Boundary,
        Layer::Session => PolicyLayerType::Session,
        Layer::Resource => PolicyLayerType::Resource,
    }
}

/// A few sentences that say what was decided and why.
pub(super) fn explanation(case: &Case<'_>) -> String {
    let Case { arn, action, resource, .. } = case;
    let subject = format!("{action} upon {resource}");
    let mut sentences = match case.decision {
        Decision::Allowed(deciding) => allowed(case, &subject, deciding),
        Decision::ExplicitDeny(deciding) => vec![
            format!("{arn} may not do {subject}: {} denies it.", place(deciding)),
            "A deny stands whatever other statements allow.".to_owned(),
        ],
        Decision::ImplicitDeny(layer) => not_allowed(case, &subject, *layer),
    };
    if !case.decision.is_allowed() && !case.missing.is_empty() {
        let keys: Vec<String> = case.missing.iter().map(|key| format!("`{key}`")).collect();
        sentences.push(format!(
            "Statements about it ask for condition keys that the request does not have: {}.",
            keys.join(", ")
        ));
    }
    sentences.join(" ")
}

fn allowed(case: &Case<'_>, subject: &str, deciding: &Deciding<'_>) -> Vec<String> {
    let mut sentences = vec![format!("{} may do {subject}: {} allows it.", case.arn, place(deciding))];
    for (layer, present) in limits(case.policies) {
        let also = case.matched.iter().find(|one| one.layer == layer && one.statement.effect == Effect::Allow);
        if let Some(also) = also.filter(|_| present) {
            sentences.push(format!("So does {}.", place(also)));
        }
    }
    sentences.push("No statement denies it.".to_owned());
    sentences
}

fn not_allowed(case: &Case<'_>, subject: &str, layer: Layer) -> Vec<String> {
    let Case { arn, policies, .. } = case;
    let granted = case.matched.iter().find(|one| one.layer == Layer::Identity && one.statement.effect == Effect::Allow);
    let mut sentences = Vec::new();
    if let Some(granted) = granted.filter(|_| layer != Layer::Identity) {
        sentences.push(format!("{} would allow {subject}.", capital(&place(granted))));
    }
    sentences.push(match layer {
        Layer::Identity if policies.identity.is_empty() => format!("{arn} may not do {subject}: it has no policy."),
        Layer::Identity => {
            let names: Vec<String> = policies.identity.iter().map(|policy| format!("`{}`", policy.name)).collect();
            format!("{arn} may not do {subject}: none of its policies ({}) allows it.", names.join(", "))
        }
        Layer::Boundary => {
            let name = policies.boundary.map_or("", |boundary| boundary.name.as_str());
            format!("{arn} may not do it: the permissions boundary `{name}` does not allow it.")
        }
        Layer::Session => format!("{arn} may not do it: no policy of the session allows it."),
        Layer::Resource => format!("{arn} may not do it: the policy of the resource does not allow it."),
    });
    sentences
}

/// What can only take away, and whether there is any.
fn limits(policies: &Policies<'_>) -> [(Layer, bool); 2] {
    [(Layer::Boundary, policies.boundary.is_some()), (Layer::Session, policies.session.is_some())]
}

/// `statement 2 (`Sid`) of the permissions boundary `NAME``.
fn place(deciding: &Deciding<'_>) -> String {
    let sid = deciding.statement.sid.as_deref().filter(|sid| !sid.is_empty());
    let sid = sid.map(|sid| format!(" (`{sid}`)")).unwrap_or_default();
    let (number, name) = (deciding.index + 1, deciding.policy);
    match deciding.layer {
        Layer::Identity => format!("statement {number}{sid} of the policy `{name}`"),
        Layer::Boundary => format!("statement {number}{sid} of the permissions boundary `{name}`"),
        Layer::Session => format!("statement {number}{sid} of the session policy"),
        Layer::Resource => format!("statement {number}{sid} of the resource's policy"),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
