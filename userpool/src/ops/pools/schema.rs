//! The schema a request asks for: standard attributes made required or immutable, custom ones with types and bounds.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AttributeDataType, NumberAttributeConstraintsType, SchemaAttributeType, StringAttributeConstraintsType,
};
use cognomen_model::schema::{MAX_CUSTOM_ATTRIBUTES, Schema, compare_numbers, is_standard};

use crate::error;

/// The longest string an attribute can hold, in characters.
const LONGEST: u64 = 2048;

/// The schema of a new pool.
///
/// # Errors
/// `InvalidParameterException` for what a schema cannot have.
pub(super) fn build(given: Vec<SchemaAttributeType>) -> Result<Schema, Error> {
    let mut schema = Schema::standard();
    let mut changed = Vec::new();
    for attribute in given {
        let name = name_of(&attribute)?;
        if is_standard(&name) {
            if changed.contains(&name) {
                return Err(error::invalid(format!("{name}: Existing attribute already has name {name}.")));
            }
            change_standard(&mut schema, &name, attribute)?;
            changed.push(name);
        } else {
            add_custom(&mut schema, &name, attribute)?;
        }
    }
    Ok(schema)
}

/// Adds custom attributes to the schema of a pool.
///
/// # Errors
/// `InvalidParameterException` for what a schema cannot have.
pub(super) fn extend(schema: &mut Schema, given: &[SchemaAttributeType]) -> Result<(), Error> {
    for attribute in given {
        add_custom(schema, &name_of(attribute)?, attribute.clone())?;
    }
    Ok(())
}

fn name_of(attribute: &SchemaAttributeType) -> Result<String, Error> {
    attribute.name.clone().ok_or_else(|| error::invalid("Attribute name is required."))
}

fn change_standard(schema: &mut Schema, name: &str, given: SchemaAttributeType) -> Result<(), Error> {
    let known = schema.0.iter_mut().find(|attribute| attribute.name.as_deref() == Some(name));
    let Some(known) = known else { return Ok(()) };
    let retyped = given.attribute_data_type.is_some_and(|kind| Some(kind) != known.attribute_data_type);
    if retyped || given.developer_only_attribute == Some(true) {
        return Err(error::invalid(format!(
            "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute {name}"
        )));
    }
    let given = SchemaAttributeType { attribute_data_type: known.attribute_data_type, ..given };
    check_constraints(name, &given)?;
    let fixed = matches!(name, "sub" | "identities");
    let mutable = given.mutable.or(known.mutable);
    let required = given.required.or(known.required);
    if fixed && (mutable != known.mutable || required != known.required) {
        return Err(error::invalid(format!("You can not change standard schema attribute {name}")));
    }
    (known.mutable, known.required) = (mutable, required);
    if given.string_attribute_constraints.is_some() {
        known.string_attribute_constraints = given.string_attribute_constraints;
    }
    if given.number_attribute_constraints.is_some() {
        known.number_attribute_constraints = given.number_attribute_constraints;
    }
    Ok(())
}

fn add_custom(schema: &mut Schema, name: &str, given: SchemaAttributeType) -> Result<(), Error> {
    let developer_only = given.developer_only_attribute == Some(true);
    let full_name = if developer_only { format!("dev:custom:{name}") } else { format!("custom:{name}") };
    if schema.find(&full_name).is_some() {
        return Err(error::invalid(format!("custom:{name}: Existing attribute already has name {full_name}.")));
    }
    let Some(kind) = given.attribute_data_type else {
        return Err(error::invalid(
            "Invalid AttributeDataType input, consider using the provided AttributeDataType enum.",
        ));
    };
    if given.required == Some(true) {
        return Err(error::invalid("Required custom attributes are not supported currently."));
    }
    check_constraints(&full_name, &given)?;
    if schema.custom_count() >= MAX_CUSTOM_ATTRIBUTES {
        return Err(error::invalid(format!("A user pool can have at most {MAX_CUSTOM_ATTRIBUTES} custom attributes.")));
    }
    let strings = given.string_attribute_constraints.unwrap_or_default();
    let numbers = given.number_attribute_constraints.unwrap_or_default();
    schema.0.push(SchemaAttributeType {
        name: Some(full_name),
        attribute_data_type: Some(kind),
        developer_only_attribute: Some(developer_only),
        mutable: Some(given.mutable.unwrap_or(true)),
        required: Some(false),
        string_attribute_constraints: (kind == AttributeDataType::String).then_some(strings),
        number_attribute_constraints: (kind == AttributeDataType::Number).then_some(numbers),
    });
    Ok(())
}

