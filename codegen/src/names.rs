//! From the model's names to Rust's.

use proc_macro2::Ident;
use quote::format_ident;

const KEYWORDS: [&str; 12] =
    ["type", "match", "ref", "move", "use", "fn", "in", "where", "default", "async", "self", "enum"];

/// `AdminGetUser`, for a shape; some models begin shapes with a small letter.
///
/// Cognito Identity's `ErrorCode` says why one identity was not deleted; the name belongs to the service's error codes.
pub(crate) fn type_ident(shape: &str) -> Ident {
    let shape = if shape == "ErrorCode" { "UnprocessedErrorCode" } else { shape };
    let mut letters = shape.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    format_ident!("{}", first.into_iter().chain(letters).collect::<String>())
}

/// `callback_urls`, from `CallbackURLs`.
pub(crate) fn snake(name: &str) -> String {
    let letters: Vec<char> = plural_acronyms(name);
    let mut out = String::new();
    for (at, &c) in letters.iter().enumerate() {
        if c.is_ascii_uppercase() {
            let before = at.checked_sub(1).map(|i| letters[i]);
            let after = letters.get(at + 1);
            let starts_word = before.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
                || (before.is_some_and(|b| b.is_ascii_uppercase()) && after.is_some_and(char::is_ascii_lowercase));
            if starts_word && !out.ends_with('_') {
                out.push('_');
            }
            out.push(c.to_ascii_lowercase());
        } else if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('_') {
            out.push('_');
        }
    }
    out
}

/// Turns `URLs` into `Urls`, so that the plural's letter stays with its word.
fn plural_acronyms(name: &str) -> Vec<char> {
    let mut letters: Vec<char> = name.chars().collect();
    for at in 2..letters.len() {
        let ends = letters.get(at + 1).is_none_or(char::is_ascii_uppercase);
        if letters[at] == 's' && ends && letters[at - 1].is_ascii_uppercase() && letters[at - 2].is_ascii_uppercase() {
            let mut back = at - 1;
            while back > 0 && letters[back - 1].is_ascii_uppercase() {
                letters[back] = letters[back].to_ascii_lowercase();
                back -= 1;
            }
        }
    }
    letters
}

/// Field of a structure: snake case, with a trailing underscore for a keyword.
pub(crate) fn field_ident(member: &str) -> Ident {
    let name = snake(member);
    if KEYWORDS.contains(&name.as_str()) { format_ident!("{name}_") } else { format_ident!("{name}") }
}

/// What `#[serde(rename_all = "PascalCase")]` makes of a field.
pub(crate) fn pascal_of_field(field: &str) -> String {
    let mut out = String::new();
    let mut raise = true;
    for c in field.chars() {
        if c == '_' {
            raise = true;
        } else if raise {
            out.push(c.to_ascii_uppercase());
            raise = false;
        } else {
            out.push(c);
        }
    }
    out
}

/// `ForceChangePassword`, from `FORCE_CHANGE_PASSWORD`.
pub(crate) fn variant_ident(value: &str) -> Ident {
    let mut out = String::new();
    for word in value.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()) {
        let shouting = word.len() > 1 && !word.chars().any(|c| c.is_ascii_lowercase());
        let mut letters = word.chars();
        out.extend(letters.next().map(|c| c.to_ascii_uppercase()));
        out.extend(letters.map(|c| if shouting { c.to_ascii_lowercase() } else { c }));
    }
    if out == "Self" {
        out.push('_');
    }
    if out.starts_with(|c: char| c.is_ascii_digit()) { format_ident!("V{out}") } else { format_ident!("{out}") }
}

/// `userPoolId`: how a path in a validation message names the member.
pub(crate) fn path_name(member: &str) -> String {
    let mut letters = member.chars();
    letters.next().map(|c| c.to_ascii_lowercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_acronyms_together() {
        let cases = [
            ("ClientId", "client_id"),
            ("CallbackURLs", "callback_urls"),
            ("DefaultRedirectURI", "default_redirect_uri"),
            ("SMSMfaSettings", "sms_mfa_settings"),
            ("IDTokenValidity", "id_token_validity"),
            ("S3Bucket", "s3_bucket"),
            ("OpenIdConnectProviderARNs", "open_id_connect_provider_arns"),
            ("Address", "address"),
        ];
        for (given, expected) in cases {
            assert_eq!(snake(given), expected, "{given}");
        }
        assert_eq!(field_ident("Type").to_string(), "type_");
    }

    #[test]
    fn variants_are_upper_camel() {
        let cases = [
            ("FORCE_CHANGE_PASSWORD", "ForceChangePassword"),
            ("phone_number", "PhoneNumber"),
            ("aws-managed", "AwsManaged"),
            ("AuthenticatedRole", "AuthenticatedRole"),
            ("SELF", "Self_"),
        ];
        for (given, expected) in cases {
            assert_eq!(variant_ident(given).to_string(), expected, "{given}");
        }
    }
}
