//! The style sheet of a client's managed-login branding: values for the custom properties of our own sheet, and nothing else.

use crate::brand::Scheme;
use crate::settings::{Mode, Settings};

/// Custom properties, and where the settings have their colours.
const COLORS: &[(&str, &str)] = &[
    ("--page", "components.pageBackground.@.color"),
    ("--header", "components.pageHeader.@.background.color"),
    ("--header-border", "components.pageHeader.@.borderColor"),
    ("--footer", "components.pageFooter.@.background.color"),
    ("--footer-border", "components.pageFooter.@.borderColor"),
    ("--card", "components.form.@.backgroundColor"),
    ("--card-border", "components.form.@.borderColor"),
    ("--heading", "components.pageText.@.headingColor"),
    ("--text", "components.pageText.@.bodyColor"),
    ("--muted", "components.pageText.@.descriptionColor"),
    ("--label", "componentClasses.inputLabel.@.textColor"),
    ("--hint", "componentClasses.inputDescription.@.textColor"),
    ("--link", "componentClasses.link.@.defaults.textColor"),
    ("--link-hover", "componentClasses.link.@.hover.textColor"),
    ("--focus", "componentClasses.focusState.@.borderColor"),
    ("--divider", "componentClasses.divider.@.borderColor"),
    ("--input", "componentClasses.input.@.defaults.backgroundColor"),
    ("--input-border", "componentClasses.input.@.defaults.borderColor"),
    ("--input-placeholder", "componentClasses.input.@.placeholderColor"),
    ("--primary", "components.primaryButton.@.defaults.backgroundColor"),
    ("--primary-text", "components.primaryButton.@.defaults.textColor"),
    ("--primary-hover", "components.primaryButton.@.hover.backgroundColor"),
    ("--primary-hover-text", "components.primaryButton.@.hover.textColor"),
    ("--primary-active", "components.primaryButton.@.active.backgroundColor"),
    ("--primary-active-text", "components.primaryButton.@.active.textColor"),
    ("--option", "componentClasses.optionControls.@.defaults.backgroundColor"),
    ("--option-border", "componentClasses.optionControls.@.defaults.borderColor"),
    ("--option-on", "componentClasses.optionControls.@.selected.backgroundColor"),
    ("--option-on-mark", "componentClasses.optionControls.@.selected.foregroundColor"),
    ("--list", "componentClasses.dropDown.@.defaults.itemBackgroundColor"),
    ("--list-hover", "componentClasses.dropDown.@.hover.itemBackgroundColor"),
    ("--list-hover-border", "componentClasses.dropDown.@.hover.itemBorderColor"),
    ("--list-hover-text", "componentClasses.dropDown.@.hover.itemTextColor"),
    ("--list-match-text", "componentClasses.dropDown.@.match.itemTextColor"),
    ("--alert", "components.alert.@.error.backgroundColor"),
    ("--alert-border", "components.alert.@.error.borderColor"),
    ("--bad", "componentClasses.statusIndicator.@.error.indicatorColor"),
    ("--bad-ground", "componentClasses.statusIndicator.@.error.backgroundColor"),
    ("--bad-border", "componentClasses.statusIndicator.@.error.borderColor"),
    ("--good", "componentClasses.statusIndicator.@.success.indicatorColor"),
    ("--good-ground", "componentClasses.statusIndicator.@.success.backgroundColor"),
    ("--good-border", "componentClasses.statusIndicator.@.success.borderColor"),
    ("--warn", "componentClasses.statusIndicator.@.warning.indicatorColor"),
    ("--warn-ground", "componentClasses.statusIndicator.@.warning.backgroundColor"),
    ("--warn-border", "componentClasses.statusIndicator.@.warning.borderColor"),
];

/// Buttons with a border: prefix of their custom properties, and where the settings have them.
const BUTTONS: [(&str, &str); 2] =
    [("--secondary", "components.secondaryButton"), ("--idp", "components.idpButton.standard")];
/// States of such a button: part of the custom property, and name in the settings.
const STATES: [(&str, &str); 3] = [("", "defaults"), ("-hover", "hover"), ("-active", "active")];

