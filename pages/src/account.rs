//! The account page: what users see and change of their own account, a section at a time.

use askama::Template;

use crate::attributes::{Attribute, AttributeField};
use crate::frame::Frame;
use crate::key::Key;

/// A section of the account page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Attributes.
    Profile,
    /// The password.
    Password,
    /// Second factors.
    Factors,
    /// Passkeys.
    Passkeys,
    /// Remembered devices.
    Devices,
    /// Browsers and applications in which the user is signed in.
    Sessions,
    /// The end of the account.
    Delete,
}

impl Section {
    /// All of them, in the order of the list.
    pub const ALL: [Self; 7] =
        [Self::Profile, Self::Password, Self::Factors, Self::Passkeys, Self::Devices, Self::Sessions, Self::Delete];

    /// Path below the domain.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::Profile => "/account",
            Self::Password => "/account/password",
            Self::Factors => "/account/factors",
            Self::Passkeys => "/account/passkeys",
            Self::Devices => "/account/devices",
            Self::Sessions => "/account/sessions",
            Self::Delete => "/account/delete",
        }
    }

    /// Key of the heading.
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Self::Profile => "account-profile-heading",
            Self::Password => "account-password-heading",
            Self::Factors => "account-factors-heading",
            Self::Passkeys => "account-passkeys-heading",
            Self::Devices => "account-devices-heading",
            Self::Sessions => "account-sessions-heading",
            Self::Delete => "account-delete-heading",
        }
    }
}

/// What surrounds each section.
#[derive(Clone, Debug)]
pub struct Menu {
    /// The section that is shown.
    pub here: Section,
    /// Sections that there is something to do in.
    pub sections: Vec<Section>,
    /// Address that leads back to the application.
    pub back: Option<String>,
}

/// An address or number that receives codes.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The attribute.
    pub about: &'static Attribute,
    /// Id of the field for its code.
    pub code: &'static str,
    /// The value in force; empty when there is none.
    pub value: String,
    /// What stands in the field.
    pub entered: String,
    /// A value that waits for its code.
    pub pending: Option<String>,
    /// Whether the value in force is verified.
    pub verified: bool,
    /// Whether it may be changed now.
    pub editable: bool,
    /// Where the user signs in again to change it.
    pub sign_in_again: Option<String>,
}

impl Contact {
    fn verifiable(&self) -> bool {
        self.pending.is_some() || (!self.value.is_empty() && !self.verified)
    }
}

/// Attributes.
#[derive(Debug, Template)]
#[template(path = "account/profile.html")]
pub struct ProfilePage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// What cannot be changed here: label and value.
    pub facts: Vec<(String, String)>,
    /// What can.
    pub fields: Vec<AttributeField>,
    /// Addresses and numbers.
    pub contacts: Vec<Contact>,
}

/// The password.
#[derive(Debug, Template)]
#[template(path = "account/password.html")]
pub struct AccountPasswordPage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// The user's name, for password managers.
    pub username: String,
    /// Whether there is a password to be changed.
    pub has_password: bool,
    /// What passwords must have.
    pub rules: Vec<String>,
}

/// What an identity provider looks after.
#[derive(Debug, Template)]
#[template(path = "account/managed.html")]
pub struct ManagedPage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// Name of the provider.
    pub provider: String,
}

/// A second factor.
#[derive(Clone, Debug)]
pub struct FactorRow {
    /// Name, as `SetUserMFAPreference`'s answer has it.
    pub name: &'static str,
    /// Key of the name.
    pub label: &'static str,
    /// Where codes go.
    pub detail: Option<String>,
    /// Whether it is asked for.
    pub on: bool,
    /// Whether it is asked first.
    pub preferred: bool,
    /// Whether it can be switched on as it is.
    pub ready: bool,
    /// Whether it must stay on.
    pub required: bool,
    /// Whether it is set up here.
    pub set_up: bool,
}

impl FactorRow {
    /// What can be done: step of the form, and key of the words.
    fn steps(&self) -> Vec<(&'static str, &'static str)> {
        let steps = [
            (self.on && !self.preferred, ("prefer", "account-factors-prefer")),
            (!self.on && self.ready, ("on", "account-factors-turn-on")),
            (self.set_up, ("set-up", if self.ready { "common-change" } else { "common-add" })),
            (self.on && !self.required, ("off", "account-factors-turn-off")),
        ];
        steps.into_iter().filter(|(is, _)| *is).map(|(_, step)| step).collect()
    }
}

/// Second factors.
#[derive(Debug, Template)]
#[template(path = "account/factors.html")]
pub struct AccountFactorsPage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// The pool's factors.
    pub factors: Vec<FactorRow>,
    /// Whether the pool demands one.
    pub required: bool,
}

/// Set-up of an authenticator app.
#[derive(Debug, Template)]
#[template(path = "account/totp.html")]
pub struct AccountTotpPage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// The key.
    pub key: Key,
    /// The name given to the app.
    pub device: String,
}

/// Something in a list: a passkey, a device.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What forms name it by.
    pub id: String,
    /// What users know it by.
    pub name: String,
    /// When it was added or used.
    pub date: String,
}

/// Passkeys.
#[derive(Debug, Template)]
#[template(path = "account/passkeys.html")]
pub struct PasskeysPage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// The user's passkeys.
    pub passkeys: Vec<Entry>,
    /// Whether this page may make one more.
    pub available: bool,
    /// Where that is done.
    pub add: String,
}

/// Whether a passkey goes.
#[derive(Debug, Template)]
#[template(path = "account/remove_passkey.html")]
pub struct RemovePasskeyPage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// The passkey.
    pub passkey: Entry,
}

/// Remembered devices.
#[derive(Debug, Template)]
#[template(path = "account/devices.html")]
pub struct DevicesPage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// The user's devices.
    pub devices: Vec<Entry>,
}

/// A browser or an application in which the user is signed in.
#[derive(Clone, Debug)]
pub struct SessionRow {
    /// `SessionId`.
    pub id: String,
    /// Device and place.
    pub name: String,
    /// Name of the application that holds tokens; none of browsers.
    pub app: Option<String>,
    /// When it began.
    pub date: String,
    /// Whether it is this browser.
    pub current: bool,
}

/// Sessions.
#[derive(Debug, Template)]
#[template(path = "account/sessions.html")]
pub struct SessionsPage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// The user's sessions.
    pub sessions: Vec<SessionRow>,
}

/// The end of the account.
#[derive(Debug, Template)]
#[template(path = "account/delete.html")]
pub struct DeletePage {
    /// What all pages have.
    pub frame: Frame,
    /// What surrounds the section.
    pub menu: Menu,
    /// Whether the user is asked the last time.
    pub confirm: bool,
}

/// Titles: the heading of the section.
macro_rules! titled {
    ($($page:ty),*) => {$(
        impl $page {
            fn title_key(&self) -> &'static str {
                self.menu.here.heading()
            }
        }
    )*};
}

titled!(
    ProfilePage,
    AccountPasswordPage,
    ManagedPage,
    AccountFactorsPage,
    AccountTotpPage,
    PasskeysPage,
    RemovePasskeyPage,
    DevicesPage,
    SessionsPage,
    DeletePage
);
