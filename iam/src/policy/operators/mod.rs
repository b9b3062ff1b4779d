//! The operators of conditions: each compares one value of a request with the values of the policy.

mod arn;
mod binary;
mod boolean;
mod date;
mod ip;
mod numeric;
mod string;

use std::cmp::Ordering;

use super::truth::Truth;
use super::variables::{Key, Pattern, Template, Text};
use super::{ConditionKeys, PolicyError};

/// Whether the operators of numbers can read a value of a request.
pub(crate) fn is_number(text: &str) -> bool {
    numeric::parse(text).is_some()
}

/// Whether the operators of dates can read a value of a request.
pub(crate) fn is_moment(text: &str) -> bool {
    date::parse(text).is_some()
}

/// How two values must stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Relation {
    fn holds(self, ordering: Ordering) -> bool {
        match self {
            Self::Equal => ordering.is_eq(),
            Self::Less => ordering.is_lt(),
            Self::LessOrEqual => ordering.is_le(),
            Self::Greater => ordering.is_gt(),
            Self::GreaterOrEqual => ordering.is_ge(),
        }
    }
}

/// What an operator does, without its negation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    Equals,
    EqualsIgnoreCase,
    Like,
    Numeric(Relation),
    Date(Relation),
    Bool,
    Binary,
    Ip,
    Arn,
    Null,
}

/// An operator and whether it is negated, by its plain name.
pub(super) fn operator(name: &str) -> Option<(Comparison, bool)> {
    use Comparison::{Arn, Binary, Bool, Date, Equals, EqualsIgnoreCase, Ip, Like, Null, Numeric};
    let relation = |name: &str| match name {
        "Equals" | "NotEquals" => Some(Relation::Equal),
        "LessThan" => Some(Relation::Less),
        "LessThanEquals" => Some(Relation::LessOrEqual),
        "GreaterThan" => Some(Relation::Greater),
        "GreaterThanEquals" => Some(Relation::GreaterOrEqual),
        _ => None,
    };
    if let Some(rest) = name.strip_prefix("Numeric") {
        return relation(rest).map(|relation| (Numeric(relation), rest == "NotEquals"));
    }
    if let Some(rest) = name.strip_prefix("Date") {
        return relation(rest).map(|relation| (Date(relation), rest == "NotEquals"));
    }
    Some(match name {
        "StringEquals" => (Equals, false),
        "StringNotEquals" => (Equals, true),
        "StringEqualsIgnoreCase" => (EqualsIgnoreCase, false),
        "StringNotEqualsIgnoreCase" => (EqualsIgnoreCase, true),
        "StringLike" => (Like, false),
        "StringNotLike" => (Like, true),
        "ArnEquals" | "ArnLike" => (Arn, false),
        "ArnNotEquals" | "ArnNotLike" => (Arn, true),
        "IpAddress" => (Ip, false),
        "NotIpAddress" => (Ip, true),
        "Bool" => (Bool, false),
        "BinaryEquals" => (Binary, false),
        "Null" => (Null, false),
        _ => return None,
    })
}

/// A comparison with the values it is made with, of which one must fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Test {
    Equals(Vec<Text>),
    EqualsIgnoreCase(Vec<Text>),
    Like(Vec<Pattern>),
    Arn(Vec<Pattern>),
    Numeric(Relation, Vec<numeric::Decimal>),
    Date(Relation, Vec<date::Moment>),
    Bool(Vec<bool>),
    Binary(Vec<Vec<u8>>),
    Ip(Vec<ip::Network>),
    /// Whether the key must be absent.
    Null(Vec<bool>),
}

