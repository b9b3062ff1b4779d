//! The attributes that users of a pool may have.

use std::cmp::Ordering;

use cognomen_contract::cognito_idp::{
    AttributeDataType, NumberAttributeConstraintsType, SchemaAttributeType, StringAttributeConstraintsType,
};
use serde::{Deserialize, Serialize};

/// Attributes of a pool in the order `DescribeUserPool` lists them: the standard ones, then custom ones as added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Schema(pub Vec<SchemaAttributeType>);

/// The standard attributes in Cognito's order.
const STANDARD: [&str; 21] = [
    "profile",
    "address",
    "birthdate",
    "gender",
    "preferred_username",
    "updated_at",
    "website",
    "picture",
    "identities",
    "sub",
    "phone_number",
    "phone_number_verified",
    "zoneinfo",
    "locale",
    "email",
    "email_verified",
    "given_name",
    "family_name",
    "middle_name",
    "name",
    "nickname",
];

/// The most custom attributes a pool may have.
pub const MAX_CUSTOM_ATTRIBUTES: usize = 50;

impl Schema {
    /// The schema of a pool that gave none.
    #[must_use]
    pub fn standard() -> Self {
        Self(STANDARD.iter().map(|name| standard_attribute(name)).collect())
    }

    /// The attribute called `name`, with its `custom:` or `dev:custom:` prefix.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&SchemaAttributeType> {
        self.0.iter().find(|attribute| attribute.name.as_deref() == Some(name))
    }

    /// Names of attributes that every new user must have, `sub` excluded.
    pub fn required(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .filter(|attribute| attribute.required == Some(true))
            .filter_map(|attribute| attribute.name.as_deref())
            .filter(|name| *name != "sub")
    }

    /// How many custom attributes there are.
    #[must_use]
    pub fn custom_count(&self) -> usize {
        self.0.iter().filter(|attribute| attribute.name.as_deref().is_some_and(is_custom)).count()
    }
}

/// Whether `name` is one of the standard attributes.
#[must_use]
pub fn is_standard(name: &str) -> bool {
    STANDARD.contains(&name)
}

/// Whether `name` is that of a custom attribute.
#[must_use]
pub fn is_custom(name: &str) -> bool {
    name.starts_with("custom:") || name.starts_with("dev:")
}

/// Whether an attribute may change after the user is made.
#[must_use]
pub fn is_mutable(attribute: &SchemaAttributeType) -> bool {
    attribute.mutable.unwrap_or(true)
}

/// Whether `value` fits the attribute's type and bounds.
///
/// # Errors
/// What is wrong, as Cognito ends its message about the attribute.
pub fn check_value(attribute: &SchemaAttributeType, value: &str) -> Result<(), &'static str> {
    match attribute.attribute_data_type {
        Some(AttributeDataType::Boolean) => {
            let known = value.eq_ignore_ascii_case("true") || value.eq_ignore_ascii_case("false");
            if known { Ok(()) } else { Err("Attribute value is not a boolean.") }
        }
        Some(AttributeDataType::Number) => check_number(attribute.number_attribute_constraints.as_ref(), value),
        Some(AttributeDataType::DateTime) => {
            if is_date_time(value) {
                Ok(())
            } else {
                Err("Attribute value is not a date.")
            }
        }
        Some(AttributeDataType::String) | None => {
            check_length(attribute.string_attribute_constraints.as_ref(), value.encode_utf16().count())
        }
    }
}

fn check_length(bounds: Option<&StringAttributeConstraintsType>, length: usize) -> Result<(), &'static str> {
    let bound = |text: Option<&String>| text.and_then(|t| t.parse::<usize>().ok());
    let min = bound(bounds.and_then(|b| b.min_length.as_ref())).unwrap_or(0);
    let max = bound(bounds.and_then(|b| b.max_length.as_ref())).unwrap_or(2048);
    if length < min {
        return Err("String length is too short.");
    }
    if length > max { Err("String length is too long.") } else { Ok(()) }
}

fn check_number(bounds: Option<&NumberAttributeConstraintsType>, value: &str) -> Result<(), &'static str> {
    let against = |bound: Option<&String>| bound.and_then(|bound| compare_numbers(value, bound));
    if compare_numbers(value, value).is_none() {
        return Err("Attribute value is not a number.");
    }
    if against(bounds.and_then(|b| b.min_value.as_ref())).is_some_and(Ordering::is_lt) {
        return Err("Number is too small.");
    }
    if against(bounds.and_then(|b| b.max_value.as_ref())).is_some_and(Ordering::is_gt) {
        return Err("Number is too large.");
    }
    Ok(())
}

