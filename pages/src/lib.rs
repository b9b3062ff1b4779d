//! The pages of managed login as HTML: templates, translations, styles.
//!
//! Pure functions from what is to be shown to text. Templates lie in `templates/`, translations in `locales/` (one file a language,
//! the same keys in each), style sheets and scripts in `assets/`. Pages work without JavaScript, apart from passkeys; nothing is
//! inline, so that the content security policy allows no inline script or style.

mod account;
pub mod assets;
pub mod attributes;
mod brand;
mod classic;
mod code;
mod device;
mod frame;
mod key;
mod login;
mod message;
mod passkey;
mod qr;
mod recovery;
mod settings;
mod setup;
mod sheet;
mod sign_up;
pub mod texts;

pub use account::{
    AccountFactorsPage, AccountPasswordPage, AccountTotpPage, Contact, DeletePage, DevicesPage, Entry, FactorRow,
    ManagedPage, Menu, PasskeysPage, ProfilePage, RemovePasskeyPage, Section, SessionRow, SessionsPage,
};
pub use attributes::{Attribute, AttributeField};
pub use brand::{Bar, Brand, Graphic, Icon, Logo, Picture, Scheme};
pub use classic::classic_sheet;
pub use code::CodePage;
pub use device::{DeviceCodePage, DeviceConfirmPage};
pub use frame::{Frame, Problem};
pub use key::Key;
pub use login::{Choice, ChooserPage, FactorsPage, HandoverPage, NamePage, OptionsPage, PasswordPage};
pub use message::MessagePage;
pub use passkey::{PasskeyAddPage, PasskeySignInPage};
pub use recovery::{ForgotPage, ResetPage};
pub use settings::{Mode, Settings};
pub use setup::{NewPasswordPage, SetupEmailPage, TotpPage};
pub use sheet::{Ground, scheme, sheet};
pub use sign_up::{ConfirmPage, Piece, Sent, SignUpPage, terms_notice};
pub use texts::Texts;
