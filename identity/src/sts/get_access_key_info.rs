//! `GetAccessKeyInfo`.

use cognomen_contract::Error;
use cognomen_contract::sts::{GetAccessKeyInfoRequest, GetAccessKeyInfoResponse, operations};
use cognomen_iam::{Permit, account_of_id};

use super::error::invalid;
use crate::Context;

/// The account of an access key, active or not, which its id tells; of keys that were chosen elsewhere only this account's are
/// known.
///
/// # Errors
/// `ValidationError` for an id that tells no account.
pub async fn get_access_key_info(
    _permit: Permit<operations::GetAccessKeyInfo>,
    input: GetAccessKeyInfoRequest,
    ctx: &Context,
) -> Result<GetAccessKeyInfoResponse, Error> {
    let id = &input.access_key_id;
    let told = account_of_id(id).filter(|_| id.len() == 20 && (id.starts_with("AKIA") || id.starts_with("ASIA")));
    let account = match told {
        Some(account) => Some(account),
        None => ctx.iam.has_key(id).await?.then(|| ctx.account.clone()),
    };
    let account = account.ok_or_else(|| invalid("Invalid Access Key"))?;
    Ok(GetAccessKeyInfoResponse { account: Some(account) })
}
