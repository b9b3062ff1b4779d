//! What changes in the tokens, once an answer was judged.

use std::collections::{BTreeMap, BTreeSet};

use cognomen_contract::Error;
use serde_json::{Value, json};

use super::answer::{Answer, Generation, Groups};
use super::reserved::is_reserved;
use crate::error;
use crate::triggers::run::unrecognizable;

/// The most claims and scopes of both tokens together, those of the user and those of the function (quota of Cognito).
const MAX_CLAIMS: usize = 5000;
/// The most that the answer adds to one token, groups included, in bytes of JSON. Whatever it adds, this server still reads the
/// token.
const MAX_ADDED: usize = 64 * 1024;
/// The claim by which groups are suppressed.
const GROUPS: &str = "cognito:groups";

/// What changes in tokens. None of it says who they are for.
#[derive(Default)]
pub(crate) struct Changes {
    /// Claims of the ID token.
    pub(crate) id: Claims,
    /// Claims of the access token.
    pub(crate) access: Claims,
    /// Whether the access token names its client as its audience.
    pub(crate) names_audience: bool,
    scopes_to_add: Vec<String>,
    scopes_to_suppress: BTreeSet<String>,
    groups: Option<Groups>,
}

/// What changes in one token.
#[derive(Default)]
pub(crate) struct Claims {
    /// Claims that are added, or put in the place of an attribute.
    pub(crate) added: BTreeMap<String, Value>,
    suppressed: BTreeSet<String>,
}

impl Claims {
    /// Whether an attribute of the user is left out, or stands in `added`.
    pub(crate) fn replaces(&self, name: &str) -> bool {
        self.suppressed.contains(name) || self.added.contains_key(name)
    }

    /// Whether the token says nothing of groups.
    pub(crate) fn hides_groups(&self) -> bool {
        self.suppressed.contains(GROUPS)
    }

    /// Suppressing wins over adding; what is reserved is neither added nor suppressed.
    fn of(generation: Generation) -> Self {
        let listed = generation.claims_to_suppress.unwrap_or_default();
        let suppressed: BTreeSet<_> = listed.into_iter().filter(|name| name == GROUPS || !is_reserved(name)).collect();
        let mut added = generation.claims_to_add_or_override.unwrap_or_default();
        added.retain(|name, _| !is_reserved(name) && !suppressed.contains(name));
        Self { added, suppressed }
    }
}

impl Changes {
    /// Judges an answer for tokens of the client `client_id`, whose event told of `groups`, and of `existing` claims and scopes.
    ///
    /// # Errors
    /// `InvalidLambdaResponseException` for a value of a type that the claim cannot have, a scope that is not one word, and more
    /// than a token may hold.
    pub(super) fn of(answer: Answer, client_id: Option<&str>, groups: &[&str], existing: usize) -> Result<Self, Error> {
        let (mut id, mut access) =
            (answer.id_token_generation.unwrap_or_default(), answer.access_token_generation.unwrap_or_default());
        if existing + count(&id) + count(&access) > MAX_CLAIMS {
            return Err(unrecognizable());
        }
        let scopes_to_add = access.scopes_to_add.take().unwrap_or_default();
        let scopes_to_suppress = access.scopes_to_suppress.take().unwrap_or_default().into_iter().collect();
        if !scopes_to_add.iter().all(|scope| is_word(scope)) || is_null_in(&id) || is_null_in(&access) {
            return Err(unrecognizable());
        }
        for (name, value) in id.claims_to_add_or_override.iter_mut().flatten() {
            *value = typed(name, value.take()).ok_or_else(unrecognizable)?;
        }
        let names_audience = client_id.is_some_and(|client_id| sets_audience(&access, client_id));
        let changes = Self {
            id: Claims::of(id),
            access: Claims::of(access),
            names_audience,
            scopes_to_add,
            scopes_to_suppress,
            groups: answer.group_override_details,
        };
        changes.check_size(groups)?;
        Ok(changes)
    }

