//! The pages of managed login as HTML: templates, translations, styles.
//!
//! Pure functions from what is to be shown to text. Templates lie in `templates/`, translations in `locales/` (one file a language,
//! the same keys in each), style sheets and scripts in `assets/`. Pages work without JavaScript, apart from passkeys; nothing is
//! inline, so that the content security policy allows no inline script or style.

pub mod assets;
mod brand;
mod classic;
mod frame;
mod login;
mod message;
mod passkey;
mod settings;
mod sheet;
pub mod texts;

pub use brand::{Bar, Brand, Graphic, Icon, Logo, Picture, Scheme};
pub use classic::classic_sheet;
pub use frame::{Frame, Problem};
pub use login::{NamePage, PasswordPage};
pub use message::MessagePage;
pub use passkey::{PasskeyAddPage, PasskeySignInPage};
pub use settings::{Mode, Settings};
pub use sheet::{Ground, scheme, sheet};
pub use texts::Texts;
