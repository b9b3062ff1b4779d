//! How sign-in pages look: styles of managed login, customisations of the classic hosted UI.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::{AssetCategoryType, AssetExtensionType, ColorSchemeModeType};
use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Styles that a pool may have (Cognito's quota).
pub const MAX_STYLES: usize = 20;
/// Images that a style may have (`AssetListType`).
pub const MAX_ASSETS: usize = 40;

/// Which app client has which style; one document per pool, so that each client has at most one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StyleIndex {
    /// Ids of styles by client id.
    pub by_client: BTreeMap<String, String>,
}

/// A style of managed login. Its images are records of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Style {
    /// `ManagedLoginBrandingId`, a version 4 UUID.
    pub id: String,
    /// The client whose pages it shows.
    pub client_id: String,
    /// Whether the defaults are shown instead of own settings.
    pub use_provided_values: bool,
    /// What differs from the defaults.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<serde_json::Value>,
    /// The images, at most [`MAX_ASSETS`].
    #[serde(default)]
    pub assets: Vec<StyleAsset>,
    /// When it was made.
    pub created_at: UnixMillis,
    /// When it changed last.
    pub modified_at: UnixMillis,
}

/// An image of a style.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StyleAsset {
    /// Where it is shown.
    pub category: AssetCategoryType,
    /// In which colour mode it is shown.
    pub color_mode: ColorSchemeModeType,
    /// The file type of its bytes.
    pub extension: AssetExtensionType,
    /// What it belongs to, such as an identity provider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resource_id: Option<String>,
    /// Last part of the address of its bytes.
    pub record: String,
}

impl StyleAsset {
    /// Whether the other is shown at the same place, so that it takes the place of this one.
    #[must_use]
    pub fn same_place(&self, other: &Self) -> bool {
        self.category == other.category && self.color_mode == other.color_mode && self.resource_id == other.resource_id
    }
}

/// A customisation of the classic hosted UI, of one client or of all that have none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customization {
    /// The style sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub css: Option<String>,
    /// File type of the logo, which is a record of its own; none when there is no logo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<ImageKind>,
    /// `CSSVersion`: `yyyyMMddHHmmss` in UTC, higher with each change.
    pub version: String,
    /// When it was first set.
    pub created_at: UnixMillis,
    /// When it was set last.
    pub modified_at: UnixMillis,
}

/// File types of logos of the classic hosted UI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ImageKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl ImageKind {
    /// The extension in the logo's address.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
        }
    }

    /// The media type that it is served under.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}
