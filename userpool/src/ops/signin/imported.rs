//! Passwords that came as hashes, before the engine sees them: it knows verifiers only.
//!
//! A hash cannot take part in SRP. Until the first sign-in by the password itself, SRP goes the way of a wrong password: the
//! exchange runs against a stand-in, as for users without a password and names that nobody has.

use cognomen_contract::Error;
use cognomen_crypto::{random_array, srp};
use cognomen_model::credential::{Credential, StoredVerifier};
use cognomen_store::{At, Batch};

use super::account::Account;
use super::attempt::Attempt;
use crate::directory::address;
use crate::{error, password_hashes, passwords};

/// A hash that held, to be replaced by a verifier of the same password in the commit that follows from it.
pub(super) struct Upgrade {
    at: At,
    version: u64,
    credential: Credential,
}

impl Upgrade {
    /// Stages the verifier.
    ///
    /// # Errors
    /// When the document cannot be written.
    pub(super) fn stage(&self, batch: &mut Batch) -> Result<(), Error> {
        batch.put(&self.at, self.version, &self.credential).map_err(error::store)?;
        Ok(())
    }
}

/// Compares `password` with the account's hash, if that is what it has, and puts a verifier in its place: one of `password`
/// when it is right, else one that nothing matches.
///
/// # Errors
/// `TooManyRequestsException` when too many comparisons wait; when the store fails.
pub(super) async fn settle(
    attempt: &Attempt<'_>,
    account: &mut Account,
    password: &str,
) -> Result<Option<Upgrade>, Error> {
    let (ctx, pool) = (attempt.ctx, attempt.pool());
    let shut = account.situation(attempt.client, attempt.now, attempt.random()).attempts.locked(attempt.now);
    if shut || (account.user.is_none() && !attempt.masks()) {
        return Ok(None);
    }
    // Asked for whoever it is, since asking takes time too.
    let decoy = password_hashes::decoy(ctx, pool).await?;
    let Some(doc) = &account.user else {
        if let Some(decoy) = decoy.filter(|_| seems_imported(&account.sub)) {
            password_hashes::matches(decoy, password).await?;
        }
        return Ok(None);
    };
    let Some((credential, version)) = account.credential.clone() else { return Ok(None) };
    let Some(encoded) = credential.hash_in_force() else { return Ok(None) };
    let right = password_hashes::encodes(encoded, password).await?;
    let verifier = if right {
        passwords::verifier(attempt.random(), &pool.pool, &doc.user.username, password)
    } else {
        let nobodys = srp::decoy_verifier(&random_array(attempt.random()));
        StoredVerifier { salt: nobodys.salt.to_vec(), v: nobodys.v.to_vec() }
    };
    let credential = credential.upgraded(verifier);
    account.credential = Some((credential.clone(), version));
    let at = address::credential(&pool.pool.id, &doc.user.sub);
    Ok(right.then_some(Upgrade { at, version, credential }))
}

/// Whether a name that nobody has takes as long as an imported user. Its stand-in is a keyed hash of it.
fn seems_imported(stand_in: &str) -> bool {
    stand_in.as_bytes().first().is_some_and(|digit| digit % 2 == 0)
}
