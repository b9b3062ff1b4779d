//! Lines that a function writes, as many as are worth keeping.

use std::collections::VecDeque;

/// Longest line in bytes; the rest of a longer one is left out.
const LINE: usize = 8 * 1024;
/// Lines kept from the beginning of a call.
const FIRST: usize = 100;
/// Lines kept from the end of a call, where errors stand.
const LAST: usize = 100;

/// The lines of one call, in the making.
#[derive(Default)]
pub(super) struct Lines {
    first: Vec<String>,
    last: VecDeque<String>,
    dropped: usize,
    unfinished: Vec<u8>,
}

impl Lines {
    /// Takes in what was written. Carriage returns end lines too: Lambda's runtime client for Python puts them inside its records.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        for piece in bytes.split_inclusive(|byte| is_end(*byte)) {
            let (text, ended) = match piece.split_last() {
                Some((last, text)) if is_end(*last) => (text, true),
                _ => (piece, false),
            };
            let room = (LINE + 1).saturating_sub(self.unfinished.len());
            self.unfinished.extend_from_slice(text.get(..room).unwrap_or(text));
            if ended {
                self.end_line();
            }
        }
    }

    /// All lines, the unfinished one included; begins anew.
    pub(super) fn take(&mut self) -> Vec<String> {
        self.end_line();
        let done = std::mem::take(self);
        let mut lines = done.first;
        if done.dropped > 0 {
            lines.push(format!("{} lines dropped", done.dropped));
        }
        lines.extend(done.last);
        lines
    }

    /// The finished lines so far.
    pub(super) fn so_far(&self) -> Vec<String> {
        self.first.iter().chain(&self.last).cloned().collect()
    }

    fn end_line(&mut self) {
        if self.unfinished.is_empty() {
            return;
        }
        let cut = self.unfinished.len() > LINE;
        self.unfinished.truncate(LINE);
        let mut line = String::from_utf8_lossy(&self.unfinished).into_owned();
        self.unfinished.clear();
        if cut {
            line.push('…');
        }
        if self.first.len() < FIRST {
            self.first.push(line);
            return;
        }
        if self.last.len() == LAST {
            self.last.pop_front();
            self.dropped += 1;
        }
        self.last.push_back(line);
    }
}

fn is_end(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_newlines_and_carriage_returns_wherever_pieces_are_cut() {
        let mut lines = Lines::default();
        for piece in ["on", "e\r", "\ntwo\rthr", "ee\n\n", "rest"] {
            lines.feed(piece.as_bytes());
        }
        assert_eq!(lines.so_far(), ["one", "two", "three"]);
        assert_eq!(lines.take(), ["one", "two", "three", "rest"]);
        assert!(lines.take().is_empty());
    }

    #[test]
    fn long_lines_are_cut_and_what_is_no_text_is_replaced() {
        let mut lines = Lines::default();
        for _ in 0..10 {
            lines.feed(&[b'x'; 5000]);
        }
        lines.feed(b"\n\xff\n");
        let lines = lines.take();
        assert_eq!(lines[0].len(), LINE + '…'.len_utf8());
        assert_eq!(lines[1], "\u{fffd}");
    }

    #[test]
    fn a_flood_keeps_its_beginning_and_its_end() {
        let mut lines = Lines::default();
        for number in 0..1000 {
            lines.feed(format!("{number}\n").as_bytes());
        }
        let lines = lines.take();
        assert_eq!(lines.len(), FIRST + 1 + LAST);
        assert_eq!(
            [&lines[0], &lines[99], &lines[100], &lines[101], &lines[200]],
            ["0", "99", "800 lines dropped", "900", "999"]
        );
    }
}
