//! The services and their protocols.

use crate::OperationMeta;
use crate::{cloudtrail, cognito_identity, cognito_idp, cognito_sync, cognomen, iam, kms, sts};

/// A service that is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Service {
    /// User pools.
    CognitoIdp,
    /// Identity pools.
    CognitoIdentity,
    /// Datasets of identities.
    CognitoSync,
    /// Temporary credentials.
    Sts,
    /// Users, roles and policies.
    Iam,
    /// Past events.
    CloudTrail,
    /// Keys of data keys.
    Kms,
    /// What no service of AWS has a place for.
    Cognomen,
}

/// Protocol of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Protocol {
    /// awsJson 1.1.
    Json11,
    /// awsQuery, answered in XML.
    Query,
    /// restJson1.
    RestJson,
}

/// Facts of a service from its model.
#[derive(Debug)]
pub struct ServiceMeta {
    /// Name in the credential scope.
    pub signing_name: &'static str,
    /// What stands before the dot in `X-Amz-Target`.
    pub target_prefix: Option<&'static str>,
    /// Protocol.
    pub protocol: Protocol,
    /// Namespace of XML answers.
    pub xml_namespace: Option<&'static str>,
    /// Version of the interface, a date.
    pub api_version: &'static str,
    /// All operations, sorted by name.
    pub operations: &'static [&'static OperationMeta],
}

impl Service {
    /// All services.
    pub const ALL: [Self; 8] = [
        Self::CognitoIdp,
        Self::CognitoIdentity,
        Self::CognitoSync,
        Self::Sts,
        Self::Iam,
        Self::CloudTrail,
        Self::Kms,
        Self::Cognomen,
    ];

    /// Facts from the model.
    pub fn meta(self) -> &'static ServiceMeta {
        match self {
            Self::CognitoIdp => &cognito_idp::operations::SERVICE,
            Self::CognitoIdentity => &cognito_identity::operations::SERVICE,
            Self::CognitoSync => &cognito_sync::operations::SERVICE,
            Self::Sts => &sts::operations::SERVICE,
            Self::Iam => &iam::operations::SERVICE,
            Self::CloudTrail => &cloudtrail::operations::SERVICE,
            Self::Kms => &kms::operations::SERVICE,
            Self::Cognomen => &cognomen::operations::SERVICE,
        }
    }

    /// Name in the credential scope: `cognito-idp`, ….
    pub fn signing_name(self) -> &'static str {
        self.meta().signing_name
    }

    /// The service of a name in a credential scope.
    pub fn from_signing_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.signing_name() == name)
    }

    /// What stands before the dot in `X-Amz-Target`.
    pub fn target_prefix(self) -> Option<&'static str> {
        self.meta().target_prefix
    }

    /// Protocol.
    pub fn protocol(self) -> Protocol {
        self.meta().protocol
    }

    /// Namespace of XML answers.
    pub fn xml_namespace(self) -> Option<&'static str> {
        self.meta().xml_namespace
    }

    /// Version of the interface, a date.
    pub fn api_version(self) -> &'static str {
        self.meta().api_version
    }

    /// All operations, sorted by name.
    pub fn operations(self) -> &'static [&'static OperationMeta] {
        self.meta().operations
    }

    /// The operation of that exact name.
    pub fn operation(self, name: &str) -> Option<&'static OperationMeta> {
        let operations = self.operations();
        operations.binary_search_by(|o| o.name.cmp(name)).ok().map(|at| operations[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_are_found_by_name() {
        let mut count = 0;
        for service in Service::ALL {
            assert_eq!(Service::from_signing_name(service.signing_name()), Some(service));
            for operation in service.operations() {
                assert_eq!(service.operation(operation.name).map(|o| o.name), Some(operation.name));
                assert_eq!(operation.service, service);
                count += 1;
            }
        }
        assert_eq!(count, 141 + 23 + 17 + 11 + 72 + 1 + 4 + 8);
        assert!(Service::Sts.operation("SignUp").is_none());
    }

    #[test]
    fn unsigned_operations_are_those_of_the_model() {
        let sign_up = Service::CognitoIdp.operation("SignUp").unwrap();
        assert!(!sign_up.signed);
        assert!(Service::CognitoIdp.operation("AdminGetUser").unwrap().signed);
        assert!(Service::CognitoIdp.operation("AdminGetUser").unwrap().read_only);
        assert!(!Service::CognitoIdentity.operation("GetId").unwrap().read_only);
    }
}
