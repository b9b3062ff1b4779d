//! Policies of users, groups and roles: what they allow.

use cognomen_contract::cognomen::{FindingCodeType as Code, SeverityType as Severity};

use super::Report;
use super::asked;
use crate::policy::{Effect, Matched, Policy, Statement};

/// Operations by which somebody can get more rights, when they work upon anything.
const ESCALATIONS: [(&str, &str); 18] = [
    ("cognito-identity", "SetIdentityPoolRoles"),
    ("cognito-identity", "SetPrincipalTagAttributeMap"),
    ("iam", "AddUserToGroup"),
    ("iam", "AttachGroupPolicy"),
    ("iam", "AttachRolePolicy"),
    ("iam", "AttachUserPolicy"),
    ("iam", "CreateAccessKey"),
    ("iam", "CreatePolicyVersion"),
    ("iam", "DeleteRolePermissionsBoundary"),
    ("iam", "DeleteUserPermissionsBoundary"),
    ("iam", "PutGroupPolicy"),
    ("iam", "PutRolePermissionsBoundary"),
    ("iam", "PutRolePolicy"),
    ("iam", "PutUserPermissionsBoundary"),
    ("iam", "PutUserPolicy"),
    ("iam", "SetDefaultPolicyVersion"),
    ("iam", "UpdateAssumeRolePolicy"),
    ("sts", "AssumeRole"),
];

/// Looks at a policy.
pub(super) fn look(policy: &Policy, report: &mut Report<'_>) {
    for (index, statement) in policy.statements.iter().enumerate() {
        if statement.effect == Effect::Allow {
            look_at((index, statement), report);
        }
    }
}

fn look_at(at: (usize, &Statement), report: &mut Report<'_>) {
    let statement = at.1;
    let everywhere = is_everywhere(statement, false);
    let severity = |severity: Severity| if asked::is_bound(statement) { milder(severity) } else { severity };
    let actions = match statement.actions() {
        Matched::Not(_) => {
            let worst = if everywhere { Severity::High } else { Severity::Medium };
            let message = "an `Allow` with `NotAction` allows everything but what it lists, also what services will do one day: \
                           list with `Action` what is needed";
            report.add(at, severity(worst), Code::NotActionAllow, message);
            return;
        }
        Matched::Any(actions) => actions,
    };
    if everywhere && actions.iter().any(|action| action.is_everything()) {
        let message = "every action upon every resource is allowed: list the actions and resources that are needed";
        report.add(at, severity(Severity::High), Code::AllowsEveryAction, message);
        return;
    }
    let whole: Vec<&str> =
        actions.iter().map(|action| action.as_str()).filter(|action| action.ends_with(":*")).collect();
    if everywhere && !whole.is_empty() {
        let message = format!(
            "every action of a service upon every resource is allowed ({}): list the actions and resources that are needed",
            quoted(&whole)
        );
        report.add(at, severity(Severity::Medium), Code::AllowsEveryActionOfService, message);
    }
    if !is_everywhere(statement, true) {
        return;
    }
    let covers = |service: &str, operation: &str| actions.iter().any(|action| action.matches(service, operation));
    if covers("iam", "PassRole") {
        let message = "any role may be handed to a service or an identity pool, and used through it: name the roles in `Resource`";
        report.add(at, severity(Severity::High), Code::PassRoleAnyResource, message);
    }
    let ways = ESCALATIONS.iter().filter(|(service, operation)| covers(service, operation));
    let ways: Vec<String> = ways.map(|(service, operation)| format!("{service}:{operation}")).collect();
    if !ways.is_empty() {
        let message = format!(
            "whoever has this can get every right ({}): name in `Resource` what it is for, or bound it by `iam:PermissionsBoundary` \
             or `iam:PolicyARN` conditions",
            quoted(&ways)
        );
        report.add(at, severity(Severity::High), Code::AllowsPrivilegeEscalation, message);
    }
}

/// Whether a statement is about every resource, or with `of_iam` about every one of a kind of IAM's.
fn is_everywhere(statement: &Statement, of_iam: bool) -> bool {
    let Some(resources) = statement.resources() else { return true };
    let kinds = ["*", "group/*", "policy/*", "role/*", "user/*"];
    let of_kind = |arn: &str| {
        let path = arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.split_once(':')).map(|(_, path)| path);
        path.is_some_and(|path| kinds.contains(&path))
    };
    match resources {
        Matched::Not(_) => true,
        Matched::Any(resources) => {
            resources.iter().any(|resource| resource.is_everything() || of_iam && of_kind(resource.as_str()))
        }
    }
}

fn milder(severity: Severity) -> Severity {
    match severity {
        Severity::High => Severity::Medium,
        Severity::Medium | Severity::Low => Severity::Low,
    }
}

fn quoted(names: &[impl AsRef<str>]) -> String {
    names.iter().map(|name| format!("`{}`", name.as_ref())).collect::<Vec<_>>().join(", ")
}
