//! What all pages have in common.

use crate::texts::{LANGUAGES, Texts};

/// How the pages of a client look.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// Address of the client's own style sheet, after ours.
    pub style: Option<String>,
    /// Address of the logo above the form.
    pub logo: Option<String>,
    /// Address of the icon of the browser's tab.
    pub icon: Option<String>,
}

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
        format!("{}/assets/{name}", self.root)
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
}
