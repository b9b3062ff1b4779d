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
    Key { name: "trusted_proxies", variable: "COGNOMEN_TRUSTED_PROXIES", list: true },
    one("breached_passwords", "COGNOMEN_BREACHED_PASSWORDS"),
    one("tls.cert", "COGNOMEN_TLS_CERT"),
    one("tls.key", "COGNOMEN_TLS_KEY"),
    one("tls.client_ca", "COGNOMEN_TLS_CLIENT_CA"),
    one("smtp.host", "COGNOMEN_SMTP_HOST"),
    one("smtp.port", "COGNOMEN_SMTP_PORT"),
    one("smtp.username", "COGNOMEN_SMTP_USERNAME"),
    one("smtp.password_file", "COGNOMEN_SMTP_PASSWORD_FILE"),
    one("smtp.tls", "COGNOMEN_SMTP_TLS"),
    one("smtp.from", "COGNOMEN_SMTP_FROM"),
    one("lambda.endpoint", "COGNOMEN_LAMBDA_ENDPOINT"),
    one("lambda.access_key_id", "COGNOMEN_LAMBDA_ACCESS_KEY_ID"),
    one("lambda.secret_access_key_file", "COGNOMEN_LAMBDA_SECRET_ACCESS_KEY_FILE"),
    one("lambda.timeout_ms", "COGNOMEN_LAMBDA_TIMEOUT_MS"),
    one("lambda.attempts", "COGNOMEN_LAMBDA_ATTEMPTS"),
    one("kms.endpoint", "COGNOMEN_KMS_ENDPOINT"),
    one("kms.access_key_id", "COGNOMEN_KMS_ACCESS_KEY_ID"),
    one("kms.secret_access_key_file", "COGNOMEN_KMS_SECRET_ACCESS_KEY_FILE"),
    one("identity.issuer", "COGNOMEN_IDENTITY_ISSUER"),
    one("identity.allow_private_upstreams", "COGNOMEN_IDENTITY_ALLOW_PRIVATE_UPSTREAMS"),
    one("identity.social.google_keys", "COGNOMEN_IDENTITY_SOCIAL_GOOGLE_KEYS"),
    one("identity.social.apple_keys", "COGNOMEN_IDENTITY_SOCIAL_APPLE_KEYS"),
    one("identity.social.facebook", "COGNOMEN_IDENTITY_SOCIAL_FACEBOOK"),
    one("identity.social.amazon", "COGNOMEN_IDENTITY_SOCIAL_AMAZON"),
    one("identity.social.twitter", "COGNOMEN_IDENTITY_SOCIAL_TWITTER"),
    one("import.max_bytes", "COGNOMEN_IMPORT_MAX_BYTES"),
    one("log.level", "COGNOMEN_LOG_LEVEL"),
    one("log.format", "COGNOMEN_LOG_FORMAT"),
    Key { name: "log.groups", variable: "COGNOMEN_LOG_GROUPS", list: true },
    one("limits.enforce_defaults", "COGNOMEN_LIMITS_ENFORCE_DEFAULTS"),
    one("limits.maximum", "COGNOMEN_LIMITS_MAXIMUM"),
    one("limits.messages_per_destination", "COGNOMEN_LIMITS_MESSAGES_PER_DESTINATION"),
    one("limits.user_authentication", "COGNOMEN_LIMITS_USER_AUTHENTICATION"),
    one("limits.user_creation", "COGNOMEN_LIMITS_USER_CREATION"),
    one("limits.user_federation", "COGNOMEN_LIMITS_USER_FEDERATION"),
    one("limits.user_account_recovery", "COGNOMEN_LIMITS_USER_ACCOUNT_RECOVERY"),
    one("limits.user_read", "COGNOMEN_LIMITS_USER_READ"),
    one("limits.user_update", "COGNOMEN_LIMITS_USER_UPDATE"),
    one("limits.user_token", "COGNOMEN_LIMITS_USER_TOKEN"),
    one("limits.user_resource_read", "COGNOMEN_LIMITS_USER_RESOURCE_READ"),
    one("limits.user_resource_update", "COGNOMEN_LIMITS_USER_RESOURCE_UPDATE"),
    one("limits.user_list", "COGNOMEN_LIMITS_USER_LIST"),
    one("limits.user_pool_read", "COGNOMEN_LIMITS_USER_POOL_READ"),
    one("limits.user_pool_update", "COGNOMEN_LIMITS_USER_POOL_UPDATE"),
    one("limits.user_pool_resource_read", "COGNOMEN_LIMITS_USER_POOL_RESOURCE_READ"),
    one("limits.user_pool_resource_update", "COGNOMEN_LIMITS_USER_POOL_RESOURCE_UPDATE"),
    one("limits.user_pool_client_read", "COGNOMEN_LIMITS_USER_POOL_CLIENT_READ"),
    one("limits.user_pool_client_update", "COGNOMEN_LIMITS_USER_POOL_CLIENT_UPDATE"),
    one("limits.client_authentication", "COGNOMEN_LIMITS_CLIENT_AUTHENTICATION"),
    one("limits.limit_management", "COGNOMEN_LIMITS_LIMIT_MANAGEMENT"),
    one("limits.identity_creation", "COGNOMEN_LIMITS_IDENTITY_CREATION"),
    one("limits.identity_token", "COGNOMEN_LIMITS_IDENTITY_TOKEN"),
    one("limits.identity_credentials", "COGNOMEN_LIMITS_IDENTITY_CREDENTIALS"),
    one("limits.identity_tag_update", "COGNOMEN_LIMITS_IDENTITY_TAG_UPDATE"),
    one("limits.identity_tag_read", "COGNOMEN_LIMITS_IDENTITY_TAG_READ"),
    one("limits.sts_federation", "COGNOMEN_LIMITS_STS_FEDERATION"),
];

