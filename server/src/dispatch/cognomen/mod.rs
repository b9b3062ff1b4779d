//! `cognomen`: what no service of AWS has a place for, in a table for each part of the program.

mod access;
mod clients;
mod identities;

use super::Handler;

const TABLES: [&[&str]; 3] = [access::IMPLEMENTED, identities::IMPLEMENTED, clients::IMPLEMENTED];
const ALL: [&str; TABLES[0].len() + TABLES[1].len() + TABLES[2].len()] = joined();

/// Names of the operations that are served.
pub(super) const IMPLEMENTED: &[&str] = &ALL;

/// The tables, one behind the other.
const fn joined<const N: usize>() -> [&'static str; N] {
    let mut all = [""; N];
    let (mut table, mut at, mut from) = (0, 0, 0);
    while at < N {
        if from == TABLES[table].len() {
            (table, from) = (table + 1, 0);
            continue;
        }
        all[at] = TABLES[table][from];
        (at, from) = (at + 1, from + 1);
    }
    all
}

/// The handler of an operation; none when it is not served.
pub(super) fn handler(name: &str) -> Option<Handler> {
    access::handler(name).or_else(|| identities::handler(name)).or_else(|| clients::handler(name))
}
