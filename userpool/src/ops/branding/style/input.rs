//! What a request wants of a style, checked.

use cognomen_contract::cognito_idp::{AssetCategoryType, AssetExtensionType, AssetType};
use cognomen_contract::{Blob, Error};
use cognomen_crypto::{Random, hex, random_array};
use cognomen_model::branding::StyleAsset;
use serde_json::Value;

use super::{image, settings};
use crate::error;

/// An image with its bytes.
pub(in crate::ops::branding) struct Image {
    pub(in crate::ops::branding) asset: StyleAsset,
    pub(in crate::ops::branding) bytes: Blob,
}

/// What a request wants of a style.
pub(in crate::ops::branding) struct Wanted {
    /// Whether the defaults are asked for, or refused.
    pub(in crate::ops::branding) use_provided_values: Option<bool>,
    /// Settings that are not the defaults'.
    pub(in crate::ops::branding) settings: Option<Value>,
    /// New images.
    pub(in crate::ops::branding) images: Vec<Image>,
}

impl Wanted {
    /// # Errors
    /// `InvalidParameterException` when the defaults are asked for along with own values, settings have another form than the
    /// defaults, or an image is not what it is said to be.
    pub(in crate::ops::branding) fn read(
        use_provided_values: Option<bool>,
        settings: Option<&Value>,
        assets: Option<Vec<AssetType>>,
        random: &dyn Random,
    ) -> Result<Self, Error> {
        let settings = settings.filter(|given| !given.is_null());
        let empty = settings.is_none_or(|given| given.as_object().is_some_and(serde_json::Map::is_empty));
        let assets = assets.unwrap_or_default();
        if use_provided_values == Some(true) && !(empty && assets.is_empty()) {
            return Err(error::invalid("`UseCognitoProvidedValues` excludes `Settings` and `Assets`"));
        }
        let settings = settings.map(settings::checked).transpose()?;
        settings.as_ref().map_or(Ok(()), settings::bounded)?;
        let mut images: Vec<Image> = Vec::with_capacity(assets.len());
        for asset in assets {
            let image = read_image(asset, random)?;
            if images.iter().any(|other| other.asset.same_place(&image.asset)) {
                return Err(error::invalid(format!("`Assets` has two images for `{}`", image.asset.category)));
            }
            images.push(image);
        }
        let settings = settings.filter(|_| use_provided_values != Some(true));
        Ok(Self { use_provided_values, settings, images })
    }

    /// Whether anything of the request is not the defaults'.
    pub(in crate::ops::branding) fn has_values(&self) -> bool {
        self.settings.is_some() || !self.images.is_empty()
    }
}

fn read_image(asset: AssetType, random: &dyn Random) -> Result<Image, Error> {
    let (category, extension) = (asset.category, asset.extension);
    let bytes = asset.bytes.filter(|bytes| !bytes.0.is_empty());
    let bytes = bytes.ok_or_else(|| error::invalid(format!("the image for `{category}` has no `Bytes`")))?;
    let takes = match category {
        AssetCategoryType::FaviconIco => extension == AssetExtensionType::Ico,
        AssetCategoryType::FaviconSvg => extension == AssetExtensionType::Svg,
        _ => extension != AssetExtensionType::Ico,
    };
    if !takes {
        return Err(error::invalid(format!("`{category}` cannot be an image of type `{extension}`")));
    }
    if !image::is(&bytes.0, extension) {
        return Err(error::invalid(format!("the image for `{category}` is not of type `{extension}`, or not allowed")));
    }
    let asset = StyleAsset {
        category,
        color_mode: asset.color_mode,
        extension,
        resource_id: asset.resource_id,
        record: hex::encode(&random_array::<16>(random)),
    };
    Ok(Image { asset, bytes })
}
