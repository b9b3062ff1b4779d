//! `CreateAccessKey`.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::iam::{
    AccessKey, CreateAccessKeyRequest, CreateAccessKeyResponse, ErrorCode, StatusType, operations,
};
use zeroize::Zeroizing;

use super::named_or_caller;
use crate::directory::{AccessKeyRecord, KeyState, access_key_at, change_user, store_error, timestamp, unique_id};
use crate::{Iam, Permit};

/// Most access keys of a user.
const MAX_KEYS: usize = 2;

/// Makes an access key. Its secret is told here and never again.
///
/// # Errors
/// `NoSuchEntity` for an unknown user, `LimitExceeded` when it has two keys.
pub async fn create_access_key(
    permit: Permit<operations::CreateAccessKey>,
    input: CreateAccessKeyRequest,
    iam: &Iam,
) -> Result<CreateAccessKeyResponse, Error> {
    let name = named_or_caller(&permit, input.user_name)?;
    let (id, secret) = (unique_id(iam, "AKIA"), secret(iam));
    let access_key = add(iam, &name, &id, &secret).await?;
    Ok(CreateAccessKeyResponse { access_key })
}

/// Forty characters of base 64.
pub(crate) fn secret(iam: &Iam) -> String {
    let random = Zeroizing::new(cognomen_crypto::random::random_array::<30>(&*iam.random));
    STANDARD.encode(*random)
}

/// Gives a user an access key.
pub(crate) async fn add(iam: &Iam, user_name: &str, id: &str, secret: &str) -> Result<AccessKey, Error> {
    let at = access_key_at(iam, id).await?;
    let created_at = iam.clock.now();
    change_user(iam, user_name, |user, batch| {
        if user.access_keys.len() >= MAX_KEYS {
            return Err(Error::new(
                ErrorCode::LimitExceededException,
                format!("Cannot exceed quota for AccessKeysPerUser: {MAX_KEYS}"),
            ));
        }
        user.access_keys.push(KeyState { id: id.to_owned(), status: StatusType::Active, created_at });
        let key = AccessKeyRecord { id: id.to_owned(), secret: secret.to_owned(), user_name: user.name.clone() };
        batch.create(&at, &key).map_err(store_error)?;
        Ok(AccessKey {
            access_key_id: id.to_owned(),
            create_date: Some(timestamp(created_at)),
            secret_access_key: secret.to_owned(),
            status: StatusType::Active,
            user_name: user.name.clone(),
        })
    })
    .await
}