const RADII: [(&str, &str); 5] = [
    ("--card-radius", "components.form.borderRadius"),
    ("--alert-radius", "components.alert.borderRadius"),
    ("--button-radius", "componentClasses.buttons.borderRadius"),
    ("--input-radius", "componentClasses.input.borderRadius"),
    ("--list-radius", "componentClasses.dropDown.borderRadius"),
];

/// Places of things: custom property, and where the settings have `START`, `CENTER` or `END`.
const PLACES: [(&str, &str); 5] = [
    ("--place-x", "categories.form.location.horizontal"),
    ("--place-y", "categories.form.location.vertical"),
    ("--logo", "components.form.logo.location"),
    ("--header-logo", "components.pageHeader.logo.location"),
    ("--footer-logo", "components.pageFooter.logo.location"),
];

/// What may have an image behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The whole page.
    Page,
    /// The bar above it.
    Header,
    /// The bar below it.
    Footer,
    /// The form's box.
    Form,
}

/// Grounds with their custom property and their switch.
const GROUNDS: [(Ground, &str, &str); 4] = [
    (Ground::Page, "--page-image", "components.pageBackground.image.enabled"),
    (Ground::Header, "--header-image", "components.pageHeader.backgroundImage.enabled"),
    (Ground::Footer, "--footer-image", "components.pageFooter.backgroundImage.enabled"),
    (Ground::Form, "--card-image", "components.form.backgroundImage.enabled"),
];

/// The scheme that settings ask for.
#[must_use]
pub fn scheme(settings: Settings<'_>) -> Scheme {
    match settings.word("categories.global.colorSchemeMode") {
        "DARK" => Scheme::Dark,
        "DYNAMIC" => Scheme::Dynamic,
        _ => Scheme::Light,
    }
}

/// The style sheet. `image` tells the address of a ground's image: a path, as addresses in custom properties count from where they
/// are used.
#[must_use]
pub fn sheet(settings: Settings<'_>, image: &dyn Fn(Ground, Mode) -> Option<String>) -> String {
    let shape = shape(settings);
    let light = || colors(settings, Mode::Light, image);
    let dark = || colors(settings, Mode::Dark, image);
    match scheme(settings) {
        Scheme::Light => format!(":root[data-scheme] {{\n{shape}{}}}\n", light()),
        Scheme::Dark => format!(":root[data-scheme] {{\n{shape}{}}}\n", dark()),
        Scheme::Dynamic => format!(
            ":root[data-scheme] {{\n{shape}{}}}\n@media (prefers-color-scheme: dark) {{\n:root[data-scheme] {{\n{}}}\n}}\n",
            light(),
            dark()
        ),
    }
}

/// What does not depend on colours.
fn shape(settings: Settings<'_>) -> String {
    let radii = RADII.iter().filter_map(|(property, path)| Some((*property, settings.radius(path)?)));
    let places = PLACES.iter().map(|(property, path)| (*property, place(settings.word(path)).to_owned()));
    let compact = settings.word("categories.global.spacingDensity") == "COMPACT";
    let unit = ("--unit", if compact { "0.1875rem" } else { "0.25rem" }.to_owned());
    radii.chain(places).chain([unit]).map(declaration).collect()
}

fn place(word: &str) -> &'static str {
    match word {
        "START" => "flex-start",
        "END" => "flex-end",
        _ => "center",
    }
}

fn colors(settings: Settings<'_>, mode: Mode, image: &dyn Fn(Ground, Mode) -> Option<String>) -> String {
    let scheme = if mode == Mode::Light { "light" } else { "dark" };
    let plain =
        COLORS.iter().filter_map(|(property, path)| Some(((*property).to_owned(), settings.color(path, mode)?)));
    let buttons = BUTTONS.iter().flat_map(|(prefix, path)| {
        STATES.iter().flat_map(move |(suffix, state)| {
            [("", "backgroundColor"), ("-border", "borderColor"), ("-text", "textColor")].iter().filter_map(
                move |(part, name)| {
                    let color = settings.color(&format!("{path}.@.{state}.{name}"), mode)?;
                    Some((format!("{prefix}{suffix}{part}"), color))
                },
            )
        })
    });
    let grounds = GROUNDS.iter().map(|(ground, property, switch)| {
        let file = if settings.flag(switch) { image(*ground, mode).filter(|file| is_path(file)) } else { None };
        ((*property).to_owned(), file.map_or_else(|| "none".to_owned(), |file| format!("url(\"{file}\")")))
    });
    let scheme = format!("  color-scheme: {scheme};\n");
    let rest: String = plain.chain(buttons).chain(grounds).map(declaration).collect();
    scheme + &rest
}

