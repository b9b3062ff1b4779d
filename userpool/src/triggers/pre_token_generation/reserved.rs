//! Claims that no function decides: they say who a token is for, who made it, for whom, and how long it is good.

/// Claims that stay as they are. `scope` has members of its own in the answer, `aud` a rule of its own.
const RESERVED: [&str; 24] = [
    "acr",
    "act",
    "amr",
    "at_hash",
    "aud",
    "auth_time",
    "azp",
    "client_id",
    "cnf",
    "device_key",
    "event_id",
    "exp",
    "iat",
    "identities",
    "iss",
    "jti",
    "nbf",
    "nonce",
    "origin_jti",
    "scope",
    "sub",
    "token_use",
    "username",
    "version",
];

/// Whether a claim is not a function's to set: a reserved one, any of `cognito:`, and developer-only attributes, which no token
/// shows. A name counts as whatever some reader might take it for: readers exist that ignore case, or end a name at a control
/// character.
pub(super) fn is_reserved(name: &str) -> bool {
    let plain: String = name
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect();
    plain.starts_with("cognito:") || plain.starts_with("dev:") || RESERVED.contains(&plain.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_reserved_however_it_is_spelled() {
        for name in RESERVED {
            assert!(is_reserved(name) && is_reserved(&name.to_uppercase()), "{name}");
        }
        let odd = [
            "Sub",
            " sub",
            "sub\0",
            "\u{17f}ub",
            "to\u{212a}en_use",
            "Cognito:groups",
            "cognito :x",
            "COGNITO:",
            "dev:a",
        ];
        for name in odd {
            assert!(is_reserved(name), "{name:?}");
        }
        for name in ["", "subject", "email", "custom:sub", "my:cognito:groups", "scopes", "audience", "cognito"] {
            assert!(!is_reserved(name), "{name:?}");
        }
    }
}
