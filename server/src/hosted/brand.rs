//! How the pages of a client look: its style of managed login, or its customisation of the classic pages.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AssetCategoryType as Category, AssetExtensionType as Extension, ColorSchemeModeType as ColorMode,
};
use cognomen_model::branding::{Style, StyleAsset};
use cognomen_pages::{Bar, Brand, Graphic, Ground, Icon, Logo, Mode, Picture, Scheme, Settings, scheme};
use cognomen_userpool::ops::branding::{self, StyleDoc};

use super::visit::Visit;

/// Below the domain, where the files of styles are.
pub(super) const STYLES: &str = "/assets/brand/";
/// Below the domain, where the files of classic customisations are.
pub(super) const CLASSIC: &str = "/assets/classic/";

/// How the pages of a request look, by the client that its address names. A failing store leaves them as they are without a brand.
pub(super) async fn of(visit: &Visit<'_>) -> Brand {
    if ["/oauth2/", "/assets/", "/.well-known/"].iter().any(|start| visit.path.starts_with(start)) {
        return Brand::default();
    }
    let found = if visit.site.managed { managed(visit).await } else { classic(visit).await };
    found.unwrap_or_else(|error| {
        tracing::error!(%error, cause = ?error.cause().map(ToString::to_string), "a brand cannot be read");
        Brand::default()
    })
}

async fn managed(visit: &Visit<'_>) -> Result<Brand, Error> {
    let Some(client_id) = visit.query.get("client_id") else { return Ok(Brand::default()) };
    let found = branding::style_of_client(visit.ctx(), &visit.site.pool.pool.id, client_id).await?;
    Ok(found.map_or_else(Brand::default, |doc| of_style(visit.site.root(), &doc)))
}

async fn classic(visit: &Visit<'_>) -> Result<Brand, Error> {
    let client_id = visit.query.get("client_id");
    let found = branding::customization(visit.ctx(), &visit.site.pool.pool.id, client_id).await?;
    let Some((key, customization)) = found else { return Ok(Brand::default()) };
    let base = format!("{}{CLASSIC}{key}/{}", visit.site.root(), customization.version);
    let logo = customization.image.map(|_| Logo {
        picture: Picture { address: format!("{base}/logo"), dark: None },
        inside: true,
        below: false,
    });
    Ok(Brand {
        style: customization.css.is_some().then(|| format!("{base}.css")),
        scheme: Scheme::Light,
        logo,
        ..Brand::default()
    })
}

fn of_style(root: &str, doc: &StyleDoc) -> Brand {
    let merged = branding::settings_of(&doc.style);
    let settings = Settings(&merged);
    let base = format!("{root}{STYLES}{}", doc.style.id);
    let images = Images { style: &doc.style, base: &base, scheme: scheme(settings) };
    let methods = settings.methods();
    let plain = !settings.flag("componentClasses.idpButtons.icons.enabled");
    Brand {
        style: Some(format!("{base}/{}.css", doc.version)),
        scheme: images.scheme,
        icons: images.icons(settings),
        logo: images.logo(settings),
        wordmark: false,
        header: images.bar(settings, "pageHeader", Category::PageHeaderLogo),
        footer: images.bar(settings, "pageFooter", Category::PageFooterLogo),
        providers_first: methods.first() == Some(&"FEDERATED"),
        providers_hidden: !methods.contains(&"FEDERATED"),
        provider_order: settings.words("categories.auth.federation.order").into_iter().map(str::to_owned).collect(),
        provider_icons: if plain { Vec::new() } else { images.provider_icons() },
        providers_plain: plain,
        graphics: if settings.flag("categories.form.displayGraphics") { images.graphics() } else { Vec::new() },
    }
}

/// The address of the image behind a part of the page, for light or dark colours.
pub(super) fn background(root: &str, style: &Style, ground: Ground, mode: Mode) -> Option<String> {
    let category = match ground {
        Ground::Page => Category::PageBackground,
        Ground::Header => Category::PageHeaderBackground,
        Ground::Footer => Category::PageFooterBackground,
        Ground::Form => Category::FormBackground,
    };
    find(style, category, None, mode).map(|asset| format!("{root}{STYLES}{}/{}", style.id, asset.record))
}

