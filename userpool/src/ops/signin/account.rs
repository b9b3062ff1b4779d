//! The account behind a sign-in name, as one read finds it, and the commits that end an attempt.

use std::borrow::Cow;

use cognomen_contract::Error;
use cognomen_crypto::Random;
use cognomen_model::UnixMillis;
use cognomen_model::credential::{Attempts, Credential};
use cognomen_model::id;
use cognomen_model::user::User;
use cognomen_store::{At, Batch, CommitError, Condition, Sealed};

use super::decoy::Decoy;
use super::engine::{Refusal, Situation};
use super::ticket::{self, Ticket};
use crate::context::Context;
use crate::directory::{self, UserDoc, address, feign};
use crate::error;
use crate::pool_view::{ClientView, PoolView};

/// How often a commit is tried against other attempts under the same name.
const TRIES: usize = 8;

/// What the store knows under a name. An unknown name has a stand-in `sub`, under which its failures are counted.
pub(super) struct Account {
    pub(super) sub: String,
    pub(super) user: Option<UserDoc>,
    pub(super) credential: Option<(Credential, u64)>,
    attempts: Counted,
    /// Whether this attempt was counted as a failure before it was judged.
    charged: bool,
}

/// Failures, and the version of the record that counts them; none when there is no record.
#[derive(Clone, Copy, Default)]
struct Counted {
    attempts: Attempts,
    version: Option<u64>,
}

impl Counted {
    fn condition(self) -> Condition {
        self.version.map_or(Condition::Absent, Condition::Version)
    }

    fn open(found: Option<&Sealed>) -> Result<Self, Error> {
        let Some(found) = found else { return Ok(Self::default()) };
        let doc = found.open::<Attempts>().map_err(error::store)?;
        Ok(Self { attempts: doc.value, version: Some(doc.version) })
    }
}

