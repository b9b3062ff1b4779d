//! Resources of statements: ARNs with wildcards and variables.

use super::error::Fault;
use super::glob::{FIRST_FIELDS, Reach};
use super::truth::Truth;
use super::variables::{Key, Pattern, Template};
use super::{ConditionKeys, PolicyError};

/// A pattern over resources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourcePattern {
    spelled: String,
    /// None for everything.
    pattern: Option<Pattern>,
    /// Whether fields are missing at its end. IAM takes them for `*`; so that this grants nothing that is not written, it is
    /// enough for a `Deny` alone.
    short: bool,
}

/// What ARNs of IAM name.
const IAM_PATHS: [&str; 14] = [
    "user/",
    "federated-user/",
    "role/",
    "group/",
    "instance-profile/",
    "mfa/",
    "server-certificate/",
    "policy/",
    "sms-mfa/",
    "saml-provider/",
    "oidc-provider/",
    "report/",
    "access-report/",
    "*",
];

impl ResourcePattern {
    /// Reads a resource at a place of a document. Variables are read when `variables` says so.
    pub(super) fn parse(place: &str, text: &str, variables: bool) -> Result<Self, PolicyError> {
        let spelled = text.to_owned();
        if text == "*" {
            return Ok(Self { spelled, pattern: None, short: false });
        }
        if variables && in_first_fields(text) {
            return Err(PolicyError::syntax(place, "policy variables stand behind the fifth colon of an ARN"));
        }
        check(place, text)?;
        let fields = fields(text);
        let short = fields.len() <= FIRST_FIELDS && !fields.iter().any(|field| field.ends_with('*'));
        let text = if short { &filled(&fields) } else { text };
        let template = if variables { Template::parse(place, text)? } else { Template::plain(text) };
        Ok(Self { spelled, pattern: Some(Pattern::new(template, Reach::Resource)), short })
    }

    /// The resource as the document has it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.spelled
    }

    /// Whether it covers every resource.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.pattern.is_none()
    }

    /// Whether it covers a resource: an ARN, or `*` where an operation works on none in particular. A variable without a
    /// value covers nothing; whether it would have been `excluded` is then beyond telling.
    pub(super) fn matches(&self, resource: &str, excluded: bool, keys: &ConditionKeys) -> Truth {
        let Some(pattern) = &self.pattern else { return Truth::Yes };
        let unresolved = if excluded { Truth::Unreadable } else { Truth::No };
        match pattern.matches(resource, keys) {
            Some(true) if self.short => Truth::Unreadable,
            Some(matched) => matched.into(),
            None => unresolved,
        }
    }

    /// Keys of the variables.
    pub(super) fn keys(&self) -> impl Iterator<Item = &Key> {
        self.pattern.iter().flat_map(Pattern::keys)
    }
}

/// Whether a variable stands before the fifth colon.
fn in_first_fields(text: &str) -> bool {
    text.find("${").is_some_and(|at| text[..at].matches(':').count() < FIRST_FIELDS)
}

/// The fields of an ARN, as far as they are there.
fn fields(text: &str) -> Vec<&str> {
    text.splitn(FIRST_FIELDS + 1, ':').collect()
}

/// An ARN with a star for each field that is not there.
fn filled(fields: &[&str]) -> String {
    let missing = std::iter::repeat_n("*", (FIRST_FIELDS + 1).saturating_sub(fields.len()));
    fields.iter().copied().chain(missing).collect::<Vec<_>>().join(":")
}

/// Checks the form of an ARN.
fn check(place: &str, text: &str) -> Result<(), PolicyError> {
    let refused = |message: String| Err(PolicyError::new(Fault::Resource, message));
    let fields = fields(text);
    let [prefix, partition, rest @ ..] = fields.as_slice() else {
        return refused(format!("Resource {text} must be in ARN format or \"*\"."));
    };
    if !matches!(*partition, "aws" | "aws-cn" | "aws-us-gov") {
        let full = filled(&[&["arn"], &fields[1..]].concat());
        return refused(format!("Partition \"{partition}\" is not valid for resource \"{full}\"."));
    }
    if *prefix != "arn" {
        return refused(format!("Resource {text} must be in ARN format or \"*\"."));
    }
    if rest.first().is_some_and(|vendor| vendor.is_empty()) {
        return Err(PolicyError::legacy(place, "the ARN names no service"));
    }
    if fields.len() <= FIRST_FIELDS && text.contains("::") {
        return Err(PolicyError::legacy(place, "the ARN has too few colons"));
    }
    match rest {
        [vendor, ..] if !vendor.contains(['*', '?']) => {}
        _ => return refused("Resource vendor must be fully qualified and cannot contain regexes.".to_owned()),
    }
    let &[vendor, region, account, path] = rest else { return Ok(()) };
    match vendor {
        "iam" if !region.is_empty() => {
            refused(format!("IAM resource {text} cannot contain region information."))
        }
        // Buckets have neither region nor account; access points have both.
        "s3" if !region.is_empty() && account.is_empty() => {
            refused(format!("Resource {text} can not contain region information."))
        }
        "iam" if !IAM_PATHS.iter().any(|start| path.starts_with(start)) => refused(
            "IAM resource path must either be \"*\" or start with user/, federated-user/, role/, group/, instance-profile/, \
             mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/."
                .to_owned(),
        ),
        _ if path.is_empty() => refused(format!("Resource {text} must be in ARN format or \"*\".")),
        _ => Ok(()),
    }
}
