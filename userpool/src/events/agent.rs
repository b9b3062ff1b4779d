//! Devices as their `User-Agent` header tells of them (RFC 9110 section 10.1.5).

/// What is read of a header at most, in bytes.
const READ: usize = 512;
/// Letters of an application's name at most.
const NAME: usize = 40;

/// A device, by program and operating system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Device {
    /// With versions: `Chrome 126, Windows 10`.
    pub(super) name: String,
    /// Without: `Chrome, Windows`. Updates leave it alone.
    pub(super) family: String,
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

/// Reads a header.
pub(super) fn device(header: &str) -> Device {
    let header: String = header.chars().take(READ).collect();
    let (program, version) = program(&header);
    let (system, release) = system(&header);
    let named =
        |name: &str, version: &str| if version.is_empty() { name.to_owned() } else { format!("{name} {version}") };
    Device {
        name: format!("{}, {}", named(&program, &version), named(system, &release)),
        family: format!("{program}, {system}"),
    }
}

fn program(header: &str) -> (String, String) {
    for (mark, name) in BROWSERS {
        if let Some(version) = after(header, mark) {
            return (name.to_owned(), leading(version, 1));
        }
    }
    if header.contains("Safari/") {
        return ("Safari".to_owned(), after(header, "Version/").map(|v| leading(v, 1)).unwrap_or_default());
    }
    let token = header.split([' ', '(']).next().unwrap_or_default();
    let (name, version) = token.split_once('/').unwrap_or((token, ""));
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if name.is_empty() || name == "Mozilla" || name.len() > NAME || !name.chars().all(plain) {
        return ("Other".to_owned(), String::new());
    }
    (name.to_owned(), leading(version, 1))
}

fn system(header: &str) -> (&'static str, String) {
    if let Some(version) = after(header, "Windows NT ") {
        let release = match leading(version, 2).as_str() {
            "6.1" => "7".to_owned(),
            "6.2" => "8".to_owned(),
            "6.3" => "8.1".to_owned(),
            other => other.trim_end_matches(".0").to_owned(),
        };
        return ("Windows", release);
    }
    let apple = after(header, "iPhone OS ").or_else(|| after(header, "CPU OS "));
    if let Some(version) = apple {
        return ("iOS", leading(&version.replace('_', "."), 1));
    }
    if let Some(version) = after(header, "Android ") {
        return ("Android", leading(version, 1));
    }
    if let Some(version) = after(header, "Mac OS X ") {
        return ("Mac OS X", leading(&version.replace('_', "."), 2));
    }
    let others = [("CrOS", "Chrome OS"), ("Linux", "Linux"), ("Windows", "Windows"), ("Darwin", "Mac OS X")];
    let known = others.into_iter().find(|(mark, _)| header.contains(mark));
    (known.map_or("Other", |(_, name)| name), String::new())
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
            ("Boto3/1.34.5 md/Botocore#1.34.5 ua/2.0 os/linux", "Boto3 1, Other", "Boto3, Other"),
            ("curl/8.5.0", "curl 8, Other", "curl, Other"),
            ("", "Other, Other", "Other, Other"),
            ("<script>alert(1)</script>", "Other, Other", "Other, Other"),
            ("Mozilla/5.0 (compatible)", "Other, Other", "Other, Other"),
            ("é/1 Android x", "Other, Android", "Other, Android"),
        ];
        for (header, name, family) in cases {
            assert_eq!(device(header), Device { name: name.to_owned(), family: family.to_owned() }, "{header}");
        }
    }
}
