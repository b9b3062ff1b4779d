//! The page. Everything that comes from events, answers and functions is escaped.

use std::fmt::{self, Write};

use cognomen_outbound::functions::{Place, Shown, Traced};

use crate::inbox::page::{Escaped, readable};

/// The filters that the page has fields for.
const FIELDS: [(&str, &str, &str); 3] = [
    ("trigger", "Trigger", "PreSignUp"),
    ("pool", "Pool", "us-east-1_Ab12Cd34E"),
    ("function", "Function", "check-sign-up"),
];

/// The whole page: the calls, or why the filter cannot be understood. `pairs` fill the search fields.
pub(super) fn render(pairs: &[(String, String)], found: &Result<Vec<Traced>, String>) -> String {
    let mut out = String::with_capacity(8192);
    // Writing into a string does not fail.
    let _ = write_page(&mut out, pairs, found);
    out
}

fn write_page(out: &mut String, pairs: &[(String, String)], found: &Result<Vec<Traced>, String>) -> fmt::Result {
    out.write_str(
        r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Functions · Cognomen</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_inbox/style.css">
<link rel="stylesheet" href="/_dev/functions/style.css">
<script src="/_dev/functions/refresh.js" defer></script>
</head>
<body>
<header>
<nav><a href="/_inbox">Inbox</a> <a href="/_dev/functions" aria-current="page">Functions</a></nav>
<h1>Functions</h1>
<p>The last calls of Lambda triggers, newest first. Passwords, codes and tokens are left out.</p>
<form method="get" action="/_dev/functions" role="search">
"#,
    )?;
    let given = |name: &str| pairs.iter().find(|(given, _)| given == name).map_or("", |(_, value)| value.as_str());
    for (name, label, example) in FIELDS {
        writeln!(
            out,
            r#"<label>{label} <input name="{name}" value="{value}" placeholder="{example}" autocomplete="off" spellcheck="false"></label>"#,
            value = Escaped(given(name)),
        )?;
    }
    out.write_str(
        r#"<button type="submit">Filter</button>
<button type="button" id="clear" hidden>Clear</button>
</form>
</header>
<main id="calls" aria-live="polite">
"#,
    )?;
    match found {
        Err(fault) => writeln!(out, r#"<p class="empty">{}</p>"#, Escaped(fault))?,
        Ok(calls) if !calls.is_empty() => write_calls(out, calls)?,
        Ok(_) if FIELDS.iter().any(|(name, ..)| !given(name).is_empty()) => {
            writeln!(out, r#"<p class="empty">No call matches.</p>"#)?;
        }
        Ok(_) => out.write_str(NOTHING)?,
    }
    out.write_str("</main>\n</body>\n</html>\n")
}

/// How to come to a first call.
const NOTHING: &str = r#"<section class="first">
<h2>No function has been called yet</h2>
<ol>
<li><p>Declare a function in <code>cognomen.toml</code>, and start the server again:</p>
<pre>[[functions]]
name = "check-sign-up"
command = ["python3", "-m", "awslambdaric", "app.handler"]
directory = "functions"</pre></li>
<li><p>Name it in the <code>LambdaConfig</code> of a pool:</p>
<pre>aws cognito-idp update-user-pool --user-pool-id POOL \
  --lambda-config PreSignUp=arn:aws:lambda:us-east-1:000000000000:function:check-sign-up</pre></li>
<li><p>Sign somebody up.</p></li>
</ol>
</section>
"#;

fn write_calls(out: &mut String, calls: &[Traced]) -> fmt::Result {
    out.write_str(
        "<div class=\"calls\">\n<div class=\"head\" aria-hidden=\"true\"><span>Trigger</span><span>Function</span>\
         <span>Outcome</span><span>Time</span><span>Took</span></div>\n",
    )?;
    for call in calls {
        write_call(out, call)?;
    }
    out.write_str("</div>\n")
}

fn write_call(out: &mut String, call: &Traced) -> fmt::Result {
    let good = matches!(call.outcome, "answered" | "handed over");
    write!(
        out,
        "<details id=\"{id}\">\n<summary><span class=\"trigger\"><strong>{trigger}</strong> \
         <small>{source}</small></span><span class=\"function\">{name}</span>\
         <span><span class=\"{class}\">{outcome}</span></span>\
         <span><time datetime=\"{time}\">{shown}</time></span>\
         <span class=\"took\">{took:.1} ms</span></summary>\n",
        id = Escaped(&call.id),
        trigger = call.trigger,
        source = call.source,
        name = Escaped(call.function.split(':').nth(6).unwrap_or(&call.function)),
        class = if good { "kind" } else { "kind bad" },
        outcome = call.outcome,
        time = Escaped(&call.started_at),
        shown = Escaped(&readable(&call.started_at)),
        took = call.duration_ms,
    )?;
    if let Some(error) = &call.error {
        writeln!(out, "<p class=\"error\">{}</p>", Escaped(error))?;
    }
    let place = match call.place {
        Place::Machine => "this machine",
        Place::Endpoint => "the endpoint",
    };
    let start = match call.cold_start {
        Some(true) => "<dt>Process</dt><dd>started for this call</dd>",
        Some(false) => "<dt>Process</dt><dd>warm</dd>",
        None => "",
    };
    write!(
        out,
        "<dl><dt>Function</dt><dd>{}</dd><dt>Pool</dt><dd>{}</dd><dt>Ran on</dt><dd>{place}</dd>{start}<dt>Attempts</dt><dd>{}</dd></dl>\n\
         <div class=\"sides\">\n<section><h3>Event</h3>{}</section>\n",
        Escaped(&call.function),
        Escaped(&call.user_pool_id),
        call.attempts,
        Pretty(&call.event),
    )?;
    if let Some(answer) = &call.answer {
        writeln!(out, "<section><h3>Answer</h3>{}</section>", Pretty(answer))?;
    }
    out.write_str("</div>\n")?;
    if !call.logs.is_empty() {
        writeln!(out, "<h3>Log</h3><pre class=\"log\">{}</pre>", Escaped(&call.logs.join("\n")))?;
    }
    out.write_str("</details>\n")
}

/// JSON for people.
struct Pretty<'a>(&'a Shown);

impl fmt::Display for Pretty<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self.0 {
            Shown::Json(value) => format!("{value:#}"),
            Shown::Text(text) => text.clone(),
        };
        write!(f, "<pre>{}</pre>", Escaped(&text))
    }
}
