//! A process with all its children, as one thing to bound and to end.

use std::sync::atomic::{AtomicBool, Ordering};

use parking_lot::Mutex;
use rustix::process::{Pid, Signal, kill_process_group};

use super::proc_table::{self, Table};

/// A process group of a function.
pub(super) struct Group {
    leader: Pid,
    /// Most memory in bytes.
    limit: u64,
    /// A variable that only its processes carry.
    mark: String,
    ended: Mutex<bool>,
    exceeded: AtomicBool,
    /// Its processes when the table was last read.
    members: Mutex<Vec<i32>>,
}

impl Group {
    pub(super) fn new(leader: Pid, limit: u64, mark: String) -> Self {
        let members = Mutex::new(vec![leader.as_raw_nonzero().get()]);
        Self { leader, limit, mark, ended: Mutex::new(false), exceeded: AtomicBool::new(false), members }
    }

    /// Ends all processes of the group at once.
    pub(super) fn kill(&self) {
        let ended = self.ended.lock();
        if !*ended {
            // All may have ended by themselves.
            let _ = kill_process_group(self.leader, Signal::KILL);
        }
    }

    /// Ends what is left after the leader ended. From then on the group's id may be another's.
    pub(super) fn end(&self) {
        let mut ended = self.ended.lock();
        if !*ended {
            let _ = kill_process_group(self.leader, Signal::KILL);
            *ended = true;
        }
    }

    /// Ends processes that left the group; reads the whole table of processes.
    pub(super) fn kill_strays(&self) {
        proc_table::kill_bearers(&self.mark);
    }

    pub(super) fn has_ended(&self) -> bool {
        *self.ended.lock()
    }

    /// Whether it was ended for its memory.
    pub(super) fn exceeded(&self) -> bool {
        self.exceeded.load(Ordering::SeqCst)
    }

    /// Learns which processes belong to the group.
    pub(super) fn learn(&self, table: &Table) {
        *self.members.lock() = proc_table::family(table, self.leader.as_raw_nonzero().get()).into_iter().collect();
    }

    /// Ends the group when it has more memory in use than it may.
    pub(super) fn measure(&self) {
        let used: u64 = self.members.lock().iter().filter_map(|pid| proc_table::row(*pid)).map(|row| row.bytes()).sum();
        if used > self.limit {
            self.exceeded.store(true, Ordering::SeqCst);
            self.kill();
        }
    }
}
