//! ARNs: matched field by field.

use crate::policy::PolicyError;
use crate::policy::glob::{FIRST_FIELDS, Reach};
use crate::policy::variables::{Pattern, Template};

/// Whether a value of a request is an ARN.
pub(super) fn is_one(value: &str) -> bool {
    value.starts_with("arn:") && value.bytes().filter(|byte| *byte == b':').count() >= FIRST_FIELDS
}

/// Patterns over ARNs. `*` alone matches each.
pub(super) fn patterns(
    templates: impl Iterator<Item = Result<Template, PolicyError>>,
) -> Result<Vec<Pattern>, PolicyError> {
    let every = Template::plain("*");
    let reach = |template: &Template| if *template == every { Reach::Text } else { Reach::Arn };
    templates.map(|template| template.map(|template| Pattern::new(template.clone(), reach(&template)))).collect()
}
