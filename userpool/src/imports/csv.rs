//! CSV, byte by byte: cells in quotation marks (RFC 4180), and commas behind a backslash, as Cognito's guide writes them.

/// Most characters of a row, as Cognito allows.
pub(super) const LONGEST_ROW: usize = 16_000;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A row, or why it cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line on which it begins; the first is 1.
    pub(super) line: u64,
    /// The cells, without white space around them.
    pub(super) cells: Result<Vec<String>, Fault>,
}

/// Why a row cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    #[error("The row has more than 16000 characters.")]
    TooLong,
    #[error("The row has text behind a closing quotation mark.")]
    Quotation,
    #[error("The row is not valid UTF-8.")]
    Encoding,
}

/// A quotation mark is not closed: the rest of the file was one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unclosed;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before the first character of a cell.
    Before,
    /// In a cell without quotation marks.
    Plain,
    /// Between quotation marks.
    Quoted,
    /// Behind a quotation mark that closes the cell, or begins a doubled one.
    Closed,
}

/// Takes bytes and gives rows. It keeps one row at most, whatever the file.
#[derive(Debug)]
pub(super) struct Scanner {
    state: State,
    cells: Vec<Vec<u8>>,
    cell: Vec<u8>,
    characters: usize,
    fault: Option<Fault>,
    quoted: bool,
    /// The line the next byte belongs to, and the one on which the row began.
    line: u64,
    begun: u64,
    offset: u64,
}

impl Scanner {
    /// Reads on at a row that begins behind `offset` bytes and `lines` lines.
    pub(super) fn at(offset: u64, lines: u64) -> Self {
        Self {
            state: State::Before,
            cells: Vec::new(),
            cell: Vec::new(),
            characters: 0,
            fault: None,
            quoted: false,
            line: lines + 1,
            begun: lines + 1,
            offset,
        }
    }

    /// Bytes taken so far.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    /// Lines that have ended so far.
    pub(super) fn lines(&self) -> u64 {
        self.line - 1
    }

    /// Takes a byte; the row that it ends, unless that is blank.
    pub(super) fn push(&mut self, byte: u8) -> Option<Row> {
        self.offset += 1;
        let ends_line = byte == b'\n';
        if ends_line {
            self.line += 1;
        }
        let row = match (self.state, byte) {
            (State::Quoted, b'"') => {
                self.state = State::Closed;
                None
            }
            (State::Quoted, _) => {
                self.keep(byte);
                None
            }
            (State::Closed, b'"') => {
                self.state = State::Quoted;
                self.keep(byte);
                None
            }
            (_, b'\n') => self.end_row(),
            (State::Plain, b',') if self.cell.last() == Some(&b'\\') => {
                self.cell.pop();
                self.keep(byte);
                None
            }
            (_, b',') => {
                self.count(byte);
                self.end_cell();
                None
            }
            (State::Before, b'"') => {
                self.state = State::Quoted;
                self.quoted = true;
                None
            }
            (State::Closed, _) => {
                if !byte.is_ascii_whitespace() {
                    self.fault.get_or_insert(Fault::Quotation);
                }
                None
            }
            (State::Before | State::Plain, _) => {
                self.state = State::Plain;
                self.keep(byte);
                self.skip_byte_order_mark();
                None
            }
        };
        if ends_line && row.is_none() && self.state == State::Before && self.cells.is_empty() {
            self.begun = self.line;
        }
        row
    }

    /// The last row, when no line break ends it.
    ///
    /// # Errors
    /// [`Unclosed`] when it ends between quotation marks.
    pub(super) fn finish(&mut self) -> Result<Option<Row>, Unclosed> {
        if self.state == State::Quoted { Err(Unclosed) } else { Ok(self.end_row()) }
    }

    fn count(&mut self, byte: u8) {
        // Every character has one byte that does not continue another.
        if byte & 0b1100_0000 != 0b1000_0000 {
            self.characters += 1;
        }
        if self.characters > LONGEST_ROW && self.fault.is_none() {
            self.fault = Some(Fault::TooLong);
            (self.cells, self.cell) = (Vec::new(), Vec::new());
        }
    }

    fn keep(&mut self, byte: u8) {
        self.count(byte);
        if self.fault.is_none() {
            self.cell.push(byte);
        }
    }

    fn skip_byte_order_mark(&mut self) {
        if self.offset == 3 && self.cell == BYTE_ORDER_MARK {
            self.cell.clear();
            self.state = State::Before;
        }
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        if self.fault.is_none() {
            self.cells.push(cell);
        }
        self.state = State::Before;
    }

    fn end_row(&mut self) -> Option<Row> {
        self.end_cell();
        let blank = !self.quoted && self.cells.len() == 1 && self.cells.iter().all(|cell| cell.trim_ascii().is_empty());
        let (cells, fault, line) = (std::mem::take(&mut self.cells), self.fault.take(), self.begun);
        (self.characters, self.quoted, self.begun) = (0, false, self.line);
        if blank && fault.is_none() {
            return None;
        }
        let cells = match fault {
            Some(fault) => Err(fault),
            None => cells.into_iter().map(text).collect(),
        };
        Some(Row { line, cells })
    }
}

