//! The rows of a file, one after the other.

use cognomen_contract::Error;
use cognomen_model::import::Upload;

use super::csv::{Row, Scanner};
use super::file::{ReadError, Reader};
use crate::context::Context;

/// Why there are no further rows.
#[derive(Debug)]
pub(super) enum RowsError {
    /// The file ends between quotation marks.
    Unclosed,
    /// A piece of the file is gone.
    Gone,
    /// The store failed.
    Store(Error),
}

impl From<ReadError> for RowsError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Gone => Self::Gone,
            ReadError::Store(error) => Self::Store(error),
        }
    }
}

/// Reads rows. One piece of the file and one row are in memory at a time.
pub(super) struct Rows<'a> {
    reader: Reader<'a>,
    scanner: Scanner,
    piece: std::vec::IntoIter<u8>,
}

impl<'a> Rows<'a> {
    /// Reads on at a row that begins behind `offset` bytes and `lines` lines.
    pub(super) fn at(ctx: &'a Context, pool_id: &'a str, upload: &'a Upload, offset: u64, lines: u64) -> Self {
        Self {
            reader: Reader::new(ctx, pool_id, upload, offset),
            scanner: Scanner::at(offset, lines),
            piece: Vec::new().into_iter(),
        }
    }

    /// The next row; none at the end.
    ///
    /// # Errors
    /// [`RowsError`].
    pub(super) async fn next(&mut self) -> Result<Option<Row>, RowsError> {
        loop {
            for byte in self.piece.by_ref() {
                if let Some(row) = self.scanner.push(byte) {
                    return Ok(Some(row));
                }
            }
            match self.reader.next().await? {
                Some(piece) => self.piece = piece.into_iter(),
                None => return self.scanner.finish().map_err(|_| RowsError::Unclosed),
            }
        }
    }

    /// Bytes and lines before the next row.
    pub(super) fn position(&self) -> (u64, u64) {
        (self.scanner.offset(), self.scanner.lines())
    }
}
