//! What a token asks for beside a session: tags, a source identity, and the roles that its user may have.

use cognomen_contract::Error;
use serde_json::{Map, Value};

use super::super::error::invalid_token;
use super::super::tags::is_tag;

const TAGS: &str = "https://aws.amazon.com/tags";
const PRINCIPAL_TAG: &str = "https://aws.amazon.com/tags/principal_tags/";
const TRANSITIVE: &str = "https://aws.amazon.com/tags/transitive_tag_keys";
const SOURCE_IDENTITY: &str = "https://aws.amazon.com/source_identity";
const ROLES: &str = "https://aws.amazon.com/roles";

/// What a token asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::sts) struct Wishes {
    /// Session tags.
    pub(in crate::sts) tags: Vec<(String, String)>,
    /// Keys of tags that pass on.
    pub(in crate::sts) transitive: Vec<String>,
    /// Source identity.
    pub(in crate::sts) source_identity: Option<String>,
    /// ARNs of the roles that the provider lets the user have; none when it does not say.
    roles: Option<Vec<String>>,
}

impl Wishes {
    /// Reads the claims.
    ///
    /// # Errors
    /// `InvalidIdentityToken` for claims of another form.
    pub(in crate::sts) fn read(claims: &Map<String, Value>) -> Result<Self, Error> {
        let mut wishes = Self { roles: roles(claims.get(ROLES))?, ..Self::default() };
        if let Some(nested) = claims.get(TAGS) {
            wishes.nested(nested)?;
        }
        for (name, value) in claims {
            if let Some(key) = name.strip_prefix(PRINCIPAL_TAG) {
                wishes.tag(key, value.as_str())?;
            }
        }
        if let Some(keys) = claims.get(TRANSITIVE) {
            wishes.transitive.extend(texts(keys).ok_or_else(malformed)?);
        }
        wishes.source_identity = match claims.get(SOURCE_IDENTITY) {
            None | Some(Value::Null) => None,
            Some(Value::String(text)) if is_source_identity(text) => Some(text.clone()),
            Some(_) => return Err(invalid_token("source_identity passed in claim is not in correct format.")),
        };
        Ok(wishes)
    }

    /// Whether the provider itself lets the user have the role; none when it does not say.
    ///
    /// # Errors
    /// `InvalidIdentityToken` when it lets the user have others only.
    pub(in crate::sts) fn authorizes(&self, role_arn: &str) -> Result<bool, Error> {
        match &self.roles {
            None => Ok(false),
            Some(roles) if roles.iter().any(|role| role == role_arn) => Ok(true),
            Some(_) => {
                Err(invalid_token("The target role ARN is not present in the roles claim of the identity token"))
            }
        }
    }

    fn nested(&mut self, tags: &Value) -> Result<(), Error> {
        let tags = tags.as_object().ok_or_else(malformed)?;
        match tags.get("principal_tags") {
            None => {}
            Some(Value::Object(principal)) => {
                for (key, value) in principal {
                    let one = value.as_array().filter(|values| values.len() == 1).and_then(|values| values[0].as_str());
                    self.tag(key, one)?;
                }
            }
            Some(_) => return Err(malformed_tags()),
        }
        if let Some(keys) = tags.get("transitive_tag_keys") {
            self.transitive.extend(texts(keys).ok_or_else(malformed)?);
        }
        Ok(())
    }

    fn tag(&mut self, key: &str, value: Option<&str>) -> Result<(), Error> {
        let value = value.filter(|value| is_tag(key, value)).ok_or_else(malformed_tags)?;
        self.tags.push((key.to_owned(), value.to_owned()));
        Ok(())
    }
}

fn roles(claim: Option<&Value>) -> Result<Option<Vec<String>>, Error> {
    let given: Vec<String> = match claim {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::String(joined)) => joined.split(';').map(str::to_owned).collect(),
        Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(_) => return Err(invalid_token("The roles claim is not in a supported format")),
    };
    let arns = given.iter().map(|arn| arn.trim()).filter(|arn| super::super::role_arn::check(arn).is_ok());
    let arns: Vec<String> = arns.map(str::to_owned).collect();
    if arns.is_empty() {
        return Err(invalid_token("The roles claim contains no valid role ARNs"));
    }
    Ok(Some(arns))
}

