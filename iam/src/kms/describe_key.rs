//! `DescribeKey` of KMS.

use cognomen_contract::Error;
use cognomen_contract::kms::{
    CustomerMasterKeySpec, DescribeKeyRequest, DescribeKeyResponse, EncryptionAlgorithmSpec, KeyManagerType,
    KeyMetadata, KeySpec, KeyState, KeyUsageType, OriginType, operations,
};

use super::{KeyArn, refused};
use crate::{Iam, Permit};

/// What is known of a key: every id names one, so it was never created.
///
/// # Errors
/// `NotFoundException` for keys of others.
pub async fn describe_key(
    permit: Permit<operations::DescribeKey>,
    input: DescribeKeyRequest,
    iam: &Iam,
) -> Result<DescribeKeyResponse, Error> {
    // Unlike the other operations, this one has no error for tokens that grant nothing.
    if input.grant_tokens.is_some_and(|tokens| !tokens.is_empty()) {
        return Err(refused::not_implemented("GrantTokens"));
    }
    let key = KeyArn::named(&input.key_id, permit.region(), &iam.account)?;
    Ok(DescribeKeyResponse {
        key_metadata: Some(KeyMetadata {
            aws_account_id: Some(iam.account.clone()),
            arn: Some(key.as_str().to_owned()),
            customer_master_key_spec: Some(CustomerMasterKeySpec::SymmetricDefault),
            description: Some(String::new()),
            enabled: Some(true),
            encryption_algorithms: Some(vec![EncryptionAlgorithmSpec::SymmetricDefault]),
            key_id: key.id().to_owned(),
            key_manager: Some(KeyManagerType::Customer),
            key_spec: Some(KeySpec::SymmetricDefault),
            key_state: Some(KeyState::Enabled),
            key_usage: Some(KeyUsageType::EncryptDecrypt),
            multi_region: Some(false),
            origin: Some(OriginType::AwsKms),
            ..Default::default()
        }),
    })
}
