//! Style sheets and scripts that pages refer to.

/// A file: its media type and content.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// Media type.
    pub kind: &'static str,
    /// Content.
    pub content: &'static str,
}

/// The asset of a name; none for any other.
#[must_use]
pub fn find(name: &str) -> Option<Asset> {
    let (kind, content) = match name {
        "pages.css" => ("text/css; charset=utf-8", include_str!("../assets/pages.css")),
        "passkeys.js" => ("text/javascript; charset=utf-8", include_str!("../assets/passkeys.js")),
        _ => return None,
    };
    Some(Asset { kind, content })
}