fn texts(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
}

/// Whether `text` may be a source identity: two to sixty-four letters, digits or signs.
fn is_source_identity(text: &str) -> bool {
    (2..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"_+=,.@-".contains(&b))
}

fn malformed() -> Error {
    invalid_token("Session tags passed in claim are not in correct format.")
}

fn malformed_tags() -> Error {
    invalid_token("principal_tags passed in claim is not in correct format.")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(claims: &Value) -> Result<Wishes, String> {
        Wishes::read(claims.as_object().unwrap()).map_err(|error| error.message().to_owned())
    }

    #[test]
    fn tags_come_nested_or_flat() {
        let nested = json!({TAGS: {"principal_tags": {"Team": ["a b"]}, "transitive_tag_keys": ["Team"]}});
        let flat = json!({format!("{PRINCIPAL_TAG}Team"): "a b", TRANSITIVE: ["Team"]});
        for claims in [nested, flat] {
            let wishes = read(&claims).unwrap();
            assert_eq!(wishes.tags, [("Team".to_owned(), "a b".to_owned())]);
            assert_eq!(wishes.transitive, ["Team"]);
        }
        assert_eq!(read(&json!({})).unwrap(), Wishes::default());
    }

    #[test]
    fn tags_of_another_form_are_refused() {
        let whole = "Session tags passed in claim are not in correct format.";
        let tags = "principal_tags passed in claim is not in correct format.";
        for (claims, text) in [
            (json!({TAGS: []}), whole),
            (json!({TAGS: {"transitive_tag_keys": "Team"}}), whole),
            (json!({TRANSITIVE: [1]}), whole),
            (json!({TAGS: {"principal_tags": []}}), tags),
            (json!({TAGS: {"principal_tags": {"Team": "a"}}}), tags),
            (json!({TAGS: {"principal_tags": {"Team": ["a", "b"]}}}), tags),
            (json!({TAGS: {"principal_tags": {"Team": ["a\n"]}}}), tags),
            (json!({TAGS: {"principal_tags": {"": ["a"]}}}), tags),
            (json!({format!("{PRINCIPAL_TAG}Team"): ["a"]}), tags),
        ] {
            assert_eq!(read(&claims).unwrap_err(), text, "{claims}");
        }
    }

    #[test]
    fn a_source_identity_is_a_name() {
        assert_eq!(read(&json!({SOURCE_IDENTITY: "ann@x"})).unwrap().source_identity.as_deref(), Some("ann@x"));
        assert_eq!(read(&json!({SOURCE_IDENTITY: null})).unwrap().source_identity, None);
        for bad in [json!("a"), json!("aws:x"), json!(["ann"]), json!("a".repeat(65))] {
            let text = read(&json!({SOURCE_IDENTITY: bad})).unwrap_err();
            assert_eq!(text, "source_identity passed in claim is not in correct format.");
        }
    }

    #[test]
    fn roles_of_the_provider_bound_the_choice() {
        let role = "arn:aws:iam::123456789012:role/a";
        for claim in [json!([role, "no role"]), json!(format!(" {role} ;x")), json!(role)] {
            let wishes = read(&json!({ROLES: claim})).unwrap();
            assert!(wishes.authorizes(role).unwrap());
            let refused = wishes.authorizes("arn:aws:iam::123456789012:role/A").unwrap_err();
            assert_eq!(
                refused.message(),
                "The target role ARN is not present in the roles claim of the identity token"
            );
        }
        assert!(!read(&json!({ROLES: null})).unwrap().authorizes(role).unwrap());
        assert_eq!(read(&json!({ROLES: []})).unwrap_err(), "The roles claim contains no valid role ARNs");
        assert_eq!(read(&json!({ROLES: {}})).unwrap_err(), "The roles claim is not in a supported format");
    }
}