fn check_constraints(name: &str, given: &SchemaAttributeType) -> Result<(), Error> {
    let kind = given.attribute_data_type;
    let invalid = |which: &str| error::invalid(format!("Invalid {which} for schema attribute {name}"));
    if let Some(bounds) = &given.string_attribute_constraints
        && *bounds != StringAttributeConstraintsType::default()
    {
        if kind != Some(AttributeDataType::String) {
            return Err(invalid("StringAttributeConstraints"));
        }
        check_lengths(name, bounds, invalid)?;
    }
    if let Some(bounds) = &given.number_attribute_constraints
        && *bounds != NumberAttributeConstraintsType::default()
    {
        if kind != Some(AttributeDataType::Number) {
            return Err(invalid("NumberAttributeConstraints"));
        }
        check_values(name, bounds, invalid)?;
    }
    Ok(())
}

fn check_lengths(
    name: &str,
    bounds: &StringAttributeConstraintsType,
    invalid: impl Fn(&str) -> Error,
) -> Result<(), Error> {
    let length = |text: Option<&String>| match text {
        None => Ok(None),
        Some(text) => text.parse::<u64>().map(Some).map_err(|_| invalid("StringAttributeConstraints")),
    };
    let (min, max) = (length(bounds.min_length.as_ref())?, length(bounds.max_length.as_ref())?);
    if min.max(max) > Some(LONGEST) {
        let text = format!("user.{name}: String attributes cannot have a length of more than {LONGEST}");
        return Err(error::invalid(text));
    }
    if max.is_some_and(|max| min > Some(max)) {
        return Err(error::invalid(format!("user.{name}: Max length cannot be less than min length.")));
    }
    Ok(())
}

fn check_values(
    name: &str,
    bounds: &NumberAttributeConstraintsType,
    invalid: impl Fn(&str) -> Error,
) -> Result<(), Error> {
    let (min, max) = (bounds.min_value.as_deref(), bounds.max_value.as_deref());
    // Comparing a bound with itself tells whether it is a number.
    if [min, max].into_iter().flatten().any(|bound| compare_numbers(bound, bound).is_none()) {
        return Err(invalid("NumberAttributeConstraints"));
    }
    let order = min.zip(max).and_then(|(min, max)| compare_numbers(min, max));
    if order.is_some_and(std::cmp::Ordering::is_gt) {
        return Err(error::invalid(format!("user.{name}: Max value cannot be less than min value.")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(name: &str, kind: Option<AttributeDataType>) -> SchemaAttributeType {
        SchemaAttributeType { name: Some(name.to_owned()), attribute_data_type: kind, ..Default::default() }
    }

    fn refused(given: SchemaAttributeType) -> String {
        build(vec![given]).unwrap_err().message().to_owned()
    }

    #[test]
    fn standard_attributes_may_be_required_and_immutable() {
        let mut email = attribute("email", None);
        (email.required, email.mutable) = (Some(true), Some(false));
        let schema = build(vec![email]).unwrap();
        assert_eq!(schema.required().collect::<Vec<_>>(), ["email"]);
        assert_eq!(schema.find("email").unwrap().mutable, Some(false));
        assert_eq!(schema.0.len(), 21);
        assert_eq!(
            refused(attribute("email", Some(AttributeDataType::Number))),
            "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email"
        );
    }

    #[test]
    fn custom_attributes_get_their_prefix_and_bounds() {
        let number = Some(AttributeDataType::Number);
        let mut level = attribute("level", number);
        level.number_attribute_constraints = Some(NumberAttributeConstraintsType {
            min_value: Some("1".to_owned()),
            max_value: Some("99999999999999999999".to_owned()),
        });
        let hidden = SchemaAttributeType { developer_only_attribute: Some(true), ..attribute("level", number) };
        let schema = build(vec![level.clone(), hidden]).unwrap();
        assert_eq!(
            schema.find("custom:level").unwrap().number_attribute_constraints,
            level.number_attribute_constraints
        );
        assert_eq!(schema.find("dev:custom:level").unwrap().developer_only_attribute, Some(true));
        assert_eq!(
            build(vec![level.clone(), level]).unwrap_err().message(),
            "custom:level: Existing attribute already has name custom:level."
        );
    }

    #[test]
    fn what_a_custom_attribute_cannot_be_is_refused() {
        let string = Some(AttributeDataType::String);
        let required = SchemaAttributeType { required: Some(true), ..attribute("x", string) };
        assert_eq!(refused(required), "Required custom attributes are not supported currently.");
        assert!(refused(attribute("x", None)).starts_with("Invalid AttributeDataType input"));
        let bounds = |min: &str, max: &str| {
            let bounds =
                StringAttributeConstraintsType { min_length: Some(min.to_owned()), max_length: Some(max.to_owned()) };
            SchemaAttributeType { string_attribute_constraints: Some(bounds), ..attribute("x", string) }
        };
        assert_eq!(refused(bounds("5", "4")), "user.custom:x: Max length cannot be less than min length.");
        assert!(refused(bounds("0", "2049")).contains("more than 2048"));
        assert!(refused(bounds("one", "2")).starts_with("Invalid StringAttributeConstraints"));
        let many = (0..51).map(|n| attribute(&format!("a{n}"), string)).collect();
        assert!(build(many).unwrap_err().message().contains("at most 50"));
    }
}