/// What a setting of an array of tables holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One value.
    Text,
    /// An array of strings.
    List,
    /// Strings by name.
    Table,
}

/// The settings of arrays of tables, which only a file can give: `[[functions]]`, `[[lambda.pools]]`.
pub(super) const ITEMS: &[(&str, Kind)] = &[
    ("functions.name", Kind::Text),
    ("functions.command", Kind::List),
    ("functions.directory", Kind::Text),
    ("functions.environment", Kind::Table),
    ("functions.timeout", Kind::Text),
    ("functions.memory", Kind::Text),
    ("functions.concurrency", Kind::Text),
    ("lambda.pools.pool", Kind::Text),
    ("lambda.pools.timeout_ms", Kind::Text),
    ("lambda.pools.attempts", Kind::Text),
];

/// The name of an array of tables, if it is one.
pub(super) fn array(name: &str) -> Option<&'static str> {
    ITEMS.iter().filter_map(|(item, _)| item.rsplit_once('.')).map(|(array, _)| array).find(|array| *array == name)
}

/// A setting of an array of tables.
pub(super) fn item(name: &str) -> Option<(&'static str, Kind)> {
    ITEMS.iter().find(|(item, _)| *item == name).copied()
}

/// A setting by its name in the file.
pub(super) fn find(name: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| key.name == name)
}

/// Whether a setting is on or off, which TOML has words for.
pub(super) fn is_switch(key: &Key) -> bool {
    matches!(key.name, "limits.enforce_defaults" | "identity.allow_private_upstreams")
}

/// Whether a table of that name holds settings.
pub(super) fn is_table(name: &str) -> bool {
    KEYS.iter().any(|key| key.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('.')))
}

/// The setting whose name differs least from `name`, when it differs little.
pub(super) fn near(name: &str) -> Option<&'static str> {
    let names = KEYS.iter().map(|key| key.name).chain(ITEMS.iter().map(|(item, _)| *item));
    let scored = names.map(|known| (distance(name, known), known));
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
