//! How the pages of a client look.

/// How the pages of a client look. The default is our own look, in the colours that the browser prefers.
#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// Address of the client's own style sheet, after ours.
    pub style: Option<String>,
    /// Light, dark, or as the browser prefers.
    pub scheme: Scheme,
    /// Icons of the browser's tab.
    pub icons: Vec<Icon>,
    /// The logo at the form.
    pub logo: Option<Logo>,
    /// Whether the name of the app stands above the form, in place of a logo.
    pub wordmark: bool,
    /// The bar above the page.
    pub header: Option<Bar>,
    /// The bar below the page.
    pub footer: Option<Bar>,
    /// Whether identity providers come before the fields for a name.
    pub providers_first: bool,
    /// Whether identity providers are left out.
    pub providers_hidden: bool,
    /// Whether identity providers have no icons.
    pub providers_plain: bool,
    /// Names of the identity providers that come first, in their order.
    pub provider_order: Vec<String>,
    /// Icons of identity providers, by name.
    pub provider_icons: Vec<(String, Picture)>,
    /// Illustrations above headings.
    pub graphics: Vec<(Graphic, Picture)>,
}

/// Which colours a page is shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Light, whatever the browser prefers.
    Light,
    /// Dark, whatever the browser prefers.
    Dark,
    /// As the browser prefers.
    #[default]
    Dynamic,
}

impl Scheme {
    /// As the style sheets know it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Dynamic => "dynamic",
        }
    }
}

/// An image, perhaps with another for dark colours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Address of the image.
    pub address: String,
    /// Address of the image for those whose browser prefers dark colours.
    pub dark: Option<String>,
}

/// An icon of the browser's tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Icon {
    /// Its media type.
    pub kind: &'static str,
    /// Address of the image.
    pub address: String,
}

/// The logo at the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// The image.
    pub picture: Picture,
    /// Whether it is inside of the form's box.
    pub inside: bool,
    /// Whether it is below the form.
    pub below: bool,
}

/// A bar above or below the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// The logo in it.
    pub logo: Option<Picture>,
}

/// Which pages an illustration belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Graphic {
    /// A code by e-mail.
    Email,
    /// A code by text message.
    Sms,
    /// A code of an authenticator app.
    AuthApp,
    /// A password.
    Password,
    /// A passkey.
    Passkey,
}
