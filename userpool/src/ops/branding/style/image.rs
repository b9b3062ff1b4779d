//! Whether bytes are an image of the type they are said to be.

use cognomen_contract::cognito_idp::AssetExtensionType;

use super::svg;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const JPEG: &[u8] = b"\xff\xd8\xff";
const ICO: &[u8] = b"\0\0\x01\0";

/// Whether the bytes begin as an image of that type does; an SVG is read whole, and must not be able to do anything.
pub(super) fn is(bytes: &[u8], extension: AssetExtensionType) -> bool {
    match extension {
        AssetExtensionType::Png => bytes.starts_with(PNG),
        AssetExtensionType::Jpeg => bytes.starts_with(JPEG),
        AssetExtensionType::Ico => bytes.starts_with(ICO) && bytes.len() > 22,
        AssetExtensionType::Webp => bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        AssetExtensionType::Svg => std::str::from_utf8(bytes).is_ok_and(svg::is_harmless),
    }
}