/// Compares two whole numbers in decimal digits, however many; none when one of them is not a number. Bounds may be as
/// large as 2^1023.
#[must_use]
pub fn compare_numbers(left: &str, right: &str) -> Option<Ordering> {
    let ((left_negative, left), (right_negative, right)) = (whole_number(left)?, whole_number(right)?);
    let magnitudes = left.len().cmp(&right.len()).then(left.cmp(right));
    Some(match (left_negative, right_negative) {
        (false, false) => magnitudes,
        (true, true) => magnitudes.reverse(),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    })
}

/// Whether a number is below zero, and its digits without leading zeros.
fn whole_number(text: &str) -> Option<(bool, &str)> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = digits.trim_start_matches('0');
    Some((negative && !digits.is_empty(), digits))
}

/// Whether `value` begins with a calendar date (`YYYY-MM-DD`), alone or followed by a time.
fn is_date_time(value: &str) -> bool {
    let (Some(date), rest) = (value.get(..10), value.get(10..).unwrap_or_default()) else { return false };
    let dashes = date.bytes().enumerate().all(|(at, b)| (b == b'-') == matches!(at, 4 | 7));
    let within = |from: usize, to: usize, max: u8| {
        let number = date.get(from..to).and_then(|digits| digits.parse::<u8>().ok());
        number.is_some_and(|n| (1..=max).contains(&n))
    };
    let year = date.get(..4).is_some_and(|digits| digits.parse::<u16>().is_ok());
    dashes && year && within(5, 7, 12) && within(8, 10, 31) && (rest.is_empty() || rest.starts_with(['T', ' ']))
}

fn standard_attribute(name: &str) -> SchemaAttributeType {
    let mut attribute = SchemaAttributeType {
        name: Some(name.to_owned()),
        attribute_data_type: Some(AttributeDataType::String),
        developer_only_attribute: Some(false),
        mutable: Some(name != "sub"),
        required: Some(name == "sub"),
        ..SchemaAttributeType::default()
    };
    match name {
        "email_verified" | "phone_number_verified" => {
            attribute.attribute_data_type = Some(AttributeDataType::Boolean);
        }
        "updated_at" => {
            attribute.attribute_data_type = Some(AttributeDataType::Number);
            attribute.number_attribute_constraints =
                Some(NumberAttributeConstraintsType { min_value: Some("0".to_owned()), max_value: None });
        }
        "identities" => attribute.string_attribute_constraints = Some(StringAttributeConstraintsType::default()),
        _ => {
            let (min, max) = match name {
                "birthdate" => ("10", "10"),
                "sub" => ("1", "2048"),
                _ => ("0", "2048"),
            };
            attribute.string_attribute_constraints = Some(StringAttributeConstraintsType {
                min_length: Some(min.to_owned()),
                max_length: Some(max.to_owned()),
            });
        }
    }
    attribute
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standard_attributes_carry_the_recorded_bounds() {
        let schema = Schema::standard();
        assert_eq!(schema.0.len(), 21);
        assert_eq!(schema.required().count(), 0);
        let sub = schema.find("sub").unwrap();
        assert_eq!((sub.required, sub.mutable), (Some(true), Some(false)));
        let birthdate = schema.find("birthdate").unwrap();
        assert!(check_value(birthdate, "1990-01-01").is_ok());
        assert!(check_value(birthdate, "1990").is_err());
        assert!(check_value(schema.find("updated_at").unwrap(), "-1").is_err());
        assert!(check_value(schema.find("email_verified").unwrap(), "maybe").is_err());
    }

    #[test]
    fn numbers_compare_whatever_their_length() {
        let huge = "9".repeat(300);
        let cases = [("1", "2"), ("-2", "-1"), ("-1", "0"), ("9", "10"), ("007", "8"), ("5", huge.as_str())];
        for (less, more) in cases {
            assert_eq!(compare_numbers(less, more), Some(Ordering::Less), "{less} {more}");
            assert_eq!(compare_numbers(more, less), Some(Ordering::Greater), "{more} {less}");
        }
        assert_eq!(compare_numbers("-0", "0"), Some(Ordering::Equal));
        for text in ["", "-", "1.5", "0x1", "+1"] {
            assert_eq!(compare_numbers(text, "1"), None, "{text}");
        }
    }

    #[test]
    fn dates_are_dates() {
        assert!(is_date_time("2024-02-29"));
        assert!(is_date_time("2024-02-29T10:00:00Z"));
        assert!(!is_date_time("2024-13-01"));
        assert!(!is_date_time("yesterday!"));
    }
}