fn declaration((property, value): (impl std::fmt::Display, String)) -> String {
    format!("  {property}: {value};\n")
}

/// Nothing but paths of plain characters gets into the sheet.
fn is_path(address: &str) -> bool {
    address.starts_with('/') && address.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-._".contains(&byte))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn written(settings: &serde_json::Value) -> String {
        sheet(Settings(settings), &|_, mode| Some(if mode == Mode::Light { "/x/a1" } else { "/x/b2" }.to_owned()))
    }

    #[test]
    fn settings_become_custom_properties() {
        let text = written(&json!({
            "categories": {
                "global": {"colorSchemeMode": "DYNAMIC", "spacingDensity": "COMPACT"},
                "form": {"location": {"horizontal": "START", "vertical": "END"}},
            },
            "components": {
                "pageBackground": {
                    "image": {"enabled": true},
                    "lightMode": {"color": "FFFFFFFF"},
                    "darkMode": {"color": "000000ff"},
                },
                "secondaryButton": {"lightMode": {"hover": {"borderColor": "01020304"}}},
            },
            "componentClasses": {"buttons": {"borderRadius": 9999.0}, "input": {"borderRadius": 2.5}},
        }));
        let (light, dark) = text.split_once("@media (prefers-color-scheme: dark)").unwrap();
        for line in [
            "color-scheme: light;",
            "--unit: 0.1875rem;",
            "--place-x: flex-start;",
            "--place-y: flex-end;",
            "--logo: center;",
            "--button-radius: 9999px;",
            "--input-radius: 2.5px;",
            "--page: #ffffffff;",
            "--page-image: url(\"/x/a1\");",
            "--card-image: none;",
            "--secondary-hover-border: #01020304;",
        ] {
            assert!(light.contains(&format!("  {line}\n")), "{line} in {light}");
        }
        assert!(dark.contains("--page: #000000ff;") && dark.contains("url(\"/x/b2\")"), "{dark}");
        assert!(!light.contains("000000ff") && !dark.contains("--unit"));
    }

    #[test]
    fn one_scheme_has_its_colours_alone() {
        let page = json!({"lightMode": {"color": "11111111"}, "darkMode": {"color": "22222222"}});
        for (mode, other, own) in [("LIGHT", "#22222222", "#11111111"), ("DARK", "#11111111", "#22222222")] {
            let global = json!({"colorSchemeMode": mode});
            let text = written(&json!({"categories": {"global": global}, "components": {"pageBackground": page}}));
            assert!(text.contains(own) && !text.contains(other) && !text.contains("@media"), "{text}");
        }
    }

    #[test]
    fn nothing_but_colours_numbers_and_known_words_is_written() {
        let evil = "red;}*{background:url(//evil)}";
        let text = sheet(
            Settings(&json!({
                "categories": {
                    "global": {"colorSchemeMode": evil, "spacingDensity": evil},
                    "form": {"location": {"horizontal": evil, "vertical": evil}},
                },
                "components": {
                    "form": {"borderRadius": evil, "backgroundImage": {"enabled": true}, "logo": {"location": evil}},
                    "pageBackground": {"lightMode": {"color": evil}},
                    "alert": {"borderRadius": -1.0},
                },
                "componentClasses": {"input": {"borderRadius": 1e9}, "link": evil},
            })),
            &|_, _| Some("/a\");}".to_owned()),
        );
        assert!(!text.contains("evil") && !text.contains("url"), "{text}");
        assert!(!text.contains("radius"), "{text}");
    }
}
