//! Style sheets and scripts that pages refer to.

use std::hash::{DefaultHasher, Hasher as _};
use std::sync::LazyLock;

/// A file: its media type and content.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// Media type.
    pub kind: &'static str,
    /// Content.
    pub content: &'static str,
}

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

const ASSETS: [(&str, Asset); 3] = [
    ("pages.css", Asset { kind: CSS, content: include_str!("../assets/pages.css") }),
    ("pages.js", Asset { kind: SCRIPT, content: include_str!("../assets/pages.js") }),
    ("passkeys.js", Asset { kind: SCRIPT, content: include_str!("../assets/passkeys.js") }),
];

static VERSIONS: LazyLock<[String; ASSETS.len()]> =
    LazyLock::new(|| ASSETS.map(|(_, asset)| version_of(asset.content)));

/// The asset of a name; none for any other.
#[must_use]
pub fn find(name: &str) -> Option<Asset> {
    ASSETS.iter().find(|(known, _)| *known == name).map(|(_, asset)| *asset)
}

/// What stands for the content of an asset in its address, so that it may be kept for good; empty for an unknown name.
#[must_use]
pub fn version(name: &str) -> &'static str {
    let at = ASSETS.iter().position(|(known, _)| *known == name);
    at.map_or("", |at| VERSIONS[at].as_str())
}

/// A mark of a content; it tells builds of the server apart and guards nothing.
fn version_of(content: &str) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(content.as_bytes());
    format!("{:016x}", hasher.finish())
}
