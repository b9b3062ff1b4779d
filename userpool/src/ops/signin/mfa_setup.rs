//! `MFA_SETUP`: a user without a second factor sets one up before signing in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_model::mfa::MfaFactor;
use serde::{Deserialize, Serialize};

use super::account::Account;
use super::attempt::Attempt;
use super::complete::Answer;
use super::proceed::{self, Proved};
use super::select_mfa;
use super::ticket::Awaits;

/// How far the set-up is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Setup {
    /// The challenge was asked.
    #[serde(rename = "a")]
    Asked,
    /// `AssociateSoftwareToken` answered this secret, in hex.
    #[serde(rename = "s")]
    Associated(String),
    /// `VerifySoftwareToken` took the app's first code.
    #[serde(rename = "v")]
    Verified,
}

/// Asks to set one of `factors` up.
///
/// # Errors
/// As [`proceed::ask`].
pub(super) async fn ask(
    attempt: &Attempt<'_>,
    account: Account,
    proved: Proved<'_>,
    factors: &[MfaFactor],
) -> Result<Answer, Error> {
    let parameters = BTreeMap::from([("MFAS_CAN_SETUP".to_owned(), select_mfa::names(factors)?)]);
    proceed::ask(attempt, account, proved, Awaits::MfaSetup(Setup::Asked), parameters).await
}
