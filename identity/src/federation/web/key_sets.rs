//! The keys of providers, fetched and kept for a while.
//!
//! Anybody may show a token that names an unknown key, as often as they like: a provider is asked once at a time, and not again
//! right after it was asked.

use std::sync::Arc;

use cognomen_crypto::jose::PublicKeySet;
use cognomen_model::{Clock, UnixMillis};
use parking_lot::Mutex;
use quick_cache::sync::Cache;

use super::{KeyFault, KeySource, Provider, WebFault, documents};
use crate::Context;

/// The most providers whose keys are kept.
const MOST: usize = 1000;
/// Milliseconds that keys are kept.
const LIFE: i64 = 300_000;
/// Milliseconds before a provider is asked again for a key that it did not have.
const PAUSE: i64 = 10_000;
/// Milliseconds before a provider is asked again that could not be asked.
const FAILURE: i64 = 5_000;

/// The keys of providers.
pub struct KeySets(Cache<String, Arc<Slot>>);

impl Default for KeySets {
    fn default() -> Self {
        Self(Cache::new(MOST))
    }
}

/// What is known of one provider.
#[derive(Default)]
struct Slot {
    known: Mutex<Known>,
    /// Held by who asks the provider.
    asking: Arc<tokio::sync::Mutex<()>>,
}

#[derive(Default)]
struct Known {
    keys: Option<(Arc<PublicKeySet>, UnixMillis)>,
    failed: Option<(KeyFault, UnixMillis)>,
}

enum Step {
    Done(Result<Arc<PublicKeySet>, WebFault>),
    Ask,
}

impl Known {
    /// What to do for a token whose key is `kid`.
    fn step(&self, kid: Option<&str>, now: UnixMillis) -> Step {
        let within = |since: UnixMillis, span: i64| (0..span).contains(&now.millis_since(since));
        let fresh = self.keys.as_ref().filter(|(_, since)| within(*since, LIFE));
        if let Some((keys, _)) = fresh.filter(|(keys, _)| keys.candidates(kid).next().is_some()) {
            return Step::Done(Ok(Arc::clone(keys)));
        }
        if let Some((fault, _)) = self.failed.filter(|(_, since)| within(*since, FAILURE)) {
            return Step::Done(Err(fault.into()));
        }
        if fresh.is_some_and(|(_, since)| within(*since, PAUSE)) {
            return Step::Done(Err(WebFault::UnknownKey));
        }
        Step::Ask
    }
}

impl KeySets {
    /// The keys of a provider, among which is `kid` if it has one of that id.
    ///
    /// # Errors
    /// [`WebFault::UnknownKey`], [`WebFault::Keys`]; [`WebFault::Failed`] when asking breaks off.
    pub(super) async fn having(
        &self,
        ctx: &Context,
        provider: &Provider,
        kid: Option<&str>,
    ) -> Result<Arc<PublicKeySet>, WebFault> {
        let slot = self.slot(provider);
        let step = slot.known.lock().step(kid, ctx.clock.now());
        if let Step::Done(done) = step {
            return done;
        }
        let asking = Arc::clone(&slot.asking).lock_owned().await;
        // Somebody else may have asked meanwhile.
        let step = slot.known.lock().step(kid, ctx.clock.now());
        if let Step::Done(done) = step {
            return done;
        }
        let (upstream, clock, provider) = (Arc::clone(&ctx.upstream), Arc::clone(&ctx.clock), provider.clone());
        let asked = Arc::clone(&slot);
        // A task of its own: a caller who hangs up does not undo that the provider was asked.
        let task = tokio::spawn(async move {
            let _asking = asking;
            let answer = documents::keys(&*upstream, &provider).await;
            asked.keep(answer, &*clock, &provider.name);
        });
        task.await.map_err(|_| WebFault::Failed)?;
        let step = slot.known.lock().step(kid, ctx.clock.now());
        match step {
            Step::Done(done) => done,
            Step::Ask => Err(WebFault::UnknownKey),
        }
    }

    /// What was learnt of a provider's keys, however long ago, without asking it.
    ///
    /// # Errors
    /// [`WebFault::UnknownKey`], [`WebFault::Keys`]; [`WebFault::Unasked`] where nothing is known.
    pub(super) fn known(&self, provider: &Provider, kid: Option<&str>) -> Result<Arc<PublicKeySet>, WebFault> {
        let slot = self.slot(provider);
        let known = slot.known.lock();
        match (&known.keys, known.failed) {
            (Some((keys, _)), _) if keys.candidates(kid).next().is_some() => Ok(Arc::clone(keys)),
            (_, Some((fault, _))) => Err(fault.into()),
            (Some(_), None) => Err(WebFault::UnknownKey),
            (None, None) => Err(WebFault::Unasked),
        }
    }

    /// By where the keys are and who vouches for it, so that nobody's keys stand in for another's.
    fn slot(&self, provider: &Provider) -> Arc<Slot> {
        let (kind, url) = match &provider.keys {
            KeySource::Discovered(issuer) => ("issuer", issuer),
            KeySource::At(url) => ("keys", url),
        };
        let key = format!("{kind} {url} {}", provider.thumbprints.join(" "));
        let made = self.0.get_or_insert_with(&key, || Ok::<_, std::convert::Infallible>(Arc::default()));
        match made {
            Ok(slot) => slot,
            Err(never) => match never {},
        }
    }
}

impl Slot {
    fn keep(&self, answer: Result<PublicKeySet, KeyFault>, clock: &dyn Clock, provider: &str) {
        let mut known = self.known.lock();
        match answer {
            Ok(keys) => *known = Known { keys: Some((Arc::new(keys), clock.now())), failed: None },
            Err(fault) => {
                tracing::warn!(provider, %fault, "the keys of a provider cannot be had");
                known.failed = Some((fault, clock.now()));
            }
        }
    }
}
