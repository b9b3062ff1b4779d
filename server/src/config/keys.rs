//! Every setting there is.

/// The names of a setting.
#[derive(Debug)]
pub(super) struct Key {
    /// In the configuration file, with the table before the dot.
    pub(super) name: &'static str,
    /// In the environment.
    pub(super) variable: &'static str,
    /// Whether it takes several values: an array in the file, separated by commas elsewhere.
    pub(super) list: bool,
}

const fn one(name: &'static str, variable: &'static str) -> Key {
    Key { name, variable, list: false }
}

/// All settings.
pub(super) const KEYS: &[Key] = &[
    one("listen", "COGNOMEN_LISTEN"),
    one("data", "COGNOMEN_DATA"),
    one("store", "COGNOMEN_STORE"),
    one("public_url", "COGNOMEN_PUBLIC_URL"),
    one("account_id", "COGNOMEN_ACCOUNT_ID"),
    one("region", "COGNOMEN_REGION"),
    Key { name: "regions", variable: "COGNOMEN_REGIONS", list: true },
    one("issuer", "COGNOMEN_ISSUER"),
    one("base_domain", "COGNOMEN_BASE_DOMAIN"),
    one("private_listen", "COGNOMEN_PRIVATE_LISTEN"),
    one("tls.cert", "COGNOMEN_TLS_CERT"),
    one("tls.key", "COGNOMEN_TLS_KEY"),
    one("tls.client_ca", "COGNOMEN_TLS_CLIENT_CA"),
    one("smtp.host", "COGNOMEN_SMTP_HOST"),
    one("smtp.port", "COGNOMEN_SMTP_PORT"),
    one("smtp.username", "COGNOMEN_SMTP_USERNAME"),
    one("smtp.password_file", "COGNOMEN_SMTP_PASSWORD_FILE"),
    one("smtp.tls", "COGNOMEN_SMTP_TLS"),
    one("smtp.from", "COGNOMEN_SMTP_FROM"),
    one("log.level", "COGNOMEN_LOG_LEVEL"),
    one("log.format", "COGNOMEN_LOG_FORMAT"),
];

/// A setting by its name in the file.
pub(super) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// Whether a table of that name holds settings.
pub(super) fn is_table(name: &str) -> bool {
    KEYS.iter().any(|key| key.name.split_once('.').is_some_and(|(table, _)| table == name))
}

/// The setting whose name differs least from `name`, when it differs little.
pub(super) fn near(name: &str) -> Option<&'static str> {
    let scored = KEYS.iter().map(|key| (distance(name, key.name), key.name));
    scored.min().filter(|(distance, _)| *distance <= 2).map(|(_, name)| name)
}

/// Levenshtein's distance in bytes.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.bytes().enumerate() {
        let mut before = i;
        let mut left = i + 1;
        for (slot, y) in row.iter_mut().skip(1).zip(b.bytes()) {
            let replaced = before + usize::from(x != y);
            before = *slot;
            left = replaced.min(before + 1).min(left + 1);
            *slot = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
