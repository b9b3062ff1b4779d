//! An identity as stored.

use std::fmt;

use cognomen_contract::Timestamp;
use cognomen_contract::cognito_identity::IdentityDescription;
use cognomen_model::UnixMillis;
use serde::{Deserialize, Serialize};

/// The most logins of one identity.
pub const MAX_LOGINS: usize = 20;

/// A user of a provider, for whom an identity stands.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Login {
    /// Name of the provider, as `DescribeIdentity` shows it.
    pub provider: String,
    /// The user, among those of the provider.
    pub subject: String,
    /// Whether the developer vouches for the user: such a name is never taken for that of a public provider.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub developer: bool,
}

impl Login {
    /// A user of a provider that anybody may bring a token of.
    #[must_use]
    pub fn public(provider: impl Into<String>, subject: impl Into<String>) -> Self {
        Self { provider: provider.into(), subject: subject.into(), developer: false }
    }

    /// A user whom the developer vouches for.
    #[must_use]
    pub fn developer(provider: impl Into<String>, user_id: impl Into<String>) -> Self {
        Self { provider: provider.into(), subject: user_id.into(), developer: true }
    }

    /// Whether both are of one public provider and of different users of it, of whom an identity can have one.
    #[must_use]
    pub fn rivals(&self, other: &Self) -> bool {
        !self.developer && !other.developer && self.provider == other.provider && self.subject != other.subject
    }
}

impl fmt::Debug for Login {
    // Who somebody is does not belong in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").field("provider", &self.provider).finish_non_exhaustive()
    }
}

/// What an identity may be used as.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// By whoever knows its id.
    #[default]
    Guest,
    /// By who proves one of its logins; never by guests again.
    Linked,
    /// By nobody: its last login was taken away.
    Abandoned,
    /// By nobody: another identity took its place.
    Merged {
        /// Id of the other.
        into: String,
    },
}

/// An identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// `REGION:UUID`.
    pub id: String,
    /// When it was made.
    pub created_at: UnixMillis,
    /// When a login was added or taken away last.
    pub modified_at: UnixMillis,
    /// Its logins, in the order in which they came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub logins: Vec<Login>,
    /// What it may be used as.
    #[serde(default)]
    pub state: State,
}

impl Identity {
    /// Whether nobody can use it any more.
    #[must_use]
    pub fn is_disabled(&self) -> bool {
        matches!(self.state, State::Abandoned | State::Merged { .. })
    }

    /// Whether guests use it.
    #[must_use]
    pub fn is_guest(&self) -> bool {
        self.state == State::Guest
    }

    /// Names of the providers of its logins, each once.
    #[must_use]
    pub fn providers(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for login in &self.logins {
            if !names.contains(&login.provider) {
                names.push(login.provider.clone());
            }
        }
        names
    }

    /// What `DescribeIdentity` and `ListIdentities` tell of it.
    #[must_use]
    pub fn describe(&self) -> IdentityDescription {
        IdentityDescription {
            creation_date: Some(Timestamp::from_millis(self.created_at.0)),
            identity_id: Some(self.id.clone()),
            last_modified_date: Some(Timestamp::from_millis(self.modified_at.0)),
            logins: (!self.logins.is_empty()).then(|| self.providers()),
        }
    }
}
