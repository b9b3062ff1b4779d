//! What the conditions of a statement ask of a key.

use crate::policy::{Condition, Statement};

/// How far conditions bind a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// No condition speaks of it.
    Nothing,
    /// A condition does, but a request without the key passes: `…IfExists`, `ForAllValues:`, a negated operator, `Null`.
    Absent,
    /// A condition does, but any value passes.
    Anything,
    /// Only some values pass.
    Bound,
}

/// What the conditions ask of a key, in any case; the strictest of them counts, as all must hold.
pub(super) fn of(statement: &Statement, key: &str) -> Asked {
    let conditions = statement.conditions().iter().filter(|condition| condition.key().eq_ignore_ascii_case(key));
    let mut asked = Asked::Nothing;
    for condition in conditions {
        asked = match (asked, one(condition)) {
            (Asked::Bound, _) | (_, Asked::Bound) => Asked::Bound,
            (Asked::Anything, _) | (_, Asked::Anything) => Asked::Anything,
            (_, other) => other,
        };
    }
    asked
}

/// Whether any condition binds the statement to some requests.
pub(super) fn is_bound(statement: &Statement) -> bool {
    statement.conditions().iter().any(|condition| one(condition) == Asked::Bound)
}

fn one(condition: &Condition) -> Asked {
    let operator = condition.operator();
    if operator == "Null" || condition.passes_without_keys() {
        return Asked::Absent;
    }
    let wild = operator.contains("Like") || operator.contains("Arn");
    if wild && condition.values().iter().any(|value| value.starts_with('*')) {
        return Asked::Anything;
    }
    Asked::Bound
}
