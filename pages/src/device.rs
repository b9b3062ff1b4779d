//! The pages on which a user lets a device sign in (RFC 8628 section 3.3).

use askama::Template;

use crate::frame::Frame;

/// Which code the device shows.
#[derive(Debug, Template)]
#[template(path = "device.html")]
pub struct DeviceCodePage {
    /// What all pages have.
    pub frame: Frame,
    /// The code, as far as it is known.
    pub code: String,
}

/// Whether the device may sign in.
#[derive(Debug, Template)]
#[template(path = "device_confirm.html")]
pub struct DeviceConfirmPage {
    /// What all pages have.
    pub frame: Frame,
    /// The code that the device must show.
    pub code: String,
    /// Who is signed in.
    pub user: String,
}

impl DeviceCodePage {
    fn title_key(&self) -> &'static str {
        "device-title"
    }
}

impl DeviceConfirmPage {
    fn title_key(&self) -> &'static str {
        "device-confirm-title"
    }

    fn description(&self) -> String {
        self.frame.texts.with("device-confirm-description", &[("app", &self.frame.app), ("user", &self.user)])
    }
}
