//! `DeviceType`: what a `User-Agent` header says of the device, in a few words.

/// What stands for a device that says nothing of itself.
const UNKNOWN: &str = "unknown";
/// The longest name of an app that is taken over.
const LONGEST_APP: usize = 64;

/// Operating systems by what betrays them; the first that is found counts, as later ones also appear beside others.
const SYSTEMS: [(&str, &str); 11] = [
    ("Windows", "Windows"),
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("Android", "Android"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("macOS", "macOS"),
    ("Darwin", "macOS"),
    ("iOS", "iOS"),
    ("linux", "Linux"),
    ("Linux", "Linux"),
];

/// Browsers by their mark; those that also carry the mark of another come before it.
const BROWSERS: [(&str, &str); 9] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Browser or app, and operating system, as far as the header names them; `unknown` without either.
pub(super) fn device_type(user_agent: Option<&str>) -> String {
    let Some(text) = user_agent else { return UNKNOWN.to_owned() };
    let known = |table: &[(&str, &'static str)]| table.iter().find(|(mark, _)| text.contains(mark)).map(|(_, is)| *is);
    let app = known(&BROWSERS).or_else(|| app(text));
    match (app, known(&SYSTEMS)) {
        (Some(app), Some(system)) => format!("{app} on {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => UNKNOWN.to_owned(),
    }
}

/// The first product of a header that no browser sent (RFC 9110 section 10.1.5).
fn app(text: &str) -> Option<&str> {
    let (name, _) = text.split(' ').next()?.split_once('/')?;
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    (plain && name != "Mozilla" && (1..=LONGEST_APP).contains(&name.len())).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_and_apps_are_told_with_their_system() {
        for (header, device) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 \
                 Safari/537.36 Edg/126.0",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36",
                "Chrome on Android",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1",
                "Safari on iOS",
            ),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox on Linux"),
            ("Boto3/1.34 md/Botocore#1.34 os/linux#6.1 lang/python#3.11", "Boto3 on Linux"),
            ("okhttp/4.12", "okhttp"),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "macOS"),
        ] {
            assert_eq!(device_type(Some(header)), device, "{header}");
        }
    }

    #[test]
    fn nothing_strange_is_taken_over() {
        let long = format!("{}/1", "a".repeat(65));
        for header in [None, Some(""), Some("Mozilla/5.0"), Some("<script>/1"), Some("no version"), Some(&long)] {
            assert_eq!(device_type(header), "unknown", "{header:?}");
        }
    }
}
