//! Devices as their `User-Agent` header tells of them (RFC 9110 section 10.1.5): in events, and in lists of sessions.

/// What is read of a header at most, in bytes.
const READ: usize = 512;
/// Letters of an application's name at most.
const NAME: usize = 40;

/// What a header tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UserAgent {
    /// Browser or app, with its version where that is told.
    program: Option<(String, String)>,
    /// Operating system, with its release where that is told.
    system: Option<(&'static str, String)>,
}

impl UserAgent {
    /// Reads a header.
    pub(crate) fn read(header: &str) -> Self {
        let header: String = header.chars().take(READ).collect();
        Self { program: program(&header), system: system(&header) }
    }

    /// Program and system with versions, as events name a device: `Chrome 126, Windows 10`.
    pub(crate) fn versioned(&self) -> String {
        let named = |name: &str, version: &str| {
            if version.is_empty() { name.to_owned() } else { format!("{name} {version}") }
        };
        let program = self.program.as_ref().map_or_else(other, |(name, version)| named(name, version));
        let system = self.system.as_ref().map_or_else(other, |(name, release)| named(name, release));
        format!("{program}, {system}")
    }

    /// The same without versions, which updates change.
    pub(crate) fn family(&self) -> String {
        let program = self.program.as_ref().map_or_else(other, |(name, _)| name.clone());
        let system = self.system.as_ref().map_or_else(other, |(name, _)| (*name).to_owned());
        format!("{program}, {system}")
    }

    /// Program and system in words, as lists of sessions name a device: `Chrome on Windows`; none when neither is told.
    pub(crate) fn words(&self) -> Option<String> {
        match (&self.program, &self.system) {
            (Some((program, _)), Some((system, _))) => Some(format!("{program} on {system}")),
            (Some((program, _)), None) => Some(program.clone()),
            (None, Some((system, _))) => Some((*system).to_owned()),
            (None, None) => None,
        }
    }
}

fn other() -> String {
    "Other".to_owned()
}

/// Marks of browsers, in the order in which they must be looked for: most name others too.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("EdgiOS/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
];

fn program(header: &str) -> Option<(String, String)> {
    for (mark, name) in BROWSERS {
        if let Some(version) = after(header, mark) {
            return Some((name.to_owned(), leading(version, 1)));
        }
    }
    if header.contains("Safari/") {
        let version = after(header, "Version/").map(|v| leading(v, 1)).unwrap_or_default();
        return Some(("Safari".to_owned(), version));
    }
    let token = header.split([' ', '(']).next().unwrap_or_default();
    let (name, version) = token.split_once('/')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if name.is_empty() || name == "Mozilla" || name.len() > NAME || !name.chars().all(plain) {
        return None;
    }
    Some((name.to_owned(), leading(version, 1)))
}

fn system(header: &str) -> Option<(&'static str, String)> {
    if let Some(version) = after(header, "Windows NT ") {
        let release = match leading(version, 2).as_str() {
            "6.1" => "7".to_owned(),
            "6.2" => "8".to_owned(),
            "6.3" => "8.1".to_owned(),
            other => other.trim_end_matches(".0").to_owned(),
        };
        return Some(("Windows", release));
    }
    if header.contains("iPad") {
        let version = after(header, "CPU OS ").map(|version| version.replace('_', "."));
        return Some(("iPadOS", version.map(|version| leading(&version, 1)).unwrap_or_default()));
    }
    let apple = after(header, "iPhone OS ").or_else(|| after(header, "CPU OS "));
    if let Some(version) = apple {
        return Some(("iOS", leading(&version.replace('_', "."), 1)));
    }
    if let Some(version) = after(header, "Android ") {
        return Some(("Android", leading(version, 1)));
    }
    if let Some(version) = after(header, "Mac OS X ") {
        return Some(("Mac OS X", leading(&version.replace('_', "."), 2)));
    }
    let others = [
        ("CrOS", "Chrome OS"),
        ("Android", "Android"),
        ("Linux", "Linux"),
        ("linux", "Linux"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac OS X"),
        ("macOS", "Mac OS X"),
        ("Darwin", "Mac OS X"),
        ("iOS", "iOS"),
    ];
    let known = others.into_iter().find(|(mark, _)| header.contains(mark));
    known.map(|(_, name)| (name, String::new()))
}

fn after<'a>(header: &'a str, mark: &str) -> Option<&'a str> {
    header.split_once(mark).map(|(_, rest)| rest)
}

/// The first `parts` numbers of a version, at most.
fn leading(version: &str, parts: usize) -> String {
    let end = version.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(version.len());
    let numbers = version.get(..end).unwrap_or_default().split('.').filter(|part| !part.is_empty() && part.len() <= 6);
    numbers.take(parts).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_named_by_program_and_system() {
        let cases = [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
                "Chrome 126, Windows 10",
                "Chrome, Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0.2592",
                "Edge 126, Windows 10",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15",
                "Safari 17, Mac OS X 10.15",
                "Safari, Mac OS X",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1",
                "Safari 17, iOS 17",
                "Safari, iOS",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
                "Firefox 127, Linux",
                "Firefox, Linux",
            ),
            ("Boto3/1.34.5 md/Botocore#1.34.5 ua/2.0 os/linux", "Boto3 1, Linux", "Boto3, Linux"),
            ("curl/8.5.0", "curl 8, Other", "curl, Other"),
            ("", "Other, Other", "Other, Other"),
            ("<script>alert(1)</script>", "Other, Other", "Other, Other"),
            ("Mozilla/5.0 (compatible)", "Other, Other", "Other, Other"),
            ("é/1 Android x", "Other, Android", "Other, Android"),
        ];
        for (header, name, family) in cases {
            let read = UserAgent::read(header);
            assert_eq!((read.versioned().as_str(), read.family().as_str()), (name, family), "{header}");
        }
    }

    #[test]
    fn lists_name_what_is_told() {
        let long = format!("{}/1", "a".repeat(65));
        for (header, words) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0 Safari/537.36 Edg/126.0",
                Some("Edge on Windows"),
            ),
            ("Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36", Some("Chrome on Android")),
            ("Boto3/1.34 md/Botocore#1.34 os/linux#6.1 lang/python#3.11", Some("Boto3 on Linux")),
            ("okhttp/4.12", Some("okhttp")),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", Some("Mac OS X")),
            ("", None),
            ("Mozilla/5.0", None),
            ("<script>/1", None),
            ("no version", None),
            (&long, None),
        ] {
            assert_eq!(UserAgent::read(header).words().as_deref(), words, "{header}");
        }
    }
}
