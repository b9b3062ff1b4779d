//! Terms documents of app clients.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::{TermsEnforcementType, TermsSourceType};
use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// The documents a client may have, one of each.
pub const TERMS_NAMES: [&str; 2] = ["terms-of-use", "privacy-policy"];

/// A terms document as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// A version 4 UUID.
    pub id: String,
    /// The client whose sign-up page links to the document.
    pub client_id: String,
    /// One of [`TERMS_NAMES`].
    pub name: String,
    /// Where the document is: `LINK`.
    pub source: TermsSourceType,
    /// Whether it must be accepted: `NONE`.
    pub enforcement: TermsEnforcementType,
    /// URLs by language, `cognito:default` or `cognito:` and a language's name.
    pub links: BTreeMap<String, String>,
    /// When the document was made.
    pub created_at: UnixMillis,
    /// When it last changed.
    pub modified_at: UnixMillis,
}
