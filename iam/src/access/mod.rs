//! Whether somebody may do something, asked by themselves and by administrators: operations of the service `cognomen`.

mod check;
mod context;
mod explain;
mod subject;
#[cfg(test)]
mod tests;
mod words;

pub use check::check_access;
pub use explain::{explain, explain_access};
pub use words::statement;

use cognomen_contract::Error;
use cognomen_contract::cognomen::ErrorCode;

/// `InvalidParameterException`.
fn invalid(text: impl Into<String>) -> Error {
    Error::new(ErrorCode::InvalidParameterException, text.into())
}

/// Service and operation of an action, the service in lower case.
fn action(text: &str) -> Result<(String, &str), Error> {
    let parts = text.split_once(':').filter(|(service, operation)| !service.is_empty() && !operation.is_empty());
    let (service, operation) = parts.ok_or_else(|| invalid(format!("`{text}` is not an action")))?;
    Ok((service.to_ascii_lowercase(), operation))
}

/// An ARN, or `*` where there is no resource in particular.
fn check_resource(text: &str) -> Result<(), Error> {
    let mut fields = text.splitn(6, ':');
    let is_arn = fields.next() == Some("arn") && fields.clone().count() == 5 && fields.all(|field| field.len() < 2048);
    if text == "*" || is_arn && !text.ends_with(':') {
        return Ok(());
    }
    Err(invalid(format!("`{text}` is neither an ARN nor `*`")))
}