impl Test {
    /// Makes the values of a policy ready. Each comes with the place where it stands; variables are read when `variables`
    /// says so.
    ///
    /// # Errors
    /// A value that is not what the operator compares.
    pub(super) fn parse(
        comparison: Comparison,
        values: &[(String, String)],
        variables: bool,
    ) -> Result<Self, PolicyError> {
        let template = |(place, text): &(String, String)| match variables {
            true => Template::parse(place, text),
            false => Ok(Template::plain(text)),
        };
        let texts = || values.iter().map(|value| template(value).map(Text::new)).collect::<Result<Vec<_>, _>>();
        Ok(match comparison {
            Comparison::Equals => Self::Equals(texts()?),
            Comparison::EqualsIgnoreCase => Self::EqualsIgnoreCase(texts()?),
            Comparison::Like => Self::Like(string::patterns(values.iter().map(template))?),
            Comparison::Arn => Self::Arn(arn::patterns(values.iter().map(template))?),
            Comparison::Numeric(relation) => Self::Numeric(relation, each(values, "a number", numeric::parse)?),
            Comparison::Date(relation) => Self::Date(relation, each(values, "a date", date::parse)?),
            Comparison::Bool => Self::Bool(each(values, "`true` or `false`", boolean::parse)?),
            Comparison::Null => Self::Null(each(values, "`true` or `false`", boolean::parse)?),
            Comparison::Binary => Self::Binary(each(values, "base64", binary::parse)?),
            Comparison::Ip => Self::Ip(each(values, "an IP address or a range of them", ip::parse)?),
        })
    }

    /// Whether one of the values fits a value of the request. A variable without a value fits nothing.
    pub(super) fn fits(&self, value: &str, keys: &ConditionKeys) -> Truth {
        let resolved = |fits: Option<bool>| fits.unwrap_or(false).into();
        match self {
            Self::Equals(texts) => {
                Truth::any(texts.iter().map(|text| resolved(text.equals(value, keys, string::equal))))
            }
            Self::EqualsIgnoreCase(texts) => {
                Truth::any(texts.iter().map(|text| resolved(text.equals(value, keys, string::equal_ignoring_case))))
            }
            Self::Like(patterns) => Truth::any(patterns.iter().map(|pattern| resolved(pattern.matches(value, keys)))),
            Self::Arn(patterns) => match arn::is_one(value) {
                true => Truth::any(patterns.iter().map(|pattern| resolved(pattern.matches(value, keys)))),
                false => Truth::Unreadable,
            },
            Self::Numeric(relation, bounds) => compared(numeric::parse(value), *relation, bounds),
            Self::Date(relation, bounds) => compared(date::parse(value), *relation, bounds),
            Self::Bool(wanted) => read(boolean::parse(value), |value| wanted.contains(&value)),
            Self::Binary(wanted) => read(binary::parse(value), |value| wanted.contains(&value)),
            Self::Ip(networks) => read(ip::parse_address(value), |ip| networks.iter().any(|one| one.holds(ip))),
            // Asked of the key, never of a value.
            Self::Null(_) => Truth::Unreadable,
        }
    }

    /// Keys of the variables among the values.
    pub(super) fn keys(&self) -> Vec<&Key> {
        match self {
            Self::Equals(texts) | Self::EqualsIgnoreCase(texts) => texts.iter().flat_map(Text::keys).collect(),
            Self::Like(patterns) | Self::Arn(patterns) => patterns.iter().flat_map(Pattern::keys).collect(),
            _ => Vec::new(),
        }
    }
}

fn each<T>(values: &[(String, String)], what: &str, parse: fn(&str) -> Option<T>) -> Result<Vec<T>, PolicyError> {
    let one = |(place, text): &(String, String)| {
        parse(text).ok_or_else(|| PolicyError::legacy(place, &format!("`{text}` is not {what}")))
    };
    values.iter().map(one).collect()
}

fn read<T>(value: Option<T>, fits: impl FnOnce(T) -> bool) -> Truth {
    value.map_or(Truth::Unreadable, |value| fits(value).into())
}

fn compared<T: Ord>(value: Option<T>, relation: Relation, bounds: &[T]) -> Truth {
    read(value, |value| bounds.iter().any(|bound| relation.holds(value.cmp(bound))))
}