impl Account {
    /// Finds the account that a client signs in under `login`.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) async fn find(ctx: &Context, pool: &PoolView, login: &str) -> Result<Self, Error> {
        let stand_in = stand_in(pool, login);
        let owner = directory::owner(ctx, pool, login).await?;
        if owner.is_none() {
            feign::claim();
        }
        let sub = owner.unwrap_or_else(|| stand_in.clone());
        let account = Self::read(ctx, pool, sub).await?;
        // A `sub` that nobody has must not name records: its failures are counted under the stand-in too.
        if account.user.is_none() && account.sub != stand_in {
            return Self::read(ctx, pool, stand_in).await;
        }
        Ok(account)
    }

    /// Reads the account of `sub`, or of a stand-in.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) async fn read(ctx: &Context, pool: &PoolView, sub: String) -> Result<Self, Error> {
        let id = &pool.pool.id;
        let addresses = [address::profile(id, &sub), address::credential(id, &sub), address::attempts(id, &sub)];
        let found = ctx.store.get_many(&addresses).await.map_err(error::store)?;
        let [profile, credential, attempts] = found.as_slice() else { return Err(error::contended()) };
        let user = match profile {
            Some(sealed) => {
                let doc = sealed.open::<User>().map_err(error::store)?;
                Some(UserDoc { user: doc.value, version: doc.version })
            }
            None => {
                feign::profile();
                None
            }
        };
        let credential = match credential {
            Some(sealed) => {
                let doc = sealed.open::<Credential>().map_err(error::store)?;
                Some((doc.value, doc.version))
            }
            None => {
                feign::credential();
                None
            }
        };
        Ok(Self { sub, user, credential, attempts: Counted::open(attempts.as_ref())?, charged: false })
    }

    /// The true name of the user, or of the decoy in an unknown one's place, whom the client calls `login`.
    pub(super) fn username(&self, pool: &PoolView, login: &str) -> Cow<'_, str> {
        match &self.user {
            Some(doc) => Cow::Borrowed(&doc.user.username),
            None => Cow::Owned(Decoy::new(pool, login).username),
        }
    }

    /// What the state machine looks at.
    pub(super) fn situation<'a>(
        &'a self,
        client: &'a ClientView,
        now: UnixMillis,
        random: &'a dyn Random,
    ) -> Situation<'a> {
        Situation {
            pool: &client.pool.pool,
            user: self.user.as_ref().map(|doc| &doc.user),
            credential: self.credential.as_ref().map(|(credential, _)| credential),
            attempts: self.attempts.attempts,
            masked: client.client.masks_unknown_users(),
            now,
            random,
        }
    }

    /// Whether too many failures of late keep everyone from trying.
    pub(super) fn is_shut(&self, now: UnixMillis) -> bool {
        self.attempts.attempts.locked(now)
    }

    /// Counts an attempt as a failure before it is judged elsewhere. If it fails here too, it is not counted again.
    ///
    /// # Errors
    /// `NotAuthorizedException` of a shut account; when the store fails.
    pub(super) async fn charge(&mut self, ctx: &Context, pool: &PoolView, now: UnixMillis) -> Result<(), Error> {
        for _ in 0..TRIES {
            if self.is_shut(now) {
                return Err(Refusal::Locked.into());
            }
            match self.commit_failure(ctx, pool, None, now).await {
                Ok(()) => {
                    self.charged = true;
                    return Ok(());
                }
                Err(failed) => self.retry(ctx, pool, failed, now).await?,
            }
        }
        Err(error::contended())
    }

    /// Counts a wrong password and uses up the ticket it came with. Whoever loses against attempts made at the same time
    /// is counted after them.
    ///
    /// # Errors
    /// Why the attempt ends: always an error.
    pub(super) async fn fail(
        mut self,
        ctx: &Context,
        pool: &PoolView,
        ticket: Option<&Ticket>,
        now: UnixMillis,
    ) -> Error {
        if self.charged {
            return Refusal::WrongPassword.into();
        }
        for _ in 0..TRIES {
            match self.commit_failure(ctx, pool, ticket, now).await {
                Ok(()) => return Refusal::WrongPassword.into(),
                Err(failed) => match self.retry(ctx, pool, failed, now).await {
                    Ok(()) => {}
                    Err(end) => return end,
                },
            }
        }
        error::contended()
    }

    async fn commit_failure(
        &self,
        ctx: &Context,
        pool: &PoolView,
        ticket: Option<&Ticket>,
        now: UnixMillis,
    ) -> Result<(), CommitError> {
        let mut batch = ctx.store.batch();
        let failed = self.attempts.attempts.failed(now);
        let at = address::attempts(&pool.pool.id, &self.sub);
        batch.write(&at, self.attempts.condition(), &failed)?.expiring(failed.forgotten_at());
        use_up(&mut batch, pool, ticket)?;
        ctx.store.commit(batch).await
    }

    /// Commits a success: what `stage` writes, the ticket used up, and the failures forgotten, provided that no further
    /// one was counted meanwhile that would have shut the account. A user deleted meanwhile gets nothing stored any more.
    ///
    /// # Errors
    /// `NotAuthorizedException` when the ticket was used before or ended long ago, or the account was shut or deleted meanwhile;
    /// when the store fails. What else stood in the way, a document of `stage`'s, is returned.
    pub(super) async fn succeed(
        &mut self,
        ctx: &Context,
        pool: &PoolView,
        ticket: Option<&Ticket>,
        now: UnixMillis,
        stage: impl Fn(&mut Batch) -> Result<(), Error>,
    ) -> Result<Option<At>, Error> {
        if ticket.is_some_and(|ticket| ticket.is_forgotten(ctx.clock.now())) {
            return Err(ticket::invalid());
        }
        for _ in 0..TRIES {
            let mut batch = ctx.store.batch();
            stage(&mut batch)?;
            use_up(&mut batch, pool, ticket).map_err(error::store)?;
            let at = address::attempts(&pool.pool.id, &self.sub);
            match self.attempts.condition() {
                Condition::Absent => batch.check(&at, Condition::Absent),
                condition => batch.delete(&at, condition),
            }
            let profile = address::profile(&pool.pool.id, &self.sub);
            let changed = batch.names(&profile);
            if !changed {
                batch.check(&profile, Condition::Present);
            }
            match ctx.store.commit(batch).await {
                Ok(()) => return Ok(None),
                Err(CommitError::Conflict { at, .. }) if !changed && at == profile => {
                    return Err(error::wrong_credentials());
                }
                Err(CommitError::Conflict { at, .. }) if !is_bookkeeping(&at.key) => return Ok(Some(at)),
                Err(failed) => self.retry(ctx, pool, failed, now).await?,
            }
        }
        Err(error::contended())
    }

    /// Prepares another try after a commit that others came before, or tells why there is none.
    async fn retry(
        &mut self,
        ctx: &Context,
        pool: &PoolView,
        failed: CommitError,
        now: UnixMillis,
    ) -> Result<(), Error> {
        match failed.conflict() {
            Some(at) if at.key.starts_with("once/") => return Err(ticket::used()),
            Some(_) => {}
            None => return Err(error::store(failed)),
        }
        let at = address::attempts(&pool.pool.id, &self.sub);
        let found = ctx.store.get_many(&[at]).await.map_err(error::store)?;
        self.attempts = Counted::open(found.first().and_then(Option::as_ref))?;
        if self.attempts.attempts.locked(now) { Err(Refusal::Locked.into()) } else { Ok(()) }
    }
}

/// Whether a conflict is about attempts or tickets rather than the user.
fn is_bookkeeping(key: &str) -> bool {
    key == "attempts" || key.starts_with("once/")
}

fn use_up(batch: &mut Batch, pool: &PoolView, ticket: Option<&Ticket>) -> Result<(), cognomen_store::StoreError> {
    if let Some(ticket) = ticket {
        ticket.use_up(batch, &pool.pool.id)?;
    }
    Ok(())
}

/// The `sub` that stands for an unknown name: one of sixteen million, so that names which nobody has cannot fill the
/// store, and keyed, so that nobody can tell which names share one.
fn stand_in(pool: &PoolView, login: &str) -> String {
    let hash = pool.keys.blind("unknown-name", &[&pool.pool.normalise(login)]);
    let mut bytes = [0; 16];
    bytes[..3].copy_from_slice(&hash[..3]);
    id::uuid_like(bytes)
}
