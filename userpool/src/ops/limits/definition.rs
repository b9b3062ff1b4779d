//! What a `LimitDefinition` names, and a limit as operations answer it.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, LimitClass, LimitDefinitionType, LimitType};
use cognomen_model::limits::Category;

use crate::error;

const CATEGORY: &str = "Category";

/// The category that a definition names.
///
/// # Errors
/// `InvalidParameterException` when it names something else than one category, `ResourceNotFoundException` when there is no
/// such category.
pub(super) fn category(definition: &LimitDefinitionType) -> Result<Category, Error> {
    let LimitClass::ApiCategory = definition.limit_class;
    let name = definition.attributes.get(CATEGORY).filter(|_| definition.attributes.len() == 1);
    let name = name.ok_or_else(|| error::invalid("`Attributes` must have the one key `Category`"))?;
    Category::named(name).ok_or_else(|| {
        Error::new(ErrorCode::ResourceNotFoundException, format!("There is no limit for the category {name}."))
    })
}

/// A limit with the rate in force.
pub(super) fn limit(category: Category, rate: u32) -> LimitType {
    let number = |rate: u32| i32::try_from(rate).unwrap_or(i32::MAX);
    LimitType {
        free_limit_value: number(category.free_rate()),
        limit_definition: LimitDefinitionType {
            attributes: [(CATEGORY.to_owned(), category.name().to_owned())].into(),
            limit_class: LimitClass::ApiCategory,
        },
        provisioned_limit_value: number(rate),
    }
}
