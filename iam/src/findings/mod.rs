//! What is broader than it should be: trust that lets in more than meant, and policies that allow nearly everything.
//!
//! Policies are read as they stand. What one policy takes back of another, or a boundary, is not weighed: a finding tells where to
//! look, and what to write instead.

mod asked;
mod grants;
mod page;
#[cfg(test)]
mod tests;
mod trust;

use cognomen_contract::Error;
use cognomen_contract::cognomen::{FindingCodeType, FindingType, SeverityType};

pub use page::page;

use crate::Iam;
use crate::directory::identity_providers::{all_oidc_providers, all_saml_providers};
use crate::directory::{AttachedPolicy, all_groups, all_roles, all_users, customer_policies};
use crate::policy::{Kind, Policy, Statement, managed};

/// One thing to look at. Findings are ordered, the severest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How bad it is.
    pub severity: SeverityType,
    /// ARN of the role, user, group, policy or identity pool.
    pub arn: String,
    /// The policy: name of an inline one, ARN of a managed one, `trust policy`; none of an identity pool.
    pub policy: Option<String>,
    /// Position of the statement in its policy, from 0.
    pub index: Option<usize>,
    /// What it is.
    pub code: FindingCodeType,
    /// `Sid` of the statement.
    pub sid: Option<String>,
    /// What it means, and what to change.
    pub message: String,
}

impl Finding {
    /// The finding in the form of the API.
    #[must_use]
    pub fn to_api(&self) -> FindingType {
        FindingType {
            code: self.code,
            index: self.index.map(|index| i32::try_from(index).unwrap_or(i32::MAX)),
            message: self.message.clone(),
            policy: self.policy.clone(),
            resource_arn: self.arn.clone(),
            severity: self.severity,
            sid: self.sid.clone(),
        }
    }
}

/// What is found of one policy.
struct Report<'a> {
    arn: &'a str,
    policy: &'a str,
    found: &'a mut Vec<Finding>,
}

impl Report<'_> {
    fn add(
        &mut self,
        (index, statement): (usize, &Statement),
        severity: SeverityType,
        code: FindingCodeType,
        message: impl Into<String>,
    ) {
        self.found.push(Finding {
            severity,
            arn: self.arn.to_owned(),
            policy: Some(self.policy.to_owned()),
            index: Some(index),
            code,
            sid: statement.sid.clone().filter(|sid| !sid.is_empty()),
            message: message.into(),
        });
    }
}

/// What is found of all roles, users, groups and customer managed policies, unordered.
///
/// # Errors
/// When the store cannot answer.
pub async fn of_account(iam: &Iam) -> Result<Vec<Finding>, Error> {
    let account = &iam.account;
    let mut found = Vec::new();
    let oidc = all_oidc_providers(iam).await?.into_iter().map(|provider| provider.arn(account));
    let saml = all_saml_providers(iam).await?.into_iter().map(|provider| provider.arn(account));
    let providers: Vec<String> = oidc.chain(saml).collect();
    for role in all_roles(iam).await? {
        let arn = role.arn(account);
        let trusted = parse(iam, Kind::Trust, &role.trust)?;
        let mut report = Report { arn: &arn, policy: "trust policy", found: &mut found };
        trust::look(account, &providers, &trusted, &mut report);
        for (name, document) in &role.inline {
            let mut report = Report { arn: &arn, policy: name, found: &mut found };
            grants::look(&*parse(iam, Kind::Identity, document)?, &mut report);
        }
        built_in(iam, &arn, &role.attached, None, &mut found)?;
    }
    let users = all_users(iam).await?.into_iter().map(|user| (user.arn(account), user.inline, user.attached));
    let groups = all_groups(iam).await?.into_iter().map(|group| (group.arn(account), group.inline, group.attached));
    for (arn, inline, attached) in users.chain(groups) {
        for (name, document) in &inline {
            let mut report = Report { arn: &arn, policy: name, found: &mut found };
            grants::look(&*parse(iam, Kind::Identity, document)?, &mut report);
        }
        // Administrators are people who are meant to be.
        built_in(iam, &arn, &attached, Some(SeverityType::Low), &mut found)?;
    }
    for policy in customer_policies(iam).await? {
        let mut report = Report { arn: &policy.arn, policy: &policy.arn, found: &mut found };
        grants::look(&*parse(iam, Kind::Identity, &policy.document)?, &mut report);
    }
    Ok(found)
}

/// What is found of the policies of AWS that an entity has; those of the account are looked at by themselves.
fn built_in(
    iam: &Iam,
    arn: &str,
    attached: &[AttachedPolicy],
    severity: Option<SeverityType>,
    found: &mut Vec<Finding>,
) -> Result<(), Error> {
    for policy in attached.iter().filter_map(|attached| managed::find(&attached.arn)) {
        let from = found.len();
        let mut report = Report { arn, policy: &policy.arn, found };
        grants::look(&*parse(iam, Kind::Identity, &policy.document)?, &mut report);
        if let Some(severity) = severity {
            found.iter_mut().skip(from).for_each(|finding| finding.severity = severity);
        }
    }
    Ok(())
}

fn parse(iam: &Iam, kind: Kind, document: &str) -> Result<std::sync::Arc<Policy>, Error> {
    iam.caches.parse(kind, document).map_err(Error::internal)
}
