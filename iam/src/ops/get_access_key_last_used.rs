//! `GetAccessKeyLastUsed`.

use cognomen_contract::Error;
use cognomen_contract::iam::{
    AccessKeyLastUsed, GetAccessKeyLastUsedRequest, GetAccessKeyLastUsedResponse, operations,
};

use super::access_key_not_found;
use crate::directory::{find_access_key, key_use_at, last_use, timestamp};
use crate::{Iam, Permit};

/// What is not known.
const UNKNOWN: &str = "N/A";

/// Whose an access key is, and when it was last used: to the minute.
///
/// # Errors
/// `NoSuchEntity` for an unknown key.
pub async fn get_access_key_last_used(
    _permit: Permit<operations::GetAccessKeyLastUsed>,
    input: GetAccessKeyLastUsedRequest,
    iam: &Iam,
) -> Result<GetAccessKeyLastUsedResponse, Error> {
    let id = &input.access_key_id;
    let key = find_access_key(iam, id).await?.ok_or_else(|| access_key_not_found(id))?;
    let used = match last_use(iam, &key_use_at(iam, id).await?).await? {
        Some(used) => AccessKeyLastUsed {
            last_used_date: Some(timestamp(used.at)),
            region: used.region,
            service_name: used.service,
        },
        None => {
            AccessKeyLastUsed { last_used_date: None, region: UNKNOWN.to_owned(), service_name: UNKNOWN.to_owned() }
        }
    };
    Ok(GetAccessKeyLastUsedResponse { access_key_last_used: Some(used), user_name: Some(key.user_name.clone()) })
}
