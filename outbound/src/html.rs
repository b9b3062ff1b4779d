//! The text of a mail that is written in HTML.

/// Leaves text and line breaks, and the addresses of links behind their words; drops other tags, styles and scripts. What has no
/// tags comes out as it went in.
pub(crate) fn to_text(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    let mut link: Option<(usize, String)> = None;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        unescape(before, &mut out);
        let Some(end) = tag.find('>').filter(|_| begins_tag(tag)) else {
            out.push('<');
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        let (inside, after) = (tag.get(1..end).unwrap_or_default(), tag.get(end + 1..).unwrap_or_default());
        rest = after;
        let name: String = inside.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        match name.to_ascii_lowercase().as_str() {
            "br" | "br/" | "/p" | "/div" | "/tr" | "/li" | "/h1" | "/h2" | "/h3" | "/table" => out.push('\n'),
            hidden @ ("style" | "script" | "head" | "title") => {
                let closing = format!("</{hidden}");
                let lower = after.to_ascii_lowercase();
                let skipped = lower.find(&closing).and_then(|at| after.get(at..)).unwrap_or_default();
                rest = skipped.split_once('>').map_or("", |(_, rest)| rest);
            }
            "a" => link = address(inside).map(|address| (out.len(), address)),
            "/a" => {
                let words = link.take().filter(|(start, address)| out.get(*start..).map(str::trim) != Some(address));
                if let Some((_, address)) = words {
                    out.push_str(&format!(" <{address}>"));
                }
            }
            _ => {}
        }
    }
    unescape(rest, &mut out);
    out
}

/// The web address that a link leads to.
fn address(tag: &str) -> Option<String> {
    let (_, value) = tag.split_once(" href=")?;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value.get(1..)?.split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    let mut address = String::new();
    unescape(value, &mut address);
    let web = address.starts_with("https://") || address.starts_with("http://");
    (web && !address.contains(char::is_whitespace)).then_some(address)
}

fn begins_tag(text: &str) -> bool {
    let next = text.chars().nth(1);
    next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, entity) = rest.split_at(at);
        out.push_str(before);
        let known = [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " ")];
        let found = known.iter().find_map(|(name, plain)| entity.strip_prefix(name).map(|rest| (*plain, rest)));
        let (plain, after) = found.unwrap_or(("&", entity.get(1..).unwrap_or_default()));
        out.push_str(plain);
        rest = after;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::to_text;

    #[test]
    fn leaves_what_is_read() {
        for (html, text) in [
            ("Your code is 123456", "Your code is 123456"),
            ("a<br/>b<br>c", "a\nb\nc"),
            ("<style>p { color: red }</style><p>Hi &amp; <b>bye</b></p>", "Hi & bye\n"),
            ("1 < 2 && 3 > 2", "1 < 2 && 3 > 2"),
            ("<a href=\"https://x\">x</a", "x</a"),
            ("<a class=x href=\"https://x/?a=1&amp;b=2\">Go</a>!", "Go <https://x/?a=1&b=2>!"),
            ("<a href='https://x'><b> https://x </b></a>.", " https://x ."),
            ("<a href=javascript:go()>x</a> <a>y</a> <a href=https://z>z", "x y z"),
            ("&lt;script&gt;", "<script>"),
            ("<title>gone", ""),
        ] {
            assert_eq!(to_text(html), text, "{html}");
        }
    }
}
