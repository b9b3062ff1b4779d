//! What an unknown user of a masking client appears to be: the same at every attempt.

use cognomen_model::id;

use crate::pool_view::PoolView;

/// The stand-in for a user that does not exist.
pub(super) struct Decoy {
    pub(super) username: String,
    pub(super) seed: [u8; 32],
}

impl Decoy {
    pub(super) fn new(pool: &PoolView, login: &str) -> Self {
        let login = pool.pool.normalise(login);
        let half = |kind| pool.keys.blind(kind, &[&login]);
        let mut seed = [0; 32];
        seed[..16].copy_from_slice(&half("decoy-seed-1"));
        seed[16..].copy_from_slice(&half("decoy-seed-2"));
        // Where names are generated, or an alias stands for one, the true name looks like an id.
        let by_alias = login.contains('@') && pool.pool.is_alias("email")
            || login.starts_with('+') && pool.pool.is_alias("phone_number");
        let generated = by_alias || pool.pool.generates_usernames();
        let username =
            if generated && !id::is_uuid_like(&login) { id::uuid_like(half("decoy-username")) } else { login };
        Self { username, seed }
    }
}
