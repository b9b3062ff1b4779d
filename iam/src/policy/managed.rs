//! The policies of AWS that are built in.
//!
//! They hold what concerns the services spoken here: the statements of AWS's own that need conditions, on service-linked roles,
//! are left out, as there are none of these roles.

use cognomen_model::UnixMillis;

use crate::directory::PolicyRecord;

/// What the ARN of a policy of AWS begins with.
pub(crate) const ARN_PREFIX: &str = "arn:aws:iam::aws:policy/";
/// The same without the path.
const OWNER: &str = "arn:aws:iam::aws:policy";
/// ARN of the policy that allows everything.
pub(crate) const ADMINISTRATOR_ACCESS: &str = "arn:aws:iam::aws:policy/AdministratorAccess";

struct Managed {
    name: &'static str,
    id: &'static str,
    /// When AWS made it, in seconds since 1970.
    created_at: i64,
    document: &'static str,
}

const POLICIES: [Managed; 3] = [
    Managed {
        name: "AdministratorAccess",
        id: "ANPAIWMBCKSKIEE64ZLYK",
        created_at: 1_423_247_986,
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#,
    },
    Managed {
        name: "AmazonCognitoPowerUser",
        id: "ANPAJKW5H2HNCPGCYGR6Y",
        created_at: 1_427_217_296,
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cognito-identity:*","cognito-idp:*","cognito-sync:*","iam:ListRoles","iam:ListOpenIdConnectProviders","iam:GetRole","iam:ListSAMLProviders","iam:GetSAMLProvider"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "AmazonCognitoReadOnly",
        id: "ANPAJBFTRZD2GQGJHSVQK",
        created_at: 1_427_216_806,
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cognito-identity:Describe*","cognito-identity:Get*","cognito-identity:List*","cognito-idp:Describe*","cognito-idp:AdminGet*","cognito-idp:AdminList*","cognito-idp:List*","cognito-idp:Get*","cognito-sync:Describe*","cognito-sync:Get*","cognito-sync:List*","iam:ListOpenIdConnectProviders","iam:ListRoles"],"Resource":"*"}]}"#,
    },
];

impl Managed {
    fn record(&self) -> PolicyRecord {
        let (id, created_at) = (self.id.to_owned(), UnixMillis(self.created_at * 1000));
        PolicyRecord::new(id, OWNER, "/", self.name, self.document, created_at)
    }
}

/// The built-in policy of an ARN.
pub(crate) fn find(arn: &str) -> Option<PolicyRecord> {
    let name = arn.strip_prefix(ARN_PREFIX)?;
    POLICIES.iter().find(|policy| policy.name == name).map(Managed::record)
}

/// All built-in policies.
pub(crate) fn all() -> Vec<PolicyRecord> {
    POLICIES.iter().map(Managed::record).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Kind, Policy};

    #[test]
    fn every_document_is_a_policy() {
        for policy in all() {
            Policy::parse(Kind::Identity, &policy.document).unwrap();
            assert_eq!(find(&policy.arn), Some(policy));
        }
        assert!(find("arn:aws:iam::aws:policy/PowerUserAccess").is_none());
    }
}
