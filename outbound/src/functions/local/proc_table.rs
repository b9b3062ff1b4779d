//! The system's table of processes, as `proc(5)` shows it. Where there is none, nothing is found.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use rustix::process::{Pid, Signal};

/// What is known of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    parent: i32,
    group: i32,
    /// Pages of memory that it has in use.
    pages: u64,
}

/// All processes by their ids.
pub(super) type Table = BTreeMap<i32, Row>;

/// Reads the whole table.
pub(super) fn read() -> Table {
    ids().filter_map(|pid| Some((pid, row(pid)?))).collect()
}

/// Reads one process.
pub(super) fn row(pid: i32) -> Option<Row> {
    parse(&fs::read_to_string(format!("/proc/{pid}/stat")).ok()?)
}

/// The id that the last process was given: while it stays the same, no process was added.
pub(super) fn newest() -> Option<i32> {
    fs::read_to_string("/proc/loadavg").ok()?.split_ascii_whitespace().last()?.parse().ok()
}

impl Row {
    /// Memory in use, in bytes.
    pub(super) fn bytes(self) -> u64 {
        self.pages.saturating_mul(u64::try_from(rustix::param::page_size()).unwrap_or(4096))
    }
}

/// A process, its group, and their descendants.
pub(super) fn family(table: &Table, leader: i32) -> BTreeSet<i32> {
    let mut family: BTreeSet<i32> =
        table.iter().filter(|(pid, row)| **pid == leader || row.group == leader).map(|(pid, _)| *pid).collect();
    loop {
        let more: Vec<i32> = table
            .iter()
            .filter(|(pid, row)| family.contains(&row.parent) && !family.contains(pid))
            .map(|(pid, _)| *pid)
            .collect();
        if more.is_empty() {
            return family;
        }
        family.extend(more);
    }
}

/// Kills processes that left their group but still carry a variable that only they have (`NAME=value`).
pub(super) fn kill_bearers(variable: &str) {
    for pid in ids() {
        let bears = |environment: Vec<u8>| environment.split(|byte| *byte == 0).any(|pair| pair == variable.as_bytes());
        if fs::read(format!("/proc/{pid}/environ")).is_ok_and(bears)
            && let Some(pid) = Pid::from_raw(pid)
        {
            // It may have ended meanwhile.
            let _ = rustix::process::kill_process(pid, Signal::KILL);
        }
    }
}

fn ids() -> impl Iterator<Item = i32> {
    fs::read_dir("/proc").into_iter().flatten().filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
}

/// Reads a line of `/proc/PID/stat`. The name of the program stands in parentheses and may hold anything.
fn parse(line: &str) -> Option<Row> {
    let words: Vec<&str> = line.rsplit_once(')')?.1.split_ascii_whitespace().collect();
    Some(Row {
        parent: words.get(1)?.parse().ok()?,
        group: words.get(2)?.parse().ok()?,
        pages: words.get(21)?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_whatever_the_program_is_called() {
        let line = "42 (a b) 1 2 3) S 7 40 40 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 5 1000 321 18446744073709551615";
        assert_eq!(parse(line), Some(Row { parent: 7, group: 40, pages: 321 }));
        assert_eq!(parse("42 (sh"), None);
        assert_eq!(parse(""), None);
    }

    #[test]
    fn a_family_is_the_group_and_whoever_descends_from_it() {
        let row = |parent, group| Row { parent, group, pages: 0 };
        let table = Table::from([
            (1, row(0, 1)),
            (10, row(1, 10)),
            (11, row(10, 10)),
            // Left the group, and so did its child.
            (12, row(11, 12)),
            (13, row(12, 12)),
            // Lost its parent, and stayed in the group.
            (14, row(1, 10)),
            (20, row(1, 20)),
        ]);
        assert_eq!(family(&table, 10), BTreeSet::from([10, 11, 12, 13, 14]));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn this_process_is_in_the_table() {
        let me = i32::try_from(std::process::id()).unwrap();
        let row = read()[&me];
        assert_eq!(row.parent, rustix::process::getppid().unwrap().as_raw_nonzero().get());
        assert!(row.bytes() > 100_000);
        assert!(newest().is_some());
    }
}
