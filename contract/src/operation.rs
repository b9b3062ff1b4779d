//! What an operation is to the rest of the program.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Service, ValidationError, Violations};

/// One operation of one service; implemented by a zero-sized type each.
pub trait Operation: Send + Sync + 'static {
    /// Input as it arrives, before any check.
    type Raw: DeserializeOwned + Default + Send;
    /// Input that satisfies the model.
    type Input: Input + Send + Sync;
    /// Output; `()` when the operation answers nothing.
    type Output: Serialize + Send;
    /// Names, bindings and errors.
    const META: OperationMeta;

    /// Makes the typed input, and records every broken constraint; none when one is broken.
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input>;
}

/// Members by which a request is placed and authorized.
pub trait Input: Debug {
    /// `AccessToken`.
    fn access_token(&self) -> Option<&str> {
        None
    }

    /// `UserPoolId`.
    fn user_pool_id(&self) -> Option<&str> {
        None
    }

    /// `IdentityPoolId`.
    fn identity_pool_id(&self) -> Option<&str> {
        None
    }

    /// `ClientId`.
    fn client_id(&self) -> Option<&str> {
        None
    }

    /// `ResourceArn`.
    fn resource_arn(&self) -> Option<&str> {
        None
    }

    /// `UserName` of IAM.
    fn user_name(&self) -> Option<&str> {
        None
    }

    /// `RoleName` of IAM.
    fn role_name(&self) -> Option<&str> {
        None
    }

    /// `GroupName`.
    fn group_name(&self) -> Option<&str> {
        None
    }

    /// `PolicyArn`.
    fn policy_arn(&self) -> Option<&str> {
        None
    }

    /// `PolicyName`.
    fn policy_name(&self) -> Option<&str> {
        None
    }

    /// `PolicySourceArn` of IAM: whose policies are simulated.
    fn policy_source_arn(&self) -> Option<&str> {
        None
    }

    /// `PrincipalArn`.
    fn principal_arn(&self) -> Option<&str> {
        None
    }

    /// `PermissionsBoundary`: ARN of the policy that is to bound a user or role.
    fn permissions_boundary(&self) -> Option<&str> {
        None
    }

    /// `AccessKeyId`.
    fn access_key_id(&self) -> Option<&str> {
        None
    }

    /// Tags that the request passes, key and value each.
    fn tags(&self) -> Vec<(&str, &str)> {
        Vec::new()
    }

    /// `TagKeys`: keys of the tags that are to go.
    fn tag_keys(&self) -> Vec<&str> {
        Vec::new()
    }

    /// `Path` of IAM.
    fn path(&self) -> Option<&str> {
        None
    }

    /// `OpenIDConnectProviderArn` of IAM.
    fn open_id_connect_provider_arn(&self) -> Option<&str> {
        None
    }

    /// `SAMLProviderArn` of IAM.
    fn saml_provider_arn(&self) -> Option<&str> {
        None
    }

    /// `Url` of IAM.
    fn url(&self) -> Option<&str> {
        None
    }

    /// `Name`.
    fn name(&self) -> Option<&str> {
        None
    }

    /// `KeyId` of KMS.
    fn key_id(&self) -> Option<&str> {
        None
    }

    /// `CiphertextBlob` of KMS.
    fn ciphertext_blob(&self) -> Option<&[u8]> {
        None
    }
}

/// Facts of an operation that do not depend on its types.
#[derive(Debug)]
pub struct OperationMeta {
    /// The service.
    pub service: Service,
    /// Name, as in `X-Amz-Target` or `Action`.
    pub name: &'static str,
    /// Whether requests carry a signature.
    pub signed: bool,
    /// HTTP method.
    pub method: &'static str,
    /// Path with `{Member}` labels.
    pub uri: &'static str,
    /// HTTP status of a good answer.
    pub status: u16,
    /// Whether the model names an output shape; without one the answer's body is empty.
    pub has_output: bool,
    /// Element around the result in XML.
    pub result_wrapper: Option<&'static str>,
    /// Members that travel outside of the body.
    pub bindings: &'static [Binding],
    /// Codes of the errors that the model names.
    pub errors: &'static [&'static str],
    /// Whether the operation changes nothing.
    pub read_only: bool,
}

/// A member that travels outside of the body.
#[derive(Debug)]
pub struct Binding {
    /// Member of the input.
    pub member: &'static str,
    /// Where it travels.
    pub location: Location,
    /// Label, query parameter or header.
    pub name: &'static str,
    /// How the text is read.
    pub kind: BindingKind,
}

/// Where a bound member travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// A label of the path.
    Uri,
    /// The query string.
    Query,
    /// A header.
    Header,
}

/// How the text of a bound member is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BindingKind {
    /// As it stands.
    Text,
    /// As a whole number.
    Number,
}

/// An input that satisfies every constraint of the model. Only [`validate`] makes one.
pub struct Validated<O: Operation>(O::Input);

impl<O: Operation> Validated<O> {
    /// The input.
    pub fn input(&self) -> &O::Input {
        &self.0
    }

    /// The input itself.
    pub fn into_input(self) -> O::Input {
        self.0
    }
}

impl<O: Operation> Debug for Validated<O> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Validated").field(&self.0).finish()
    }
}

/// Checks an input against the model.
///
/// # Errors
/// Names all broken constraints.
pub fn validate<O: Operation>(raw: O::Raw) -> Result<Validated<O>, ValidationError> {
    let mut violations = Violations::default();
    let input = O::check(raw, &mut violations);
    violations.finish()?;
    // A check that returns nothing has recorded why.
    input.map(Validated).ok_or_else(ValidationError::unexplained)
}
