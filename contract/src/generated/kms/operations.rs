//! Operations and their tables.
use crate::{Operation, OperationMeta, Protocol, Service, ServiceMeta, Violations};
///The service and all of its operations, sorted by name.
pub static SERVICE: ServiceMeta = ServiceMeta {
    signing_name: "kms",
    target_prefix: Some("TrentService"),
    protocol: Protocol::Json11,
    xml_namespace: None,
    api_version: "2014-11-01",
    operations: &[
        &Decrypt::META,
        &DescribeKey::META,
        &Encrypt::META,
        &GenerateDataKey::META,
    ],
};
///`Decrypt`.
pub struct Decrypt;
impl Operation for Decrypt {
    type Raw = super::raw::DecryptRequest;
    type Input = super::DecryptRequest;
    type Output = super::DecryptResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Kms,
        name: "Decrypt",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NotFoundException",
            "DisabledException",
            "InvalidCiphertextException",
            "KeyUnavailableException",
            "IncorrectKeyException",
            "InvalidKeyUsageException",
            "DependencyTimeoutException",
            "InvalidGrantTokenException",
            "KMSInternalException",
            "KMSInvalidStateException",
            "DryRunOperationException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::decrypt_request(v, raw)
    }
}
///`DescribeKey`.
pub struct DescribeKey;
impl Operation for DescribeKey {
    type Raw = super::raw::DescribeKeyRequest;
    type Input = super::DescribeKeyRequest;
    type Output = super::DescribeKeyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Kms,
        name: "DescribeKey",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NotFoundException",
            "InvalidArnException",
            "DependencyTimeoutException",
            "KMSInternalException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_key_request(v, raw)
    }
}
///`Encrypt`.
pub struct Encrypt;
impl Operation for Encrypt {
    type Raw = super::raw::EncryptRequest;
    type Input = super::EncryptRequest;
    type Output = super::EncryptResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Kms,
        name: "Encrypt",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NotFoundException",
            "DisabledException",
            "KeyUnavailableException",
            "DependencyTimeoutException",
            "InvalidKeyUsageException",
            "InvalidGrantTokenException",
            "KMSInternalException",
            "KMSInvalidStateException",
            "DryRunOperationException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::encrypt_request(v, raw)
    }
}
///`GenerateDataKey`.
pub struct GenerateDataKey;
impl Operation for GenerateDataKey {
    type Raw = super::raw::GenerateDataKeyRequest;
    type Input = super::GenerateDataKeyRequest;
    type Output = super::GenerateDataKeyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Kms,
        name: "GenerateDataKey",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NotFoundException",
            "DisabledException",
            "KeyUnavailableException",
            "DependencyTimeoutException",
            "InvalidKeyUsageException",
            "InvalidGrantTokenException",
            "KMSInternalException",
            "KMSInvalidStateException",
            "DryRunOperationException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::generate_data_key_request(v, raw)
    }
}
