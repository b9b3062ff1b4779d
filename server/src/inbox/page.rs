//! The page. Everything that comes from a message is escaped.

use std::fmt::{self, Display, Write};

use cognomen_outbound::Received;
use cognomen_userpool::messages::Medium;

/// Text for HTML, in elements and in quoted attributes.
pub(crate) struct Escaped<'a>(pub(crate) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for piece in self.0.split_inclusive(['&', '<', '>', '"', '\'']) {
            let mut chars = piece.chars();
            let entity = match chars.next_back() {
                Some('&') => "&amp;",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('"') => "&quot;",
                Some('\'') => "&#39;",
                _ => {
                    f.write_str(piece)?;
                    continue;
                }
            };
            f.write_str(chars.as_str())?;
            f.write_str(entity)?;
        }
        Ok(())
    }
}

/// The whole page: the messages, or why the filter cannot be understood. `to` fills the search field.
pub(super) fn render(to: &str, found: &Result<Vec<Received>, String>) -> String {
    let mut out = String::with_capacity(4096);
    // Writing into a string does not fail.
    let _ = write_page(&mut out, to, found);
    out
}

fn write_page(out: &mut String, to: &str, found: &Result<Vec<Received>, String>) -> fmt::Result {
    write!(
        out,
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Inbox · Cognomen</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_inbox/style.css">
<script src="/_inbox/refresh.js" defer></script>
</head>
<body>
<header>
<nav><a href="/_inbox" aria-current="page">Inbox</a> <a href="/_dev/functions">Functions</a></nav>
<h1>Inbox</h1>
<p>Mail and text messages of this development server. None of them has left it.</p>
<form method="get" action="/_inbox" role="search">
<label for="to">Recipient</label>
<input id="to" name="to" value="{to}" placeholder="ann@example.com or +15550100" autocomplete="off" spellcheck="false">
<button type="submit">Filter</button>
<button type="button" id="clear" hidden>Clear inbox</button>
</form>
</header>
<main id="messages" aria-live="polite">
"#,
        to = Escaped(to)
    )?;
    match found {
        Err(fault) => writeln!(out, r#"<p class="empty">{}</p>"#, Escaped(fault))?,
        Ok(messages) if messages.is_empty() => {
            let hint =
                if to.is_empty() { "Nothing has been sent yet." } else { "Nothing has been sent to this recipient." };
            writeln!(out, r#"<p class="empty">{hint}</p>"#)?;
        }
        Ok(messages) => {
            for message in messages {
                write_message(out, message)?;
            }
        }
    }
    out.write_str("</main>\n</body>\n</html>\n")
}

fn write_message(out: &mut String, message: &Received) -> fmt::Result {
    let (kind, subject) = match message.medium {
        Medium::Email => ("E-mail", message.subject.as_str()),
        Medium::Sms => ("SMS", "Text message"),
    };
    write!(
        out,
        "<article id=\"{id}\">\n<header>\n<h2>{subject}</h2>\n<p><span class=\"kind\">{kind}</span> to <strong>{to}</strong> \
         <time datetime=\"{time}\">{shown}</time></p>\n</header>\n",
        id = Escaped(&message.id),
        subject = Escaped(subject),
        to = Escaped(&message.to),
        time = Escaped(&message.sent_at),
        shown = Escaped(&readable(&message.sent_at)),
    )?;
    if let Some(code) = &message.code {
        writeln!(out, "<p class=\"code\"><span>Code</span> <code>{}</code></p>", Escaped(code))?;
    }
    write!(
        out,
        "<pre>{}</pre>\n<dl><dt>User</dt><dd>{}</dd><dt>Pool</dt><dd>{}</dd></dl>\n",
        Escaped(message.text().trim()),
        Escaped(&message.username),
        Escaped(&message.user_pool_id),
    )?;
    if message.medium == Medium::Email && message.body.contains('<') {
        writeln!(out, "<details><summary>HTML source</summary><pre>{}</pre></details>", Escaped(&message.body))?;
    }
    out.write_str("</article>\n")
}

/// `2026-11-21 06:15:49 UTC`.
pub(crate) fn readable(iso: &str) -> String {
    let whole = iso.split_once('.').map_or(iso, |(whole, _)| whole);
    format!("{} UTC", whole.replace('T', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes() {
        assert_eq!(Escaped("a<b>&\"'c").to_string(), "a&lt;b&gt;&amp;&quot;&#39;c");
        let page = render("\"><script>alert(1)</script>", &Err("<b>".to_owned()));
        assert!(!page.contains("<script>alert") && page.contains("&lt;b&gt;"), "{page}");
    }
}
