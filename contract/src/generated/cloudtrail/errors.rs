//! Error codes.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum ErrorCode { InvalidEventCategoryException = "InvalidEventCategoryException",
    InvalidLookupAttributesException = "InvalidLookupAttributesException",
    InvalidMaxResultsException = "InvalidMaxResultsException", InvalidNextTokenException
    = "InvalidNextTokenException", InvalidTimeRangeException =
    "InvalidTimeRangeException", OperationNotPermittedException =
    "OperationNotPermittedException", UnsupportedOperationException =
    "UnsupportedOperationException" }
}
impl ErrorCode {
    ///HTTP status of an answer with this error.
    pub fn http_status(self) -> u16 {
        400
    }
}
