//! Actions of statements: `service:Operation` with wildcards, told apart regardless of case.

use super::PolicyError;
use super::error::Fault;
use super::glob::{self, Reach, Token};

/// A pattern over actions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionPattern {
    spelled: String,
    /// The service in lower case, and a pattern over its operations; none for everything.
    of: Option<(String, Vec<Token>)>,
}

impl ActionPattern {
    /// Reads an action.
    pub(super) fn parse(text: &str) -> Result<Self, PolicyError> {
        let spelled = text.to_owned();
        if matches!(text, "*" | "*:*") {
            return Ok(Self { spelled, of: None });
        }
        let Some((service, operation)) = text.split_once(':') else {
            return Err(PolicyError::new(
                Fault::Action,
                "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
            ));
        };
        if service.is_empty()
            || !service.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
        {
            return Err(PolicyError::new(Fault::Action, format!("Vendor {service} is not valid")));
        }
        if operation.is_empty() || operation.contains(':') {
            return Err(PolicyError::new(Fault::Action, "Actions/Condition can contain only one colon."));
        }
        let operation = glob::prepare(Reach::Text, &operation.to_ascii_lowercase());
        Ok(Self { spelled, of: Some((service.to_ascii_lowercase(), operation)) })
    }

    /// The action as the document has it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.spelled
    }

    /// Whether it covers every action of every service.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.of.is_none()
    }

    /// Whether it covers an operation.
    #[must_use]
    pub fn matches(&self, service: &str, operation: &str) -> bool {
        match &self.of {
            None => true,
            Some((own, pattern)) => {
                own.eq_ignore_ascii_case(service) && glob::matches_ignoring_case(pattern, operation)
            }
        }
    }

    /// Whether it is of this service alone.
    pub(super) fn is_of(&self, service: &str) -> bool {
        self.of.as_ref().is_some_and(|(own, _)| own == service)
    }
}
