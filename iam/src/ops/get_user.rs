//! `GetUser`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetUserRequest, GetUserResponse, operations};

use super::named_or_caller;
use crate::directory::{find_user, user_not_found};
use crate::{Iam, Permit};

/// A user by name, or the caller.
///
/// # Errors
/// `NoSuchEntity` for an unknown name.
pub async fn get_user(
    permit: Permit<operations::GetUser>,
    input: GetUserRequest,
    iam: &Iam,
) -> Result<GetUserResponse, Error> {
    let name = named_or_caller(&permit, input.user_name)?;
    let found = find_user(iam, &name).await?.ok_or_else(|| user_not_found(&name))?;
    Ok(GetUserResponse { user: found.user.to_api(&iam.account, true) })
}
