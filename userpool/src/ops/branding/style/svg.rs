//! SVG files that draw and do nothing else. Read by an own small reader, so that nothing passes which it does not know:
//! no declarations of entities, no scripts, no styles that fetch, no references to the outside.

/// Nested elements.
const MAX_DEPTH: usize = 64;

/// Elements that draw, or describe what is drawn (SVG 1.1 and 2).
const ELEMENTS: [&str; 54] = [
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "metadata",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tspan",
    "use",
    "view",
];

/// Whether the text is a well-formed SVG file that only draws.
pub(super) fn is_harmless(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Reader { rest: text, open: Vec::new(), seen: false }.read().is_some()
}

struct Reader<'a> {
    rest: &'a str,
    open: Vec<&'a str>,
    seen: bool,
}

impl<'a> Reader<'a> {
    fn read(mut self) -> Option<()> {
        if self.rest.chars().any(|c| c.is_control() && !c.is_ascii_whitespace()) {
            return None;
        }
        if let Some(rest) = self.rest.strip_prefix("<?xml ") {
            let (declaration, rest) = rest.split_once("?>")?;
            self.rest = is_utf8(declaration).then_some(rest)?;
        }
        while let Some(at) = self.rest.find('<') {
            let (text, markup) = self.rest.split_at(at);
            self.content(text)?;
            self.rest = markup;
            self.markup()?;
        }
        self.content(self.rest)?;
        (self.seen && self.open.is_empty()).then_some(())
    }

    /// Text between markup: inside elements anything but a style that fetches, outside of them only blanks.
    fn content(&self, text: &str) -> Option<()> {
        let fits = match self.open.last() {
            None => text.trim().is_empty(),
            Some(&"style") => is_local(text),
            Some(_) => true,
        };
        fits.then_some(())
    }

    fn markup(&mut self) -> Option<()> {
        // Whatever stands between two pieces of a style sheet drops out, and they are read as one.
        if self.open.last() == Some(&"style") && !self.rest.starts_with("</") {
            return None;
        }
        if let Some(comment) = self.rest.strip_prefix("<!--") {
            self.rest = comment.split_once("-->")?.1;
            return Some(());
        }
        if let Some(closing) = self.rest.strip_prefix("</") {
            let (name, rest) = closing.split_once('>')?;
            self.rest = rest;
            return (self.open.pop()? == name.trim_end()).then_some(());
        }
        // `<!` and `<?` begin no name: declarations, CDATA and processing instructions end here.
        self.rest = self.rest.strip_prefix('<')?;
        let name = self.name()?;
        let root = self.open.is_empty();
        let known = ELEMENTS.contains(&name) && (!root || (name == "svg" && !self.seen));
        if !known || self.open.len() >= MAX_DEPTH {
            return None;
        }
        self.seen = true;
        let whole = self.attributes()?;
        if !whole {
            self.open.push(name);
        }
        Some(())
    }

    fn name(&mut self) -> Option<&'a str> {
        let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.');
        let end = self.rest.find(|c| !fits(c))?;
        let (name, rest) = self.rest.split_at(end);
        self.rest = rest;
        (!name.is_empty()).then_some(name)
    }

    /// Reads attributes to the end of the tag; whether the element ends with it.
    fn attributes(&mut self) -> Option<bool> {
        loop {
            self.rest = self.rest.trim_start();
            if let Some(rest) = self.rest.strip_prefix("/>") {
                self.rest = rest;
                return Some(true);
            }
            if let Some(rest) = self.rest.strip_prefix('>') {
                self.rest = rest;
                return Some(false);
            }
            let name = self.name()?;
            let quoted = self.rest.trim_start().strip_prefix('=')?.trim_start();
            let quote = quoted.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, rest) = quoted.get(1..)?.split_once(quote)?;
            self.rest = rest;
            if !is_fit(name, value) {
                return None;
            }
        }
    }
}

/// Whether an XML declaration names no encoding but the one the file was read in: in another, the same bytes are other markup.
fn is_utf8(declaration: &str) -> bool {
    let plain: String = declaration.to_ascii_lowercase().split_ascii_whitespace().collect();
    let named = plain.split_once("encoding").map(|(_, rest)| rest);
    named.is_none_or(|rest| rest.starts_with("=\"utf-8\"") || rest.starts_with("='utf-8'"))
}

