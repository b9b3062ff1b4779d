//! The first access keys: seeded for development, made once for production.

use std::fmt;

use cognomen_contract::Error;
use cognomen_contract::iam::{ErrorCode, StatusType};

use crate::context::Iam;
use crate::directory::{
    AccessKeyRecord, KeyState, UserRecord, access_key_at, all_users, commit_error, find_access_key, find_user,
    store_error, unique_id, user_at,
};
use crate::ops::{attachments, create_access_key};
use crate::policy::managed;

/// Name of the user that the first access key belongs to.
const FIRST_ADMINISTRATOR: &str = "admin";

/// An access key whose secret is known only now.
pub struct NewAccessKey {
    /// Name of the user it belongs to.
    pub user_name: String,
    /// `AKIA…`.
    pub access_key_id: String,
    /// Forty characters.
    pub secret_access_key: String,
}

impl fmt::Debug for NewAccessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewAccessKey").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

impl Iam {
    /// Gives `user_name` an access key of the caller's choice and full rights. Does nothing when the key exists. For development.
    ///
    /// # Errors
    /// `LimitExceeded` when the user has two other keys; when the store cannot answer.
    pub async fn seed_key(&self, access_key_id: &str, secret: &str, user_name: &str) -> Result<(), Error> {
        if find_access_key(self, access_key_id).await?.is_some() {
            return Ok(());
        }
        if find_user(self, user_name).await?.is_none() {
            return self.create_administrator(user_name, access_key_id, secret).await;
        }
        create_access_key::add(self, user_name, access_key_id, secret).await?;
        attachments::attach::<UserRecord>(self, user_name, managed::ADMINISTRATOR_ACCESS).await
    }

    /// Makes the first administrator, user `admin` with full rights, and returns its access key, which cannot be learnt later.
    ///
    /// # Errors
    /// `EntityAlreadyExists` when there is any user; when the store cannot answer.
    pub async fn create_first_administrator(&self) -> Result<NewAccessKey, Error> {
        if !all_users(self).await?.is_empty() {
            return Err(already_initialized());
        }
        let key = NewAccessKey {
            user_name: FIRST_ADMINISTRATOR.to_owned(),
            access_key_id: unique_id(self, "AKIA"),
            secret_access_key: create_access_key::secret(self),
        };
        self.create_administrator(&key.user_name, &key.access_key_id, &key.secret_access_key).await?;
        Ok(key)
    }

    /// Whether there is any user.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn has_users(&self) -> Result<bool, Error> {
        Ok(!all_users(self).await?.is_empty())
    }

    /// Whether there is an access key of this id.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub async fn has_key(&self, access_key_id: &str) -> Result<bool, Error> {
        Ok(find_access_key(self, access_key_id).await?.is_some())
    }

    /// User, key and rights in one commit, so that no administrator is left without a key.
    async fn create_administrator(&self, name: &str, key_id: &str, secret: &str) -> Result<(), Error> {
        let created_at = self.clock.now();
        let attached = managed::find(managed::ADMINISTRATOR_ACCESS);
        let user = UserRecord {
            id: unique_id(self, "AIDA"),
            name: name.to_owned(),
            path: "/".to_owned(),
            created_at,
            tags: Vec::new(),
            inline: Default::default(),
            attached: attached.map(|policy| policy.to_attached()).into_iter().collect(),
            boundary: None,
            groups: Vec::new(),
            access_keys: vec![KeyState { id: key_id.to_owned(), status: StatusType::Active, created_at }],
        };
        let key = AccessKeyRecord { id: key_id.to_owned(), secret: secret.to_owned(), user_name: name.to_owned() };
        let mut batch = self.store.batch();
        batch.create(&user_at(self, name).await?, &user).map_err(store_error)?;
        batch.create(&access_key_at(self, key_id).await?, &key).map_err(store_error)?;
        match self.store.commit(batch).await {
            Ok(()) => Ok(()),
            Err(error) if error.is_conflict() => Err(already_initialized()),
            Err(error) => Err(commit_error(error)),
        }
    }
}

fn already_initialized() -> Error {
    Error::new(ErrorCode::EntityAlreadyExistsException, "an administrator exists already")
}