/// The image of a mode; else that of all modes.
fn find<'a>(style: &'a Style, category: Category, resource: Option<&str>, mode: Mode) -> Option<&'a StyleAsset> {
    let exact = if mode == Mode::Light { ColorMode::Light } else { ColorMode::Dark };
    let fits = |asset: &&StyleAsset| asset.category == category && asset.resource_id.as_deref() == resource;
    let by_mode = |mode| style.assets.iter().filter(fits).find(|asset| asset.color_mode == mode);
    by_mode(exact).or_else(|| by_mode(ColorMode::Dynamic))
}

struct Images<'a> {
    style: &'a Style,
    base: &'a str,
    scheme: Scheme,
}

impl Images<'_> {
    fn address(&self, asset: &StyleAsset) -> String {
        format!("{}/{}", self.base, asset.record)
    }

    fn picture(&self, category: Category, resource: Option<&str>) -> Option<Picture> {
        let at = |mode| find(self.style, category, resource, mode).map(|asset| self.address(asset));
        match self.scheme {
            Scheme::Light => at(Mode::Light).map(|address| Picture { address, dark: None }),
            Scheme::Dark => at(Mode::Dark).map(|address| Picture { address, dark: None }),
            Scheme::Dynamic => {
                let (light, dark) = (at(Mode::Light), at(Mode::Dark));
                let address = light.or_else(|| dark.clone())?;
                let dark = dark.filter(|dark| *dark != address);
                Some(Picture { address, dark })
            }
        }
    }

    fn icons(&self, settings: Settings<'_>) -> Vec<Icon> {
        let enabled = settings.words("components.favicon.enabledTypes");
        let mode = if self.scheme == Scheme::Dark { Mode::Dark } else { Mode::Light };
        let kinds = [("ICO", Category::FaviconIco, Extension::Ico), ("SVG", Category::FaviconSvg, Extension::Svg)];
        let found =
            kinds.into_iter().filter(|(name, ..)| enabled.contains(name)).filter_map(|(_, category, extension)| {
                let asset = find(self.style, category, None, mode)?;
                Some(Icon { kind: media_type(extension), address: self.address(asset) })
            });
        found.collect()
    }

    fn logo(&self, settings: Settings<'_>) -> Option<Logo> {
        let enabled = settings.flag("components.form.logo.enabled");
        let picture = self.picture(Category::FormLogo, None).filter(|_| enabled)?;
        let inside = settings.word("components.form.logo.formInclusion") != "OUT";
        Some(Logo { picture, inside, below: settings.word("components.form.logo.position") == "BOTTOM" })
    }

    fn bar(&self, settings: Settings<'_>, name: &str, category: Category) -> Option<Bar> {
        if !settings.flag(&format!("categories.global.{name}.enabled")) {
            return None;
        }
        let with_logo = settings.flag(&format!("components.{name}.logo.enabled"));
        Some(Bar { logo: self.picture(category, None).filter(|_| with_logo) })
    }

    fn provider_icons(&self) -> Vec<(String, Picture)> {
        let icons = self.style.assets.iter().filter(|asset| asset.category == Category::IdpButtonIcon);
        let names = icons.filter_map(|asset| asset.resource_id.as_deref());
        let pictures =
            names.filter_map(|name| Some((name.to_owned(), self.picture(Category::IdpButtonIcon, Some(name))?)));
        pictures.collect()
    }

    fn graphics(&self) -> Vec<(Graphic, Picture)> {
        let kinds = [
            (Graphic::Email, Category::EmailGraphic),
            (Graphic::Sms, Category::SmsGraphic),
            (Graphic::AuthApp, Category::AuthAppGraphic),
            (Graphic::Password, Category::PasswordGraphic),
            (Graphic::Passkey, Category::PasskeyGraphic),
        ];
        kinds.into_iter().filter_map(|(graphic, category)| Some((graphic, self.picture(category, None)?))).collect()
    }
}

/// The media type of an image.
pub(super) fn media_type(extension: Extension) -> &'static str {
    match extension {
        Extension::Ico => "image/x-icon",
        Extension::Jpeg => "image/jpeg",
        Extension::Png => "image/png",
        Extension::Svg => "image/svg+xml",
        Extension::Webp => "image/webp",
    }
}
