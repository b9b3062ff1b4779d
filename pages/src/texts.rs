//! What pages say, in the languages that they speak.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// A language: its tag, its name in itself, and its file.
macro_rules! languages {
    ($($tag:literal $name:literal,)*) => {
        /// The languages of the pages: tag (RFC 5646) and name in the language itself, in the order of the list of languages.
        pub const LANGUAGES: &[(&str, &str)] = &[$(($tag, $name),)*];
        const SOURCES: &[(&str, &str)] = &[$(($tag, include_str!(concat!("../locales/", $tag, ".ftl"))),)*];
    };
}

languages! {
    "de" "Deutsch",
    "en" "English",
    "es" "Español",
    "fr" "Français",
    "id" "Bahasa Indonesia",
    "it" "Italiano",
    "ja" "日本語",
    "ko" "한국어",
    "nl" "Nederlands",
    "pt-BR" "Português (Brasil)",
    "zh-CN" "简体中文",
    "zh-TW" "繁體中文",
}

/// The language of texts that another one lacks, and of those who ask for none that is there.
pub const DEFAULT: &str = "en";

/// Script and regions of traditional Chinese.
const TRADITIONAL: [&str; 4] = ["Hant", "HK", "MO", "TW"];

static ALL: LazyLock<BTreeMap<&'static str, Texts>> =
    LazyLock::new(|| SOURCES.iter().map(|(tag, source)| (*tag, Texts::read(tag, source))).collect());

/// The texts of one language.
pub struct Texts {
    tag: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Texts").field(&self.tag).finish()
    }
}

impl Texts {
    fn read(tag: &'static str, source: &str) -> Self {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Values stand in text of their own direction, and clients' tests compare it byte by byte.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Self { tag, bundle }
    }

    /// The texts of the language that best fits `wanted`, a tag; none when none does.
    #[must_use]
    pub fn matching(wanted: &str) -> Option<&'static Self> {
        let same = |tag: &str, wanted: &str| tag.eq_ignore_ascii_case(wanted);
        let wanted = wanted.replace('_', "-");
        let mut parts = wanted.split('-');
        let primary = parts.next().unwrap_or_default();
        // Chinese is written in two scripts, which tags name themselves or by where it is written so.
        let traditional = same(primary, "zh") && parts.any(|part| TRADITIONAL.iter().any(|known| same(part, known)));
        let wanted = if traditional { "zh-TW" } else { wanted.as_str() };
        let exact = LANGUAGES.iter().find(|(tag, _)| same(tag, wanted));
        let close = || LANGUAGES.iter().find(|(tag, _)| same(tag.split('-').next().unwrap_or_default(), primary));
        exact.or_else(close).and_then(|(tag, _)| ALL.get(tag))
    }

    /// The texts of the first of several tags that there are texts for; else English.
    #[must_use]
    pub fn first<'a>(wanted: impl IntoIterator<Item = &'a str>) -> &'static Self {
        wanted.into_iter().find_map(Self::matching).unwrap_or_else(|| &ALL[DEFAULT])
    }

    /// The language's tag.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// A text without variables.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A text with its variables.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(Cow::Owned((*name).to_owned()), (*value).to_owned());
        }
        self.format(key, Some(&arguments))
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let here = self.pattern(key, arguments);
        here.or_else(|| ALL[DEFAULT].pattern(key, arguments)).unwrap_or_else(|| key.to_owned())
    }

    fn pattern(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Keys and the variables of each.
    fn keys(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let lines = source.lines().filter(|line| !line.starts_with('#'));
        let messages = lines.filter_map(|line| line.split_once(" = "));
        let variables = |text: &str| {
            text.split('$').skip(1).map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect()).collect()
        };
        messages.map(|(key, text)| (key.to_owned(), variables(text))).collect()
    }

    #[test]
    fn every_language_says_everything() {
        let (_, english) = SOURCES.iter().find(|(tag, _)| *tag == DEFAULT).unwrap();
        let english = keys(english);
        assert!(english.len() > 300);
        for (tag, source) in SOURCES {
            assert_eq!(keys(source), english, "{tag}");
            let texts = Texts::matching(tag).unwrap();
            for (key, variables) in &english {
                let values: Vec<_> = variables.iter().map(|name| (name.as_str(), "VALUE")).collect();
                let text = texts.with(key, &values);
                assert_ne!(text, *key, "{tag}");
                assert!(!text.contains('{') && !text.is_empty(), "{tag} {key}: {text}");
                assert!(variables.is_empty() || text.contains("VALUE"), "{tag} {key}: {text}");
            }
        }
    }

    #[test]
    fn the_closest_language_is_taken() {
        for (wanted, tag) in [
            ("de-AT", Some("de")),
            ("PT", Some("pt-BR")),
            ("pt_br", Some("pt-BR")),
            ("zh", Some("zh-CN")),
            ("zh-Hans-SG", Some("zh-CN")),
            ("zh-HK", Some("zh-TW")),
            ("zh-Hant", Some("zh-TW")),
            ("tlh", None),
            ("", None),
        ] {
            assert_eq!(Texts::matching(wanted).map(Texts::tag), tag, "{wanted}");
        }
        assert_eq!(Texts::first(["tlh", "ja"]).tag(), "ja");
        assert_eq!(Texts::first([]).tag(), DEFAULT);
    }
}
