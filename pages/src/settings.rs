//! The settings document of managed-login branding, read for what pages show. Whatever has not the form it should have counts as
//! not set: the document was checked when it was stored, and is checked again where it is written into pages.

use serde_json::Value;

/// The most a corner may be rounded, in CSS pixels.
const MOST_RADIUS: f64 = 10_000.0;

/// Settings with the defaults below them.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a>(pub &'a Value);

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `lightMode`.
    Light,
    /// `darkMode`.
    Dark,
}

impl Mode {
    fn key(self) -> &'static str {
        match self {
            Self::Light => "lightMode",
            Self::Dark => "darkMode",
        }
    }
}

impl<'a> Settings<'a> {
    fn at(self, path: &str) -> Option<&'a Value> {
        path.split('.').try_fold(self.0, |value, name| value.get(name))
    }

    /// A switch; off when it is not there.
    #[must_use]
    pub fn flag(self, path: &str) -> bool {
        self.at(path).and_then(Value::as_bool).unwrap_or(false)
    }

    /// A word; empty when it is not there.
    #[must_use]
    pub fn word(self, path: &str) -> &'a str {
        self.at(path).and_then(Value::as_str).unwrap_or_default()
    }

    /// The words of a list.
    #[must_use]
    pub fn words(self, path: &str) -> Vec<&'a str> {
        let list = self.at(path).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        list.iter().filter_map(Value::as_str).collect()
    }

    /// The `type` of each method of `authMethodOrder`, in order.
    #[must_use]
    pub fn methods(self) -> Vec<&'a str> {
        let groups = self.at("categories.auth.authMethodOrder").and_then(Value::as_array);
        let methods = groups.into_iter().flatten().filter_map(Value::as_array).flatten();
        methods.filter_map(|method| method.get("type")?.as_str()).collect()
    }

    /// A colour as CSS; `@` in the path stands for the mode.
    pub(crate) fn color(self, path: &str, mode: Mode) -> Option<String> {
        let text = self.at(&path.replace('@', mode.key()))?.as_str()?;
        let is_color = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_color.then(|| format!("#{}", text.to_ascii_lowercase()))
    }

    /// The radius of corners as CSS.
    pub(crate) fn radius(self, path: &str) -> Option<String> {
        let number = self.at(path)?.as_f64().filter(|number| (0.0..=MOST_RADIUS).contains(number))?;
        Some(format!("{number}px"))
    }
}
