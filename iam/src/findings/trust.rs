//! Trust policies: who may become a role.

use cognomen_contract::cognomen::{FindingCodeType as Code, SeverityType as Severity};

use super::Report;
use super::asked::{self, Asked};
use crate::policy::{Effect, Matched, Policy, Principal, Statement};

/// Identity pools, as trust policies name them.
const POOLS: &str = "cognito-identity.amazonaws.com";
/// Social providers, and the key that tells which application a token is for.
const SOCIAL: [(&str, &str); 3] = [
    ("accounts.google.com", "accounts.google.com:aud"),
    ("graph.facebook.com", "graph.facebook.com:app_id"),
    ("www.amazon.com", "www.amazon.com:app_id"),
];

/// Looks at a trust policy. `providers` are the ARNs of those that are registered.
pub(super) fn look(account: &str, providers: &[String], policy: &Policy, report: &mut Report<'_>) {
    for (index, statement) in policy.statements.iter().enumerate() {
        let at = (index, statement);
        match statement.principals().filter(|_| statement.effect == Effect::Allow) {
            Some(Matched::Not(_)) => {
                let message = "an `Allow` with `NotPrincipal` trusts everyone but those it lists: list with `Principal` whom \
                               the role is for";
                report.add(at, Severity::High, Code::TrustAnyPrincipal, message);
            }
            Some(Matched::Any(principals)) => {
                for principal in principals {
                    look_at(account, providers, at, principal, report);
                }
            }
            None => {}
        }
    }
}

fn look_at(
    account: &str,
    providers: &[String],
    at: (usize, &Statement),
    principal: &Principal,
    report: &mut Report<'_>,
) {
    match principal {
        Principal::Everyone | Principal::EveryAccount => {
            let (severity, but) = match asked::is_bound(at.1) {
                true => (Severity::Medium, ", held back by its conditions alone"),
                false => (Severity::High, ""),
            };
            let message = format!("everyone may become the role{but}: name users, roles or providers in `Principal`");
            report.add(at, severity, Code::TrustAnyPrincipal, message);
        }
        Principal::Account(trusted) if trusted == account => {
            let message = "everyone of the account whose own policies allow `sts:AssumeRole` may become the role: name the users \
                           or roles that need it";
            report.add(at, Severity::Low, Code::TrustWholeAccount, message);
        }
        Principal::Account(trusted) => {
            let message = format!(
                "everyone of the account {trusted} may become the role: name users or roles, and ask for `sts:ExternalId`"
            );
            report.add(at, Severity::Medium, Code::TrustWholeAccount, message);
        }
        Principal::Federated(provider) => provider_trusted(providers, at, provider, report),
        Principal::Arn(_) | Principal::Service(_) | Principal::Canonical(_) => {}
    }
}

fn provider_trusted(providers: &[String], at: (usize, &Statement), provider: &str, report: &mut Report<'_>) {
    if provider.starts_with("arn:") && !providers.iter().any(|known| known == provider) {
        let message =
            format!("there is no provider `{provider}`: register it, or take the statement away before somebody does");
        report.add(at, Severity::Low, Code::TrustUnknownProvider, message);
    }
    if !at.1.actions().patterns().iter().any(|action| action.matches("sts", "AssumeRoleWithWebIdentity")) {
        return;
    }
    if provider == POOLS {
        audience(at, &format!("{POOLS}:aud"), "the id of the identity pool", report);
        authentication(at, report);
        subject(at, &format!("{POOLS}:sub"), false, report);
    } else if let Some((_, key)) = SOCIAL.iter().find(|(name, _)| *name == provider) {
        audience(at, key, "the id of the application", report);
    } else if let Some((_, url)) = provider.split_once(":oidc-provider/") {
        audience(at, &format!("{url}:aud"), "the id of the client", report);
        subject(at, &format!("{url}:sub"), true, report);
    }
}

/// What is wrong with a condition that does not bind its key.
fn lapse(asked: Asked) -> Option<&'static str> {
    match asked {
        Asked::Bound => None,
        Asked::Nothing => Some("no condition asks for"),
        Asked::Absent => Some("a request without the key passes the condition on"),
        Asked::Anything => Some("every value passes the condition on"),
    }
}

fn audience(at: (usize, &Statement), key: &str, value: &str, report: &mut Report<'_>) {
    if let Some(lapse) = lapse(asked::of(at.1, key)) {
        let message = format!(
            "{lapse} `{key}`, so that tokens for anybody's applications are good: add `StringEquals` with {value}"
        );
        report.add(at, Severity::High, Code::TrustMissingAudience, message);
    }
}

/// Whether guests are kept apart from those who signed in.
fn authentication(at: (usize, &Statement), report: &mut Report<'_>) {
    let key = format!("{POOLS}:amr");
    if let Some(lapse) = lapse(asked::of(at.1, &key)) {
        let message = format!(
            "{lapse} `{key}`, so that guests and those who signed in may both become the role: add `ForAnyValue:StringLike` with \
             `authenticated` or `unauthenticated`"
        );
        report.add(at, Severity::Medium, Code::TrustMissingAmr, message);
    }
}

/// Whether it matters who the token is about. `expected` says that a condition on it is usual.
fn subject(at: (usize, &Statement), key: &str, expected: bool, report: &mut Report<'_>) {
    match asked::of(at.1, key) {
        Asked::Bound => {}
        Asked::Nothing if !expected => {}
        Asked::Nothing => {
            let message = format!(
                "no condition asks for `{key}`: everyone whom the provider knows may become the role; add `StringEquals` or \
                 `StringLike` if it is for some of them"
            );
            report.add(at, Severity::Low, Code::TrustMissingSubject, message);
        }
        weak => {
            let lapse = lapse(weak).unwrap_or_default();
            let message = format!("{lapse} `{key}`: name whom the role is for, or take the condition away");
            report.add(at, Severity::Medium, Code::TrustWildcardSubject, message);
        }
    }
}
