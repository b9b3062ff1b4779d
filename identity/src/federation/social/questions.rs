//! How many questions are on their way to social providers: each token is shown to its provider anew, whoever brings it.

use std::collections::BTreeMap;

use parking_lot::Mutex;

/// The most questions about the users of one application at a time; those of STS, which names none, count as one.
const MOST_OF_APPLICATION: usize = 64;
/// The most questions to one provider at a time.
const MOST_OF_PROVIDER: usize = 256;

/// Bounds how many questions are on their way, so that a flood of tokens for one application or provider is answered by us alone
/// and keeps nobody out who comes by another.
#[derive(Default)]
pub struct Questions(Mutex<BTreeMap<&'static str, Running>>);

/// Questions to one provider, by application; never zero.
type Running = BTreeMap<String, usize>;

/// A question's turn, which ends when it is dropped.
pub(super) struct Turn<'a> {
    questions: &'a Questions,
    provider: &'static str,
    application: String,
}

impl Questions {
    /// A turn to ask a provider about a user of an application, if there is one.
    pub(super) fn turn(&self, provider: &'static str, application: &str) -> Option<Turn<'_>> {
        let mut providers = self.0.lock();
        let running = providers.entry(provider).or_default();
        let of_application = running.get(application).copied().unwrap_or_default();
        if of_application >= MOST_OF_APPLICATION || running.values().sum::<usize>() >= MOST_OF_PROVIDER {
            return None;
        }
        running.insert(application.to_owned(), of_application + 1);
        Some(Turn { questions: self, provider, application: application.to_owned() })
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut providers = self.questions.0.lock();
        let Some(running) = providers.get_mut(self.provider) else { return };
        match running.get_mut(&self.application) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(running.remove(&self.application)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::federation::social::{AMAZON, FACEBOOK};

    fn flood<'a>(questions: &'a Questions, provider: &'static str, application: &str) -> Vec<Turn<'a>> {
        std::iter::from_fn(|| questions.turn(provider, application)).take(1000).collect()
    }

    #[test]
    fn a_flood_for_one_application_leaves_room_for_others() {
        let questions = Questions::default();
        let turns = flood(&questions, FACEBOOK, "1");
        assert_eq!(turns.len(), MOST_OF_APPLICATION);
        assert!(questions.turn(FACEBOOK, "2").is_some() && questions.turn(FACEBOOK, "").is_some());
        drop(turns);
        assert_eq!(flood(&questions, FACEBOOK, "1").len(), MOST_OF_APPLICATION);
    }

    #[test]
    fn a_flood_for_one_provider_leaves_room_for_others() {
        let questions = Questions::default();
        let turns: Vec<_> = (0..10).flat_map(|number| flood(&questions, FACEBOOK, &number.to_string())).collect();
        assert_eq!(turns.len(), MOST_OF_PROVIDER);
        assert!(questions.turn(FACEBOOK, "new").is_none());
        assert_eq!(flood(&questions, AMAZON, "new").len(), MOST_OF_APPLICATION);
        drop(turns);
        assert!(questions.0.lock().values().all(BTreeMap::is_empty), "nothing stays of what ended");
    }
}