fn text(cell: Vec<u8>) -> Result<String, Fault> {
    let text = String::from_utf8(cell).map_err(|_| Fault::Encoding)?;
    let trimmed = text.trim();
    Ok(if trimmed.len() == text.len() { text } else { trimmed.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(file: &[u8]) -> Vec<Row> {
        let mut scanner = Scanner::at(0, 0);
        let mut rows: Vec<Row> = file.iter().filter_map(|byte| scanner.push(*byte)).collect();
        rows.extend(scanner.finish().unwrap());
        assert_eq!(scanner.offset(), file.len() as u64);
        rows
    }

    fn row(line: u64, cells: &[&str]) -> Row {
        Row { line, cells: Ok(cells.iter().map(|cell| (*cell).to_owned()).collect()) }
    }

    #[test]
    fn cells_rows_and_lines_are_told_apart() {
        assert_eq!(rows(b"a,b\n1,2\n"), [row(1, &["a", "b"]), row(2, &["1", "2"])]);
        assert_eq!(rows(b"a,b\r\n1,2\r\n"), [row(1, &["a", "b"]), row(2, &["1", "2"])]);
        assert_eq!(rows(b"a,b\n1,2"), [row(1, &["a", "b"]), row(2, &["1", "2"])]);
        assert_eq!(rows(b"a\n\n  \r\nb\n"), [row(1, &["a"]), row(4, &["b"])]);
        assert_eq!(rows(b",\n"), [row(1, &["", ""])]);
        assert_eq!(rows(b""), []);
        assert_eq!(rows(b"\"\"\n"), [row(1, &[""])]);
    }

    #[test]
    fn quotation_marks_hold_commas_line_breaks_and_themselves() {
        assert_eq!(rows(b"\"a,b\",c\n"), [row(1, &["a,b", "c"])]);
        assert_eq!(rows(b"\"a\"\"b\"\n"), [row(1, &["a\"b"])]);
        assert_eq!(rows(b"\"a\nb\",c\nd,e\n"), [row(1, &["a\nb", "c"]), row(3, &["d", "e"])]);
        assert_eq!(rows(b"\"a\" ,b\r\n"), [row(1, &["a", "b"])]);
        assert_eq!(rows(b"a \"b\" c,d\n"), [row(1, &["a \"b\" c", "d"])]);
    }

    #[test]
    fn a_backslash_holds_a_comma_and_white_space_around_cells_goes() {
        assert_eq!(rows(b"1 Any Street\\, Town,x\n"), [row(1, &["1 Any Street, Town", "x"])]);
        assert_eq!(rows(b"\\,a,b\\c\n"), [row(1, &[",a", "b\\c"])]);
        assert_eq!(rows(b" a ,\tb\t, \n"), [row(1, &["a", "b", ""])]);
    }

    #[test]
    fn a_byte_order_mark_counts_for_nothing_at_the_beginning_alone() {
        assert_eq!(rows(b"\xef\xbb\xbfa,b\n"), [row(1, &["a", "b"])]);
        assert_eq!(rows(b"\xef\xbb\xbf\"a\",b\n"), [row(1, &["a", "b"])]);
        assert_eq!(rows(b"a\n\xef\xbb\xbfb\n"), [row(1, &["a"]), row(2, &["\u{feff}b"])]);
    }

    #[test]
    fn a_row_that_cannot_be_read_does_not_harm_the_next() {
        let fault = |line, fault| Row { line, cells: Err(fault) };
        assert_eq!(rows(b"a\xff,b\nc,d\n"), [fault(1, Fault::Encoding), row(2, &["c", "d"])]);
        assert_eq!(rows(b"\"a\"b,c\nd,e\n"), [fault(1, Fault::Quotation), row(2, &["d", "e"])]);
        let longest = "x".repeat(LONGEST_ROW - 2);
        let long = format!("{longest},y\n{longest}ü,z\n\"{longest}\n\n\",z\nd,e\n");
        let expected =
            [row(1, &[&longest, "y"]), fault(2, Fault::TooLong), fault(3, Fault::TooLong), row(6, &["d", "e"])];
        assert_eq!(rows(long.as_bytes()), expected);
    }

    #[test]
    fn an_endless_row_takes_no_memory() {
        let mut scanner = Scanner::at(0, 0);
        assert_eq!(scanner.push(b'"'), None);
        for _ in 0..1_000_000 {
            assert_eq!(scanner.push(b'\n'), None);
        }
        assert!(scanner.cell.capacity() + scanner.cells.capacity() < 10);
        assert_eq!(scanner.finish(), Err(Unclosed));
    }

    #[test]
    fn reading_goes_on_where_it_ended() {
        let file = b"a,b\n\"1\n2\",3\n4,5\n";
        let mut first = Scanner::at(0, 0);
        let read: Vec<Row> = file.iter().take(12).filter_map(|byte| first.push(*byte)).collect();
        assert_eq!((read.len(), first.offset(), first.lines()), (2, 12, 3));
        let mut second = Scanner::at(first.offset(), first.lines());
        let rest: Vec<Row> = file.iter().skip(12).filter_map(|byte| second.push(*byte)).collect();
        assert_eq!(rest, [row(4, &["4", "5"])]);
    }
}
