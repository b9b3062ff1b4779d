//! Whether a function changes its own files at every call.

/// Starts in a row during which files changed, after which it is said.
const TOLD_AFTER: u32 = 3;

/// Counts such starts.
#[derive(Default)]
pub(super) struct Unrest {
    starts: u32,
    told: bool,
}

impl Unrest {
    /// A process was started and has ended its first call; `changed` when files changed meanwhile. Tells, once, whether that has
    /// become a habit.
    pub(super) fn began(&mut self, changed: bool) -> bool {
        self.starts = if changed { self.starts.saturating_add(1) } else { 0 };
        let tell = self.starts >= TOLD_AFTER && !self.told;
        self.told |= tell;
        tell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_once_and_only_of_changes_in_a_row() {
        let mut unrest = Unrest::default();
        let seen = [true, true, false, true, true, true, true, false, true, true, true];
        let told = seen.map(|changed| unrest.began(changed));
        assert_eq!(told.iter().position(|told| *told), Some(5));
        assert_eq!(told.iter().filter(|told| **told).count(), 1);
    }
}
