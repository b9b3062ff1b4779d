//! `GetAccessKeyInfo` of STS.

use cognomen_contract::sts::{GetAccessKeyInfoRequest, GetAccessKeyInfoResponse, operations};
use cognomen_contract::{CommonCode, Error};

use crate::directory::find_access_key;
use crate::{Iam, Permit};

/// The account of an access key, active or not.
///
/// # Errors
/// `ValidationError` for a key that this account does not have.
pub async fn get_access_key_info(
    _permit: Permit<operations::GetAccessKeyInfo>,
    input: GetAccessKeyInfoRequest,
    iam: &Iam,
) -> Result<GetAccessKeyInfoResponse, Error> {
    match find_access_key(iam, &input.access_key_id).await? {
        Some(_) => Ok(GetAccessKeyInfoResponse { account: Some(iam.account.clone()) }),
        None => Err(Error::new(CommonCode::Validation, "Invalid Access Key")),
    }
}