    /// The scopes of an access token that is granted `scopes`: each once, the granted ones first.
    pub(crate) fn scopes<'a>(&'a self, scopes: &[&'a str]) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        let all = scopes.iter().copied().chain(self.scopes_to_add.iter().map(String::as_str));
        all.filter(|scope| !self.scopes_to_suppress.contains(*scope) && seen.insert(*scope)).collect()
    }

    /// The names of groups in the place of the user's own; none where those stay.
    pub(crate) fn groups(&self) -> Option<Vec<&str>> {
        self.groups.as_ref().map(|groups| words(groups.groups_to_override.as_deref()))
    }

    /// The roles that go with [`groups`](Self::groups), and the preferred one.
    pub(crate) fn roles(&self) -> Option<(Vec<&str>, Option<&str>)> {
        let groups = self.groups.as_ref()?;
        let preferred = groups.preferred_role.as_deref().filter(|role| !role.is_empty());
        Some((words(groups.iam_roles_to_override.as_deref()), preferred))
    }

    fn check_size(&self, groups: &[&str]) -> Result<(), Error> {
        let size = |claims: &Claims| serde_json::to_vec(&claims.added).map(|json| json.len()).map_err(error::store);
        // Quotes and a comma, and as much again for what JSON escapes.
        let listed = |words: &[&str]| words.iter().map(|word| 2 * word.len() + 3).sum::<usize>();
        let own = self.groups();
        let (roles, preferred) = self.roles().unwrap_or_default();
        let named = listed(own.as_deref().unwrap_or(groups));
        let in_id = size(&self.id)? + named + listed(&roles) + preferred.map_or(0, str::len);
        let in_access = size(&self.access)? + named + listed(&self.scopes(&[]));
        if in_id.max(in_access) > MAX_ADDED { Err(unrecognizable()) } else { Ok(()) }
    }
}

fn words(list: Option<&[String]>) -> Vec<&str> {
    list.unwrap_or_default().iter().map(String::as_str).collect()
}

/// Claims and scopes that an answer names.
fn count(generation: &Generation) -> usize {
    let listed = |list: &Option<Vec<String>>| list.as_ref().map_or(0, Vec::len);
    generation.claims_to_add_or_override.as_ref().map_or(0, BTreeMap::len)
        + listed(&generation.claims_to_suppress)
        + listed(&generation.scopes_to_add)
        + listed(&generation.scopes_to_suppress)
}

/// Whether a claim is null, which no claim is.
fn is_null_in(generation: &Generation) -> bool {
    generation.claims_to_add_or_override.iter().flatten().any(|(_, value)| value.is_null())
}

/// Whether a scope is one word: with a blank in it, it would be two (RFC 6749 section 3.3).
fn is_word(scope: &str) -> bool {
    !scope.is_empty() && !scope.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// The one value that a function may give `aud`: the client's own id, in an access token.
fn sets_audience(access: &Generation, client_id: &str) -> bool {
    let suppressed = access.claims_to_suppress.iter().flatten().any(|name| name == "aud");
    let given = access.claims_to_add_or_override.as_ref().and_then(|claims| claims.get("aud"));
    !suppressed && given.and_then(Value::as_str) == Some(client_id)
}

/// A claim of an ID token in the type that OpenID Connect Core section 5.1 gives it; none for a value that cannot have it.
fn typed(name: &str, value: Value) -> Option<Value> {
    match (name, value) {
        ("email_verified" | "phone_number_verified", Value::String(text)) => {
            Some(Value::Bool(text.eq_ignore_ascii_case("true")))
        }
        ("email_verified" | "phone_number_verified", value) => value.is_boolean().then_some(value),
        ("updated_at", Value::String(text)) => Some(text.parse::<i64>().map_or(Value::String(text), Value::from)),
        ("updated_at", value) => value.is_number().then_some(value),
        ("address", Value::String(text)) => Some(json!({ "formatted": text })),
        ("address", _) => None,
        (_, value) => Some(value),
    }
}
