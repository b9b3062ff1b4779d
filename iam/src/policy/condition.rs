//! Conditions: what a statement asks of the keys of a request.

use super::ConditionKeys;
use super::operators::Test;
use super::truth::Truth;
use super::variables::Key;

/// How many values of a key must pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quantifier {
    /// No set operator: meant for keys with one value. Of several one must pass; with a negated operator, all.
    Plain,
    /// `ForAllValues:`.
    All,
    /// `ForAnyValue:`.
    Any,
}

/// One condition: an operator, a key and the values it is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    pub(super) operator: String,
    pub(super) quantifier: Quantifier,
    pub(super) if_exists: bool,
    pub(super) negated: bool,
    pub(super) key: Key,
    pub(super) values: Vec<String>,
    pub(super) test: Test,
}

impl Condition {
    /// The operator as the document has it, such as `ForAnyValue:StringLike`.
    #[must_use]
    pub fn operator(&self) -> &str {
        &self.operator
    }

    /// The key as the document has it, such as `aws:SourceIp`.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key.spelled
    }

    /// The values as the document has them.
    #[must_use]
    pub fn values(&self) -> &[String] {
        &self.values
    }

    /// Whether the operator is one that a value must not fit, such as `StringNotEquals`.
    #[must_use]
    pub fn is_negated(&self) -> bool {
        self.negated
    }

    /// Whether a request without any key passes: so with `…IfExists`, `ForAllValues:`, negated operators and `Null`.
    #[must_use]
    pub fn passes_without_keys(&self) -> bool {
        self.holds(&ConditionKeys::default()) == Truth::Yes
    }

    /// Whether a request has what is asked.
    pub(super) fn holds(&self, keys: &ConditionKeys) -> Truth {
        let values = keys.get(&self.key.folded);
        // To the operators that ask for a set, nothing but empty strings is an empty set.
        let is_empty = |values: &[String]| values.iter().all(String::is_empty);
        if let Test::Null(wanted) = &self.test {
            return wanted.contains(&values.is_none_or(is_empty)).into();
        }
        let Some(values) = values else {
            return match self.quantifier {
                _ if self.if_exists => Truth::Yes,
                Quantifier::All => Truth::Yes,
                Quantifier::Any => Truth::No,
                Quantifier::Plain => self.negated.into(),
            };
        };
        let fits = |value: &String| self.test.fits(value, keys);
        let passes = |value: &String| if self.negated { fits(value).not() } else { fits(value) };
        match self.quantifier {
            Quantifier::All if is_empty(values) => Truth::Yes,
            Quantifier::Any if is_empty(values) => Truth::No,
            Quantifier::All => Truth::all(values.iter().map(passes)),
            Quantifier::Plain if self.negated => Truth::all(values.iter().map(passes)),
            Quantifier::Plain | Quantifier::Any => Truth::any(values.iter().map(passes)),
        }
    }

    /// The key, and those of the variables among the values.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.key).chain(self.test.keys())
    }
}