/// Whether an attribute may stand in a drawing: no event handler, no reference to the outside.
fn is_fit(name: &str, value: &str) -> bool {
    let local = name.rsplit_once(':').map_or(name, |(_, local)| local).to_ascii_lowercase();
    if local.starts_with("on") || local == "base" || value.contains('<') {
        return false;
    }
    if name == "xmlns" || name.starts_with("xmlns:") {
        return true;
    }
    match local.as_str() {
        "href" | "src" => !value.contains('&') && (value.starts_with('#') || is_embedded(value)),
        _ => is_local(value),
    }
}

fn is_embedded(value: &str) -> bool {
    ["png", "jpeg", "webp"].iter().any(|kind| value.starts_with(&format!("data:image/{kind};base64,")))
}

/// Whether a value or style sheet refers to nothing but parts of the drawing itself.
fn is_local(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    // An escape could write any of the words below in another way.
    let hidden = lower.contains('\\') || (lower.contains('&') && !named_entities_only(&lower));
    let fetches = ["@import", "@font-face", "expression", "javascript:", "-moz-binding", "image-set", "src("];
    let mut addresses = lower.split("url(").skip(1);
    !hidden
        && !fetches.iter().any(|word| lower.contains(word))
        && addresses.all(|address| address.trim_start_matches([' ', '"', '\'']).starts_with('#'))
}

fn named_entities_only(value: &str) -> bool {
    let entities = ["amp;", "lt;", "gt;", "quot;", "apos;"];
    value.split('&').skip(1).all(|after| entities.iter().any(|entity| after.starts_with(entity)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_are_harmless() {
        for text in [
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "<?xml version='1.0' encoding='UTF-8' standalone='no'?>\r\n<svg/>",
            "\u{feff}<?xml version=\"1.0\"?>\n<!-- logo --><svg viewBox=\"0 0 1 1\"><g fill=\"url(#a)\"><path d=\"M0 0\"/></g>\
             <defs><linearGradient id=\"a\"><stop offset=\"1\"/></linearGradient></defs><text>a &amp; b</text></svg>\n",
            "<svg><use xlink:href='#a'/><image href='data:image/png;base64,AA=='/><style>.a{fill:red}</style></svg>",
        ] {
            assert!(is_harmless(text), "{text}");
        }
    }

    #[test]
    fn nothing_else_is() {
        for text in [
            "",
            "text",
            "<html></html>",
            "<svg>",
            "<svg></g>",
            "<svg/><svg/>",
            "<svg/>text",
            "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><SCRIPT/></svg>",
            "<svg onload='alert(1)'/>",
            "<svg ONLOAD='alert(1)'/>",
            "<svg><a href='#b'/></svg>",
            "<svg><foreignObject/></svg>",
            "<svg><use href='https://example.com/a.svg#b'/></svg>",
            "<svg><image xlink:href='javascript:alert(1)'/></svg>",
            "<svg><image href='data:image/svg+xml;base64,AA=='/></svg>",
            "<svg><image href='&#104;ttps://example.com'/></svg>",
            "<svg><style>@import 'https://example.com'</style></svg>",
            "<svg><style>.a{fill:u\\72l(https://example.com)}</style></svg>",
            "<svg><rect style='fill:url(https://example.com)'/></svg>",
            "<svg><rect fill='&#117;rl(https://example.com)'/></svg>",
            "<svg><set attributeName='href'/></svg>",
            "<svg><![CDATA[<script>]]></svg>",
            "<svg><?xml-stylesheet href='a'?></svg>",
            "<svg xml:base='https://example.com'/>",
            "<svg a=b/>",
            "<svg a='<'/>",
            "<svg><style>@im<!-- -->port 'https://example.com'</style></svg>",
            "<svg><style>@im<g/>port 'https://example.com'</style></svg>",
            "<svg><style>.a{fill:u<desc>r</desc>rl(https://example.com)}</style></svg>",
            "<?xml version='1.0' encoding='ISO-2022-JP'?><svg/>",
            "<?xml version='1.0' encoding = \"utf-7\"?><svg/>",
            "<svg>\u{1b}$B</svg>",
        ] {
            assert!(!is_harmless(text), "{text}");
        }
        assert!(!is_harmless(&"<svg><g>".repeat(40)));
    }
}
