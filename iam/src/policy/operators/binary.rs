//! Bytes, in base64.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

pub(super) fn parse(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}
