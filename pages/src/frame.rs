//! What all pages have in common.

use crate::assets;
use crate::brand::{Brand, Graphic, Logo, Picture};
use crate::texts::{LANGUAGES, Texts};

/// What is wrong with what was given.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Id of the field that it is about; none for the whole form.
    pub field: Option<&'static str>,
    /// What is wrong, and how to mend it.
    pub text: String,
}

/// What all pages have in common.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The language.
    pub texts: &'static Texts,
    /// Name of the app.
    pub app: String,
    /// What every path of the domain begins with.
    pub root: String,
    /// The request for authorization that the pages belong to, as a query string without its question mark; may be empty.
    pub query: String,
    /// Path of the page below the domain, to which a choice of another language leads.
    pub path: String,
    /// `_csrf` of forms.
    pub csrf: String,
    /// How the pages look.
    pub brand: Brand,
    /// Problems, for the summary and beside their fields.
    pub problems: Vec<Problem>,
    /// What has just been done.
    pub notice: Option<String>,
}

impl Frame {
    /// A text.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// A text with one variable.
    #[must_use]
    pub fn tv(&self, key: &str, name: &str, value: &str) -> String {
        self.texts.with(key, &[(name, value)])
    }

    /// The title of the window: what is wrong is said first.
    #[must_use]
    pub fn title(&self, key: &str) -> String {
        let title = self.texts.with("common-title-app", &[("title", &self.t(key)), ("app", &self.app)]);
        if self.problems.is_empty() { title } else { self.tv("common-title-error", "title", &title) }
    }

    /// The address of a path of the domain, in the same request for authorization.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        if self.query.is_empty() {
            return format!("{}{path}", self.root);
        }
        format!("{}{path}?{}", self.root, self.query)
    }

    /// The address of an asset.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        format!("{}/assets/{name}?v={}", self.root, assets::version(name))
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn problem(&self, field: &str) -> Option<&str> {
        let found = self.problems.iter().find(|problem| problem.field == Some(field));
        found.map(|problem| problem.text.as_str())
    }

    /// The languages to choose from: tag, name, whether it is this one.
    #[must_use]
    pub fn languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        LANGUAGES.iter().map(|(tag, name)| (*tag, *name, *tag == self.texts.tag())).collect()
    }

    /// The name of this language in itself.
    #[must_use]
    pub fn language(&self) -> &'static str {
        let own = LANGUAGES.iter().find(|(tag, _)| *tag == self.texts.tag());
        own.map_or("", |(_, name)| name)
    }

    /// The address of this page in another language.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> String {
        let kept = self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
        let query: String = kept.map(|pair| format!("{pair}&")).collect();
        format!("{}{}?{query}lang={tag}", self.root, self.path)
    }

    /// The logo, where it is asked for: inside of the form's box or not, below or above it.
    #[must_use]
    pub fn logo(&self, inside: bool, below: bool) -> Option<&Picture> {
        let fits = |logo: &&Logo| logo.inside == inside && logo.below == below;
        self.brand.logo.as_ref().filter(fits).map(|logo| &logo.picture)
    }

    /// The letter that stands for the app.
    #[must_use]
    pub fn initial(&self) -> String {
        self.app.trim().chars().next().map(String::from).unwrap_or_default()
    }

    /// The illustration of a page, by the key of its title.
    #[must_use]
    pub fn graphic(&self, title: &str) -> Option<&Picture> {
        let wanted = match title {
            "password-title" | "new-password-title" | "reset-title" => Graphic::Password,
            "passkey-title" | "passkey-add-title" => Graphic::Passkey,
            "totp-title" => Graphic::AuthApp,
            _ => return None,
        };
        self.illustration(wanted)
    }

    /// An illustration.
    #[must_use]
    pub fn illustration(&self, wanted: Graphic) -> Option<&Picture> {
        let found = self.brand.graphics.iter().find(|(graphic, _)| *graphic == wanted);
        found.map(|(_, picture)| picture)
    }

    /// The icon of an identity provider.
    #[must_use]
    pub fn provider_icon(&self, provider: &str) -> Option<&Picture> {
        let found = self.brand.provider_icons.iter().find(|(name, _)| name == provider);
        found.map(|(_, picture)| picture)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_language_takes_the_place_of_this_one() {
        let mut frame = Frame {
            texts: Texts::first(["en"]),
            app: String::new(),
            root: "/domain/shop".to_owned(),
            query: "client_id=1&lang=ja&state=a%26lang%3Dfr".to_owned(),
            path: "/login".to_owned(),
            csrf: String::new(),
            brand: Brand::default(),
            problems: Vec::new(),
            notice: None,
        };
        assert_eq!(frame.in_language("de"), "/domain/shop/login?client_id=1&state=a%26lang%3Dfr&lang=de");
        frame.query.clear();
        assert_eq!(frame.in_language("de"), "/domain/shop/login?lang=de");
    }
}
