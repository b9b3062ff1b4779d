//! What pages say of a refusal: in the visitor's language where the locales have words for it, else as the operation said it.

use cognomen_contract::{CommonCode, Error};
use cognomen_model::pool::Pool;
use cognomen_pages::Texts;

/// What an operation refused.
pub(crate) fn of(texts: &Texts, pool: &Pool, error: &Error) -> String {
    let message = error.message();
    match key(error.code().as_str(), message) {
        Some(key) => texts.get(key),
        None if error.code().as_str() == "InvalidPasswordException" => password(texts, pool, message),
        None => message.to_owned(),
    }
}

/// Whether a refusal says that the sign-in so far is worth nothing any more, or that there is none.
pub(crate) fn is_end_of_sign_in(error: &Error) -> bool {
    let message = error.message();
    let none = message.contains(" at 'session' failed to satisfy") || message.ends_with("required parameter Session");
    none || (is(error, "NotAuthorizedException") && message.starts_with("Invalid session"))
}

/// Whether a refusal leads to another page: a sign-up to be confirmed, a password to be reset.
pub(crate) fn is_elsewhere(error: &Error) -> bool {
    is(error, "UserNotConfirmedException") || is(error, "PasswordResetRequiredException")
}

/// Whether an error is the server's own failure rather than a refusal; messages that could not be sent and functions that failed
/// are refusals, whatever lies beneath.
pub(crate) fn is_fault(error: &Error) -> bool {
    error.code() == CommonCode::InternalFailure.into()
}

/// Whether a refusal is of an error type of the API.
pub(crate) fn is(error: &Error, code: &str) -> bool {
    error.code().as_str() == code
}

fn key(code: &str, message: &str) -> Option<&'static str> {
    Some(match (code, message) {
        ("NotAuthorizedException", "Incorrect username or password.") => "fail-credentials",
        ("NotAuthorizedException", "Password attempts exceeded") => "fail-password-attempts",
        ("NotAuthorizedException", "User is disabled.") => "fail-user-disabled",
        ("NotAuthorizedException", "The passkey could not be verified.") => "passkey-failed",
        ("NotAuthorizedException", "Unable to login because of security reasons.") => "fail-risk",
        ("NotAuthorizedException" | "TooManyRequestsException" | "LimitExceededException", text)
            if text.starts_with("Attempt limit exceeded") =>
        {
            "fail-attempts"
        }
        ("NotAuthorizedException", text) if text.starts_with("Temporary password has expired") => {
            "fail-password-expired"
        }
        ("NotAuthorizedException", text) if text.starts_with("Invalid session") => "error-session-expired",
        ("InvalidParameterException", "Invalid email address format.") => "check-email",
        ("InvalidPasswordException", "Provided password cannot be used for security reasons.") => {
            "fail-password-compromised"
        }
        ("AliasExistsException" | "UsernameExistsException", text) if text.contains("phone") => "fail-phone-exists",
        ("AliasExistsException" | "UsernameExistsException", text) if text.contains("email") => "fail-email-exists",
        ("ExpiredCodeException", text) if text.contains("already been used") => "fail-code-used",
        ("CodeMismatchException", _) => "fail-code",
        ("ExpiredCodeException", _) => "fail-code-expired",
        ("EnableSoftwareTokenMFAException", _) => "totp-failed",
        ("UserNotFoundException", _) => "fail-user-not-found",
        ("UserNotConfirmedException", _) => "fail-not-confirmed",
        ("PasswordResetRequiredException", _) => "reset-required",
        ("UsernameExistsException", _) => "fail-user-exists",
        ("PasswordHistoryPolicyViolationException", _) => "fail-password-reused",
        ("MFAMethodNotFoundException" | "SoftwareTokenMFANotFoundException", _) => "fail-mfa-method",
        (
            "CodeDeliveryFailureException"
            | "InvalidEmailRoleAccessPolicyException"
            | "InvalidSmsRoleAccessPolicyException",
            _,
        ) => "fail-code-delivery",
        ("TooManyRequestsException" | "LimitExceededException", _) => "fail-too-many-requests",
        _ => return None,
    })
}

/// Which rule a password breaks; the operations name the first.
fn password(texts: &Texts, pool: &Pool, message: &str) -> String {
    let (_, rule) = message.split_once(": ").unwrap_or(("", message));
    let key = match rule {
        "Password not long enough" => {
            return texts.with("check-password-length", &[("count", &least_length(pool).to_string())]);
        }
        "Password must have uppercase characters" => "check-password-uppercase",
        "Password must have lowercase characters" => "check-password-lowercase",
        "Password must have numeric characters" => "check-password-number",
        "Password must have symbol characters" => "check-password-symbol",
        "Password must not have leading or trailing spaces" => "check-password-edges",
        other => return texts.with("fail-password-policy", &[("reason", other)]),
    };
    texts.get(key)
}

fn least_length(pool: &Pool) -> i32 {
    pool.settings.policies.password_policy.as_ref().and_then(|policy| policy.minimum_length).unwrap_or(8)
}

/// The rules of a pool's passwords, for the list beside a new one.
pub(crate) fn password_rules(texts: &Texts, pool: &Pool) -> Vec<String> {
    let policy = pool.settings.policies.password_policy.clone().unwrap_or_default();
    let mut rules = vec![texts.with("rule-length", &[("count", &least_length(pool).to_string())])];
    let wanted = [
        (policy.require_lowercase, "rule-lowercase"),
        (policy.require_uppercase, "rule-uppercase"),
        (policy.require_numbers, "rule-number"),
        (policy.require_symbols, "rule-symbol"),
    ];
    rules.extend(wanted.into_iter().filter(|(wanted, _)| *wanted == Some(true)).map(|(_, key)| texts.get(key)));
    if let Some(size) = policy.password_history_size.filter(|size| *size > 0) {
        rules.push(texts.with("rule-history", &[("count", &size.to_string())]));
    }
    rules
}
