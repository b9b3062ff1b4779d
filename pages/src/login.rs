//! The pages of the sign-in's first factor.

use askama::Template;

use crate::frame::Frame;

/// Who signs in.
#[derive(Debug, Template)]
#[template(path = "name.html")]
pub struct NamePage {
    /// What all pages have.
    pub frame: Frame,
    /// Key of the label: which names the pool takes.
    pub label: &'static str,
    /// `type` of the field.
    pub kind: &'static str,
    /// What was given before.
    pub username: String,
    /// Whether passkeys may be offered.
    pub passkeys: bool,
    /// Whether the client's users may sign up here.
    pub sign_up: bool,
}

/// The password of a user who was named.
#[derive(Debug, Template)]
#[template(path = "password.html")]
pub struct PasswordPage {
    /// What all pages have.
    pub frame: Frame,
    /// The name as given.
    pub username: String,
    /// The sign-in so far, when it waits for the answer to a choice.
    pub session: String,
    /// Whether a forgotten password may be reset here.
    pub forgot: bool,
}

/// One way among several: what the form sends, and the keys of what is said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: &'static str,
    /// Key of its name.
    pub title: &'static str,
    /// Key of what is said below; may be empty.
    pub hint: &'static str,
}

/// The ways in which a user may begin to sign in.
#[derive(Debug, Template)]
#[template(path = "factors.html")]
pub struct FactorsPage {
    /// What all pages have.
    pub frame: Frame,
    /// The name as given.
    pub username: String,
    /// The sign-in so far.
    pub session: String,
    /// The challenges that were offered, with spaces between.
    pub available: String,
    /// Whether one is the password.
    pub password: bool,
    /// Whether a forgotten password may be reset here.
    pub forgot: bool,
    /// The others.
    pub options: Vec<Choice>,
}

/// A choice among second factors, to use or to set up.
#[derive(Debug, Template)]
#[template(path = "options.html")]
pub struct OptionsPage {
    /// What all pages have.
    pub frame: Frame,
    /// Key of the title.
    pub title: &'static str,
    /// Key of the heading.
    pub heading: &'static str,
    /// Key of what is said below; may be empty.
    pub description: &'static str,
    /// What the form's step is called.
    pub step: &'static str,
    /// The name as given.
    pub username: String,
    /// The sign-in so far.
    pub session: String,
    /// The factors that were offered, with spaces between.
    pub available: String,
    /// The choices.
    pub options: Vec<Choice>,
}

/// Whether to go on as the user whom the browser is signed in as.
#[derive(Debug, Template)]
#[template(path = "chooser.html")]
pub struct ChooserPage {
    /// What all pages have.
    pub frame: Frame,
    /// The user's name, as people know it.
    pub user: String,
}

/// A sign-in that cannot go on before something else is done on another page, which is told the name by a form.
#[derive(Debug, Template)]
#[template(path = "handover.html")]
pub struct HandoverPage {
    /// What all pages have.
    pub frame: Frame,
    /// Key of the title.
    pub title: &'static str,
    /// Key of the heading.
    pub heading: &'static str,
    /// Key of what is said.
    pub text: &'static str,
    /// Key of the button.
    pub submit: &'static str,
    /// Path of the page that the form is sent to.
    pub path: &'static str,
    /// The name as given.
    pub username: String,
}

impl NamePage {
    fn title_key(&self) -> &'static str {
        "signin-title"
    }
}

impl PasswordPage {
    fn title_key(&self) -> &'static str {
        "password-title"
    }
}

impl FactorsPage {
    fn title_key(&self) -> &'static str {
        "factors-title"
    }
}

impl OptionsPage {
    fn title_key(&self) -> &'static str {
        self.title
    }
}

impl ChooserPage {
    fn title_key(&self) -> &'static str {
        "chooser-title"
    }

    fn initial(&self) -> String {
        self.user.chars().next().map(String::from).unwrap_or_default()
    }
}

impl HandoverPage {
    fn title_key(&self) -> &'static str {
        self.title
    }
}
