//! The policies of AWS that are built in.
//!
//! They hold what concerns the services spoken here, and the service that gives them their name: what AWS's own say of others is
//! left out, as are their statements on service-linked roles, as there are none of these roles.

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
    /// Begins and ends with a slash.
    path: &'static str,
    document: &'static str,
}

const POLICIES: [Managed; 13] = [
    Managed {
        name: "AdministratorAccess",
        id: "ANPAIWMBCKSKIEE64ZLYK",
        created_at: 1_423_247_986,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#,
    },
    Managed {
        name: "AmazonCognitoPowerUser",
        id: "ANPAJKW5H2HNCPGCYGR6Y",
        created_at: 1_427_217_296,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cognito-identity:*","cognito-idp:*","cognito-sync:*","iam:ListRoles","iam:ListOpenIdConnectProviders","iam:GetRole","iam:ListSAMLProviders","iam:GetSAMLProvider"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "AmazonCognitoReadOnly",
        id: "ANPAJBFTRZD2GQGJHSVQK",
        created_at: 1_427_216_806,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cognito-identity:Describe*","cognito-identity:Get*","cognito-identity:List*","cognito-idp:Describe*","cognito-idp:AdminGet*","cognito-idp:AdminList*","cognito-idp:List*","cognito-idp:Get*","cognito-sync:Describe*","cognito-sync:Get*","cognito-sync:List*","iam:ListOpenIdConnectProviders","iam:ListRoles"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "AWSLambdaBasicExecutionRole",
        id: "ANPAJNCQGXC42545SKXIK",
        created_at: 1_428_591_823,
        path: "/service-role/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "AmazonCognitoDeveloperAuthenticatedIdentities",
        id: "ANPAIQOKZ5BGKLCMTXH4W",
        created_at: 1_427_217_743,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cognito-identity:GetOpenIdTokenForDeveloperIdentity","cognito-identity:LookupDeveloperIdentity","cognito-identity:MergeDeveloperIdentities","cognito-identity:UnlinkDeveloperIdentity"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "AmazonDynamoDBFullAccess",
        id: "ANPAINUGF2JSOSUY76KYA",
        created_at: 1_423_248_011,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["dynamodb:*","dax:*"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "AmazonDynamoDBReadOnlyAccess",
        id: "ANPAIY2XFNA232XJ6J7X2",
        created_at: 1_423_248_012,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["dynamodb:BatchGetItem","dynamodb:Describe*","dynamodb:List*","dynamodb:GetItem","dynamodb:GetResourcePolicy","dynamodb:PartiQLSelect","dynamodb:Query","dynamodb:Scan","dax:BatchGetItem","dax:Describe*","dax:GetItem","dax:List*","dax:Query","dax:Scan"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "AmazonS3FullAccess",
        id: "ANPAIFIR6V6BVTRAHWINE",
        created_at: 1_423_248_058,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*","s3-object-lambda:*"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "AmazonS3ReadOnlyAccess",
        id: "ANPAIZTJ4DXE7G6AGAE6M",
        created_at: 1_423_248_059,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:List*","s3:Describe*","s3-object-lambda:Get*","s3-object-lambda:List*"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "IAMFullAccess",
        id: "ANPAI7XKCFMBPM3QQRRVQ",
        created_at: 1_423_248_038,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:*"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "IAMReadOnlyAccess",
        id: "ANPAJKSO7NDY4T57MWDSQ",
        created_at: 1_423_248_039,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:GenerateCredentialReport","iam:GenerateServiceLastAccessedDetails","iam:Get*","iam:List*","iam:SimulateCustomPolicy","iam:SimulatePrincipalPolicy"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "PowerUserAccess",
        id: "ANPAJYRXTHIB4FOVS3ZXS",
        created_at: 1_423_247_987,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","NotAction":["iam:*","organizations:*","account:*"],"Resource":"*"},{"Effect":"Allow","Action":["iam:CreateServiceLinkedRole","iam:DeleteServiceLinkedRole","iam:ListRoles"],"Resource":"*"}]}"#,
    },
    Managed {
        name: "ReadOnlyAccess",
        id: "ANPAILL3HVNFSB6DCOWYQ",
        created_at: 1_423_247_988,
        path: "/",
        document: r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["cloudtrail:LookupEvents","cognito-identity:Describe*","cognito-identity:Get*","cognito-identity:List*","cognito-identity:Lookup*","cognito-idp:AdminGet*","cognito-idp:AdminList*","cognito-idp:Describe*","cognito-idp:Get*","cognito-idp:List*","cognito-sync:Describe*","cognito-sync:Get*","cognito-sync:List*","cognito-sync:QueryRecords","dynamodb:BatchGet*","dynamodb:Describe*","dynamodb:Get*","dynamodb:List*","dynamodb:PartiQLSelect","dynamodb:Query","dynamodb:Scan","iam:Generate*","iam:Get*","iam:List*","iam:Simulate*","kms:Describe*","kms:Get*","kms:List*","logs:Describe*","logs:FilterLogEvents","logs:Get*","logs:List*","s3:Describe*","s3:Get*","s3:List*","sts:GetAccessKeyInfo","sts:GetCallerIdentity","sts:GetSessionToken"],"Resource":"*"}]}"#,
    },
];

impl Managed {
    fn record(&self) -> PolicyRecord {
        let (id, created_at) = (self.id.to_owned(), UnixMillis(self.created_at * 1000));
        PolicyRecord::new(id, OWNER, self.path, self.name, self.document, created_at)
    }
}

/// The built-in policy of an ARN.
pub(crate) fn find(arn: &str) -> Option<PolicyRecord> {
    let rest = arn.strip_prefix(OWNER)?;
    let named = |policy: &&Managed| rest.strip_prefix(policy.path) == Some(policy.name);
    POLICIES.iter().find(named).map(Managed::record)
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
        for unknown in
            ["policy/JobFunction", "policy/AWSLambdaBasicExecutionRole", "policy/service-role/PowerUserAccess"]
        {
            assert!(find(&format!("arn:aws:iam::aws:{unknown}")).is_none(), "{unknown}");
        }
    }
}
